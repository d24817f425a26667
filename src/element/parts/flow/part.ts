import { flow as texts } from '../../locales/en/flow.js';
import { viewsWith, type Part } from '../part.js';
import { codeView } from './code-view.js';
import { doneView } from './done-view.js';
import { explain } from './explain.js';
import { scenes } from './logic.js';
import { requests } from './requests.js';
import { styles } from './styles.js';

/** From the code to the outcome: what everybody comes to, beside the reading and typing of the first form. */
export const part: Part = {
  name: 'flow',
  scenes,
  requests,
  explain,
  styles,
  views: viewsWith(texts, {
    code: codeView,
    done: doneView,
  }),
};

export { FlowController } from '../../session/flow-controller.js';
export { prefetcher } from './catalogue.js';
export { partLoader } from './owners.js';
