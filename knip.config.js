/** What is reached by its path, or by a program of others, and not by an import. */
export default {
  entry: [
    // What is published: the files of dist/ are built from these.
    'src/{cdn,index}.ts',
    'src/{core,element,react,server/proxy,server/prerender,testing,tools/sandbox}/index.ts',
    'src/element/locales/*.ts',
    // The scripts of package.json, and the files that the demo's pages load.
    'build/{budget,editors,integrity,pack,reference,stylesheet}.js',
    'custom-elements-manifest.config.js',
    'web-test-runner.config.js',
    'demo/public/*.js',
    'test/**/*.test.{js,ts}',
    'test/bench/*.{js,ts}',
    // Each stack's own checker reads them.
    'test/types/**/*.{ts,tsx,vue,svelte}',
  ],
  project: ['src/**/*.ts', 'build/**/*.js', 'demo/**/*.js', 'test/**/*.{js,ts,tsx,vue,svelte}'],
  // They run with what is installed in an app.
  ignore: ['demo/apps/**', 'test/apps/wrapper/**'],
  ignoreDependencies: [
    // `test/types/run.js` starts them by their files, and links one under another name.
    '@angular/compiler-cli',
    'svelte-check',
    'types-react-18',
    'vue-tsc',
    // Read as files.
    'axe-core',
    'custom-elements-manifest',
  ],
  // It belongs to the machine, and is asked for only as root.
  ignoreBinaries: ['apt-get'],
  ignoreIssues: {
    // Hosts import every language in the same two ways.
    'src/element/locales/en.ts': ['duplicates'],
  },
};
