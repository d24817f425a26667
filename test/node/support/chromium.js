import { after } from 'node:test';
import puppeteer from 'puppeteer-core';
import { chromiumArguments, chromiumPath } from '../../support/browsers.js';

/** A real browser for the tests of a file, as Puppeteer or another launcher drives it, which is closed behind them. */
export async function openChromium(launcher = puppeteer) {
  const browser = await launcher.launch({
    executablePath: await chromiumPath(),
    args: chromiumArguments,
  });
  after(() => browser.close());
  return browser;
}
