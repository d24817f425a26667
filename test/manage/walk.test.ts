import { expect } from '@open-wc/testing';
import { initialState, snapshotOf, transition } from '../../src/element/flow/transition.js';
import type { Answer, FlowState, Happening, ManageAnswer } from '../../src/element/flow/types.js';
import { respond } from '../../src/element/manage/respond.js';
import { account, CODE, contact, credentials, NOW, PASSWORD, SECOND } from '../flow/scenery.js';
import { old } from './scenery.js';

/**
 * Every sequence of a few kinds of events, long enough to replace an address and to fail on the way.
 * Time goes on by one unit an event, so that codes run out on the way.
 */
const DEPTH = 13;
const UNIT = 40 * SECOND;
const LIFETIME = 300 * SECOND;

const unprompted: readonly Happening[] = [
  { type: 'page-shown' },
  { type: 'address-chosen', addressType: 'email', address: '' },
  { type: 'unlink-chosen', addressType: 'email' },
  { type: 'unlink-confirmed' },
  { type: 'unlink-withdrawn' },
  { type: 'address-submitted', contact },
  { type: 'code-submitted', code: CODE },
  { type: 'new-code-requested' },
  { type: 'replacement-confirmed' },
  { type: 'replacement-withdrawn' },
  { type: 'recover-chosen' },
  { type: 'hand-over-retried' },
  { type: 'detached' },
];

const failure = (code: string): Answer => ({
  type: 'request-failed',
  problem: { code, detail: undefined, status: 400 },
});

/** What the service can answer to what is pending. */
function answersTo({ pending }: FlowState): readonly (Answer | ManageAnswer)[] {
  switch (pending?.type) {
    case undefined:
      return [];
    case 'list-accounts':
      return [{ type: 'accounts-listed', accounts: [old] }, failure('busy')];
    case 'unlink-address':
      return [{ type: 'address-unlinked' }, failure('busy')];
    case 'request-code':
      return [{ type: 'code-sent', lifetime: LIFETIME }, failure('busy')];
    case 'hand-over':
      return [{ type: 'account-ready', accountId: 'account-1' }];
    case 'submit-code':
      return pending.flow === 'login'
        ? [{ type: 'credentials-received', credentials }]
        : [
            { type: 'address-linked', account },
            { type: 'conflict-found' },
            failure('link_mismatch'),
            failure('link_failed'),
          ];
  }
}

interface Step {
  readonly from: FlowState;
  readonly event: Happening;
  readonly to: FlowState;
  readonly effects: ReturnType<typeof transition>[1];
}

const eventsIn = (state: FlowState): readonly Happening[] => [
  ...unprompted,
  ...answersTo(state).map((answer) => ({ request: state.pending, ...answer }) as Happening),
];

/** When another code may be asked for tells no two places apart. */
const keyOf = (state: FlowState) =>
  JSON.stringify(state, (name, value: unknown) =>
    name === 'resendAt' || name === 'sends' ? undefined : value,
  );

function walk(): { steps: Step[]; reached: FlowState[] } {
  let front: FlowState[] = [initialState('manage', 'email', '')];
  const known = new Map(front.map((state) => [keyOf(state), state]));
  const steps: Step[] = [];
  for (let depth = 0; depth < DEPTH; depth++) {
    const at = NOW + depth * UNIT;
    const next: FlowState[] = [];
    for (const from of front) {
      for (const event of eventsIn(from)) {
        const [to, effects] = transition(from, { ...event, at }, respond);
        steps.push({ from, event, to, effects });
        const key = keyOf(to);
        if (known.has(key)) continue;
        known.set(key, to);
        next.push(to);
      }
    }
    front = next;
  }
  return { steps, reached: [...known.values()] };
}

describe('every way through manage', () => {
  let steps: Step[] = [];
  let reached: FlowState[] = [];

  before(() => {
    ({ steps, reached } = walk());
  });

  /** Fails with the way in which the first bad step came about. */
  const never = (what: string, isBad: (step: Step) => boolean) => {
    const bad = steps.find(isBad);
    expect(bad && JSON.stringify(bad), what).to.equal(undefined);
  };

  const requestsOf = ({ effects }: Step) => effects.filter((effect) => !('detail' in effect));
  const isHalfway = (state: FlowState) => 'replacement' in state && state.replacement.isUnlinked;

  it('gets to the list, to every question and half way', () => {
    const places = reached.map((state) => {
      if (isHalfway(state)) return state.step === 'conflict' ? 'halfway, conflict' : 'halfway';
      if ('replacement' in state) return 'replacement';
      return state.step === 'manage' && state.unlinking ? 'unlinking' : state.step;
    });
    expect([...new Set(places)].sort()).to.deep.equal([
      'address',
      'code',
      'conflict',
      'halfway',
      'halfway, conflict',
      'manage',
      'replacement',
      'unlinking',
    ]);
  });

  it('never has more than one request under way, and that is the pending one', () => {
    never('two requests for one event', (step) => requestsOf(step).length > 1);
    never('a request that is not pending', (step) =>
      requestsOf(step).some((request) => request !== step.to.pending),
    );
    never('a pending request that nobody runs', (step) =>
      Boolean(
        step.to.pending &&
        step.to.pending !== step.from.pending &&
        !requestsOf(step).includes(step.to.pending),
      ),
    );
  });

  it('unlinks nothing that the person has not just confirmed', () => {
    never('an unlinking by itself', (step) =>
      requestsOf(step).some(
        ({ type }) =>
          type === 'unlink-address' &&
          !['unlink-confirmed', 'replacement-confirmed'].includes(step.event.type),
      ),
    );
  });

  it('unlinks in order to replace only with a code at hand that has not run out', () => {
    never('an unlinking without a code', (step) => {
      const { from } = step;
      const unlinks = requestsOf(step).some(({ type }) => type === 'unlink-address');
      return unlinks && from.step === 'code' && from.code === undefined;
    });
  });

  it('gives up no change that is under way', () => {
    never('a change that is forgotten', ({ from, to, event }) => {
      const isChange = ['unlink-address', 'submit-code'].includes(from.pending?.type ?? '');
      const isAnswer = 'request' in event || event.type === 'detached';
      return isChange && !isAnswer && to.pending !== from.pending;
    });
  });

  it('tells of each end once, and always comes back to the list', () => {
    never('a done step', ({ to }) => to.step === 'done');
    never('a wrong number of ends', ({ event, effects }) => {
      const ends = effects.filter(({ type }) => /^(un)?linked$|^recovered$/.test(type));
      const isEnd = ['address-linked', 'address-unlinked', 'account-ready'].includes(event.type);
      return ends.length !== (isEnd ? 1 : 0);
    });
  });

  it('keeps code and credentials out of what is stored, what the page hears and the list', () => {
    const holdsSecret = (value: unknown) => {
      const text = JSON.stringify(value) as string | undefined;
      return text !== undefined && (text.includes(CODE) || text.includes(PASSWORD));
    };
    never('a secret in a snapshot', ({ to }) => holdsSecret(snapshotOf(to)));
    never('a secret in an event', ({ effects }) =>
      effects.some((effect) => 'detail' in effect && holdsSecret(effect)),
    );
    never('a secret in the list', ({ to }) => to.step === 'manage' && holdsSecret(to));
    expect(reached.some(holdsSecret), 'the flow itself does hold them').to.equal(true);
  });

  it('always leaves the person a way on', () => {
    const lastChance = NOW + 3600 * SECOND;
    for (const state of reached) {
      const isStuck = eventsIn(state)
        .filter(({ type }) => type !== 'detached' && type !== 'page-shown')
        .every((event) => transition(state, { ...event, at: lastChance }, respond)[0] === state);
      // Where the list could not be loaded, there is a button to try again.
      const canRetry =
        transition(state, { type: 'list-requested', at: lastChance }, respond)[0] !== state;
      expect(isStuck && !canRetry, JSON.stringify(state)).to.equal(false);
    }
  });
});
