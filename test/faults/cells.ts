import type { CallName } from '../../src/api/types.js';
import { aheadOfEndpoint, faultsOf, pageFaults, type Fault, type PageFunction } from './faults.js';
import type { Journey } from './journeys.js';

/** Who the element speaks to: the service, or an endpoint in front of it. */
export const hosts = ['direct', 'proxy'] as const;
export type Host = (typeof hosts)[number];

/** How many calls before tell one place in a journey from another. */
const MEMORY = 1;

/** One try: a journey in which one call goes wrong, once or until the fault is lifted. */
export interface Cell {
  readonly name: string;
  readonly host: Host;
  readonly journey: Journey;
  readonly fault?: Fault;
  readonly call?: CallName | PageFunction;
  /** How many calls of that kind are made before. */
  readonly skip?: number;
  readonly isLasting?: boolean;
  readonly failures: '200' | '4xx';
  /** Something had been changed before that call. */
  readonly isAfterChange?: boolean;
}

/** The journey as it is without any fault, which the cells are made of. */
export const reference = (host: Host, journey: Journey): Cell => ({
  name: `${host} / ${journey.name}`,
  host,
  journey,
  failures: '200',
});

/**
 * The cells of a journey, by the calls that it makes without a fault and how they end, such as
 * `linked_accounts/link:existing_link`. Journeys that begin with the same calls are the same as far as that:
 * `known` holds what has been tried.
 */
export function cellsOf(
  { host, journey }: Cell,
  trail: readonly string[],
  known: Set<string>,
): Cell[] {
  const isNew = (...place: readonly string[]) => {
    const key = [host, journey.flow, ...place].join(' ');
    return !known.has(key) && Boolean(known.add(key));
  };
  const cellsAt = (
    call: CallName | PageFunction,
    skip: number,
    faults: readonly Fault[],
    isAfterChange = false,
  ): Cell[] =>
    faults.flatMap((fault, number) =>
      (fault.isOnce ? [false] : [false, true]).map((isLasting) => ({
        name: [
          host,
          journey.name,
          `${call}#${(skip + 1).toString()}`,
          fault.name,
          isLasting ? 'lasting' : 'once',
        ].join(' / '),
        host,
        journey,
        fault,
        call,
        skip,
        isLasting,
        failures: fault.failures ?? (number % 2 ? '200' : '4xx'),
        isAfterChange,
      })),
    );
  const calls = trail.flatMap((entry, index) => {
    const [call] = entry.split(':') as [CallName];
    const before = trail.slice(0, index);
    const skip = before.filter((other) => other.startsWith(`${call}:`)).length;
    const isAfterChange = before.some((other) => /\/(link|unlink):ok/.test(other));
    // After another code all is as it was after the first, and what was long before is forgotten.
    const history = before.filter((other, place) => other !== before[place - 1]);
    const isNewPlace = isNew('place', ...history.slice(-MEMORY), entry);
    // What an answer says is read in the same way wherever it is awaited.
    const isNewAnswer = isNew('answer', entry, String(isAfterChange));
    const isOwn = host === 'proxy' && call !== 'account/login';
    const faults = [...faultsOf(call), ...(isOwn ? aheadOfEndpoint : [])].filter(({ isContent }) =>
      isContent ? isNewAnswer : isNewPlace,
    );
    return cellsAt(call, skip, faults, isAfterChange);
  });
  if (host === 'proxy') return calls;
  // A token is asked for with every call; an account is handed over once.
  const tokens = trail.filter((entry) => entry.startsWith('linked_accounts'));
  return [
    ...calls,
    ...tokens.flatMap((entry, skip) =>
      isNew('token', entry) ? cellsAt('tokenProvider', skip, pageFaults.tokenProvider) : [],
    ),
    ...(trail.some((entry) => entry === 'account/create:ok:') &&
    isNew('handler', journey.choice ?? '')
      ? cellsAt('credentialsHandler', 0, pageFaults.credentialsHandler)
      : []),
  ];
}

/** As many of the cells as are wanted, others with every seed. */
export function sampleOf(cells: readonly Cell[], count: number, seed: string): readonly Cell[] {
  const places = new Map(cells.map((cell) => [cell, hash(seed + cell.name)]));
  const placeOf = (cell: Cell) => places.get(cell) ?? 0;
  return [...cells].sort((one, other) => placeOf(one) - placeOf(other)).slice(0, count);
}

/** FNV-1a, in 32 bits. */
const hash = (text: string): number =>
  new TextEncoder()
    .encode(text)
    .reduce((sum, byte) => Math.imul(sum ^ byte, 16_777_619), 2_166_136_261);
