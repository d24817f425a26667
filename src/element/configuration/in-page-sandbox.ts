/** The file with the sandbox, which an entry of the package registers: the element knows nothing of it. */
export interface SandboxFile {
  /** Takes the place of the network for this element, unless its class does not allow that. */
  readonly attach: (host: HTMLElement) => void;
}

interface SandboxClass {
  readonly loadSandbox?: (() => Promise<SandboxFile>) | undefined;
}

/** Resolves when the service is there that the page wants in itself. Where it cannot be had, the set-up is wrong. */
export const prepareSandbox = async (host: { readonly endpoint: string }): Promise<void> => {
  if (host.endpoint === 'sandbox:') {
    await (host.constructor as SandboxClass).loadSandbox?.().then(
      ({ attach }) => {
        attach(host as unknown as HTMLElement);
      },
      () => {},
    );
  }
};
