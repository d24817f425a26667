import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { typeOfProperty } from './reference/declarations.js';

/** What the element's JSDoc says of the package in tags that the analyzer does not know. */
const TAGS = ['since', 'status', 'documentation'];

/** The version of the manifest's format that knows custom states. */
const SCHEMA_VERSION = '2.1.0';

const { GlympseAccountLinkElement } = await import(
  pathToFileURL(join(import.meta.dirname, '../dist/element.js')).href
);

const tagsOf = (ts, node) =>
  ts
    .getJSDocTags(node)
    .map(({ tagName, comment }) => [tagName.text, ts.getTextOfJSDocComment(comment)?.trim()])
    .filter(([name, text]) => TAGS.includes(name) && text);

/** A default as the source would write it; there is none to tell for what is empty. */
function defaultOf(name) {
  const value = new GlympseAccountLinkElement()[name];
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value ? `'${value}'` : undefined;
}

/**
 * Completes the manifest from what the build knows better than an analyzer of sources: since when something
 * is there and where it is documented, the literals that the name of a type stands for (`parsedType`, as
 * other tools have it), and the defaults, which a new element has.
 *
 * Reads `dist/element.js` and `dist/types`: it comes after them in the build.
 */
export const packageData = {
  name: 'package-data',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isClassDeclaration(node)) return;
    const declaration = moduleDoc.declarations.find(({ name }) => name === node.name?.text);
    if (!declaration) return;
    Object.assign(declaration, Object.fromEntries(tagsOf(ts, node)));
    for (const member of node.members) {
      const name = member.name?.getText();
      const described = declaration.members?.find((candidate) => candidate.name === name);
      if (described) Object.assign(described, Object.fromEntries(tagsOf(ts, member)));
    }
  },
  packageLinkPhase({ customElementsManifest: manifest }) {
    manifest.schemaVersion = SCHEMA_VERSION;
    const element = manifest.modules
      .flatMap(({ declarations }) => declarations)
      .find(({ tagName }) => tagName);
    const fields = element.members.filter(({ kind }) => kind === 'field');
    const place = ({ fieldName }) => fields.findIndex(({ name }) => name === fieldName);
    // One that a tag of the class describes would stand first.
    element.attributes.sort((one, other) => place(one) - place(other));
    for (const field of fields) {
      const attribute = element.attributes.find(({ fieldName }) => fieldName === field.name);
      const type = typeOfProperty(element.name, field.name);
      // What every element has is described at the attribute alone.
      field.description ??= attribute?.description;
      field.type ??= attribute?.type;
      for (const described of attribute ? [field, attribute] : [field]) {
        if (type && type !== described.type.text) described.parsedType = { text: type };
        if (attribute) described.default = defaultOf(field.name);
        for (const tag of TAGS) described[tag] ??= field[tag];
      }
    }
  },
};
