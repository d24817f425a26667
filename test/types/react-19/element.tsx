import 'glympse-account-link';
import { createRef, useRef } from 'react';
import type { GlympseAccountLinkElement, LinkedEvent } from 'glympse-account-link';

const hear = (event: LinkedEvent) => {
  console.log(event.detail.account.id);
};

export const Attributes = () => (
  <glympse-account-link
    flow="manage"
    endpoint="/api/glympse"
    api-key="key"
    with-credentials
    types="email phone"
    address="ann@example.com"
    country="DE"
    code-length="6"
    code-format="digits"
    force-link="never"
    disabled
    class="card"
  />
);

export function Everything() {
  const element = useRef<GlympseAccountLinkElement>(null);
  return (
    <glympse-account-link
      ref={element}
      key="link"
      id="link"
      className="card"
      style={{ maxWidth: '30rem' }}
      lang="en"
      aria-label="Link your account"
      data-test="link"
      apiKey="key"
      withCredentials={false}
      disabled={false}
      code-length={6}
      codeLength={6}
      codeFormat="digits"
      forceLink="never"
      tokenProvider={({ refresh }) => (refresh ? 'new' : 'old')}
      credentialsHandler={async ({ id }, { reason }) => {
        await Promise.resolve([id, reason]);
      }}
      messages={{}}
      fetch={fetch}
      onlinked={hear}
      onrecovered={({ detail }) => {
        console.log(detail.account.id);
      }}
      onconflict={(event) => {
        event.preventDefault();
        event.recover();
      }}
      accountFacts={({ type, address }) => ({ current: [type, address] })}
      onunlinked={({ detail }) => {
        console.log(detail.type);
      }}
      onfailed={({ detail }) => {
        console.log(detail.code);
      }}
      onstep-change={({ detail }) => {
        console.log(detail.previousStep);
      }}
      onClick={({ currentTarget }) => {
        currentTarget.restart();
      }}
    >
      <h2 slot="heading">Your account</h2>
    </glympse-account-link>
  );
}

/** What a host passes on, with `exactOptionalPropertyTypes`. */
export const Nothing = () => (
  <glympse-account-link
    ref={undefined}
    flow={undefined}
    api-key={undefined}
    with-credentials={undefined}
    codeLength={undefined}
    tokenProvider={undefined}
    onlinked={undefined}
    onstep-change={undefined}
  />
);

export const wrong = [
  // @ts-expect-error There are three flows.
  <glympse-account-link key={1} flow="register" />,
  // @ts-expect-error A number, not its text.
  <glympse-account-link key={2} codeLength="6" />,
  // @ts-expect-error React takes the name as it stands, and no event is called `Linked`.
  <glympse-account-link key={3} onLinked={hear} />,
  // @ts-expect-error What `unlinked` tells is of another kind.
  <glympse-account-link key={4} onunlinked={hear} />,
  // @ts-expect-error Nor is a change of the step.
  <glympse-account-link key={5} onstep-change={hear} />,
  // @ts-expect-error The step only ever changes by what the person does.
  <glympse-account-link key={6} step="done" />,
  // @ts-expect-error As an attribute, it is set by being there.
  <glympse-account-link key={7} with-credentials={false} />,
  // @ts-expect-error Another element altogether.
  <glympse-account-link key={8} ref={createRef<HTMLInputElement>()} />,
];

// @ts-expect-error React's own elements stay what they are: a paragraph leads nowhere.
export const paragraph = <p href="/">Text</p>;
