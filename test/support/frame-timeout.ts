import { ManualTimeout } from './manual-timeout.js';

declare global {
  interface Window {
    timeLimits?: ManualTimeout;
  }
}

// Before the script of the page runs, so that no time limit of its own escapes.
window.timeLimits = new ManualTimeout();
