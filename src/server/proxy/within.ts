/** What the promise gives, or nothing after so many milliseconds. */
export function within<T>(limit: number, promise: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout>;
  const end = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, limit, undefined);
  });
  return Promise.race([promise, end]).finally(() => {
    clearTimeout(timer);
  });
}
