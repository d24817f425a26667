import {
  AngularNodeAppEngine,
  createNodeRequestHandler,
  writeResponseToNodeResponse,
} from '@angular/ssr/node';
import express from 'express';
import { remoteAddressOf, toNodeHandler } from 'glympse-account-link/node';
import { createProxy } from 'glympse-account-link/proxy';
import { join } from 'node:path';

const { GLYMPSE_API_BASE, GLYMPSE_API_KEY = '', SESSION_SECRET = '', PORT = '3000' } = process.env;
const app = express();

// `ng build` loads this file too, and has no secrets.
if (SESSION_SECRET) {
  const proxy = createProxy({
    apiBase: GLYMPSE_API_BASE, // not set: the Glympse API
    apiKey: GLYMPSE_API_KEY,
    session: { secrets: [SESSION_SECRET] },
    clientOf: remoteAddressOf,
  });
  app.use('/api/glympse', toNodeHandler(proxy));
}

app.use(express.static(join(import.meta.dirname, '../browser'), { index: false }));

const engine = new AngularNodeAppEngine({ allowedHosts: ['localhost'] });
app.use(async (request, response, next) => {
  const answer = await engine.handle(request);
  if (answer) await writeResponseToNodeResponse(answer, response);
  else next();
});

if (SESSION_SECRET) app.listen(Number(PORT), () => console.log(`Listening at ${PORT}`));
export const reqHandler = createNodeRequestHandler(app);
