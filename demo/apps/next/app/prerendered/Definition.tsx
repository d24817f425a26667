'use client';

import 'glympse-account-link';

/** Shows nothing: brings the element's script to a page that a server component makes. */
export function Definition() {
  return null;
}
