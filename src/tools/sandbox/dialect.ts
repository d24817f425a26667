/**
 * How the service speaks where the guide leaves it open. The defaults are what public clients of Glympse
 * make the most probable. Source: glympse-api.md.
 */
export interface Dialect {
  /**
   * The HTTP status of failures: `200` for all of them, or one of its own for each, `4xx`. Default `200`:
   * Glympse's own web client looks for failures in answers with 200 only.
   */
  readonly failures: '200' | '4xx';
  /**
   * What is linked: an object with a type and `items`, which are left out where there are none; an object
   * with `linked_accounts`; or a bare array. Default `items`, as other lists of Glympse are.
   */
  readonly list: 'items' | 'named' | 'bare';
  /** The entries of the list nest their facts in `account`, as the answer of `link` does. Default false. */
  readonly nested: boolean;
  /** What every account is linked to in other ways, such as `facebook`. Default none. */
  readonly otherTypes: readonly string[];
  /**
   * E-mail addresses that differ in case only are one address. Default false: what stands before the `@`
   * is told apart; the domain never is.
   */
  readonly foldsCase: boolean;
  /** `account/create` leaves out `created_time` and `last_modified`. Default false. */
  readonly withoutTimes: boolean;
}

export const defaultDialect: Dialect = {
  failures: '200',
  list: 'items',
  nested: false,
  otherTypes: [],
  foldsCase: false,
  withoutTimes: false,
};

/** The values that the options with a choice can have. */
export const dialectChoices = {
  failures: ['200', '4xx'],
  list: ['items', 'named', 'bare'],
} as const satisfies { readonly [Name in keyof Dialect]?: readonly Dialect[Name][] };

/** The dialect with a change. Throws a `TypeError` for an option or a choice that does not exist. */
export function changeDialect(dialect: Dialect, change: Partial<Dialect>): Dialect {
  for (const [name, value] of Object.entries(change)) {
    if (!(name in defaultDialect)) {
      throw new TypeError(`no ${name}; there are ${Object.keys(defaultDialect).join(', ')}`);
    }
    const choices: readonly unknown[] =
      name === 'failures' || name === 'list' ? dialectChoices[name] : [value];
    if (!choices.includes(value)) {
      throw new TypeError(`${name} is ${choices.join(' or ')}, not ${String(value)}`);
    }
  }
  return { ...dialect, ...change };
}

/** What `GET users/self/linked_accounts` answers, of entries as the answer of `link` has them. */
export function listIn(
  { list, nested, otherTypes }: Dialect,
  own: readonly { readonly type: string }[],
): unknown {
  const others = otherTypes.map((type) => ({ type, id: `${type}-1`, displayname: 'Jo' }));
  const accounts = [...others, ...own];
  const items = nested
    ? accounts.map((account) => ({ type: 'linked_account', account }))
    : accounts;
  switch (list) {
    case 'bare':
      return items;
    case 'named':
      return { linked_accounts: items };
    case 'items':
      return { type: 'linked_accounts', ...(items.length > 0 && { items }) };
  }
}
