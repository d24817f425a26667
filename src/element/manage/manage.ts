import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Extension } from '../flow/effects.js';
import type { FlowController } from '../flow/flow-controller.js';
import { enManage } from '../locales/en-manage.js';
import { addTexts } from '../locales/translate.js';
import { answer } from './answer.js';
import { manageView } from './manage-view.js';
import { respond } from './respond.js';
import { listStyles } from './styles.js';

addTexts(enManage);

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly endpoint: string;
  readonly apiKey: string | undefined;
  readonly restart: () => void;
}

/**
 * Managing what is linked, and replacing it: most people never do, so it is loaded for those who do.
 * Keeps the list up to date when the person comes back to the page.
 */
export class ManageExtension implements Extension, ReactiveController {
  readonly respond = respond;
  readonly answer = answer;
  readonly view = manageView;

  readonly #host: Host;
  readonly #flow: FlowController;
  readonly #check: () => boolean;
  /** Whose list it is: another service, or another key, has another. */
  #source: string;

  /** `check` tells whether the element is set up rightly, and says so where it is not. */
  constructor(host: Host, flow: FlowController, check: () => boolean) {
    this.#host = host;
    this.#flow = flow;
    this.#check = check;
    this.#source = this.#sourceNow;
    (host.renderRoot as ShadowRoot).adoptedStyleSheets.push(listStyles);
    // Once the element goes by the extension: what is there is seen otherwise, and the list is asked for.
    queueMicrotask(() => {
      host.requestUpdate();
      host.addController(this);
    });
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#returned);
    this.#refresh();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#returned);
  }

  /** The list is asked for where there is none yet, and anew where it would be another one. */
  hostUpdated(): void {
    const { state } = this.#flow;
    const source = this.#sourceNow;
    const isOther = source !== this.#source;
    this.#source = source;
    if (state.step !== 'manage') return;
    if (isOther) this.#host.restart();
    else if (!(state.accounts ?? state.pending ?? state.problem)) this.#refresh();
  }

  readonly #returned = (): void => {
    if (!document.hidden) this.#refresh();
  };

  #refresh(): void {
    if (this.#check()) this.#flow.send({ type: 'page-shown' });
  }

  get #sourceNow(): string {
    return JSON.stringify([this.#host.endpoint, this.#host.apiKey]);
  }
}
