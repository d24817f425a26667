import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import vm from 'node:vm';
import resolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { serveSandbox } from './support/servers.js';
import { serveWorker } from './support/workerd.js';

const entry = fileURLToPath(new URL('../../dist/core.js', import.meta.url));

/** By path, every file that the entry can ever load; and what it takes from other packages. */
function reach(from) {
  const files = new Map();
  const packages = new Set();
  const visit = (path) => {
    if (files.has(path)) return;
    const text = readFileSync(path, 'utf8');
    files.set(path, text);
    for (const [, name] of text.matchAll(/\b(?:from|import)\b\s*\(?\s*['"]([^'"]+)['"]/g)) {
      if (name.startsWith('.')) visit(join(dirname(path), name));
      else packages.add(name);
    }
  };
  visit(from);
  return { files, packages };
}

/** What dist/core.js takes of its surroundings, as docs/core.md has it. */
const taken = {
  AbortController,
  AbortSignal,
  URL,
  URLSearchParams,
  fetch,
  performance,
  setTimeout,
  clearTimeout,
  queueMicrotask,
  console,
};

describe('glympse-account-link/core', async () => {
  const { sandbox, apiBase } = await serveSandbox();

  it('takes nothing from other packages but the numbering plans', () => {
    const { files, packages } = reach(entry);
    assert.ok(files.size > 1);
    for (const path of files.keys()) assert.ok(existsSync(path), path);
    assert.deepEqual([...packages], ['libphonenumber-js/min']);
  });

  it('links an address and reads a number where there is nothing but what it takes', async () => {
    const bundle = await rollup({ input: entry, plugins: [resolve()] });
    const { output } = await bundle.generate({
      format: 'iife',
      name: 'core',
      inlineDynamicImports: true,
    });
    await bundle.close();
    const context = vm.createContext({ ...taken });
    vm.runInContext(`${output[0].code};globalThis.core = core;`, context);
    assert.equal(
      vm.runInContext('typeof document + typeof navigator', context),
      'undefinedundefined',
    );
    const account = sandbox.accounts.create();
    const link = context.core.createAccountLink({
      endpoint: apiBase,
      apiKey: 'sandbox',
      tokenProvider: () => sandbox.issueToken(account.id),
      credentialsHandler: () => {},
    });
    after(() => link.destroy());
    await walk(link, 'jo@example.com', () => sandbox.outbox.at(-1).code);
    assert.equal(sandbox.accounts.get(account.id).linked.email, 'jo@example.com');
    link.restart();
    link.state.chooseType('phone');
    await walk(link, '(201) 555-0123', () => sandbox.outbox.at(-1).code);
    assert.equal(sandbox.accounts.get(account.id).linked.phone, '+12015550123');
  });

  it('links an address under workerd', async () => {
    const account = sandbox.accounts.create();
    const file = pathToFileURL(fileURLToPath(new URL('support/core-worker.js', import.meta.url)));
    const origin = await serveWorker(file, {
      API_BASE: apiBase,
      TOKEN: sandbox.issueToken(account.id),
    });
    const ask = await fetch(`${origin}/?address=ann@example.com`);
    assert.equal(await ask.text(), 'code');
    const code = sandbox.outbox.at(-1).code;
    const done = await fetch(`${origin}/?address=ann@example.com&code=${code}`);
    assert.equal(await done.text(), 'done linked');
    assert.equal(sandbox.accounts.get(account.id).linked.email, 'ann@example.com');
  });
});

/** From the address to the end. */
async function walk(link, address, codeOf) {
  let end;
  await new Promise((resolve, reject) => {
    end = link.subscribe((state) => {
      if (state.busy) return;
      if (state.problem) reject(new Error(state.problem.text));
      if (state.scene === 'address') state.submit(address);
      if (state.scene === 'code') state.submit(codeOf());
      if (state.scene === 'done') resolve();
    });
  });
  end();
}
