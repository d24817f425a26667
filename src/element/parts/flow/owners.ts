import type { PartLoader } from '../../flow/part-set.js';
import type { Requests } from '../../flow/requests.js';
import type { Scene } from '../../flow/states.js';
import type { Part, PartName } from '../part.js';
import type { scenes as ownScenes } from './logic.js';
import type { requests as ownRequests } from './requests.js';

/** What the flow's part has not itself: that is there before anything is asked for. */
type LaterScene = Exclude<Scene, keyof typeof ownScenes>;
type LaterRequest = Exclude<keyof Requests, keyof typeof ownRequests | 'load-scene'>;

const scenes: Readonly<Record<LaterScene, PartName>> = {
  adding: 'manage',
  list: 'manage',
  replacing: 'manage',
};

const requests: Readonly<Record<LaterRequest, PartName>> = {
  'read-number': 'phone',
  'read-text': 'reading',
  'list-accounts': 'manage',
  'unlink-address': 'manage',
};

/** Loads what owns a scene or a request that is not there yet. */
export const partLoader = (
  load: Readonly<Record<PartName, () => Promise<Part>>>,
): PartLoader<Part> => ({
  ownerOfScene: (scene) => load[scenes[scene as LaterScene]](),
  ownerOfRequest: (request) => load[requests[request as LaterRequest]](),
});
