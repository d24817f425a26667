/** The text without the secrets that it may repeat, in whatever case. */
export const without = (secrets: readonly (string | undefined)[], text: string): string =>
  secrets.reduce<string>(
    (rest, secret) => (secret ? rest.replace(new RegExp(quote(secret), 'gi'), '…') : rest),
    text,
  );

const quote = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
