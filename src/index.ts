import { define } from './element/define.js';

export * from './element/index.js';

define();
