/** The extractors that can run here. */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Contestant, contestantOf, installPeers } from '../turns/take-turns.ts';

const tools = new URL('tools.ts', import.meta.url);
const python = fileURLToPath(new URL('tool.py', import.meta.url));

export const SYNOPTIC: Contestant = contestantOf('Synoptic', tools, 'synoptic');

/** The tool that all others are compared with. */
export const MEASURE: Contestant = contestantOf('Readability + linkedom', tools, 'readability-linkedom');

const PEERS: readonly Contestant[] = [
  MEASURE,
  contestantOf('Readability + jsdom', tools, 'readability-jsdom'),
  contestantOf('defuddle + linkedom', tools, 'defuddle'),
];
const OF_PYTHON: Readonly<Record<string, readonly Contestant[]>> = {
  trafilatura: [
    { name: 'trafilatura (fast)', command: ['python3', python, 'trafilatura-fast'] },
    { name: 'trafilatura (standard)', command: ['python3', python, 'trafilatura-standard'] },
  ],
  newspaper: [{ name: 'newspaper4k', command: ['python3', python, 'newspaper'] }],
};
const PACKAGES: Readonly<Record<string, string>> = {
  trafilatura: 'trafilatura',
  newspaper: 'newspaper4k',
};

/** Returns Synoptic, the tools that can run here, and a line on each that cannot. */
export function findExtractors(): { readonly contestants: Contestant[]; readonly skipped: string[] } {
  const peers = installPeers();
  const there = Object.keys(OF_PYTHON).filter(
    (module) => spawnSync('python3', ['-c', `import ${module}`]).status === 0,
  );
  const lacking = Object.keys(OF_PYTHON).filter((module) => !there.includes(module));
  return {
    contestants: [SYNOPTIC, ...(peers ? PEERS : []), ...there.flatMap((module) => OF_PYTHON[module]!)],
    skipped: [
      ...(peers ? [] : ['the extractors from npm: skipped, "npm ci --prefix bench" failed']),
      ...lacking.map((module) => `${PACKAGES[module]}: skipped, "pip install ${PACKAGES[module]}" brings it`),
      'mercury (@postlight/parser): left out, its package needs git repositories that no registry has',
    ],
  };
}
