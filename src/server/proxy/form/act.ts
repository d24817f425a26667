import { named } from '../../../address/named.js';
import { readCode } from '../../../address/read-code.js';
import type { TypedContact } from '../../../address/typed-contact.js';
import { isOverLimit } from '../../../api/is-over-limit.js';
import { ApiError } from '../../../api/errors.js';
import { isExpired, nextCodeAt } from '../../../element/flow/sent-code.js';
import { failingAs, readFailure } from '../failure.js';
import { clientOf, perform, type Parts } from '../perform.js';
import type { Visit } from '../visit.js';
import { checkCode, settled, type CodeCall } from './check-code.js';
import type { FormFlow, Notice, Place, SentCode } from './form-state.js';
import type { FormSettings } from './options.js';
import { readAddress, type Asked, type Post } from './read-post.js';
import type { Repeats } from './repeats.js';

export interface FormParts extends Parts {
  readonly repeats: Repeats;
}

/** One press of a button. */
export interface Press {
  readonly flow: FormFlow;
  readonly form: FormSettings;
  readonly post: Post;
  readonly visit: Visit;
  readonly parts: FormParts;
}

/** Characters of what was typed that are shown again: a cookie holds no more than 4 KiB. */
const LONGEST = 320;

export const emptyAddress = ({ types: [type = 'email'] }: FormSettings): Place => ({
  step: 'address',
  type,
  typed: '',
});

/** Where the press leads to. What means nothing in a place leaves it as it is. */
export async function act(place: Place | undefined, press: Press): Promise<Place | undefined> {
  const { action, asked } = press.post;
  if (asked) return start(place, asked, press);
  if (action === 'restart') return emptyAddress(press.form);
  if (place?.step === 'code') return go(place, press);
  if (place?.step === 'conflict') return go(offered(place, press.form), press);
  return place;
}

type Coding = Extract<Place, { readonly sent: SentCode }>;
type Conflict = Extract<Place, { readonly step: 'conflict' }>;

/** What the host offers no more since it was chosen is not gone on with. */
export const offered = (place: Conflict, { isForceAllowed }: FormSettings): Conflict =>
  isForceAllowed || place.choice === 'recover' ? place : { step: 'conflict', sent: place.sent };

async function go(place: Coding, press: Press): Promise<Place> {
  const { sent } = place;
  const { contact } = sent;
  const choice = place.step === 'conflict' ? place.choice : undefined;
  const isChoosing = place.step === 'conflict' && !choice;
  switch (press.post.action) {
    case 'submit':
      return isChoosing || choice === 'confirming-force' ? place : submit(place, press);
    case 'resend':
      return isChoosing || choice === 'confirming-force' ? place : resend(place, press);
    case 'change':
      return {
        step: 'address',
        type: contact.type,
        typed: named(contact),
        country: sent.country,
        sent,
      };
    case 'recover':
      return isChoosing ? choose(sent, 'recover', press) : place;
    case 'force':
      return isChoosing && press.form.isForceAllowed
        ? { step: 'conflict', sent, choice: 'confirming-force' }
        : place;
    case 'confirm-force':
      return choice === 'confirming-force' ? choose(sent, 'force', press) : place;
    case 'back':
      return place.step === 'conflict' ? { step: 'conflict', sent } : place;
    default:
      return place;
  }
}

/** Sends a code to the address, unless the last one has only just been sent there. */
async function start(
  before: Place | undefined,
  { type, address, country }: Asked,
  press: Press,
): Promise<Place> {
  const { form, visit, flow } = press;
  const last = before && 'sent' in before ? before.sent : undefined;
  const typed = address.slice(0, LONGEST);
  const asking = { step: 'address', type, typed, country, sent: last } as const;
  if (!address.trim()) return { ...asking, notice: { code: 'address_missing' } };
  const reading = await readAddress(type, address, country ?? form.country);
  if (!reading) return { ...asking, notice: { code: 'address_invalid' } };
  const { contact, isAmbiguous } = reading;
  if (isAmbiguous) return { ...asking, typed: named(contact), notice: { code: 'number_meant' } };
  const now = visit.settings.now();
  const sent = last && isSame(last.contact, contact) ? last : undefined;
  if (sent && now < sent.resendAt) return { step: 'code', sent };
  const sends = (sent?.sends ?? 0) + 1;
  return attempt(asking, press, async () => {
    // Whoever presses twice before there is a page with a token gets one message.
    const who = [clientOf(visit), visit.session?.id];
    const name = JSON.stringify([...who, flow, contact.type, contact.address, sends]);
    const send = () => failingAs(visit, () => sendCode(contact, flow === 'login', press));
    const expiresAt = await press.parts.repeats.once(`start ${name}`, send);
    // Of two presses, each is somebody's own.
    if (!visit.session) await visit.save({ id: crypto.randomUUID() });
    return { step: 'code', sent: { ...codeSent(contact, expiresAt, now, sends), country } };
  });
}

const isSame = (one: TypedContact, other: TypedContact): boolean =>
  one.type === other.type && one.address === other.address;

const codeSent = (
  contact: TypedContact,
  expiresAt: number | undefined,
  now: number,
  sends: number,
): SentCode => ({
  contact,
  expiresAt,
  resendAt: nextCodeAt(now, sends, expiresAt),
  sends,
  unconfirmed: false,
});

/** Sends one, and tells when it runs out. Recovering is logging in to the account of the address. */
async function sendCode(
  { type, address }: TypedContact,
  isLogIn: boolean,
  { visit, parts }: Press,
): Promise<number | undefined> {
  const name = isLogIn ? 'account/confirm' : 'linked_accounts/confirm';
  const answer = await perform({ name, contact: { type, address } }, visit, parts);
  return (answer as { readonly expires: number | undefined }).expires;
}

/** Goes on with a choice, with another code where the last one has run out. */
async function choose(sent: SentCode, choice: 'recover' | 'force', press: Press): Promise<Place> {
  const chosen = { step: 'conflict', sent, choice } as const;
  return isExpired(sent, press.visit.settings.now()) ? resend(chosen, press) : chosen;
}

async function resend({ notice: _, ...place }: Coding, press: Press): Promise<Place> {
  const { contact, resendAt, sends } = place.sent;
  const now = press.visit.settings.now();
  if (now < resendAt) {
    return { ...place, notice: { code: 'too_soon', retryAt: resendAt } };
  }
  const held = (failure: ApiError): Place => {
    const { status, retryAt = 0 } = noticeOf(failure, now);
    const until = isOverLimit(failure.code, status) ? Math.max(resendAt, retryAt) : resendAt;
    return { ...place, sent: { ...place.sent, resendAt: until } };
  };
  return attempt(held, press, async () => {
    const expiresAt = await sendCode(contact, isLogIn(place, press), press);
    const { country } = place.sent;
    const sent = { ...codeSent(contact, expiresAt, now, sends + 1), country };
    return { ...place, sent, notice: { code: 'newCodeSent' } };
  });
}

const isLogIn = (place: Coding, { flow }: Press): boolean =>
  flow === 'login' || (place.step === 'conflict' && place.choice === 'recover');

async function submit({ notice: _, ...place }: Coding, press: Press): Promise<Place> {
  const { post, visit, parts } = press;
  const { sent } = place;
  const { type, address } = sent.contact;
  const code = readCode(post.code);
  if (!code) return { ...place, notice: { code: 'code_missing' } };
  const force = place.step === 'conflict' && place.choice === 'force';
  const proof = { contact: { type, address }, code };
  const asked: CodeCall = isLogIn(place, press)
    ? { name: 'account/create', ...proof }
    : { name: 'linked_accounts/link', ...proof, force };
  const work = async (): Promise<Place> => {
    try {
      await checkCode(asked, sent, visit, parts);
    } catch (error) {
      const isTaken = error instanceof ApiError && error.code === 'existing_link';
      if (!isTaken || place.step !== 'code') throw error;
      return { step: 'conflict', sent: { ...sent, unconfirmed: false } };
    }
    return { step: 'done', contact: sent.contact, outcome: outcomeOf(place, press) };
  };
  const now = visit.settings.now();
  return attempt((failure) => ({ ...place, sent: settled(sent, failure, now) }), press, work);
}

const outcomeOf = (place: Coding, press: Press) =>
  press.flow === 'login' ? 'loggedIn' : isLogIn(place, press) ? 'recovered' : 'linked';

/** Where the work leads to; or back to a place, with what has gone wrong. */
async function attempt(
  back: Place | ((failure: ApiError) => Place),
  { visit }: Press,
  work: () => Promise<Place>,
): Promise<Place> {
  try {
    return await work();
  } catch (error) {
    // That of a request whose time is up is answered already.
    visit.signal.throwIfAborted();
    const failure = (visit.failure = readFailure(error, visit));
    const place = typeof back === 'function' ? back(failure) : back;
    return { ...place, notice: noticeOf(failure, visit.settings.now()) };
  }
}

export function noticeOf(failure: ApiError, now: number): Notice {
  const { code, facts } = failure;
  const wait = facts.retryAfter ?? waitOf(failure);
  return { code, status: facts.status, ...(wait && { retryAt: now + wait }) };
}

/** Milliseconds, of a limit of the proxy's own. */
function waitOf(failure: ApiError): number | undefined {
  const { headers } = failure as { readonly headers?: Readonly<Record<string, string>> };
  return headers?.['Retry-After'] ? Number(headers['Retry-After']) * 1000 : undefined;
}
