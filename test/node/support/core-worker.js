/** A worker that goes through the flow itself: a code is asked for first, and taken from the shelf's step then. */
import { createAccountLink } from 'glympse-account-link/core';

let kept = null;
const shelf = {
  read: () => kept,
  write: (text) => (kept = text),
  clear: () => (kept = null),
};

export default {
  async fetch(request, env) {
    const { searchParams } = new URL(request.url);
    const link = createAccountLink({
      endpoint: env.API_BASE,
      apiKey: 'sandbox',
      tokenProvider: () => env.TOKEN,
      credentialsHandler: () => {},
      // What else a browser is told, edge runtimes refuse to hear.
      // eslint-disable-next-line no-unused-vars -- as docs/core.md has it
      fetch: (url, { credentials, cache, ...init } = {}) =>
        fetch(url, { ...init, redirect: 'manual' }),
      shelf,
    });
    const text = await new Promise((resolve) => {
      link.subscribe((state) => {
        if (state.busy) return;
        if (state.problem) resolve(state.problem.text);
        else if (state.scene === 'address') state.submit(searchParams.get('address'));
        else if (state.scene === 'code' && searchParams.has('code')) {
          state.submit(searchParams.get('code'));
        } else resolve([state.scene, state.outcome].filter(Boolean).join(' '));
      });
    });
    // Before the answer: an edge worker's timers end with it.
    link.destroy();
    return new Response(text);
  },
};
