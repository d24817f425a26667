import type { Credentials } from '../../api/types.js';

/** What the host's server remembers of one person. */
export interface Session {
  /** Names the session in the limits, and nowhere else. */
  readonly id: string;
  /** The Glympse account in use; none before somebody has logged in. */
  readonly account?: Credentials | undefined;
}

/**
 * Where sessions are kept. The default is `sealedCookie`; a host with sessions of its own passes theirs.
 * `load` gives the session as it was saved, with its `id`, by which the form's step and the replay of a lost
 * answer find it. It gives nothing for a request without a session, or with one that is unknown, forged or over, and
 * throws only if it cannot tell. `save` starts one where there was none, and names it anew whenever its
 * account changes, so that nobody logs in to a session that somebody else has planted.
 */
export interface SessionStore {
  load(request: Request): Session | undefined | Promise<Session | undefined>;
  /**
   * Puts the session in the place of the one before, which stays if this rejects; nothing ends it. The one before
   * has to be good for another minute: where the answer is lost, the same request comes again with its cookie.
   * Gives the headers to answer with, `Set-Cookie` as a rule.
   */
  save(
    session: Session | undefined,
    request: Request,
  ): HeadersInit | undefined | Promise<HeadersInit | undefined>;
}
