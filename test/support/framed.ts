import type { Acts } from './framed-page.js';

interface Options {
  /** The frame's `sandbox`; none where it is left out. */
  readonly sandbox?: string;
  /** The content security policy of the page in it. */
  readonly policy?: string;
  /** The origin of the page in it. Default the test's own. */
  readonly origin?: string;
}

/** A page in a frame that a test speaks to by messages, as it may be of any other origin or of none. */
export class Framed {
  readonly #frame = document.createElement('iframe');

  static async open({ sandbox, policy, origin = location.origin }: Options): Promise<Framed> {
    const framed = new Framed();
    const frame = framed.#frame;
    if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
    frame.width = '400';
    frame.height = '600';
    frame.src = `${origin}/framed/${policy ? `?${new URLSearchParams({ policy })}` : ''}`;
    const ready = new Promise<void>((resolve) => {
      const hear = ({ source, data }: MessageEvent) => {
        if (source !== frame.contentWindow || data !== 'ready') return;
        removeEventListener('message', hear);
        resolve();
      };
      addEventListener('message', hear);
    });
    document.body.append(frame);
    await ready;
    return framed;
  }

  /** Has something done or told in there; rejects with what was shown where that never happens. */
  async act<Name extends keyof Acts>(
    name: Name,
    ...values: Parameters<Acts[Name]>
  ): Promise<Awaited<ReturnType<Acts[Name]>>> {
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise<MessageEvent>((resolve) => {
      port1.onmessage = resolve;
    });
    this.#frame.contentWindow?.postMessage([name, ...values], '*', [port2]);
    const { result, error } = (await answer).data as { result: never; error?: string };
    if (error) throw new Error(error);
    return result;
  }

  /** Puts the focus into a field in there, for real keys. */
  async focus(label: string): Promise<void> {
    this.#frame.focus();
    await this.act('focus', label);
  }

  close(): void {
    this.#frame.remove();
  }
}
