/**
 * Learns which letters may stand for which in two Latin spellings of one name, from the transliterations of Wikidata's
 * Russian and Arabic labels (CC0).
 *
 *     node training/names/spellings.ts FOLDER_OF_WD_FILES > src/language/same-name/spellings.txt
 *
 * For each two Latin spellings that differ in one stretch of at most two letters on each side, it is counted how often
 * they go back to one Cyrillic or Arabic form. The share of those that do is what the change of letters is worth: "y" for "i"
 * tells little, "o" for "a" at the end tells a man from a woman.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Sources, and which of their forms count: of the Arabic ones those with a letter that foreign names are not written with. */
const SOURCES: readonly (readonly [file: string, counts: RegExp])[] = [
  ['wd_russian_64.gz', /./],
  ['wd_arabic_64.gz', /[حعصضظخذثغق]/],
];

/** Letters on each side of a change. */
const LONGEST = 2;

/** Pairs of spellings that must show a change. Fewer are chance. */
const FEWEST_PAIRS = 30;

/** A change that is right less often than this is an edit like any other. */
const LEAST_SHARE = 0.12;

interface Change {
  one: number;
  pairs: number;
}

function main(folder: string): void {
  const shares = new Map<string, number>();
  for (const [file, counts] of SOURCES)
    for (const [change, { one, pairs }] of countChanges(readForms(join(folder, file), counts))) {
      const share = (one + 1) / (pairs + 8);
      if (pairs >= FEWEST_PAIRS && share >= LEAST_SHARE && share > (shares.get(change) ?? 0))
        shares.set(change, share);
    }
  console.log(
    '# Letters that stand for each other in spellings of one name, and the share of pairs that are one.',
  );
  console.log('# A bar ends a name. Made by training/names/spellings.ts from Wikidata (CC0); see NOTICE.');
  for (const change of [...shares.keys()].sort()) console.log(`${change} ${shares.get(change)!.toFixed(2)}`);
}

/** Returns the forms in the other script of each Latin spelling, without its accents. */
function readForms(path: string, counts: RegExp): Map<string, Set<string>> {
  const forms = new Map<string, Set<string>>();
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
    const [latin = '', other = ''] = line.split('\t');
    const spelling = latin.normalize('NFD').replace(/\p{M}/gu, '');
    if (!/^[a-z]{5,20}$/.test(spelling) || !counts.test(other)) continue;
    const known = forms.get(spelling);
    if (known) known.add(other);
    else forms.set(spelling, new Set([other]));
  }
  return forms;
}

/** Two spellings with one frame, such as "serge*", differ in what stands in its gap. */
function countChanges(forms: ReadonlyMap<string, ReadonlySet<string>>): Map<string, Change> {
  const changes = new Map<string, Change>();
  const frames = Map.groupBy(
    [...forms.keys()].flatMap((spelling) => framesOf(`${spelling}|`)),
    ({ frame }) => frame,
  );
  for (const fillings of frames.values())
    for (const [index, a] of fillings.entries())
      for (const b of fillings.slice(index + 1)) {
        const change = changeOf(a.filling, b.filling);
        if (change === undefined) continue;
        const counted = changes.get(change) ?? { one: 0, pairs: 0 };
        counted.pairs += 1;
        const others = forms.get(b.spelling)!;
        if ([...forms.get(a.spelling)!].some((form) => others.has(form))) counted.one += 1;
        changes.set(change, counted);
      }
  return changes;
}

interface Framed {
  readonly frame: string;
  readonly filling: string;
  readonly spelling: string;
}

function framesOf(marked: string): Framed[] {
  const found: Framed[] = [];
  const spelling = marked.slice(0, -1);
  for (let start = 0; start < spelling.length; start++)
    for (let length = 0; length <= LONGEST; length++) {
      const end = start + length;
      if (spelling.length - length < 4 || end > spelling.length) continue;
      const last = end === spelling.length ? '|' : '';
      const frame = `${marked.slice(0, start)}*${marked.slice(end)}`;
      found.push({ frame, filling: spelling.slice(start, end) + last, spelling });
    }
  return found;
}

/** Returns a change with nothing in common at its ends. What is put in stands beside a letter: "k", "kh". */
function changeOf(a: string, b: string): string | undefined {
  const [one, other] = (a.length - b.length || (a < b ? -1 : 1)) < 0 ? [a, b] : [b, a];
  const [x, y] = [one.replace('|', ''), other.replace('|', '')];
  if (x === '' || x === y) return undefined;
  const grows = x.length === 1 && y.length === 2;
  if (!grows && (x[0] === y[0] || x.at(-1) === y.at(-1))) return undefined;
  const last = one.endsWith('|') ? '|' : '';
  return `${x}${last} ${y}${last}`;
}

main(process.argv[2]!);
