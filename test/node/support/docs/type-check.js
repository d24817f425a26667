import { join } from 'node:path';
import ts from 'typescript';
import { unknown } from './manifest.js';

const folder = import.meta.dirname;

const { config } = ts.readConfigFile(join(folder, 'tsconfig.json'), ts.sys.readFile);
const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, folder);

/** What TypeScript says of parameters and variables without a type, which JavaScript cannot give them. */
const implicitAny = new Set([7005, 7006, 7019, 7031, 7034]);

/** Listening to an event that does not exist is no fault to TypeScript: any element may have others. */
function listenerFaults(source, checker) {
  const faults = [];
  const visit = (node) => {
    ts.forEachChild(node, visit);
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
    const { name, expression: receiver } = node.expression;
    const [event] = node.arguments;
    const isOurs = checker.getTypeAtLocation(receiver).symbol?.name === 'GlympseAccountLinkElement';
    if (name.text === 'addEventListener' && isOurs && event && ts.isStringLiteral(event)) {
      faults.push(...unknown('event', event.text));
    }
  };
  visit(source);
  return faults;
}

/**
 * Checks pieces of code as modules of one project, against the published types and by the package's own
 * name. JavaScript is read as TypeScript. What a piece takes for granted is added below it, so that lines
 * keep their numbers. Gives the faults of each.
 *
 * @param {readonly { text: string, given: string, isJavaScript: boolean }[]} pieces
 */
export function typeFaults(pieces) {
  const files = new Map(
    pieces.map(({ text, given }, index) => [
      join(folder, `piece-${index}.tsx`).replaceAll('\\', '/'),
      `${text}\n${given}\nexport {};\n`,
    ]),
  );
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.readFile = (name) => files.get(name) ?? readFile(name);
  const program = ts.createProgram([...fileNames, ...files.keys()], options, host);
  const ambient = fileNames.flatMap((name) => faultsIn(program, name, new Set()));
  if (ambient.length > 0) throw new Error(ambient.join('\n'));
  return [...files.keys()].map((name, index) => [
    ...faultsIn(program, name, pieces[index].isJavaScript ? implicitAny : new Set()),
    ...listenerFaults(program.getSourceFile(name), program.getTypeChecker()),
  ]);
}

function faultsIn(program, name, ignored) {
  const source = program.getSourceFile(name);
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
    .filter(({ code }) => !ignored.has(code))
    .map(({ start, messageText }) => {
      const { line } = source.getLineAndCharacterOfPosition(start ?? 0);
      return `line ${line + 1}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    });
}
