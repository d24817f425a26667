import { GlympseAccountLink, type GlympseAccountLinkProps } from 'glympse-account-link/react';
import { createRef, useRef } from 'react';
import type { GlympseAccountLinkElement, LinkedEvent } from 'glympse-account-link/element';

const hear = (event: LinkedEvent) => console.log(event.detail.account.id);

export function Everything() {
  const element = useRef<GlympseAccountLinkElement>(null);
  return (
    <GlympseAccountLink
      ref={element}
      key="link"
      id="link"
      className="card"
      style={{ maxWidth: '30rem' }}
      lang="en"
      slot="main"
      aria-label="Link your account"
      data-test="link"
      flow="manage"
      endpoint="/api/glympse"
      apiKey="key"
      withCredentials
      types="email phone"
      address="ann@example.com"
      country="DE"
      codeLength={6}
      codeFormat="digits"
      forceLink="never"
      disabled={false}
      tokenProvider={({ refresh }) => (refresh ? 'new' : 'old')}
      credentialsHandler={async ({ id }, { reason }) => {
        await Promise.resolve([id, reason]);
      }}
      messages={{}}
      fetch={fetch}
      onLinked={hear}
      onRecovered={({ detail }) => console.log(detail.account.id)}
      onUnlinked={({ detail }) => console.log(detail.type)}
      onFailed={({ detail }) => console.log(detail.code)}
      onConflict={(event) => {
        event.preventDefault();
        if (event.detail.choices.includes('force')) event.force({ confirmed: true });
      }}
      accountFacts={({ type, address }) => ({ current: [type, address] })}
      onStepChange={({ detail }) => console.log(detail.previousStep)}
      onClick={({ currentTarget }) => {
        currentTarget.restart();
      }}
    >
      <h2 slot="heading">Your account</h2>
      {false}
      text
    </GlympseAccountLink>
  );
}

/** What a host passes on, with `exactOptionalPropertyTypes`. */
export const Nothing = () => (
  <GlympseAccountLink
    ref={undefined}
    className={undefined}
    flow={undefined}
    endpoint={undefined}
    apiKey={undefined}
    withCredentials={undefined}
    types={undefined}
    address={undefined}
    country={undefined}
    codeLength={undefined}
    forceLink={undefined}
    disabled={undefined}
    tokenProvider={undefined}
    credentialsHandler={undefined}
    messages={undefined}
    fetch={undefined}
    onLinked={undefined}
    onRecovered={undefined}
    onUnlinked={undefined}
    onFailed={undefined}
    onStepChange={undefined}
  />
);

export const Callback = () => (
  <GlympseAccountLink
    ref={(element) => {
      element?.focus();
    }}
  />
);

/** A component of the host's that takes what the wrapper takes, and passes it on. */
export const Framed = (props: GlympseAccountLinkProps) => (
  <section>
    <GlympseAccountLink {...props} />
  </section>
);

export const wrong = [
  // @ts-expect-error There are three flows.
  <GlympseAccountLink key={1} flow="register" />,
  // @ts-expect-error A number, not its text.
  <GlympseAccountLink key={2} codeLength="6" />,
  // @ts-expect-error What `unlinked` tells is of another kind.
  <GlympseAccountLink key={3} onUnlinked={hear} />,
  // @ts-expect-error The step only ever changes by what the person does.
  <GlympseAccountLink key={4} step="done" />,
  // @ts-expect-error Another element altogether.
  <GlympseAccountLink key={5} ref={createRef<HTMLInputElement>()} />,
];
