import { addresses, type Page } from '../journeys/modes.js';
import { Harness } from './harness.js';

const { email } = addresses;

/** Someone who has been sent a code. */
export async function comeToCode(page: Page, properties: object = {}): Promise<Harness> {
  const person = new Harness({ ...page.properties, ...properties });
  await person.sendCodeTo(email);
  await person.step('code');
  await person.field('Code');
  return person;
}

/** Someone whose address belongs to another account, in front of the choice. */
export async function comeToConflict(page: Page): Promise<Harness> {
  await page.service.createAccount({ email });
  const person = await comeToCode(page);
  await person.enterCode(await page.service.lastCode());
  await person.button('Switch to that account');
  await person.until(() => person.root.querySelector('dialog:modal'));
  return person;
}
