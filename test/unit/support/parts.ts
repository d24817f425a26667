import { failure as failureLogic } from '../../../src/element/parts/failure/logic.js';
import { PartSet, type PartLogic } from '../../../src/element/flow/part-set.js';
import { scenes as accountScenes } from '../../../src/element/parts/account/logic.js';
import { requests as accountRequests } from '../../../src/element/parts/account/requests.js';
import { scenes as flowScenes } from '../../../src/element/parts/flow/logic.js';
import { requests as flowRequests } from '../../../src/element/parts/flow/requests.js';
import { scenes as manageScenes } from '../../../src/element/parts/manage/logic.js';
import { requests as manageRequests } from '../../../src/element/parts/manage/requests.js';
import { requests as phoneRequests } from '../../../src/element/parts/phone/requests.js';
import { requests as readingRequests } from '../../../src/element/parts/reading/requests.js';

/** The parts without their views, which need a browser. */
export const first: PartLogic = { name: 'address' };
export const flow: PartLogic = { name: 'flow', scenes: flowScenes, requests: flowRequests };
export const manage: PartLogic = {
  name: 'manage',
  scenes: manageScenes,
  requests: manageRequests,
};

export const account: PartLogic = {
  name: 'account',
  scenes: accountScenes,
  requests: accountRequests,
};
export const failure: PartLogic = { name: 'failure', failure: failureLogic };

const phone: PartLogic = { name: 'phone', requests: phoneRequests };
const reading: PartLogic = { name: 'reading', requests: readingRequests };

export const all = [first, flow, account, manage, phone, reading];

const ownerOf = (name: string): PartLogic => {
  if (name === 'failure') return failure;
  const owner = all.find(({ scenes, requests }) => name in { ...scenes, ...requests });
  if (!owner) throw new Error(`nobody has ${name}`);
  return owner;
};

/** Parts that are loaded when they are wanted, after `before` has settled. */
export function lazyParts(before: (part: PartLogic) => Promise<unknown> = () => Promise.resolve()) {
  const loaded: string[] = [];
  const load = async (part: PartLogic): Promise<PartLogic> => {
    loaded.push(part.name);
    await before(part);
    return part;
  };
  const added: string[] = [];
  const parts = new PartSet(
    first,
    (owned) => load(ownerOf(owned)),
    ({ name }) => added.push(name),
  );
  return { parts, loaded, added };
}

/** Parts that are there already. */
export function readyParts(): PartSet<PartLogic> {
  const { parts } = lazyParts();
  parts.add(flow);
  parts.add(account);
  parts.add(manage);
  parts.add(failure);
  return parts;
}
