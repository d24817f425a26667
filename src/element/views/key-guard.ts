/**
 * Gives a listener that leaves the keys of a modal dialog to it. What the page has around it would hear
 * Escape and close, too, and a page's trap for the focus would take Tab.
 */
export function keyGuard(root: ShadowRoot): (event: KeyboardEvent) => void {
  let isOurs = false;
  return (event) => {
    const { key, type, repeat, isComposing } = event;
    if (!/^(Escape|Tab)$/.test(key)) return;
    const dialog = root.querySelector('.dialog:modal');
    const { activeElement } = root;
    const isPress = type === 'keydown' && !repeat;
    // A key that is held, and let go, is meant for where it was pressed, also when that has closed.
    // After a click on the dialog's text the focus is nowhere.
    if (isPress) isOurs = !!dialog && (!!activeElement || document.activeElement === document.body);
    if (!isOurs) return;
    event.stopPropagation();
    // Where the focus is nowhere, the browser knows whose dialog is the innermost.
    if (key === 'Tab' || isComposing || !activeElement) return;
    // It may close several at once, where a person has done nothing in between.
    event.preventDefault();
    if (isPress) dialog?.dispatchEvent(new Event('cancel', { cancelable: true }));
  };
}
