/** What an article leaves out although several independent origins had it when the article appeared. */

import type { Language } from '../../language/language.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { ArticleId } from '../../model/article.ts';
import type { Claim } from '../../model/claim.ts';
import type { Omission } from '../../model/framing.ts';
import type { Origin, OriginId } from '../../model/reuse.ts';
import type { Citation } from '../../model/span.ts';
import { foldText } from '../../text/normalise.ts';
import { spanAt } from '../../text/offsets.ts';
import { onceEachWith } from '../../text/once-each.ts';
import { rarityBy } from '../../text/rarity.ts';
import type { Reading } from './reading.ts';

/** So many others have it; more where there are many, and of background. Set by hand, as is all below. */
const FEWEST_ORIGINS = 2;
const FEWEST_OF_MANY = 3;
const MANY = 6;
/** More omissions of one article are not read. */
const MOST = 8;
/**
 * An article that has so much of the weight of one wording of a claim in two sentences, or as much of it in
 * all, tells it, whatever the claim lists.
 */
const TOLD = 0.4;
const TOLD_IN_ALL = 0.7;

interface Sources {
  readonly claims: readonly Claim[];
  readonly origins: readonly Origin[];
}

/** An omission that has so much of the weight of another's words repeats it. */
const REPEATED = 0.5;

/**
 * Returns the omissions of each article, those first that most origins have. Others had it by then if they appeared on
 * the same day or the day before: what is older is no news any more, and what was
 * only planned may have come about. Nothing is said of an article without a date.
 */
export function findOmissions(
  readings: readonly Reading[],
  { claims, origins }: Sources,
  language: Language,
): Omission[] {
  const days = publishedIn(readings);
  const articlesOf = new Map(origins.map((origin) => [origin.id, new Set(origin.articles)]));
  const contents = readings.map((reading) => contentOf(reading, language));
  const weigh = rarityIn(contents);
  const readingOf = new Map(readings.map((reading) => [reading.id, reading]));
  /** What stands beside a clause helps to tell that another article tells of the same. */
  const sentenceOf = ({ article, start, exact }: Citation): string => {
    const { text, annotation } = readingOf.get(article) ?? {};
    const sentence = annotation?.sentences[spanAt(annotation.sentences, start)];
    return text === undefined || sentence === undefined ? exact : text.slice(sentence.start, sentence.end);
  };
  const isMany = origins.filter(({ level }) => level === 'article').length >= MANY;
  const news = claims
    .map((claim) => ({
      claim,
      fewest: isMany || claim.kind === 'background' ? FEWEST_OF_MANY : FEWEST_ORIGINS,
    }))
    .filter(({ claim, fewest }) => isNews(claim) && claim.origins.length >= fewest)
    .map((one) => {
      const words = wordsIn(one.claim.text, language);
      const stated = one.claim.statements.flatMap(({ evidence }) => [evidence.exact, sentenceOf(evidence)]);
      const wordings = [words, ...[...new Set(stated)].map((text) => wordsIn(text, language))];
      return {
        ...one,
        words,
        wordings: wordings.map((wording) => weighed(wording, weigh)),
        tellers: tellersOf(one.claim, days),
        tellIt: new Set(one.claim.statements.map(({ evidence }) => evidence.article)),
      };
    });
  const freshOn = freshBy(news);
  return readings.flatMap(({ id }, i) => {
    const day = days.get(id);
    if (day === undefined) return [];
    const known = freshOn(day)
      .filter(({ tellIt }) => !tellIt.has(id))
      .map((one) => ({ ...one, origins: one.fresh.filter((origin) => !articlesOf.get(origin)?.has(id)) }))
      .filter(
        ({ origins, fewest, wordings }) =>
          origins.length >= fewest && !wordings.some((one) => isTold(one, contents[i]!)),
      )
      .sort((a, b) => b.origins.length - a.origins.length || (a.claim.id < b.claim.id ? -1 : 1));
    const kept: typeof known = [];
    for (const one of known)
      if (!kept.some(({ words }) => shareOf(one.words, words, weigh) >= REPEATED)) kept.push(one);
    return kept.slice(0, MOST).map(({ claim, origins }) => ({ article: id, claim: claim.id, origins }));
  });
}

/** It is said to be so, by several, and has come about. */
const isNews = ({ kind, status, statements }: Claim): boolean =>
  (status === 'corroborated' || status === 'contradicted') &&
  kind !== 'plan' &&
  statements.every(({ modality }) => modality === 'asserted');

/** A time by the ranks of its edges among all of them: each article is held against each claim. */
interface Day {
  readonly start: number;
  readonly end: number;
}

function publishedIn(readings: readonly Reading[]): ReadonlyMap<ArticleId, Day> {
  const published = readings.flatMap(({ article: { id, published } }) =>
    published ? [{ id, ...published.value }] : [],
  );
  const edges = [...new Set(published.flatMap(({ start, end }) => [start, end]))].sort();
  const rankOf = new Map(edges.map((edge, rank) => [edge, rank]));
  return new Map(
    published.map(({ id, start, end }) => [id, { start: rankOf.get(start)!, end: rankOf.get(end)! }]),
  );
}

/** An origin that has a claim, with the day of the article in which it has it. */
interface Teller extends Day {
  readonly origin: OriginId;
}

/** Returns the origins that have a claim, in its statements' order. */
const tellersOf = ({ statements }: Claim, days: ReadonlyMap<ArticleId, Day>): Teller[] => [
  ...new Map(
    statements.flatMap(({ evidence, origin }): [string, Teller][] => {
      const day = days.get(evidence.article);
      return day === undefined || origin === undefined
        ? []
        : [[`${origin} ${day.start} ${day.end}`, { ...day, origin }]];
    }),
  ).values(),
];

/** Returns what gives the claims that so many origins had by a day, with these. Many articles are of one day. */
function freshBy<One extends { readonly tellers: readonly Teller[]; readonly fewest: number }>(
  news: readonly One[],
): (day: Day) => readonly (One & { readonly fresh: readonly OriginId[] })[] {
  const known = new Map<string, readonly (One & { readonly fresh: readonly OriginId[] })[]>();
  return (day) => {
    const key = `${day.start} ${day.end}`;
    const fresh =
      known.get(key) ??
      news
        .map((one) => ({ ...one, fresh: originsBy(day, one.tellers) }))
        .filter(({ fresh, fewest }) => fresh.length >= fewest);
    known.set(key, fresh);
    return fresh;
  };
}

/** Returns the origins that had a claim when an article of a day appeared. */
function originsBy(published: Day, tellers: readonly Teller[]): OriginId[] {
  const fresh = tellers.filter(
    // Of days that are only known within bounds, neither may lie later.
    ({ start, end }) => start <= published.start && end <= published.end && end >= published.start,
  );
  return [...new Set(fresh.map(({ origin }) => origin))];
}

/** What an article tells, in stems: of each two sentences in a row, and of all. */
interface Content {
  readonly pairs: number;
  /** The pairs that have a stem, by their ordinals. */
  readonly pairsOf: ReadonlyMap<string, readonly number[]>;
}

/** What an article tells, which others do not change: who reads it again has it. */
function contentOf({ text, annotation }: Reading, language: Language): Content {
  const known = contentsKnown(annotation, language);
  const content = known.get(text) ?? readContent(text, annotation, language);
  known.set(text, content);
  return content;
}

const contentsKnown = onceEachWith((_: Annotation, _language: Language) => new Map<string, Content>());

function readContent(text: string, annotation: Annotation, language: Language): Content {
  const sentences = annotation.sentences.map(({ start, end }) => wordsIn(text.slice(start, end), language));
  const pairsOf = new Map<string, number[]>();
  for (const [pair, words] of sentences.entries())
    for (const word of new Set([...words, ...(sentences[pair + 1] ?? [])])) {
      const known = pairsOf.get(word);
      if (known) known.push(pair);
      else pairsOf.set(word, [pair]);
    }
  return { pairs: sentences.length, pairsOf };
}

function rarityIn(contents: readonly Content[]): Weigh {
  const counts = new Map<string, number>();
  for (const { pairsOf } of contents)
    for (const [word, { length }] of pairsOf) counts.set(word, (counts.get(word) ?? 0) + length);
  return rarityBy(
    counts,
    contents.reduce((sum, { pairs }) => sum + pairs, 0),
  );
}

function wordsIn(text: string, { vocabulary }: Language): Set<string> {
  const words = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.filter((word) => !vocabulary.functionWords.has(word)).map((word) => vocabulary.stem(word)),
  );
}

type Weigh = (word: string) => number;

/** Returns how much of the weight of some words stands among others, 0 to 1. */
function shareOf(words: ReadonlySet<string>, among: ReadonlySet<string>, weigh: Weigh): number {
  let [all, shared] = [0, 0];
  for (const word of words) {
    const weight = weigh(word);
    all += weight;
    if (among.has(word)) shared += weight;
  }
  return all === 0 ? 1 : shared / all;
}

/** A wording of a claim: its stems with what each weighs, and all of them. */
interface Wording {
  readonly words: readonly (readonly [word: string, weight: number])[];
  readonly all: number;
}

function weighed(stems: ReadonlySet<string>, weigh: Weigh): Wording {
  const words = Array.from(stems, (word) => [word, weigh(word)] as const);
  return { words, all: words.reduce((sum, [, weight]) => sum + weight, 0) };
}

function isTold({ words, all }: Wording, { pairs, pairsOf }: Content): boolean {
  if (all === 0) return true;
  let shared = 0;
  for (const [word, weight] of words) if (pairsOf.has(word)) shared += weight;
  if (shared / all >= TOLD_IN_ALL) return true;
  // Two sentences have no more of it than all of them.
  if (shared / all < TOLD) return false;
  const inPair = new Float64Array(pairs);
  for (const [word, weight] of words) for (const pair of pairsOf.get(word) ?? []) inPair[pair]! += weight;
  return inPair.some((told) => told / all >= TOLD);
}
