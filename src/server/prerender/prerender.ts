import { normalized } from '../../element/locales/language-tag.js';
import { loadLocale } from '../../element/locales/registry.js';
import { translator } from '../../element/locales/translate.js';
import { readOffer } from '../../element/configuration/offer.js';
import { initialState, typeOf } from '../../element/flow/change.js';
import { part as addressPart } from '../../element/parts/address/part.js';
import { loadPhone } from '../../element/parts/catalogue.js';
import { baseView, sceneView } from '../../element/parts/scene-view.js';
import type { View } from '../../element/views/view.js';
import { escaped } from '../escaped.js';
import { attributesOf } from './attributes.js';
import { early } from './early.js';
import { readPrerenderOptions, type PrerenderOptions, type PrerenderSettings } from './options.js';
import { styles } from './styles.js';
import { toHtml } from './to-html.js';

/**
 * The element as HTML, with its first form as declarative shadow DOM: it can be seen and typed into before any
 * script is there. Rejects with a `TypeError` where an option is wrong.
 */
export async function prerender(options: PrerenderOptions): Promise<string> {
  const settings = readPrerenderOptions(options);
  const { content = '', nonce, stylesheet } = settings;
  const own = nonce ? ` nonce="${escaped(nonce)}"` : '';
  const look = stylesheet
    ? `<link rel="stylesheet" href="${escaped(stylesheet)}">`
    : `<style${own}>${styles}</style>`;
  // A policy that needs the style sheet to be a file allows no script that is inline either, but by its nonce.
  const script = stylesheet && !nonce ? '' : `<script${own}>${early}</script>`;
  const root = `<template shadowrootmode="open">${look}${await formOf(settings)}</template>`;
  return `<glympse-account-link${attributesOf(settings)}>${root}${content}${script}</glympse-account-link>`;
}

/** What the element itself shows first, by its own views. */
async function formOf(settings: PrerenderSettings): Promise<string> {
  const { flow, lang, dir, types, address, country, messages, disabled = false, action } = settings;
  const offer = readOffer({ types: types.join(' '), address, country });
  const state = initialState(flow, offer);
  const parts = [addressPart];
  if (state.scene === 'address' && typeOf(state) === 'phone') parts.push((await loadPhone()).part);
  const locale = await loadLocale(normalized(lang));
  const t = translator({}, locale, messages);
  const view: View = {
    host: {
      disabled,
      forceLink: '',
      codeLength: undefined,
      codeFormat: undefined,
      focus: () => {},
      requestUpdate: () => {},
    },
    state,
    current: () => state,
    locale,
    messages,
    language: lang,
    now: 0,
    t,
    explain: () => undefined,
    phone: parts.find(({ phone }) => phone)?.phone,
    send: () => {},
  };
  const { headingLevel } = settings;
  const heading = headingLevel ? `<h2 aria-level="${headingLevel.toString()}"` : '<h2';
  // As `FlowController` does in the page.
  const html = toHtml(baseView(view, dir !== undefined, sceneView(parts, view))).replace(
    /<h2\b/g,
    heading,
  );
  if (!action || state.scene !== 'address') return html;
  const other = state.offer.types.find((offered) => offered !== state.type);
  const link =
    other &&
    `<noscript><a class="link" part="link" href="${escaped(action)}?type=${other}">${escaped(t('useInstead', other))}</a></noscript>`;
  // The build leaves quotation marks out where they are not needed.
  return html
    .replace(
      /(<form\b[^>]*?\s)method="?dialog"?/,
      (_, before: string) => `${before}method="post" action="${escaped(action)}"`,
    )
    .replace('</fieldset>', () => `${link ?? ''}</fieldset>`);
}
