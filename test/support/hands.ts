/** What pages and libraries do to an element that is there, all within one task. It stays where it ends up. */
export type Hand = (element: HTMLElement) => void;

const box = (markup: string): HTMLElement => {
  const range = document.createElement('div');
  range.setHTMLUnsafe(markup);
  return range.firstElementChild as HTMLElement;
};

/** Puts a box in the place of the element, and the element into it. */
const wrapIn =
  (markup: string, enter: (box: HTMLElement) => Node = (place) => place): Hand =>
  (element) => {
    const place = box(markup);
    element.replaceWith(place);
    enter(place).appendChild(element);
  };

/** Into another document, and back to where it was. */
const through =
  (open: () => { place: Node; close?: () => void }): Hand =>
  (element) => {
    const { parentNode, nextSibling } = element;
    const { place, close } = open();
    place.appendChild(element);
    parentNode?.insertBefore(element, nextSibling);
    close?.();
  };

function openFrame(): { place: Node; close: () => void } {
  const frame = document.body.appendChild(document.createElement('iframe'));
  const close = () => {
    frame.remove();
  };
  return { place: frame.contentDocument?.body as Node, close };
}

export const hands: Readonly<Record<string, Hand>> = {
  'moved to the end': (element) => element.parentNode?.append(element),
  'moved without being taken out, where browsers can': (element) => {
    const { parentNode } = element;
    if (parentNode && 'moveBefore' in parentNode) {
      parentNode.moveBefore(element, null);
    }
  },
  'wrapped in a <div>': wrapIn('<div></div>'),
  'wrapped in a shadow root': wrapIn('<div></div>', (place) =>
    place.attachShadow({ mode: 'open' }),
  ),
  slotted: wrapIn('<div><template shadowrootmode="closed"><slot></slot></template></div>'),
  'wrapped in a modal <dialog>': (element) => {
    wrapIn('<dialog></dialog>')(element);
    (element.parentElement as HTMLDialogElement).showModal();
  },
  'wrapped and unwrapped again': (element) => {
    wrapIn('<div></div>')(element);
    element.parentElement?.replaceWith(element);
  },
  'hidden and shown': (element) => {
    element.hidden = true;
    element.getBoundingClientRect();
    element.hidden = false;
  },
  'hidden in a closed <details>, which is opened': (element) => {
    wrapIn('<details><summary>More</summary></details>')(element);
    element.getBoundingClientRect();
    (element.parentElement as HTMLDetailsElement).open = true;
  },
  'parked in a fragment': through(() => ({ place: document.createDocumentFragment() })),
  'parked in a <template>': through(() => ({ place: document.createElement('template').content })),
  'adopted by another document': through(() => ({
    place: document.implementation.createHTMLDocument().body,
  })),
  'adopted by a frame': through(openFrame),
  'joined by a clone': (element) => {
    element.after(element.cloneNode(true));
  },
  'joined by a clone that goes again': (element) => {
    const clone = element.cloneNode(true) as HTMLElement;
    element.before(clone);
    clone.remove();
  },
  'joined by an imported copy': (element) => {
    element.before(document.importNode(element, true));
  },
  'given its attributes again': (element) => {
    for (const { name, value } of [...element.attributes]) {
      element.removeAttribute(name);
      element.setAttribute(name, value);
    }
  },
  'given its content again': (element) => {
    const { innerHTML } = element;
    element.innerHTML = innerHTML;
  },
};
