/** In the page's memory and nowhere else, so that there is nothing to forget with what the tab keeps. */
let last = '';

/** The country of the last number that was read on this page; empty before there was one. */
export const lastCountry = (): string => last;

export function countryUsed(country: string): void {
  last = country;
}
