import { isFinal } from '../../api/is-final.js';
import type { FlowState, Snapshot } from './states.js';

/**
 * What is worth keeping over a reload. The code and the credentials are not for storage, so a person who
 * had got further comes back to where the code is typed.
 */
export function snapshotOf(state: FlowState): Snapshot | undefined {
  if (!('sent' in state) || state.scene === 'done' || isFinal(state.problem)) return undefined;
  const { flow, offer, sent } = state;
  const common = { flow, offer, sent, pending: undefined, problem: undefined };
  if (state.scene === 'conflict') return { ...state, ...common, code: undefined };
  if (state.scene === 'hand-over' && state.reason === 'recovery') {
    const choice = { stage: 'entering-code', choice: 'recover', code: undefined } as const;
    return { ...common, scene: 'conflict', replacement: undefined, ...choice };
  }
  // As long as nothing is unlinked, the code that is typed again leads to the replacement again.
  return state.scene === 'replacing' && state.replacement.isUnlinked
    ? { ...state, ...common, code: undefined }
    : { ...common, scene: 'code' };
}

/** Of the form below; another form is another version, and what it has stored is left alone. */
export const VERSION = 1;

/**
 * Milliseconds for which a step is worth coming back to. A code that has run out meanwhile can be
 * replaced with one press; a screen of days ago would only confuse.
 */
export const KEPT_FOR = 30 * 60_000;

/** The text that is stored. */
export function writeSnapshot(snapshot: Snapshot, now: number): string {
  // The page says anew what it offers.
  const kept = { ...snapshot, offer: undefined };
  return JSON.stringify({ version: VERSION, keepUntil: now + KEPT_FOR, ...kept });
}
