import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { textOf } from '../../../api/text-of.js';
import { fieldOf } from '../../views/pieces.js';
import { rewrite } from '../../views/rewrite.js';

/** WebOTP (https://wicg.github.io/web-otp), which TypeScript does not know. */
interface TextRequest extends CredentialRequestOptions {
  readonly otp: { readonly transport: readonly ['sms'] };
}

/**
 * The code of the next text message that is meant for this page. Nothing where the platform reads none, the
 * person declines, or a frame is not allowed to: then the code is typed, as everywhere else.
 */
async function nextCode(signal: AbortSignal): Promise<string> {
  if (!('OTPCredential' in window)) return '';
  const request: TextRequest = { otp: { transport: ['sms'] }, signal };
  try {
    const credential = (await navigator.credentials.get(request)) as { code?: unknown } | null;
    return textOf(credential?.code ?? '').trim();
  } catch {
    return '';
  }
}

/** Those who wait, in the order in which they began to: a browser gives a page one message at a time. */
const queue: TextedCode[] = [];

type Host = ReactiveControllerHost & HTMLElement & { readonly disabled: boolean };

/**
 * Waits for the code of one element: while a field for a code that was texted is shown, nothing is under way, and
 * the element can be used.
 */
class TextedCode implements ReactiveController {
  readonly #host: Host;
  /** The mark of the field, another one for each code. */
  #mark: string | undefined;
  /** A wait that has ended by itself does not begin again before the next code. */
  #isOver = false;
  #reading: AbortController | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostDisconnected(): void {
    this.hostUpdated();
  }

  hostUpdated(): void {
    const { shadowRoot, isConnected } = this.#host;
    const field = shadowRoot && fieldOf(shadowRoot);
    const isAsked = isConnected && field && !this.#host.matches(':state(busy)');
    const mark = isAsked ? /^phone.*/.exec(field.dataset['main'] ?? '')?.[0] : undefined;
    if (mark !== this.#mark) {
      this.#leave();
      this.#isOver = false;
      this.#mark = mark;
    }
    if (!mark || this.#isOver || this.#host.disabled) this.#leave();
    else if (!queue.includes(this)) {
      queue.push(this);
      readNext();
    }
  }

  /** Nothing where it is read already. */
  async read(): Promise<void> {
    if (this.#reading) return;
    const { signal } = (this.#reading = new AbortController());
    const code = await nextCode(signal);
    if (signal.aborted) return;
    this.#isOver = true;
    this.#leave();
    if (code) enter(this.#host, code);
  }

  #leave(): void {
    const place = queue.indexOf(this);
    if (place < 0) return;
    queue.splice(place, 1);
    this.#reading?.abort();
    this.#reading = undefined;
    readNext();
  }
}

const readNext = (): void => void queue[0]?.read();

/**
 * Submits a code as if it were typed. What the person has begun to type themselves, and is not the beginning
 * of it, stays: it may be a newer code.
 */
function enter({ shadowRoot }: Host, code: string): void {
  const field = shadowRoot && fieldOf(shadowRoot);
  if (field?.name !== 'code' || !code.startsWith(field.value.trim())) return;
  rewrite(field, code);
  field.form?.querySelector<HTMLElement>('[part~=submit-button]')?.click();
}

/** Submits the codes that come to an element in text messages. */
export const readTexts = (host: Host): unknown => new TextedCode(host);
