import type { Scenario } from './types.js';

/** What becomes of an answer on its way. */
export async function deliver(
  answer: Response,
  { drop, sent, drip = false }: Scenario,
  released: () => Promise<void>,
): Promise<Response> {
  if (drop && sent === undefined) return Response.error();
  if (!drop && !drip) return answer;
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const middle = sent === 'nothing' ? 0 : Math.ceil(bytes.length / 2);
  const pieces = bytePieces(bytes, middle, async () => {
    if (drop) throw new TypeError('the connection was reset');
    await released();
  });
  const { status, headers } = answer;
  return new Response(pieces, { status, headers });
}

/** The bytes as far as the middle, and the others once that is allowed. */
const bytePieces = (bytes: Uint8Array, middle: number, goOn: () => Promise<void>) =>
  new ReadableStream<Uint8Array>({
    async start(controller) {
      if (middle > 0) controller.enqueue(bytes.subarray(0, middle));
      else await goOn();
    },
    async pull(controller) {
      await goOn();
      controller.enqueue(bytes.subarray(middle));
      controller.close();
    },
  });

/** The same answer with other fields, by their paths. */
export async function alter(
  answer: Response,
  fields: Readonly<Record<string, unknown>>,
): Promise<Response> {
  const envelope = (await answer.json()) as object;
  for (const [path, value] of Object.entries(fields)) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    const place = names.reduce<unknown>(
      (at, name) => Reflect.get(Object(at) as object, name),
      envelope,
    );
    if (typeof place === 'object' && place !== null) Reflect.set(place, last, value);
  }
  return Response.json(envelope, answer);
}
