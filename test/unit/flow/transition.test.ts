import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Happening } from '../../../src/element/flow/flow-events.js';
import type { FlowState, Offer, Snapshot } from '../../../src/element/flow/states.js';
import { transition } from '../../../src/element/flow/transition.js';
import { allBut, pendingOn, placeNames, places, placesWhere, resting } from '../support/places.js';
import { fresh, listing, loading, NOW, offer, logic } from '../support/scenery.js';
import { answers, happens, type Move } from '../support/table.js';

/** What happens in every scene, and to a flow as a whole. */

const scenePlaces = (...names: readonly string[]) =>
  placesWhere(({ scene }) => names.includes(scene));
const inFlow = (flow: FlowState['flow']) => placesWhere((state) => state.flow === flow);
const both = (one: readonly string[], other: readonly string[]) =>
  placeNames.filter((name) => one.includes(name) && other.includes(name));

const other: Offer = {
  types: ['phone', 'email'],
  address: { type: 'email', address: 'new@example.com' },
  country: 'FR',
};
/** The choice between two accounts is put to the page. */
const put = { question: { at: NOW } };

const prefilled = { type: 'email', addresses: { email: 'new@example.com', phone: '' } };

describe('a flow', () => {
  happens('starts anew', { type: 'restarted', flow: 'login', offer: other }, [
    [
      placeNames,
      { to: 'address', change: { flow: 'login', offer: other, country: undefined, ...prefilled } },
    ],
  ]);

  happens('starts anew with the list', { type: 'restarted', flow: 'manage', offer: other }, [
    [
      placeNames,
      { to: 'list', change: { flow: 'manage', offer: other, type: 'email', ...emptied() } },
    ],
  ]);

  const empty = { type: 'email', addresses: { email: '', phone: '' } };
  happens('is to start over', { type: 'start-over-chosen' }, [
    [both(resting, [...inFlow('link'), ...inFlow('login')]), { to: 'address', change: empty }],
    [both(resting, inFlow('manage')), { to: 'list', change: { type: 'email', ...emptied() } }],
  ]);

  happens('is to go on where something failed', { type: 'retried' }, [
    [allBut(resting, ...scenePlaces('list'), ...scenePlaces('conflict')), {}],
    [both(resting, scenePlaces('conflict')), { change: put }],
    [both(resting, scenePlaces('list')), { asks: listing }],
  ]);

  // What is loading may go on: the person may come back.
  happens('leaves the page', { type: 'detached' }, [
    [
      placesWhere(
        // What is loading may go on, but not for a list that nobody sees.
        ({ pending, scene }) =>
          pending !== undefined && (pending.type !== 'load-scene' || scene === 'list'),
      ),
      {},
    ],
  ]);
});

function emptied() {
  return { accounts: undefined, unlinking: undefined, unconfirmed: undefined, notice: undefined };
}

describe('what the page offers', () => {
  const typed = both(resting, scenePlaces('address'));
  happens('changes', { type: 'offer-changed', offer: other }, [
    [typed, { isQuiet: true, change: { offer: other, country: undefined, ...prefilled } }],
    [allBut(placeNames, ...typed), { isQuiet: true, change: { offer: other } }],
  ]);

  const abroad = { ...offer, country: 'FR' };
  happens('changes, and takes away nothing', { type: 'offer-changed', offer: abroad }, [
    [placeNames, { isQuiet: true, change: { offer: abroad } }],
  ]);
});

describe('a place that was stored', () => {
  const snapshot = (flow: Snapshot['flow']): Snapshot => ({
    scene: 'code',
    flow,
    offer: other,
    sent: fresh,
    pending: undefined,
    problem: undefined,
  });
  const restores: Move = { to: 'code', asks: loading('code'), change: { sent: fresh } };
  const touched = [
    'address, sending',
    'address, reading a number',
    'address, reading a bare number',
    'address, reading a text',
  ] as const;

  // Somebody has gone on already elsewhere, be it only by asking for a code.
  happens('is gone on from', { type: 'restored', snapshot: snapshot('link') }, [
    [allBut(both(inFlow('link'), scenePlaces('address')), ...touched), restores],
  ]);
  happens('is gone on from to log in', { type: 'restored', snapshot: snapshot('login') }, [
    ['address, to log in', restores],
  ]);
  happens('is gone on from to manage', { type: 'restored', snapshot: snapshot('manage') }, [
    [['adding', 'adding, of a phone', 'list, loading its part'], restores],
    [both(resting, scenePlaces('list')), restores],
    // It is asked for without anybody's doing.
    [
      [
        'list, asked for',
        'list, asked for anew',
        'list, asked for in doubt',
        'to unlink, asked for anew',
      ],
      restores,
    ],
  ]);
});

describe('the set-up', () => {
  const fault = 'endpoint is not a URL that is safe for codes';
  happens('is wrong', { type: 'configuration-checked', fault }, [
    // In `done` nobody would see the message, and nothing is left to fail.
    [
      allBut(resting, 'done'),
      { fails: { code: 'invalid_configuration', detail: fault, fatal: true } },
    ],
  ]);
  happens('is right again', { type: 'configuration-checked', fault: undefined }, [
    ['address, misconfigured', {}],
  ]);

  const bug = { code: 'internal_error', detail: 'TypeError: x' };
  happens('is right, and this code is not', { type: 'bug-met', problem: bug }, [
    [placeNames, { fails: bug }],
  ]);
});

describe('a scene', () => {
  answers('is loaded', { type: 'scene-loaded' }, [
    [['code, loading', 'halfway, loading'], {}],
    ['choosing, loading', { change: put }],
    [['list, loading its part', 'to replace, loading'], { asks: listing }],
  ]);

  const failure = { code: 'network_error', detail: 'manage could not be loaded' };
  answers(
    'cannot be loaded',
    { type: 'request-failed', problem: failure },
    [[pendingOn('load-scene'), { fails: failure }]],
    { except: allBut(placeNames, ...pendingOn('load-scene')) },
  );

  it('is asked for where it is not there, as the page is seen or the person tries again', () => {
    for (const name of resting) {
      const state = places[name];
      for (const type of ['page-shown', 'retried'] as const) {
        const [next, effects] = transition(state, { type, at: NOW }, { scenes: {} });
        assert.deepEqual(effects, [loading(state.scene)], name);
        assert.equal(next.pending, effects[0], name);
      }
    }
  });

  it('that is not there answers to nothing that belongs to it', () => {
    for (const name of placeNames) {
      const state = places[name];
      const happening = { type: 'code-submitted', code: 'x', at: NOW } as const;
      assert.equal(transition(state, happening, { scenes: {} })[0], state, name);
    }
  });

  it('may be another one’s alone', () => {
    const { address } = logic.scenes;
    const [next] = transition(
      places.code,
      { type: 'retried', at: NOW },
      { scenes: { ...(address && { address }) } },
    );
    assert.deepEqual(next.pending, loading('code'));
  });
});

describe('a service that has disabled the application', () => {
  const disabled = { code: 'disabled', detail: 'update it', status: 200, fatal: true };
  const happenings: readonly Happening[] = [
    { type: 'address-submitted', contact: fresh.contact },
    { type: 'code-submitted', code: 'x' },
    { type: 'new-code-requested' },
    { type: 'address-change-requested' },
    { type: 'recover-chosen' },
    { type: 'force-confirmed' },
    { type: 'hand-over-retried' },
    { type: 'list-requested' },
    { type: 'unlink-confirmed' },
    { type: 'replacement-confirmed' },
    { type: 'replacement-withdrawn' },
    { type: 'retried' },
    { type: 'start-over-chosen' },
    { type: 'page-shown' },
    { type: 'offer-changed', offer: other },
    { type: 'configuration-checked', fault: 'x' },
    { type: 'configuration-checked', fault: undefined },
  ];

  for (const name of placeNames) {
    const { pending } = places[name];
    if (pending) {
      it(`is told of, and nothing else comes of it: ${name}`, () => {
        const event = { type: 'request-failed', request: pending, problem: disabled } as const;
        const [next, effects] = transition(places[name], { ...event, at: NOW }, logic);
        assert.deepEqual([next.problem, next.pending], [disabled, undefined]);
        assert.deepEqual(
          effects.map(({ type }) => type),
          ['failed'],
        );
      });
    } else {
      it(`is asked for nothing more: ${name}`, () => {
        const state = { ...places[name], problem: disabled };
        for (const happening of happenings) {
          const [next, effects] = transition(state, { ...happening, at: NOW }, logic);
          assert.equal(next, state, happening.type);
          assert.deepEqual(effects, []);
        }
        const anew = { type: 'restarted', flow: 'link', offer, at: NOW } as const;
        assert.equal(transition(state, anew, logic)[0].problem, undefined);
      });
    }
  }
});

describe('whatever else cannot be done', () => {
  // The service has answered, so that nothing is open: the code was not used.
  const busy = { code: 'busy', detail: 'later', status: 400 };
  answers(
    'is told to the person and to the page',
    { type: 'request-failed', problem: busy },
    [
      [pendingOn('submit-code'), { fails: busy, sent: { unconfirmed: false } }],
      [pendingOn('request-code', 'hand-over', 'load-scene', 'read-text'), { fails: busy }],
      [allBut(pendingOn('list-accounts'), 'to replace, looking'), { fails: busy }],
    ],
    // With the tables of addresses, the list and replacing.
    { except: ['to replace, looking', ...pendingOn('read-number', 'unlink-address')] },
  );
});
