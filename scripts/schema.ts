/**
 * Generates the JSON Schemas of what the commands print from the types in src/model/. With `--check`, fails where a
 * file on disk is not what the types say.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

const path = (relative: string): string => fileURLToPath(new URL(`../${relative}`, import.meta.url));

interface Printed {
  readonly file: string;
  readonly model: string;
  readonly type: string;
  readonly title: string;
}

const PRINTED: readonly Printed[] = [
  {
    file: 'dossier.schema.json',
    model: 'src/model/dossier.ts',
    type: 'Dossier',
    title: 'Synoptic dossier, version 1',
  },
  {
    file: 'check.schema.json',
    model: 'src/model/check.ts',
    type: 'Check',
    title: 'Synoptic check, version 1',
  },
  {
    file: 'answer.schema.json',
    model: 'src/model/answer.ts',
    type: 'Answered',
    title: 'Synoptic answer, version 1',
  },
  {
    file: 'comparison.schema.json',
    model: 'src/model/comparison.ts',
    type: 'Comparison',
    title: 'Synoptic comparison, version 1',
  },
  {
    file: 'changes.schema.json',
    model: 'src/model/change.ts',
    type: 'Changes',
    title: 'Synoptic changes, version 1',
  },
  {
    file: 'api.schema.json',
    model: 'src/api/v1/answers.ts',
    type: 'Answers',
    title: 'What the HTTP API answers, version 1',
  },
];

function schemaOf({ file, model, type, title }: Printed): string {
  const schema = createGenerator({
    path: path(model),
    tsconfig: path('tsconfig.json'),
    type,
    additionalProperties: true,
    skipTypeCheck: true,
  }).createSchema(type);
  const head = { $schema: schema.$schema, $id: `https://synoptic.example/${file}`, title };
  return `${JSON.stringify({ ...head, ...schema }, null, 2)}\n`;
}

for (const printed of PRINTED) {
  const file = path(printed.file);
  const schema = schemaOf(printed);
  if (!process.argv.includes('--check')) writeFileSync(file, schema);
  else if (readFileSync(file, 'utf8') !== schema) {
    console.error(`${printed.file} is not what the types say; run "npm run schema" and commit it`);
    process.exitCode = 1;
  }
}
