import { define } from './element/define.js';

// One file with everything inside: without the sandbox, which only some pages want.
define();
