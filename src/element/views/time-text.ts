/** Milliseconds as `m:ss`, rounded up so that a time that is shown is really left. */
export function timeText(duration: number): string {
  const seconds = Math.ceil(duration / 1000);
  return `${Math.floor(seconds / 60).toString()}:${(seconds % 60).toString().padStart(2, '0')}`;
}
