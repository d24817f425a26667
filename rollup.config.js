import { join } from 'node:path';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import minifyTemplates from 'rollup-plugin-html-literals';
import { languageFile, languageName, languages, languagesBeside } from './build/languages.js';
import { lazyFiles } from './build/lazy-files.js';
import { licences } from './build/licences.js';
import { trustedTypes } from './build/trusted-types.js';

const sources = () => [
  minifyTemplates({
    include: ['src/**/*.ts'],
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

const licencesOfAll = licences('dist/THIRD-PARTY-LICENSES.txt');

/** `ascii` for a classic script, which is read in the page's encoding, whatever that is. */
const minify = (ascii) =>
  terser({
    module: true,
    ecma: 2022,
    compress: { passes: 3 },
    // The licences stand in THIRD-PARTY-LICENSES.txt.
    format: { comments: false, ascii_only: ascii },
  });

// Without a comment in the file, which everybody would load: developer tools take the map by hand.
const sourcemap = 'hidden';

/**
 * A part of the element is named after its folder, and every lazy file after its content: what a browser or
 * a CDN has kept is never taken for another build's.
 */
const lazyName = ({ name: file, facadeModuleId }) => {
  const name = file === 'in-page' ? 'sandbox' : file;
  const [, part] = /[\\/]parts[\\/]([^\\/]+)[\\/]/.exec(facadeModuleId) ?? [];
  return `glympse-account-link.${part ?? name}.[hash:6].js`;
};

/** Parts in the order in which a person can come to them, where a later one has something of an earlier. */
const earlier = ['flow', 'account', 'reading'];

/** What several parts are made of comes with the earliest of them: no file is for what they share alone. */
const withTheEarliest = (id, { getModuleInfo }) => {
  const isReachedFrom = (end, module = id, seen = new Set()) => {
    if (module.endsWith(end)) return true;
    if (seen.has(module)) return false;
    seen.add(module);
    return getModuleInfo(module).importers.some((importer) => isReachedFrom(end, importer, seen));
  };
  if (isReachedFrom(join('src', 'cdn.ts'))) return undefined;
  return earlier.find((name) => isReachedFrom(join('parts', name, 'part.ts')));
};

/** For `<script>`: with everything inside. */
const forBrowsers = {
  input: 'src/cdn.ts',
  // Lazy files take what they share with the first load from there, not from a third file.
  preserveEntrySignatures: 'allow-extension',
  plugins: [
    languagesBeside(),
    ...sources(),
    resolve({ exportConditions: ['browser'], browser: true }),
    trustedTypes(),
    licencesOfAll,
  ],
  output: [
    {
      dir: 'dist/cdn',
      entryFileNames: 'glympse-account-link.js',
      chunkFileNames: lazyName,
      manualChunks: withTheEarliest,
      onlyExplicitManualChunks: true,
      // Names that differ where a file system takes `a` for `A`, too.
      hashCharacters: 'base36',
      // What Rollup itself writes: as short as the rest, and not guarded against code of ours.
      generatedCode: { preset: 'es2015', symbols: false },
      freeze: false,
      sourcemap,
      plugins: [lazyFiles(), minify(false)],
    },
  ],
};

/** For a classic `<script>`: one file, with everything inside but the sandbox. */
const forClassicScripts = {
  input: 'src/global.ts',
  plugins: forBrowsers.plugins,
  output: {
    file: 'dist/cdn/glympse-account-link.global.js',
    format: 'iife',
    inlineDynamicImports: true,
    sourcemap,
    plugins: [minify(true)],
  },
};

const banners = { 'react.js': "'use client';", 'cli.js': '#!/usr/bin/env node' };

/** The languages beside the script: plain modules that need nothing. */
const forLanguages = {
  input: Object.fromEntries(languages.map((tag) => [tag, languageFile(tag)])),
  plugins: sources(),
  output: {
    dir: 'dist/cdn',
    entryFileNames: ({ name }) => languageName(name),
    sourcemap,
    plugins: [minify(false)],
  },
};

/** For bundlers: what a page may have already is left to it. */
const forBundlers = {
  input: {
    index: 'src/index.ts',
    element: 'src/element/index.ts',
    react: 'src/react/index.ts',
    core: 'src/core/index.ts',
    proxy: 'src/server/proxy/index.ts',
    prerender: 'src/server/prerender/index.ts',
    sandbox: 'src/tools/sandbox/index.ts',
    testing: 'src/testing/index.ts',
    node: 'src/server/to-node-handler.ts',
    cli: 'src/tools/cli/main.ts',
    ...Object.fromEntries(['en', ...languages].map((tag) => [`locales/${tag}`, languageFile(tag)])),
  },
  external: /^(lit|lit\/.*|react|libphonenumber-js\/.*|node:.*)$/,
  plugins: [...sources(), resolve(), licencesOfAll],
  output: {
    dir: 'dist',
    chunkFileNames: 'chunks/[name].js',
    banner: ({ fileName }) => banners[fileName] ?? '',
    sourcemap: true,
  },
};

export default [forBrowsers, forClassicScripts, forLanguages, forBundlers];
