import type { CreatedAccount } from './types.js';

const MINUTE = 60_000;

/** Times may be told in whole seconds, and linking the address is a change as well. */
const MOMENT = 5000;

/**
 * Whether this very call has made the account: not longer than a minute ago, and nothing was changed
 * since. Nothing where the service does not tell, or tells a time that is more than a minute ahead.
 */
export function isNew({ created = NaN, modified = created }: CreatedAccount): boolean | undefined {
  return created < MINUTE ? created >= -MINUTE && modified - created < MOMENT : undefined;
}
