import { expect } from '@open-wc/testing';
import { ApiError } from '../../src/api/errors.js';
import { addresses, openDirectPage, type Page } from '../journeys/modes.js';
import { Manager } from '../manage/manager.js';
import { find } from '../support/find-secrets.js';
import { Harness } from '../support/harness.js';
import { SandboxClient } from '../support/sandbox-client.js';
import { SecretWatcher } from '../support/secret-watcher.js';

const { email: address } = addresses;
const other = 'sam@example.com';

describe('passwords, tokens and codes', () => {
  let page: Page;
  let harness: Harness;

  beforeEach(async () => {
    page = await openDirectPage();
  });

  afterEach(async () => {
    harness.remove();
    expect(await page.leaks()).to.deep.equal([]);
  });

  /** A service that repeats in its explanation what it was sent. */
  const scriptEcho = (code: string) =>
    page.service.script({
      call: 'linked_accounts/link',
      failure: { code: 'odd', detail: `code ${code} is odd` },
    });

  it('are found nowhere where a service repeats them', async () => {
    await page.service.createAccount({ email: address });
    harness = new Harness(page.properties);
    await harness.sendCodeTo(address);
    await harness.step('code');
    const code = await page.service.lastCode();
    await scriptEcho(code);
    await harness.enterCode(code);
    await harness.event('failed');
    await harness.press('Continue');
    await harness.step('conflict');
    await harness.press('Switch to that account');
    await harness.event('recovered');
  });

  it('nor while an address is replaced', async () => {
    const manager = await Manager.open(page, { email: address });
    harness = manager;
    await manager.press('Change email');
    await manager.prove('email', other);
    await manager.says(`${address} will no longer be linked`);
    await scriptEcho(await page.service.lastCode());
    await manager.press('Replace');
    await manager.event('failed');
    await manager.press('Link new email');
    await manager.event('linked');
  });
});

const levels = [
  ...(['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table', 'group'] as const),
];

interface Planting {
  /** As long as a password, and without anything that an encoding would change. */
  readonly secret: string;
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
}

/** Everything that could go wrong, done on purpose. By the place where it has to be found. */
const plants: Readonly<Record<string, Readonly<Record<string, (planting: Planting) => unknown>>>> =
  {
    DOM: {
      'a text': ({ root, secret }) => {
        root.querySelector('h2')?.append(secret);
      },
      'a text that is gone at once': ({ root, secret }) => {
        const text = document.createTextNode(secret);
        root.append(text);
        text.remove();
      },
      'a text that became another': ({ root, secret }) => {
        const text = root.appendChild(document.createTextNode(''));
        text.data = secret;
        text.data = '';
      },
      'an attribute in the shadow root': ({ root, secret }) => {
        root.querySelector('button')?.setAttribute('data-code', secret);
      },
      'an attribute that is gone at once': ({ element, secret }) => {
        element.setAttribute('code', secret);
        element.removeAttribute('code');
      },
      'a node of the page in the element': ({ element, secret }) => {
        element.append(secret);
      },
      'a comment': ({ root, secret }) => root.appendChild(document.createComment(secret)),
      'the title': ({ secret }) => {
        const { title } = document;
        document.title = secret;
        dispatchEvent(new Event('any'));
        document.title = title;
      },
    },
    field: {
      'the address': ({ root, secret }) => {
        const field = root.querySelector('input');
        if (field) field.value = secret;
      },
      'the element’s own property': ({ element, secret }) => Reflect.set(element, 'token', secret),
    },
    event: {
      'a detail': ({ element, secret }) =>
        element.dispatchEvent(new CustomEvent('failed', { detail: { detail: secret } })),
      'deep in a detail': ({ element, secret }) =>
        element.dispatchEvent(
          new CustomEvent('linked', { detail: { account: new Map([['id', [{ secret }]]]) } }),
        ),
      'another event, of the document': ({ secret }) =>
        document.dispatchEvent(new CustomEvent('claim', { detail: secret })),
      'the cause of an error in it': ({ element, secret }) => {
        const detail = new ApiError('odd', {}, { cause: { message: secret } });
        element.dispatchEvent(new CustomEvent('failed', { detail }));
      },
      'its type': ({ element, secret }) => element.dispatchEvent(new Event(secret)),
    },
    storage: {
      sessionStorage: ({ secret }) => {
        sessionStorage.setItem('x', secret);
        sessionStorage.removeItem('x');
      },
      'localStorage, by its name': ({ secret }) => {
        localStorage.setItem(secret, '');
        localStorage.removeItem(secret);
      },
      'a property of the storage': ({ secret }) => {
        sessionStorage['x'] = secret;
      },
      'in base64': ({ secret }) => {
        sessionStorage.setItem('x', btoa(JSON.stringify({ secret })));
      },
      'the name of a database': async ({ secret }) => {
        const opened = indexedDB.open(secret);
        await new Promise((resolve) => (opened.onsuccess = resolve));
        opened.result.close();
        indexedDB.deleteDatabase(secret);
      },
    },
    cookie: {
      'a cookie that is gone at once': ({ secret }) => {
        document.cookie = `x=${secret}`;
        document.cookie = `x=; max-age=0`;
      },
    },
    history: {
      pushState: ({ secret }) => {
        history.pushState({ secret }, '');
        history.replaceState(null, '');
      },
      'the URL of replaceState': ({ secret }) => {
        const { href } = location;
        history.replaceState(null, '', `?x=${secret}`);
        history.replaceState(null, '', href);
      },
    },
    URL: {
      'the fragment': ({ secret }) => {
        const { href } = location;
        location.hash = secret;
        dispatchEvent(new Event('any'));
        history.replaceState(null, '', href.includes('#') ? href : `${href}#`);
      },
    },
    'URL of a request': {
      fetch: ({ secret }) => fetch(`/framed/?x=${secret}`).catch(() => {}),
      'fetch of a Request': ({ secret }) => fetch(new Request(`/framed/?x=${secret}`)),
      XMLHttpRequest: ({ secret }) => {
        const request = new XMLHttpRequest();
        request.open('GET', `/framed/?x=${secret}`);
        request.send();
      },
      'a beacon': ({ secret }) => navigator.sendBeacon(`/framed/?x=${secret}`),
      'an event source': ({ secret }) => {
        new EventSource(`/framed/?x=${secret}`).close();
      },
      'encoded, every character': ({ secret }) => {
        const text = Array.from(secret, (each) => `%${each.charCodeAt(0).toString(16)}`).join('');
        return fetch(`/framed/?x=${text}`);
      },
    },
    'request elsewhere': {
      'the body of fetch': ({ secret }) => fetch('/framed/', { method: 'POST', body: secret }),
      'a header of fetch': ({ secret }) => fetch('/framed/', { headers: { 'x-token': secret } }),
      'the body of XMLHttpRequest': ({ secret }) => {
        const request = new XMLHttpRequest();
        request.open('POST', '/framed/');
        request.send(secret);
      },
      'the body of a beacon': ({ secret }) =>
        navigator.sendBeacon('/framed/', new URLSearchParams({ secret })),
    },
    'performance entry': {
      'a resource': async ({ secret }) => {
        const image = new Image();
        const ended = new Promise((resolve) => (image.onload = image.onerror = resolve));
        image.src = `/framed/?${secret}`;
        await ended;
      },
      'a mark': ({ secret }) => performance.mark(secret),
      'the detail of a measure': ({ secret }) =>
        performance.measure('x', { start: 0, end: 1, detail: { secret } }),
    },
    error: {
      'the message of one that nobody hears of': ({ secret }) => new Error(secret),
      'the message of an ApiError': ({ secret }) => new ApiError(secret),
      'the cause of an ApiError': ({ secret }) =>
        new ApiError('odd', {}, { cause: new TypeError(secret) }),
      'a stack': ({ secret }) => {
        const error = new Error('odd');
        error.stack = `${String(error.stack)}\n at submit(${secret})`;
      },
    },
    'uncaught error': {
      'in a listener': ({ element, secret }) => {
        element.addEventListener(
          'any',
          () => {
            // eslint-disable-next-line @typescript-eslint/only-throw-error
            throw { secret };
          },
          { once: true },
        );
        quietly(() => element.dispatchEvent(new Event('any')));
      },
    },
    'unhandled rejection': {
      'of a promise': async ({ secret }) => {
        const heard = new Promise<void>((resolve) => {
          addEventListener(
            'unhandledrejection',
            (event) => {
              // The test runner's own listener would fail the test.
              event.preventDefault();
              resolve();
            },
            { once: true },
          );
        });
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
        void Promise.reject({ secret });
        await heard;
      },
    },
    message: {
      'to another tab': ({ secret }) => {
        const channel = new BroadcastChannel('x');
        channel.postMessage({ secret });
        channel.close();
      },
      'to this window': async ({ secret }) => {
        const arrived = new Promise((resolve) => {
          addEventListener('message', resolve, { once: true });
        });
        postMessage({ secret }, '*');
        await arrived;
      },
    },
    ...Object.fromEntries(
      levels.map((level) => [
        `console.${level}`,
        {
          'an object': ({ secret }: Planting) => {
            console[level]({ detail: { secret } });
          },
          'what hangs on an error': ({ secret }: Planting) => {
            console[level](new ApiError('odd', { detail: secret }));
          },
        },
      ]),
    ),
  };

/** Whatever the runner makes of an error that is meant to be there. */
function quietly(act: () => void): void {
  const { onerror } = window;
  window.onerror = () => true;
  act();
  window.onerror = onerror;
}

describe('the watch for secrets', () => {
  const service = new SandboxClient();
  let harness: Harness;
  let watcher: SecretWatcher;
  let secret: string;
  const originals = { ...console };

  beforeEach(async () => {
    for (const level of levels) console[level] = () => {};
    const { id } = await service.createAccount();
    secret = await service.issueToken(id);
    watcher = new SecretWatcher(window);
    harness = new Harness({ endpoint: service.host });
    await harness.field('Email address');
  });

  afterEach(() => {
    harness.remove();
    Object.assign(console, originals);
  });

  const places = async () =>
    (await watcher.leaks(service)).map((leak) => /^\S+ in (.*?): /.exec(leak)?.[1] ?? leak);

  let planted = 0;
  for (const [place, kinds] of Object.entries(plants)) {
    for (const [name, plant] of Object.entries(kinds)) {
      it(`finds one in ${place}: ${name}`, async () => {
        const { element, root } = harness;
        await plant({ secret, element, root });
        expect(await places()).to.include(place);
        planted += 1;
      });
    }
  }

  it('finds a code, also spaced out', () => {
    console.warn('the code is 482 915.');
    expect(find(watcher.stop(), [], ['482915'], service.url).join()).to.contain('console.warn');
  });

  it('takes no digits of something else for a code', () => {
    console.warn('1748291512345', 'a482915');
    expect(find(watcher.stop(), [], ['482915'], service.url)).to.deep.equal([]);
  });

  it('finds a request to another host, whatever is in it', async () => {
    await fetch('http://127.0.0.1:9/').catch(() => {});
    expect(await watcher.leaks(service)).to.deep.equal([
      'a request to another host: http://127.0.0.1:9/',
    ]);
  });

  it('finds nothing where there is nothing, and has looked', async () => {
    await harness.type('Email address', address);
    performance.mark('any');
    expect(await watcher.leaks(service)).to.deep.equal([]);
    for (const place of ['DOM', 'field', 'event', 'URL', 'performance entry', 'storage']) {
      expect(watcher.counts[place], place).to.be.greaterThan(0);
    }
  });

  after(() => {
    console.log(`${planted.toString()} kinds of leaks planted and found`);
  });
});
