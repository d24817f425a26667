/** What browsers and their extensions do to a page that is not theirs, inside open shadow roots, too. */

function textsOf(root: ParentNode & Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts.filter(
    ({ data, parentElement }) => data.trim() && parentElement?.localName !== 'font',
  );
}

const font = (...content: (Node | string)[]): HTMLElement => {
  const element = document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
  element.style.verticalAlign = 'inherit';
  element.append(...content);
  return element;
};

const hidden = (): HTMLInputElement =>
  Object.assign(document.createElement('input'), { type: 'hidden', value: 'theirs' });

/** Each can be done again and again, in every step. */
export const meddlers: Readonly<Record<string, (root: ShadowRoot) => void>> = {
  /** As Google Translate does, which takes the text's node out. */
  'a translator that replaces texts': (root) => {
    for (const text of textsOf(root)) text.replaceWith(font(font(text.data)));
  },
  'a translator that wraps texts': (root) => {
    for (const text of textsOf(root)) {
      const outer = font();
      text.replaceWith(outer);
      outer.append(font(text));
    }
  },
  'a translator that writes its own beside each text': (root) => {
    for (const text of textsOf(root)) text.after(font(' (translated)'));
  },
  'an extension that marks words': (root) => {
    for (const text of textsOf(root)) {
      const rest = text.splitText(1);
      const mark = document.createElement('mark');
      rest.replaceWith(mark);
      mark.append(rest);
    }
  },
  'an extension that puts texts in order': (root) => {
    for (const { parentElement } of textsOf(root)) parentElement?.normalize();
  },
  'an extension with a hidden field before ours': (root) => {
    for (const field of root.querySelectorAll('input.field, select.field')) {
      field.before(hidden());
      field.closest('form')?.prepend(hidden());
    }
  },
  'an extension with a field and a button of its own': (root) => {
    for (const field of root.querySelectorAll('input.field')) {
      const theirs = document.createElement('input');
      theirs.name = (field as HTMLInputElement).name;
      theirs.value = 'theirs@example.com';
      const button = document.createElement('button');
      button.type = 'button';
      field.before(theirs, document.createElement('select'), button);
      root.prepend(theirs.cloneNode());
    }
  },
  /** With all the attributes of ours; what tells them apart is for the tests alone. */
  'an extension with a copy of our field before it': (root) => {
    for (const field of root.querySelectorAll<HTMLInputElement>('input.field:not([data-theirs])')) {
      const copy = field.cloneNode() as HTMLInputElement;
      copy.dataset['theirs'] = '';
      copy.value = 'theirs@example.com';
      field.before(copy);
    }
  },
  'an extension with an empty dialog': (root) => {
    root.prepend(document.createElement('dialog'));
  },
  'an extension with an icon beside fields and buttons': (root) => {
    for (const target of root.querySelectorAll('input.field, button')) {
      target.after(document.createElement('span'));
      target.before(document.createElement('div'));
    }
  },
  'an extension that puts fields into a box': (root) => {
    for (const field of root.querySelectorAll('input.field')) {
      const box = document.createElement('span');
      field.replaceWith(box);
      box.append(field);
    }
  },
};
