import { prerender } from 'glympse-account-link/prerender';
import { FIRST_FORM } from './link.component';

const content = '<a slot="footer" href="/" hidden>Go to your account</a>';
const firstForm = () => prerender({ endpoint: '/api/glympse', lang: 'en', content });

export const provideFirstForm = () => ({ provide: FIRST_FORM, useFactory: firstForm });
