import { toNodeHandler } from '../../dist/node.js';
import { control, Sandbox } from '../../dist/sandbox.js';
import { HostEndpoint } from './host-endpoint.js';

/** A sandbox, and a host in front of it, for every name: tests must not meet. */
const services = new Map();

function serviceOf(name) {
  if (!services.has(name)) {
    const sandbox = new Sandbox();
    services.set(name, { sandbox, host: new HostEndpoint(sandbox) });
  }
  return services.get(name);
}

const areas = {
  v2: ({ sandbox }, request) => sandbox.fetch(request),
  control: ({ sandbox }, request) => control(sandbox, request),
  host: ({ host }, request) => host.handle(request),
  'sign-in': async ({ host }, request) => {
    host.signIn((await request.json()).accountId);
    return Response.json({});
  },
  session: ({ host }) => Response.json({ accountId: host.accountId }),
};

/**
 * Serves `/sandbox/<name>/v2/…` as the service, `…/control/…` as its controls, `…/host/…` as a host's
 * own endpoint, and `…/sign-in/` and `…/session/` to set and see whom that is for.
 */
export async function sandboxService(context, next) {
  const { req, res, path } = context;
  const [, name, area] = /^\/sandbox\/([^/]+)\/([^/]+)\//.exec(path) ?? [];
  const answer = areas[area];
  if (!answer) return next();
  // The answer is ours to give, or to break off.
  context.respond = false;
  return toNodeHandler((request) => answer(serviceOf(name), request))(req, res);
}
