/** Marks a text as CSS. As it is written: a sign in it is escaped as in a style sheet, `\2713`. */
export const css = String.raw;

/** By their text: all elements of the page share a sheet. */
const sheets = new Map<string, CSSStyleSheet>();

/**
 * Gives an element rules of its own. Not by `static styles` of Lit, which has room for browsers that know no
 * sheets by script, 100 bytes that everybody would load.
 */
export function adopt(root: ShadowRoot, text: string): void {
  // Another document would not have it.
  if (root.ownerDocument !== document) return;
  let sheet = sheets.get(text);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    sheets.set(text, sheet);
  }
  root.adoptedStyleSheets.push(sheet);
}
