import type { PartLoader } from '../../flow/part-set.js';
import type { Requests } from '../../flow/requests.js';
import type { Scene } from '../../flow/states.js';
import type { Part, PartName } from '../part.js';

/** The part that owns a scene. */
const scenes: Readonly<Record<Scene, PartName>> = {
  address: 'flow',
  adding: 'manage',
  code: 'flow',
  conflict: 'flow',
  'hand-over': 'flow',
  done: 'flow',
  list: 'manage',
  replacing: 'manage',
};

/** The part that owns a request. */
const requests: Readonly<Record<Exclude<keyof Requests, 'load-scene'>, PartName>> = {
  'request-code': 'flow',
  'submit-code': 'flow',
  'hand-over': 'flow',
  'read-number': 'phone',
  'list-accounts': 'manage',
  'unlink-address': 'manage',
};

/** Loads what owns a scene or a request. */
export const partLoader = (
  load: Readonly<Record<PartName, () => Promise<Part>>>,
): PartLoader<Part> => ({
  ownerOfScene: (scene) => load[scenes[scene]](),
  ownerOfRequest: (request) => load[requests[request]](),
});
