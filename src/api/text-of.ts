/** What it gives; nothing where it throws. */
export function attempt<Value>(use: () => Value): Value | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}

/** What a page has set, as a text: a property may hold anything, even what refuses to be one. */
export const textOf = (value: unknown): string => attempt(() => String(value)) ?? '';
