/** Lists what is called reused among short news reports of one event, which nobody has labelled. */

import { join } from 'node:path';
import { articlePage } from '../src/fetch/archives/json-article.ts';
import type { ReadPage } from '../src/model/page.ts';
import { readJsonLines } from '../training/json-lines.ts';
import { compile, readable } from './compiled.ts';
import { type Figure, pairName } from './metrics/figures.ts';

/** As ECB+ has them, word by word. */
interface Report {
  readonly id: string;
  readonly subtopic: string;
  readonly sentences: readonly (readonly string[])[];
}

/** The number is to be looked at, and has no floor. */
export async function measureReports(folder: string): Promise<Figure[]> {
  const reports = Map.groupBy(
    readJsonLines<Report>(join(folder, 'docs.jsonl.gz')),
    ({ subtopic }) => subtopic,
  );
  let pairs = 0;
  let unread = 0;
  const called: string[] = [];
  for (const some of reports.values()) {
    const pages = new Map<string, ReadPage>();
    for (const { id, sentences } of some) {
      const text = sentences
        .filter(([first]) => first !== 'http')
        .map(asPrinted)
        .join('\n\n');
      pages.set(id, readable(articlePage({ text, url: `https://reports.example/${id}` }, id), id));
    }
    const { dossier, fileOf, lost } = compile(pages);
    unread += lost.length;
    pairs += (some.length * (some.length - 1)) / 2;
    for (const { from, to, kind, share } of dossier.reuse)
      if (kind !== 'not') called.push(`${pairName(fileOf(from), fileOf(to))}: ${kind}, ${share}`);
  }
  const counts = `${called.length} of ${pairs} pairs of one story; ${unread} reports are too short to be read`;
  return [{ layer: 'short reports', name: 'called reused', value: null, counts, faults: called }];
}

/** Returns a sentence of words and marks as print has it. */
const asPrinted = (words: readonly string[]): string =>
  words
    .map((word) => (word === '``' || word === "''" ? '"' : word))
    .join(' ')
    .replace(/" ([^"]*) "/g, '"$1"')
    .replace(/ (?=(?:[.,;:?!)\]%]|'s|'|n't|'(?:re|ve|ll|d|m)|\.\.\.)(?: |$))/g, '')
    .replace(/([([$£€]) /g, '$1');
