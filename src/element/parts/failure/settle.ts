import { isInDoubt } from '../../../api/in-doubt.js';
import { isCodeRefused } from '../../../api/is-code-refused.js';
import { fail } from '../../flow/change.js';
import type { Failed, Transition } from '../../flow/logic.js';
import { isChoosing } from '../../flow/is-choosing.js';
import type { CodeSubmission } from '../../flow/requests.js';
import { isExpired } from '../../flow/sent-code.js';
import type { FlowState, ReplacingState, SentCode } from '../../flow/states.js';
import type { Coding } from '../flow/code.js';

/** What a failure tells of the code, the cool-down and the link. */
export const settle = (state: FlowState, event: Failed): Transition | undefined =>
  state.scene === 'code' || state.scene === 'conflict' || state.scene === 'replacing'
    ? settleCode(state, event)
    : undefined;

function settleCode(state: Coding | ReplacingState, { request, problem, at }: Failed): Transition {
  const { code, retryAfter = 0, isOfSending, until = 0 } = problem;
  const submission = request.type === 'submit-code' ? request : undefined;
  if (submission?.flow === 'link' && code === 'link_mismatch') {
    return meetMismatch(state, submission);
  }
  const wasUnconfirmed = submission?.unconfirmed ?? false;
  const isRefused = submission !== undefined && isCodeRefused(problem);
  // A code that has run out is replaced at once, unless it is that of which the service has had too many.
  const wait = isOfSending ? until : Math.min(at + retryAfter, state.sent.expiresAt ?? Infinity);
  const sent: SentCode = {
    ...state.sent,
    resendAt: Math.max(state.sent.resendAt, wait),
    unconfirmed: submission
      ? !isRefused && isInDoubt(problem, wasUnconfirmed)
      : state.sent.unconfirmed,
  };
  if (!isRefused) return fail<Coding | ReplacingState>(state, problem, { sent });
  // A code that was used, or that had proved the address before, is good no more.
  const hasRunOut = isExpired(sent, at);
  const isUsed = (wasUnconfirmed && !problem.unchanged) || isChoosing(state);
  const refused = { ...problem, expired: hasRunOut || isUsed };
  const worn = isUsed && !hasRunOut ? { ...sent, expiresAt: at, resendAt: at } : sent;
  return isChoosing(state)
    ? fail(state, refused, { sent: worn, stage: 'entering-code', code: undefined })
    : fail(state, refused, { sent: worn });
}

/** The account has another address of this type: the person is asked whether to replace it. */
function meetMismatch(
  { flow, offer, sent }: Coding | ReplacingState,
  { code, force }: CodeSubmission,
): Transition {
  const pending = { type: 'load-scene', scene: 'replacing' } as const;
  return [
    {
      scene: 'replacing',
      flow,
      offer,
      sent: { ...sent, unconfirmed: false },
      code,
      replacement: { old: undefined, force, isUnlinked: false },
      problem: undefined,
      pending,
    },
    [pending],
  ];
}
