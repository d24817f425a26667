import { lazy } from '../../../api/lazy.js';
import type { PartLoader } from '../../flow/part-set.js';
import type { Requests } from '../../flow/requests.js';
import type { Handlers } from '../../flow/services.js';
import type { FlowState, Scene } from '../../flow/states.js';
import { loadPhone } from '../catalogue.js';
import type { Part } from '../part.js';
import { loadCreate } from './load-create.js';
import { loadFailure } from './load-failure.js';
import { loadReading } from './load-reading.js';
import type { scenes as ownScenes } from './logic.js';
import type { requests as ownRequests } from './requests.js';

const loadAccount = lazy('account', () => import('../account/part.js'));
const loadManage = lazy('manage', () => import('../manage/part.js'));

/** What the flow's part has not itself: that is there before anything is asked for. */
type Later =
  | Exclude<Scene, keyof typeof ownScenes>
  | Exclude<keyof Requests, keyof typeof ownRequests | 'load-scene'>
  | 'failure';

/** What only some people need: which file owns a scene or a request, or knows of failures. */
export const owners: Readonly<Record<Later, () => Promise<{ readonly part: Part }>>> = {
  adding: loadManage,
  conflict: loadAccount,
  'hand-over': loadAccount,
  list: loadManage,
  replacing: loadManage,
  'list-accounts': loadManage,
  'unlink-address': loadManage,
  'read-number': loadPhone,
  'read-text': loadReading,
  failure: loadFailure,
};

/** Loads what is not there yet. */
export const partLoader: PartLoader<Part> = async (owned) => (await owners[owned as Later]()).part;

/**
 * Gives a function that loads ahead of need what the person will need where they are. Where that fails, it
 * is tried again in need.
 */
export function prefetcher(
  added: (part: Part) => void,
): (state: FlowState, handlers: Handlers) => void {
  const wanted = new Set<unknown>();
  const want = (load: () => Promise<object>, isNeeded: boolean) => {
    if (!isNeeded || wanted.has(load)) return;
    wanted.add(load);
    load().then(
      (file: { readonly part?: Part }) => {
        if (file.part) added(file.part);
      },
      () => {},
    );
  };
  return ({ flow, scene }, { credentialsHandler }) => {
    const isLogin = flow === 'login';
    const isManaging = flow === 'manage';
    want(loadCreate, isLogin || scene === 'conflict');
    want(loadManage, isManaging);
    want(loadAccount, isManaging || (isLogin && credentialsHandler !== undefined));
  };
}
