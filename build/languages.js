import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const folder = 'src/element/locales';

/** Every language but English is a file of its own, by its tag. */
export const languages = readdirSync(folder)
  .filter((file) => /^[a-z]{2,3}(-[A-Z][A-Za-z]+)?\.ts$/.test(file) && file !== 'en.ts')
  .map((file) => basename(file, '.ts'))
  .sort();

export const languageFile = (tag) => join(folder, `${tag}.ts`);

/** Of what all of them say: one for all, so that their names follow a rule, and new with every change. */
const hash = BigInt(
  `0x${languages
    .reduce((sum, tag) => sum.update(readFileSync(languageFile(tag))), createHash('sha256'))
    .digest('hex')
    .slice(0, 12)}`,
)
  .toString(36)
  .slice(0, 6);

/** The name of a language's file beside the script. */
export const languageName = (tag) => `glympse-account-link.locale-${tag}.${hash}.js`;

/**
 * Lets a script load languages from beside it by the rule of their names. The classic script does so, too, as
 * `import()` goes by the URL of the script that says it.
 *
 * @returns {import('rollup').Plugin}
 */
export function languagesBeside() {
  return {
    name: 'languages-beside',
    load(id) {
      if (!/[\\/]locales[\\/]catalogue\.ts$/.test(id)) return null;
      return `
        export const tags = ${JSON.stringify(languages.join(' '))}.split(' ');
        export const loadLanguage = (tag) => import(\`./${languageName('${tag}')}\`);
      `;
    },
  };
}
