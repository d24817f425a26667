import { join } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '../..');
const entry = join(root, 'dist/types/element/index.d.ts');

const program = ts.createProgram([entry], {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  skipLibCheck: true,
  types: [],
});
const checker = program.getTypeChecker();
const printer = ts.createPrinter({ removeComments: true });

/** What the package exports, by name; a name that only passes through leads to its declaration. */
const exported = new Map(
  checker
    .getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(entry)))
    .map((symbol) => [
      symbol.name,
      symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
    ]),
);

function symbolOf(name) {
  const symbol = exported.get(name);
  if (!symbol) throw new Error(`The package exports no ${name}.`);
  return symbol;
}

const isUndefined = ({ kind }) => kind === ts.SyntaxKind.UndefinedKeyword;

/** Whether a reader is better off with what the name stands for: literals to choose from, a function. */
const isPlain = (node) =>
  ts.isFunctionTypeNode(node) ||
  (ts.isUnionTypeNode(node) && node.types.every(ts.isLiteralTypeNode));

/** The type that a name without arguments stands for, if it is a plain one. */
function aliasedBy(node) {
  if (!ts.isTypeReferenceNode(node) || node.typeArguments) return undefined;
  let symbol = checker.getSymbolAtLocation(node.typeName);
  if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
  const declaration = symbol?.declarations?.find(ts.isTypeAliasDeclaration);
  return declaration && isPlain(declaration.type) ? declaration.type : undefined;
}

/** A type as it is written in the sources, in one line; that it may be left out is said elsewhere. */
function textOf(node) {
  if (ts.isUnionTypeNode(node) && node.types.some(isUndefined)) {
    return node.types
      .filter((part) => !isUndefined(part))
      .map(textOf)
      .join(' | ');
  }
  const shown = aliasedBy(node) ?? node;
  return printer
    .printNode(ts.EmitHint.Unspecified, shown, shown.getSourceFile())
    .replaceAll('readonly ', '')
    .replace(/\s+/g, ' ')
    .replaceAll('; }', ' }');
}

const isPropertyDeclaration = (node) =>
  ts.isPropertySignature(node) || ts.isPropertyDeclaration(node) || ts.isGetAccessor(node);

function fieldOf(symbol) {
  const declaration = symbol.declarations.find(isPropertyDeclaration);
  return {
    name: symbol.name,
    isOptional: Boolean(symbol.flags & ts.SymbolFlags.Optional),
    type: declaration?.type ? textOf(declaration.type) : '',
    meaning: ts.displayPartsToString(symbol.getDocumentationComment(checker)),
  };
}

/** The fields of an interface that the package exports. */
export const fieldsOf = (name) =>
  checker.getDeclaredTypeOfSymbol(symbolOf(name)).getProperties().map(fieldOf);

/** The type of a property of a class that the package exports. */
export function typeOfProperty(className, name) {
  const property = checker.getDeclaredTypeOfSymbol(symbolOf(className)).getProperty(name);
  return property ? fieldOf(property).type : '';
}

/** The fields of the `detail` of an event. */
export function detailOf(className) {
  const event = checker.getDeclaredTypeOfSymbol(symbolOf(className));
  return checker.getTypeOfSymbol(event.getProperty('detail')).getProperties().map(fieldOf);
}

/** The texts that a union of literals holds. */
export const literalsOf = (name) =>
  checker.getDeclaredTypeOfSymbol(symbolOf(name)).types.map(({ value }) => value);
