import type { AddressType } from '../api/types.js';
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
 * | `create-account` | `{ email?, phone? }` | the account |
 * | `issue-token` | `{ accountId }` | `{ token }` |
 * | `advance` | `{ milliseconds }` | `{ now }` |
 * | `script` | a scenario | `{}` |
 * | `release`, `clear` | – | `{}` |
 */
export async function control(sandbox: Sandbox, request: Request): Promise<Response> {
  const command = new URL(request.url).pathname.split('/').at(-1) ?? '';
  const text = await request.text();
  const run = commands[command];
  if (!run) return Response.json({ error: `no command ${command}` }, { status: 404 });
  return Response.json(run(sandbox, text ? (JSON.parse(text) as never) : ({} as never)) ?? {});
}

const commands: Readonly<Record<string, (sandbox: Sandbox, body: never) => unknown>> = {
  outbox: (sandbox) => sandbox.outbox,
  accounts: (sandbox) => sandbox.accounts.all(),
  calls: (sandbox) => sandbox.calls,
  'create-account': (sandbox, linked: Partial<Record<AddressType, string>>) =>
    sandbox.accounts.create(linked),
  'issue-token': (sandbox, { accountId }: { accountId: string }) => ({
    token: sandbox.issueToken(accountId),
  }),
  advance: (sandbox, { milliseconds }: { milliseconds: number }) => {
    sandbox.advance(milliseconds);
    return { now: sandbox.now() };
  },
  script: (sandbox, scenario: Scenario) => {
    sandbox.scenarios.script(scenario);
  },
  release: (sandbox) => {
    sandbox.scenarios.release();
  },
  clear: (sandbox) => {
    sandbox.scenarios.clear();
  },
};
