/**
 * An e-mail address in which there is nothing to be read otherwise than it is written. That is what most
 * people type; the rest is for `readEmail`, which gives the same for these.
 */
export function readPlainEmail(typed: string): string | undefined {
  const text = typed.trim();
  // Short enough for every limit on a part of it.
  const isPlain = text.length < 65 && /^(\w+[.+-])*\w+@([a-z\d]+(-[a-z\d]+)*\.)+[a-z]+$/.test(text);
  return isPlain ? text : undefined;
}
