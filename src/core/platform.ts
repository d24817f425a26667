/** What the place that the script runs in says of itself, where it says anything. */
const place = () =>
  globalThis as {
    readonly location?: { readonly href?: string };
    readonly navigator?: { readonly onLine?: boolean };
    readonly addEventListener?: (
      type: string,
      listener: (event: unknown) => void,
      options: { readonly signal: AbortSignal; readonly once: boolean },
    ) => void;
  };

/** Where the script runs; what no relative URL resolves against, where that is nowhere. */
export const ownAddress = (): string => place().location?.href ?? 'about:blank';

/** Resolves when the device may be online again, unless `signal` has fired. */
export const online = async (signal: AbortSignal): Promise<unknown> =>
  new Promise<unknown>((resolve) => {
    const { navigator, addEventListener } = place();
    // Only where a device says that it is offline does it say when it is back.
    if (navigator?.onLine !== false || !addEventListener) resolve(true);
    else addEventListener('online', resolve, { signal, once: true });
  });
