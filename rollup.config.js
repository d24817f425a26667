import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import minifyTemplates from 'rollup-plugin-html-literals';

const plugins = [
  minifyTemplates({ include: ['src/**/*.ts'], failOnError: true }),
  typescript({ compilerOptions: { noEmit: false }, include: ['src/**/*.ts'] }),
];

/** For `<script>`: minified, with everything inside. */
const forBrowsers = {
  input: 'src/index.ts',
  // The phone chunk takes what it shares with the first load from there, not from a third file.
  preserveEntrySignatures: 'allow-extension',
  plugins: [...plugins, resolve({ exportConditions: ['browser'], browser: true })],
};

/** Licences stand in the package's THIRD-PARTY-LICENSES.txt. */
const minify = terser({
  module: true,
  ecma: 2022,
  compress: { passes: 5, unsafe_arrows: true },
  format: { comments: false },
});

/** For bundlers: what a page may have already is left to it. */
const external = /^(lit|lit\/.*|react|libphonenumber-js\/.*|node:.*)$/;

export default [
  {
    ...forBrowsers,
    output: {
      dir: 'dist/cdn',
      entryFileNames: 'glympse-account-link.js',
      chunkFileNames: 'glympse-account-link.[name].js',
      plugins: [minify],
      sourcemap: true,
    },
  },
  {
    ...forBrowsers,
    output: {
      file: 'dist/cdn/glympse-account-link.global.js',
      format: 'iife',
      name: 'GlympseAccountLink',
      inlineDynamicImports: true,
      plugins: [minify],
      sourcemap: true,
    },
  },
  {
    input: {
      index: 'src/index.ts',
      element: 'src/element.ts',
      react: 'src/react/index.ts',
      sandbox: 'src/sandbox/index.ts',
      node: 'src/node/to-node-handler.ts',
      'locales/en': 'src/locales/en.ts',
    },
    external,
    plugins: [...plugins, resolve()],
    output: { dir: 'dist', chunkFileNames: 'chunks/[name].js', sourcemap: true },
  },
];
