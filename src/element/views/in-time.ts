import { formatTags, type Written } from '../locales/format-tags.js';

/**
 * A time to come, for a text: whole seconds, and how the language says them, "in 45 seconds", "in 10 minutes".
 *
 * @param duration in milliseconds
 * @param round up where somebody has to wait, so that nobody comes too early; down where something ends
 */
export function inTime(
  duration: number,
  written: Written,
  round = Math.ceil,
): [seconds: number, inTime: string] {
  const seconds = Math.ceil(duration / 1000);
  const [unit, length] =
    seconds < 60
      ? (['second', 1] as const)
      : seconds < 7200
        ? (['minute', 60] as const)
        : (['hour', 3600] as const);
  const words = new Intl.RelativeTimeFormat(formatTags(written)).format(
    round(seconds / length),
    unit,
  );
  return [seconds, words];
}
