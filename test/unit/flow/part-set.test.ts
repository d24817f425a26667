import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { account, all, flow, lazyParts, manage } from '../support/parts.js';

describe('the parts', () => {
  it('are as one', () => {
    const { parts } = lazyParts();
    parts.add(flow);
    parts.add(account);
    parts.add(manage);
    assert.deepEqual(Object.keys(parts.scenes).sort(), [
      'adding',
      'address',
      'code',
      'conflict',
      'done',
      'hand-over',
      'list',
      'replacing',
    ]);
  });

  it('are loaded when a scene is wanted, once', async () => {
    const { parts, loaded, added } = lazyParts();
    await parts.load('list');
    await parts.load('replacing');
    await parts.load('list');
    assert.deepEqual(loaded, ['manage']);
    assert.deepEqual(added, ['address', 'manage']);
    assert.equal(parts.scenes.list, manage.scenes?.list);
  });

  it('are loaded when a request is wanted, once', async () => {
    const { parts, loaded } = lazyParts();
    await parts.load('submit-code');
    assert.equal(parts.requests['submit-code'], flow.requests?.['submit-code']);
    await parts.load('request-code');
    await parts.load('code');
    assert.deepEqual(loaded, ['flow']);
  });

  it('are added once, also where two wait for the same one', async () => {
    const { parts, added } = lazyParts();
    await Promise.all([parts.load('list'), parts.load('unlink-address')]);
    assert.deepEqual(added, ['address', 'manage']);
  });

  it('do not take a scene or a request from each other', () => {
    const owned = all.flatMap(({ scenes, requests }) => Object.keys({ ...scenes, ...requests }));
    assert.equal(owned.length, 14);
    assert.deepEqual([...new Set(owned)], owned);
  });

  it('are asked for again after they could not be loaded', async () => {
    const failure = new Error('offline');
    let isOffline = true;
    const { parts, loaded } = lazyParts(() =>
      isOffline ? Promise.reject(failure) : Promise.resolve(),
    );
    await assert.rejects(parts.load('code'), failure);
    isOffline = false;
    await parts.load('code');
    assert.deepEqual(loaded, ['flow', 'flow']);
  });
});
