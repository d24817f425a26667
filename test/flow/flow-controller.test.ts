import { expect } from '@open-wc/testing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { createTransport } from '../../src/api/transport.js';
import { FlowController } from '../../src/element/flow/flow-controller.js';
import type { CredentialsHandler, Services } from '../../src/element/flow/effects.js';
import type { Flow, FlowState } from '../../src/element/flow/types.js';
import { ManualClock } from '../support/manual-clock.js';
import { SandboxClient } from '../support/sandbox-client.js';
import { contact } from './scenery.js';

/** An element that counts how often the controller wants it rendered. */
class Host extends HTMLElement implements ReactiveControllerHost {
  readonly updateComplete = Promise.resolve(true);
  updates = 0;
  controller: ReactiveController | undefined;
  #wake = () => {};

  addController(controller: ReactiveController): void {
    this.controller = controller;
  }

  removeController(): void {}

  requestUpdate(): void {
    this.updates++;
    this.#wake();
  }

  disconnectedCallback(): void {
    this.controller?.hostDisconnected?.();
  }

  nextUpdate(): Promise<void> {
    return new Promise((resolve) => (this.#wake = resolve));
  }
}
customElements.define('test-flow-host', Host);

describe('the flow controller', () => {
  let service: SandboxClient;
  let clock: ManualClock;
  let token: string;
  let credentialsHandler: CredentialsHandler;
  const hosts: Host[] = [];

  const create = () => {
    const host = new Host();
    hosts.push(host);
    document.body.append(host);
    const services: Services = {
      transport: createTransport(() => ({
        endpoint: new URL(service.endpoint, location.href).href,
        apiKey: 'sandbox',
        tokenProvider: () => token,
      })),
      settings: () => ({ isDirect: true, credentialsHandler }),
      extend: () => Promise.resolve(),
    };
    const flow = new FlowController(host, services, clock);
    const until = async (matches: (state: FlowState) => boolean) => {
      while (!matches(flow.state)) await host.nextUpdate();
    };
    const start = (name: Flow = 'link') => {
      flow.send({ type: 'restarted', flow: name, addressType: 'email', address: '' });
      flow.send({ type: 'address-submitted', contact });
    };
    return { host, flow, until, start };
  };

  const atRest = ({ pending }: FlowState) => !pending;
  const uniqueKey = () => `key ${crypto.randomUUID()}`;

  beforeEach(async () => {
    service = new SandboxClient();
    clock = new ManualClock();
    credentialsHandler = () => {};
    token = await service.issueToken((await service.createAccount()).id);
  });

  afterEach(() => {
    for (const host of hosts.splice(0)) host.remove();
    sessionStorage.clear();
  });

  it('carries a person from the address to the link, and tells of it in order', async () => {
    const { flow, until, start } = create();
    start();
    await until(({ step }) => step === 'code');
    expect(flow.takeEmissions().map(({ type }) => type)).to.deep.equal(['step-change']);
    flow.send({ type: 'code-submitted', code: await service.lastCode() });
    await until(({ step }) => step === 'done');
    const told = flow.takeEmissions().map(({ type }) => type);
    expect(told).to.deep.equal(['step-change', 'linked']);
    expect(flow.takeEmissions(), 'told once').to.deep.equal([]);
  });

  it('counts the time of a code from the arrival of the answer, by its own clock', async () => {
    const { flow, until, start } = create();
    clock.advance(-86_400_000);
    start();
    await until(({ step }) => step === 'code');
    const left = 'sent' in flow.state && (flow.state.sent.expiresAt ?? 0) - clock.now();
    expect(left).to.be.within(599_000, 600_000);
  });

  it('does not render for what means nothing', () => {
    const { host, flow } = create();
    flow.send({ type: 'recover-chosen' });
    expect(host.updates).to.equal(0);
  });

  it('sends one code however often the form is submitted', async () => {
    const { flow, until, start } = create();
    start();
    flow.send({ type: 'address-submitted', contact });
    await until(({ step }) => step === 'code');
    expect(await service.outbox()).to.have.length(1);
  });

  it('aborts the request of a flow that starts anew, and drops its answer', async () => {
    await service.script({ call: 'linked_accounts/confirm', hold: true });
    const { flow, until, start } = create();
    start();
    await service.held();
    const { pending } = flow.state;
    flow.send({ type: 'restarted', flow: 'link', addressType: 'phone', address: '' });
    await service.release();
    if (!pending) throw new Error('nothing was pending');
    flow.send({ type: 'code-sent', request: pending, lifetime: 1 });
    await until(atRest);
    expect(flow.state).to.include({ step: 'address', type: 'phone', problem: undefined });
    expect(flow.takeEmissions()).to.deep.equal([]);
  });

  it('keeps a request alive while the element is moved within the page', async () => {
    await service.script({ call: 'linked_accounts/confirm', hold: true });
    const { host, until, start } = create();
    start();
    await service.held();
    const frame = document.createElement('div');
    document.body.append(frame);
    frame.append(host);
    await service.release();
    await until(({ step }) => step === 'code');
    frame.remove();
  });

  it('is at rest, where the person was, after the element has left the page', async () => {
    const { host, flow, until, start } = create();
    start();
    await until(({ step }) => step === 'code');
    await service.script({ call: 'linked_accounts/link', hold: true });
    flow.send({ type: 'code-submitted', code: 'abc' });
    await service.held();
    host.remove();
    await until(atRest);
    expect(flow.state).to.include({ step: 'code', problem: undefined });
    await service.release();
  });

  it('tells the page’s credentials handler when the element leaves', async () => {
    const fired = new Promise<void>((resolve) => {
      credentialsHandler = (_, { signal }) => {
        signal.addEventListener('abort', () => {
          resolve();
        });
        return new Promise(() => {});
      };
    });
    const { host, flow, until, start } = create();
    start('login');
    await until(({ step }) => step === 'code');
    flow.send({ type: 'code-submitted', code: await service.lastCode() });
    await until(({ pending }) => pending?.type === 'hand-over');
    host.remove();
    await fired;
  });

  it('goes on in the same tab where the person was', async () => {
    const key = uniqueKey();
    const first = create();
    first.flow.resume(key);
    first.start();
    await first.until(({ step }) => step === 'code');
    first.host.remove();
    await Promise.resolve();

    const second = create();
    second.flow.resume(key);
    expect(second.flow.state.step).to.equal('code');
    const [told] = second.flow.takeEmissions();
    expect(told?.detail).to.include({ step: 'code', previousStep: 'address' });
  });

  it('keeps one of two elements with the same key apart from the other', async () => {
    const key = uniqueKey();
    const first = create();
    const second = create();
    first.flow.resume(key);
    second.flow.resume(key);
    second.start();
    await second.until(({ step }) => step === 'code');
    expect(sessionStorage.getItem(key)).to.equal(null);
    first.start();
    await first.until(({ step }) => step === 'code');
    expect(sessionStorage.getItem(key)).not.to.equal(null);
  });

  it('stores nothing more under a key that it has left for one that is taken', async () => {
    const [own, taken] = [uniqueKey(), uniqueKey()];
    const other = create();
    other.flow.resume(taken);
    const { flow, until, start } = create();
    flow.resume(own);
    flow.resume(taken);
    start();
    await until(({ step }) => step === 'code');
    expect(sessionStorage.getItem(own)).to.equal(null);
  });

  it('forgets what was kept when the person has got to the end', async () => {
    const key = uniqueKey();
    const { flow, until, start } = create();
    flow.resume(key);
    start();
    await until(({ step }) => step === 'code');
    expect(sessionStorage.getItem(key)).not.to.equal(null);
    const code = await service.lastCode();
    flow.send({ type: 'code-submitted', code });
    expect(sessionStorage.getItem(key)).not.to.contain(code);
    await until(({ step }) => step === 'done');
    expect(sessionStorage.getItem(key)).to.equal(null);
  });

  it('renders each second while a code is good, and not otherwise', async () => {
    const { host, flow, until, start } = create();
    flow.hostUpdated();
    clock.advance(1000);
    expect(host.updates, 'at the address').to.equal(0);
    start();
    await until(({ step }) => step === 'code');
    flow.hostUpdated();
    const { updates } = host;
    clock.advance(999);
    expect(host.updates).to.equal(updates);
    clock.advance(1);
    expect(host.updates).to.equal(updates + 1);
    flow.hostUpdated();
    host.remove();
    clock.advance(1000);
    expect(host.updates, 'out of the page').to.equal(updates + 1);
  });
});
