/** Bytes, after decompression. The longest answer of the guide, a list, has a few hundred. */
const MOST_BYTES = 262_144;

/**
 * The answer with its body read, or without one where that is longer than any of the service's: a server in
 * its place, or a small file that unpacks to gigabytes, must not fill this one's memory.
 */
export async function bounded(answer: Response): Promise<Response> {
  const { body, status, statusText, headers } = answer;
  if (!body) return answer;
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Response(joined(chunks, length), { status, statusText, headers });
    length += value.length;
    if (length > MOST_BYTES) break;
    chunks.push(value);
  }
  // How that ends is nobody's concern any more.
  reader.cancel().catch(() => {});
  return new Response(null, { status, statusText, headers });
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let from = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, from);
    from += chunk.length;
  }
  return bytes;
}
