import 'glympse-account-link';
import { useState } from 'react';

export function LinkAccount() {
  const [isRecovered, setRecovered] = useState(false);
  return (
    <glympse-account-link
      endpoint="/api/glympse"
      code-length={6}
      onlinked={({ detail }) => console.log('linked', detail.type)}
      onrecovered={() => setRecovered(true)}
      onstep-change={({ detail }) => console.log(detail.step)}
    >
      <a slot="footer" href="/" hidden={!isRecovered}>
        Go to your account
      </a>
    </glympse-account-link>
  );
}
