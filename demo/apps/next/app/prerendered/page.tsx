import { prerender } from 'glympse-account-link/prerender';
import { LinkEvents } from './LinkEvents';

export default async function Page() {
  const html = await prerender({ endpoint: '/api/glympse', lang: 'en' });
  return (
    <>
      <div suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />
      <LinkEvents />
    </>
  );
}
