/**
 * Writes the reference of the command line (docs/reference/cli.md) and the manual page (man/synoptic.1) from what the
 * command line is made of. With `--check`, fails where one on disk is another. It fails where anything is not told.
 */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import packageJson from '../package.json' with { type: 'json' };
import { pagesOf } from '../src/cli/command-tree.ts';
import { createProgram } from '../src/cli/program.ts';
import { manualPage, referencePage, untold } from './reference-pages.ts';

const pages = pagesOf(createProgram());
for (const what of untold(pages)) fail(`${what}; say it in src/cli/`);

const WRITTEN = {
  'docs/reference/cli.md': referencePage(pages),
  'man/synoptic.1': manualPage(pages, packageJson.version),
};

for (const [name, text] of Object.entries(WRITTEN)) {
  const file = fileURLToPath(new URL(`../${name}`, import.meta.url));
  if (!process.argv.includes('--check')) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  } else if (contentOf(file) !== text)
    fail(`${name} is not what src/cli/ says; run "npm run reference" and commit it`);
}

function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function fail(why: string): void {
  console.error(why);
  process.exitCode = 1;
}
