import { parseArgs } from 'node:util';
import { checkEndpoint, type CheckOptions } from '../check/check-endpoint.js';
import { SandboxClient } from '../check/sandbox-client.js';
import { report } from './report.js';
import { UsageError, type Command } from './types.js';

const help = `Usage: npx glympse-account-link check <endpoint-url> [options]

Checks your own endpoint from outside: paths, envelopes, errors, expiry, secrets, cookies and other
sites' pages. Your endpoint has to run with a sandbox as its API base, such as the one that
\`npx glympse-account-link sandbox\` serves. Codes, accounts and failures are made there, its clock is
set ahead, and failures that were scripted are cleared.

Options:
  --sandbox <url>    the sandbox behind the endpoint, above v2/ and control/; default /sandbox/ of the
                     endpoint's own origin if there is one, else http://localhost:8081/
  --origin <url>     origin of the page with the element; default that of the endpoint
  --cookie <cookie>  "name=value; …" to start with, if your endpoint only serves people you know
  --json             print JSON
  -h, --help         print this

Exits with 0 if all is right, 1 if something is wrong, 2 if the command line is.`;

export const checkCommand: Command = {
  summary: 'check that an endpoint of your own does what the element expects',
  help,
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        sandbox: { type: 'string' },
        origin: { type: 'string' },
        cookie: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const [address, ...more] = positionals;
    if (!address || more.length > 0) throw new UsageError(help);
    const endpoint = readUrl(address);
    const sandbox = await findSandbox(endpoint, values.sandbox);
    const options: CheckOptions = {
      endpoint,
      sandbox,
      cookie: values.cookie,
      origin: values.origin && readUrl(values.origin).origin,
    };
    const results = await checkEndpoint(options);
    console.log(report({ endpoint: endpoint.href, sandbox: sandbox.href, results }, values.json));
    return results.some(({ status }) => status === 'failed') ? 1 : 0;
  },
};

function readUrl(address: string): URL {
  try {
    const url = new URL(address);
    if (/^https?:$/.test(url.protocol)) return url;
  } catch {
    // Told below.
  }
  throw new UsageError(
    `${address || 'An empty text'} is no URL: it begins with http:// or https://.`,
  );
}

const DEFAULT_SANDBOX = 'http://localhost:8081/';

async function findSandbox(endpoint: URL, given: string | undefined): Promise<URL> {
  const places =
    given === undefined ? ['/sandbox/', DEFAULT_SANDBOX] : [readUrl(given.replace(/v2\/*$/, ''))];
  for (const place of places) {
    const url = new URL(place, endpoint);
    if (Array.isArray(await new SandboxClient(url).outbox().catch(() => undefined))) return url;
  }
  const list = places.map((place) => new URL(place, endpoint).href).join(' or ');
  throw new UsageError(
    `No sandbox at ${list}. Start one with \`npx glympse-account-link sandbox\`, run your endpoint ` +
      'with its API base, and say where it is with --sandbox.',
  );
}
