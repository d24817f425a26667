import type { AddressType } from '../api/types.js';
import type { Step } from '../element/flow/states.js';
import type { Driver } from './driver.js';
import type { Details, EventName } from './event-log.js';
import { poll } from './poll.js';
import type { Reading } from './read.js';

export interface TestOptions {
  /** Milliseconds that each wait lasts at most. Default 10,000. */
  readonly timeout?: number | undefined;
}

/**
 * Uses the element as a person does. Each of these waits until it can be done and until its answer is there, and rejects
 * in words that say what was expected, and what the element shows.
 */
export interface AccountLinkPage {
  /** Types an address and submits it. Default type: by its at sign. Numbers are international, `+1 201 555 0123`. */
  enterAddress(address: string, type?: AddressType): Promise<void>;
  /** Types a code and submits it. */
  enterCode(code: string): Promise<void>;
  /** Asks for another code, once that may be. */
  resend(): Promise<void>;
  /** Goes on from an address that belongs to another account. `force` includes the second confirmation. */
  resolveConflict(choice: 'recover' | 'force' | 'another-address'): Promise<void>;
  /** The detail of the next event of that name: the first that was not given before, since the beginning. */
  expectEvent<Name extends EventName>(name: Name): Promise<Details[Name]>;
  /** Where the person is. */
  step(): Promise<Step>;
  /** What went wrong, as it reads; empty where nothing did. */
  problem(): Promise<string>;
  /** As the element's `restart()`. */
  restart(): Promise<void>;
}

/** Milliseconds between two looks. */
const INTERVAL = 20;

const choices = {
  recover: ['recover-button'],
  force: ['force-button', 'confirm-force-button'],
  'another-address': ['change-address-button'],
} as const;

export function accountLinkPage(
  driver: Driver,
  { timeout = 10_000 }: TestOptions = {},
): AccountLinkPage {
  const { events } = driver;

  /** Looks until there is what `look` looks for. */
  const look = <Found>(
    expected: string,
    find: (reading: Reading | undefined) => Found | undefined,
  ): Promise<Found> =>
    poll(
      { interval: INTERVAL, timeout },
      () => driver.read(),
      find,
      (reading) => `expected ${expected}, but ${describe(reading)}`,
    );

  /** The same, of an element with nothing under way. */
  const until = <Found>(
    expected: string,
    find: (reading: Reading & { readonly step: Step }) => Found | undefined,
  ): Promise<Found> =>
    look(expected, (reading) => {
      const { step } = reading ?? {};
      return reading && step && !reading.isBusy ? find({ ...reading, step }) : undefined;
    });

  /** Also where the page has been left with the answer. */
  const settled = (what: string) =>
    look(`an answer to ${what}`, (reading) =>
      reading === undefined || (reading.step && !reading.isBusy) ? true : undefined,
    );

  const ready = (part: string, expected: string) =>
    until(expected, (reading) => (reading.parts[part] === 'ready' ? reading : undefined));

  const selectorOf = (part: string, { isAsking }: Reading) =>
    `${isAsking ? 'dialog ' : ''}[part~="${part}"]`;

  async function press(part: string, expected: string): Promise<void> {
    await driver.press(selectorOf(part, await ready(part, expected)));
  }

  return {
    async enterAddress(address, type = address.includes('@') ? 'email' : 'phone') {
      const expected = 'a field for an address';
      const first = await ready('address-input', expected);
      const other = `that an address of the type "${type}" is offered`;
      if (first.type !== type) await press('type-button', other);
      const there = await until(other, (reading) => (reading.type === type ? reading : undefined));
      await driver.fill(selectorOf('address-input', there), address);
      await press('submit-button', 'a button that sends the code');
      await settled('the address');
    },

    async enterCode(code) {
      const there = await ready('code-input', 'a field for a code');
      await driver.fill(selectorOf('code-input', there), code);
      // It submits by itself then.
      if (there.codeLength !== code.length) {
        await press('submit-button', 'a button that submits the code');
      }
      await settled('the code');
    },

    async resend() {
      await press('resend-button', 'that another code can be asked for');
      await settled('the request for another code');
    },

    async resolveConflict(choice) {
      for (const part of choices[choice]) {
        await press(part, `a conflict that can be resolved by "${choice}" (${part})`);
      }
      await settled(`the choice "${choice}"`);
    },

    async expectEvent(name) {
      const detail = await events.next(name, timeout);
      if (detail !== undefined) return detail;
      const seen = describe(await driver.read());
      throw new Error(`expected the event "${name}", but heard ${events.summary}; ${seen}`);
    },

    step: () => until('an element that is in a step', ({ step }) => step),
    problem: () => until('an element that waits for nobody', ({ problem }) => problem),

    async restart() {
      // Also while something is under way: that is aborted.
      await driver.restart();
      await settled('restart()');
    },
  };
}

/** What is there, in words. */
function describe(reading: Reading | undefined): string {
  if (!reading) return 'there is no <glympse-account-link>';
  const { step, isBusy, isAsking, problem, parts } = reading;
  if (!step) return '<glympse-account-link> is not defined: its script has not run';
  const ways = Object.entries(parts)
    .filter(([name]) => /-(button|input)$/.test(name))
    .map(([name, state]) => (state === 'ready' ? name : `${name} (not now)`));
  return [
    `the element is in the step "${step}"`,
    isBusy && 'is waiting for an answer',
    isAsking && 'has a dialog open',
    problem && `says "${problem}"`,
    `offers ${ways.join(', ') || 'nothing'}`,
  ]
    .filter(Boolean)
    .join(', ');
}
