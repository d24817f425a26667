import { unknown } from './manifest.js';

const names = (text, pattern) =>
  [...text.matchAll(pattern)].flatMap(([, list]) => list.split(/\s+/));

/** What a style sheet says of the element that is not so. */
export const styleFaults = (text) => [
  ...names(text, /(--glympse-account-link-[\w-]+)/g).flatMap((name) =>
    unknown('custom property', name),
  ),
  ...names(text, /::part\(\s*([^)]*?)\s*\)/g).flatMap((name) => unknown('part', name)),
  ...names(text, /:state\(\s*([^)]*?)\s*\)/g).flatMap((name) => unknown('state', name)),
];
