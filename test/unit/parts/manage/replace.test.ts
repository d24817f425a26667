import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { transition } from '../../../../src/element/flow/transition.js';
import { places, placesWhere } from '../../support/places.js';
import {
  contact,
  listing,
  logic,
  NOW,
  requestOf,
  SECOND,
  submission,
  unlinking,
} from '../../support/scenery.js';
import { answers, happens, type Move } from '../../support/table.js';

const unlinks = (unconfirmed = false): Move => ({
  asks: unlinking(unconfirmed),
  replacement: { unconfirmed: true },
});
const links = (force = false): Move => ({
  asks: submission({ force }),
  sent: { unconfirmed: true },
});

describe('replacing an address', () => {
  happens('is confirmed', { type: 'replacement-confirmed' }, [
    [
      ['to replace', 'to replace, to link', 'to replace, by force', 'to replace, refused'],
      unlinks(),
    ],
    ['to replace, in doubt', unlinks(true)],
    // Nothing is unlinked before there is a code to link with.
    ['to replace, expired', { asks: requestOf('link'), change: { code: undefined } }],
    [['halfway', 'halfway, expired'], links()],
  ]);

  const returns: Move = { to: 'list', asks: listing, change: { type: 'email' } };
  happens('is withdrawn', { type: 'replacement-withdrawn' }, [
    [
      [
        'to replace, looking',
        'to replace',
        'to replace, by force',
        'to replace, expired',
        'to replace, without code',
        'to replace, refused',
      ],
      returns,
    ],
    ['to replace, in doubt', { ...returns, change: { type: 'email', unconfirmed: 'email' } }],
    [
      ['halfway', 'halfway, expired', 'halfway, without code', 'halfway, without code, expired'],
      returns,
    ],
    [
      'to replace, to link',
      {
        to: 'address',
        change: { type: 'email', addresses: { email: contact.address, phone: '' } },
      },
    ],
  ]);

  answers(
    'goes on once the old address is unlinked',
    { type: 'address-unlinked' },
    [
      [
        'to replace, unlinking',
        {
          ...links(),
          tells: [{ type: 'unlinked', detail: { type: 'email' } }],
          change: { replacement: { old: 'old@example.com', force: false, isUnlinked: true } },
        },
      ],
    ],
    { except: ['unlinking'] },
  );

  /** Rows of other tables. */
  const others = { except: placesWhere(({ pending }) => pending !== undefined) };
  const busy = { code: 'busy', status: 400 };
  answers(
    'is refused',
    { type: 'request-failed', problem: busy },
    [
      // The service has answered, so that it is certain that nothing is unlinked.
      ['to replace, unlinking', { fails: busy, replacement: { unconfirmed: false } }],
      // What is linked need not be known to be replaced.
      ['to replace, looking', {}],
    ],
    others,
  );

  const lost = { code: 'network_error' };
  answers(
    'has no answer',
    { type: 'request-failed', problem: lost },
    [['to replace, unlinking', { fails: lost }]],
    others,
  );

  it('is led to where a code is asked for, while the service has had too many requests for one', () => {
    const place = places['to replace, expired'];
    assert.ok(place.scene === 'replacing');
    const limited = { ...place, sent: { ...place.sent, resendAt: NOW + 90 * SECOND } };
    const event = { type: 'replacement-confirmed', at: NOW } as const;
    const [next, effects] = transition(limited, event, logic);
    assert.deepEqual(effects, []);
    assert.deepEqual(next, { ...limited, code: undefined });
  });
});
