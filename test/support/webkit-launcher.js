import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { WebdriverLauncher } from '@web/test-runner-webdriver';

const host = '127.0.0.1';
const driverStartLimit = 30_000; // ms
const browserStartLimit = 30_000; // ms

/** A driver was seen to start no browser, now and then. Another one does. */
const BROWSER_STARTS = 3;

/** Files that one browser runs: it keeps what pages leave behind, and gets slower with every gigabyte. */
const FILES_PER_BROWSER = 6;

async function freePort() {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

const hasEnded = ({ exitCode, signalCode }) => exitCode !== null || signalCode !== null;

/** Rejects when the process ends: raced against the sign that it is ready. */
async function ended(child, name) {
  const [code, signal] = await once(child, 'exit');
  throw new Error(`${name} ended while it was starting (${signal ?? code}).`);
}

async function answers(url) {
  const deadline = Date.now() + driverStartLimit;
  while (Date.now() < deadline) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await wait(50);
  }
  throw new Error(`${url} did not answer within ${driverStartLimit} ms.`);
}

/** WebKitGTK's MiniBrowser through its WebDriver, on a display of its own. */
export class WebKitLauncher extends WebdriverLauncher {
  // The driver holds one session at a time.
  concurrency = 1;
  #programs;
  #files = 0;
  #isStarting = false;
  #display;
  #driver;
  #running = new Set();

  /** @param {{ driver: string, miniBrowser: string, xvfb: string }} programs their paths */
  constructor(programs) {
    super({
      automationProtocol: 'webdriver',
      hostname: host,
      path: '/',
      // With more, it goes on asking a driver that has been ended.
      connectionRetryCount: 0,
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: programs.miniBrowser, args: ['--automation'] },
      },
    });
    this.#programs = programs;
  }

  async initialize(config) {
    // With more, the base class loads test files in frames, where keys and focus behave differently.
    await super.initialize({ ...config, concurrency: 1 });
    this.name = 'WebKit';
    process.once('exit', () => {
      for (const child of this.#running) void this.#kill(child);
    });
    this.#display = await this.#startDisplay();
    await this.#startDriver();
  }

  async startSession(id, url) {
    if (hasEnded(this.#driver)) await this.#startAnew();
    for (let starts = 1; !this.driverManager; starts++) await this.#startBrowser(starts);
    // The base class does not wait for it: one that fails would end the run, and not its file.
    await this.driverManager.startSession(id, url);
  }

  async stopSession(id) {
    this.#files++;
    let isSound = false;
    try {
      const result = await super.stopSession(id);
      isSound = this.#files % FILES_PER_BROWSER !== 0;
      return result;
    } finally {
      if (!isSound) await this.#startAnew();
    }
  }

  async #startBrowser(starts) {
    const driver = this.#driver;
    const limit = setTimeout(() => this.#kill(driver), browserStartLimit);
    this.#isStarting = true;
    let failure;
    try {
      await this.createDriverManager();
    } catch (error) {
      failure = error;
    }
    this.#isStarting = false;
    clearTimeout(limit);
    if (failure && starts === BROWSER_STARTS) throw failure;
    if (failure) await this.#startAnew();
  }

  /** The next session gets another browser, of another driver: one that has ended a session was seen to start no other. */
  async #startAnew() {
    clearInterval(this.pendingHeartbeat);
    this.driver = this.driverManager = undefined;
    await this.#kill(this.#driver);
    await this.#startDriver();
  }

  async sendKeys(id, keys) {
    if (keys.length === 1) return super.sendKeys(id, keys);
    // The base class holds all of them down together, and a key that is held down types only once.
    const typing = this.driver.action('key');
    for (const key of keys) typing.down(key).up(key);
    return typing.perform(true);
  }

  /** Presses a key while Control (`U+E009` of the WebDriver standard) is held. */
  async chord(id, key) {
    return this.driver.action('key').down('\uE009').down(key).up(key).up('\uE009').perform(true);
  }

  async stop() {
    // The base class calls it of a browser that it could not start, too.
    if (this.#isStarting) return;
    await super.stop();
    await Promise.all(Array.from(this.#running, (child) => this.#kill(child)));
  }

  async #startDisplay() {
    // Xvfb itself picks a free display and writes its number to the descriptor.
    const args = ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
    const xvfb = this.#start(this.#programs.xvfb, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    const [number] = await Promise.race([once(xvfb.stdout, 'data'), ended(xvfb, 'Xvfb')]);
    return `:${String(number).trim()}`;
  }

  async #startDriver() {
    const port = (this.options.port = await freePort());
    // Without a language of its own WebKit reports that of the machine, `C` on most servers.
    const language = { LC_ALL: 'en_US.UTF-8', LANGUAGE: 'en_US' };
    // There is no graphics card that would do it, and without one it takes a quarter of the time.
    const noLayers = { WEBKIT_DISABLE_COMPOSITING_MODE: '1' };
    const env = { ...process.env, ...language, ...noLayers, DISPLAY: this.#display };
    // WebKit's sandbox does not start for root.
    if (process.getuid() === 0) env.WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS = '1';
    const driver = this.#start(this.#programs.driver, [`--port=${port}`], { env, stdio: 'ignore' });
    this.#driver = driver;
    const ready = answers(`http://${host}:${port}/status`);
    await Promise.race([ready, ended(driver, 'WebKitWebDriver')]);
  }

  #start(command, args, options) {
    // A process group of its own, so that ending it also ends the browser that the driver started.
    const child = spawn(command, args, { ...options, detached: true });
    this.#running.add(child);
    return child;
  }

  /** Ends the process and what it has started, which outlives a driver that breaks. */
  async #kill(child) {
    const end = hasEnded(child) || once(child, 'exit');
    try {
      process.kill(-child.pid);
    } catch {
      // Nothing of it is left.
    }
    await end;
    this.#running.delete(child);
  }
}
