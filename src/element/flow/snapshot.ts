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
  if (state.scene === 'conflict') {
    const { scene, replacement, stage, choice } = state;
    return { ...common, scene, replacement, stage, choice, code: undefined };
  }
  if (state.scene === 'hand-over' && state.reason === 'recovery') {
    const choice = { stage: 'entering-code', choice: 'recover', code: undefined } as const;
    return { ...common, scene: 'conflict', replacement: undefined, ...choice };
  }
  // As long as nothing is unlinked, the code that is typed again leads to the replacement again.
  return state.scene === 'replacing' && state.replacement.isUnlinked
    ? { ...state, ...common, code: undefined }
    : { ...common, scene: 'code' };
}

/** Of the form below; another form is another version, and what it has stored is as if there were nothing. */
export const VERSION = 2;

/**
 * The text that is stored. Its times are of the page's own clock: what that and the device's clock say now
 * tells another page what they were.
 */
export const writeSnapshot = (snapshot: Snapshot, now: number, wall = now): string =>
  // The page says anew what it offers.
  JSON.stringify({ version: VERSION, now, wall, ...snapshot, offer: undefined });
