import { flow as texts } from '../../locales/en/flow.js';
import {
  FlowController,
  type FlowControllerOptions,
  type FlowHost,
} from '../../session/flow-controller.js';
import { prepareSandbox } from '../../configuration/in-page-sandbox.js';
import { viewsWith, type Part } from '../part.js';
import { partLoader, prefetcher } from './catalogue.js';
import { codeView } from './code-view.js';
import { doneView } from './done-view.js';
import { explain } from './explain.js';
import { scenes } from './logic.js';
import { requests } from './requests.js';
import { styles } from './styles.js';

export { prepareSandbox };

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

/** Takes the first form over, with the parts that are its to load. */
export const startFlow = (
  host: FlowHost,
  options: Omit<FlowControllerOptions<Part>, 'part' | 'loader' | 'prepare'>,
): FlowController<Part> =>
  new FlowController(host, {
    ...options,
    part,
    loader: partLoader,
    prepare: prefetcher(options.added),
  });
