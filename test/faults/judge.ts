import type { FailedEvent } from '../../src/element/index.js';
import type { Cell } from './cells.js';
import { find as leaksOf } from '../support/find-secrets.js';
import { address } from './journeys.js';
import type { Facts, Trial } from './trial.js';
import type { Visitor } from './visitor.js';

/** What is so by the service. */
interface Standing {
  /** What the account in use is linked to. */
  readonly email: string | undefined;
  /** Whether the address belongs to another account. */
  readonly isTaken: boolean;
}

/** An address within a sentence. */
const A = String.raw`(\w+@example\.com)`;

/** What the page may say, and when that is true. */
const statements: readonly (readonly [RegExp, (standing: Standing, named: string) => boolean])[] = [
  [RegExp(`${A} is now linked to your`), ({ email }, named) => email === named],
  [RegExp(`You are now using the Glympse account of ${A}`), ({ email }, named) => email === named],
  [/Your email is no longer linked/, ({ email }) => email === undefined],
  [RegExp(`(?<!whether )\\b${A} is still linked`), ({ email }, named) => email === named],
  [RegExp(`${A} stays linked`), ({ email }, named) => email === named],
  [RegExp(`${A} will no longer be linked`), ({ email }, named) => email === named],
  [/has another email, which will no longer/, ({ email }) => email !== undefined],
  [RegExp(`${A} is no longer linked`), ({ email }, named) => email !== named],
  [RegExp(`and ${A} is not linked yet`), ({ email }, named) => email !== named],
  [/already have a Glympse account|Lose the other account\?/, ({ isTaken }) => isTaken],
  [RegExp(`${A} opens a different account`), ({ isTaken }) => isTaken],
];

/** Watches one cell, and keeps what is wrong. */
export class Judge {
  readonly findings: string[] = [];
  readonly #cell: Cell;
  readonly #trial: Trial;
  readonly #visitor: Visitor;
  readonly #heard: Event[] = [];
  #last = 'at first';

  constructor(cell: Cell, trial: Trial, visitor: Visitor) {
    this.#cell = cell;
    this.#trial = trial;
    this.#visitor = visitor;
  }

  /** What the person has done last, which the findings are told with. */
  did(what: string): void {
    this.#last = what;
  }

  find(what: string): void {
    const { alert, element } = this.#visitor;
    const where = `${element.step}, after “${this.#last}”${alert && `, with “${alert}”`}`;
    this.findings.push(`${what} (${where})`);
  }

  /** The page is at rest, after one thing that the person has done. */
  look(facts: Facts): void {
    this.#lookAtEvents();
    this.#lookAtField();
    this.#lookAtStanding(facts);
    this.#lookAtMessages(facts);
    lookForSecrets(this.#visitor, facts, (secret) => {
      this.find(`a secret is to be seen: ${secret}`);
    });
  }

  #lookAtMessages({ outbox }: Facts): void {
    // Browsers send once more by themselves what has not been answered at all.
    const isEcho = this.#cell.fault?.scenario?.sent === 'nothing';
    if (isEcho || outbox.length <= this.#trial.messages) return;
    this.find(`${outbox.length.toString()} messages of ${this.#trial.messages.toString()}`);
  }

  #lookAtEvents(): void {
    const { events, alert, isRunOut } = this.#visitor;
    const failed = events.filter(({ type }) => type === 'failed') as FailedEvent[];
    // That time has passed is no failure.
    const expected = alert && !isRunOut ? 1 : 0;
    if (failed.length !== expected) {
      const codes = failed.map(({ detail }) => detail.code).join(', ');
      this.find(`${failed.length.toString()} failed events (${codes}) of ${expected.toString()}`);
    }
    for (const { detail } of failed) {
      if (!detail.retryable || detail.fatal) this.find(`${detail.code} is told as fatal`);
    }
    this.#heard.push(...events);
  }

  /** What is typed stays, unless the code is good no more. */
  #lookAtField(): void {
    const { alert, typed, fieldLabel, fieldValue } = this.#visitor;
    if (!alert || alert.includes('has expired') || fieldLabel !== typed?.label) return;
    if (fieldValue !== typed.text) this.find(`what was typed is lost: “${fieldValue}”`);
  }

  #standing({ accounts }: Facts, current: string | undefined): Standing {
    const owner = accounts.find(({ linked }) => linked.email === address);
    const mine = accounts.find(({ id }) => id === current);
    return {
      email: mine?.linked.email,
      isTaken: owner !== undefined && owner.id !== current,
    };
  }

  #lookAtStanding(facts: Facts): void {
    const { text, rows, dialog, alert } = this.#visitor;
    const { fault, call, isAfterChange, journey } = this.#cell;
    const current = this.#trial.currentAccount(facts);
    const standing = this.#standing(facts, current);
    let isSilent = call?.endsWith('link') === true && !text.includes('find out whether');
    for (const [pattern, isTrue] of statements) {
      // Where the page says that it does not know, the rest is what it has asked.
      const said = text.includes('find out whether you have switched') ? null : pattern.exec(text);
      if (said) isSilent = false;
      if (said && !isTrue(standing, said[1] ?? '')) {
        this.find(`says “${said[0]}”, and ${standing.email ?? 'nothing'} is linked`);
      }
    }
    const isDeceived = fault?.isLie && !isAfterChange;
    const isStale = text.includes('may not be up to date');
    if (rows && !dialog && !isStale && !isDeceived) {
      const { email } = rows;
      // A list without names names none.
      const isSame = email?.includes('@') ? email === standing.email : !email === !standing.email;
      if (!isSame)
        this.find(`lists ${email ?? 'nothing'}, and ${standing.email ?? 'nothing'} is linked`);
    }
    const isReached =
      standing.email === journey.outcome.linked.email &&
      (current !== this.#trial.accountId) === (journey.outcome.isOther ?? false);
    if (alert && isReached && isSilent && !rows)
      this.find('silent: all is done, and a failure is shown');
  }

  /** The journey is over. */
  end(facts: Facts): void {
    const { journey } = this.#cell;
    const { outcome } = journey;
    const current = this.#trial.currentAccount(facts);
    const { email } = this.#standing(facts, current);
    if (email !== outcome.linked.email) this.find(`in the end ${email ?? 'nothing'} is linked`);
    const isOther = current !== this.#trial.accountId;
    if (isOther !== (outcome.isOther ?? false)) this.find('in the end the wrong account is in use');
    for (const type of ['linked', 'recovered', 'unlinked'] as const) {
      const count = this.#heard.filter((event) => event.type === type).length;
      const expected = outcome.events.filter((event) => event === type).length;
      if (count !== expected) {
        this.find(`in the end ${count.toString()} ${type} of ${expected.toString()}`);
      }
    }
    for (const call of facts.overlaps) this.find(`the service has two at once: ${call}`);
  }
}

/** The one place where secrets are looked for: passwords, access tokens and codes. */
function lookForSecrets(
  { element, root, events }: Visitor,
  { secrets, outbox }: Facts,
  found: (secret: string) => void,
): void {
  const places = [
    element.outerHTML,
    root.querySelector('[part=base]')?.outerHTML ?? '',
    JSON.stringify(events.map((event) => (event as CustomEvent<unknown>).detail)),
    JSON.stringify({ ...sessionStorage, ...localStorage }),
    location.href,
  ];
  const seen = {
    heard: new Map([['the page', new Set(places)]]),
    sent: [],
    origin: location.origin,
  };
  const hidden = secrets.filter((secret) => secret !== 'sandbox');
  const codes = outbox.map(({ code }) => code);
  for (const leak of leaksOf(seen, hidden, codes, location.href)) found(leak);
}
