/** A value of the wire as a text, if it is one and says anything. */
export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value ? value : undefined;
