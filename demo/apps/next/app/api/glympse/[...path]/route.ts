import { createProxy } from 'glympse-account-link/proxy';

let proxy: ReturnType<typeof createProxy> | undefined;

// Not before the first request: `next build` loads this file too, and has no secrets.
const handle = (request: Request) => {
  const { GLYMPSE_API_BASE, GLYMPSE_API_KEY = '', SESSION_SECRET = '', SITE_ORIGIN } = process.env;
  proxy ??= createProxy({
    apiBase: GLYMPSE_API_BASE, // not set: the Glympse API
    apiKey: GLYMPSE_API_KEY,
    session: { secrets: [SESSION_SECRET] },
    // The address that the one server in front has seen; what stands before it, anybody can send.
    clientOf: ({ headers }) => headers.get('X-Forwarded-For')?.split(',').at(-1)?.trim(),
    // Next.js calls itself http://localhost:3000, whatever the page's address.
    allowedOrigins: SITE_ORIGIN ? [SITE_ORIGIN] : [], // https://www.example.com
  });
  return proxy(request);
};

export { handle as GET, handle as POST, handle as OPTIONS };
