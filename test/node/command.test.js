import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { after, describe, it } from 'node:test';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { check, program, run } from './support/command.js';
import { nowhere, proxyOf, serve, serveSandbox } from './support/servers.js';

/** Starts a program that serves until the tests are over, and gives what it tells up to `last`. */
async function start(args, last, env = {}) {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env } });
  after(() => child.kill());
  const lines = [];
  for await (const line of createInterface(child.stdout)) {
    lines.push(line);
    if (last.test(line)) return lines.join('\n');
  }
  throw new Error(`ended after ${lines.join('\n')}`);
}

describe('the command line', () => {
  for (const args of [['--help'], ['-h'], ['help']]) {
    it(`tells what there is for ${args}`, async () => {
      const { code, stdout } = await run(...args);
      assert.equal(code, 0);
      assert.match(stdout, /^ {2}sandbox .*\n {2}check /m);
    });
  }

  for (const name of ['sandbox', 'check', 'prerender']) {
    it(`tells how to use ${name}`, async () => {
      const { code, stdout } = await run(name, '--help');
      assert.equal(code, 0);
      assert.match(stdout, new RegExp(`^Usage: npx glympse-account-link ${name} `));
    });
  }

  const mistakes = {
    'no command': [[], /^Usage: /],
    'a command that does not exist': [['chekc'], /There is no command chekc/],
    'an option that does not exist': [['sandbox', '--prot', '1'], /--prot/],
    'a port that is none': [['sandbox', '--port', 'x'], /x is no port/],
    'a way to fail that does not exist': [
      ['sandbox', '--failures', '500'],
      /--failures is 200 or 4xx, not 500/,
    ],
    'a list that does not exist': [
      ['sandbox', '--list', 'set'],
      /--list is items or named or bare, not set/,
    ],
    'no endpoint': [['check'], /Usage: .* check/],
    'two endpoints': [['check', 'http://a.example', 'http://b.example'], /Usage: .* check/],
    'an endpoint that is no URL': [['check', '/api/glympse'], /\/api\/glympse is no URL/],
    'a sandbox that is not there': [
      ['check', 'http://localhost:1/', '--sandbox', 'http://localhost:1/'],
      /No sandbox at http:\/\/localhost:1\/.*--sandbox/,
    ],
  };
  for (const [what, [args, message]] of Object.entries(mistakes)) {
    it(`says what is wrong with ${what}`, async () => {
      const { code, stdout, stderr } = await run(...args);
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.match(stderr, message);
      assert.doesNotMatch(stderr, /^\s+at /m);
    });
  }
});

describe('the sandbox of the command line', async () => {
  const told = await start([program, 'sandbox', '--port', '0'], /^Codes:/);
  const [, url] = /^Sandbox: +(\S+)$/m.exec(told);

  it('tells where it is, and what to set', () => {
    assert.match(told, new RegExp(`^API base: ${url}v2/$`, 'm'));
    assert.match(told, /^API key: +sandbox$/m);
  });

  it('is the service, and shows the codes', async () => {
    const response = await fetch(`${url}v2/account/confirm?api_key=sandbox&type=email`, {
      method: 'POST',
      body: JSON.stringify({ type: 'email', address: 'jo@example.com' }),
    });
    assert.equal((await response.json()).result, 'ok');
    const [message] = await (await fetch(`${url}control/outbox`)).json();
    assert.equal(message.address, 'jo@example.com');
  });

  it('has a page', async () => {
    const response = await fetch(url);
    assert.match(response.headers.get('Content-Type'), /^text\/html/);
    assert.match(await response.text(), /Glympse sandbox/);
    assert.equal((await fetch(`${url}nothing`)).status, 404);
  });

  it('speaks as it is told', async () => {
    const options = ['--failures', '4xx', '--list', 'bare', '--nested', '--other-types', 'verizon'];
    const more = ['--folds-case', '--without-times'];
    const spoken = await start([program, 'sandbox', '--port', '0', ...options, ...more], /^Codes:/);
    const [, other] = /^Sandbox: +(\S+)$/m.exec(spoken);
    const response = await fetch(`${other}control/speak`, { method: 'POST', body: '{}' });
    assert.deepEqual(await response.json(), {
      failures: '4xx',
      list: 'bare',
      nested: true,
      otherTypes: ['verizon'],
      foldsCase: true,
      withoutTimes: true,
    });
    const change = JSON.stringify({ failures: '404' });
    const refused = await fetch(`${other}control/speak`, { method: 'POST', body: change });
    assert.equal(refused.status, 400);
    assert.match((await refused.json()).error, /failures is 200 or 4xx/);
  });

  it('says so if its port is in use', async () => {
    const { port } = new URL(url);
    const { code, stderr } = await run('sandbox', '--port', port);
    assert.equal(code, 2);
    assert.match(stderr, /in use.*--port/);
  });
});

describe('the check of the command line', async () => {
  const demo = fileURLToPath(new URL('../../demo/server.js', import.meta.url));
  const told = await start([demo], /^Demo:/, { PORT: '0' });
  const [, origin] = /(http:\S+?)\/$/m.exec(told);

  it('finds the demo’s sandbox, and nothing wrong with the demo’s endpoint', async () => {
    const { code, stdout } = await run('check', `${origin}/api/glympse`);
    assert.match(stdout, /\n\d\d passed, 0 failed, 0 skipped\n$/);
    assert.match(stdout, /^ok +account\/create logs in$/m);
    assert.match(stdout, /^ +note: in a frame of another site browsers drop __Host-glympse;/m);
    assert.equal(code, 0);
  });

  it('prints JSON for programs', async () => {
    const { code, endpoint, results, passed } = await check(
      `${origin}/api/glympse`,
      `${origin}/sandbox/`,
    );
    assert.equal(code, 0);
    assert.equal(endpoint, `${origin}/api/glympse`);
    assert.equal(passed, results.length);
  });

  it('says what was seen and what to do where something is wrong', async () => {
    const { url } = await serveSandbox();
    const nothing = await serve(async () => new Response('<h1>Hello</h1>'));
    const { code, stdout } = await run('check', nothing, '--sandbox', url);
    assert.equal(code, 1);
    assert.match(stdout, /^FAIL +the endpoint answers$/m);
    assert.match(stdout, /^ +seen: GET .*linked_accounts was answered 200 <h1>Hello<\/h1>$/m);
    assert.match(stdout, /^ +do: +Start it, and look whether this is its URL/m);
    assert.match(stdout, /\n0 passed, 1 failed, 0 skipped\n$/);
  });

  it('says what cannot be told because of what is wrong', async () => {
    const service = await serveSandbox({ failures: '4xx' });
    const { proxy } = await proxyOf(service, { apiKey: 'wrong' });
    const { stdout } = await run('check', await serve(proxy), '--sandbox', service.url);
    assert.match(stdout, /^ +seen: POST account\/confirm was answered 403 access_denied$/m);
    assert.match(stdout, /^ +do: +Set your API base to the sandbox’s .* key to `sandbox`/m);
    assert.match(
      stdout,
      /^skip +account\/create logs in\n +because POST account\/confirm was answered 403/m,
    );
  });

  it('says so if the endpoint is not there', async () => {
    const { url } = await serveSandbox();
    const { code, stdout } = await run('check', await nowhere(), '--sandbox', url);
    assert.equal(code, 1);
    assert.match(
      stdout,
      /^FAIL +the endpoint answers\n +seen: no answer to GET .*: ECONNREFUSED\n/m,
    );
    assert.match(stdout, /\n0 passed, 1 failed, 0 skipped\n$/);
  });

  it('says so if the endpoint’s own limits are in the way', async () => {
    const service = await serveSandbox();
    const { proxy } = await proxyOf(service, {
      limits: { codesPerClient: { most: 5, within: 60_000 } },
    });
    const { stdout } = await run('check', await serve(proxy), '--sandbox', service.url);
    assert.match(
      stdout,
      /^FAIL +the endpoint lets the check through\n +seen: POST .* was answered 429, for \d+ seconds\n/m,
    );
  });

  it('starts with a cookie, from the origin that it is told', async () => {
    const { url } = await serveSandbox();
    const seen = new Set();
    const listener = await serve(async ({ headers }) => {
      seen.add(
        [headers.get('Origin'), headers.get('Sec-Fetch-Site'), headers.get('Cookie')].join(),
      );
      return new Response('');
    });
    const origin = 'https://www.partner.example';
    await run(
      'check',
      listener,
      '--sandbox',
      url,
      '--origin',
      `${origin}/page`,
      '--cookie',
      'a=1; b=2',
    );
    assert.ok(seen.has(`${origin},same-site,a=1; b=2`));
  });
});
