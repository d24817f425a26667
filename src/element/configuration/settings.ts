import type { TokenProvider } from '../../api/types.js';
import type { CredentialsHandler, Fetch } from '../flow/services.js';
import type { Flow } from '../flow/states.js';

/** Whether the discouraged way out of a conflict is offered. */
export type ForceLink = 'confirm' | 'never';

/** What a code is made of: `digits` alone, or `any` signs. */
export type CodeFormat = 'any' | 'digits';

/** Whether the step is kept over a reload, in the tab. */
export type Persist = 'tab' | 'none';

/** What the page has set, not yet believed: attributes may hold anything. */
export interface Settings {
  readonly flow: string;
  readonly endpoint: string;
  readonly apiKey: string | undefined;
  readonly withCredentials: boolean;
  readonly types: string;
  readonly address: string;
  readonly country: string;
  readonly tokenProvider: TokenProvider | undefined;
  readonly credentialsHandler: CredentialsHandler | undefined;
  readonly fetch: Fetch | undefined;
}

/** What the person comes for; where the page has set something else, what most come for. */
export const readFlow = (value: string): Flow =>
  value === 'login' || value === 'manage' ? value : 'link';
