import type { ApiError } from '../../../api/errors.js';
import { isAddressType } from '../../../api/is-address-type.js';
import { statusOf } from '../answer.js';
import { failingAs } from '../failure.js';
import { admit } from '../perform.js';
import { Refusal } from '../refusal.js';
import { isFormOfAllowedPage, refuseOtherPages } from '../same-origin.js';
import type { Visit } from '../visit.js';
import { act, emptyAddress, noticeOf, type FormParts } from './act.js';
import type { FormFlow, FormState, Place } from './form-state.js';
import { markup } from './markup.js';
import type { FormSettings } from './options.js';
import { answerPage, leadTo } from './page.js';
import { readPost } from './read-post.js';
import { viewOf } from './views.js';
import { explain, languageOf, loadWords, type Words } from './words.js';

export type { FormParts } from './act.js';

/** One of the pages below the endpoint. */
export interface Form {
  readonly flow: FormFlow;
  readonly form: FormSettings;
}

/** The paths of the pages below any other, spelled as here: nothing encoded, no empty parts. */
export function formOf({ url }: Request, form: FormSettings): Form | undefined {
  const { pathname } = new URL(url);
  const [, flow] = /\/form\/(link|login)$/.exec(pathname) ?? [];
  return flow && !/\/\/|%(?:2e|2f|5c)/i.test(pathname)
    ? { flow: flow as FormFlow, form }
    : undefined;
}

/** In the query of the page that a form leads to: whoever comes without its cookie keeps none. */
const LED = 'next';

/**
 * Answers with the page of where the person is, or does what its form asks for and leads to the next: what is
 * under way is in a cookie, and nothing of it in the address.
 */
export async function serveForm(
  { flow, form }: Form,
  visit: Visit,
  parts: FormParts,
): Promise<Response> {
  const { request, settings } = visit;
  const { method } = request;
  const isPost = method === 'POST';
  if (!isPost && method !== 'GET' && method !== 'HEAD') {
    throw new Refusal('invalid_argument', 405, { Allow: 'GET, HEAD, POST' });
  }
  if (isPost) refuseOtherPages(request, isFormOfAllowedPage(request, settings.allowedOrigins));
  await admit(visit, parts);
  const state = await stateOf(flow, form, visit);
  if (isPost) return carryOn({ flow, form }, state, visit, parts);
  const page = await show({ flow, form }, state, visit);
  return method === 'HEAD' ? new Response(null, page) : page;
}

/** What is under way in this flow and this session. */
async function stateOf(
  flow: FormFlow,
  { cookie }: FormSettings,
  { request, session }: Visit,
): Promise<FormState | undefined> {
  const state = await cookie.load(request);
  return state?.flow === flow && state.sessionId === session?.id ? state : undefined;
}

async function carryOn(
  { flow, form }: Form,
  state: FormState | undefined,
  visit: Visit,
  parts: FormParts,
): Promise<Response> {
  const post = await readPost(visit.request, form.types, visit.signal);
  const press = { flow, form, post, visit, parts };
  const work = async (): Promise<readonly (readonly [string, string])[]> => {
    const place = await act(state?.place, press);
    // An answer that is not waited for any more changes nothing.
    visit.signal.throwIfAborted();
    if (place) {
      const sessionId = visit.session?.id;
      const next = { flow, token: crypto.randomUUID(), sessionId, place };
      visit.headers.append('Set-Cookie', await form.cookie.save(next));
    }
    // Not the visit itself, which has passwords in it.
    return [...visit.headers];
  };
  const { action, asked, token, code } = post;
  if (asked) {
    await work();
  } else if (token && token === state?.token) {
    // Whoever presses twice gets the first one's answer. Whose code it is has to be the same.
    const again = JSON.stringify([token, action, code]);
    const headers = await parts.repeats.once(again, () => failingAs(visit, work));
    // The second press has none of its own.
    const isSecond = [...visit.headers].length === 0;
    if (isSecond) for (const [name, value] of headers) visit.headers.append(name, value);
  }
  // What a page of before has asked for, or one of nobody's, means nothing: the person sees where they are.
  return leadTo(`${flow}?${LED}`);
}

async function show(
  { flow, form }: Form,
  state: FormState | undefined,
  { request, session, settings }: Visit,
): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const { now: clock } = settings;
  const now = clock();
  const words = await wordsFor(form, request);
  const wanted = searchParams.get('type');
  let place: Place = state?.place ?? emptyAddress(form);
  if (place.step === 'address' && isAddressType(wanted) && form.types.includes(wanted)) {
    const { type, country } = place;
    if (wanted !== type) place = { step: 'address', type: wanted, typed: '', country };
  }
  const isNobody = flow === 'link' && !session?.account;
  const isForgotten = searchParams.has(LED) && !form.cookie.isKept(request);
  if (place.step === 'address' && (isNobody || isForgotten)) {
    place = { ...place, notice: place.notice ?? { code: 'oauth_token' } };
  }
  const content = viewOf({ flow, place, token: state?.token, form, words, now });
  return answerPage(content, words, form);
}

const wordsFor = ({ lang }: FormSettings, { headers }: Request): Promise<Words> =>
  loadWords(lang ?? languageOf(headers.get('Accept-Language') ?? ''));

/** What was not done, and the way back. */
export async function failForm(
  { flow, form }: Form,
  request: Request,
  failure: ApiError,
): Promise<Response> {
  const words = await wordsFor(form, request);
  const { t } = words;
  const heading = explain(noticeOf(failure, 0), 'email', 0, words);
  const body = markup`<a class="go primary" href="${flow}">${t('tryAgain')}</a>`;
  return answerPage({ heading, body }, words, form, {
    status: statusOf(failure),
    ...(failure instanceof Refusal && { headers: failure.headers }),
  });
}
