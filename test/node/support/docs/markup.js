import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { known, unknown } from './manifest.js';
import { root } from './pages.js';

const TAG = 'glympse-account-link';

/** What every element of HTML takes. */
const common = /^(id|class|style|lang|dir|slot|hidden|title|inert|part)$|^(aria|data)-/;

const attribute = (name) => (common.test(name) ? [] : unknown('attribute', name));
/** Frameworks set a property where there is one, and an attribute where not. */
const bound = (name) => (known.property.has(name) ? [] : attribute(name));

/** How each dialect writes attributes, the first pattern that fits: what a name in it has to be. */
const dialects = {
  html: [[/^(.*)$/, attribute]],
  angular: [
    [/^\((.*)\)$/, (name) => unknown('event', name)],
    [/^\[attr\.(.*)\]$/, attribute],
    [/^\[(.*)\]$/, (name) => unknown('property', name)],
    [/^[#*]/, () => []],
    [/^(.*)$/, attribute],
  ],
  vue: [
    [/^(?:@|v-on:)([^.]*)/, (name) => unknown('event', name)],
    [/^(?::|v-bind:|\.)([^.]*)/, bound],
    [/^v-/, () => []],
    [/^(.*)$/, attribute],
  ],
};

function attributeFaults(name, dialect) {
  for (const [pattern, faults] of dialects[dialect]) {
    const match = pattern.exec(name);
    if (match) return faults(match[1]);
  }
  return [];
}

/** A script of ours has to be one that is published, and be loaded as what it is. */
function scriptFaults({ src = '', type }) {
  const [, file] = /(?:^|\/)(glympse-account-link[^/?]*)/.exec(src) ?? [];
  if (!file) return [];
  if (!existsSync(join(root, 'dist/cdn', file))) return [`dist/cdn has no ${file}`];
  const isModule = !file.endsWith('.global.js');
  return isModule === (type === 'module')
    ? []
    : [`${file} is ${isModule ? 'a module' : 'a classic script'}`];
}

/** An import map is JSON, not code. */
function importMapFaults(script) {
  try {
    JSON.parse(DomUtils.textContent(script));
    return [];
  } catch (error) {
    return [`import map: ${error.message}`];
  }
}

const parse = (text) =>
  parseDocument(text, {
    lowerCaseTags: false,
    lowerCaseAttributeNames: false,
    recognizeSelfClosing: true,
  });

/**
 * Reads markup: what is wrong with the element in it, the texts of its scripts and styles, and the
 * expressions that a framework would evaluate.
 */
export function readMarkup(text, dialect) {
  const tree = parse(text);
  const find = (name) => DomUtils.getElementsByTagName(name, tree);
  const contents = (nodes) => nodes.map(DomUtils.textContent).filter(Boolean);
  const elements = find(TAG);
  const [maps, scripts] = [true, false].map((isMap) =>
    find('script').filter(({ attribs }) => (attribs.type === 'importmap') === isMap),
  );
  const attributes = elements.flatMap(({ attribs }) => Object.entries(attribs));
  const slots = elements
    .flatMap(({ children }) => children)
    .map(({ attribs }) => attribs?.slot)
    .filter(Boolean);
  return {
    faults: [
      ...(elements.length > 0 ? [] : [`it has no <${TAG}>`]),
      ...attributes.flatMap(([name]) => attributeFaults(name, dialect)),
      ...slots.flatMap((name) => unknown('slot', name)),
      ...scripts.flatMap(({ attribs }) => scriptFaults(attribs)),
      ...maps.flatMap(importMapFaults),
    ],
    scripts: contents(scripts),
    styles: contents(find('style')),
    expressions: attributes
      .filter(([name]) => /^(@|:|\.|v-)/.test(name))
      .map(([, expression]) => expression),
  };
}
