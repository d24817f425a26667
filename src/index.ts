import { define } from './define.js';

export * from './element.js';

define();
