/**
 * Writes `src/language/en/coreference-nouns.txt`: nouns that mostly name people, bodies or places, after WordNet's
 * hypernyms as its MyThes thesaurus prints them. Run: `node training/coreference/nouns.ts CORPUS`.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The heads of WordNet's trees. */
const ANCHORS: Readonly<Record<string, readonly string[]>> = {
  person: ['person', 'individual'],
  organisation: ['organization', 'organisation', 'institution', 'social group', 'administrative unit'],
  place: [
    'location',
    'region',
    'district',
    'municipality',
    'building',
    'edifice',
    'geological formation',
    'land',
  ],
};
/** Generic terms are words, not senses, so a class is a share that is passed down this many times. */
const ROUNDS = 8;
/** At least this share of a noun's senses. */
const MOSTLY = 0.5;

const corpus = process.argv[2];
if (corpus === undefined) throw new Error('Name the folder of the corpus, which has data/lexicons.');
const senses = readSenses(
  gunzipSync(readFileSync(join(corpus, 'data/lexicons/th_en_US_v2.dat.gz'))).toString('latin1'),
);
const ordinary = new Set(
  readFileSync(new URL('../../src/language/en/gazetteer/ordinary-words.txt', import.meta.url), 'utf8').split(
    /\s+/,
  ),
);

const lines = Object.entries(ANCHORS).map(([, anchors]) => {
  const shares = spread(anchors);
  return [...shares]
    .filter(([noun, share]) => share >= MOSTLY && /^[a-z][a-z-]+$/.test(noun) && ordinary.has(noun))
    .map(([noun]) => noun)
    .sort()
    .join(' ');
});
writeFileSync(
  new URL('../../src/language/en/coreference-nouns.txt', import.meta.url),
  `# Nouns for people, then bodies, then places (WordNet). Made by training/coreference/nouns.ts; see NOTICE.\n${lines.join('\n')}\n`,
);

/** Returns the generic terms of each noun's senses, lower case. */
function readSenses(source: string): Map<string, string[][]> {
  const senses = new Map<string, string[][]>();
  const rows = source.split('\n');
  for (let row = 1; row < rows.length; ) {
    const [word = '', count = '0'] = rows[row]!.split('|');
    const entries = rows.slice(row + 1, row + 1 + Number(count));
    row += 1 + Number(count);
    const nouns = entries.filter((entry) => entry.startsWith('(noun)'));
    if (nouns.length > 0) senses.set(word, nouns.map(genericTerms));
  }
  return senses;
}

function genericTerms(entry: string): string[] {
  return entry
    .split('|')
    .filter((term) => term.endsWith(' (generic term)'))
    .map((term) => term.slice(0, -' (generic term)'.length).toLowerCase());
}

/** Returns, by noun, the share of its senses that lie below the anchors. */
function spread(anchors: readonly string[]): Map<string, number> {
  let shares = new Map(anchors.map((anchor) => [anchor, 1]));
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Map(shares);
    for (const [noun, entries] of senses) {
      if (anchors.includes(noun)) continue;
      const below = entries.map((terms) => {
        const known = terms.map((term) => shares.get(term) ?? 0);
        return known.length > 0 && Math.max(...known) >= MOSTLY ? 1 : 0;
      });
      next.set(noun, below.reduce((sum: number, one) => sum + one, 0) / entries.length);
    }
    shares = next;
  }
  return shares;
}
