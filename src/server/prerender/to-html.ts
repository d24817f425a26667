import { nothing } from 'lit';
import { textOf } from '../../api/text-of.js';
import { escaped } from '../escaped.js';

/** What Lit's `html` gives: texts that are HTML, and values between them. */
interface Template {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
}

const isTemplate = (value: unknown): value is Template =>
  typeof value === 'object' && value !== null && 'strings' in value && 'values' in value;

/** What a browser shows of a value; nothing of what is none. */
const shown = (value: unknown): string => (value === nothing ? '' : textOf(value ?? ''));

/**
 * The HTML of a template, as the browser would serialize what Lit renders of it: so a server sends what the element
 * itself shows, by the same views. Lit's own rendering for servers leaves out what is set as `textContent`, which
 * all texts of the element are. Directives are not known here, and no view of a first form has one.
 */
export function toHtml(value: unknown): string {
  if (Array.isArray(value)) return value.map(toHtml).join('');
  if (!isTemplate(value)) return escaped(shown(value));
  const writer = new Writer();
  value.strings.forEach((piece, index) => {
    if (index > 0) writer.bind(value.values[index - 1], piece);
    writer.add(piece);
  });
  return writer.html;
}

/** Goes through HTML, and knows where in it each value stands. */
class Writer {
  html = '';
  /** `text`, inside of a `tag`, or the quotation mark of the attribute's value. */
  #place = 'text';
  /** The next sign ends a value that is written already. */
  #isQuoted = false;
  /** Follows the end of the tag. */
  #content = '';

  add(piece: string): void {
    const html = this.#isQuoted ? piece.slice(1) : piece;
    if (this.#isQuoted) this.#place = 'tag';
    this.#isQuoted = false;
    for (const sign of html.split(/(?<=[<>"'])|(?=[<>"'])/)) {
      this.html += sign;
      if (this.#place === 'text') {
        if (sign === '<') this.#place = 'tag';
      } else if (this.#place !== 'tag') {
        if (sign === this.#place) this.#place = 'tag';
      } else if (sign === '>') {
        this.#place = 'text';
        this.html += this.#content;
        this.#content = '';
      } else if (/^["']$/.test(sign)) this.#place = sign;
    }
  }

  /** `next` is the HTML that follows. */
  bind(value: unknown, next: string): void {
    if (this.#place === 'text') {
      this.html += toHtml(value);
      return;
    }
    const [begun, kind = '', name = '', quote = ''] =
      /\s([.?@]?)([\w-]+)=(["']?)$/.exec(this.html) ?? [];
    if (begun && next.startsWith(quote)) {
      this.html = this.html.slice(0, -begun.length) + this.#attribute(kind, name, value);
      // The build puts quotation marks around what is a whole value.
      if (quote) this.#isQuoted = true;
    } else if (this.#place === 'tag') throw new Error(`no attribute ends ${this.html}`);
    else this.html += escaped(shown(value));
  }

  #attribute(kind: string, name: string, value: unknown): string {
    const flag = value ? ` ${name}` : '';
    const whole = value === nothing ? '' : ` ${name}="${escaped(shown(value))}"`;
    switch (kind) {
      case '':
        return whole;
      case '?':
        return flag;
      // A listener.
      case '@':
        return '';
      default:
        return this.#property(name, value, { flag, whole });
    }
  }

  /** What becomes of a property in HTML. */
  #property(name: string, value: unknown, { flag, whole }: Record<'flag' | 'whole', string>) {
    switch (name) {
      case 'textContent':
        this.#content = escaped(shown(value));
        return '';
      case 'value':
        return whole;
      case 'selected':
        return flag;
      // A mark for the element alone.
      case 'isOwn':
        return '';
      default:
        throw new Error(`there is no HTML for the property ${name}`);
    }
  }
}
