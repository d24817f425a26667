import { manageSituations } from './manage-situations.js';
import { situations } from './situations.js';
import { Stage } from './stage.js';

/** A button for each situation, and below it, once pressed, what to try. */
export function showSituations(page) {
  const stage = new Stage(page);
  const list = document.querySelector('#situation-list');

  const clear = () => {
    for (const item of list.children) {
      item.hidden = !item.dataset.flows.split(' ').includes(page.flow);
      delete item.dataset.ready;
      item.querySelector('[role=status]').replaceChildren();
    }
  };

  const itemOf = (situation, flows) => {
    const item = document.createElement('li');
    const button = document.createElement('button');
    const title = document.createElement('b');
    const what = document.createElement('span');
    const status = document.createElement('p');
    item.dataset.flows = situation.flow ?? flows;
    button.type = 'button';
    title.textContent = situation.title;
    what.textContent = situation.what;
    status.setAttribute('role', 'status');
    button.append(title, ' ', what);
    button.addEventListener('click', async () => {
      if (!page.element) return;
      clear();
      await situation.prepare(stage);
      item.dataset.ready = '';
      const { next } = situation;
      status.replaceChildren(typeof next === 'string' ? next : next[page.flow], ' ', linkToSite());
    });
    item.append(button, status);
    return item;
  };

  list.replaceChildren(
    ...situations.map((situation) => itemOf(situation, 'link login')),
    ...manageSituations.map((situation) => itemOf(situation, 'manage')),
  );

  return () => {
    stage.forget();
    clear();
  };
}

function linkToSite() {
  const link = document.createElement('a');
  link.href = '#site';
  link.textContent = 'Go to the page';
  return link;
}
