/** Characters that fit into a regular expression in every engine. */
const LONGEST = 1000;

/** The text without the secrets that it may repeat, in whatever case, as they are or as JSON spells them. */
export const without = (secrets: readonly (string | undefined)[], text: string): string =>
  secrets
    .flatMap((secret) => (secret ? [secret, JSON.stringify(secret).slice(1, -1)] : []))
    // A short one, such as a code that somebody has made up, would hide parts of a long one alone.
    .sort((one, other) => other.length - one.length)
    .reduce((rest, secret) => rest.replaceAll(patternOf(secret), '…'), text);

const patternOf = (secret: string): string | RegExp =>
  secret.length > LONGEST ? secret : new RegExp(quote(secret), 'gi');

const quote = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
