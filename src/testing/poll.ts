/**
 * Looks again and again until there is what `find` finds in it. Rejects in the words that `failure` has for the last look.
 *
 * @param interval milliseconds between two looks
 * @param timeout milliseconds that it lasts at most
 */
export async function poll<Look, Found>(
  { interval, timeout }: { readonly interval: number; readonly timeout: number },
  look: () => Promise<Look>,
  find: (seen: Look) => Found | undefined,
  failure: (seen: Look) => string,
): Promise<Found> {
  const deadline = performance.now() + timeout;
  for (;;) {
    const seen = await look();
    const found = find(seen);
    if (found !== undefined) return found;
    if (performance.now() > deadline) throw new Error(failure(seen));
    await new Promise((resolve) => setTimeout(resolve, interval));
  }
}
