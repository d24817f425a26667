import type { AddressType, Credentials, TokenProvider } from '../../api/types.js';
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

/** One fact about an account, or several. */
export type Fact = string | readonly string[] | undefined;

/** What a page is asked for when it is to tell the two accounts of a conflict apart. */
export interface AccountFactsRequest {
  readonly type: AddressType;
  /** The address that belongs to the other account, masked as in the event `conflict`. */
  readonly address: string;
  /** Fires when the conflict is over, the element has left the document, or the time is up. */
  readonly signal: AbortSignal;
}

/** Tells what the person may know the account in use, and the other one, by. */
export type AccountFacts = (
  request: AccountFactsRequest,
) => AccountFactsAnswer | undefined | Promise<AccountFactsAnswer | undefined>;

interface AccountFactsAnswer {
  /** Of the account in use. */
  readonly current?: Fact;
  /** Of the account that the address belongs to. */
  readonly other?: Fact;
}

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

/** How the service is reached; one that is in the page itself says where. */
export type Fetch = typeof fetch & { readonly base?: string };

/** The page's functions, read when they are needed: a framework may set new ones with every render. */
export interface Handlers {
  readonly tokenProvider: TokenProvider | undefined;
  readonly credentialsHandler: CredentialsHandler | undefined;
  readonly fetch: Fetch | undefined;
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
