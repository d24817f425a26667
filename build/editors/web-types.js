import { choicesOf, defaultOf, isField, referenceOf, text, typeOf } from './lists.js';

function attributeOf(attribute, element) {
  const isBoolean = typeOf(attribute) === 'boolean';
  const choices = choicesOf(attribute);
  return {
    name: attribute.name,
    description: text(attribute),
    'doc-url': referenceOf(element, 'attributes'),
    ...(defaultOf(attribute) !== undefined && { default: defaultOf(attribute) }),
    value: {
      kind: isBoolean ? 'no-value' : 'plain',
      type: choices.length > 0 ? choices.map((choice) => `'${choice}'`) : typeOf(attribute),
    },
  };
}

const named = (one, name = one.name) => ({ name, description: text(one) });

const propertyOf = (field, element) => ({
  ...named(field),
  'doc-url': referenceOf(
    element,
    field.attribute ? 'attributes' : 'properties-without-an-attribute',
  ),
  type: typeOf(field),
  ...(field.readonly && { 'read-only': true }),
});

const eventOf = (event, element) => ({
  ...named(event),
  type: event.type.text,
  'doc-url': referenceOf(element, event.name),
});

/** What editors by JetBrains read: https://github.com/JetBrains/web-types. */
export const webTypes = (element, { name, version }) => ({
  $schema: 'https://json.schemastore.org/web-types',
  name,
  version,
  'description-markup': 'markdown',
  'js-types-syntax': 'typescript',
  contributions: {
    html: {
      elements: [
        {
          name: element.tagName,
          description: text(element),
          'doc-url': referenceOf(element),
          source: { module: name, symbol: element.name },
          attributes: element.attributes.map((one) => attributeOf(one, element)),
          slots: element.slots.map((one) => named(one)),
          js: {
            properties: element.members.filter(isField).map((one) => propertyOf(one, element)),
            events: element.events.map((one) => eventOf(one, element)),
          },
          css: {
            properties: element.cssProperties.map((one) => named(one)),
            parts: element.cssParts.map((one) => named(one)),
            'pseudo-classes': element.cssStates.map((one) => named(one, `state(${one.name})`)),
          },
        },
      ],
    },
  },
});
