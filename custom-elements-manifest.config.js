import { packageData } from './build/package-data.js';

/** Tells what the package's files give; the analyzer reads sources, which are not published. */
const published = {
  name: 'published',
  packageLinkPhase({ customElementsManifest: manifest }) {
    const classes = manifest.modules
      .flatMap(({ declarations }) => declarations)
      .filter(({ kind }) => kind === 'class');
    for (const declaration of classes) {
      declaration.members = declaration.members?.filter(
        ({ privacy, inheritedFrom }) => (privacy ?? 'public') === 'public' && !inheritedFrom,
      );
      if (declaration.superclass?.module) delete declaration.superclass.module;
    }
    const element = classes.find(({ tagName }) => tagName);
    const reference = ({ name }) => ({ name, module: 'dist/element.js' });
    manifest.modules = [
      {
        kind: 'javascript-module',
        path: 'dist/element.js',
        declarations: classes,
        exports: classes.map((declaration) => ({
          kind: 'js',
          name: declaration.name,
          declaration: reference(declaration),
        })),
      },
      {
        kind: 'javascript-module',
        path: 'dist/index.js',
        declarations: [],
        exports: [
          {
            kind: 'custom-element-definition',
            name: element.tagName,
            declaration: reference(element),
          },
        ],
      },
    ];
  },
};

export default {
  globs: ['src/element/account-link-element.ts', 'src/element/events.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [packageData, published],
};
