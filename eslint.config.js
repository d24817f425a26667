import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import typescript from 'typescript-eslint';

/**
 * Which folders of `src` a folder may import from, besides itself: imports go one way. A folder that is
 * not listed follows the nearest one above it that is.
 */
const directions = {
  address: ['api'],
  api: [],
  'element/configuration': ['address', 'api', 'element/flow'],
  'element/flow': ['address', 'api'],
  'element/locales': ['api'],
  'element/parts': [
    'address',
    'api',
    'element/configuration',
    'element/conflict-event.ts',
    'element/flow',
    'element/locales',
    'element/session',
    'element/styles',
    'element/views',
  ],
  'element/session': [
    'api',
    'element/configuration',
    'element/flow',
    'element/locales',
    'element/events.ts',
  ],
  'element/styles': [],
  'element/views': ['address', 'api', 'element/flow', 'element/locales'],
  element: ['address', 'api'],
  server: ['address', 'api', 'element'],
  // Shows what the element shows, by its own views.
  'server/prerender': [
    'address',
    'api',
    'element',
    'server/escaped.ts',
    'server/proxy/check-options.ts',
  ],
  // The pages without script speak the element's words, and read numbers as it does.
  'server/proxy': [
    'address',
    'api',
    'element/flow/sent-code.ts',
    'element/locales',
    'element/parts/phone/phone-number.ts',
    'element/views/in-time.ts',
    'element/views/shown.ts',
    'server/escaped.ts',
  ],
  tools: ['address', 'api', 'server'],
  react: ['element'],
  // Uses the element from outside.
  testing: ['api/types.ts', 'element/conflict-event.ts', 'element/flow', 'tools'],
  // The element without what it shows.
  core: [
    'address',
    'api',
    'element/configuration',
    'element/flow',
    'element/locales',
    'element/parts',
  ],
};

const zones = Object.entries(directions).map(([folder, allowed]) => ({
  target: `./src/${folder}`,
  from: './src',
  except: [folder, ...allowed].map((name) => `./${name}`),
  message: `src/${folder} imports from ${[folder, ...allowed].join(', ')} alone.`,
}));

export default defineConfig([
  globalIgnores([
    'dist/',
    'coverage/',
    '**/.next/',
    '**/next-env.d.ts',
    'demo/apps/html/public/vendor/',
  ]),
  js.configs.recommended,
  {
    files: ['**/*.js'],
    languageOptions: { globals: globals.node },
  },
  {
    // What runs in a page.
    files: [
      'demo/**/*.js',
      'test/apps/**/*.js',
      'test/bench/{elements,prerender}.js',
      'test/node/{form-without-script,prerender}.test.js',
    ],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Its `!` is what `no-non-null-assertion` forbids; `as` at least names what is expected.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // As the compiler has it.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // An element comes from the document, never from its constructor.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // The plainest way to say that there is nothing to do.
      '@typescript-eslint/no-empty-function': 'off',
      // Views never wait: what they start tells its outcome to the flow.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { properties: false } },
      ],
      // An empty text counts as none, as in an attribute without a value.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { boolean: true, string: true } },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // A test puts a function of the platform aside, and back when it is over.
      '@typescript-eslint/unbound-method': 'off',
      // What is stored spreads into its entries.
      '@typescript-eslint/no-misused-spread': [
        'error',
        { allow: [{ from: 'lib', name: 'Storage' }] },
      ],
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            // The runner awaits what it has been given.
            { from: 'package', package: 'node:test', name: ['describe', 'it'] },
            // Its comparison of DOM trees gives a promise, and so, by its types, does every other.
            { from: 'package', package: '@open-wc/semantic-dom-diff', name: 'Equal' },
          ],
        },
      ],
    },
  },
  {
    // Each stack has its own checker, and needs the build, which nothing else waits for.
    files: ['test/types/**/*.{ts,tsx}', 'demo/apps/**/*.{ts,tsx}'],
    extends: [typescript.configs.disableTypeChecked],
    rules: { '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }] },
  },
  {
    // As the framework's own templates have it.
    files: ['demo/apps/**/*.tsx'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['src/**/*.ts'],
    extends: [
      lit.configs['flat/recommended'],
      litA11y.configs.recommended,
      wc.configs['flat/best-practice'],
    ],
    settings: { wc: { elementBaseClasses: ['LitElement'] } },
    rules: {
      'no-console': ['error', { allow: ['error', 'warn'] }],
      // What a page sets may be of another type than is declared.
      '@typescript-eslint/no-unnecessary-type-conversion': 'off',
      // LitElement has every lifecycle callback.
      'wc/guard-super-call': 'off',
      // In a dialog it only says where the focus starts, as the standard recommends.
      'lit-a11y/no-autofocus': 'off',
      // It does not see a text that is set as `textContent`; axe does, in every step.
      'lit-a11y/accessible-name': 'off',
    },
  },
  {
    files: ['src/tools/cli/**/*.ts'],
    // A command line answers there.
    rules: { 'no-console': 'off' },
  },
  {
    files: ['src/element/account-link-element.ts'],
    rules: {
      // An interface beside the class is the only way to add the types of its events.
      '@typescript-eslint/no-unsafe-declaration-merging': 'off',
    },
  },
  {
    files: ['src/element/markup/*.ts'],
    rules: {
      // Read by the compilers of others, who may have the framework or not: nothing is wrong either way.
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-ignore': 'allow-with-description' }],
      // Where React keeps its elements.
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createNodeResolver({ extensions: ['.ts'], extensionAlias: { '.js': ['.ts'] } }),
      ],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': 'error',
    },
  },
  {
    // What the flow does is tried out under Node, and may run wherever a host likes.
    files: [
      'src/element/flow/**/*.ts',
      'src/element/parts/*/logic.ts',
      'src/element/parts/address/typing.ts',
      'src/element/parts/flow/{address,code,conflict,finish,hand-over}.ts',
      'src/element/parts/manage/{list,replace}.ts',
      'src/core/!(platform).ts',
    ],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['document', 'window', 'self', 'globalThis', 'location', 'navigator'],
        ...['sessionStorage', 'localStorage', 'fetch'],
        ...['Date', 'performance', 'setTimeout', 'setInterval'],
      ],
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^lit', message: 'It knows no DOM.' }] },
      ],
    },
  },
]);
