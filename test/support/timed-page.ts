import { ManualTimeout } from './manual-timeout.js';

declare global {
  interface Window {
    timeLimits?: ManualTimeout;
    /** What has failed since the page is there, also before a test could listen. */
    earlyFailures?: Event[];
  }
}

// Before the script of the page runs, so that no time limit and no event of its own escapes.
window.timeLimits = new ManualTimeout();
const failures: Event[] = [];
window.earlyFailures = failures;
document.addEventListener('failed', (event) => failures.push(event));
