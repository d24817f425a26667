import type { AddressType } from '../../../api/types.js';
import { isolate } from '../../../element/locales/translate.js';
import { inTime } from '../../../element/views/in-time.js';
import { isExpired } from '../../../element/flow/sent-code.js';
import { shown } from '../../../element/views/shown.js';
import { offered } from './act.js';
import type { FormState, Place, SentCode } from './form-state.js';
import { markup, type Markup } from './markup.js';
import type { FormSettings } from './options.js';
import type { Content } from './page.js';
import type { Action } from './read-post.js';
import { explain, type Words } from './words.js';

/** What is shown, and what it takes. */
export interface View {
  readonly flow: FormState['flow'];
  readonly place: Place;
  /** None where nothing is under way: the first step can do without. */
  readonly token: string | undefined;
  readonly form: FormSettings;
  readonly words: Words;
  readonly now: number;
}

export function viewOf(view: View): Content {
  const { place } = view;
  switch (place.step) {
    case 'address':
      return addressView(view, place);
    case 'code':
      return codeView(view, place.sent, view.words.t('continue'), { otherWay: 'change' });
    case 'conflict':
      return conflictView(view, place);
    case 'done':
      return doneView(view, place);
  }
}

/** Its own form, so that no field is in the way of what the button does. */
const button = (
  { flow, token }: View,
  action: Action,
  label: string,
  style: string,
  { hint = '', isFirst = false }: { readonly hint?: string; readonly isFirst?: boolean } = {},
): Markup => markup`<form action="${flow}" method="post">
<input type="hidden" name="token" value="${token}">
<button class="${style}" name="action" value="${action}"${hint && markup` aria-describedby="${hint}"`}${isFirst ? markup` autofocus` : ''}>${label}</button>
</form>`;

const error = (problem: string | undefined): Markup =>
  problem ? markup`<p id="problem" class="error" role="alert">${problem}</p>` : markup``;

/** The attributes of a field that tell of a problem, and of what else describes it. */
const described = (problem: string | undefined, by: string): Markup =>
  problem
    ? markup` aria-invalid="true" aria-describedby="${by} problem"`
    : markup` aria-describedby="${by}"`;

/** What went wrong, if anything did. */
function problemOf({ place, now, words }: View, type: AddressType): string | undefined {
  const { notice } = place;
  if (!notice || notice.code === 'newCodeSent' || notice.code === 'number_meant') return undefined;
  return explain(notice, type, now, words);
}

function addressView(
  view: View,
  { type, typed, country, notice }: Extract<Place, { readonly step: 'address' }>,
): Content {
  const { flow, form, token, words } = view;
  const { t } = words;
  const problem = problemOf(view, type);
  const isPhone = type === 'phone';
  const other = form.types.find((offered) => offered !== type);
  const isMeant = notice?.code === 'number_meant';
  const name = isPhone ? 'tel' : 'email';
  return {
    heading: t(`${flow}Heading`),
    problem,
    body: markup`<p id="intro" class="intro">${t(flow === 'login' ? 'loginIntro' : 'linkIntro', type)}</p>
<form action="${flow}" method="post" novalidate>
<input type="hidden" name="token" value="${token}">
<input type="hidden" name="type" value="${type}">
${country ? markup`<input type="hidden" name="country" value="${country}">` : ''}
<label for="address">${t('addressLabel', type)}</label>
<input id="address" name="address" value="${typed}" type="${isPhone ? 'tel' : 'text'}" inputmode="${name}" autocomplete="${name}" autocapitalize="none" spellcheck="false" dir="ltr" autofocus${described(problem, 'intro')}>
${isMeant ? markup`<p class="hint" role="status">${t('numberHint', isolate(typed))}</p>` : ''}
${error(problem)}
<button class="primary" name="action" value="start">${t('sendCode')}</button>
</form>
${other ? markup`<a class="go link" href="${flow}?type=${other}">${t('useInstead', other)}</a>` : ''}`,
  };
}

interface CodeOptions {
  /** Default: that a code is asked for. What the code was typed for already says so: it is typed once more. */
  readonly heading?: string;
  readonly otherWay?: 'change' | 'back';
  readonly lost?: string;
}

/** The field for the code, how long that is good, and how to get another one. */
function codeView(
  view: View,
  sent: SentCode,
  label: string,
  { heading, otherWay = 'back', lost }: CodeOptions = {},
): Content {
  const { flow, token, place, words, now } = view;
  const { t } = words;
  const { contact, expiresAt, resendAt } = sent;
  const { type } = contact;
  const isOver = isExpired(sent, now);
  const problem = isOver ? t('code_expired') : problemOf(view, type);
  const left = expiresAt !== undefined && !isOver;
  const isNew = place.notice?.code === 'newCodeSent';
  const isWaiting = now < resendAt && place.notice?.code !== 'too_soon';
  const submit = markup`<form action="${flow}" method="post" novalidate>
<input type="hidden" name="token" value="${token}">
<label for="code">${t('codeLabel')}</label>
<input id="code" name="code" inputmode="text" autocomplete="one-time-code" autocapitalize="none" spellcheck="false" dir="ltr"${isOver ? '' : markup` autofocus`}${described(problem, 'sent')}>
${error(problem)}
${left ? markup`<p class="hint">${t('timeLeft', ...inTime(expiresAt - now, words, Math.floor))}</p>` : ''}
<button class="${isOver ? '' : lost ? 'danger' : 'primary'}" name="action" value="submit"${lost && markup` aria-describedby="warning"`}>${label}</button>
</form>`;
  const resend = button(view, 'resend', t('newCode'), isOver ? 'primary' : 'link', {
    hint: 'resend',
    isFirst: isOver,
  });
  return {
    heading: heading ?? t('codeHeading'),
    problem,
    body: markup`${lost && markup`<p id="warning" class="intro">${lost}</p>`}
<p id="sent" class="intro"${isNew ? markup` role="status"` : ''}>${isNew ? t('newCodeSent', type) : t('codeSentTo', shown(contact), type)}</p>
${submit}
<p id="resend" class="hint">${t('notReceived', type)}${isWaiting ? ` ${t('newCodeIn', ...inTime(resendAt - now, words))}` : ''}</p>
${resend}
${button(view, otherWay, otherWay === 'back' ? t('back') : t('changeAddress', type), 'link')}`,
  };
}

function conflictView(view: View, place: Extract<Place, { readonly step: 'conflict' }>): Content {
  const { form, words } = view;
  const { t } = words;
  const { sent } = place;
  const { choice } = offered(place, form);
  const { type } = sent.contact;
  const problem = problemOf(view, type);
  if (choice === 'recover') return codeView(view, sent, t('recover'), { heading: t('recover') });
  if (choice === 'force') {
    const heading = t('forceHeading');
    return codeView(view, sent, t('forceConfirm'), { heading, lost: t('forceWarning') });
  }
  if (choice === 'confirming-force') {
    return {
      heading: t('forceHeading'),
      body: markup`<p id="warning" class="intro">${t('forceWarning')}</p>
${button(view, 'back', t('back'), '', { isFirst: true })}
${button(view, 'confirm-force', t('forceConfirm'), 'danger', { hint: 'warning' })}`,
    };
  }
  return {
    heading: t('conflictHeading', type),
    problem,
    body: markup`<p class="intro">${t('conflictIntro', shown(sent.contact))}</p>
${error(problem)}
<section class="choice">
<h2>${t('otherAccount', type)}</h2>
<p id="recover-hint" class="hint">${t('recoverHint')}</p>
${button(view, 'recover', t('recover'), 'primary', { hint: 'recover-hint' })}
</section>
${
  form.isForceAllowed
    ? markup`<section class="choice">
<h2>${t('thisAccount')}</h2>
<p id="force-hint" class="hint">${t('forceHint')}</p>
${button(view, 'force', t('force', type), 'danger', { hint: 'force-hint' })}
</section>`
    : ''
}
${button(view, 'change', t('useAnother', type), 'link')}`,
  };
}

function doneView(
  view: View,
  { outcome, contact }: Extract<Place, { readonly step: 'done' }>,
): Content {
  const { form, words } = view;
  const { t } = words;
  return {
    heading: t(`${outcome}Heading`, contact.type),
    body: markup`<p class="intro" role="status">${t(`${outcome}Text`, shown(contact))}</p>
${form.returnTo ? markup`<a class="go primary" href="${form.returnTo}">${t('continue')}</a>` : ''}
${button(view, 'restart', t('startOver'), 'link')}`,
  };
}
