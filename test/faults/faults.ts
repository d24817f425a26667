import type { CallName } from '../../src/api/types.js';
import type { Scenario } from '../../src/tools/sandbox/index.js';

/** What the page adds to the calls in direct mode. */
export type PageFunction = 'tokenProvider' | 'credentialsHandler';

/** What can go wrong with a call. */
export interface Fault {
  readonly name: string;
  /** What the service does; nothing where it is not reached. */
  readonly scenario?: Omit<Scenario, 'call' | 'times'>;
  /** Nobody listens where the call goes. */
  readonly isRefused?: boolean;
  /** The answer does not come in time: the page's time is up, or that of the endpoint in front of the service. */
  readonly isOverdue?: boolean;
  /** It happens between the page and the endpoint, which has done its part. */
  readonly isAhead?: boolean;
  /** What a function of the page's does in place of its work. */
  readonly act?: 'throw' | 'reject' | 'hang' | { readonly give: unknown };
  /** The HTTP status of the refusals that belong to the flow. Default either, by turns. */
  readonly failures?: '200' | '4xx';
  /** Only once: what it is for good, another fault shows as well. */
  readonly isOnce?: boolean;
  /** It is about what the answer holds, and nothing else. */
  readonly isContent?: boolean;
  /** What the service says of what is linked is wrong, and looks right. */
  readonly isLie?: boolean;
}

const html = '<!doctype html><h1>Bad Gateway</h1>';

/** Seconds, and far enough from now that no journey is there before. */
const RETRY_AFTER = 90;
const retryDate = () => new Date(Date.now() + RETRY_AFTER * 1000).toUTCString();

const transport: readonly Fault[] = [
  { name: 'connection refused', isRefused: true },
  { name: 'reset before the work', scenario: { drop: 'before', sent: 'nothing' } },
  { name: 'reset at the first byte, nothing done', scenario: { drop: 'before' } },
  { name: 'reset after the work, nothing sent', scenario: { drop: 'after', sent: 'nothing' } },
  { name: 'reset at the first byte, all done', scenario: { drop: 'after' } },
  { name: 'reset within the answer', scenario: { drop: 'after', sent: 'half' } },
  { name: 'slow drip', scenario: { drip: true } },
  { name: 'slow drip, too slow', scenario: { drip: true }, isOverdue: true },
  { name: 'time-out, nothing done', scenario: { hold: true, drop: 'before' }, isOverdue: true },
  { name: 'late answer, done late', scenario: { hold: true }, isOverdue: true },
  { name: 'late answer, done at once', scenario: { hold: 'after' }, isOverdue: true },
];

/** What the endpoint has done and answered, and is lost on the rest of the way. */
const lost: readonly Fault[] = [
  { name: 'reset after the work, nothing sent', scenario: { drop: 'after', sent: 'nothing' } },
  { name: 'reset at the first byte, all done', scenario: { drop: 'after' } },
  { name: 'late answer, done at once', scenario: { hold: 'after' }, isOverdue: true },
];
export const aheadOfEndpoint: readonly Fault[] = lost.map((fault) => ({
  ...fault,
  name: `${fault.name}, ahead of the endpoint`,
  isAhead: true,
}));

/** Failures with a status of their own, and as Glympse may have them, with HTTP 200. */
const failures: readonly Fault[] = (['4xx', '200'] as const).flatMap((failures) => {
  const as = (status: number) => (failures === '200' ? 200 : status);
  const [to, from] = failures === '200' ? [' as HTTP 200', 200] : ['', undefined];
  const busy = (code: string, status: number, retryAfter?: number | string) => ({
    failure: { code, status: from ?? status, ...(retryAfter !== undefined && { retryAfter }) },
  });
  const own = (name: string, scenario: Fault['scenario']): Fault => ({
    name: `${name}${to}`,
    ...(scenario && { scenario }),
    failures,
    // Where they stay, they are like the others.
    isOnce: failures === '200' || /date|HTML|429/.test(name),
  });
  return [
    own('500', busy('server_error', 500)),
    own('500 after the work', { failure: { code: 'server_error', status: as(500), after: true } }),
    own('502 in HTML', { raw: { body: html, status: as(502) } }),
    own('502 in HTML after the work', { raw: { body: html, status: as(502), after: true } }),
    own('503 with seconds', busy('unavailable', 503, RETRY_AFTER)),
    own('503 with a date', busy('unavailable', 503, retryDate())),
    own('429 with seconds', busy('too_many_requests', 429, RETRY_AFTER)),
    own('429 with a date', busy('too_many_requests', 429, retryDate())),
  ];
});

const bodies: readonly Fault[] = Object.entries({
  'truncated JSON': '{"result":"ok","response":{"type":"acc',
  'an empty answer': '',
  'the answer null': 'null',
  'the answer []': '[]',
}).flatMap(([name, body]) =>
  [false, true].map((after) => ({
    name: after ? `${name} after the work` : name,
    isOnce: body.length < 5,
    scenario: { raw: { body, after, contentType: 'application/json' } },
  })),
);

const others: readonly Fault[] = [
  { name: 'redirect', scenario: { raw: { body: '', status: 302, location: '/elsewhere' } } },
  {
    name: '20 MB',
    scenario: { raw: { body: 'x', repeat: 20_971_520 } },
    isOnce: true,
    isContent: true,
  },
];

/** Of each type that a field may have, values of other types. */
const wrong = {
  text: [null, 7, {}],
  number: [null, 'odd', []],
  boolean: [null, 'odd', {}],
  object: [null, 7, 'odd', []],
  list: [null, 7, 'odd', {}],
  nothing: [7, 'odd', {}],
} as const satisfies Record<string, readonly unknown[]>;

type Fields = Readonly<Record<string, keyof typeof wrong>>;

const envelope: Fields = {
  result: 'text',
  response: 'object',
  meta: 'object',
  'meta.time': 'number',
  'meta.error': 'nothing',
};

const sent: Fields = { 'response.expires': 'number' };

const account: Fields = {
  type: 'text',
  id: 'text',
  displayname: 'text',
  auth_enabled: 'boolean',
  status: 'text',
};

const below = (place: string, fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, type]) => [`${place}.${name}`, type]));

/** The fields of each call's answer, by their paths. */
const answers: Readonly<Record<CallName, Fields>> = {
  'account/confirm': sent,
  'account/create': below('response', {
    type: 'text',
    id: 'text',
    password: 'text',
    created_time: 'number',
    last_modified: 'number',
  }),
  'account/login': below('response', { access_token: 'text', expires_in: 'number' }),
  linked_accounts: {
    'response.type': 'text',
    'response.items': 'list',
    'response.items.0': 'object',
    ...below('response.items.0', account),
  },
  'linked_accounts/confirm': sent,
  'linked_accounts/link': {
    'response.type': 'text',
    'response.account': 'object',
    ...below('response.account', account),
  },
  'linked_accounts/unlink': {},
};

/** The wrong values that the list has where it is empty. */
const emptyList = ['response []', 'response.items null'];

const fieldsOf = (call: CallName): readonly Fault[] =>
  Object.entries({ ...envelope, ...answers[call] }).flatMap(([path, type]) =>
    wrong[type].map((value) => {
      const name = `${path} ${JSON.stringify(value)}`;
      return {
        name,
        scenario: { fields: { [path]: value } },
        isOnce: true,
        isContent: true,
        isLie: call === 'linked_accounts' && emptyList.includes(name),
      };
    }),
  );

const anyFunction: readonly Fault[] = [
  { name: 'throws', act: 'throw' },
  { name: 'rejects', act: 'reject' },
  { name: 'never settles', act: 'hang' },
];

/** What a page may give in place of a token: `odd` is one that the service does not know. */
const noTokens: readonly unknown[] = ['', 'odd', undefined, null, 7];

/** All that can go wrong with a function of the page's. */
export const pageFaults: Readonly<Record<PageFunction, readonly Fault[]>> = {
  tokenProvider: [
    ...anyFunction,
    ...noTokens.map((give) => ({
      name: `gives ${String(give) || 'an empty text'}`,
      act: { give },
    })),
  ],
  credentialsHandler: anyFunction,
};

/** All that can go wrong with a call. */
export const faultsOf = (call: CallName): readonly Fault[] => [
  ...transport,
  ...failures,
  ...bodies,
  ...others,
  ...fieldsOf(call),
];
