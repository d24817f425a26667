import { GlympseAccountLink } from 'glympse-account-link/react';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';

const props = {
  ...JSON.parse(process.argv[2]),
  tokenProvider: () => 'secret',
  messages: {},
  onLinked: () => {},
};
console.log(renderToString(createElement(GlympseAccountLink, props, 'Light')));
