import { expect } from '@open-wc/testing';
import { initialState, snapshotOf, transition } from '../../src/element/flow/transition.js';
import type { Answer, Flow, FlowState, Happening } from '../../src/element/flow/types.js';
import { account, CODE, contact, credentials, NOW, PASSWORD, SECOND } from './scenery.js';

/**
 * Every sequence of a few kinds of events, to a depth that reaches every step, every stage and what
 * comes after a failure in each. Time goes on by one unit an event, so that codes run out on the way.
 */
const DEPTH = 8;
const UNIT = 40 * SECOND;
const LIFETIME = 150 * SECOND;

const unprompted: readonly Happening[] = [
  { type: 'type-chosen', addressType: 'phone', typed: '' },
  { type: 'address-submitted', contact },
  { type: 'input-rejected', reason: 'code_missing' },
  { type: 'code-submitted', code: CODE },
  { type: 'new-code-requested' },
  { type: 'address-change-requested' },
  { type: 'recover-chosen' },
  { type: 'force-chosen' },
  { type: 'force-confirmed' },
  { type: 'choice-withdrawn' },
  { type: 'hand-over-retried' },
  { type: 'detached' },
];

const failures: readonly Answer[] = ['network_error', 'link_failed'].map((code) => ({
  type: 'request-failed',
  problem: { code, detail: undefined },
}));

/** What the runner of effects can answer to what is pending. */
function answersTo({ pending }: FlowState): readonly Answer[] {
  switch (pending?.type) {
    case undefined:
      return [];
    case 'request-code':
      return [{ type: 'code-sent', lifetime: LIFETIME }, ...failures];
    case 'hand-over':
      return [{ type: 'account-ready', accountId: 'account-1' }, ...failures];
    case 'submit-code':
      if (pending.flow === 'login') {
        return [{ type: 'credentials-received', credentials }, ...failures];
      }
      return [
        { type: 'address-linked', account },
        ...(pending.force ? [] : [{ type: 'conflict-found' } as const]),
        ...failures,
      ];
    default:
      // The extension's, which has a walk of its own.
      return [];
  }
}

const conflictEvents = ['recover-chosen', 'force-chosen', 'force-confirmed', 'choice-withdrawn'];
const addressEvents = ['type-chosen', 'address-submitted'];

/** What people cannot do where they are. */
const nothingIn = {
  address: [...conflictEvents, 'code-submitted', 'new-code-requested', 'hand-over-retried'],
  code: [...conflictEvents, ...addressEvents],
  conflict: addressEvents,
  manage: [],
};

interface Step {
  readonly from: FlowState;
  readonly event: Happening;
  readonly to: FlowState;
  readonly effects: ReturnType<typeof transition>[1];
}

function walk(flow: Flow): { steps: Step[]; reached: FlowState[] } {
  let front: FlowState[] = [initialState(flow, 'email', '')];
  const known = new Map(front.map((state) => [JSON.stringify(state), state]));
  const steps: Step[] = [];
  for (let depth = 0; depth < DEPTH; depth++) {
    const at = NOW + depth * UNIT;
    const next: FlowState[] = [];
    for (const from of front) {
      const answers = answersTo(from).flatMap((answer) =>
        from.pending ? [{ request: from.pending, ...answer }] : [],
      );
      for (const event of [...unprompted, ...answers]) {
        const [to, effects] = transition(from, { ...event, at });
        steps.push({ from, event, to, effects });
        const key = JSON.stringify(to);
        if (known.has(key)) continue;
        known.set(key, to);
        next.push(to);
      }
    }
    front = next;
  }
  return { steps, reached: [...known.values()] };
}

for (const flow of ['link', 'login'] as const) {
  describe(`every way through ${flow}`, () => {
    let steps: Step[] = [];
    let reached: FlowState[] = [];

    before(() => {
      ({ steps, reached } = walk(flow));
    });

    /** Fails with the way in which the first bad step came about. */
    const never = (what: string, isBad: (step: Step) => boolean) => {
      const bad = steps.find(isBad);
      expect(bad && JSON.stringify(bad), what).to.equal(undefined);
    };

    it('gets to every step', () => {
      const places = reached.map((state) => ('stage' in state ? state.stage : state.step));
      const conflict = flow === 'link' ? ['choosing', 'confirming-force', 'entering-code'] : [];
      expect(new Set(places)).to.deep.equal(new Set(['address', 'code', ...conflict, 'done']));
    });

    it('never has more than one request under way, and that is the pending one', () => {
      never('two requests for one event', ({ effects }) => {
        return effects.filter((effect) => !('detail' in effect)).length > 1;
      });
      never('a request that is not pending', ({ effects, to }) =>
        effects.some((effect) => !('detail' in effect) && effect !== to.pending),
      );
      never('a pending request that nobody runs', ({ from, effects, to }) =>
        Boolean(
          to.pending && to.pending !== from.pending && !effects.some((one) => one === to.pending),
        ),
      );
    });

    it('is at rest when done', () => {
      never('something pending, or an effect', ({ from, to, effects }) =>
        to.step === 'done' ? Boolean(to.pending) : from.step === 'done' && effects.length > 0,
      );
    });

    it('keeps code and credentials out of what is stored and what the page hears', () => {
      const holdsSecret = (value: unknown) => {
        const text = JSON.stringify(value) as string | undefined;
        if (text === undefined) return false;
        return text.includes(CODE) || text.includes(PASSWORD);
      };
      never('a secret in a snapshot', ({ to }) => holdsSecret(snapshotOf(to)));
      never('a secret in an event', ({ effects }) =>
        effects.some((effect) => 'detail' in effect && holdsSecret(effect)),
      );
      never('a secret in the end', ({ to }) => to.step === 'done' && holdsSecret(to));
      expect(reached.some(holdsSecret), 'the flow itself does hold them').to.equal(true);
    });

    it('leaves the very same state where an event means nothing', () => {
      never('a change, or an effect without one', ({ from, event, to, effects }) => {
        const { step, pending } = from;
        const isAnswer = 'request' in event || event.type === 'detached';
        const isIdle = event.type === 'detached' && !pending;
        const isBusy = pending && !isAnswer && event.type !== 'address-change-requested';
        const isElsewhere = step !== 'done' && nothingIn[step].some((type) => type === event.type);
        const meansNothing = isIdle || isBusy || isElsewhere || step === 'done';
        return (meansNothing && from !== to) || (from === to && effects.length > 0);
      });
    });

    it('tells of each change of the step, once and first', () => {
      never('a wrong step-change', ({ from, to, effects }) => {
        const changes = effects.filter(({ type }) => type === 'step-change');
        if (from.step === to.step) return changes.length > 0;
        const [first] = effects;
        return changes.length !== 1 || first?.type !== 'step-change';
      });
    });

    it('tells of the end once, and of each failure once', () => {
      never('a wrong number of ends', ({ from, to, effects }) => {
        const ends = effects.filter(({ type }) => type === 'linked' || type === 'recovered');
        return ends.length !== (to.step === 'done' && from.step !== 'done' ? 1 : 0);
      });
      never('a wrong number of failures', ({ event, effects }) => {
        const failed = effects.filter(({ type }) => type === 'failed');
        return failed.length !== (event.type === 'request-failed' ? 1 : 0);
      });
    });

    it('always leaves the person a way on', () => {
      const lastChance = NOW + 3600 * SECOND;
      for (const state of reached) {
        if (state.step === 'done') continue;
        const events = [
          ...unprompted.filter(({ type }) => type !== 'detached' && type !== 'input-rejected'),
          ...answersTo(state).flatMap((answer) =>
            state.pending ? [{ request: state.pending, ...answer }] : [],
          ),
        ];
        const canGoOn = events.some(
          (event) => transition(state, { ...event, at: lastChance })[0] !== state,
        );
        expect(canGoOn, JSON.stringify(state)).to.equal(true);
      }
    });
  });
}
