/** Two articles side by side, laid out for reading: their names, what was found in words, and each row in runs. */

import type { ComparedRow, Comparison } from '../model/comparison.ts';
import type { DossierArticle } from '../model/dossier.ts';
import type { Span } from '../model/span.ts';
import { capital, fileOf, siteOf } from '../text/articles-named.ts';
import { overlapping, spanAt } from '../text/offsets.ts';
import { KIND_WORDS, relationWords, shareWords } from './reuse-words.ts';
import { swapsOf } from './spun.ts';

export type SideName = 'first' | 'second';

export const SIDES = ['first', 'second'] as const;

/** Returns what each text is called: by its publisher, site or file, or where these are the same, by its place. */
export function namesOf({ first, second }: Comparison): Record<SideName, string> {
  const [one, other] = [nameOf(first), nameOf(second)];
  return one === other
    ? { first: 'the first text', second: 'the second text' }
    : { first: one ?? 'the first text', second: other ?? 'the second text' };
}

function nameOf({ publisher, uri }: DossierArticle): string | undefined {
  const name = publisher?.trim() || siteOf(uri);
  if (name) return name;
  // A file is called as whoever named it knows it; a digest or standard input is no name.
  return fileOf(uri) === '' ? undefined : `“${uri.split(/[/\\]/).at(-1)}”`;
}

/** What is said of a row, in a word or two. */
export const ROW_WORDS: Record<ComparedRow['kind'], { readonly word: string; readonly meaning: string }> = {
  copied: { word: 'Same words', meaning: 'Both have it, word for word' },
  changed: { word: 'Changed', meaning: 'Both have it; marked words differ' },
  moved: { word: 'Moved', meaning: 'It stands at another place there' },
  'only-first': { word: 'Only here', meaning: 'Only the first text has it' },
  'only-second': { word: 'Only there', meaning: 'Only the second text has it' },
};

export const ROW_KINDS = Object.keys(ROW_WORDS) as ComparedRow['kind'][];

/** Returns how a row came about, where that is known: "copied, rewritten". */
export function rowRemark({ kind, passage, upstream }: ComparedRow): string | null {
  if (kind === 'only-first' || kind === 'only-second') return null;
  if (upstream) return 'a statement that both print';
  return passage === undefined ? null : KIND_WORDS[passage];
}

/** Returns "Tidewater Daily is a copy of Littoral News", or that neither is. */
export function verdictWords(comparison: Comparison): string {
  const { reuse, first, second } = comparison;
  const names = namesOf(comparison);
  if (reuse === null) return `No copy: ${names.first} and ${names.second} tell in their own words`;
  if (reuse.kind === 'not') return `No copy: ${names.first} and ${names.second} print the same statement`;
  // Which of the two the sentence is about: the one that was made from the other, else the second.
  const about = reuse.direction === 'known' && reuse.to === first.id ? first : second;
  const [subject, other] = about === first ? [names.first, names.second] : [names.second, names.first];
  const relation = relationWords(about, other, reuse);
  return capital(`${subject}: ${relation.charAt(0).toLowerCase()}${relation.slice(1)}`);
}

/** Returns the sentences that the verdict rests on. */
export function reasonsOf(comparison: Comparison): string[] {
  const { reuse, first, second } = comparison;
  const names = namesOf(comparison);
  return [
    ...(reuse === null || reuse.kind === 'not' ? [] : [`${shareWords(reuse)}.`]),
    ...(reuse?.because === undefined ? [] : [reuse.because]),
    ...[first, second].flatMap(({ spun }, at) =>
      spun.verdict === 'clean'
        ? []
        : [
            `${capital(names[SIDES[at]!])} is ${spun.verdict === 'spun' ? '' : 'perhaps '}machine-spun: ${percentOf(spun.share)} of its words look swapped.`,
          ],
    ),
  ];
}

export const percentOf = (share: number): string => `${Math.round(share * 100)}%`;

/** Returns how much of each text stands in the other, whoever wrote it. */
export function sharesWords(comparison: Comparison): string {
  const { first, second } = namesOf(comparison);
  const { shares } = comparison;
  return `Of all words, headlines and quotations too, ${percentOf(shares.first)} of ${first} stand in ${second}, and ${percentOf(shares.second)} of ${second} in ${first}.`;
}

/** Words of one side, in text order. */
export interface SideRun {
  readonly text: string;
  readonly kind: 'same' | 'differs' | 'swapped' | 'gap';
  /** What a swapped word probably was. A gap has no text: words of the other side are left out there. */
  readonly restored?: string;
}

/** Returns one side of a row in runs. */
export function runsOfSide(article: DossierArticle, row: ComparedRow, side: SideName): SideRun[] {
  const span = row[side];
  if (span === undefined) return [];
  const differing = row.differences.map((difference) => difference[side]);
  const runs: SideRun[] = [];
  let at = span.start;
  for (const swap of overlapping(swapsOf(article), span)) {
    if (swap.start < at || swap.end > span.end) continue;
    runs.push(...runsBetween(article.text, { start: at, end: swap.start }, differing));
    runs.push({ kind: 'swapped', text: article.text.slice(swap.start, swap.end), restored: swap.restored });
    at = swap.end;
  }
  runs.push(...runsBetween(article.text, { start: at, end: span.end }, differing));
  return runs;
}

function runsBetween(text: string, { start, end }: Span, differing: readonly Span[]): SideRun[] {
  const runs: SideRun[] = [];
  let at = start;
  for (const difference of differing) {
    if (difference.end < start || difference.start > end) continue;
    const [from, to] = [Math.max(at, difference.start), Math.min(end, difference.end)];
    runs.push({ kind: 'same', text: text.slice(at, from) });
    if (difference.start === difference.end) runs.push({ kind: 'gap', text: '' });
    else if (from < to) runs.push(differingRun(text.slice(from, to)));
    at = Math.max(at, to);
  }
  runs.push({ kind: 'same', text: text.slice(at, end) });
  return runs.filter(({ kind, text: words }) => kind === 'gap' || words !== '');
}

/** Blanks and marks between swapped words differ from nothing. */
const differingRun = (text: string): SideRun => ({
  kind: /[\p{L}\p{N}]/u.test(text) ? 'differs' : 'same',
  text,
});

/** Returns the number of the paragraph in which a side of a row stands, from 1. */
export const paragraphOf = ({ blocks }: DossierArticle, { start }: Span): number => spanAt(blocks, start) + 1;
