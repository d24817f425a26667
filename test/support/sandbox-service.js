import { toNodeHandler } from '../../dist/node.js';
import { control, Sandbox } from '../../dist/sandbox.js';

/** A sandbox for every name: tests run beside one another and must not meet. */
const sandboxes = new Map();

function sandboxOf(name) {
  if (!sandboxes.has(name)) sandboxes.set(name, new Sandbox());
  return sandboxes.get(name);
}

/** Serves `/sandbox/<name>/v2/…` as the service and `/sandbox/<name>/control/…` as its controls. */
export async function sandboxService({ req, res, path }, next) {
  const [, name, area] = /^\/sandbox\/([^/]+)\/(v2|control)\//.exec(path) ?? [];
  if (!area) return next();
  const sandbox = sandboxOf(name);
  const answer = (request) => (area === 'v2' ? sandbox.fetch(request) : control(sandbox, request));
  return toNodeHandler(answer)(req, res);
}
