import { textOf } from '../../api/text-of.js';
import { ApiError } from '../../api/errors.js';
import type { Connection } from '../flow/services.js';
import { readConfiguration, type Misconfiguration } from './configuration.js';
import { loadAdvice } from './load-advice.js';
import { prepareSandbox } from './in-page-sandbox.js';
import type { Settings } from './settings.js';

/** How the page has set the element up: read when a flow begins, and kept until it ends. */
export class Setup {
  readonly #settings: Settings;
  /** What says whom a flow speaks to, as it was set. */
  #identity = '';
  #connection: Connection | undefined;
  /** The first setting that is wrong, if one is. */
  wrong: Misconfiguration | undefined;
  /** Whether a flow could have begun, so that what is wrong now is more than not there yet. */
  hasBeenRight = false;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.read();
  }

  /** Whom the flow speaks to. Throws where that is not set up. */
  get connection(): Connection {
    if (this.#connection) return this.#connection;
    throw new ApiError('invalid_configuration', { detail: this.wrong });
  }

  /** Reads the settings anew. True where the flow has to begin anew, as it would speak to somebody else. */
  read(): boolean {
    const { flow, endpoint, apiKey, withCredentials } = this.#settings;
    const identity = JSON.stringify([flow, endpoint, apiKey, withCredentials].map(textOf));
    const isOther = identity !== this.#identity;
    this.#identity = identity;
    if (isOther) this.#connection = undefined;
    // It may have been set later than at first, or have lost its place to a `fetch` of the page.
    void prepareSandbox(this.#settings);
    const read = readConfiguration(this.#settings, document.baseURI, self.origin);
    const isWrong = typeof read === 'string';
    this.wrong = isWrong ? read : undefined;
    if (!isWrong) {
      this.hasBeenRight = true;
      // A `<base>` element that the page has set meanwhile does not lead the flow to another host.
      this.#connection ??= read;
    }
    return isOther;
  }

  /** What to tell the page's developer: words that only a wrong set-up needs. */
  async advise(): Promise<string | undefined> {
    const wrong = this.wrong;
    return (
      wrong &&
      loadAdvice().then(
        ({ advise }) => advise(wrong, this.#settings),
        () => wrong,
      )
    );
  }
}
