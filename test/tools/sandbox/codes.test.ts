import { expect } from '@open-wc/testing';
import { Caller, email, phone, START } from './in-page.js';

describe('codes of the sandbox', () => {
  it('come to the address, in words, with their end by the service’s clock', async () => {
    const caller = new Caller({ codeLifetime: 60_000 });
    const { result, response, time } = await caller.confirm(phone);
    expect({ result, response, time }).to.deep.equal({
      result: 'ok',
      response: { expires: START + 60_000 },
      time: START,
    });
    const [message] = caller.sandbox.outbox;
    expect(message).to.include({ type: 'phone', address: phone, sentAt: START });
    expect(message?.text).to.contain(caller.code);
    expect(caller.code).to.match(/^\d{6}$/);
  });

  it('do not come back in the answer', async () => {
    const caller = new Caller();
    expect(JSON.stringify((await caller.confirm()).response)).not.to.contain(caller.code);
  });

  it('are replaced by the next one', async () => {
    const caller = new Caller();
    await caller.confirm();
    const old = caller.code;
    do await caller.confirm();
    while (caller.code === old);
    expect((await caller.create(old)).error).to.equal('link_failed');
    expect((await caller.create(caller.code)).result).to.equal('ok');
  });

  it('work once', async () => {
    const caller = new Caller();
    await caller.confirm();
    expect((await caller.create(caller.code)).result).to.equal('ok');
    expect((await caller.create(caller.code)).error).to.equal('link_failed');
  });

  it('work until the millisecond of their end', async () => {
    const caller = new Caller({ codeLifetime: 60_000 });
    await caller.confirm();
    caller.sandbox.advance(60_000);
    expect((await caller.create(caller.code)).error).to.equal('link_failed');
    await caller.confirm();
    caller.sandbox.advance(59_999);
    expect((await caller.create(caller.code)).result).to.equal('ok');
  });

  it('are good no more after too many wrong tries, and may be replaced', async () => {
    const caller = new Caller({ codeAttempts: 3 });
    await caller.confirm();
    for (let attempt = 0; attempt < 3; attempt++) {
      expect((await caller.create(caller.wrongCode)).error).to.equal('link_failed');
    }
    expect((await caller.create(caller.code)).error).to.equal('link_failed');
    await caller.confirm();
    expect((await caller.create(caller.code)).result).to.equal('ok');
  });

  it('still work with the last try that is left', async () => {
    const caller = new Caller({ codeAttempts: 3 });
    await caller.confirm();
    await caller.create(caller.wrongCode);
    await caller.create(caller.wrongCode);
    expect((await caller.create(caller.code)).result).to.equal('ok');
  });

  it('belong to one address', async () => {
    const caller = new Caller();
    await caller.confirm(email);
    const { code } = caller;
    do await caller.confirm(phone);
    while (caller.code === code);
    expect((await caller.create(code, phone)).error).to.equal('link_failed');
    expect((await caller.create(code, email)).result).to.equal('ok');
  });

  for (const [foldsCase, address, result] of [
    [false, 'jo@EXAMPLE.com', 'ok'],
    [false, 'Jo@example.com', 'failure'],
    [false, 'JO@EXAMPLE.COM', 'failure'],
    [true, 'jo@EXAMPLE.com', 'ok'],
    [true, 'JO@EXAMPLE.COM', 'ok'],
  ] as const) {
    const how = foldsCase ? 'where case is folded' : 'where it is not';
    it(`are ${result} for ${address} in the place of jo@example.com, ${how}`, async () => {
      const caller = new Caller({ foldsCase });
      await caller.confirm(address);
      expect((await caller.create(caller.code, 'jo@example.com')).result).to.equal(result);
    });
  }

  for (const code of [undefined, null, 123_456, '', ' ']) {
    it(`are not ${code === undefined ? 'left out' : JSON.stringify(code)}`, async () => {
      const caller = new Caller();
      await caller.confirm();
      const { error } = await caller.send('account/create?api_key=sandbox&type=email', {
        type: 'email',
        address: email,
        code,
      });
      expect(error).to.equal('link_failed');
    });
  }
});

describe('an address that the sandbox does not take', () => {
  for (const [what, query, body] of [
    ['without a type in the query', '', { type: 'email', address: email }],
    ['with another type in the query', '&type=phone', { type: 'email', address: email }],
    ['without a type in the body', '&type=email', { address: email }],
    ['of an unknown type', '&type=fax', { type: 'fax', address: '1' }],
    ['that is missing', '&type=email', { type: 'email' }],
    ['that is no e-mail address', '&type=email', { type: 'email', address: 'jo' }],
    ['that is no full phone number', '&type=phone', { type: 'phone', address: '2015550123' }],
    ['that is a list', '&type=email', { type: 'email', address: [email] }],
  ] as const) {
    it(`is one ${what}`, async () => {
      const caller = new Caller();
      const { error, status } = await caller.send(`account/confirm?api_key=sandbox${query}`, body);
      expect({ error, status }).to.deep.equal({ error: 'invalid_argument', status: 400 });
      expect(caller.sandbox.outbox).to.deep.equal([]);
    });
  }

  it('is one of another type than the path', async () => {
    const caller = new Caller();
    const { token } = caller.logIn();
    const { error } = await caller.send(
      'users/self/linked_accounts/phone/confirm?type=email',
      { type: 'email', address: email },
      token,
    );
    expect(error).to.equal('invalid_argument');
  });

  for (const body of ['{', '"text"', 'null', '7']) {
    it(`is in a body that is no object: ${body}`, async () => {
      const caller = new Caller();
      const path = 'account/confirm?api_key=sandbox&type=email';
      const response = await caller.request(path, { body });
      expect(response.status).to.equal(400);
      expect(await response.json()).to.have.nested.property('meta.error', 'invalid_argument');
    });
  }
});
