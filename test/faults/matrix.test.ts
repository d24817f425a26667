import { expect } from '@open-wc/testing';
import { isWhole } from '../support/is-whole.js';
import { cellsOf, hosts, reference, sampleOf, type Cell } from './cells.js';
import { journeys } from './journeys.js';
import { Lanes } from './lanes.js';

/** Milliseconds for all the cells of one journey. */
const LIMIT = 280_000;

interface Settings {
  /** A part of the names of the cells to be tried alone. */
  readonly cell: string;
  readonly seed: string;
  /** How many cells of a journey are tried; none is what is usual in the browser. */
  readonly sample: number;
  readonly lanes: number;
}

/** Of each journey, in browsers that do not try all of it. */
const SAMPLE = 6;

const response = await fetch('/faults/settings');
const settings = (await response.json()) as Settings;

const lanes = await Lanes.open(settings.lanes || 3);
const isEveryCell = !settings.sample && (isWhole || settings.cell !== '');
const known = new Set<string>();

/** Every call, with every fault, in every journey. */
describe('whatever goes wrong with a call', () => {
  let all = 0;
  let cells = 0;
  let findings = 0;

  after(() => {
    console.log(
      `fault matrix: ${cells.toString()} of ${all.toString()} cells, ${findings.toString()} findings`,
    );
  });

  for (const host of hosts) {
    for (const journey of journeys) {
      it(`${host}, ${journey.name}: one outcome, and the page says what is so`, async function () {
        this.timeout(LIMIT);
        const plain = reference(host, journey);
        const [verdict] = await lanes.tryAll([plain]);
        expect(verdict?.findings, 'without a fault').to.deep.equal([]);
        const possible = cellsOf(plain, verdict?.trail ?? [], known);
        const named = possible.filter(({ name }) => name.includes(settings.cell));
        const chosen = isEveryCell
          ? named
          : sampleOf(named, settings.sample || SAMPLE, settings.seed);
        const found = await tryAll(chosen);
        all += possible.length;
        cells += chosen.length;
        findings += found.length;
        if (found.length > 0)
          throw new Error(`${found.length.toString()} findings\n${found.join('\n')}`);
      });
    }
  }

  async function tryAll(cells: readonly Cell[]): Promise<string[]> {
    const verdicts = await lanes.tryAll(cells);
    await fetch('/faults/verdicts', {
      method: 'POST',
      body: JSON.stringify(cells.map(({ name }, index) => ({ name, ...verdicts[index] }))),
    });
    return cells.flatMap(({ name }, index) =>
      (verdicts[index]?.findings ?? []).map((finding) => `${name}: ${finding}`),
    );
  }
});
