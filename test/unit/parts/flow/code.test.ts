import { describe } from 'node:test';
import type { Emission } from '../../../../src/element/flow/emissions.js';
import { placesWhere, type Place } from '../../support/places.js';
import {
  account,
  CODE,
  contact,
  credentials,
  fresh,
  handOver,
  listing,
  listingAfter,
  loading,
  NOW,
  requestOf,
  SECOND,
  submission,
} from '../../support/scenery.js';
import { answers, happens, type Move } from '../../support/table.js';

/** Where a code is asked for, a person chooses, and the page takes the account over. */

const choosing = [
  'choosing',
  'choosing, without code',
  'choosing, expired',
  'choosing, half replaced',
] as const;
const confirming = [
  'confirming',
  'confirming, without code',
  'confirming, expired',
  'confirming, half replaced',
] as const;
const refused = ['hand-over, refused', 'hand-over, to recover, refused'] as const;
const replacing = [
  'to replace',
  'to replace, to link',
  'to replace, by force',
  'to replace, expired',
  'to replace, without code',
  'to replace, refused',
  'to replace, in doubt',
] as const;
const halfway = [
  'halfway',
  'halfway, expired',
  'halfway, without code',
  'halfway, without code, expired',
] as const;

const unreplaced: readonly Place[] = [...replacing, ...halfway];

const submits = (request = submission()): Move => ({ asks: request, sent: { unconfirmed: true } });

describe('a code is typed', () => {
  happens('into a field', { type: 'code-submitted', code: CODE }, [
    // The service's clock decides whether it is too late, not the device's.
    [['code', 'code, expired'], submits()],
    ['code, to log in', submits(submission({ flow: 'login' }))],
    ['code, to manage', submits(submission())],
    [['to recover', 'to recover, expired'], submits(submission({ flow: 'login' }))],
    [['to force', 'to force, expired'], submits(submission({ force: true }))],
    // What is typed is no more than that, until the service has taken it.
    [
      [...replacing.filter((name) => name !== 'to replace, by force'), ...halfway],
      { ...submits(submission()), change: { code: undefined } },
    ],
    [
      'to replace, by force',
      { ...submits(submission({ force: true })), change: { code: undefined } },
    ],
  ]);

  const message = { type: 'read-text', as: 'code', typed: `Your code is ${CODE}.` } as const;
  const coding = placesWhere(
    (state) =>
      !state.pending &&
      (state.scene === 'code' ||
        (state.scene === 'conflict' && state.stage === 'entering-code') ||
        state.scene === 'replacing'),
  );
  happens(
    'among other words',
    { type: 'text-submitted', typed: message.typed, language: 'en' },
    [[coding, { asks: message }]],
    { except: placesWhere(({ scene }) => scene === 'address' || scene === 'adding') },
  );

  answers('it is found among them', { type: 'code-read', code: CODE }, [
    ['code, reading a text', submits()],
    ['to recover, reading a text', submits(submission({ flow: 'login' }))],
    ['to replace, reading a text', submits(submission())],
  ]);

  const missing: Move = { shows: { code: 'code_missing' } };
  answers(
    'it is not',
    { type: 'text-refused' },
    [
      [
        ['code, reading a text', 'to recover, reading a text', 'to replace, reading a text'],
        missing,
      ],
    ],
    { except: placesWhere(({ scene }) => scene === 'address' || scene === 'adding') },
  );

  happens('nothing is', { type: 'input-rejected', reason: 'code_missing' }, [
    [['code', 'code, expired', 'code, to log in', 'code, to manage'], missing],
    [['to recover', 'to recover, expired', 'to force', 'to force, expired'], missing],
    [unreplaced, missing],
    // The other field says so in the same way.
    [['address', 'address, to log in', 'address, misconfigured', 'address, of a phone'], missing],
    [['adding', 'adding, of a phone'], missing],
  ]);
});

describe('another code is asked for', () => {
  const early: Move = { asks: requestOf('link') };
  const replaces: Move = { asks: requestOf('link'), change: { code: undefined } };
  happens(
    'one millisecond before the cool-down is over',
    { type: 'new-code-requested' },
    [
      [['code, expired', 'to force, expired'], early],
      ['to recover, expired', { asks: requestOf('login') }],
      [['to replace, expired', 'halfway, expired', 'halfway, without code, expired'], replaces],
    ],
    { at: fresh.resendAt - 1 },
  );

  happens(
    'when the cool-down is over',
    { type: 'new-code-requested' },
    [
      [['code', 'code, expired', 'code, to manage', 'to force', 'to force, expired'], early],
      [['code, to log in', 'to recover', 'to recover, expired'], { asks: requestOf('login') }],
      [unreplaced, replaces],
    ],
    { at: fresh.resendAt },
  );

  const again = {
    sent: { expiresAt: NOW + 600 * SECOND, resendAt: NOW + 60 * SECOND, sends: 2 },
  } as const;
  answers('and sent', { type: 'code-sent', lifetime: 600 * SECOND }, [
    [['code, sending', 'to recover, sending', 'to force, sending', 'halfway, sending'], again],
    [['address, sending', 'adding, sending'], { to: 'code', change: { sent: fresh } }],
  ]);
});

describe('the address is to be another one', () => {
  const change = { type: 'email', addresses: { email: contact.address, phone: '' } } as const;
  const leads: Move = { to: 'address', change };
  happens('before anything is checked', { type: 'address-change-requested' }, [
    [['code', 'code, expired', 'code, to log in', 'code, sending'], leads],
    [['choosing', 'choosing, without code', 'choosing, expired'], leads],
    [['confirming', 'confirming, without code', 'confirming, expired'], leads],
    [['to recover', 'to recover, expired', 'to recover, sending'], leads],
    [['to force', 'to force, expired', 'to force, sending'], leads],
    // A page that never takes the account over must not trap the person: a new code gets it back.
    [refused, leads],
    ['to replace, to link', leads],
    // Who came from the list can go back to it from there.
    [
      ['code, to manage', 'choosing, half replaced', 'confirming, half replaced'],
      { ...leads, to: 'adding' },
    ],
    [
      [...replacing.filter((name) => name !== 'to replace, to link'), ...halfway],
      { ...leads, to: 'adding' },
    ],
  ]);
});

describe('the person chooses', () => {
  const enters = { stage: 'entering-code', code: undefined };
  happens('to recover', { type: 'recover-chosen' }, [
    ['choosing', { ...submits(submission({ flow: 'login' })), change: { choice: 'recover' } }],
    [
      'choosing, half replaced',
      { ...submits(submission({ flow: 'login' })), change: { choice: 'recover' } },
    ],
    ['choosing, without code', { change: { ...enters, choice: 'recover' } }],
    ['choosing, expired', { asks: requestOf('login'), change: { ...enters, choice: 'recover' } }],
  ]);

  happens('to force', { type: 'force-chosen' }, [
    [choosing, { change: { stage: 'confirming-force' } }],
  ]);

  happens('to force indeed', { type: 'force-confirmed' }, [
    ['confirming', { ...submits(submission({ force: true })), change: { choice: 'force' } }],
    [
      'confirming, half replaced',
      { ...submits(submission({ force: true })), change: { choice: 'force' } },
    ],
    ['confirming, without code', { change: { ...enters, choice: 'force' } }],
    ['confirming, expired', { asks: requestOf('link'), change: { ...enters, choice: 'force' } }],
  ]);

  happens('anew', { type: 'choice-withdrawn' }, [
    [confirming, { change: { stage: 'choosing', withdrawn: 'force' } }],
    [
      ['to recover', 'to recover, expired'],
      { change: { stage: 'choosing', choice: undefined, withdrawn: 'recover' } },
    ],
    [
      ['to force', 'to force, expired'],
      { change: { stage: 'choosing', choice: undefined, withdrawn: 'force' } },
    ],
  ]);
});

describe('the code is right', () => {
  const news = { notice: { outcome: 'linked', type: 'email', address: contact.address } };
  const tells = (flow: 'link' | 'manage', forced = false): readonly Emission[] => [
    { type: 'linked', detail: { flow, type: 'email', forced, account } },
  ];
  const linked = (forced = false): Move => ({
    to: 'done',
    tells: tells('link', forced),
    change: { outcome: 'linked' },
  });
  const comesBack = (forced = false): Move => ({
    to: 'list',
    asks: listingAfter(true),
    tells: tells('manage', forced),
    change: { type: 'email', ...news },
  });
  answers('and the address is linked', { type: 'address-linked', account }, [
    [['code, checking', 'halfway, checking, to link'], linked()],
    [['confirming, checking', 'to force, checking'], linked(true)],
    [
      ['code, to manage, checking', 'halfway, checking', 'halfway, checking what is typed'],
      comesBack(),
    ],
    ['halfway, checking, by force', comesBack(true)],
  ]);

  const conflict: Move = {
    to: 'conflict',
    // The dialog comes when somebody needs it.
    asks: loading('conflict'),
    sent: { unconfirmed: false },
    change: { code: CODE, stage: 'choosing' },
  };
  answers('but the address is somebody else’s', { type: 'conflict-found' }, [
    [['code, checking', 'code, to manage, checking'], conflict],
    [
      ['halfway, checking', 'halfway, checking, to link', 'halfway, checking what is typed'],
      conflict,
    ],
  ]);

  const hands = (reason: 'login' | 'recovery'): Move => ({
    to: 'hand-over',
    asks: handOver(reason),
    change: { credentials, reason },
  });
  answers('and there is an account', { type: 'credentials-received', credentials }, [
    ['code, to log in, checking', hands('login')],
    [['choosing, checking', 'to recover, checking'], hands('recovery')],
  ]);

  const tellsLogin: readonly Emission[] = [
    {
      type: 'linked',
      detail: { flow: 'login', type: 'email', forced: false, account: { id: 'account-1' } },
    },
  ];
  const tellsRecovery: readonly Emission[] = [
    { type: 'recovered', detail: { type: 'email', account: { id: 'account-1' } } },
  ];
  answers('and the account is taken over', { type: 'account-ready', accountId: 'account-1' }, [
    // A host's own endpoint keeps the credentials, so that there may be nothing to hand over.
    [
      ['hand-over', 'code, to log in, checking'],
      { to: 'done', tells: tellsLogin, change: { outcome: 'loggedIn' } },
    ],
    [
      ['hand-over, to recover', 'choosing, checking', 'to recover, checking'],
      { to: 'done', tells: tellsRecovery, change: { outcome: 'recovered' } },
    ],
    [
      'hand-over, to manage',
      {
        to: 'list',
        asks: listing,
        tells: tellsRecovery,
        change: {
          type: 'email',
          notice: { outcome: 'recovered', type: 'email', address: contact.address },
        },
      },
    ],
  ]);

  happens('and the page is to take the account once more', { type: 'hand-over-retried' }, [
    ['hand-over, refused', { asks: handOver('login') }],
    ['hand-over, to recover, refused', { asks: handOver('recovery') }],
  ]);
});

describe('a code cannot be checked', () => {
  const elsewhere = { except: placesWhere(({ pending }) => pending?.type !== 'submit-code') };

  const wrong = { code: 'link_failed', status: 400 };
  answers(
    'as it is refused',
    { type: 'request-failed', problem: wrong },
    [
      [
        [
          'code, checking',
          'code, to log in, checking',
          'code, to manage, checking',
          'to recover, checking',
          'to force, checking',
          'halfway, checking what is typed',
        ],
        { fails: { ...wrong, expired: false }, sent: { unconfirmed: false } },
      ],
      // It had proved the address, so it was no mistake: another one is asked for, with the choice kept.
      [
        ['choosing, checking', 'confirming, checking'],
        {
          fails: { ...wrong, expired: true },
          sent: { unconfirmed: false, expiresAt: NOW, resendAt: NOW },
          change: { stage: 'entering-code', code: undefined },
        },
      ],
      [
        ['halfway, checking', 'halfway, checking, to link', 'halfway, checking, by force'],
        {
          fails: { ...wrong, expired: true },
          sent: { unconfirmed: false, expiresAt: NOW, resendAt: NOW },
          change: { code: undefined },
        },
      ],
    ],
    elsewhere,
  );

  const asks = (force: boolean): Move => ({
    to: 'replacing',
    asks: loading('replacing'),
    sent: { unconfirmed: false },
    change: { code: CODE, replacement: { force, isUnlinked: false } },
  });
  answers(
    'as another address of its type is linked',
    { type: 'request-failed', problem: { code: 'link_mismatch', status: 409 } },
    [
      [
        [
          'code, checking',
          'code, to manage, checking',
          'halfway, checking',
          'halfway, checking, to link',
          'halfway, checking what is typed',
        ],
        asks(false),
      ],
      [['confirming, checking', 'to force, checking', 'halfway, checking, by force'], asks(true)],
      // Logging in knows of no other address.
      [
        ['code, to log in, checking', 'choosing, checking', 'to recover, checking'],
        { fails: { code: 'link_mismatch', status: 409 }, sent: { unconfirmed: false } },
      ],
    ],
    elsewhere,
  );
});
