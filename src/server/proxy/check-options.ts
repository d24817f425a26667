/** A configuration is believed, or refused with a sentence that helps. */
export function check(isRight: unknown, option: string, meaning: string): asserts isRight {
  if (!isRight) throw new TypeError(`\`${option}\` ${meaning}.`);
}

/** A misspelt option would be left out without a word, and with it what it was to protect. */
export function checkNames(prefix: string, options: object, known: readonly string[]): void {
  for (const name of Object.keys(options)) {
    check(known.includes(name), prefix + name, `does not exist; there are ${known.join(', ')}`);
  }
}

export const isObject = (value: unknown): boolean => Object(value) === value;

export const isText = (value: unknown): value is string =>
  typeof value === 'string' && value !== '';

export const isBetween = (value: unknown, least: number, most: number): boolean =>
  typeof value === 'number' && value >= least && value <= most;
