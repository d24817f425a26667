import { fieldsOf } from '../../api/answers.js';
import type { FlowState, Offer, Replacement, SentCode, Snapshot } from './states.js';

/**
 * What is worth keeping over a reload. The code and the credentials are not for storage, so a person who
 * had got further comes back to where the code is typed.
 */
export function snapshotOf(state: FlowState): Snapshot | undefined {
  if (!('sent' in state) || state.scene === 'done') return undefined;
  const { flow, offer, sent } = state;
  const common = { flow, offer, sent, pending: undefined, problem: undefined };
  if (state.scene === 'conflict') return { ...state, ...common, code: undefined };
  if (state.scene === 'hand-over' && state.reason === 'recovery') {
    const choice = { stage: 'entering-code', choice: 'recover', code: undefined } as const;
    return { ...common, scene: 'conflict', replacement: undefined, ...choice };
  }
  // As long as nothing is unlinked, the code that is typed again leads to the replacement again.
  return state.scene === 'replacing' && state.replacement.isUnlinked
    ? { ...state, ...common, code: undefined }
    : { ...common, scene: 'code' };
}

/** Of the form below; another form is another version, and what it has stored is left alone. */
const VERSION = 1;

/**
 * Milliseconds for which a step is worth coming back to. A code that has run out meanwhile can be
 * replaced with one press; a screen of days ago would only confuse.
 */
const KEPT_FOR = 30 * 60_000;

/** The text that is stored. */
export function writeSnapshot(snapshot: Snapshot, now: number): string {
  // The page says anew what it offers.
  const kept = { ...snapshot, offer: undefined };
  return JSON.stringify({ version: VERSION, keepUntil: now + KEPT_FOR, ...kept });
}

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
  return isOneOf(type, ['email', 'phone'] as const) &&
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
