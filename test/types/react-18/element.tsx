import 'glympse-account-link';
import { useRef } from 'react';
import type { GlympseAccountLinkElement } from 'glympse-account-link';

export function Attributes() {
  const element = useRef<GlympseAccountLinkElement>(null);
  return (
    <glympse-account-link
      ref={element}
      key="link"
      class="card"
      flow="manage"
      endpoint="/api/glympse"
      api-key="key"
      with-credentials
      types="email phone"
      address="ann@example.com"
      country="DE"
      code-length={6}
      code-format="digits"
      force-link="never"
      disabled
    >
      <h2 slot="heading">Your account</h2>
    </glympse-account-link>
  );
}

/** React 18 writes attributes, so all that is more needs the wrapper. */
export const wrong = [
  // @ts-expect-error A function cannot be written as an attribute.
  <glympse-account-link key={1} tokenProvider={() => 'token'} />,
  // @ts-expect-error No event is heard.
  <glympse-account-link key={2} onlinked={() => undefined} />,
  // @ts-expect-error It would be written as the text `false`, which disables.
  <glympse-account-link key={3} disabled={false} />,
  // @ts-expect-error There are three flows.
  <glympse-account-link key={4} flow="register" />,
];

// @ts-expect-error React's own elements stay what they are: a paragraph leads nowhere.
export const paragraph = <p href="/">Text</p>;
