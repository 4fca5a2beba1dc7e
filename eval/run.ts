/**
 * Runs the pipeline over corpora with known answers and prints how much of them it finds.
 *
 *     npm run eval                        the example, and the annotated corpus where there is one
 *     npm run eval -- FOLDER --key KEY    a corpus of your own; the format of the key is in eval/README.md
 *
 * Exits with 1, naming each figure, if one has fallen under its floor in eval/floors.json.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Dossier } from '../src/model/dossier.ts';
import { lacking, scoreAnnotated } from './annotated.ts';
import { type CorpusFloors, fallen, raiseFloors } from './floors.ts';
import { hashOf, readKey } from './key.ts';
import type { Figure } from './metrics/figures.ts';
import { scoreDossier } from './score.ts';
import { tableOf } from './table.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const floorsFile = join(root, 'eval/floors.json');

/** A corpus that can be scored. */
interface Corpus {
  readonly name: string;
  readonly folder: string;
  readonly hash: string;
  score(dossier: Dossier): Figure[];
}

const USAGE = `usage: npm run eval -- [FOLDER --key KEY] [--faults N] [--update] [--json]
  FOLDER --key KEY  a folder of inputs and the folder of its answer key (else FOLDER.key)
  --faults N        list up to N faults below each figure
  --update          raise the floors to what is measured; none is ever lowered
  --json            print the figures as JSON`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      key: { type: 'string' },
      faults: { type: 'string', default: '0' },
      update: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const floors: Record<string, CorpusFloors> = existsSync(floorsFile)
    ? JSON.parse(readFileSync(floorsFile, 'utf8'))
    : {};
  const corpora = positionals.length
    ? positionals.map((folder) => keyedCorpus(resolve(folder), resolve(values.key ?? `${folder}.key`)))
    : knownCorpora();
  const printed: Record<string, readonly Figure[]> = {};
  for (const corpus of corpora) {
    const figures = corpus.score(await dossierOf(corpus.folder));
    printed[corpus.name] = figures;
    if (values.update) floors[corpus.name] = raiseFloors(figures, corpus.hash, floors[corpus.name]);
    if (!values.json)
      console.log(`\n${corpus.name}\n${tableOf(figures, floors[corpus.name], Number(values.faults))}`);
    report(corpus, fallen(figures, corpus.hash, floors[corpus.name]));
  }
  if (values.json) console.log(JSON.stringify(printed, null, 2));
  if (values.update) writeFileSync(floorsFile, `${JSON.stringify(floors, null, 2)}\n`);
}

function keyedCorpus(folder: string, keyFolder: string): Corpus {
  const key = readKey(folder, keyFolder);
  return { name: basename(folder), folder, hash: key.hash, score: (dossier) => scoreDossier(dossier, key) };
}

/** The example always, and the annotated corpus where it is at hand: it is not part of the repository. */
function knownCorpora(): Corpus[] {
  const example = keyedCorpus(join(root, 'examples/harbour'), join(root, 'examples/harbour.key'));
  const named = process.env.SYNOPTIC_CORPUS;
  const annotated = resolve(named ?? join(root, '../shared'));
  const missing = lacking(annotated);
  if (missing) {
    console.error(
      `Skipped the annotated corpus: there is no ${missing}` +
        (named ? '.' : ' (SYNOPTIC_CORPUS names a folder with seeds/, gold/ and score/).'),
    );
    if (named) process.exitCode = 2;
    return [example];
  }
  const [seeds, gold, score] = ['seeds', 'gold', 'score'].map((name) => join(annotated, name)) as [
    string,
    string,
    string,
  ];
  return [
    example,
    {
      name: basename(annotated),
      folder: seeds,
      hash: hashOf([seeds, gold, score]),
      score: (dossier) => scoreAnnotated(dossier, annotated),
    },
  ];
}

/** Returns what the pipeline makes of a folder. */
async function dossierOf(folder: string): Promise<Dossier> {
  const { brief } = await import(new URL('../src/pipeline/brief.ts', import.meta.url).href);
  return brief([folder]);
}

function report({ name }: Corpus, faults: readonly string[]): void {
  if (!faults.length) return;
  console.error(`\n${name}: under the floor\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
