import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { none, requestsIn } from '../../../bench/stampede.js';

const minute = 60_000;
const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

describe('10,000 pages at a service that comes back after a minute', () => {
  const outage = { pages: 10_000, length: minute };
  const withRetries = requestsIn({ ...outage, isTold: false });
  const byPeople = requestsIn({ ...outage, isTold: false, policy: none });
  const told = requestsIn({ ...outage, isTold: true });

  it('ask it for no more than three times what people alone would', () => {
    assert.ok(sum(withRetries) < 3 * sum(byPeople));
  });

  it('ask for less in each second than while it was away', () => {
    const [away, after] = [withRetries.slice(0, 60), withRetries.slice(60)];
    assert.ok(Math.max(...after) < Math.max(...away));
  });

  it('do not come all at once where it has said when it will be back', () => {
    assert.ok(Math.max(...told.slice(60)) < 0.2 * outage.pages);
  });
});
