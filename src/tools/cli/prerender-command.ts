import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { prerender, type PrerenderOptions } from '../../server/prerender/index.js';
import { fillPage } from './fill-page.js';
import { UsageError, type Command } from './types.js';

const help = `Usage: npx glympse-account-link prerender [page.html] [options]

Prints the element with its first form as HTML that can be seen and used before any script is there.
With a page, prints that page, in which every <glympse-account-link> has its form; what its attributes say
comes before the options, and what was prerendered before is replaced.

Options:
  --flow <link|login|manage>  default link
  --endpoint <url>            your endpoint
  --form                      it has its option form: what is sent before the script is there goes to its page
  --api-key <key>             in direct mode
  --lang <tag>                default that of the page, else en
  --dir <ltr|rtl>             default that of the language
  --types <types>             default "email phone"
  --address <address>         an address to start with
  --country <code>            of national phone numbers, such as GB
  --messages <file.json>      your own wording
  --stylesheet <url>          of glympse-account-link.css; default: the styles are inline
  --nonce <text>              for what is inline, under a content security policy
  -h, --help                  print this`;

const text = { type: 'string' } as const;

export const prerenderCommand: Command = {
  summary: 'print the first form as HTML, for a page that shows it before its script is there',
  help,
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        flow: text,
        endpoint: text,
        form: { type: 'boolean' },
        'api-key': text,
        lang: text,
        dir: text,
        types: text,
        address: text,
        country: text,
        messages: text,
        stylesheet: text,
        nonce: text,
      },
    });
    const [page, ...more] = positionals;
    if (more.length > 0) throw new UsageError(help);
    const { 'api-key': apiKey, types, messages, ...others } = values;
    const options = {
      ...others,
      apiKey,
      types: types?.split(/[\s,]+/),
      messages: messages === undefined ? undefined : await readJson(messages),
    } as PrerenderOptions;
    try {
      console.log(page ? await fillPage(await read(page), options) : await prerender(options));
    } catch (error) {
      throw error instanceof TypeError ? new UsageError(error.message) : error;
    }
    return 0;
  },
};

async function read(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trimEnd();
  } catch {
    throw new UsageError(`${file} cannot be read.`);
  }
}

async function readJson(file: string): Promise<unknown> {
  const content = await read(file);
  try {
    return JSON.parse(content);
  } catch {
    throw new UsageError(`${file} is no JSON.`);
  }
}
