import type { GlympseAccountLinkElement } from './account-link-element.js';
import { loadPhone } from './parts/catalogue.js';

/** Milliseconds that what is there waits for its language: it can be read and used meanwhile. */
const PATIENCE = 10_000;

type Control = HTMLInputElement | HTMLSelectElement | HTMLButtonElement;

/**
 * That a control was pressed before anybody heard of it; `src/server/prerender/early.ts` writes it, too. The element
 * writes it at a form that was sent before this file was there.
 */
const PRESSED = 'data-early';

/**
 * Settles when the element's own first form can take the place of the one that a server has sent, which looks the
 * same. The next update does it, and gives the new one what the person has done meanwhile: what is typed and chosen,
 * the selection, the focus, a button that was pressed. All within one task, so that nobody sees it.
 */
export async function takeOver(
  host: GlympseAccountLinkElement,
  language: Promise<unknown>,
): Promise<void> {
  const root = host.shadowRoot as ShadowRoot;
  const old = [...root.childNodes];
  root.querySelector(`form[${PRESSED}] [type=submit]`)?.setAttribute(PRESSED, '');
  const stop = catchPresses(root);
  const ignore = () => {};
  const hasCountries = root.querySelector('select') !== null;
  // Under way by the time that the first form asks for it.
  import('./parts/flow/part.js').catch(ignore);
  const tooLong = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const words = Promise.race([language.catch(ignore), tooLong]);
  await Promise.all([words, hasCountries && loadPhone().catch(ignore)]);
  await rest(root);
  stop();
  // Who has typed or pressed something goes on here, and not where this tab was left.
  const fields = [...root.querySelectorAll('input')];
  if (root.querySelector(`[${PRESSED}]`) || fields.some(isChanged)) host.restart();
  const controller = {
    hostUpdated: () => {
      host.removeController(controller);
      const end = () => {
        exchange(root, old);
      };
      // The list of countries comes with another update.
      if (hasCountries) void settled(host).then(end);
      else end();
    },
  };
  host.addController(controller);
}

async function settled(host: GlympseAccountLinkElement): Promise<void> {
  while (!(await host.updateComplete));
}

const controlsOf = (place: ParentNode): Control[] => [
  ...place.querySelectorAll<Control>('input,select,button'),
];

/** The person has typed or chosen something in it, or the browser for them. */
const isChanged = (control: Control): boolean =>
  control instanceof HTMLSelectElement
    ? control.selectedOptions[0]?.defaultSelected === false
    : control instanceof HTMLInputElement && control.value !== control.defaultValue;

/** What is old leaves when the new has what it held. */
function exchange(root: ShadowRoot, old: readonly ChildNode[]): void {
  const place = root.lastElementChild as Element;
  const focused = root.activeElement;
  const before = old.flatMap((node) => (node instanceof Element ? controlsOf(node) : []));
  const pairs = before.flatMap((from) => {
    const to = controlsOf(place).find((control) => control.part.value === from.part.value);
    return to ? [[from, to] as const] : [];
  });
  // A country that is chosen spaces the number out, and comes above it.
  for (const [from, to] of [...pairs].reverse()) if (isChanged(from)) give(from, to);
  for (const [from, to] of pairs) if (from === focused) move(from, to);
  // The flow, which sets the level, may be on its way.
  const [was, heading] = root.querySelectorAll('h2');
  if (was && heading) heading.ariaLevel = was.ariaLevel;
  for (const node of old) node.remove();
  for (const [from, to] of pairs) if (from.hasAttribute(PRESSED)) to.click();
}

/** As if it was typed or chosen there. */
function give(from: Control, to: Control): void {
  to.value = from.value;
  if (to instanceof HTMLInputElement) select(from as HTMLInputElement, to);
  const type = to instanceof HTMLInputElement ? 'input' : 'change';
  to.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
}

/** Straight from one to the other, so that a keyboard on the screen stays. */
function move(from: Control, to: Control): void {
  to.focus({ preventScroll: true });
  // What was spaced out anew has its caret where that belongs.
  if (to instanceof HTMLInputElement && to.value === from.value) {
    select(from as HTMLInputElement, to);
    to.scrollLeft = from.scrollLeft;
  }
}

const select = (from: HTMLInputElement, to: HTMLInputElement): void => {
  const { selectionStart, selectionEnd, selectionDirection } = from;
  to.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? undefined);
};

/** The element's own button that an event is of, not one that the host has put into a slot. */
const buttonOf = ({ target }: Event, root: ShadowRoot): HTMLButtonElement | null => {
  const button = (target as Element).closest('button');
  return root.contains(button) ? button : null;
};

/** From now on a press is kept, and not sent to where the form leads without script. */
function catchPresses(root: ShadowRoot): () => void {
  const keep = (event: Event) => {
    const button = buttonOf(event, root);
    if (!button) return;
    event.preventDefault();
    for (const other of controlsOf(root)) other.removeAttribute(PRESSED);
    button.setAttribute(PRESSED, '');
  };
  root.addEventListener('click', keep);
  return () => {
    root.removeEventListener('click', keep);
  };
}

/** What may end something that would be broken off. A pointer may be let go elsewhere. */
const SIGNS = ['input', 'compositionend', 'change', 'focusout', 'click'];
const RELEASES = ['pointerup', 'pointercancel'];

/**
 * Settles when nothing would break off: text that is being composed, a list that is open, a button that is held. No
 * browser tells of a composition that has begun before it was listened for, nor that a list is open. So a field that
 * has the focus and is changed counts as composing before something says that it does not, and a list as open.
 */
async function rest(root: ShadowRoot): Promise<void> {
  let isComposing = true;
  // What was pressed is over; Enter presses the button, and leaves the focus in the field.
  let isOver = root.querySelector(`[${PRESSED}]`) !== null;
  let wake = () => {};
  const hear = (event: Event) => {
    const { type } = event;
    if (type === 'change' || (type === 'click' && buttonOf(event, root))) isOver = true;
    if (type === 'compositionend') isComposing = false;
    // Also of events that somebody else has made, a password manager for instance.
    if (type === 'input') isComposing = (event as Partial<InputEvent>).isComposing ?? false;
    wake();
  };
  const stop = new AbortController();
  const options = { capture: true, signal: stop.signal };
  for (const type of SIGNS) root.addEventListener(type, hear, options);
  for (const type of RELEASES) addEventListener(type, hear, options);
  const isBusy = () => {
    const { activeElement: control } = root;
    return (
      root.querySelector('button:active') !== null ||
      control instanceof HTMLSelectElement ||
      (isComposing && control instanceof HTMLInputElement && isChanged(control))
    );
  };
  while (!isOver && isBusy()) {
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
    // With all that comes along: browsers differ in the order of input and the end of a composition.
    await new Promise((resolve) => setTimeout(resolve));
  }
  stop.abort();
}
