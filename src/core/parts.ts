import { lazy } from '../api/lazy.js';
import type { PartLogic } from '../element/flow/part-set.js';
import { PartSet } from '../element/flow/part-set.js';
import { scenes as accountScenes } from '../element/parts/account/logic.js';
import { requests as accountRequests } from '../element/parts/account/requests.js';
import { explain as explainAddress } from '../element/parts/address/explain.js';
import { part as failure } from '../element/parts/failure/part.js';
import { explain as explainFlow } from '../element/parts/flow/explain.js';
import { scenes as flowScenes } from '../element/parts/flow/logic.js';
import { requests as flowRequests } from '../element/parts/flow/requests.js';
import { scenes as manageScenes } from '../element/parts/manage/logic.js';
import { requests as manageRequests } from '../element/parts/manage/requests.js';
import type { Part } from '../element/parts/part.js';
import { requests as readingRequests } from '../element/parts/reading/requests.js';

/** A part of the element without what it shows. */
export type SpokenPart = PartLogic & Pick<Part, 'explain'>;

const parts: readonly SpokenPart[] = [
  { name: 'address', explain: explainAddress },
  { name: 'flow', scenes: flowScenes, requests: flowRequests, explain: explainFlow },
  { name: 'account', scenes: accountScenes, requests: accountRequests },
  { name: 'manage', scenes: manageScenes, requests: manageRequests },
  { name: 'reading', requests: readingRequests },
  failure,
];

/** The numbering plans outweigh all the rest, and are loaded when a phone number is to be read. */
const loadNumbers = lazy('phone', () => import('./numbers.js'));

/** The element's parts, all but one of them there from the beginning. `added` is called with each, in their order. */
export function createParts(added: (part: SpokenPart) => void): PartSet<SpokenPart> {
  const load = async () => ({ name: 'phone', ...(await loadNumbers()) });
  const set = new PartSet<SpokenPart>({ name: 'core' }, load, added);
  for (const part of parts) set.add(part);
  return set;
}
