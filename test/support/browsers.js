import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome';
import { WebKitLauncher } from './webkit-launcher.js';

const isRoot = process.getuid?.() === 0;

export const chromiumArguments = [
  '--disable-component-update',
  '--disable-quic',
  // Every new form would be asked about elsewhere, and every new window has two pages for an address bar that nobody sees.
  '--disable-features=AutofillServerCommunication,WebUIOmniboxPopup,WebUIOmniboxAimPopup',
];
// Chromium's own sandbox refuses to start for root.
if (isRoot) chromiumArguments.push('--no-sandbox');

/** Where puppeteer itself keeps its browsers, on every platform. */
const cacheDir = process.env.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache', 'puppeteer');

const browsers = {
  chromium: {
    title: 'Chromium',
    variable: 'CHROME_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'microsoft-edge'],
    apps: ['Google Chrome', 'Chromium', 'Microsoft Edge'],
    programs: ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'],
    packages: ['chromium'],
    product: 'chrome',
  },
  firefox: {
    title: 'Firefox',
    variable: 'FIREFOX_PATH',
    commands: ['firefox', 'firefox-esr'],
    apps: ['Firefox'],
    programs: ['Mozilla Firefox/firefox.exe'],
    packages: ['firefox-esr'],
    product: 'firefox',
  },
};

const webkitPackages = ['webkit2gtk-driver', 'xvfb', 'xauth'];

const firstExisting = (paths) => paths.find((path) => existsSync(path));

const onPath = (commands) =>
  firstExisting(
    commands.flatMap((command) =>
      (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, command)),
    ),
  );

async function downloaded({ product }) {
  const { getInstalledBrowsers } = await import('@puppeteer/browsers');
  const installed = await getInstalledBrowsers({ cacheDir });
  return installed.findLast(({ browser }) => browser === product)?.executablePath;
}

const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
const usualPlaces = {
  darwin: ({ apps }) => apps.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`),
  win32: ({ programs }) =>
    folders.flatMap((name) => programs.map((end) => join(process.env[name] ?? '', end))),
};

/** @returns {Promise<string | undefined>} the path of an installed Chromium or Firefox */
async function find(browser) {
  const chosen = process.env[browser.variable];
  if (chosen && !existsSync(chosen)) {
    throw new Error(`${browser.variable} is ${chosen}, and there is no such file.`);
  }
  const usual = usualPlaces[process.platform]?.(browser) ?? [];
  return chosen || firstExisting(usual) || onPath(browser.commands) || downloaded(browser);
}

/** @returns {{ driver: string, miniBrowser: string, xvfb: string } | undefined} */
function findWebKit() {
  const machine = { x64: 'x86_64', arm64: 'aarch64' }[process.arch];
  const miniBrowser = firstExisting(
    [`/usr/lib/${machine}-linux-gnu`, '/usr/libexec', '/usr/lib', '/usr/lib64'].flatMap((folder) =>
      ['webkit2gtk-4.1', 'webkitgtk-6.0'].map((version) => `${folder}/${version}/MiniBrowser`),
    ),
  );
  const driver = onPath(['WebKitWebDriver']);
  const xvfb = onPath(['Xvfb']);
  return miniBrowser && driver && xvfb ? { driver, miniBrowser, xvfb } : undefined;
}

/** @returns {boolean} whether the packages are installed now */
function installWithApt(title, packages) {
  if (!isRoot || !onPath(['apt-get'])) return false;
  console.log(`${title} is missing: installing ${packages.join(' ')} with apt-get.`);
  const run = (...args) =>
    spawnSync('apt-get', args, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
    }).status === 0;
  return run('update') && run('install', '-y', '--no-install-recommends', ...packages);
}

async function download({ title, product }) {
  console.log(`${title} is missing: downloading ${product}@stable to ${cacheDir}.`);
  const { detectBrowserPlatform, install, resolveBuildId } = await import('@puppeteer/browsers');
  const buildId = await resolveBuildId(product, detectBrowserPlatform(), 'stable');
  return (await install({ browser: product, buildId, cacheDir })).executablePath;
}

/** @returns {Promise<string>} the path of a Chromium or Firefox, installed first if it is missing */
async function findOrInstall(browser) {
  const found = await find(browser);
  if (found) return found;
  const installed = installWithApt(browser.title, browser.packages) && (await find(browser));
  return installed || download(browser);
}

/** @returns {Promise<string>} the path of a Chromium, for what starts it without a test runner */
export const chromiumPath = () => findOrInstall(browsers.chromium);

async function puppeteerLauncher(browser, options, createPage) {
  const executablePath = await findOrInstall(browser);
  // Of two browsers puppeteer itself ends only the first when the process exits.
  const exit = new AbortController();
  process.once('exit', () => exit.abort());
  // To be told of every request costs a third of the time, and nobody here listens.
  const launchOptions = { executablePath, signal: exit.signal, networkEnabled: false, ...options };
  return chromeLauncher({ puppeteer: puppeteerCore, launchOptions, createPage, concurrency: 1 });
}

const create = {
  chromium: () =>
    puppeteerLauncher(browsers.chromium, { args: chromiumArguments }, async ({ context }) => {
      const page = await context.newPage();
      // Whatever else the browser opens takes it otherwise.
      await page.emulateFocusedPage(true);
      return page;
    }),
  firefox: () => puppeteerLauncher(browsers.firefox, { browser: 'firefox' }),
  webkit: () => {
    if (process.platform !== 'linux') {
      console.log('WebKit is skipped: only Linux has a WebKit that a test runner can start.');
      return undefined;
    }
    const webkit = findWebKit() ?? (installWithApt('WebKit', webkitPackages) && findWebKit());
    if (webkit) return new WebKitLauncher(webkit);
    throw new Error(`WebKit is missing: install the packages ${webkitPackages.join(', ')}.`);
  },
};

/**
 * @param {string[]} names any of chromium, firefox and webkit
 * @returns {Promise<import('@web/test-runner').BrowserLauncher[]>} what the runner starts them with
 */
export async function launchers(names) {
  const unknown = names.filter((name) => !Object.hasOwn(create, name));
  if (unknown.length > 0) throw new Error(`There is no browser ${unknown.join(', ')} to test in.`);
  // Without a listener these end the process before its exit listeners can end the browsers.
  process.once('SIGTERM', () => process.exit(143));
  process.once('SIGHUP', () => process.exit(129));
  const created = [];
  for (const name of names) created.push(await create[name]());
  return created.filter(Boolean);
}
