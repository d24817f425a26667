import { compile, parse } from 'svelte/compiler';
import { known, unknown } from './manifest.js';

/** Svelte sets a property where there is one, and an attribute where not. */
const attributeFaults = (name) => {
  if (name.startsWith('on')) return unknown('event', name.slice('on'.length));
  return known.property.has(name) ? [] : unknown('attribute', name);
};

/** What Svelte's own compiler refuses, and what the element does not know. */
export function svelteFaults(text) {
  try {
    compile(text, { generate: 'client' });
  } catch (error) {
    return [error.message];
  }
  const { fragment } = parse(text, { modern: true });
  return fragment.nodes
    .filter(({ name }) => name === 'glympse-account-link')
    .flatMap(({ attributes }) => attributes.map(({ name }) => name))
    .flatMap(attributeFaults);
}
