import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { toNodeHandler } from '../../server/to-node-handler.js';
import { control } from '../sandbox/control.js';
import { defaultDialect, dialectChoices, type Dialect } from '../sandbox/dialect.js';
import { Sandbox } from '../sandbox/sandbox.js';
import { outboxPage } from './outbox-page.js';
import { UsageError, type Command } from './types.js';

const DEFAULT_PORT = 8081;

const help = `Usage: npx glympse-account-link sandbox [options]

Serves the calls of the Glympse API that the element needs, in memory, for development and end-to-end
tests. Nothing is sent: codes are shown on its page and under /control/outbox.

Options:
  --port <number>  default ${DEFAULT_PORT.toString()}; 0 for any that is free
  --host <name>    where to listen; default localhost
  -h, --help       print this

How it speaks where the guide leaves it open; the defaults are what is most probable:
  --failures <${dialectChoices.failures.join('|')}>        HTTP status of failures; default ${defaultDialect.failures}, for all
  --list <${dialectChoices.list.join('|')}>    what the list is; default ${defaultDialect.list}: { type, items }
  --nested                    its entries nest their facts in \`account\`
  --other-types <names>       what all are linked to in other ways, such as facebook,twitter
  --folds-case                jo@example.com and Jo@example.com are one address
  --without-times             account/create does not tell when the account was made`;

export const sandboxCommand: Command = {
  summary: 'serve a sandbox of the Glympse service, with the messages that it would send',
  help,
  run: async (args) => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: DEFAULT_PORT.toString() },
        host: { type: 'string', default: 'localhost' },
        failures: { type: 'string', default: defaultDialect.failures },
        list: { type: 'string', default: defaultDialect.list },
        nested: { type: 'boolean', default: false },
        'other-types': { type: 'string', default: '' },
        'folds-case': { type: 'boolean', default: false },
        'without-times': { type: 'boolean', default: false },
      },
    });
    const port = values.port ? Number(values.port) : NaN;
    if (!(Number.isInteger(port) && port >= 0 && port < 65_536)) {
      throw new UsageError(`${values.port} is no port: it is a number from 0 to 65535.`);
    }
    const sandbox = open({
      failures: values.failures as Dialect['failures'],
      list: values.list as Dialect['list'],
      nested: values.nested,
      otherTypes: values['other-types'].split(',').filter(Boolean),
      foldsCase: values['folds-case'],
      withoutTimes: values['without-times'],
    });
    const handle = toNodeHandler((request) => serve(sandbox, request));
    const server = createServer((incoming, outgoing) => void handle(incoming, outgoing));
    server.listen(port, values.host);
    try {
      await once(server, 'listening');
    } catch (error) {
      if ((error as { code?: string }).code !== 'EADDRINUSE') throw error;
      throw new UsageError(`Port ${values.port} is in use; choose another with --port.`);
    }
    const address = server.address() as AddressInfo;
    const host = values.host.includes(':') ? `[${values.host}]` : values.host;
    const url = `http://${host}:${address.port.toString()}/`;
    console.log(`Sandbox:  ${url}
API base: ${url}v2/
API key:  sandbox
Codes:    on the page above, or as JSON under ${url}control/outbox`);
    await once(server, 'close');
    return 0;
  },
};

function open(dialect: Dialect): Sandbox {
  try {
    return new Sandbox(dialect);
  } catch (error) {
    throw error instanceof TypeError ? new UsageError(`--${error.message}`) : error;
  }
}

async function serve(sandbox: Sandbox, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname.startsWith('/v2/')) return sandbox.fetch(request);
  if (pathname.startsWith('/control/')) return control(sandbox, request);
  if (pathname !== '/') return new Response('Not found', { status: 404 });
  return new Response(outboxPage, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-cache',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
