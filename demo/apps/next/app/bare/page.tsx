'use client';

import 'glympse-account-link';

export default function Page() {
  return <glympse-account-link endpoint="/api/glympse" code-length={6} suppressHydrationWarning />;
}
