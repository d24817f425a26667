/** Puts another text into the field, in a way that the person can take back. The field tells of it as of typing. */
export function rewrite(field: HTMLInputElement, text: string): void {
  const isHere = (field.getRootNode() as ShadowRoot).activeElement === field;
  field.select();
  // Nothing newer leaves the browser's undo as it is. It writes where the focus is, and nowhere else.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  if (isHere && document.execCommand('insertText', false, text)) return;
  field.value = text;
  field.dispatchEvent(new Event('input'));
}
