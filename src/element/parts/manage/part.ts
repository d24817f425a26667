import { account } from '../../locales/en/account.js';
import { flow } from '../../locales/en/flow.js';
import { manage } from '../../locales/en/manage.js';
import { keepDialog } from '../../views/dialog-keeper.js';
import { viewsWith, type Part } from '../part.js';
import { addingView } from './adding-view.js';
import { listView } from './list-view.js';
import { scenes } from './logic.js';
import { replacingView } from './replacing-view.js';
import { requests } from './requests.js';
import { styles } from './styles.js';

/** Managing what is linked, and replacing it: most people never do. */
export const part: Part = {
  name: 'manage',
  scenes,
  requests,
  styles,
  attach: keepDialog,
  views: viewsWith(
    { ...flow, ...account, ...manage },
    { adding: addingView, list: listView, replacing: replacingView },
  ),
};
