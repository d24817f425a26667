import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import minifyTemplates from 'rollup-plugin-html-literals';

const sources = () => [
  minifyTemplates({
    include: ['src/**/*.ts'],
    // It has no template, only a call that looks like one.
    exclude: ['src/element/styles/styles.ts'],
    failOnError: true,
  }),
  typescript({
    tsconfig: 'tsconfig.build.json',
    include: ['src/**/*.ts'],
    filterRoot: '.',
    compilerOptions: {
      declaration: false,
      emitDeclarationOnly: false,
      outDir: undefined,
      // `tsc` checks the types, once, where it writes them.
      noCheck: true,
      types: [],
    },
  }),
];

const bundled = new Set();

/** Writes the licences of all packages that the published files contain. */
const licences = {
  name: 'licences',
  generateBundle(_options, bundle) {
    const ids = Object.values(bundle).flatMap((file) => file.moduleIds ?? []);
    for (const id of ids) {
      const [folder] = /^.*[\\/]node_modules[\\/](@[^\\/]+[\\/])?[^\\/]+/.exec(id) ?? [];
      if (folder) bundled.add(folder);
    }
  },
  writeBundle() {
    const texts = [...bundled].sort().map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
      return `${name} ${version} (${license})\n\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`;
    });
    writeFileSync('dist/THIRD-PARTY-LICENSES.txt', texts.join(`\n${'-'.repeat(80)}\n\n`));
  },
};

/** `ascii` for a classic script, which is read in the page's encoding, whatever that is. */
const minified = (ascii) => ({
  // Without a comment in the file, which everybody would load: developer tools take the map by hand.
  sourcemap: 'hidden',
  plugins: [
    terser({
      module: true,
      ecma: 2022,
      compress: {
        passes: 6,
        keep_fargs: false,
        inline: 1,
        pure_getters: true,
        unsafe: true,
        unsafe_methods: true,
        unsafe_arrows: true,
      },
      // The licences stand in THIRD-PARTY-LICENSES.txt.
      format: { comments: false, ascii_only: ascii },
    }),
  ],
});

/**
 * Leaves out of Lit where polyfills and hydration hook in, and its list of versions for warnings during
 * development: a script for browsers has none of them, and everybody would load them.
 */
const withoutHooks = {
  name: 'without-hooks',
  transform: (code, id) =>
    /node_modules[\\/](@lit|lit)/.test(id)
      ? {
          code: code.replace(
            /\b\w+\.\w+(Polyfill|Hydrate)Support\b|\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/g,
            // As long as what it replaces, so that every other place stays where the map has it.
            (hook) => 'undefined'.padEnd(hook.length),
          ),
          map: null,
        }
      : null,
};

/** For `<script>`: with everything inside. */
const forBrowsers = {
  input: 'src/cdn.ts',
  // The phone chunk takes what it shares with the first load from there, not from a third file.
  preserveEntrySignatures: 'allow-extension',
  plugins: [
    ...sources(),
    resolve({ exportConditions: ['browser'], browser: true }),
    withoutHooks,
    licences,
  ],
  output: [
    {
      ...minified(false),
      dir: 'dist/cdn',
      entryFileNames: 'glympse-account-link.js',
      chunkFileNames: 'glympse-account-link.[name].js',
    },
    {
      ...minified(true),
      file: 'dist/cdn/glympse-account-link.global.js',
      format: 'iife',
      inlineDynamicImports: true,
    },
  ],
};

const banners = { 'react.js': "'use client';", 'cli.js': '#!/usr/bin/env node' };

/** For bundlers: what a page may have already is left to it. */
const forBundlers = {
  input: {
    index: 'src/index.ts',
    element: 'src/element/index.ts',
    react: 'src/react/index.ts',
    proxy: 'src/server/proxy/index.ts',
    sandbox: 'src/tools/sandbox/index.ts',
    node: 'src/server/to-node-handler.ts',
    cli: 'src/tools/cli/main.ts',
    'locales/en': 'src/element/locales/en.ts',
  },
  external: /^(lit|lit\/.*|react|libphonenumber-js\/.*|node:.*)$/,
  plugins: [...sources(), resolve(), licences],
  output: {
    dir: 'dist',
    chunkFileNames: 'chunks/[name].js',
    banner: ({ fileName }) => banners[fileName] ?? '',
    sourcemap: true,
  },
};

export default [forBrowsers, forBundlers];
