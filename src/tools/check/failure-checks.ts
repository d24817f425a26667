import type { Scenario } from '../sandbox/types.js';
import { failureDialects, inEach } from './dialects.js';
import { describe, expectFailure, expectOk } from './expect.js';
import { freshAddress, signedIn, withCode } from './scenes.js';
import { Fault, type Testbed, type Check } from './types.js';
import type { Answer } from './visitor.js';

/** What the page gets if the next `account/confirm` goes as the scenario has it. */
async function confirmAmid(
  testbed: Testbed,
  scenario: Omit<Scenario, 'call'>,
  isLimited = false,
): Promise<Answer> {
  await testbed.sandbox.script({ call: 'account/confirm', ...scenario });
  try {
    return await testbed.newVisitor().confirm(freshAddress('email'), isLimited);
  } finally {
    await testbed.sandbox.clear();
  }
}

const REDIRECTED = 307;

/** What goes wrong at the service, and what the page hears of it. */
export const failureChecks: readonly Check[] = [
  {
    name: 'a wrong code is told as link_failed',
    advice: 'Pass the service’s code on in `meta.error`.',
    run: inEach(failureDialects, async (testbed) => {
      const { visitor, contact, code } = await withCode(testbed);
      const wrong = code === '000000' ? '111111' : '000000';
      expectFailure(await visitor.create(contact, wrong), 'link_failed');
    }),
  },
  {
    name: 'other codes of the service reach the page',
    advice: 'Pass any code on in `meta.error`, also one that you do not know.',
    run: inEach(failureDialects, async (testbed) => {
      const failure = { code: 'disabled' };
      expectFailure(await confirmAmid(testbed, { failure }), 'disabled');
    }),
  },
  {
    name: 'Retry-After reaches the page',
    advice: 'Pass the header and the status 429 on; the header with any other status, too.',
    run: async (testbed) => {
      for (const status of [429, 200]) {
        const failure = { code: 'too_many_requests', status, retryAfter: 30 };
        const answer = await confirmAmid(testbed, { failure }, true);
        expectFailure(answer, failure.code);
        const wait = answer.headers.get('Retry-After');
        const isPassedOn = status === 200 || answer.status === status;
        if (!isPassedOn || wait !== '30') {
          throw new Fault(`${describe(answer)}, Retry-After: ${wait ?? 'none'}`);
        }
      }
    },
  },
  {
    name: 'a limit that comes without an envelope is told as one',
    advice:
      'Answer the failure envelope with 429, also where a gateway has answered for the service.',
    run: async (testbed) => {
      for (const body of ['', '<h1>429 Too Many Requests</h1>']) {
        const answer = await confirmAmid(testbed, { raw: { status: 429, body } }, true);
        expectFailure(answer);
        if (answer.status !== 429) throw new Fault(describe(answer));
      }
    },
  },
  {
    name: 'an HTML page of the service becomes a failure',
    advice: 'Answer the failure envelope with a status of the 5xx kind; never the service’s HTML.',
    run: async (testbed) => {
      const raw = { status: 503, body: '<h1>503 Service Unavailable</h1>' };
      const answer = await confirmAmid(testbed, { raw });
      expectFailure(answer);
      if (answer.status < 500) throw new Fault(describe(answer));
    },
  },
  {
    name: 'a broken connection becomes a failure',
    advice: 'Catch it, and answer the failure envelope with 502.',
    run: async (testbed) => {
      const answer = await confirmAmid(testbed, { drop: 'before' });
      expectFailure(answer);
      if (answer.status < 500) throw new Fault(describe(answer));
    },
  },
  {
    name: 'a redirect is not followed',
    advice: 'The service never redirects: send with `redirect: "manual"`, and answer a failure.',
    run: async (testbed) => {
      // To itself, so that a second request is one that followed.
      const location = `${testbed.sandbox.url}v2/account/confirm`;
      const { length } = await testbed.sandbox.calls();
      const answer = await confirmAmid(testbed, {
        raw: { status: REDIRECTED, body: '', location },
      });
      expectFailure(answer);
      if ((await testbed.sandbox.calls()).length > length + 1) {
        throw new Fault(`the request was sent on to ${location}`);
      }
    },
  },
  {
    name: 'a recovery that fails leaves the account in use',
    advice: 'Change the session only when the new account’s credentials are there.',
    run: async (testbed) => {
      const { visitor, account } = await signedIn(testbed);
      const failure = { code: 'disabled', status: 500 };
      await testbed.sandbox.script({ call: 'account/create', failure });
      try {
        expectFailure(await visitor.create(freshAddress('phone'), '123456'));
      } finally {
        await testbed.sandbox.clear();
      }
      const list = await visitor.list();
      expectOk(list);
      if (!list.text.includes(account.linked.email ?? '')) {
        throw new Fault('the session is another account’s');
      }
    },
  },
];
