import { Fault, Skip, type Testbed, type Check } from './types.js';
import type { Answer } from './visitor.js';

/** What must be in no answer at all. These look at everything that was answered before. */
export const secretChecks: readonly Check[] = [
  {
    name: 'no answer holds a password',
    advice: 'Keep `password` on your server; build answers from the fields that the page needs.',
    run: async (testbed) => {
      const passwords = (await testbed.sandbox.accounts()).map(({ password }) => password);
      expectNowhere(testbed, ['"password"', ...passwords], 'a password');
    },
  },
  {
    name: 'no answer holds an access token or the API key',
    advice: 'Add them on your server, and let no answer repeat them.',
    run: async (testbed) => {
      const secrets = await testbed.sandbox.secrets();
      const tokens = secrets.filter((secret) => secret.startsWith('token-'));
      // The sandbox's key is a word that may stand anywhere; as a value it stands like this.
      const keys = ['"sandbox"', 'api_key=', '"api_key"'];
      expectNowhere(
        testbed,
        ['"access_token":', ...tokens, ...keys],
        'an access token or the API key',
      );
    },
  },
  {
    name: 'answers are not stored by browsers or servers between',
    advice: 'Send `Cache-Control: no-store` with every answer.',
    run: ({ answers }) => {
      const stored = answers.find(
        ({ headers }) => !/\bno-store\b/.test(headers.get('Cache-Control') ?? ''),
      );
      if (stored) throw new Fault(`the answer to ${stored.to} came without no-store`);
    },
  },
  ...(
    [
      ['HttpOnly', /^httponly$/i, 'scripts of the page can read it'],
      ['Secure', /^secure$/i, 'it travels without encryption, too'],
      // A partitioned cookie is another one for every site that embeds the page.
      [
        'SameSite',
        /^(samesite=(lax|strict)|partitioned)$/i,
        'other sites’ pages can make use of it',
      ],
    ] as const
  ).map(([attribute, pattern, consequence]): Check => ({
    name: `cookies are ${attribute}`,
    advice: `Set ${attribute === 'SameSite' ? 'SameSite=Lax' : attribute}: without it, ${consequence}.`,
    run: (testbed) => {
      const bad = firstWithout(pattern, testbed);
      if (bad) throw new Fault(`${bad} is not ${attribute}`);
      return attribute === 'SameSite' ? noteOfFrames(testbed) : undefined;
    },
  })),
];

/** Most pages are in no such frame, and right with `SameSite=Lax`. */
function noteOfFrames(testbed: Testbed): string | undefined {
  const bad = firstWithout(/^partitioned$/i, testbed);
  return (
    bad &&
    `in a frame of another site browsers drop ${bad}; if your page is in one, set SameSite=None; Secure; ` +
      'Partitioned (`partitioned: true` of the sealed cookie)'
  );
}

/** The name of the first cookie without an attribute, if there is one. */
function firstWithout(attribute: RegExp, { answers }: Testbed): string | undefined {
  const cookies = answers.flatMap(({ headers }) => headers.getSetCookie()).map(partsOf);
  if (cookies.length === 0) throw new Skip('no answer set a cookie');
  const bad = cookies.find((parts) => !parts.some((part) => attribute.test(part)));
  return bad?.[0]?.split('=')[0];
}

const partsOf = (cookie: string): string[] => cookie.split(';').map((part) => part.trim());

/** Everything, and what it says to those who decode its parts. */
function everythingIn({ headers, text }: Answer): string {
  const all = [...[...headers].flat(), text].join(' ');
  const encoded = all.match(/[\w+/-]{16,}=*/g) ?? [];
  return [all, decodePercent(all), ...encoded.map(decodeBase64)].join(' ');
}

function decodePercent(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (part) => String.fromCharCode(parseInt(part.slice(1), 16)));
}

function decodeBase64(text: string): string {
  try {
    return atob(text.replace(/=*$/, '').replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '';
  }
}

function expectNowhere({ answers }: Testbed, texts: readonly string[], what: string): void {
  for (const answer of answers) {
    const all = everythingIn(answer);
    if (texts.some((text) => all.includes(text))) {
      throw new Fault(`${what} is in the answer to ${answer.to}`);
    }
  }
}
