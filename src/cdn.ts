import { define } from './element/define.js';

define();
