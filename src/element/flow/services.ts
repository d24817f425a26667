import type { Credentials, TokenProvider } from '../../api/types.js';
import type { CredentialsReason } from './states.js';

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

/** Whom a flow speaks to: read once when it begins, and kept until it ends. */
export interface Connection {
  /** Absolute base URL with a trailing slash. */
  readonly endpoint: string;
  /** True when this page, not a server of its own, holds the API key and takes the credentials. */
  readonly isDirect: boolean;
  readonly apiKey: string | undefined;
  /** Send cookies to another origin too. */
  readonly withCredentials: boolean;
}

/** The page's functions, read when they are needed: a framework may set new ones with every render. */
export interface Handlers {
  readonly tokenProvider: TokenProvider | undefined;
  readonly credentialsHandler: CredentialsHandler | undefined;
  readonly fetch: typeof fetch | undefined;
}

/** What requests need of the world. */
export interface Services {
  /** Of the flow that is under way; a request takes it once, when it sets out. */
  readonly connection: () => Connection;
  readonly handlers: () => Handlers;
  /** The language that the person reads, BCP 47: the service may word its messages in it. */
  readonly language: () => string;
  /** Resolves when the device may be online again, unless `signal` has fired. */
  readonly online: (signal: AbortSignal) => Promise<unknown>;
}
