/**
 * Gives the function that takes the place of `import()` in the entry and in its lazy files. The text of
 * this function becomes part of the entry, so it leans on nothing outside itself.
 *
 * Each call is a try of its own until the file is there. A browser keeps a fetch that failed or stalls
 * under its URL, so a further try needs a URL of its own. Who calls decides when a try has taken too long.
 *
 * @param {() => unknown[]} shared what the lazy files may take from the entry
 * @returns {(url: string) => Promise<object>} gives what the file exports
 */
export function loader(shared) {
  const files = {};
  const load = async (url, isNeeded) => {
    const file = (files[url] ??= { tries: 0 });
    // What another file needs is often under way already, and is not fetched twice.
    if (isNeeded && file.latest) await file.latest.catch(() => {});
    const attempt = async (number) => {
      const { needs, default: evaluate } = await import(number ? `${url}?${number}` : url);
      // A further try of a file tries what it needs anew, too: that may be what stalls.
      const given = await Promise.all(needs.map((need) => load(need, !number)));
      // Nothing is awaited in between: of two tries that arrive, the first one counts for everybody.
      return (file.names ??= evaluate(shared(), ...given, load));
    };
    return file.names ?? (file.latest = attempt(file.tries++));
  };
  return load;
}
