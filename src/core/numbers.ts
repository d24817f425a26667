/** What needs the world's numbering plans: reading a phone number, and what is wrong with one. */
export { explain } from '../element/parts/phone/explain.js';
export { requests } from '../element/parts/phone/requests.js';
