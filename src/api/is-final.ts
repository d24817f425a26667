/** Nothing is to be asked of the service any more: it has disabled this version of the application. */
export const isFinal = (problem: { readonly code: string } | undefined): boolean =>
  problem?.code === 'disabled';
