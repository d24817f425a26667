import { Refusal } from './refusal.js';

/** Bytes. The longest body of the guide has some 400. */
const MOST_BYTES = 4096;

export const invalid = (detail: string, status = 400): Refusal =>
  new Refusal('invalid_argument', status, {}, detail);

/** The one value of a field; the service and we could each believe another one of two. */
export function only(query: URLSearchParams, name: string): string | undefined {
  const [value, ...more] = query.getAll(name);
  if (more.length > 0) throw invalid(`more than one ${name}`);
  return value;
}

/** The body, of a bounded size. Reads no further once `signal` has fired. */
export async function readBytes(
  { headers, body }: Request,
  signal: AbortSignal,
): Promise<Uint8Array> {
  signal.throwIfAborted();
  if (Number(headers.get('Content-Length')) > MOST_BYTES) throw invalid('body is too long', 413);
  const bytes = new Uint8Array(MOST_BYTES);
  let length = 0;
  const reader = body?.getReader();
  if (!reader) return bytes.subarray(0, 0);
  // What is still to come is nobody's concern any more, and neither is how that ends.
  const leave = () => {
    reader.cancel().catch(() => {});
  };
  signal.addEventListener('abort', leave);
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw invalid('body breaks off');
    });
    signal.throwIfAborted();
    if (done) return bytes.subarray(0, length);
    if (length + value.length > MOST_BYTES) {
      leave();
      throw invalid('body is too long', 413);
    }
    bytes.set(value, length);
    length += value.length;
  }
}
