import type { Misconfiguration } from './configuration.js';
import type { Settings } from './settings.js';

export { adviseOnBooleans } from './boolean-advice.js';
export { adviseOnFrame } from './frame-advice.js';

/** What to tell the page's developer. Loaded only when something is wrong. */
export function advise(wrong: Misconfiguration, { flow, types, endpoint }: Settings): string {
  switch (wrong) {
    case 'flow':
      return `flow="${flow}" is unknown: use link, login or manage`;
    case 'types':
      return `types="${types}" is unknown: use email, phone, or both`;
    case 'endpoint':
      if (endpoint === 'sandbox:') {
        return 'endpoint="sandbox:" cannot be used: allowSandbox is false, or its file is not there: the module script and glympse-account-link have it, the classic script, glympse-account-link/element and /react alone do not';
      }
      return `endpoint is not a URL that is safe for codes: use an https: URL, or http: on this page's own origin or a loopback host, without a user name`;
    case 'tokenProvider':
      return 'tokenProvider is not set: flow="link" and flow="manage" need the access token of the account, or an endpoint of your own that adds it';
    case 'credentialsHandler':
      return 'credentialsHandler is not set: without an endpoint of your own it is the only way to receive the account';
  }
}
