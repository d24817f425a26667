import { define } from './element/define.js';
import { withSandbox } from './with-sandbox.js';

export * from './element/index.js';

withSandbox();
define();
