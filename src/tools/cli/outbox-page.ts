/** The sandbox's page: every message that it would have sent, the newest first. */
export const outboxPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Glympse sandbox</title>
    <style>
      :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
      body { margin: 0 auto; padding: 2rem 1rem; max-width: 40rem; }
      h1 { font-size: 1.5rem; margin: 0; }
      dl { display: grid; grid-template-columns: auto 1fr; gap: 0.25rem 1rem; }
      dt, .muted { color: color-mix(in srgb, currentColor 65%, transparent); }
      dd { margin: 0; overflow-wrap: anywhere; }
      code { font: 0.9375em ui-monospace, monospace; }
      ol { list-style: none; padding: 0; display: grid; gap: 0.75rem; }
      li { border: 1px solid color-mix(in srgb, currentColor 25%, transparent); border-radius: 8px; padding: 0.75rem 1rem; }
      li p { margin: 0; overflow-wrap: anywhere; }
      .code { font: 600 1.5rem/1.4 ui-monospace, monospace; letter-spacing: 0.1em; }
    </style>
  </head>
  <body>
    <h1>Glympse sandbox</h1>
    <p class="muted">Nothing is sent: what would be is here. All of it is gone when the sandbox stops.</p>
    <dl>
      <dt>API base</dt><dd><code id="base"></code></dd>
      <dt>API key</dt><dd><code>sandbox</code></dd>
    </dl>
    <h2>Messages</h2>
    <p id="empty">No message yet.</p>
    <ol id="messages" aria-live="polite"></ol>
    <script type="module">
      const list = document.querySelector('#messages');
      document.querySelector('#base').textContent = new URL('/v2/', location.href).href;

      function item({ type, address, code, sentAt }) {
        const entry = document.createElement('li');
        const [to, number] = [document.createElement('p'), document.createElement('p')];
        const time = new Date(sentAt).toLocaleTimeString();
        to.textContent = (type === 'email' ? 'E-mail to ' : 'Text message to ') + address + ', ' + time;
        number.textContent = code;
        number.className = 'code';
        entry.append(to, number);
        return entry;
      }

      let shown = 0;
      async function refresh() {
        const response = await fetch('/control/outbox', { method: 'POST' }).catch(() => undefined);
        const messages = (await response?.json()) ?? [];
        // Another process answers now, and knows nothing of what there was.
        if (response && messages.length < shown) list.replaceChildren();
        if (response && messages.length < shown) shown = 0;
        for (const message of messages.slice(shown)) list.prepend(item(message));
        if (response) shown = messages.length;
        document.querySelector('#empty').hidden = shown > 0;
      }

      await refresh();
      setInterval(() => { if (!document.hidden) refresh(); }, 1000);
    </script>
  </body>
</html>
`;
