import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked } from 'marked';
import { choicesOf, defaultOf, isField, signatureOf, text, typeOf } from '../editors/lists.js';
import { detailOf } from './declarations.js';

const root = join(import.meta.dirname, '../..');

/** The first block of code below a heading of a page. */
function blockBelow(path, heading) {
  const tokens = marked.lexer(readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n'));
  const start = tokens.findIndex((token) => token.type === 'heading' && token.text === heading);
  const block = tokens.slice(start + 1).find(({ type }) => type === 'code');
  if (start < 0 || !block) throw new Error(`${path} has no code below “${heading}”.`);
  return block.text;
}

const list = (entries) => entries.map((entry) => `- ${entry}`).join('\n');

function attributeLine(attribute) {
  const choices = choicesOf(attribute).map((choice) => `\`${choice}\``);
  const type = choices.length > 0 ? choices.join(' or ') : typeOf(attribute);
  const standard = defaultOf(attribute);
  const about = [
    type,
    ...(attribute.name === attribute.fieldName ? [] : [`property \`${attribute.fieldName}\``]),
    ...(standard ? [`default \`${standard}\``] : []),
  ].join('; ');
  return `\`${attribute.name}\` (${about}): ${text(attribute)}`;
}

function eventLine(event) {
  const fields = detailOf(event.type.text).map(({ name, isOptional }) =>
    isOptional ? `${name}?` : name,
  );
  return `\`${event.name}\`: ${text(event)} \`detail\`: \`{ ${fields.join(', ')} }\``;
}

const names = (entries, form = '…') =>
  entries.map(({ name }) => `\`${form.replace('…', name)}\``).join(', ');

/** The generated parts of the page for tools that read, by the name that its template calls them. */
export const llmsSections = (element) => ({
  'script tag': blockBelow('README.md', 'Script tag, your own endpoint'),
  directly: blockBelow('README.md', 'Script tag, directly'),
  React: blockBelow('README.md', 'React'),
  Angular: blockBelow('README.md', 'Angular'),
  Vue: blockBelow('docs/frameworks.md', 'Vue'),
  Svelte: blockBelow('docs/frameworks.md', 'Svelte'),
  Express: blockBelow('docs/endpoint.md', 'Express, or `node:http`'),
  attributes: list(element.attributes.map(attributeLine)),
  properties: list(
    element.members
      .filter((member) => isField(member) && !member.attribute)
      .map((field) => `\`${field.name}\`, \`${typeOf(field)}\`: ${text(field)}`),
  ),
  methods: list(
    element.members
      .filter(({ kind }) => kind === 'method')
      .map((method) => `\`${signatureOf(method)}\`: ${text(method)}`),
  ),
  events: list(element.events.map(eventLine)),
  styling: list([
    `Slots: ${names(element.slots)}`,
    `Parts: ${names(element.cssParts)}`,
    `States: ${names(element.cssStates, ':state(…)')}`,
    `Custom properties: ${names(element.cssProperties)}`,
  ]),
});
