import { createEndpoint, sessions } from '../../demo/partner.js';
import { remoteAddressOf, toNodeHandler } from '../../dist/node.js';
import { createProxy } from '../../dist/proxy.js';
import { control, Sandbox } from '../../dist/sandbox.js';

/** A sandbox, and a partner's endpoint in front of it, for every name: tests must not meet. */
const services = new Map();

const secrets = [crypto.randomUUID()];

/** The failures are the tests' own: on the console they would hide those that nobody has asked for. */
const log = () => {};

function serviceOf(name, origin) {
  if (!services.has(name)) {
    const apiBase = `${origin}/sandbox/${name}/v2/`;
    const endpoint = createEndpoint(apiBase, { log });
    const session = { secrets, partitioned: true };
    const clientOf = remoteAddressOf;
    const framed = createProxy({ apiBase, apiKey: 'sandbox', session, clientOf, log });
    services.set(name, { sandbox: new Sandbox(), endpoint, framed, transcript: [] });
  }
  return services.get(name);
}

/** Everything that reached a browser from the endpoint that must not. */
const leaks = ({ sandbox, transcript }) =>
  transcript.flatMap((text) =>
    [...sandbox.secrets, 'password', 'access_token']
      .filter((secret) => text.includes(secret))
      .map((secret) => `${secret} in ${text}`),
  );

const areas = {
  v2: ({ sandbox }, request) => sandbox.fetch(request),
  control: ({ sandbox }, request) => control(sandbox, request),
  async host({ endpoint, transcript }, request) {
    const response = await endpoint(request);
    const body = await response.clone().text();
    const text = JSON.stringify([response.status, ...response.headers]) + body;
    const encoded = text.match(/[\w+/-]{16,}/g) ?? [];
    const decoded = encoded.map((part) => Buffer.from(part, 'base64').toString('latin1'));
    transcript.push([text, ...decoded].join(' '));
    return response;
  },
  framed: ({ framed }, request) => framed(request),
  async 'sign-in'({ sandbox }, request) {
    const account = sandbox.accounts.get((await request.json()).accountId);
    const headers = await sessions.save({ id: crypto.randomUUID(), account }, request);
    return Response.json({}, { headers });
  },
  async session(_, request) {
    return Response.json({ accountId: (await sessions.load(request))?.account?.id });
  },
  transcript: (service) =>
    Response.json({ answers: service.transcript.length, leaks: leaks(service) }),
};

/**
 * Serves `/sandbox/<name>/v2/…` as the service, `…/control/…` as its controls, `…/host/…` as a partner's
 * own endpoint, `…/framed/…` as one for pages in frames of other sites, `…/sign-in/` and `…/session/` to set and see whom that is for, and `…/transcript/` to
 * see what has gone out there.
 */
export async function sandboxService(context, next) {
  const { origin, req, res, path } = context;
  const [, name, area] = /^\/sandbox\/([^/]+)\/([^/]+)\//.exec(path) ?? [];
  const answer = areas[area];
  if (!answer) return next();
  // The answer is ours to give, or to break off.
  context.respond = false;
  return toNodeHandler(async (request) => answer(serviceOf(name, origin), request))(req, res);
}
