import { AccountPage } from './account-page.js';
import { EventLog } from './event-log.js';
import { Inbox } from './inbox.js';
import { Settings } from './settings.js';
import { showSituations } from './situation-list.js';

const log = new EventLog();
const { languages } = await (await fetch('/languages.json')).json();
const settings = new Settings(languages);
const page = new AccountPage(log);
const inbox = new Inbox(() => page.element?.step === 'conflict');

for (const type of ['linked', 'recovered', 'unlinked', 'failed', 'step-change']) {
  document.addEventListener(type, ({ detail }) => {
    log.add(type, detail);
    inbox.refresh();
  });
}

const forgetSituation = showSituations(page);

settings.onchange = async (changed) => {
  if (!changed.includes('flow') && !changed.includes('host')) return;
  await page.open(settings, { withNewRider: true });
  forgetSituation();
};

document.querySelector('#start-over').addEventListener('click', () => {
  page.element?.restart();
});

await page.open(settings);
forgetSituation();
