import { flow } from '../../locales/en/flow.js';
import { translator } from '../../locales/translate.js';
import type { Explain } from '../../views/view.js';

const own = ['code_missing', 'link_failed'] as const;

/** What goes wrong with codes every day. What is rarer is explained by a part of its own, where that can be had. */
export const explain: Explain = ({ code, fatal }, _state, { locale, messages }) => {
  const t = translator(flow, locale, messages);
  const key = fatal ? 'invalid_configuration' : own.find((each) => each === code);
  return key && t(key);
};
