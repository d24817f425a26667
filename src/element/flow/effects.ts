import {
  confirmAccount,
  confirmLinkedAccount,
  createAccount,
  linkAccount,
} from '../../api/calls.js';
import { ApiError } from '../../api/errors.js';
import { withTimeLimit } from '../../api/time-limit.js';
import type { Transport } from '../../api/transport.js';
import type { Credentials } from '../../api/types.js';
import type { Respond } from './transition.js';
import type {
  Answer,
  AnswerEvent,
  CodeSubmission,
  CredentialsReason,
  ManageAnswer,
  ManageAnswerEvent,
  Problem,
  Request,
} from './types.js';

/** Takes the account's credentials: the only way that they leave the element. */
export type CredentialsHandler = (
  credentials: Credentials,
  context: {
    /** `login` for the account of the address, `recovery` for the earlier one after a conflict. */
    readonly reason: CredentialsReason;
    /** Fires when the element has left the document or the time is up. */
    readonly signal: AbortSignal;
  },
) => void | Promise<void>;

/** What only some people need, loaded when they do: in the place of the functions of these names. */
export interface Extension {
  readonly respond: Respond;
  readonly answer: (
    request: Request,
    services: Services,
    signal: AbortSignal,
  ) => Promise<Answer | ManageAnswer | undefined>;
}

/** What the effects need of the world. */
export interface Services {
  extension?: Extension;
  /** Loads the extension; rejects if that is not possible. */
  readonly extend: () => Promise<void>;
  readonly transport: Transport;
  readonly settings: () => {
    /** Whether this page, not a server of its own, keeps the credentials. */
    readonly isDirect: boolean;
    readonly credentialsHandler: CredentialsHandler | undefined;
  };
}

/** Carries out a request. Rejects only when `signal` has fired. */
export async function runEffect(
  request: Request,
  services: Services,
  signal: AbortSignal,
): Promise<AnswerEvent | ManageAnswerEvent> {
  try {
    const { extension } = services;
    const given = await (extension?.answer ?? answer)(request, services, signal);
    return { request, ...(given as Answer) };
  } catch (error) {
    signal.throwIfAborted();
    const { code, facts } = error instanceof ApiError ? error : new ApiError('invalid_response');
    // Logging in carries no token, so it is the API key that was denied.
    const fatal = code === 'access_denied' && 'flow' in request && request.flow === 'login';
    // The service may repeat in its explanation what it was sent; the page's log must not.
    const detail = 'code' in request ? facts.detail?.replaceAll(request.code, '…') : facts.detail;
    const problem: Problem = {
      code,
      ...facts,
      detail: fatal ? 'API key without account-linking permission' : detail,
      fatal,
    };
    return { request, type: 'request-failed', problem };
  }
}

/** The answer to a request, or nothing to one of the extension's. */
export async function answer(
  request: Request,
  services: Services,
  signal: AbortSignal,
): Promise<Answer | undefined> {
  const { transport, settings } = services;
  const { isDirect, credentialsHandler } = settings();
  switch (request.type) {
    case 'request-code': {
      const confirm = request.flow === 'login' ? confirmAccount : confirmLinkedAccount;
      return { type: 'code-sent', ...(await confirm(transport, request.contact, signal)) };
    }
    case 'submit-code': {
      if (request.flow === 'link') return link(request, services, signal);
      const { contact, code } = request;
      const { id, password } = await createAccount(transport, { ...contact, code }, signal);
      if (!password && isDirect) throw new ApiError('invalid_response');
      return password && (isDirect || credentialsHandler)
        ? { type: 'credentials-received', credentials: { id, password } }
        : { type: 'account-ready', accountId: id };
    }
    case 'hand-over': {
      const { credentials, reason } = request;
      // A handler that the page has taken away since fails like any other: nothing is dropped.
      const handOver = (inner: AbortSignal) =>
        (credentialsHandler as CredentialsHandler)(credentials, { reason, signal: inner });
      await withTimeLimit(handOver, signal).catch((cause: unknown) => {
        throw new ApiError('credentials_handler_failed', {}, { cause });
      });
      return { type: 'account-ready', accountId: credentials.id };
    }
  }
  return;
}

/** Links, unless the address has another owner; looks whether an earlier try has gone through. */
async function link(
  { contact, code, force, unconfirmed }: CodeSubmission,
  { transport, extend }: Services,
  signal: AbortSignal,
): Promise<Answer> {
  try {
    const account = await linkAccount(transport, { ...contact, code }, force, signal);
    return { type: 'address-linked', account };
  } catch (error) {
    const failure = error instanceof ApiError && error.code;
    if (failure === 'existing_link' && !force) return { type: 'conflict-found' };
    // It can ask whether to replace the address that is in the way.
    if (failure === 'link_mismatch') await extend().catch(() => {});
    if (failure !== 'link_failed' || !unconfirmed) throw error;
    const account = await import('./check-link.js')
      .then(({ findLink }) => findLink(transport, contact, signal))
      .catch(() => undefined);
    if (!account) throw error;
    return { type: 'address-linked', account };
  }
}
