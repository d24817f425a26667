import { describe } from 'node:test';
import { allBut, placesWhere, type Place } from '../../support/places.js';
import { listing, listingAfter, old, phone, unlinking } from '../../support/scenery.js';
import { answers, happens, type Move } from '../../support/table.js';

const asks: Move = { asks: listing };
const told = { type: 'unlinked', detail: { type: 'email' } } as const;
const gone = { outcome: 'unlinked', type: 'email' };

const inList = placesWhere(({ scene }) => scene === 'list');
/** Where what is linked is shown, and looking at it anew can be called back. */
const shown = [
  'list',
  'list, with news',
  'list, asked for anew',
  'list, not to be had anew',
  'to unlink',
  'to unlink, asked for anew',
  'to unlink, refused',
  'to unlink, in doubt',
] as const satisfies readonly Place[];

/** Nothing that was shown need be true. */
const reloads: Move = { ...asks, change: { accounts: undefined, unlinking: undefined } };

describe('the list', () => {
  happens('is to be shown again', { type: 'list-requested' }, [
    // A change cannot be called back, and its part has to come first.
    [allBut(inList, 'unlinking', 'list, loading its part'), asks],
    [placesWhere(({ scene }) => scene === 'adding'), { to: 'list', asks: listing }],
  ]);

  happens('may have changed while the person was elsewhere', { type: 'page-shown' }, [
    [['list, unknown', 'list, not to be had', 'list', 'list, not to be had anew'], asks],
    ['list, with news', { ...asks, change: { notice: undefined } }],
    ['to unlink, in doubt', reloads],
  ]);

  happens('leads to an address', { type: 'address-chosen', addressType: 'email', address: 'a@b' }, [
    [
      shown,
      {
        to: 'adding',
        change: { type: 'email', addresses: { email: 'a@b', phone: '' }, current: old.displayName },
      },
    ],
  ]);

  answers('is there', { type: 'accounts-listed', accounts: [old, phone] }, [
    [
      ['list, asked for', 'list, asked for anew', 'to unlink, asked for anew'],
      { change: { accounts: [old, phone] } },
    ],
    ['list, asked for in doubt', { change: { accounts: [old, phone], unconfirmed: undefined } }],
    ['to replace, looking', { replacement: { old: old.displayName } }],
  ]);

  answers('is there without the address in doubt', { type: 'accounts-listed', accounts: [phone] }, [
    [
      ['list, asked for', 'list, asked for anew', 'to unlink, asked for anew'],
      { change: { accounts: [phone] } },
    ],
    [
      'list, asked for in doubt',
      { tells: [told], change: { accounts: [phone], unconfirmed: undefined, notice: gone } },
    ],
    ['to replace, looking', {}],
  ]);
});

describe('unlinking', () => {
  happens('is chosen', { type: 'unlink-chosen', addressType: 'phone' }, [
    [shown, { change: { type: 'phone', unlinking: 'phone', notice: undefined } }],
  ]);

  const unlinks = (unconfirmed = false): Move => ({
    asks: unlinking(unconfirmed),
    change: { unconfirmed: 'email' },
  });
  happens('is confirmed', { type: 'unlink-confirmed' }, [
    [['to unlink', 'to unlink, refused', 'to unlink, asked for anew'], unlinks()],
    ['to unlink, in doubt', unlinks(true)],
  ]);

  happens('is withdrawn', { type: 'unlink-withdrawn' }, [
    [
      ['to unlink', 'to unlink, refused', 'to unlink, asked for anew'],
      { ...asks, change: { unlinking: undefined, isKept: true } },
    ],
    ['to unlink, in doubt', reloads],
  ]);

  answers(
    'is done',
    { type: 'address-unlinked' },
    [
      [
        'unlinking',
        {
          asks: listingAfter(false),
          tells: [told],
          change: {
            accounts: [phone],
            unlinking: undefined,
            unconfirmed: undefined,
            notice: gone,
          },
        },
      ],
    ],
    { except: ['to replace, unlinking'] },
  );

  /** Rows of other tables. */
  const others = { except: placesWhere(({ pending }) => pending !== undefined) };
  const busy = { code: 'busy', status: 400 };
  // The service has answered, so that it is certain that nothing is unlinked.
  answers(
    'is refused',
    { type: 'request-failed', problem: busy },
    [['unlinking', { fails: busy, change: { unconfirmed: undefined } }]],
    others,
  );

  const lost = { code: 'network_error' };
  answers(
    'has no answer',
    { type: 'request-failed', problem: lost },
    [['unlinking', { fails: lost }]],
    others,
  );

  const unchanged = { ...lost, unchanged: true };
  answers(
    'has no answer, but it was looked',
    { type: 'request-failed', problem: unchanged },
    [['unlinking', { fails: unchanged, change: { unconfirmed: undefined } }]],
    others,
  );
});
