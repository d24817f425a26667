import type { Scenes } from '../../flow/logic.js';
import { conflict } from './conflict.js';
import { handOver } from './hand-over.js';

export const scenes = { conflict, 'hand-over': handOver } satisfies Scenes;
