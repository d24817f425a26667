export function loader(shared: () => object): (url: string) => Promise<object>;
