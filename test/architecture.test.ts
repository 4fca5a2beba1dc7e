/** The import rules of the house: kept by the sources, and able to catch each kind of fault. */

import assert from 'node:assert/strict';
import { globSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import rules from '../.dependency-cruiser.js';

const root = fileURLToPath(new URL('..', import.meta.url));

async function cruiseSources(baseDir: string): Promise<ICruiseResult> {
  const options = {
    ...rules.options,
    ruleSet: { forbidden: rules.forbidden },
    validate: true,
    baseDir,
  } as ICruiseOptions;
  const tsConfig = extractTSConfig(join(root, 'tsconfig.json'));
  const { output } = await cruise(['src'], options, undefined, { tsConfig });
  return output as ICruiseResult;
}

/** Writes files into an empty house, cruises it, and returns the names of the rules that they break. */
async function rulesBrokenBy(files: Record<string, string>): Promise<string[]> {
  const house = mkdtempSync(join(tmpdir(), 'house-'));
  try {
    symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
    writeFileSync(
      join(house, 'package.json'),
      '{"name":"house","type":"module","devDependencies":{"axe-core":"*"}}',
    );
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(house, path)), { recursive: true });
      writeFileSync(join(house, path), content);
    }
    const { summary } = await cruiseSources(house);
    return [...new Set(summary.violations.map((violation) => violation.rule.name))].sort();
  } finally {
    rmSync(house, { recursive: true });
  }
}

test('the sources keep every rule, and all of them are looked at', async () => {
  const { summary, modules } = await cruiseSources(root);
  assert.deepEqual(
    summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`),
    [],
  );
  const cruised = new Set(modules.map((module) => module.source));
  const missed = globSync('src/**/*.ts', { cwd: root }).filter((file) => !cruised.has(file));
  assert.deepEqual(missed, [], 'files that the cruise did not see');
});

const other = 'export const thing = 1;\n';
const faults: [what: string, expected: string, files: Record<string, string>][] = [
  [
    'the model importing text',
    'model-imports-downward',
    { 'src/model/a.ts': `import '../text/b.ts';`, 'src/text/b.ts': other },
  ],
  [
    'text importing language',
    'text-imports-downward',
    { 'src/text/a.ts': `import '../language/b.ts';`, 'src/language/b.ts': other },
  ],
  [
    'language importing a stage',
    'language-imports-downward',
    { 'src/language/a.ts': `import '../stages/x/b.ts';`, 'src/stages/x/b.ts': other },
  ],
  [
    'a stage importing fetch',
    'stages-imports-downward',
    { 'src/stages/x/a.ts': `import '../../fetch/b.ts';`, 'src/fetch/b.ts': other },
  ],
  [
    'a type import counts too',
    'render-imports-downward',
    {
      'src/render/a.ts': `import type { B } from '../pipeline/b.ts';\nexport type A = B;`,
      'src/pipeline/b.ts': 'export type B = 1;',
    },
  ],
  [
    'the pipeline importing the command line',
    'pipeline-imports-downward',
    { 'src/pipeline/a.ts': `import '../cli/b.ts';`, 'src/cli/b.ts': other },
  ],
  [
    'the command line importing a stage',
    'cli-imports-downward',
    { 'src/cli/a.ts': `import '../stages/x/b.ts';`, 'src/stages/x/b.ts': other },
  ],
  [
    'a stage importing another stage',
    'stages-stay-apart',
    { 'src/stages/x/a.ts': `import '../y/b.ts';`, 'src/stages/y/b.ts': other },
  ],
  ['a stage reading the disk', 'stages-are-pure', { 'src/stages/x/a.ts': `import 'node:fs';` }],
  ['a circle', 'no-circles', { 'src/text/a.ts': `import './b.ts';`, 'src/text/b.ts': `import './a.ts';` }],
  [
    'code importing a test',
    'nothing-imports-tests',
    { 'src/text/a.ts': `import './b.test.ts';`, 'src/text/b.test.ts': other },
  ],
  ['a missing file', 'resolvable', { 'src/text/a.ts': `import './nowhere.ts';` }],
  [
    'a development package in the sources',
    'no-development-packages-in-src',
    { 'src/render/a.ts': `import 'axe-core';` },
  ],
];

for (const [what, expected, files] of faults) {
  test(`the rules catch ${what}`, async () => {
    assert.deepEqual(await rulesBrokenBy(files), [expected]);
  });
}

test('a house in order breaks no rule', async () => {
  const files = { 'src/stages/x/a.ts': `import '../../text/b.ts';`, 'src/text/b.ts': other };
  assert.deepEqual(await rulesBrokenBy(files), []);
});
