/** A text of the manifest in one paragraph; its lines are those of the source. */
export const text = (described) => (described.description ?? '').replace(/\s+/g, ' ').trim();

export const isField = ({ kind }) => kind === 'field';

/** The type that tells most: literals where its name would tell nothing. */
export const typeOf = ({ parsedType, type }) => (parsedType ?? type)?.text ?? '';

/** What to choose from, where the type is a choice between texts. */
export function choicesOf(described) {
  const parts = typeOf(described).split(' | ');
  const literals = parts.map((part) => /^'([^']*)'$/.exec(part)?.[1]);
  return literals.every((literal) => literal !== undefined) ? literals : [];
}

/** A default as it is written in HTML. */
export const defaultOf = (described) => described.default?.replace(/^'(.*)'$/, '$1');

/** The page of the reference, and a place in it. */
export const referenceOf = ({ documentation }, anchor) =>
  anchor ? `${documentation}#${anchor}` : documentation;

/** A method as it is called. */
export const signatureOf = ({ name, parameters = [] }) =>
  `${name}(${parameters.map((one) => (one.optional ? `${one.name}?` : one.name)).join(', ')})`;

const line = (name, described) => `- \`${name}\`: ${text(described)}`;

const list = (title, entries, nameOf = ({ name }) => name) =>
  `**${title}**\n\n${entries.map((entry) => line(nameOf(entry), entry)).join('\n')}`;

/** All of the element in Markdown, for where a tool can show no more than a text at its tag. */
export const everything = (element) =>
  [
    text(element),
    `Status: ${element.status}, since ${element.since}`,
    list('Events', element.events),
    list(
      'Properties without an attribute',
      element.members.filter((member) => isField(member) && !member.attribute),
    ),
    list(
      'Methods',
      element.members.filter(({ kind }) => kind === 'method'),
      signatureOf,
    ),
    list('Slots', element.slots),
    list('Parts', element.cssParts, ({ name }) => `::part(${name})`),
    list('States', element.cssStates, ({ name }) => `:state(${name})`),
    list('Custom properties', element.cssProperties),
  ].join('\n\n');
