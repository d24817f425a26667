import { lazy } from '../../../api/lazy.js';
import { isAbout } from '../../flow/is-about.js';
import type { ConflictState, Question } from '../../flow/states.js';
import type { View } from '../../views/view.js';

/** That the page was asked about a conflict, and what its part in it is made of. */
interface Asked {
  readonly question?: Question;
  /** None where it could not be had: then the element asks by itself. */
  readonly page?: typeof import('../page-choice/index.js') | undefined;
}

const loadPageChoice = lazy('page-choice', () => import('../page-choice/index.js'));

/** By the element, the last time. */
const asked = new WeakMap<object, Asked>();

/** Whether the page goes on asking in its own way, also while it takes the account over. */
export const isPages = (host: object): boolean => asked.get(host)?.page?.isPages(host) === true;

/** How the page was asked; nothing before that. To be called where the choice is shown. */
export function askPage(view: View<ConflictState>): Asked | undefined {
  const { host, state, current } = view;
  const { question, pending } = state;
  // A bug has come between.
  if (!question) return pending ? undefined : {};
  const isAsked = () => asked.get(host)?.question === question;
  if (isAsked()) return asked.get(host);
  void loadPageChoice()
    .catch(() => undefined)
    .then((page) => {
      // Another conflict may have come meanwhile.
      const isOver = isAsked() || !isAbout(current(), question);
      if (isOver || page?.ask(view, question) === false) return;
      asked.set(host, { question, page });
      host.requestUpdate();
    });
  return undefined;
}
