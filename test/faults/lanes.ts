import type { Cell } from './cells.js';
import type { Verdict } from './try-cell.js';

type Try = (cell: Cell) => Promise<Verdict>;

/** A document of its own in which cells are tried, one after the other. */
async function openLane(): Promise<Try> {
  const frame = document.createElement('iframe');
  // The runner is asked from there, too, by the name that it has given to this page.
  frame.src = `/faults/lane${location.search}`;
  frame.style.cssText = 'position: fixed; left: -9999px; width: 400px';
  document.body.append(frame);
  const deadline = performance.now() + 20_000;
  for (;;) {
    const { tryCell } = frame.contentWindow as Window;
    if (tryCell) return tryCell;
    if (performance.now() > deadline) throw new Error('the lane did not open');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Several documents, so that one cell works while another one waits for the wire. */
export class Lanes {
  readonly #lanes: readonly Try[];

  private constructor(lanes: readonly Try[]) {
    this.#lanes = lanes;
  }

  static async open(count: number): Promise<Lanes> {
    return new Lanes(await Promise.all(Array.from({ length: count }, openLane)));
  }

  /** Tries all cells; the verdicts are in their order. */
  async tryAll(cells: readonly Cell[]): Promise<readonly Verdict[]> {
    const verdicts: Verdict[] = [];
    const left = [...cells.entries()];
    await Promise.all(
      this.#lanes.map(async (tryCell) => {
        for (let next = left.shift(); next; next = left.shift()) {
          const [index, cell] = next;
          verdicts[index] = await tryCell(cell);
        }
      }),
    );
    return verdicts;
  }
}
