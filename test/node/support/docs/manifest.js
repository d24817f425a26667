import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './pages.js';

const { modules } = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8'));
const element = modules
  .flatMap(({ declarations }) => declarations)
  .find(({ tagName }) => tagName === 'glympse-account-link');

const names = (list) => new Set(list.map(({ name }) => name));

/** The names that the published manifest knows of the element, by their kind. */
export const known = {
  attribute: names(element.attributes),
  property: names(element.members.filter(({ kind, readonly }) => kind === 'field' && !readonly)),
  event: names(element.events),
  slot: names(element.slots),
  part: names(element.cssParts),
  'custom property': names(element.cssProperties),
  state: names(element.cssStates),
};

/** What is wrong with a name, if anything. */
export const unknown = (kind, name) =>
  known[kind].has(name) ? [] : [`the element has no ${kind} ${name}`];
