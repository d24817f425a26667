import { readEmail } from '../../address/read-email.js';
import { isE164 } from '../../address/read-number.js';
import type { TypedContact } from '../../address/typed-contact.js';
import { fieldsOf } from '../../api/answers.js';
import type { Clock } from '../../api/clock.js';
import { isAddressType } from '../../api/is-address-type.js';
import type { Shelf } from './flow-store.js';
import { VERSION } from './snapshot.js';
import type { FlowState, Offer, Replacement, SentCode, Snapshot } from './states.js';

/** Milliseconds for which a code is taken to be good of which the service does not tell. */
const USUAL_LIFETIME = 10 * 60_000;

/**
 * Milliseconds for which a step is worth coming back to after its code has run out, which can be replaced with
 * one press; a screen of long ago would only confuse.
 */
const GRACE = 20 * 60_000;

/** Milliseconds after its last change for which a step is kept at most, however long its code is good. */
const KEPT_FOR = 2 * 60 * 60_000;

/** What was kept on the shelf for a flow that begins. */
export function readKept(
  shelf: Shelf,
  clock: Clock,
  { flow, offer }: FlowState,
): Snapshot | undefined {
  const kept = readSnapshot(shelf.read(), clock.now(), offer, clock.wall());
  return kept?.flow === flow ? kept : undefined;
}

/**
 * What was stored, field by field: whatever is not exactly as it would be written is as if there were nothing.
 * The storage may have been written to by anybody, and what is read here becomes what the person sees. `now` is
 * of this page's own clock, and so are the times of the result.
 */
export function readSnapshot(
  text: string | null,
  now: number,
  offer: Offer,
  wall = now,
): Snapshot | undefined {
  const fields = parse(text);
  const { version, now: at, wall: wallThen, scene, flow, stage, choice } = fields;
  if (version !== VERSION || !isOneOf(flow, flows)) return;
  if (!isNumber(at) || !isNear(wallThen, wall)) return;
  const then = readSentCode(fields['sent'], at);
  const replacement = readReplacement(fields['replacement']);
  // A clock that was set back meanwhile gives no code more time than it had left.
  const away = Math.max(0, wall - wallThen);
  if (!then || at + away >= keptUntil(then, at)) return;
  const sent = movedBy(now - away - at, then);
  const common = { flow, offer, sent, pending: undefined, problem: undefined };
  const isOf = (...names: readonly string[]) => hasOnly(fields, ...always, ...names);
  switch (scene) {
    case 'code':
      return isOf() ? { ...common, scene } : undefined;
    case 'conflict':
      return isOf('stage', 'choice', 'replacement') &&
        flow !== 'login' &&
        isOneOf(stage, stages) &&
        isOneOf(choice, stage === 'entering-code' ? choices : maybe) &&
        'replacement' in fields === Boolean(replacement)
        ? { ...common, scene, stage, choice, replacement, code: undefined }
        : undefined;
    case 'replacing':
      // Before anything is unlinked, another step is kept.
      return isOf('replacement') && flow !== 'login' && replacement?.isUnlinked
        ? { ...common, scene, replacement, code: undefined }
        : undefined;
    default:
      return undefined;
  }
}

/** Until when a step is worth coming back to that was kept at this time. */
const keptUntil = ({ expiresAt }: SentCode, at: number): number =>
  Math.min(Math.max(expiresAt ?? at + USUAL_LIFETIME, at) + GRACE, at + KEPT_FOR);

/** The same by a clock that is ahead by so many milliseconds. */
const movedBy = (ahead: number, { expiresAt, resendAt, ...sent }: SentCode): SentCode => ({
  ...sent,
  expiresAt: expiresAt && expiresAt + ahead,
  resendAt: resendAt + ahead,
});

/** Characters beyond which nothing was written by this element. */
const LONGEST = 10_000;

/** Milliseconds from when a step is kept beyond which no code is good, and no wait ends. */
const FARTHEST = 7 * 24 * 60 * 60_000;

/** More codes than anybody has waited for. */
const MOST_SENDS = 1000;

const always = ['version', 'now', 'wall', 'scene', 'flow', 'sent'];
const flows = ['link', 'login', 'manage'] as const;
const stages = ['choosing', 'confirming-force', 'entering-code'] as const;
const choices = ['recover', 'force'] as const;
const maybe = [...choices, undefined] as const;

const isNumber = Number.isFinite as (value: unknown) => value is number;
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
const isOneOf = <Value>(value: unknown, values: readonly Value[]): value is Value =>
  values.includes(value as Value);
const isNear = (value: unknown, now: number): value is number =>
  isNumber(value) && Math.abs(value - now) < FARTHEST;

/** Whether it has no other fields; what has been parsed may have one called `__proto__`. */
const hasOnly = (fields: object, ...names: readonly string[]): boolean =>
  Object.keys(fields).every((name) => names.includes(name));

function parse(text: string | null): Readonly<Record<string, unknown>> {
  try {
    return text && text.length < LONGEST ? fieldsOf(JSON.parse(text)) : {};
  } catch {
    return {};
  }
}

function readSentCode(value: unknown, now: number): SentCode | undefined {
  const fields = fieldsOf(value);
  const { expiresAt, resendAt, sends, unconfirmed } = fields;
  const contact = readContact(fields['contact']);
  return hasOnly(fields, 'contact', 'expiresAt', 'resendAt', 'sends', 'unconfirmed') &&
    contact &&
    (expiresAt === undefined || isNear(expiresAt, now)) &&
    isNear(resendAt, now) &&
    isNumber(sends) &&
    Number.isInteger(sends) &&
    sends > 0 &&
    sends <= MOST_SENDS &&
    isFlag(unconfirmed)
    ? { contact, expiresAt, resendAt, sends, unconfirmed }
    : undefined;
}

/** An address as it is read where it is typed. */
function readContact(value: unknown): TypedContact | undefined {
  const fields = fieldsOf(value);
  const { type, address, shown = address } = fields;
  if (!isAddressType(type) || !isText(address) || !isText(shown)) return;
  if (!hasOnly(fields, 'type', 'address', 'shown')) return;
  const isAddress =
    type === 'email'
      ? [address, shown].every((each) => readEmail(each)?.address === address)
      : isE164(address) &&
        /^[+\d][\d\s().-]*$/.test(shown) &&
        shown.replace(/[^+\d]/g, '') === address;
  return isAddress ? { type, address, ...('shown' in fields && { shown }) } : undefined;
}

function readReplacement(value: unknown): Replacement | undefined {
  const fields = fieldsOf(value);
  const { old, force, isUnlinked } = fields;
  return hasOnly(fields, 'old', 'force', 'isUnlinked') &&
    (old === undefined || isText(old)) &&
    isFlag(force) &&
    isFlag(isUnlinked)
    ? { old, force, isUnlinked }
    : undefined;
}
