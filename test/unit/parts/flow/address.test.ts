import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { transition } from '../../../../src/element/flow/transition.js';
import { placeNames, places, placesWhere, type Place } from '../../support/places.js';
import {
  contact,
  fresh,
  NOW,
  phoneContact,
  reading,
  requestOf,
  logic,
  SECOND,
} from '../../support/scenery.js';
import { answers, happens, type Move } from '../../support/table.js';

const ofEmail = ['address', 'address, to log in', 'address, misconfigured', 'adding'] as const;
const ofPhone = ['address, of a phone', 'adding, of a phone'] as const;
const asking: readonly Place[] = [...ofEmail, ...ofPhone];
const waiting = [
  'address, sending',
  'address, reading a number',
  'address, reading a bare number',
  'address, reading a text',
  'adding, sending',
  'adding, reading a number',
  'adding, reading a text',
] as const;
/** What is typed there is a code. */
const ofCode = placesWhere(({ scene }) => !['address', 'adding'].includes(scene));

const lost = { code: 'network_error', detail: 'glympse-account-link.phone' };

describe('where an address is asked for', () => {
  happens(
    'the other type is chosen',
    { type: 'type-chosen', addressType: 'phone', typed: 'half@' },
    [[ofEmail, { change: { type: 'phone', addresses: { email: 'half@', phone: '' } } }]],
    { except: ofPhone },
  );

  // What is shown beside the field has no say in what is under way or wrong.
  happens('a country is chosen', { type: 'country-chosen', country: 'FR', typed: '' }, [
    [[...asking, ...waiting], { isQuiet: true, change: { country: 'FR' } }],
  ]);

  const sends = (flow: 'link' | 'login'): Move => ({
    asks: requestOf(flow),
    change: { addresses: { email: contact.address, phone: '' } },
  });
  happens(
    'an address is submitted',
    { type: 'address-submitted', contact },
    [
      [['address', 'address, misconfigured', 'adding'], sends('link')],
      ['address, to log in', sends('login')],
    ],
    { except: ofPhone },
  );

  const { typed } = reading();
  happens(
    'a phone number is submitted',
    { type: 'text-submitted', typed, language: 'en' },
    [[ofPhone, { asks: reading(), change: { addresses: { email: '', phone: typed } } }]],
    { except: [...ofEmail, ...ofCode] },
  );

  const text = { type: 'read-text', as: 'email', typed: 'Jo <jo@example.com>' } as const;
  happens(
    'an address with something around it is submitted',
    { type: 'text-submitted', typed: text.typed, language: 'en' },
    [[ofEmail, { asks: text, change: { addresses: { email: text.typed, phone: '' } } }]],
    { except: [...ofPhone, ...ofCode] },
  );

  happens(
    'nothing, or no address, is typed',
    { type: 'input-rejected', reason: 'address_missing' },
    [[asking, { shows: { code: 'address_missing' } }]],
    { except: placeNames },
  );

  const numbers = [
    'address, reading a number',
    'address, reading a bare number',
    'adding, reading a number',
  ] as const;
  const texts = ['address, reading a text', 'adding, reading a text'] as const;

  answers(
    'the number is read',
    { type: 'address-read', contact: phoneContact },
    [[numbers, { asks: requestOf('link', phoneContact) }]],
    { except: texts },
  );

  const typedContact = { ...contact, shown: 'jo@straße.example' };
  answers(
    'the address is read',
    { type: 'address-read', contact: typedContact },
    [
      [
        texts,
        {
          asks: requestOf('link', typedContact),
          // The field shows what the code is sent to.
          change: { addresses: { email: typedContact.shown, phone: '' } },
        },
      ],
    ],
    { except: numbers },
  );

  answers(
    'there is no address in what was typed',
    { type: 'text-refused' },
    [[[...numbers, ...texts], { shows: { code: 'address_invalid' } }]],
    { except: ofCode },
  );

  answers(
    'the numbering plans cannot be had',
    { type: 'request-failed', problem: lost },
    [
      // A number that tells its country by itself can be read all the same.
      [
        ['address, reading a number', 'adding, reading a number'],
        { asks: { type: 'read-text', as: 'bare-number', typed } },
      ],
      [['address, reading a bare number', ...texts], { fails: lost }],
    ],
    { except: placeNames },
  );

  const sent: Move = { to: 'code', change: { sent: fresh } };
  answers(
    'the code is sent',
    { type: 'code-sent', lifetime: 600 * SECOND },
    [[['address, sending', 'adding, sending'], sent]],
    { except: placeNames },
  );

  describe('a number is read', () => {
    const submit = (place: Place, country: string | undefined) => {
      const event = { type: 'text-submitted', typed, country, language: 'en', at: NOW } as const;
      const [{ pending }] = transition(places[place], event, logic);
      return pending?.type === 'read-number' ? pending.country : undefined;
    };

    it('under the country that the person sees', () => {
      assert.equal(submit('address, of a phone', 'GB'), 'GB');
    });

    it('under the page’s while the countries are not there', () => {
      assert.equal(submit('address, of a phone', undefined), 'US');
    });

    it('under the one that was chosen before the countries went away', () => {
      const event = { type: 'country-chosen', country: 'FR', typed: '', at: NOW } as const;
      const [chosen] = transition(places['address, of a phone'], event, logic);
      const submission = {
        type: 'text-submitted',
        typed,
        language: 'en',
      } as const;
      const [{ pending }] = transition(chosen, { ...submission, at: NOW }, logic);
      assert.deepEqual(pending, reading({ country: 'FR' }));
    });
  });
});
