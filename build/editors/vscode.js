import { choicesOf, everything, referenceOf, text, typeOf } from './lists.js';

/** The version of the format, the same for HTML and CSS. */
const VERSION = 1.1;

const schema = (language) =>
  `https://raw.githubusercontent.com/microsoft/vscode-${language}-languageservice/main/docs/customData.schema.json`;

const markdown = (value) => ({ kind: 'markdown', value });

function attributeOf(attribute, element) {
  const choices = choicesOf(attribute);
  return {
    name: attribute.name,
    description: markdown(text(attribute)),
    // The built-in set of attributes that are written without a value.
    ...(typeOf(attribute) === 'boolean' && { valueSet: 'v' }),
    ...(choices.length > 0 && { values: choices.map((name) => ({ name })) }),
    references: [{ name: 'Reference', url: referenceOf(element, 'attributes') }],
  };
}

/**
 * Custom data for HTML in VS Code: https://github.com/microsoft/vscode-custom-data. The format knows tags and
 * attributes; the rest is told in words at the tag.
 */
export const htmlData = (element) => ({
  $schema: schema('html'),
  version: VERSION,
  tags: [
    {
      name: element.tagName,
      description: markdown(everything(element)),
      attributes: element.attributes.map((attribute) => attributeOf(attribute, element)),
      references: [{ name: 'Reference', url: referenceOf(element) }],
    },
  ],
});

/** The same for style sheets: custom properties, parts and states. */
export function cssData(element) {
  const entry = (name, described) => ({
    name,
    description: markdown(text(described)),
    references: [{ name: 'Reference', url: referenceOf(element, 'styling') }],
  });
  return {
    $schema: schema('css'),
    version: VERSION,
    properties: element.cssProperties.map((one) => entry(one.name, one)),
    pseudoClasses: element.cssStates.map((one) => entry(`:state(${one.name})`, one)),
    pseudoElements: element.cssParts.map((one) => entry(`::part(${one.name})`, one)),
  };
}
