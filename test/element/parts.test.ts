import { expect } from '@open-wc/testing';
import { ApiError } from '../../src/api/errors.js';
import { lazy } from '../../src/api/lazy.js';
import { ManualTimeout } from '../support/manual-timeout.js';

/** How it fails. */
async function failureOf(file: Promise<unknown>): Promise<ApiError> {
  try {
    await file;
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
  throw new Error('it has come');
}

/** The published files, and what a person sees of it: `test/cdn/lazy-files.test.ts`. */
describe('a file that is loaded when it is wanted', () => {
  let time: ManualTimeout;

  beforeEach(() => {
    time = new ManualTimeout();
  });

  afterEach(() => {
    time.restore();
  });

  it('is loaded once for everybody', async () => {
    const file = {};
    let loads = 0;
    const load = lazy('phone', () => {
      loads += 1;
      return Promise.resolve(file);
    });
    expect(await Promise.all([load(), load()])).to.deep.equal([file, file]);
    expect(await load()).to.equal(file);
    expect(loads).to.equal(1);
  });

  it('fails with its name and the cause, and is tried again by the next who wants it', async () => {
    const cause = new TypeError('error loading dynamically imported module');
    const tries = [() => Promise.reject(cause), () => Promise.resolve('here')];
    const load = lazy('manage', () => tries.shift()?.() ?? Promise.reject(cause));
    const failure = await failureOf(load());
    expect(failure.code).to.equal('network_error');
    expect(failure.cause).to.equal(cause);
    expect(failure.facts.detail).to.contain('glympse-account-link.manage');
    expect(failure.facts.detail).to.contain(cause.message);
    expect(await load()).to.equal('here');
  });

  it('is given up after ten seconds', async () => {
    const load = lazy('flow', () => new Promise<never>(() => {}));
    const waiting = failureOf(load());
    expect(time.limits).to.deep.equal([10_000]);
    time.pass();
    const failure = await waiting;
    expect(failure.code).to.equal('network_error');
    expect(failure.facts.detail).to.contain('glympse-account-link.flow');
  });
});
