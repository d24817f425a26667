/** The text without the secrets that it may repeat, in whatever case, as they are or as JSON spells them. */
export const without = (secrets: readonly (string | undefined)[], text: string): string =>
  secrets
    .flatMap((secret) => (secret ? [secret, JSON.stringify(secret).slice(1, -1)] : []))
    .reduce((rest, secret) => rest.replace(new RegExp(quote(secret), 'gi'), '…'), text);

const quote = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
