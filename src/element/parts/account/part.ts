import { account } from '../../locales/en/account.js';
import { flow } from '../../locales/en/flow.js';
import { keepDialog } from '../../views/dialog-keeper.js';
import { viewsWith, type Part } from '../part.js';
import { conflictView } from './conflict-view.js';
import { handOverView } from './hand-over-view.js';
import { scenes } from './logic.js';
import { requests } from './requests.js';
import { styles } from './styles.js';

/** Which account the person goes on with, where that is a question, and the page taking it over. */
export const part: Part = {
  name: 'account',
  scenes,
  requests,
  styles,
  attach: keepDialog,
  views: viewsWith({ ...flow, ...account }, { conflict: conflictView, 'hand-over': handOverView }),
};
