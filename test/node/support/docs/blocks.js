import { commandFaults } from './commands.js';
import { readMarkup } from './markup.js';
import { styleFaults } from './styles.js';
import { svelteFaults } from './svelte.js';

/**
 * What has to be looked at in a block: faults that are known at once, and code whose types are to be checked.
 *
 * @typedef {object} Reading
 * @property {readonly string[]} [faults]
 * @property {readonly { text: string, isJavaScript: boolean }[]} [code]
 */

const javaScript = (text) => ({ text, isJavaScript: true });
const typeScript = (text) => ({ text, isJavaScript: false });

function html(text) {
  const { faults, scripts, styles } = readMarkup(text, 'html');
  return {
    faults: [...faults, ...styles.flatMap(styleFaults)],
    code: scripts.map(javaScript),
  };
}

/** Angular's templates stand in its components. */
function ts(text) {
  const templates = [...text.matchAll(/\btemplate: `([^`]*)`/g)];
  return {
    faults: templates.flatMap(([, template]) => readMarkup(template, 'angular').faults),
    code: [typeScript(text)],
  };
}

function vue(text) {
  const { faults, scripts, expressions } = readMarkup(text, 'vue');
  const [setup = ''] = scripts;
  // What the template calls has to be there.
  const used = expressions.map((expression) => `void (${expression});`);
  return { faults, code: [javaScript([setup, ...used].join('\n'))] };
}

function json(text) {
  try {
    JSON.parse(text);
    return {};
  } catch (error) {
    return { faults: [error.message] };
  }
}

/** Every language that a block may have. */
const readers = {
  sh: async (text) => ({ faults: await commandFaults(text) }),
  html,
  css: (text) => ({ faults: styleFaults(text) }),
  js: (text) => ({ code: [javaScript(text)] }),
  jsx: (text) => ({ code: [javaScript(text)] }),
  ts,
  tsx: (text) => ({ code: [typeScript(text)] }),
  vue,
  svelte: (text) => ({ faults: svelteFaults(text) }),
  json,
  // Trees of folders, headers and what programs print: nothing to be wrong about.
  text: () => ({}),
};

/** @returns {Promise<Required<Reading>>} */
export async function readBlock({ language, text }) {
  const read = Object.hasOwn(readers, language) ? readers[language] : undefined;
  if (!read) {
    const languages = Object.keys(readers).join(', ');
    return { faults: [`its language is “${language}”, not one of ${languages}`], code: [] };
  }
  const { faults = [], code = [] } = await read(text);
  return { faults, code };
}
