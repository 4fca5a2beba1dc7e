/**
 * Scores dossiers of real stories on keys that were made by reading them, layer by layer.
 *
 *     node eval/read-stories.ts [--faults N] [--update] [--only STORY]
 *
 * The stories are looked for in `data/stories` of the annotated corpus (`SYNOPTIC_CORPUS`, else `../shared`) and in its `data/ecbplus`
 * (`ecb-story.ts`), and scored by its scorer; without it, or without a story, a line says so. Each file of `eval/story-keys` is the
 * key of one (`standoff.ts`). Each is read as people paste stories: plain texts, without outlet or date. Exits with 1 where a figure
 * has fallen under its floor.
 */

import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Dossier } from '../src/model/dossier.ts';
import { brief } from '../src/pipeline/brief.ts';
import { scoreBy } from './annotated.ts';
import { ecbStory } from './ecb-story.ts';
import { holdFloors } from './hold-floors.ts';
import { hashOf } from './key.ts';
import type { Figure } from './metrics/figures.ts';
import { annotationOf, type StandoffKey } from './standoff.ts';

const KEYS = fileURLToPath(new URL('story-keys', import.meta.url));

/** Where keys of stories of ECB+ say that their texts lie. */
const ECB = 'ecbplus';

/** How many figures tell of a story is left to the scorer; these say what most hangs on. */
const SHOWN = ['quotes', 'claims', 'stances', 'timeline', 'framing', 'brief'];

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      faults: { type: 'string', default: '0' },
      update: { type: 'boolean', default: false },
      only: { type: 'string' },
    },
  });
  const corpus = resolve(
    process.env.SYNOPTIC_CORPUS ?? fileURLToPath(new URL('../../shared', import.meta.url)),
  );
  const scorer = join(corpus, 'score/score.mjs');
  if (!existsSync(scorer)) return console.log(`Skipped: there is no ${scorer}.`);
  for (const file of readdirSync(KEYS).sort()) {
    const key = JSON.parse(readFileSync(join(KEYS, file), 'utf8')) as StandoffKey;
    const story = basename(key.story);
    const isEcb = key.story.startsWith(ECB);
    const folder = join(corpus, 'data', isEcb ? ECB : join('stories', story));
    if (values.only !== undefined && values.only !== story) continue;
    if (!existsSync(folder)) {
      console.log(`Skipped: there is no ${folder}.`);
      continue;
    }
    console.log(`\nstory ${story}`);
    const texts = isEcb ? writeTexts(ecbStory(join(folder, 'docs.jsonl.gz'), story)) : folder;
    try {
      const figures = await scoreStory(key, texts, realpathSync(scorer));
      holdFloors({ name: `story ${story}`, hash: hashOf([folder]), figures }, values);
    } finally {
      if (isEcb) rmSync(texts, { recursive: true });
    }
  }
}

function writeTexts(texts: ReadonlyMap<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'story-'));
  for (const [name, text] of texts) writeFileSync(join(folder, name), text);
  return folder;
}

async function scoreStory(key: StandoffKey, texts: string, scorer: string): Promise<Figure[]> {
  const names = readdirSync(texts).sort();
  const textOf = (doc: string): string =>
    readFileSync(join(texts, names.find((name) => name.startsWith(doc))!), 'utf8');
  const gold = mkdtempSync(join(tmpdir(), 'key-'));
  try {
    for (const [name, file] of Object.entries(annotationOf(key, textOf)))
      writeFileSync(join(gold, name), file);
    return scoreBy(scorer, await briefOf(texts), gold, realpathSync(texts)).filter(
      ({ layer, name }) => name === 'score' && (SHOWN.includes(layer) || layer === 'overall'),
    );
  } finally {
    rmSync(gold, { recursive: true });
  }
}

/** Articles are called by where they lie: as seen from their own folder they are called the same on every machine. */
async function briefOf(texts: string): Promise<Dossier> {
  const before = process.cwd();
  process.chdir(texts);
  try {
    return await brief(['.']);
  } finally {
    process.chdir(before);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
