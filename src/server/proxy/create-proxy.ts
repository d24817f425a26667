import { allowCalls, allowPage, fail, succeed } from './answer.js';
import { readConfig, type ProxyConfig } from './config.js';
import { readFailure, tell } from './failure.js';
import { Repeats } from './form/repeats.js';
import { failForm, formOf, serveForm, type FormParts } from './form/serve-form.js';
import { GivenAccounts } from './given-accounts.js';
import { Limiter } from './limits.js';
import { admit, perform, type Parts } from './perform.js';
import { readCall } from './read-call.js';
import { isFromAllowedPage, refuseOtherPages } from './same-origin.js';
import { Service } from './service.js';
import { Visit } from './visit.js';

/**
 * The host's own endpoint: answers the guide's calls below any path, with the API key and the access
 * token added here, and the account's password kept in the session. Throws a `TypeError` for a
 * configuration that cannot work; the handler itself never rejects.
 */
export function createProxy(config: ProxyConfig): (request: Request) => Promise<Response> {
  const settings = readConfig(config);
  const parts: FormParts = {
    repeats: new Repeats(settings.now),
    service: new Service(settings),
    limiter: new Limiter(settings.counters, settings.limits),
    given: new GivenAccounts(settings.now),
  };
  return (request) => answer(new Visit(request, settings), parts);
}

async function answer(visit: Visit, parts: FormParts): Promise<Response> {
  const { request, settings, signal } = visit;
  const { now, allowedOrigins, log } = settings;
  const begun = now();
  const form = settings.form && formOf(request, settings.form);
  let response: Response;
  try {
    const served = form ? serveForm(form, visit, parts) : serve(visit, parts);
    response = await Promise.race([served, rejection(signal)]);
  } catch (error) {
    const failure = (visit.failure = readFailure(error, visit));
    response = form ? await failForm(form, request, failure) : fail(failure, now());
  }
  visit.end();
  for (const [name, value] of visit.headers) response.headers.append(name, value);
  // No script reads a page of ours.
  if (!form) allowPage(request, allowedOrigins, response);
  const { asked, secrets, failure } = visit;
  const { apiKey } = settings;
  const entry = tell({ request, asked, secrets, apiKey, failure, response });
  const tellHost = async () => {
    await log({ ...entry, duration: now() - begun });
  };
  // Whatever becomes of the log, the person gets the answer.
  tellHost().catch(() => {});
  return response;
}

/** Stores of the host's, and log-ins that another request has begun, know nothing of the time limit. */
const rejection = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });

async function serve(visit: Visit, parts: Parts): Promise<Response> {
  const { request, settings, signal } = visit;
  refuseOtherPages(request, isFromAllowedPage(request, settings.allowedOrigins));
  await admit(visit, parts);
  const asked = await readCall(request, signal);
  if (!asked) return allowCalls();
  const result = await perform(asked, visit, parts);
  return succeed(result, settings.now(), visit.secrets);
}
