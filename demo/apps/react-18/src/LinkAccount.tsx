'use client'; // for Next.js

import { GlympseAccountLink } from 'glympse-account-link/react';
import { useState } from 'react';

export function LinkAccount() {
  const [isRecovered, setRecovered] = useState(false);
  return (
    <GlympseAccountLink
      endpoint="/api/glympse"
      onLinked={({ detail }) => console.log('linked', detail.type)}
      onRecovered={() => setRecovered(true)}
      onFailed={({ detail }) => detail.fatal && console.error(detail.detail)}
    >
      <a slot="footer" href="/" hidden={!isRecovered}>
        Go to your account
      </a>
    </GlympseAccountLink>
  );
}
