import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { attackByAnswers } from './support/attacks/answers.js';
import { attackByBodies } from './support/attacks/bodies.js';
import { attackByGuessing } from './support/attacks/codes.js';
import { attackByCookies } from './support/attacks/cookies.js';
import { attackByHeaders } from './support/attacks/headers.js';
import { attackByPages } from './support/attacks/pages.js';
import { attackByPaths } from './support/attacks/paths.js';
import { attackBySockets } from './support/attacks/sockets.js';
import { attackByTabs } from './support/attacks/tabs.js';
import { World } from './support/attacks/world.js';
import { root } from './support/docs/pages.js';

const attacks = [
  attackByPages,
  attackByPaths,
  attackByBodies,
  attackByHeaders,
  attackByCookies,
  attackBySockets,
  attackByAnswers,
  attackByGuessing,
  attackByTabs,
];

const world = await World.start();

describe('the proxy under attack', () => {
  for (const attack of attacks) attack(world);

  it('is told of in the documentation, with the numbers of this run', () => {
    const total = [...world.counts.values()].reduce((sum, number) => sum + number, 0);
    const kinds = [...world.counts].map(([kind, number]) => `${kind} ${number}`).join(', ');
    console.log(`attacks on the proxy: ${total} (${kinds})`);
    const text = readFileSync(join(root, 'docs/security.md'), 'utf8');
    const section = text
      .split('\n## ')
      .find((part) => part.startsWith('The endpoint under attack'));
    const rows = [...section.matchAll(/^\| ([^|]+?) +\| +([\d,]+) *\|/gm)];
    const told = Object.fromEntries(rows.map(([, kind, number]) => [kind, number]));
    const counted = [...world.counts, ['all', total]].map(([kind, number]) => [
      kind,
      number.toLocaleString('en'),
    ]);
    assert.deepEqual(told, Object.fromEntries(counted));
  });
});
