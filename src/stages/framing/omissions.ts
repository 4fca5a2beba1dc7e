/** What an article leaves out although several independent origins had it when the article appeared. */

import type { Language } from '../../language/language.ts';
import type { ArticleId, Interval } from '../../model/article.ts';
import type { Claim } from '../../model/claim.ts';
import type { Omission } from '../../model/framing.ts';
import type { Origin, OriginId } from '../../model/reuse.ts';
import type { Citation } from '../../model/span.ts';
import { foldText } from '../../text/normalise.ts';
import { spanAt } from '../../text/offsets.ts';
import { rarityAmong } from '../../text/rarity.ts';
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
  const published = new Map(readings.map(({ article }) => [article.id, article.published?.value ?? null]));
  const articlesOf = new Map(origins.map((origin) => [origin.id, origin.articles]));
  const contents = readings.map((reading) => contentOf(reading, language));
  const weigh = rarityAmong(contents.flatMap(({ pairs }) => pairs));
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
      const wordings = [...new Set(stated)].map((text) => wordsIn(text, language));
      return { ...one, words, wordings: [words, ...wordings] };
    });
  return readings.flatMap(({ id }, i) => {
    const known = news
      .map((one) => ({ ...one, origins: tellersBefore(id, one.claim, published, articlesOf) }))
      .filter(
        ({ origins, fewest, wordings }) =>
          origins.length >= fewest && !wordings.some((one) => isTold(one, contents[i]!, weigh)),
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

/** Returns the origins of others that had a claim when the article appeared; none of a claim that the article has. */
function tellersBefore(
  article: ArticleId,
  { statements }: Claim,
  publishedOf: ReadonlyMap<ArticleId, Interval | null>,
  articlesOf: ReadonlyMap<OriginId, readonly ArticleId[]>,
): OriginId[] {
  const published = publishedOf.get(article);
  if (!published || statements.some(({ evidence }) => evidence.article === article)) return [];
  const origins = statements.flatMap(({ evidence, origin }) => {
    const other = publishedOf.get(evidence.article);
    const isFresh = other && isNotLater(other, published) && other.end >= published.start;
    return isFresh && origin !== undefined && !articlesOf.get(origin)?.includes(article) ? [origin] : [];
  });
  return [...new Set(origins)];
}

/** Of days that are only known within bounds, neither may lie later. */
const isNotLater = (one: Interval, other: Interval): boolean =>
  one.start <= other.start && one.end <= other.end;

/** What an article tells, in stems: of each two sentences in a row, and of all. */
interface Content {
  readonly pairs: readonly ReadonlySet<string>[];
  readonly all: ReadonlySet<string>;
}

function contentOf({ text, annotation }: Reading, language: Language): Content {
  const sentences = annotation.sentences.map(({ start, end }) => wordsIn(text.slice(start, end), language));
  return {
    pairs: sentences.map((words, i) => new Set([...words, ...(sentences[i + 1] ?? [])])),
    all: new Set(sentences.flatMap((words) => [...words])),
  };
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

function isTold(claim: ReadonlySet<string>, { pairs, all }: Content, weigh: Weigh): boolean {
  const inAll = shareOf(claim, all, weigh);
  // Two sentences have no more of it than all of them.
  return (
    inAll >= TOLD_IN_ALL || (inAll >= TOLD && pairs.some((words) => shareOf(claim, words, weigh) >= TOLD))
  );
}
