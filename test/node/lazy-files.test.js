import assert from 'node:assert/strict';
import { SourceMap } from 'node:module';
import { afterEach, describe, it } from 'node:test';
import { Script } from './support/script.js';

/** An element, a part, another one that needs it, and what all of them share. */
const sources = {
  entry: `
    import { Shared, shared } from 'shared';
    Object.assign(page, {
      Shared,
      shared,
      part: () => import('part'),
      other: () => import('other'),
    });
  `,
  shared: `
    page.evaluated.push('shared');
    export class Shared {}
    export const shared = { from: 'entry' };
    export default 'by default';
  `,
  part: `
    import text, { Shared as Base, shared } from 'shared';
    page.evaluated.push('part');
    export class Part extends Base {}
    export { shared as passedOn } from 'shared';
    export { text as 'a text' };
    export default function load() {
      return import('detail');
    }
    export const given = shared;
  `,
  other: `
    import loadDetail, { Part } from 'part';
    import { shared } from 'shared';
    page.evaluated.push('other');
    export class Other extends Part {}
    export { loadDetail, shared };
  `,
  detail: `
    page.evaluated.push('detail');
    export const load = 'a name that is taken';
  `,
};

describe('the files that a script loads later', () => {
  let script;

  afterEach(async () => {
    delete globalThis.page;
    await script?.remove();
    script = undefined;
  });

  it('take what they share from the copy of the script that has loaded them', async () => {
    script = await Script.build(sources);
    for (const query of ['', '?v=3']) {
      const page = await script.run(query);
      const part = await page.part();
      assert.equal(Object.getPrototypeOf(part.Part), page.Shared);
      assert.equal(part.given, page.shared);
      assert.equal(part.passedOn, page.shared);
      assert.equal(part['a text'], 'by default');
      const other = await page.other();
      assert.equal(Object.getPrototypeOf(other.Other), part.Part);
      assert.equal(other.shared, page.shared);
      assert.equal(other.loadDetail, part.default);
      assert.equal((await part.default()).load, 'a name that is taken');
      assert.deepEqual(page.evaluated, ['shared', 'part', 'other', 'detail']);
    }
  });

  it('import nothing by themselves', async () => {
    script = await Script.build(sources);
    for (const name of ['part', 'other', 'detail']) {
      assert.doesNotMatch(await script.read(name), /\bimport\b/, name);
    }
  });

  it('are evaluated once, however often and for whatever they are asked for', async () => {
    script = await Script.build(sources);
    const page = await script.run();
    const [part, other, same] = await Promise.all([page.part(), page.other(), page.part()]);
    assert.equal(same, part);
    assert.equal(Object.getPrototypeOf(other.Other), part.Part);
    assert.equal(await page.part(), part);
    assert.deepEqual(page.evaluated.sort(), ['other', 'part', 'shared']);
  });

  it('are tried by another URL after they have failed', async () => {
    script = await Script.build(sources);
    const page = await script.run();
    const mend = await script.replace('part', 'throw new Error("not the file")');
    await assert.rejects(page.part(), { message: 'not the file' });
    await assert.rejects(page.other(), { message: 'not the file' });
    await mend();
    const { Other } = await page.other();
    assert.equal(Object.getPrototypeOf(Other), (await page.part()).Part);
    assert.deepEqual(page.evaluated, ['shared', 'part', 'other']);
  });

  for (const [what, first] of [
    ['the file itself', 'part'],
    ['what it needs', 'other'],
  ]) {
    it(`are tried by another URL while the fetch of ${what} stalls, and the first to arrive counts`, async () => {
      script = await Script.build(sources);
      const page = await script.run();
      let arrive;
      page.arrival = new Promise((resolve) => {
        arrive = resolve;
      });
      await script.copy('part', 'late.mjs');
      const mend = await script.replace(
        'part',
        "page.reached?.(); await page.arrival; export { needs, default } from './late.mjs';",
      );
      const reached = new Promise((resolve) => {
        page.reached = resolve;
      });
      const late = page[first]();
      await reached;
      await mend();
      const names = await page[first]();
      arrive();
      assert.equal(await late, names);
      assert.equal(page.evaluated.filter((name) => name === 'part').length, 1);
    });
  }

  it('have names that follow their content, and that of what they name', async () => {
    script = await Script.build(sources);
    const changed = await Script.build({
      ...sources,
      part: sources.part.replace('export const given', 'export const more = 1, given'),
    });
    await changed.remove();
    for (const name of ['part', 'other']) {
      assert.notEqual(changed.fileOf(name), script.fileOf(name), name);
    }
    assert.equal(changed.fileOf('detail'), script.fileOf('detail'));
    assert.ok(changed.files.includes('entry.mjs'));
  });

  it('have source maps', async () => {
    script = await Script.build(sources);
    const lines = (await script.read('part')).split('\n');
    const line = lines.findIndex((text) => text.includes('class Part'));
    const map = new SourceMap(JSON.parse(await script.readMap('part')));
    const { originalLine, originalSource } = map.findEntry(line, lines[line].indexOf('Part'));
    assert.match(originalSource, /part$/);
    assert.match(sources.part.split('\n')[originalLine], /class Part/);
  });
});

describe('a script that cannot be divided', () => {
  const plain = {
    entry:
      "import { value } from 'shared'; Object.assign(page, { value, load: () => import('part') });",
    part: "import { value } from 'shared'; export const given = () => value;",
    shared: 'export const value = 1;',
  };
  const loadsBoth = "page.load = [() => import('part'), () => import('other')];";

  for (const [what, changed, reason, manualChunks] of [
    [
      'a variable that changes is shared',
      {
        entry: `import { set } from 'shared'; ${plain.entry} page.set = set;`,
        shared: 'export let value = 1; export const set = (next) => { [value] = [next]; };',
      },
      /entry: exports value, which changes/,
    ],
    [
      'a lazy file waits for something at its top level',
      { part: `${plain.part} await given();` },
      /part: awaits at the top level/,
    ],
    [
      'what is loaded is not known beforehand',
      { part: `${plain.part} export const load = (name) => import(name);` },
      /part: loads what is no lazy file: import\(name\)/,
    ],
    [
      'something is left outside',
      { part: `import 'https://example.com/'; ${plain.part}` },
      /part: imports https:\/\/example\.com\/, which is not part of the script/,
    ],
    [
      'the entry needs a second file at once',
      {},
      /entry: imports \.\/shared\..* statically/,
      { shared: ['shared'] },
    ],
    [
      'two lazy files need each other',
      {
        entry: loadsBoth,
        part: "import { b } from 'b'; export { a } from 'a'; export const part = b;",
        other: "import { a } from 'a'; export { b } from 'b'; export const other = a;",
        a: 'export const a = {};',
        b: 'export const b = {};',
      },
      /needs a file that needs it/,
      { one: ['part', 'a'], two: ['other', 'b'] },
    ],
  ]) {
    it(`is not built where ${what}`, async () => {
      const built = Script.build({ ...plain, ...changed }, manualChunks);
      await assert.rejects(built, { message: reason });
    });
  }
});
