import { GlympseAccountLink } from 'glympse-account-link/react';
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot } from 'react-dom/client';

const place = document.querySelector('#root');
let root;

/** Renders the component with these props, or nothing. */
window.show = (props) => {
  root ??= createRoot(place);
  flushSync(() => root.render(props && createElement(GlympseAccountLink, props)));
  return document.querySelector('glympse-account-link');
};

/** Takes over what a server has rendered. */
window.takeOver = (html, props) => {
  place.innerHTML = html;
  hydrateRoot(place, createElement(GlympseAccountLink, props));
};
