import { ApiError } from '../../../api/errors.js';
import { isInDoubt } from '../../../api/in-doubt.js';
import { isCodeRefused } from '../../../api/is-code-refused.js';
import { lookUpLink } from '../../../api/look-up.js';
import { perform, type Parts } from '../perform.js';
import type { Call } from '../read-call.js';
import type { Visit } from '../visit.js';
import type { SentCode } from './form-state.js';

/** A call with the code in it. */
export type CodeCall = Extract<Call, { readonly code: string }>;

/**
 * Has a code checked. Where it may have linked the address although no answer says so, it is looked at what is linked now,
 * as the element does.
 */
export async function checkCode(
  asked: CodeCall,
  sent: SentCode,
  visit: Visit,
  parts: Parts,
): Promise<void> {
  try {
    await perform(asked, visit, parts);
  } catch (error) {
    const isLink = asked.name === 'linked_accounts/link';
    if (!(error instanceof ApiError) || !isLink) throw error;
    if (error.code === 'existing_link' && !asked.force) throw error;
    const { request, session, secrets, signal } = visit;
    const call = parts.service.transportFor(request, session?.account, secrets);
    await lookUpLink(error, sent, call, signal);
  }
}

/** What a failure tells of the code. */
export function settled(sent: SentCode, { code, facts }: ApiError, now: number): SentCode {
  const problem = { ...facts, code };
  if (!isCodeRefused(problem)) {
    return { ...sent, unconfirmed: isInDoubt(problem, sent.unconfirmed) };
  }
  // One that may have been used before is good no more.
  const isUsed = sent.unconfirmed && !facts.unchanged;
  return { ...sent, unconfirmed: false, ...(isUsed && { expiresAt: now, resendAt: now }) };
}
