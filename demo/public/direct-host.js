import { control } from './sandbox-control.js';

const KEY = 'harbor-rides account';

/** The page itself talks to Glympse: it has the API key and knows how to get an access token. */
export class DirectHost {
  #log;

  /** @param {import('./event-log.js').EventLog} log */
  constructor(log) {
    this.#log = log;
  }

  configure(element) {
    element.endpoint = '/sandbox/v2/';
    element.apiKey = 'sandbox';
    element.tokenProvider = async ({ refresh }) => {
      this.#log.add('tokenProvider', { refresh });
      const { token } = await control('issue-token', { accountId: sessionStorage.getItem(KEY) });
      return token;
    };
    // The sandbox gives tokens for the id alone, so the password does not have to be kept.
    element.credentialsHandler = ({ id }, { reason }) => {
      this.#log.add('credentialsHandler', { id, password: '(not shown)', reason });
      sessionStorage.setItem(KEY, id);
    };
  }

  /** The account of the rider who is signed in; none after the sandbox has been restarted. */
  async account() {
    const id = sessionStorage.getItem(KEY);
    const accounts = await control('accounts');
    return accounts.some((account) => account.id === id) ? id : null;
  }

  async signInNewRider() {
    const { id } = await control('create-account');
    sessionStorage.setItem(KEY, id);
  }

  async signOut() {
    sessionStorage.removeItem(KEY);
  }
}
