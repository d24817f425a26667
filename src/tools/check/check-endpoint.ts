import { defenceChecks } from './defence-checks.js';
import { failureChecks } from './failure-checks.js';
import { guideChecks } from './guide-checks.js';
import { SandboxClient } from './sandbox-client.js';
import { secretChecks } from './secret-checks.js';
import { expectFailure } from './expect.js';
import { Fault, Limited, Skip, type Testbed, type Check, type Result } from './types.js';
import { Visitor, type Answer } from './visitor.js';

export interface CheckOptions {
  /** Base URL of the endpoint. */
  readonly endpoint: URL;
  /** URL of the sandbox that is behind it, above `v2/` and `control/`. */
  readonly sandbox: URL;
  /** Origin of the page that embeds the element. Default that of the endpoint. */
  readonly origin?: string | undefined;
  /** `Cookie` to start with, for an endpoint that only serves people who are known. */
  readonly cookie?: string | undefined;
}

/** Without this there is nothing to check. */
const reached: Check = {
  name: 'the endpoint answers',
  advice: 'Start it, and look whether this is its URL.',
  run: async ({ newVisitor }) => {
    const answer = await newVisitor().list();
    // Somebody who is not logged in may see nothing, but in the service's words.
    if (answer.envelope?.result !== 'ok') expectFailure(answer);
  },
};

/** Secrets last: they are looked for in everything that came before. */
const checks = [...guideChecks, ...failureChecks, ...defenceChecks, ...secretChecks];

/** Uses the endpoint as the element would, and as an attacker would; tells what is right and wrong. */
export async function checkEndpoint(options: CheckOptions): Promise<readonly Result[]> {
  const { endpoint, origin = endpoint.origin, cookie } = options;
  const answers: Answer[] = [];
  const place = {
    origin,
    cookie,
    endpoint: new URL(endpoint.href.replace(/\/*$/, '/')),
    record: (answer: Answer) => answers.push(answer),
  };
  const sandbox = new SandboxClient(options.sandbox);
  const testbed: Testbed = { sandbox, answers, newVisitor: () => new Visitor(place) };
  const first = await runCheck(reached, testbed);
  const results = [first];
  if (first.status === 'failed') return results;
  try {
    // One after the other: they move the sandbox's clock.
    for (const check of checks) results.push(await runCheck(check, testbed));
  } catch (error) {
    if (!(error instanceof Limited)) throw error;
    results.push({
      name: 'the endpoint lets the check through',
      status: 'failed',
      seen: error.message,
      advice: 'Wait that long, start it anew, or raise its limits while you develop.',
    });
  }
  return results;
}

async function runCheck({ name, advice, run }: Check, testbed: Testbed): Promise<Result> {
  try {
    const note = await run(testbed);
    return { name, status: 'passed', ...(note && { seen: note }) };
  } catch (error) {
    if (error instanceof Fault) return { name, status: 'failed', seen: error.message, advice };
    if (error instanceof Skip) return { name, status: 'skipped', seen: error.message };
    throw error;
  }
}
