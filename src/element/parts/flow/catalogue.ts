import { lazy } from '../../../api/lazy.js';
import type { Handlers } from '../../flow/services.js';
import type { FlowState } from '../../flow/states.js';
import { loadPhone } from '../catalogue.js';
import type { Part, PartName } from '../part.js';
import { loadCreate } from './load-create.js';
import { loadFailure } from './load-failure.js';
import { loadReading } from './load-reading.js';

const part = (name: PartName, load: () => Promise<{ readonly part: Part }>) =>
  lazy(name, async () => (await load()).part);

/** What only some people need. */
export const loadPart: Readonly<Record<PartName, () => Promise<Part>>> = {
  account: part('account', () => import('../account/part.js')),
  failure: async () => (await loadFailure()).part,
  manage: part('manage', () => import('../manage/part.js')),
  phone: async () => (await loadPhone()).part,
  reading: async () => (await loadReading()).part,
};

/**
 * Gives a function that loads ahead of need what the person will need where they are. Where that fails, it
 * is tried again in need.
 */
export function prefetcher(
  added: (part: Part) => void,
): (state: FlowState, handlers: Handlers) => void {
  const wanted = new Set<string>();
  const want = (name: 'login' | 'manage' | 'account', isNeeded: boolean) => {
    if (!isNeeded || wanted.has(name)) return;
    wanted.add(name);
    (name === 'login' ? loadCreate() : loadPart[name]().then(added)).catch(() => {});
  };
  return ({ flow, scene }, { credentialsHandler }) => {
    want('login', flow === 'login' || scene === 'conflict');
    want('manage', flow === 'manage');
    want('account', flow === 'manage' || (flow === 'login' && credentialsHandler !== undefined));
  };
}
