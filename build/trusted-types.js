import MagicString from 'magic-string';

/** For the page's developer. Everybody loads it, so it is short; `docs/security.md` says the rest. */
const message = "<glympse-account-link> needs trusted-types lit-html 'allow-duplicates'";

const policy = /\w+\.createPolicy\("lit-html",\{createHTML:\w=>\w\}\)/;

/**
 * Lit asks for its Trusted Types policy as soon as it is evaluated. Where the page lets nobody have it, or
 * another copy of Lit has it, that throws, and the script would end without a word of why and without the
 * element. With this, the console says what to allow, and Lit goes on without a policy: that is enough where
 * the page does not require one, or has a default.
 *
 * Stops the build if Lit asks for it in another way.
 *
 * @returns {import('rollup').Plugin}
 */
export function trustedTypes() {
  return {
    name: 'trusted-types',
    transform(code, id) {
      if (!/[\\/]lit-html[\\/]lit-html\.js$/.test(id)) return null;
      const [call] = policy.exec(code) ?? this.error('Lit makes its policy in another way');
      const text = new MagicString(code);
      text.replace(
        call,
        `(() => { try { return ${call}; } catch { console.error(${JSON.stringify(message)}); } })()`,
      );
      return { code: text.toString(), map: text.generateMap({ hires: 'boundary' }) };
    },
  };
}
