/** Writes dist/cdn/glympse-account-link.css: what a prerendered form looks like, for pages whose policy wants a file. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { styles } from 'glympse-account-link/prerender';

writeFileSync(join(import.meta.dirname, '../dist/cdn/glympse-account-link.css'), styles);
