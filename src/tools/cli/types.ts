export interface Command {
  /** One line. */
  readonly summary: string;
  readonly help: string;
  /** Gives the exit code. */
  readonly run: (args: readonly string[]) => Promise<number>;
}

/** The command line asks for something that does not exist. */
export class UsageError extends Error {}
