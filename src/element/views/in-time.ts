import { isForeign } from '../locales/is-foreign.js';
import type { Speech } from './view.js';

/**
 * A time to come, for a text: whole seconds, and how the language of the text says them, "in 45 seconds", "in 10
 * minutes", in the digits of the page's region. English where the platform has no words for it: by itself it would
 * take the device's language.
 *
 * @param duration in milliseconds
 * @param round up where somebody has to wait, so that nobody comes too early; down where something ends
 */
export function inTime(
  duration: number,
  { locale, language }: Pick<Speech, 'locale' | 'language'>,
  round = Math.ceil,
): [seconds: number, inTime: string] {
  const { $code } = locale;
  const seconds = Math.ceil(duration / 1000);
  const [unit, length] =
    seconds < 60
      ? (['second', 1] as const)
      : seconds < 7200
        ? (['minute', 60] as const)
        : (['hour', 3600] as const);
  const tags = [isForeign(locale, language) ? $code : language, $code, 'en'];
  const words = new Intl.RelativeTimeFormat(tags).format(round(seconds / length), unit);
  return [seconds, words];
}
