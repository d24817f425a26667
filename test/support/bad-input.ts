import fc from 'fast-check';

/**
 * What nobody should send, store or set, and somebody will: a table of what has broken forms before, beside what
 * `fast-check` makes up and shrinks.
 */

const refuse = (): never => {
  throw new Error('refused');
};

export const MARKUP = '<img src=x onerror="globalThis.isBroken=true"><b class=injected>bold</b>';

export const badTexts: readonly string[] = [
  ...[
    '',
    ' ',
    '\0',
    '\n',
    '\t\r\n',
    '\u00a0',
    '\u200b',
    '\ufeff',
    '\ud800',
    '\udfff x',
    '\u202eabc',
  ],
  ...['\u2066\u2067\u2068', 'a\u0300'.repeat(400), '👩‍👩‍👧‍👦', '﷽'.repeat(50), 'İ', 'ß', 'ｅｍａｉｌ'],
  ...[MARKUP, '</textarea><script>isBroken=1</script>', '"><svg onload=isBroken=1>', '<!--', ']]>'],
  ...[
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    'http://evil.example',
    'https://',
  ],
  ...[
    'https://user:pw@example.com/',
    'https://[::1',
    '\\\\host',
    '../../..',
    '?',
    '#',
    '%',
    '%00',
    '%zz',
  ],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', 'then'],
  ...['null', 'undefined', 'NaN', 'true', 'false', '0', '-1', '9e15', '1e999', '0x10', '٣', '१२'],
  ...["' OR 1=1 --", '${7*7}', '{{7*7}}', '$&', '$1', '\\u0000', '\r\nSet-Cookie: a=b', '=cmd|x'],
  ...[
    'email',
    'phone',
    'email phone',
    'email email',
    'fax',
    'link',
    'login',
    'manage',
    'tab',
    'none',
  ],
  ...['jo@example.com', 'jo@jo@jo', '@', '+', '+1', '+12015550123', '(((((((((', 'tel:', 'mailto:'],
  ...['{}', '[]', '{', '[[[[[[', '{"__proto__":{"x":1}}', '{"version":2}', '"', '{"result":"ok"}'],
  ...[
    'en',
    'de',
    'x',
    'tlh',
    'en-US-x-y-z',
    'xx-invalid-locale-that-is-too-long',
    '-',
    '_',
    'en_US',
  ],
  'x'.repeat(1_000_000),
  '<b>'.repeat(50_000),
  '9'.repeat(100_000),
  '['.repeat(100_000),
  `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
];

export const badText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...badTexts),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.json({ maxDepth: 3 }),
);

/** What JSON can say, with names that mean something to this code among others. */
export const badJson = (names: readonly string[]): fc.Arbitrary<unknown> =>
  fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.oneof(
        fc.constantFrom<unknown>(null, true, false, 0, -1, 0.5, 1e9, 9e15, 1e308, -9e15, [], {}),
        fc.constantFrom(...badTexts.filter(({ length }) => length < 1000)),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.string({ unit: 'binary', maxLength: 20 }),
      ),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(
        fc.oneof(
          fc.constantFrom(...names, '__proto__', 'constructor'),
          fc.string({ maxLength: 8 }),
        ),
        tie('value'),
        { maxKeys: 5 },
      ),
    ),
  })).value;

/** Values that throw wherever they are touched, or are none of those that a page would set. */
const hostile: readonly (() => unknown)[] = [
  () => Symbol('x'),
  () => 10n,
  () => ({ toString: refuse, valueOf: refuse, toJSON: refuse }),
  () => ({ [Symbol.toPrimitive]: refuse }),
  () => Object.create(null) as object,
  () => Object.defineProperty({}, 'linkHeading', { get: refuse, enumerable: true }),
  () =>
    new Proxy(() => {}, {
      get: refuse,
      apply: refuse,
      has: refuse,
      ownKeys: refuse,
      getPrototypeOf: refuse,
    }),
  () => new Proxy({}, { get: () => Symbol('y') }),
  () => refuse,
  () => () => Symbol('z'),
  () => () => ({}),
  () => ({ then: refuse }),
  () => NaN,
  () => Infinity,
  () => new Date(NaN),
  () => /x/g,
  () => [[], [MARKUP]],
  () => new Map([['linkHeading', MARKUP]]),
  () => ({ linkHeading: MARKUP, sendCode: Symbol('w'), addressLabel: refuse, working: { x: 1 } }),
  () => ({ linkHeading: () => Symbol('w'), sendCode: () => null, internal_error: refuse }),
];

/** Functions that a page may give as a handler, and that do not do what one does. */
export const badHandlers: readonly (() => unknown)[] = [
  () => () => Promise.reject(new Error('refused')),
];

/** Makes the value: what generates it does not touch it, as some refuse that. */
export const badValue: fc.Arbitrary<() => unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...hostile) },
  { weight: 3, arbitrary: badText.map((text) => () => text) },
  {
    weight: 2,
    arbitrary: fc
      .anything({
        withBigInt: true,
        withDate: true,
        withMap: true,
        withSet: true,
        withNullPrototype: true,
        withObjectString: true,
        withSparseArray: true,
        withTypedArray: true,
        maxDepth: 2,
      })
      .map((value) => () => value),
  },
);
