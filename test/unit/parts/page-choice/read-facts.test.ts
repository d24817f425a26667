import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { inWords } from '../../../../src/element/parts/page-choice/read-facts.js';

const plain = (text: string) => text.replace(/[\u2068\u2069]/g, '');

describe('what a page tells of an account', () => {
  for (const [given, told] of [
    ['Jo', 'Jo'],
    [['Jo', 'since 2019'], 'Jo · since 2019'],
    [['Jo', '', '   ', undefined, 3, {}, 'since 2019'], 'Jo · since 2019'],
    ['  two\n\nlines\t', 'two lines'],
    ['nul\u0000 and \u202eturned', 'nul and turned'],
    ['a'.repeat(200), `${'a'.repeat(79)}…`],
    [['1', '2', '3', '4', '5'], '1 · 2 · 3 · 4'],
    [[undefined], ''],
    [null, ''],
    [{ toString: () => 'no' }, ''],
  ] as const) {
    it(`is one line: ${JSON.stringify(given ?? null).slice(0, 40)}`, () => {
      assert.equal(plain(inWords(given)), told);
    });
  }

  it('is short, in one line, and closes what it isolates, whatever it is', () => {
    const seed = Number(process.env['SEED'] ?? Date.now());
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true }),
        fc.array(fc.string({ unit: 'binary' })),
        (any, texts) => {
          for (const told of [inWords(any), inWords(texts)]) {
            assert.ok(Array.from(plain(told)).length <= 4 * 80 + 3 * 3);
            assert.ok(!/[\n\r\u202a-\u202e\u2066\u2067]/.test(told));
            assert.equal(told.split('\u2068').length, told.split('\u2069').length);
          }
        },
      ),
      { seed },
    );
  });
});
