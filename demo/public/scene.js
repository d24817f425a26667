import { builtStage, direct, dress, readChoices, settingsOf } from './scene-choices.js';
import { play, scenes } from './scenes.js';

const choices = readChoices();
const root = document.documentElement;
const place = document.querySelector('#place');
const scene = scenes.find(({ name }) => name === choices.scene);

dress(root, choices);
// The rest of the page has the direction, too: a dialog is where the window wants it.
direct(root, choices);

try {
  await play(scene, { ...(await builtStage()), place, settings: await settingsOf(choices) });
  root.dataset.played = 'well';
} catch (error) {
  place.append(`${choices.scene}: ${error.message}`);
  root.dataset.played = 'badly';
}
