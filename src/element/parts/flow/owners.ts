import type { PartLoader } from '../../flow/part-set.js';
import type { Requests } from '../../flow/requests.js';
import type { Scene } from '../../flow/states.js';
import type { Part, PartName } from '../part.js';
import { loadPart } from './catalogue.js';
import type { scenes as ownScenes } from './logic.js';
import type { requests as ownRequests } from './requests.js';

/** What the flow's part has not itself: that is there before anything is asked for. */
type Later =
  | Exclude<Scene, keyof typeof ownScenes>
  | Exclude<keyof Requests, keyof typeof ownRequests | 'load-scene'>
  | 'failure';

const owners: Readonly<Record<Later, PartName>> = {
  adding: 'manage',
  conflict: 'account',
  'hand-over': 'account',
  list: 'manage',
  replacing: 'manage',
  'list-accounts': 'manage',
  'unlink-address': 'manage',
  'read-number': 'phone',
  'read-text': 'reading',
  failure: 'failure',
};

/** Loads what is not there yet and owns a scene or a request, or knows of failures. */
export const partLoader: PartLoader<Part> = (owned) => loadPart[owners[owned as Later]]();
