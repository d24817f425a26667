import type { TestContext } from 'node:test';
import fc from 'fast-check';

/** Random trials say their seed, and take it from the environment. */
export const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000);

/** Tries as many values, and says how many there were; a failure is shrunk, and its seed is in the message. */
export async function tryAll<Values extends [unknown, ...unknown[]]>(
  t: TestContext,
  numRuns: number,
  arbitraries: { [Index in keyof Values]: fc.Arbitrary<Values[Index]> },
  check: (...values: Values) => void | Promise<void>,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(...arbitraries, async (...values) => check(...values)),
    {
      numRuns,
      seed: SEED,
    },
  );
  t.diagnostic(`${numRuns.toString()} bad values tried (SEED=${SEED.toString()})`);
}
