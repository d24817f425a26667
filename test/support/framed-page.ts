import type { GlympseAccountLinkElement } from '../../src/element/index.js';
import { Harness } from './harness.js';

/** What runs in the page of a frame that a test cannot look into, and does what the test says. */

/** What can be sent to a page; the functions are made of it there. */
export interface Opening {
  readonly properties: Partial<GlympseAccountLinkElement>;
  /** What `tokenProvider` gives, in direct mode. */
  readonly token?: string;
}

const logged: string[] = [];
for (const level of ['warn', 'error'] as const) {
  console[level] = (...words: unknown[]) => {
    logged.push(words.join(' '));
  };
}

let harness: Harness;

/** By name; all that they take and give can be sent. */
const acts = {
  open({ properties, token }: Opening): void {
    const functions = token && { tokenProvider: () => token, credentialsHandler: () => {} };
    harness = new Harness({ ...properties, ...functions });
  },
  sendCodeTo: (address: string) => harness.sendCodeTo(address),
  enterCode: (code: string, button?: string) => harness.enterCode(code, button),
  press: (name: string) => harness.press(name),
  step: (step: string) => harness.step(step),
  async focus(label: string): Promise<void> {
    (await harness.field(label)).focus();
  },
  async shows(text: string): Promise<void> {
    await harness.until(() => harness.text.includes(text), text);
  },
  async hears(type: 'linked' | 'recovered' | 'failed'): Promise<unknown> {
    return (await harness.event(type)).detail;
  },
  async says(text: string): Promise<string> {
    return harness.until(() => logged.find((line) => line.includes(text)), text);
  },
  logged: () => logged,
};

export type Acts = typeof acts;

type Act = (...values: unknown[]) => unknown;

addEventListener('message', (event: MessageEvent<readonly [keyof Acts, ...unknown[]]>) => {
  const [name, ...values] = event.data;
  const [port] = event.ports;
  Promise.resolve()
    .then(() => (acts[name] as Act)(...values))
    .then(
      (result) => port?.postMessage({ result }),
      (error: unknown) => port?.postMessage({ error: String(error) }),
    );
});
parent.postMessage('ready', '*');
