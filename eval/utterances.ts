/**
 * Measures which quotations are told to be one utterance, and how each is said to differ, on small invented heaps of
 * articles with keys. The format is described in eval/README.md.
 *
 *     node eval/utterances.ts [--heap NAME]… [--faults N] [--update]
 *
 * Each heap goes through the whole pipeline. Exits with 1 where a figure has fallen under its floor in floors.json;
 * floors are those of all heaps together.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { DifferenceKind } from '../src/model/quotation.ts';
import { compileHeap, type Words } from './compiled.ts';
import { holdFloors } from './hold-floors.ts';
import { hashOf } from './key.ts';
import { figuresOf, type JudgedHeap, type KeyVariant, type KeyWords } from './metrics/utterances.ts';
import { tableOf } from './table.ts';

const FOLDER = fileURLToPath(new URL('utterance-texts', import.meta.url));

interface RawKey {
  readonly groups: readonly {
    readonly name: string;
    readonly variants: readonly (Words & { readonly differences?: readonly DifferenceKind[] })[];
  }[];
  readonly apart?: readonly (readonly [Words, Words])[];
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      heap: { type: 'string', multiple: true, default: [] },
      folder: { type: 'string', default: FOLDER },
      faults: { type: 'string', default: '0' },
      update: { type: 'boolean', default: false },
    },
  });
  const there = readdirSync(values.folder).filter((name) =>
    existsSync(join(values.folder, name, 'key.json')),
  );
  const judged = new Map<string, JudgedHeap>();
  for (const name of there.sort())
    if (values.heap.length === 0 || values.heap.includes(name))
      judged.set(name, await judgeHeap(join(values.folder, name)));
  if (values.heap.length > 0) {
    for (const [name, heap] of judged)
      console.log(tableOf(figuresOf(name, [heap]), undefined, Number(values.faults)));
    return;
  }
  const figures = figuresOf('utterances', [...judged.values()]);
  holdFloors({ name: 'utterances in invented heaps', hash: hashOf([values.folder]), figures }, values);
}

async function judgeHeap(folder: string): Promise<JudgedHeap> {
  const { dossier, find, place } = await compileHeap(folder);
  const { groups, apart = [] } = JSON.parse(readFileSync(join(folder, 'key.json'), 'utf8')) as RawKey;
  const placed = (words: Words): KeyWords => ({ words: words.words, place: find(words) });
  return {
    quotations: dossier.quotations,
    utterances: dossier.utterances,
    groups: groups.map(({ name, variants }) => {
      const [first, ...others] = variants.map(
        ({ differences = [], ...words }): KeyVariant => ({ ...placed(words), differences }),
      );
      if (first === undefined) throw new Error(`${join(folder, 'key.json')}: no variant of ${name}`);
      return { name, variants: [first, ...others] };
    }),
    apart: apart.map(([one, other]) => [placed(one), placed(other)] as const),
    place,
  };
}

await main();
