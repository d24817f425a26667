import { SecretWatcher } from './secret-watcher.js';

declare global {
  interface Window {
    watcher?: SecretWatcher;
    /** What the page's policy has forbidden. */
    violations?: string[];
  }
}

const violations: string[] = [];
window.violations = violations;
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
  violations.push(`${violatedDirective} ${blockedURI} ${sample}`),
);
window.watcher = new SecretWatcher(window);
