/** More would only bury what has just happened. */
const MOST = 50;

/** What the page hears of the element. Nothing in it is secret, so it is shown as it is. */
export class EventLog {
  #list = document.querySelector('#event-list');

  add(name, detail) {
    const entry = document.createElement('li');
    const title = document.createElement('h3');
    const time = document.createElement('time');
    const json = document.createElement('pre');
    title.textContent = name;
    title.dataset.kind = name;
    time.textContent = new Date().toLocaleTimeString();
    json.textContent = JSON.stringify(detail, null, 1).replaceAll(/\n */g, ' ');
    entry.append(title, time, json);
    this.#list.prepend(entry);
    this.#list.hidden = false;
    if (this.#list.childElementCount > MOST) this.#list.lastElementChild.remove();
    document.querySelector('#no-events').hidden = true;
  }
}
