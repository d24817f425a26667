/** Serves `/seed/`: where random trials in a browser begin, `SEED` of the environment or the time. */
export async function seed(context, next) {
  if (context.path !== '/seed/') return next();
  context.body = Number(process.env.SEED ?? Date.now() % 1_000_000_000);
}
