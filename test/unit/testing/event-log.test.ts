import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EventLog, eventNames } from '../../../src/testing/event-log.js';

describe('the events that page objects have heard', () => {
  it('are those of the element, the conflict too', () => {
    assert.deepEqual(
      [...eventNames].sort(),
      ['conflict', 'failed', 'linked', 'recovered', 'step-change', 'unlinked'].sort(),
    );
  });

  it('are given once each, in their order, also to who waits for them', async () => {
    const log = new EventLog();
    const first = log.next('conflict', 5000);
    const detail = {
      type: 'email',
      address: 'j•••@example.com',
      choices: ['recover', 'another-address'],
    } as const;
    log.add('failed', { code: 'link_failed' });
    log.add('conflict', detail);
    assert.equal(await first, detail);
    assert.equal(await log.next('conflict', 0), undefined);
    const again = { ...detail, type: 'phone' };
    log.add('conflict', again);
    assert.equal(await log.next('conflict', 0), again);
    assert.deepEqual(await log.next('failed', 0), { code: 'link_failed' });
    assert.match(log.summary, /^failed .*, conflict .*, conflict /);
  });
});
