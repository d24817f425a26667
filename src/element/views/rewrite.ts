/**
 * Whether what the field holds is not for us to touch: something is being composed of several keys, or the
 * person takes back what was written.
 */
export const isUnfinished = (event: Event): boolean => {
  // A composition that ends, and a password manager, send events without these.
  const { isComposing, inputType } = event as Partial<InputEvent>;
  return Boolean(isComposing || inputType?.startsWith('history'));
};

/** Puts another text into the field, in a way that the person can take back. */
export function rewrite(field: HTMLInputElement, text: string): void {
  if (field.value === text) return;
  const isHere = (field.getRootNode() as ShadowRoot).activeElement === field;
  field.select();
  // Nothing newer leaves the browser's undo as it is. It writes where the focus is, and nowhere else.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  if (!(isHere && document.execCommand('insertText', false, text))) field.value = text;
}
