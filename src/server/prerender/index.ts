export { prerender } from './prerender.js';
export type { PrerenderOptions } from './options.js';
export { early } from './early.js';
export { styles } from './styles.js';
