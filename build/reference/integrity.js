/** Where the page of the examples has the files. */
const FOLDER = '/vendor/';

const ENTRY = 'glympse-account-link.js';
const CLASSIC = 'glympse-account-link.global.js';
const TAG = '<glympse-account-link endpoint="/api/glympse"></glympse-account-link>';

const script = (file, hash, type = '') =>
  `<script ${type}src="${FOLDER}${file}" integrity="${hash}" crossorigin></script>\n${TAG}`;

/** The generated parts of the page about integrity, by the name that its template calls them. */
export function integritySections(hashes) {
  const lazy = Object.entries(hashes).filter(
    ([file]) => file.endsWith('.js') && file !== ENTRY && file !== CLASSIC,
  );
  const integrity = Object.fromEntries(lazy.map(([file, hash]) => [FOLDER + file, hash]));
  return {
    script: script(ENTRY, hashes[ENTRY], 'type="module" '),
    'classic script': script(CLASSIC, hashes[CLASSIC]),
    'import map': `<script type="importmap">${JSON.stringify({ integrity }, null, 2)}</script>\n${TAG}`,
  };
}
