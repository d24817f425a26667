import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Writes the licences of all packages that the published files contain.
 *
 * @param {string} target the file to write
 * @returns {import('rollup').Plugin} one for all builds
 */
export function licences(target) {
  const bundled = new Set();
  return {
    name: 'licences',
    generateBundle(_options, bundle) {
      const ids = Object.values(bundle).flatMap((file) => file.moduleIds ?? []);
      for (const id of ids) {
        const [folder] = /^.*[\\/]node_modules[\\/](@[^\\/]+[\\/])?[^\\/]+/.exec(id) ?? [];
        if (folder) bundled.add(folder);
      }
    },
    writeBundle() {
      const texts = [...bundled].sort().map((folder) => {
        const { name, version, license } = JSON.parse(
          readFileSync(`${folder}/package.json`, 'utf8'),
        );
        const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
        return `${name} ${version} (${license})\n\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`;
      });
      writeFileSync(target, texts.join(`\n${'-'.repeat(80)}\n\n`));
    },
  };
}
