export function loader(shared: () => unknown[]): (url: string) => Promise<object>;
