import type { FlowState } from './states.js';

/** After a conflict, the person has to choose before a code is asked for. */
export const isChoosing = (state: FlowState): boolean =>
  state.scene === 'conflict' && state.stage !== 'entering-code';
