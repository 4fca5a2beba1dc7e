/**
 * Finds texts in two languages of which one translates the other. Words cannot be compared; the names that both spell
 * alike and the numbers can, and a translation has them in the same order. Reports of one event share names and some
 * of the order too, so that only texts that have nearly all of them in common, and many, are called translated.
 */

import type { Language } from '../../language/language.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Entity } from '../../model/entity.ts';
import type { Passage, Reuse } from '../../model/reuse.ts';
import { baseLanguage } from '../../text/languages.ts';
import { foldDigits } from '../../text/normalise.ts';
import { contains, spanAt } from '../../text/offsets.ts';
import { distinctHashes, ShingleIndex, shingleHashes } from '../../text/shingles.ts';
import { WHOLLY } from './derivation.ts';
import { directionOf } from './direction.ts';

/**
 * Share of the names and numbers of both texts that stand in the same order (Dice), and number of them. Measured on
 * English reports whose names were looked up as those of a foreign text are: of 256 pairs about one of eight events,
 * none copied from the other, the share is .22 in the middle, .42 in the highest hundredth and .51 at most.
 */
const LEAST_SHARE = 0.7;
const LEAST_COUNT = 12;
/** Marks that are compared of a text at most. */
const MOST_MARKS = 400;
/** Pairs of marks in a row that two texts share before they are aligned. */
const LEAST_PAIRS = 3;
const MOST_POSTINGS = 64;
/** Marks that two paragraphs share in order, and from which they are shown side by side. */
const IN_PARAGRAPH = 2;
/** A name or a number in a text: equal ids are one entity or one number. */
interface Mark {
  readonly start: number;
  readonly id: number;
}

interface MarkedText {
  readonly article: DossierArticle;
  readonly marks: readonly Mark[];
}

/** Returns who translates whom, in the order of the articles' ids. */
export function findTranslated(
  articles: readonly DossierArticle[],
  entities: readonly Entity[],
  language: Language,
): Reuse[] {
  if (new Set(articles.map((article) => baseLanguage(article.language))).size < 2) return [];
  const texts = markTexts(articles, entities);
  const index = new ShingleIndex(MOST_POSTINGS);
  return texts.flatMap((second) => {
    const shared = index.add(
      distinctHashes(
        shingleHashes(
          second.marks.map(({ id }) => id),
          2,
        ),
      ),
    );
    return [...shared]
      .filter(([, count]) => count >= LEAST_PAIRS)
      .sort(([a], [b]) => a - b)
      .flatMap(([first]) => compare(texts[first]!, second, language) ?? []);
  });
}

function markTexts(articles: readonly DossierArticle[], entities: readonly Entity[]): MarkedText[] {
  const ids = new Map<string, number>();
  const idOf = (key: string): number => {
    const id = ids.get(key) ?? ids.size;
    ids.set(key, id);
    return id;
  };
  const named = Map.groupBy(
    entities.flatMap(({ id, mentions }) =>
      mentions.map(({ article, start }) => ({ article, start, id: idOf(id) })),
    ),
    ({ article }) => article,
  );
  return articles
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((article) => {
      const numbers = numbersIn(article.text).map(({ start, number }) => ({
        start,
        id: idOf(`# ${number}`),
      }));
      const all = [...(named.get(article.id) ?? []), ...numbers].sort((a, b) => a.start - b.start);
      // "Dunst … she … Dunst": what one text repeats, a translation leaves out.
      const marks = all.filter(({ id }, at) => all[at - 1]?.id !== id).slice(0, MOST_MARKS);
      return { article, marks };
    });
}

/** Numbers of two digits or more; smaller ones are words as often. Languages part thousands and decimals differently. */
const NUMBER =
  /(?<![\p{Script=Latin}\d.,])(?:\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+|\d+(?:[.,]\d+)?)(?![\p{Script=Latin}\d])/gu;

const numbersIn = (text: string): { start: number; number: string }[] =>
  [...foldDigits(text).matchAll(NUMBER)]
    .map(({ index, 0: number }) => ({ start: index, number: number.replace(/\D/g, '') }))
    .filter(({ number }) => number.length > 1);

function compare(first: MarkedText, second: MarkedText, language: Language): Reuse | null {
  if (baseLanguage(first.article.language) === baseLanguage(second.article.language)) return null;
  const pairs = commonInOrder(first.marks, second.marks);
  const share = (2 * pairs.length) / (first.marks.length + second.marks.length);
  if (pairs.length < LEAST_COUNT || share < LEAST_SHARE) return null;
  const direction = directionOf(first.article, second.article, language);
  const [from, to] = direction.original === 'second' ? [second, first] : [first, second];
  const turned = from === second ? pairs.map(([a, b]): MarkPair => [b, a]) : pairs;
  const passages = pairParagraphs(from.article, to.article, turned);
  const [opening, ...rest] = passages;
  const covered = coveredShare(to.article, passages);
  if (opening === undefined || covered === 0) return null;
  return {
    from: from.article.id,
    to: to.article.id,
    kind: covered >= WHOLLY ? 'wholly' : 'partly',
    direction: direction.original === undefined ? 'unknown' : 'known',
    share: covered,
    passages: [opening, ...rest],
    because: `${pairs.length} names and numbers stand in both in the same order. ${direction.because}`,
  };
}

type MarkPair = readonly [Mark, Mark];

/** Returns the longest common subsequence. */
function commonInOrder(first: readonly Mark[], second: readonly Mark[]): MarkPair[] {
  const width = second.length + 1;
  const lengths = new Uint16Array((first.length + 1) * width);
  for (let i = first.length - 1; i >= 0; i--)
    for (let j = second.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        first[i]!.id === second[j]!.id
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
  const pairs: MarkPair[] = [];
  for (let i = 0, j = 0; i < first.length && j < second.length; ) {
    if (first[i]!.id === second[j]!.id) pairs.push([first[i++]!, second[j++]!]);
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}

/** Returns the paragraphs that share marks in order, each with the one that it shares most with. */
function pairParagraphs(from: DossierArticle, to: DossierArticle, pairs: readonly MarkPair[]): Passage[] {
  const counts = new Map<string, { here: number; there: number; count: number }>();
  for (const [one, other] of pairs) {
    const [here, there] = [spanAt(from.blocks, one.start), spanAt(to.blocks, other.start)];
    const known = counts.get(`${here} ${there}`) ?? { here, there, count: 0 };
    known.count++;
    counts.set(`${here} ${there}`, known);
  }
  const taken = { here: new Set<number>(), there: new Set<number>() };
  const passages: Passage[] = [];
  for (const { here, there, count } of [...counts.values()].sort(
    (a, b) => b.count - a.count || a.here - b.here,
  )) {
    const [one, other] = [from.blocks[here], to.blocks[there]];
    if (count < IN_PARAGRAPH || !one || !other || taken.here.has(here) || taken.there.has(there)) continue;
    taken.here.add(here);
    taken.there.add(there);
    passages.push({
      from: { start: one.start, end: one.end },
      to: { start: other.start, end: other.end },
      kind: 'translated',
    });
  }
  return passages.sort((a, b) => a.from.start - b.from.start);
}

function coveredShare({ blocks }: DossierArticle, passages: readonly Passage[]): number {
  const body = blocks.filter(({ kind }) => kind === 'body' || kind === 'list' || kind === 'dek');
  const whole = body.reduce((sum, { start, end }) => sum + end - start, 0);
  const covered = passages
    .filter(({ to }) => body.some((block) => contains(block, to)))
    .reduce((sum, { to }) => sum + to.end - to.start, 0);
  return Math.round((covered / Math.max(1, whole)) * 1000) / 1000;
}
