import { escaped } from '../../escaped.js';

/** A piece of HTML in which everything that came from elsewhere is a text. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = Markup | string | undefined | readonly Part[];

function textOf(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (Array.isArray(part)) return (part as readonly Part[]).map(textOf).join('');
  return escaped((part ?? '') as string);
}

/**
 * HTML with texts, attributes' values in double quotes, and other pieces in it. Not called `html`: the build
 * shortens what is, as templates of Lit's.
 */
export const markup = (pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(pieces.map((piece, index) => piece + textOf(parts[index])).join(''));
