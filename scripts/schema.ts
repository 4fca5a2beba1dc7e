/**
 * Generates dossier.schema.json from the types in src/model/. With `--check`, fails where the file on disk is not
 * what the types say.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

const path = (relative: string): string => fileURLToPath(new URL(`../${relative}`, import.meta.url));

export function dossierSchema(): string {
  const schema = createGenerator({
    path: path('src/model/dossier.ts'),
    tsconfig: path('tsconfig.json'),
    type: 'Dossier',
    additionalProperties: true,
    skipTypeCheck: true,
  }).createSchema('Dossier');
  const head = {
    $schema: schema.$schema,
    $id: 'https://synoptic.example/dossier.schema.json',
    title: 'Synoptic dossier, version 1',
  };
  return `${JSON.stringify({ ...head, ...schema }, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = path('dossier.schema.json');
  if (!process.argv.includes('--check')) writeFileSync(file, dossierSchema());
  else if (readFileSync(file, 'utf8') !== dossierSchema()) {
    console.error('dossier.schema.json is not what src/model/ says; run "npm run schema" and commit it');
    process.exitCode = 1;
  }
}
