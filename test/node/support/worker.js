/** A worker as a partner would write it. The names in `env` are what the platform is told. */
import { createProxy } from 'glympse-account-link/proxy';

let proxy;

export default {
  fetch(request, env) {
    proxy ??= createProxy({
      apiKey: env.API_KEY,
      apiBase: env.API_BASE,
      session: { secrets: [env.SECRET] },
      timeLimit: Number(env.TIME_LIMIT),
      clientOf: ({ headers }) => headers.get('CF-Connecting-IP'),
    });
    return proxy(request);
  },
};
