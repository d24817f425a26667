/**
 * Dialogs that pages put the element into. Those of libraries are replicas by hand of what each listens to,
 * read in its sources: where its listeners are, in which phase, and what they look at.
 */
export interface PageDialog {
  /** Where the page puts the element. */
  readonly place: HTMLElement;
  readonly isOpen: () => boolean;
  /** What a library does now and then to have the focus back. */
  readonly pullFocus?: () => void;
}

type Opener = (signal: AbortSignal) => PageDialog;

const fromMarkup = (markup: string): HTMLElement => {
  const range = document.createElement('div');
  range.innerHTML = markup;
  return document.body.appendChild(range.firstElementChild as HTMLElement);
};

/** With the buttons that a trap for the focus leads to. */
const overlay = () =>
  fromMarkup(`
    <div role="dialog" tabindex="-1" style="position: fixed; inset: 0; overflow: auto">
      <button>First</button><div></div><button>Last</button>
    </div>`);

function replica(listen: (modal: HTMLElement, close: () => void) => void): PageDialog {
  const place = overlay();
  listen(place, () => {
    place.setAttribute('data-closed', '');
  });
  return { place, isOpen: () => !place.hasAttribute('data-closed') };
}

const onEscape = (close: () => void) => (event: Event) => {
  if ((event as KeyboardEvent).key === 'Escape') close();
};

export const pageDialogs: Readonly<Record<string, Opener>> = {
  'Bootstrap 5 (js/src/modal.js, util/focustrap.js)': (signal) =>
    replica((modal, close) => {
      modal.addEventListener('keydown', onEscape(close));
      modal.addEventListener('mousedown', (down) => {
        modal.addEventListener(
          'click',
          (click) => {
            if (modal === down.target && modal === click.target) close();
          },
          { once: true },
        );
      });
      document.addEventListener(
        'focusin',
        ({ target }) => {
          if (target === document || modal.contains(target as Node)) return;
          modal.querySelector('button')?.focus();
        },
        { signal },
      );
    }),

  'Radix (react-dismissable-layer, react-focus-scope)': (signal) =>
    replica((modal, close) => {
      const inDocument = { signal, capture: true };
      document.addEventListener('keydown', onEscape(close), inDocument);
      let isInside = false;
      modal.addEventListener('pointerdown', () => (isInside = true), true);
      document.addEventListener(
        'pointerdown',
        () => {
          if (!isInside) close();
          isInside = false;
        },
        { signal },
      );
      let last: HTMLElement | undefined;
      const trap = (target: EventTarget | null) => {
        if (modal.contains(target as Node)) last = target as HTMLElement;
        else last?.focus();
      };
      document.addEventListener(
        'focusin',
        ({ target }) => {
          trap(target);
        },
        { signal },
      );
      document.addEventListener(
        'focusout',
        ({ relatedTarget }) => {
          if (relatedTarget) trap(relatedTarget);
        },
        { signal },
      );
    }),

  'MUI (Modal, FocusTrap)': (signal) => {
    let pullFocus = () => {};
    const dialog = replica((modal, close) => {
      // React listens where it renders: around the modal.
      document.body.addEventListener(
        'keydown',
        (event) => {
          if (event.composedPath().includes(modal)) onEscape(close)(event);
        },
        { signal },
      );
      pullFocus = () => {
        if (!modal.contains(document.activeElement)) modal.focus();
      };
      document.addEventListener('focusin', pullFocus, { signal });
    });
    return { ...dialog, pullFocus };
  },

  'React Aria (FocusScope): takes Tab': (signal) =>
    replica((modal, close) => {
      modal.addEventListener('keydown', onEscape(close));
      document.addEventListener(
        'keydown',
        (event) => {
          if (event.key !== 'Tab' || !modal.contains(document.activeElement)) return;
          event.preventDefault();
          modal.querySelector('button')?.focus();
        },
        { signal },
      );
    }),

  'Headless UI: at the window': (signal) =>
    replica((_modal, close) => {
      window.addEventListener('keydown', onEscape(close), { signal });
    }),

  'Magnific Popup: when the key is let go': (signal) =>
    replica((_modal, close) => {
      document.addEventListener('keyup', onEscape(close), { signal });
    }),

  'a modal <dialog>': () => {
    const place = fromMarkup('<dialog></dialog>') as HTMLDialogElement;
    place.showModal();
    return { place, isOpen: () => place.open };
  },

  'a modal <dialog closedby="any">': () => {
    const place = fromMarkup('<dialog closedby="any"></dialog>') as HTMLDialogElement;
    place.showModal();
    return { place, isOpen: () => place.open };
  },

  'a popover': () => {
    const place = fromMarkup('<div popover></div>');
    place.showPopover();
    return { place, isOpen: () => place.matches(':popover-open') };
  },
};
