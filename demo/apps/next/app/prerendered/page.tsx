import { prerender } from 'glympse-account-link/prerender';
import { Definition } from './Definition';

export default async function Page() {
  const html = await prerender({ endpoint: '/api/glympse', lang: 'en' });
  return (
    <>
      <div suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />
      <Definition />
    </>
  );
}
