import type { ReactiveController } from 'lit';
import { textOf } from '../../../api/text-of.js';
import type { FlowHost } from '../../session/flow-controller.js';
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

/** Waits for the code of one element, for as long as it is wanted and the element can be used. */
class TextedCode implements ReactiveController {
  readonly #host: FlowHost;
  /** A wait that has ended by itself does not begin again before the next code. */
  #isOver = true;
  #reading: AbortController | undefined;

  constructor(host: FlowHost) {
    this.#host = host;
    host.addController(this);
  }

  await(texts: number | false): void {
    this.#leave();
    this.#isOver = texts === false;
    this.hostUpdated();
  }

  hostUpdated(): void {
    if (this.#isOver || this.#host.disabled) this.#leave();
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
function enter({ shadowRoot }: FlowHost, code: string): void {
  const field = shadowRoot && fieldOf(shadowRoot);
  if (field?.name !== 'code' || !code.startsWith(field.value.trim())) return;
  rewrite(field, code);
  field.form?.querySelector<HTMLElement>('[part~=submit-button]')?.click();
}

const waits = new WeakMap<FlowHost, TextedCode>();

/** See `SessionPart`. */
export function awaitText(host: FlowHost, texts: number | false): void {
  const wait = waits.get(host) ?? new TextedCode(host);
  waits.set(host, wait);
  wait.await(texts);
}
