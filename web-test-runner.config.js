import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { launchers } from './test/support/browsers.js';
import { colorsPlugin } from './test/support/colors-plugin.js';
import { barePage } from './test/support/bare-page.js';
import { countReporter } from './test/support/count-reporter.js';
import { faultPlugin, faultService } from './test/support/fault-service.js';
import { framedPage } from './test/support/framed-page.js';
import { garbagePlugin } from './test/support/garbage-plugin.js';
import { seed } from './test/support/seed.js';
import { sandboxService } from './test/support/sandbox-service.js';
import { treePlugin } from './test/support/tree-plugin.js';
import { typingPlugin } from './test/support/typing-plugin.js';

// `BROWSERS=firefox npm run …` cannot be written into a script that also runs on Windows.
const everyBrowser = process.env.npm_lifecycle_event === 'test:browsers';
const names = process.env.BROWSERS || (everyBrowser ? 'chromium,firefox,webkit' : 'chromium');

const plain = Boolean(process.env.CI) || !process.stdout.isTTY;

// The runner routes the console around its progress bar, with cursor codes even without a terminal.
const direct = { ...console };
const plainReporter = { start: () => Object.assign(console, direct) };

export default {
  files: ['test/**/*.test.ts', '!test/node/**', '!test/unit/**'],
  browsers: await launchers(names.split(',').map((name) => name.trim())),
  // One page at a time: a page in the background has no focus, and these tests type.
  concurrency: 1,
  // `production` keeps Lit's development build, and its warning in every page, out.
  nodeResolve: { exportConditions: ['production', 'browser'] },
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' }),
    typingPlugin,
    treePlugin,
    garbagePlugin,
    colorsPlugin,
    faultPlugin,
  ],
  middleware: [sandboxService, faultService, barePage, framedPage, seed],
  testFramework: { config: { timeout: 20_000 } },
  browserStartTimeout: 120_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 1_200_000,
  staticLogging: plain,
  reporters: [
    ...(plain ? [plainReporter] : []),
    defaultReporter({ reportTestProgress: !plain }),
    countReporter({ isPlain: plain }),
  ],
};
