/** Reads of an ESTree what `lazy-files.js` has to know. */

/** Calls `visit` for the node and all within; where that gives false, not for what is within. */
function walk(node, visit) {
  if (visit(node) === false) return;
  for (const child of Object.values(node).flat()) {
    if (typeof child?.type === 'string') walk(child, visit);
  }
}

export function find(node, type) {
  const found = [];
  walk(node, (candidate) => {
    if (candidate.type === type) found.push(candidate);
  });
  return found;
}

/** The variables of `a`, `{ a, b: c }`, `[a]`; those of `a.b` are none. */
function variablesOf(pattern) {
  const names = [];
  walk(pattern, ({ type, name }) => {
    if (type === 'Identifier') names.push(name);
    return type !== 'MemberExpression';
  });
  return names;
}

/** Variables of the module, `const` aside, to which something is assigned after their declaration. */
export function reassigned(program) {
  const variables = program.body
    .filter(({ type, kind }) => type === 'VariableDeclaration' && kind !== 'const')
    .flatMap(({ declarations }) => declarations.flatMap(({ id }) => variablesOf(id)));
  const targets = [
    ...find(program, 'AssignmentExpression').map(({ left }) => left),
    ...find(program, 'UpdateExpression').map(({ argument }) => argument),
    ...[...find(program, 'ForInStatement'), ...find(program, 'ForOfStatement')].map(
      ({ left }) => left,
    ),
  ];
  const assigned = new Set(targets.flatMap(variablesOf));
  return variables.filter((name) => assigned.has(name));
}

/** Whether the module waits for something while it is evaluated. */
export function awaitsAtTopLevel(program) {
  let awaits = false;
  walk(program, ({ type, await: isAwaiting }) => {
    awaits ||= type === 'AwaitExpression' || (type === 'ForOfStatement' && isAwaiting);
    return !/Function/.test(type);
  });
  return awaits;
}

/** `a`, or `"a b"`, as it may stand in an import, an export or an object. */
export const nameOf = ({ type, name, raw }) => (type === 'Identifier' ? name : raw);
