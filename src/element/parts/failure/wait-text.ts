import type { Locale } from '../../locales/locale.js';
import { timeText } from '../../views/time-text.js';

/** Milliseconds as `m:ss` below two minutes; above, nobody waits by the second: `3 minutes`, `2 hours`, rounded up. */
export function waitText(duration: number, { code }: Locale): string {
  if (duration < 120_000) return timeText(duration);
  const [unit, length] = duration < 7_200_000 ? ['minute', 60_000] : ['hour', 3_600_000];
  const format = { style: 'unit', unit, unitDisplay: 'long' } as const;
  return Math.ceil(duration / length).toLocaleString(code, format);
}
