/**
 * What can happen to a rider who manages what is linked.
 *
 * @type {import('./situations.js').Situation[]}
 */
export const manageSituations = [
  {
    title: 'Nothing linked',
    what: 'A rider whose account could not be recovered.',
    next: 'Press Add an email, send the code and enter it. The new row is announced.',
    prepare: (stage) => stage.beginToManage({}),
  },
  {
    title: 'Email and phone linked',
    what: 'As much as an account can have.',
    next: 'Remove one, then the other: each time you read what you lose. Or change one: the new address is proven first, and the code then does for the change.',
    prepare: (stage) => stage.beginToManage({ email: 'robin', phone: true }),
  },
  {
    title: 'Needs attention',
    what: 'Glympse asks for the address to be confirmed again.',
    next: 'Press Confirm this email, send the code and enter it. The note is gone.',
    prepare: (stage) => stage.beginToManage({ email: 'robin', isToRefresh: true }),
  },
  {
    title: 'Address of another account',
    what: 'Somebody linked it to their account before.',
    next: 'Press Add an email, send the code and enter it. If you recover that account, the list is that account’s.',
    prepare: (stage) => stage.beginToManage({ isOwned: true }),
  },
  {
    title: 'Replacing fails half way',
    what: 'The old address is unlinked, and linking the new one fails.',
    next: 'Press Change email, send the code, enter it and agree to replace. You are told what is linked, and that your code still works: press Link once more.',
    prepare: async (stage) => {
      await stage.beginToManage({ email: 'robin' });
      // The first finds out that another address is in the way.
      await stage.script({ call: 'linked_accounts/link', delay: 0 });
      const failure = { code: 'busy', status: 503 };
      await stage.script({ call: 'linked_accounts/link', failure });
    },
  },
  {
    title: 'Answer lost',
    what: 'The connection breaks after the service has removed the email.',
    next: 'Press Remove email and agree. It is looked at what is linked, and you read that it is done.',
    prepare: async (stage) => {
      await stage.beginToManage({ email: 'robin', phone: true });
      await stage.script({ call: 'linked_accounts/unlink', drop: 'after' });
    },
  },
  {
    title: 'Changed elsewhere',
    what: 'While this tab is left, another device links an email.',
    next: 'Go to another tab and come back: the list is up to date.',
    prepare: async (stage) => {
      await stage.beginToManage({});
      stage.whenLeft(() => stage.link({ email: 'robin' }));
    },
  },
  {
    title: 'Service down',
    what: 'The list is answered with an HTML error page (503).',
    next: 'Press Try again.',
    prepare: async (stage) => {
      const raw = { status: 503, body: '<h1>503 Service Unavailable</h1>' };
      await stage.beginToManage({ scenario: { call: 'linked_accounts', raw } });
    },
  },
];
