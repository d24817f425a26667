import { ApiError } from './errors.js';

/** Milliseconds after which a file that does not arrive is given up. */
const LIMIT = 10_000;

/** Rejects after so many milliseconds. */
export const tooLate = (limit: number): Promise<never> =>
  new Promise((_, reject) => {
    AbortSignal.timeout(limit).onabort = () => {
      reject(new Error('timeout'));
    };
  });

/**
 * A file that is loaded when it is wanted, once for the page. A failure is not kept: the next who wants
 * the file tries again. Rejects with `network_error` and the file's name.
 */
export function lazy<File>(name: string, load: () => Promise<File>): () => Promise<File> {
  let file: Promise<File> | undefined;
  return () =>
    (file ??= Promise.race([load(), tooLate(LIMIT)]).catch((cause: unknown) => {
      file = undefined;
      const detail = `glympse-account-link.${name} could not be loaded: ${String(cause)}`;
      throw new ApiError('network_error', { detail }, { cause });
    }));
}
