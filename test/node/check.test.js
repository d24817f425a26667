import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brokenEndpoints, framedEndpoint, rightEndpoint } from './support/broken-endpoints.js';
import { check } from './support/command.js';
import { serve, serveSandbox } from './support/servers.js';

/** What the check finds of an endpoint with a sandbox of its own. */
async function findingsOf(createEndpoint) {
  const service = await serveSandbox();
  const origin = await serve(createEndpoint(service));
  return check(`${origin}/api/glympse`, service.url);
}

describe('the check', { concurrency: 4 }, () => {
  it('finds nothing wrong with the proxy', async () => {
    const { code, faults, skipped } = await findingsOf(rightEndpoint);
    assert.deepEqual({ code, faults, skipped }, { code: 0, faults: [], skipped: 0 });
  });

  for (const [endpoint, note] of [
    [
      rightEndpoint,
      /^in a frame of another site browsers drop __Host-glympse; .*`partitioned: true`/,
    ],
    [framedEndpoint, /^$/],
  ]) {
    it(`notes whether the session holds in frames of other sites: ${note}`, async () => {
      const { code, results } = await findingsOf(endpoint);
      const { status, seen = '' } = results.find(({ name }) => name === 'cookies are SameSite');
      assert.deepEqual([code, status], [0, 'passed']);
      assert.match(seen, note);
    });
  }

  for (const [fault, { checks, endpoint, also }] of Object.entries(brokenEndpoints)) {
    it(`finds an endpoint that ${fault}`, async () => {
      const { code, faults, results } = await findingsOf(endpoint);
      const found = results.filter(({ status }) => status === 'failed').map(({ name }) => name);
      assert.equal(code, 1);
      for (const name of checks) assert.ok(found.includes(name), faults.join('\n'));
      if (!also) assert.deepEqual(found, checks, faults.join('\n'));
      for (const { seen, advice } of results.filter(({ status }) => status === 'failed')) {
        assert.ok(seen && advice);
      }
    });
  }
});
