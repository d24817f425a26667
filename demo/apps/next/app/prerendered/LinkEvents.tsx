'use client';

import 'glympse-account-link';
import type { LinkedEvent } from 'glympse-account-link';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

export function LinkEvents() {
  const router = useRouter();
  useEffect(() => {
    const linked = ({ detail }: LinkedEvent) => console.log('linked', detail.type);
    // The page shows another account from now on.
    const recovered = () => router.refresh();
    document.addEventListener('linked', linked);
    document.addEventListener('recovered', recovered);
    return () => {
      document.removeEventListener('linked', linked);
      document.removeEventListener('recovered', recovered);
    };
  }, [router]);
  return null;
}
