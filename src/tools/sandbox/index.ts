/** The guide's API in memory, for development and end-to-end tests. */
export { control } from './control.js';
export { Sandbox } from './sandbox.js';
export type { Dialect } from './dialect.js';
export type { CallName } from '../../api/types.js';
export type { Account, CallRecord, Message, SandboxOptions, Scenario } from './types.js';
