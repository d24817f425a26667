import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LinkAccount } from './LinkAccount';

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <LinkAccount />
  </StrictMode>,
);
