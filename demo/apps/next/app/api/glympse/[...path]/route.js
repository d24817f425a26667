import { createProxy } from 'glympse-account-link/proxy';

let proxy;

// Not before the first request: `next build` loads this file too, and has no secrets.
const handle = (request) => {
  proxy ??= createProxy({
    apiBase: process.env.GLYMPSE_API_BASE, // not set: the Glympse API
    apiKey: process.env.GLYMPSE_API_KEY,
    session: { secrets: [process.env.SESSION_SECRET] },
    // The address that the one server in front has seen; what stands before it, anybody can send.
    clientOf: ({ headers }) => headers.get('X-Forwarded-For')?.split(',').at(-1)?.trim(),
    // Next.js calls itself http://localhost:3000, whatever the page's address.
    allowedOrigins: [process.env.SITE_ORIGIN], // https://www.example.com
  });
  return proxy(request);
};

export { handle as GET, handle as POST, handle as OPTIONS };
