import type { AddressType, Contact } from '../../api/types.js';
import type { Dialect } from './dialect.js';
import type { Sandbox } from './sandbox.js';
import type { Scenario } from './types.js';

/**
 * Steers a sandbox over HTTP, for tests and demos that run in another process. Paths end in
 * `/control/<command>`; commands take and give JSON.
 *
 * | command | body | answer |
 * |---|---|---|
 * | `outbox` | – | the messages, oldest first |
 * | `accounts` | – | every account and what is linked to it |
 * | `calls` | – | the requests that arrived |
 * | `secrets` | – | every password, access token and API key |
 * | `create-account` | `{ email?, phone? }` | the account |
 * | `link` | `{ accountId, type, address }` | `{}` |
 * | `unlink` | `{ accountId, type }` | `{}` |
 * | `ask-to-refresh` | `{ accountId, type }` | `{}` |
 * | `disable-log-in` | `{ accountId, type }` | `{}` |
 * | `issue-token` | `{ accountId }` | `{ token }` |
 * | `advance` | `{ milliseconds }` | `{ now }` |
 * | `speak` | how the service speaks from now on, see `Dialect` | how it speaks then |
 * | `script` | a scenario | `{}` |
 * | `held` | – | `{}`, as soon as a call is held |
 * | `release`, `clear` | – | `{}` |
 */
export async function control(sandbox: Sandbox, request: Request): Promise<Response> {
  const command = new URL(request.url).pathname.split('/').at(-1) ?? '';
  const text = await request.text();
  const run = commands[command];
  if (!run) {
    const error = `no command ${command}; there are ${Object.keys(commands).join(', ')}`;
    return Response.json({ error }, { status: 404 });
  }
  try {
    const answer = await run(sandbox, text ? (JSON.parse(text) as never) : ({} as never));
    return Response.json(answer ?? {});
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return Response.json({ error: error.message }, { status: 400 });
  }
}

const commands: Readonly<Record<string, (sandbox: Sandbox, body: never) => unknown>> = {
  outbox: (sandbox) => sandbox.outbox,
  accounts: (sandbox) => sandbox.accounts.all(),
  calls: (sandbox) => sandbox.calls,
  secrets: (sandbox) => sandbox.secrets,
  'create-account': (sandbox, linked: Partial<Record<AddressType, string>>) =>
    sandbox.accounts.create(linked),
  link: (sandbox, { accountId, ...contact }: Contact & { accountId: string }) => {
    sandbox.accounts.link(accountId, contact);
  },
  unlink: (sandbox, { accountId, type }: { accountId: string; type: AddressType }) => {
    sandbox.accounts.unlink(accountId, type);
  },
  'ask-to-refresh': (sandbox, { accountId, type }: { accountId: string; type: AddressType }) => {
    sandbox.accounts.askToRefresh(accountId, type);
  },
  'disable-log-in': (sandbox, { accountId, type }: { accountId: string; type: AddressType }) => {
    sandbox.accounts.disableLogIn(accountId, type);
  },
  'issue-token': (sandbox, { accountId }: { accountId: string }) => ({
    token: sandbox.issueToken(accountId),
  }),
  advance: (sandbox, { milliseconds }: { milliseconds: number }) => {
    sandbox.advance(milliseconds);
    return { now: sandbox.now() };
  },
  speak: (sandbox, change: Partial<Dialect>) => sandbox.speak(change),
  script: (sandbox, scenario: Scenario) => {
    sandbox.scenarios.script(scenario);
  },
  held: (sandbox) => sandbox.scenarios.held(),
  release: (sandbox) => {
    sandbox.scenarios.release();
  },
  clear: (sandbox) => {
    sandbox.scenarios.clear();
  },
};
