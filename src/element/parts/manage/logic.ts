import { list } from './list-state.js';
import type { SceneLogic, Scenes, Transition } from '../../flow/logic.js';
import type { AddingState } from '../../flow/states.js';
import { asking } from '../flow/address.js';
import { listing } from './list.js';
import { replacing } from './replace.js';

const back = ({ offer, type }: AddingState): Transition => list(offer, type);

/** The address of what is linked, with a way back to the list. */
const adding = {
  idle: { ...asking.idle, 'list-requested': back },
  waiting: { ...asking.waiting, 'list-requested': back },
  answers: asking.answers,
} satisfies SceneLogic<AddingState>;

export const scenes: Scenes = { adding, list: listing, replacing };
