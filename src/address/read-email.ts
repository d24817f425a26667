import { readable } from './readable.js';
import type { TypedContact } from './typed-contact.js';

/** Octets of an address. Source: RFC 5321, 4.5.3.1.3, without the angle brackets. */
const LONGEST = 254;

/** What may stand before the at sign. Source: HTML's rule, with the letters of RFC 6531. */
const local = /^(?!\.)[\u200c-\u200d\p{L}\p{M}\p{Nd}.!#$%&'*+/=?^_`{|}~-]+$/u;

/** Signs that mark a word, a quotation or an entry of a list rather than begin an address. */
const marks = /^[-*=#?!|/~'`{]/;

/** One part of a domain as DNS has it. Source: HTML's rule. */
const label = /^[a-z\d]([a-z\d-]{0,61}[a-z\d])?$/;

/**
 * Reads an e-mail address as people type and paste it: out of a link, beside a name, in quotes or at the
 * end of a sentence. The part before the at sign stays as it is, as a service may tell accounts apart by
 * its case; the domain is in lower case, and in A-labels where it has other letters (IDNA 2008). Nothing
 * where there is not exactly one address.
 */
export function readEmail(typed: string): TypedContact | undefined {
  const text = plain(typed);
  const [, name = '', inner] = /^([^<>]*)<([^<>]+)>[^<>\p{L}\p{N}]*$/u.exec(text) ?? [];
  if (inner === undefined) return readBare(text);
  const contact = readBare(inner);
  // Beside its address, somebody is called by a name, or by the very same address.
  return name.includes('@') && readBare(name)?.address !== contact?.address ? undefined : contact;
}

/** The full stop of Chinese and Japanese keyboards is one between the parts of a domain, too. */
const plain = (text: string): string => readable(text).replace(/[。｡]/g, '.');

/** An address in its link, behind a label, in quotes, or with somebody's name in parentheses. */
function readBare(text: string): TypedContact | undefined {
  const link = /^\W*mailto:(?:\/\/)?([^?]+)/i.exec(text)?.[1];
  const bare = (link === undefined ? text : plain(decoded(link)))
    .replace(/^(?:[^@:]*: |e-?mail: ?)| \([^@()]*\)$/gi, '')
    // The same signs on both sides are no part of it.
    .replace(/^([*_~|/!'`="]+)(.+)\1[^\p{L}\p{N}]*$/u, '$2')
    .replace(/^\{(.+)\}[^\p{L}\p{N}]*$/u, '$1')
    .replace(/^([^\p{L}\p{N}@]* )?[^\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~@-]*/u, '');
  // What may mark the beginning of an address, or be it, is not guessed at.
  if (marks.test(bare)) return undefined;
  const [, name = '', typedDomain = '', end = ''] =
    /^([^@]*)@(.*?)([^\p{L}\p{M}\p{Nd}]*)$/u.exec(bare) ?? [];
  const domain = readDomain(typedDomain);
  // What ends like a sentence may also be a domain that is not finished yet.
  if (!domain || !local.test(name) || (end && !domain.includes('.'))) return undefined;
  const address = `${name}@${domain}`;
  if (new TextEncoder().encode(address).length > LONGEST) return undefined;
  const isOther = domain !== typedDomain.toLowerCase();
  return { type: 'email', address, ...(isOther && { shown: `${name}@${typedDomain}` }) };
}

function decoded(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
}

function readDomain(typed: string): string | undefined {
  // Each part by itself: at the end of a word, some letters have another form.
  const text = typed
    .split('.')
    .map((part) => part.toLowerCase())
    .join('.');
  const domain = /^[ -~]*$/.test(text) ? text : toAscii(text);
  return domain?.split('.').every((part) => label.test(part)) ? domain : undefined;
}

/** What IDNA 2008 has in a domain. The platform takes more: symbols, and dots amid words that none belongs to. */
const allowed =
  /^(?:[\u200c-\u200d\p{L}\p{Mn}\p{Mc}\p{Nd}.-]|(?<=l)·(?=l)|(?<=[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}])・)+$/u;

/** A domain in A-labels, by the platform; nothing where there are none. */
function toAscii(domain: string): string | undefined {
  if (!allowed.test(domain) || domain.includes('\u0640')) return undefined;
  try {
    // Browsers of before 2023 have an older rule, by which some domains become other ones.
    const [isCurrent, { hostname }] = [new URL('http://faß.de'), new URL(`http://${domain}`)];
    return isCurrent.hostname === 'xn--fa-hia.de' ? hostname : undefined;
  } catch {
    return undefined;
  }
}
