/** More than a code's ten minutes. */
const ELEVEN_MINUTES = 11 * 60_000;

/**
 * What can happen to a rider, and what to try then.
 *
 * @typedef {object} Situation
 * @property {'link' | 'login'} [flow] The only one of the two flows in which it can happen.
 * @property {string} title
 * @property {string} what What is different from the plain way.
 * @property {string | { link: string, login: string }} next What to do, and what will be seen.
 * @property {(stage: import('./stage.js').Stage) => Promise<void>} prepare
 */

/**
 * What can happen to a rider who links an address, or logs in.
 *
 * @type {Situation[]}
 */
export const situations = [
  {
    title: 'Fresh address',
    what: 'An address that nobody has used yet.',
    next: {
      link: 'Press Send code and enter the code from the messages. The address is linked.',
      login: 'Press Send code and enter the code from the messages. A new account is made.',
    },
    prepare: (stage) => stage.begin(),
  },
  {
    title: 'Address of another account',
    what: 'Somebody linked it to their account before.',
    next: {
      link: 'Send the code and enter it. You are asked which account to go on with.',
      login: 'Send the code and enter it. You are logged in to the account that has the address.',
    },
    prepare: (stage) => stage.begin({ isOwned: true }),
  },
  {
    title: 'Wrong code',
    what: 'The code was mistyped.',
    next: 'Send the code, then enter 000000. The service refuses it, and you can correct it. After five wrong tries the right code is refused too.',
    prepare: (stage) => stage.begin(),
  },
  {
    title: 'Expired code',
    what: 'Once the code is sent, the service’s clock jumps ahead by 11 minutes.',
    next: 'Send the code and enter it. By the browser’s own clock it is still good, so you only read that it was refused. A new code, half a minute after the first, works.',
    prepare: async (stage) => {
      await stage.begin();
      stage.atStep('code', () => stage.advance(ELEVEN_MINUTES));
    },
  },
  {
    title: 'Answer lost',
    what: 'The connection breaks after the service has accepted the code.',
    next: {
      link: 'Send the code and enter it. Glympse can’t be reached; press Continue again, and the link that was made is found.',
      login:
        'Send the code and enter it. Glympse can’t be reached, and the code is used up: a new one logs you in to the account that was made.',
    },
    prepare: async (stage) => {
      await stage.begin();
      await stage.script({ call: stage.calls.submit, drop: 'after' });
    },
  },
  {
    title: 'Service down',
    what: 'The next call is answered with an HTML error page (503).',
    next: 'Press Send code: it fails. Press it again: the code is sent.',
    prepare: async (stage) => {
      await stage.begin();
      const raw = { status: 503, body: '<h1>503 Service Unavailable</h1>' };
      await stage.script({ call: stage.calls.confirm, raw });
    },
  },
  {
    title: 'Slow service',
    what: 'The next two answers take three seconds each.',
    next: 'Send the code and enter it. Each press is acknowledged at once, and a second press does nothing.',
    prepare: async (stage) => {
      await stage.begin();
      await stage.script({ call: stage.calls.confirm, delay: 3000 });
      await stage.script({ call: stage.calls.submit, delay: 3000 });
    },
  },
  {
    flow: 'link',
    title: 'Code expires at the choice',
    what: 'The clock jumps while the rider decides which account to go on with.',
    next: 'Send the code, enter it and choose to recover. You are asked for a new code, and your choice is kept.',
    prepare: async (stage) => {
      await stage.begin({ isOwned: true });
      stage.atStep('conflict', () => stage.advance(ELEVEN_MINUTES));
    },
  },
];
