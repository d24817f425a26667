/**
 * Whether what a field holds is not to be touched: something is being composed of several keys, or the
 * person takes back what was written.
 */
export const isUnfinished = (event: Event): boolean => {
  // The end of a composition and what password managers send tell neither.
  const { isComposing, inputType } = event as Partial<InputEvent>;
  return Boolean(isComposing || inputType?.startsWith('history'));
};
