import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LinkAccount as BareLinkAccount } from './bare/LinkAccount';
import { LinkAccount } from './LinkAccount';

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>{location.hash === '#bare' ? <BareLinkAccount /> : <LinkAccount />}</StrictMode>,
);
