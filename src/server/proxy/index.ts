/** The host's own endpoint, on web standards only. */
export { createProxy } from './create-proxy.js';
export { MemoryCounters } from './counters.js';
export { sealedCookie } from './sealed-cookie.js';
export type { ProxyConfig } from './config.js';
export type { Count, Counters } from './counters.js';
export type { FormOptions } from './form/options.js';
export type { Limit, Limits } from './limits.js';
export type { LogEntry } from './log.js';
export type { SealedCookie, SealedCookieOptions } from './sealed-cookie.js';
export type { Session, SessionStore } from './session.js';
export type { CallName, Credentials } from '../../api/types.js';
