/** What the pages look like: as the element does where the host has not styled it. */
export const styles = `
:root {
  color-scheme: light dark;
  --accent: light-dark(#0b6b63, #5fd4c4);
  --danger: light-dark(#b3261e, #ffb4ab);
  --muted: color-mix(in srgb, currentcolor 68%, transparent);
}
* { box-sizing: border-box; margin: 0; overflow-wrap: anywhere; }
body { padding: 24px 16px; background: Canvas; color: CanvasText; font: 1rem/1.5 system-ui, sans-serif; }
main { display: grid; gap: 12px; max-width: 400px; margin: 0 auto; }
form { display: grid; gap: 12px; }
h1 { font-size: 1.375rem; line-height: 1.25; }
h2 { font-size: 1rem; }
.site, .hint { font-size: 0.875rem; }
.site, .hint, .intro { color: var(--muted); }
.error { color: var(--danger); font-size: 0.875rem; }
label, button { font-weight: 600; }
label { margin-bottom: -6px; }
input, button, .go {
  width: 100%; min-height: 48px; padding: 10px 14px; border: 1px solid var(--muted); border-radius: 10px;
  background: Canvas; color: inherit; font: inherit; text-align: center;
}
input { text-align: start; }
input[aria-invalid] { border-color: var(--danger); outline: 1px solid var(--danger); }
button, .go { font-weight: 600; cursor: pointer; text-decoration: none; }
.primary { border: 0; background: var(--accent); color: Canvas; }
.danger { border-color: var(--danger); color: var(--danger); }
.link { min-height: 36px; padding: 4px; border: 0; background: none; color: var(--accent); }
.choice { display: grid; gap: 8px; padding: 14px; border: 1px solid var(--muted); border-radius: 10px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
`;
