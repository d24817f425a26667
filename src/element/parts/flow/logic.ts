import type { Scenes } from '../../flow/logic.js';
import type { CodeState, DoneState } from '../../flow/states.js';
import type { SceneLogic } from '../../flow/logic.js';
import { address } from './address.js';
import { entering } from './code.js';

const code: SceneLogic<CodeState> = entering;
const done: SceneLogic<DoneState> = { idle: {}, answers: {} };

export const scenes = {
  address,
  code,
  done,
} satisfies Scenes;
