/** Bytes that every browser keeps of a cookie, with its name and attributes. Source: RFC 6265, 6.1. */
export const MOST_BYTES = 4096;

export function readCookie(header: string, name: string): string | undefined {
  const pairs = header.split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
