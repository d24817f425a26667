/**
 * What the panel says, kept in the page's address: it survives a reload and can be sent to somebody.
 */
export class Settings {
  /** @type {(changed: string[]) => void} */
  onchange = () => {};

  #form = document.querySelector('#settings-form');
  #last;

  /** @param {readonly string[]} languages Tags of those that the element speaks besides English. */
  constructor(languages) {
    for (const tag of languages) {
      const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag);
      this.#form.elements.language.add(new Option(name, tag));
    }
    for (const [name, value] of new URLSearchParams(location.search)) {
      if (name === 'language' && languages.includes(value)) this.#form.elements[name].value = value;
      const choice = this.#form.querySelector(
        `[name="${CSS.escape(name)}"][value="${CSS.escape(value)}"]`,
      );
      if (choice) choice.checked = true;
    }
    this.#last = this.#read();
    this.#show();
    this.#fold();
    this.#form.addEventListener('change', () => this.#changed());
  }

  /** @type {'link' | 'login' | 'manage'} */
  get flow() {
    return this.#last.flow;
  }

  /** @type {'endpoint' | 'direct'} */
  get host() {
    return this.#last.host;
  }

  #read() {
    return Object.fromEntries(new FormData(this.#form));
  }

  #show() {
    const { theme, width, preset, language } = this.#last;
    document.documentElement.dataset.theme = theme;
    Object.assign(document.querySelector('#site').dataset, { width, preset });
    document.querySelector('#embed').lang = language;
  }

  /** A small screen is for the partner's site. */
  #fold() {
    const isWide = matchMedia('(width >= 1040px)');
    const details = document.querySelector('#settings');
    details.open = isWide.matches;
    isWide.addEventListener('change', () => {
      details.open = isWide.matches;
    });
  }

  #changed() {
    const before = this.#last;
    this.#last = this.#read();
    this.#show();
    history.replaceState(null, '', `?${new URLSearchParams(this.#last)}${location.hash}`);
    this.onchange(Object.keys(before).filter((name) => before[name] !== this.#last[name]));
  }
}
