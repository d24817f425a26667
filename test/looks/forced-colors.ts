import { executeServerCommand } from '@web/test-runner-commands';

/** Chromium alone lets itself be told to force colours. */
export const canForceColors = 'chrome' in window;

const isForced = (theme: string) =>
  matchMedia(`(forced-colors: active) and (prefers-color-scheme: ${theme})`).matches;

/** Shows the page with forced colours of this theme; without any, as it was. */
export async function forceColors(theme?: 'light' | 'dark'): Promise<void> {
  await executeServerCommand('force-colors', theme ?? '');
  // What is not forced would be tried in vain.
  const isAsAsked = theme ? isForced(theme) : !isForced('light') && !isForced('dark');
  if (!isAsAsked) throw new Error('the colours are not as asked');
}
