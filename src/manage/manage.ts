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
}

/**
 * Managing what is linked, and replacing it: most people never do, so it is loaded for those who do.
 * Keeps the list up to date when the person comes back to the page.
 */
export class ManageExtension implements Extension, ReactiveController {
  readonly respond = respond;
  readonly answer = answer;
  readonly view = manageView;

  readonly #flow: FlowController;

  constructor(host: Host, flow: FlowController) {
    this.#flow = flow;
    (host.renderRoot as ShadowRoot).adoptedStyleSheets.push(listStyles);
    // Once the element goes by the extension: what is there is seen otherwise, and the list is asked for.
    queueMicrotask(() => {
      host.requestUpdate();
      host.addController(this);
    });
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#refresh);
    this.#flow.send({ type: 'page-shown' });
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#refresh);
  }

  readonly #refresh = (): void => {
    if (!document.hidden) this.#flow.send({ type: 'page-shown' });
  };
}
