import { define } from './element/define.js';
import { withSandbox } from './with-sandbox.js';

withSandbox();
define();
