import { join } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '../../..');
const file = join(root, 'test/node/stack-types.ts').replaceAll('\\', '/');

/** What each stack lets be written at the element's tag, as types of one module. */
const everywhere = {
  React: `import('react').JSX.IntrinsicElements['glympse-account-link']`,
  'the React component': `import('glympse-account-link/react').GlympseAccountLinkProps`,
  Vue: `InstanceType<import('vue').GlobalComponents['glympse-account-link']>['$props']`,
  Svelte: `import('svelte/elements').SvelteHTMLElements['glympse-account-link']`,
  attributes: `import('glympse-account-link').AccountLinkAttributes`,
  properties: `import('glympse-account-link').AccountLinkProperties`,
  events: `import('glympse-account-link').AccountLinkEventMap`,
};

/** In a project with an earlier React, which has the other's name. */
const earlier = { 'React 18': everywhere.React };

const options = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.ReactJSX,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
};

/** By the name of each type the names of its properties, those that every element has among them. */
function namesOf(types, more = {}) {
  const all = { ...options, ...more };
  const text = Object.values(types).map((type, index) => `export type Type${index} = ${type};`);
  const host = ts.createCompilerHost(all);
  const { fileExists, readFile } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.readFile = (name) =>
    name === file ? ["import 'glympse-account-link';", ...text].join('\n') : readFile(name);
  const program = ts.createProgram([file], all, host);
  const source = program.getSourceFile(file);
  const [fault] = program.getSemanticDiagnostics(source);
  if (fault) throw new Error(ts.flattenDiagnosticMessageText(fault.messageText, '\n'));
  const checker = program.getTypeChecker();
  const found = checker.getExportsOfModule(checker.getSymbolAtLocation(source));
  return Object.keys(types).map((name, index) => {
    const symbol = found.find((candidate) => candidate.name === `Type${index}`);
    const properties = checker.getDeclaredTypeOfSymbol(symbol).getProperties();
    return [name, properties.map((property) => property.name)];
  });
}

/** The names that the published types know in each stack. */
export const namesInStacks = () =>
  Object.fromEntries([
    ...namesOf(everywhere),
    ...namesOf(earlier, { paths: { react: [join(root, 'node_modules/types-react-18')] } }),
  ]);
