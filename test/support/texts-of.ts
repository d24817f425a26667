/** Deep enough for whatever is on purpose; a page's own objects may lead anywhere. */
const DEPTH = 12;

/**
 * Every text that somebody could read in a value: names, numbers, what an error says, where it says it comes
 * from, its causes, and what hangs on it besides.
 */
export function textsOf(value: unknown, depth = DEPTH, seen = new Set<unknown>()): string[] {
  if (typeof value === 'string') return [value];
  if (Object(value) !== value) return [String(value)];
  if (depth === 0 || seen.has(value) || isWindow(value)) return [];
  seen.add(value);
  const inner = (part: unknown) => textsOf(part, depth - 1, seen);
  const object = value as object;
  const texts = partsOf(object).flatMap(inner);
  for (const name of Reflect.ownKeys(object)) {
    texts.push(String(name));
    try {
      texts.push(...inner(Reflect.get(object, name)));
    } catch {
      // A property that cannot be read holds nothing for anybody.
    }
  }
  return texts;
}

const isWindow = (value: unknown) => Reflect.get(value as object, 'window') === value;

/** What is no property of a value's own, by what the value is, also of another window. */
const kinds: Readonly<Record<string, (value: never) => unknown[]>> = {
  Error: ({ name, message, stack, cause }: Error) => [name, message, stack, cause],
  Element: ({ outerHTML }: Element) => [outerHTML],
  CustomEvent: ({ detail }: CustomEvent<unknown>) => [detail],
  Event: ({ type }: Event) => [type],
  URL: ({ href }: URL) => [href],
  Request: ({ url, headers }: Request) => [url, headers],
  Map: (map: ReadonlyMap<unknown, unknown>) => [...map],
  Set: (set: ReadonlySet<unknown>) => [...set],
  Headers: (headers: Headers) => [...headers],
  URLSearchParams: (parameters: URLSearchParams) => [...parameters],
  FormData: (data: FormData) => [...data],
};

function partsOf(value: object): unknown[] {
  const parts: unknown[] = [];
  for (let type: unknown = value; type; type = Object.getPrototypeOf(type)) {
    const own = Object.getOwnPropertyDescriptor(type, 'constructor')?.value as unknown;
    const name = typeof own === 'function' ? own.name : '';
    try {
      if (Object.hasOwn(kinds, name)) parts.push(...(kinds[name]?.(value as never) ?? []));
    } catch {
      // It is such a type itself, and none of its values.
    }
  }
  return parts;
}
