import { SecretWatcher } from './secret-watcher.js';
import { textsOf } from './texts-of.js';
import { listenIn } from './watched-window.js';

declare global {
  interface Window {
    watcher?: SecretWatcher;
    /** What the page's policy has forbidden. */
    violations?: string[];
    /** What nobody has caught, and what was an error to the console. */
    faults?: string[];
  }
}

const violations: string[] = [];
window.violations = violations;
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
  violations.push(`${violatedDirective} ${blockedURI} ${sample}`),
);
const faults: string[] = [];
window.faults = faults;
listenIn(window, {
  hear: (place, ...values) => {
    if (/^(uncaught|unhandled|console\.error)/.test(place)) faults.push(textsOf(values).join(' '));
  },
  send: () => {},
  root: () => {},
});
window.watcher = new SecretWatcher(window);
