import { detailOf, fieldsOf, literalsOf, typeOfProperty } from './declarations.js';

const code = (text) => (text ? `\`${text}\`` : '–');
/** A pipe would end the cell, in code as well. */
const cell = (text) => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
const row = (cells) => `| ${cells.map(cell).join(' | ')} |`;
const table = (head, rows) => [head, head.map(() => '-'), ...rows].map(row).join('\n');

const described = (entries) => entries.map(({ name, description }) => [code(name), description]);

function fields(list) {
  // Some speak for themselves.
  const width = list.some(({ meaning }) => meaning) ? 3 : 2;
  const rows = list.map(({ name, isOptional, type, meaning }) => [
    code(isOptional ? `${name}?` : name),
    code(type),
    meaning,
  ]);
  const [head, ...body] = [['field', 'type', 'meaning'], ...rows].map((cells) =>
    cells.slice(0, width),
  );
  return table(head, body);
}

function propertyOf(element, name) {
  const { type, description } = element.members.find((candidate) => candidate.name === name);
  return { type: typeOfProperty(element.name, name) || type.text, meaning: description };
}

const attributes = (element) =>
  table(
    ['attribute', 'property', 'type', 'meaning'],
    element.attributes.map(({ name, fieldName }) => {
      const { type, meaning } = propertyOf(element, fieldName);
      return [code(name), code(fieldName), code(type), meaning];
    }),
  );

/** What is static is reached by the class. */
const nameOf = ({ name, static: isStatic }, className) =>
  isStatic ? `${className}.${name}` : name;

const properties = (element) =>
  table(
    ['property', 'type', 'meaning'],
    element.members
      .filter(({ kind, attribute }) => kind === 'field' && !attribute)
      .map(({ name, readonly, static: isStatic }) => {
        const { type, meaning } = propertyOf(element, name);
        const shown = code(nameOf({ name, static: isStatic }, element.name));
        return [readonly ? `${shown} (read-only)` : shown, code(type), meaning];
      }),
  );

const signature = ({ parameters = [], ...member }, className) =>
  `${nameOf(member, className)}(${parameters.map((one) => (one.optional ? `${one.name}?` : one.name)).join(', ')})`;

const methods = (element) =>
  table(
    ['method', 'meaning'],
    element.members
      .filter(({ kind }) => kind === 'method')
      .map((method) => [code(signature(method, element.name)), method.description]),
  );

const events = (element) =>
  element.events
    .map(({ name, type, description }) =>
      [
        `### \`${name}\``,
        `${description} Class: \`${type.text}\`. Its \`detail\`:`,
        fields(detailOf(type.text)),
      ].join('\n\n'),
    )
    .join('\n\n');

/** What a text may be given, for an example of it. */
const given = {
  type: 'email',
  seconds: 120,
  inTime: 'in 2 minutes',
  isForced: false,
  address: 'ann@example.org',
  current: 'old@example.org',
  old: 'old@example.org',
  text: '…',
};

const isolates = /[\u2068\u2069]/g;

/** The names of the texts, what each is given, and what it says in English, for instance of an e-mail address. */
const messages = async () => {
  const { default: english } = await import('../../dist/locales/en.js');
  return table(
    ['name', 'given', 'in English'],
    fieldsOf('Messages').map(({ name, type }) => {
      const parameters = [...type.matchAll(/(\w+): /g)].map(([, parameter]) => parameter);
      const text = english[name];
      const says =
        typeof text === 'function'
          ? text(...parameters.map((parameter) => given[parameter]))
          : text;
      return [code(name), parameters.map(code).join(', '), says.replace(isolates, '')];
    }),
  );
};

/** The generated parts of the page, by the name that the template calls them. */
export const sectionsOf = async (element) => ({
  attributes: attributes(element),
  properties: properties(element),
  Messages: await messages(),
  methods: methods(element),
  events: events(element),
  slots: table(['slot', 'meaning'], described(element.slots)),
  parts: table(['part', 'meaning'], described(element.cssParts)),
  'custom properties': table(['custom property', 'meaning'], described(element.cssProperties)),
  states: table(
    ['state', 'meaning'],
    element.cssStates.map(({ name, description }) => [code(`:state(${name})`), description]),
  ),
  'client error codes': literalsOf('ClientErrorCode').map(code).join(', '),
  'service error codes': literalsOf('ServiceErrorCode').map(code).join(', '),
  TokenRequest: fields(fieldsOf('TokenRequest')),
  Credentials: fields(fieldsOf('Credentials')),
  AccountFactsRequest: fields(fieldsOf('AccountFactsRequest')),
  LinkedAccount: fields(fieldsOf('LinkedAccount')),
});
