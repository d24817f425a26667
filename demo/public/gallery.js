import { builtStage, direct, dress, readChoices, settingsOf } from './scene-choices.js';
import { play, scenes } from './scenes.js';

const choices = readChoices();
const gallery = document.querySelector('#gallery');
const form = document.querySelector('#choices');

const { languages } = await (await fetch('/languages.json')).json();
for (const language of languages) form.elements.language.add(new Option(language));
for (const [name, value] of Object.entries(choices)) {
  if (form.elements[name]) form.elements[name].value = value;
}
form.addEventListener('change', () => {
  location.search = new URLSearchParams(new FormData(form));
});

dress(document.documentElement, choices);
const width = choices.width === 'wide' ? '720px' : `${Number.parseInt(choices.width)}px`;
gallery.style.setProperty('--width', width);

const stage = await builtStage();
const settings = await settingsOf(choices);

// Elements take the focus as they come to their scenes: the page stays where it is read meanwhile.
const { focus } = HTMLElement.prototype;
HTMLElement.prototype.focus = function (options) {
  focus.call(this, { ...options, preventScroll: true });
};
// One after the other: what a scene does to the page for a moment is no other scene's.
for (const scene of scenes) {
  const figure = gallery.appendChild(document.createElement('figure'));
  const caption = figure.appendChild(document.createElement('figcaption'));
  const alone = caption.appendChild(document.createElement('a'));
  alone.href = `/gallery/scene?${new URLSearchParams({ ...choices, scene: scene.name })}`;
  alone.textContent = scene.name;
  if (scene.isModal) figure.append(frameOf(scene, alone.href));
  else await showIn(figure, scene);
}
HTMLElement.prototype.focus = focus;

/** A modal dialog needs a window of its own. */
function frameOf(scene, url) {
  const frame = document.createElement('iframe');
  frame.title = scene.name;
  frame.loading = 'lazy';
  frame.src = url;
  return frame;
}

async function showIn(figure, scene) {
  const place = figure.appendChild(document.createElement('div'));
  place.className = 'scene';
  direct(place, choices);
  try {
    await play(scene, { ...stage, place, settings });
  } catch (error) {
    const failure = place.appendChild(document.createElement('p'));
    failure.className = 'failed';
    failure.textContent = error.message;
  }
}
