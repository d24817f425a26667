import { escaped } from '../escaped.js';
import type { PrerenderSettings } from './options.js';

/** The attribute of each option that has one. What is shown goes by the options, so these are written by them alone. */
const attributes = {
  flow: 'flow',
  endpoint: 'endpoint',
  apiKey: 'api-key',
  types: 'types',
  address: 'address',
  country: 'country',
  headingLevel: 'heading-level',
  disabled: 'disabled',
  // Always, so that the element goes on in the language that it begins in.
  lang: 'lang',
  dir: 'dir',
} as const;

const own: readonly string[] = Object.values(attributes);

/** Whether an option is what writes an attribute, however it is spelled. */
export const isOwn = (name: string): boolean => own.includes(name.toLowerCase());

/** The value of an attribute; none where it is not to be there. */
function valueOf(value: PrerenderSettings[keyof typeof attributes]): string | undefined {
  if (value === true) return '';
  if (Array.isArray(value)) return value.join(' ');
  return value ? value.toString() : undefined;
}

/** The attributes of the tag, as HTML. */
export function attributesOf(settings: PrerenderSettings): string {
  const options = Object.entries(attributes) as [keyof typeof attributes, string][];
  const written = options.map(([option, name]) => [name, valueOf(settings[option])] as const);
  return [...written, ...Object.entries(settings.attributes)]
    .flatMap(([name, value]) => (value === undefined ? [] : ` ${name}="${escaped(value)}"`))
    .join('');
}
