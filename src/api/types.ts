/** The kinds of address that an account can be linked to. Source: account linking guide. */
export type AddressType = 'email' | 'phone';

/** An address together with its kind, as every call of the guide takes them. */
export interface Contact {
  readonly type: AddressType;
  /** An e-mail address as typed and trimmed, or a phone number in E.164 notation. */
  readonly address: string;
}

/**
 * What `account/create` gives for a confirmed address.
 * `password` is a permanent refresh token: whoever holds it holds the account for ever.
 */
export interface Credentials {
  readonly id: string;
  readonly password: string;
}

/** The answer to both `confirm` calls: a code is on its way to the address. */
export interface CodeSent {
  /** Milliseconds for which the code is good, counted from the answer's arrival, where known. */
  readonly lifetime: number | undefined;
}

/** The answer to `account/create`. A host's own endpoint keeps the password to itself. */
export interface CreatedAccount {
  readonly id: string;
  readonly password: string | undefined;
  /** Milliseconds from the answer to when the account was made: negative, or unknown. */
  readonly created: number | undefined;
  /** The same for its last change. */
  readonly modified: number | undefined;
}

/** One address that is linked to the account, in the words of the service's answer. */
export interface LinkedAccount {
  readonly type: string;
  readonly id: string;
  readonly displayName?: string | undefined;
  /** False where the address is linked, but not for logging in; where the service tells. */
  readonly authEnabled?: boolean | undefined;
  /** `ok`, or the service's word for what the link needs. */
  readonly status?: string | undefined;
}

/** The answer to `account/login`. */
export interface AccessToken {
  readonly accessToken: string;
  /** Seconds from the answer's arrival until the token expires, where known. */
  readonly expiresIn: number | undefined;
}

/** The seven calls of the guide, named after their paths. */
export type CallName =
  | 'account/confirm'
  | 'account/create'
  | 'account/login'
  | 'linked_accounts'
  | 'linked_accounts/confirm'
  | 'linked_accounts/link'
  | 'linked_accounts/unlink';

/** What a page's token provider is told. */
export interface TokenRequest {
  /** True when the service has just refused the token: a cached one is of no use. */
  readonly refresh: boolean;
  /** Fires when the answer is no longer wanted. */
  readonly signal: AbortSignal;
}

/** Gives the access token for `users/self/…`. Asked before each such call, so it may cache. */
export type TokenProvider = (request: TokenRequest) => string | Promise<string>;
