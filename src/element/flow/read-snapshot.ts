import { fieldsOf } from '../../api/answers.js';
import { isAddressType } from '../../api/is-address-type.js';
import { KEPT_FOR, VERSION } from './snapshot.js';
import type { Offer, Replacement, SentCode, Snapshot } from './states.js';

/** What was stored, field by field: whatever is not exactly of that form is as if there were nothing. */
export function readSnapshot(text: string | null, now: number, offer: Offer): Snapshot | undefined {
  const { version, keepUntil, scene, flow, stage, choice, ...rest } = parse(text);
  const sent = readSentCode(rest['sent']);
  const replacement = readReplacement(rest['replacement']);
  if (version !== VERSION || !isNumber(keepUntil) || !isOneOf(flow, flows) || !sent) return;
  if (keepUntil <= now || keepUntil > now + KEPT_FOR) return;
  const common = { flow, offer, sent, pending: undefined, problem: undefined };
  switch (scene) {
    case 'code':
      return { ...common, scene };
    case 'conflict':
      return isOneOf(stage, stages) && isOneOf(choice, stage === 'entering-code' ? choices : maybe)
        ? { ...common, scene, stage, choice, replacement, code: undefined }
        : undefined;
    case 'replacing':
      return replacement && { ...common, scene, replacement, code: undefined };
    default:
      return undefined;
  }
}

const flows = ['link', 'login', 'manage'] as const;
const stages = ['choosing', 'confirming-force', 'entering-code'] as const;
const choices = ['recover', 'force'] as const;
const maybe = [...choices, undefined] as const;

const isNumber = Number.isFinite as (value: unknown) => value is number;
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
const isOneOf = <Value>(value: unknown, values: readonly Value[]): value is Value =>
  values.includes(value as Value);

function parse(text: string | null): Readonly<Record<string, unknown>> {
  try {
    return fieldsOf(JSON.parse(text ?? ''));
  } catch {
    return {};
  }
}

function readSentCode(value: unknown): SentCode | undefined {
  const { contact, expiresAt, resendAt, sends, unconfirmed } = fieldsOf(value);
  const { type, address, shown } = fieldsOf(contact);
  return isAddressType(type) &&
    isText(address) &&
    (expiresAt === undefined || isNumber(expiresAt)) &&
    isNumber(resendAt) &&
    isNumber(sends) &&
    isFlag(unconfirmed)
    ? {
        contact: { type, address, ...(isText(shown) && { shown }) },
        expiresAt,
        resendAt,
        sends,
        unconfirmed,
      }
    : undefined;
}

function readReplacement(value: unknown): Replacement | undefined {
  const { old, force, isUnlinked } = fieldsOf(value);
  return isFlag(force) && isFlag(isUnlinked)
    ? { old: isText(old) ? old : undefined, force, isUnlinked }
    : undefined;
}
