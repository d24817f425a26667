/** What is a host's, and what the blocks of the documentation may therefore take for granted. */

import type { GlympseAccountLinkElement } from 'glympse-account-link';

declare global {
  interface ParentNode {
    /** A block that looks for the element has it in its markup. */
    querySelector(selectors: 'glympse-account-link'): GlympseAccountLinkElement;
    querySelector(selectors: 'dialog'): HTMLDialogElement;
  }

  namespace NodeJS {
    /** The host sets them; the page says so. */
    interface ProcessEnv {
      GLYMPSE_API_KEY: string;
      REDIS_URL: string;
      SESSION_SECRET: string;
      SITE_ORIGIN: string;
    }
  }
}
