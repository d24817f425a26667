import assert from 'node:assert/strict';
import type { FlowEvent } from '../../../src/element/flow/flow-events.js';
import type { Effect } from '../../../src/element/flow/logic.js';
import { isFinal } from '../../../src/api/is-final.js';
import type { Request } from '../../../src/element/flow/requests.js';
import { readSnapshot } from '../../../src/element/flow/read-snapshot.js';
import { snapshotOf, writeSnapshot } from '../../../src/element/flow/snapshot.js';
import type { FlowState } from '../../../src/element/flow/states.js';
import { holdsSecret, stepIn } from './scenery.js';

/** One event, and what came of it. */
export interface Move {
  readonly from: FlowState;
  readonly event: FlowEvent;
  readonly to: FlowState;
  readonly effects: readonly Effect[];
}

export const requestsOf = ({ effects }: Pick<Move, 'effects'>): readonly Request[] =>
  effects.filter((effect): effect is Request => !('detail' in effect));

const told = ({ effects }: Move, ...types: readonly string[]): number =>
  effects.filter(({ type }) => types.includes(type)).length;

/** What the person does, and what comes of reading an address. */
const asksForCode: readonly FlowEvent['type'][] = [
  'address-submitted',
  'address-read',
  'new-code-requested',
  'recover-chosen',
  'force-confirmed',
  'replacement-confirmed',
];

const isBareNumber = ({ event }: Move): boolean =>
  event.type === 'request-failed' && event.request.type === 'read-number';

/** What is true of every event in every state, by what it says. Each one throws where it is not. */
export const invariants: Readonly<Record<string, (move: Move) => void>> = {
  'at most one request is under way, and each leaves as the effect of an event'(move) {
    const requests = requestsOf(move);
    assert.ok(requests.length <= 1);
    if (requests.length > 0) assert.equal(move.to.pending, requests[0]);
    else if (move.to.pending) assert.equal(move.to.pending, move.from.pending);
  },

  'an event that means nothing has no effects'({ from, to, effects }) {
    if (from === to) assert.deepEqual(effects, []);
  },

  'nothing happens any more once the service has disabled the application'({ from, event, to }) {
    if (isFinal(from.problem) && event.type !== 'restarted') assert.equal(to, from);
    const isTold = event.type === 'request-failed' && isFinal(event.problem);
    if (isTold && to !== from) assert.equal(to.problem, event.problem);
  },

  'a code is sent only because the person has done something'(move) {
    if (requestsOf(move).some(({ type }) => type === 'request-code')) {
      assert.ok(asksForCode.includes(move.event.type) || isBareNumber(move));
    }
  },

  'nothing is unlinked that the person has not just confirmed'(move) {
    if (requestsOf(move).some(({ type }) => type === 'unlink-address')) {
      assert.ok(['unlink-confirmed', 'replacement-confirmed'].includes(move.event.type));
    }
  },

  'nothing is unlinked to be replaced without a code at hand that has not run out'(move) {
    const { from, event } = move;
    if (from.scene !== 'replacing') return;
    if (!requestsOf(move).some(({ type }) => type === 'unlink-address')) return;
    assert.notEqual(from.code, undefined);
    assert.ok((from.sent.expiresAt ?? Infinity) > event.at);
  },

  'a change that is under way is given up by the page alone, or when it is tried again'({
    from,
    to,
    event,
  }) {
    const isChange = ['unlink-address', 'submit-code', 'hand-over'].includes(
      from.pending?.type ?? '',
    );
    const isStopped = event.type === 'retry-stopped' && from.pending && 'retry' in from.pending;
    const isEnd =
      ['detached', 'restarted', 'bug-met'].includes(event.type) || 'request' in event || isStopped;
    if (isChange && !isEnd) assert.equal(to.pending, from.pending);
  },

  'each success is told of once'(move) {
    const { event, from, to } = move;
    const isHeard = from !== to;
    const isLinked = isHeard && ['address-linked', 'account-ready'].includes(event.type);
    assert.equal(told(move, 'linked', 'recovered'), isLinked ? 1 : 0);
    // What was in doubt may be known by another answer.
    const wasInDoubt =
      event.type === 'accounts-listed' ||
      (from.scene === 'replacing' && from.replacement.unconfirmed === true);
    if (!(wasInDoubt && told(move, 'unlinked') === 1)) {
      assert.equal(told(move, 'unlinked'), isHeard && event.type === 'address-unlinked' ? 1 : 0);
    }
  },

  'each failure that is shown is told of once'(move) {
    const { from, to, event } = move;
    const isNew = to !== from && to.problem !== undefined && to.problem !== from.problem;
    const isTyped = ['input-rejected', 'text-refused'].includes(event.type);
    assert.equal(told(move, 'failed'), isNew && !isTyped ? 1 : 0);
  },

  'each change of the step is told of once, and first'(move) {
    const { from, to, effects } = move;
    const isChange = stepOf(from) !== stepOf(to);
    assert.equal(told(move, 'step-change'), isChange ? 1 : 0);
    if (isChange) assert.equal(effects[0]?.type, 'step-change');
  },

  'no page hears a secret'({ effects }) {
    assert.equal(holdsSecret(effects.filter((effect) => 'detail' in effect)), false);
  },

  'no code and no credentials are left at the end, in the list or where an address is asked for'({
    to,
  }) {
    if (['done', 'list', 'address', 'adding'].includes(to.scene)) {
      assert.equal(holdsSecret(to), false);
    }
  },

  'what is stored holds no secret, and is read as it was written'({ to, event }) {
    const snapshot = snapshotOf(to);
    if (!snapshot) return;
    const text = writeSnapshot(snapshot, event.at);
    assert.equal(text.includes('SECRET'), false);
    const plain: unknown = JSON.parse(JSON.stringify(snapshot));
    const read = readSnapshot(text, event.at, to.offer);
    assert.deepEqual(JSON.parse(JSON.stringify(read)), plain);
  },

  'people who manage come back to the list'({ to }) {
    if (to.flow === 'manage') assert.notEqual(to.scene, 'done');
  },

  'the list is the flow’s that manages'({ to }) {
    if (to.scene === 'list' || to.scene === 'adding') assert.equal(to.flow, 'manage');
  },
};

const stepOf = (state: FlowState) => {
  if (state.scene !== 'hand-over') return stepIn[state.scene];
  return state.reason === 'recovery' ? 'conflict' : 'code';
};

/** Checks all of them, and says which one a move breaks. */
export function checkMove(move: Move): void {
  for (const [what, check] of Object.entries(invariants)) {
    try {
      check(move);
    } catch (cause) {
      throw new Error(`not true: ${what}\n${JSON.stringify(move)}`, { cause });
    }
  }
}
