/** What a page has to do with the choice between two accounts: it hears of it, asks in its own way, or tells of them. */
export { ask, factsOf, isPages } from './ask.js';
export { pageView } from './page-view.js';
