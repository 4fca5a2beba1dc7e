/** What an article leaves out although several independent origins had it when the article appeared. */

import type { Language } from '../../language/language.ts';
import type { ArticleId, Interval } from '../../model/article.ts';
import type { Claim } from '../../model/claim.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Omission } from '../../model/framing.ts';
import type { Origin, OriginId } from '../../model/reuse.ts';
import { foldText } from '../../text/normalise.ts';
import { rarityAmong } from '../../text/rarity.ts';
import type { Reading } from './reading.ts';

/** So many others have it. */
const FEWEST_ORIGINS = 2;
/** Of background that no side disputes more must have it. */
const FEWEST_FOR_BACKGROUND = 3;
/** More omissions of one article are not read. */
const MOST = 8;
/** An article that has so much of the weight of a claim's words in two sentences tells it, whatever the claim lists. */
const TOLD = 0.5;

interface Sources {
  readonly claims: readonly Claim[];
  readonly origins: readonly Origin[];
}

/**
 * Returns the omissions of each article, those first that most origins have. Whether others had it by then is told from
 * the days on which they appeared, or from the day of which the claim tells; where either is unknown nothing is said.
 */
export function findOmissions(
  readings: readonly Reading[],
  { claims, origins }: Sources,
  language: Language,
): Omission[] {
  const articles = new Map(readings.map(({ article }) => [article.id, article]));
  const articlesOf = new Map(origins.map((origin) => [origin.id, origin.articles]));
  const contents = readings.map((reading) => contentOf(reading, language));
  const weigh = rarityAmong(contents.flat());
  return readings.flatMap((reading, i) =>
    claims
      .filter(matters)
      .flatMap((claim) => omissionOf(reading, claim, articles, articlesOf) ?? [])
      .filter(({ claim }) => !isTold(wordsIn(claim.text, language), contents[i]!, weigh))
      .sort((a, b) => b.origins.length - a.origins.length || (a.claim.id < b.claim.id ? -1 : 1))
      .slice(0, MOST)
      .map(({ claim, origins }) => ({ article: reading.id, claim: claim.id, origins })),
  );
}

const matters = ({ status, kind, origins }: Claim): boolean =>
  (status === 'corroborated' || status === 'contradicted') &&
  origins.length >= (kind === 'background' ? FEWEST_FOR_BACKGROUND : FEWEST_ORIGINS);

function omissionOf(
  { article }: Reading,
  claim: Claim,
  articles: ReadonlyMap<ArticleId, DossierArticle>,
  articlesOf: ReadonlyMap<OriginId, readonly ArticleId[]>,
): { claim: Claim; origins: OriginId[] } | null {
  const published = article.published?.value;
  if (!published || claim.statements.some(({ evidence }) => evidence.article === article.id)) return null;
  const known = claim.statements.filter(({ evidence, origin, asOf }) => {
    if (origin === undefined || articlesOf.get(origin)?.includes(article.id)) return false;
    const other = articles.get(evidence.article)?.published?.value;
    return (other && isNotLater(other, published)) || (asOf !== null && isBefore(asOf, published));
  });
  const origins = [...new Set(known.flatMap(({ origin }) => origin ?? []))];
  const fewest = claim.kind === 'background' ? FEWEST_FOR_BACKGROUND : FEWEST_ORIGINS;
  return origins.length >= fewest ? { claim, origins } : null;
}

/** Of days that are only known within bounds, neither may lie later. */
const isNotLater = (one: Interval, other: Interval): boolean =>
  one.start <= other.start && one.end <= other.end;

const isBefore = (one: Interval, other: Interval): boolean => one.end <= other.start;

/** Returns the stems of each two sentences in a row. */
function contentOf({ text, annotation }: Reading, language: Language): Set<string>[] {
  const sentences = annotation.sentences.map(({ start, end }) => [
    ...wordsIn(text.slice(start, end), language),
  ]);
  return sentences.map((words, i) => new Set([...words, ...(sentences[i + 1] ?? [])]));
}

function wordsIn(text: string, { vocabulary }: Language): Set<string> {
  const words = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.filter((word) => !vocabulary.functionWords.has(word)).map((word) => vocabulary.stem(word)),
  );
}

function isTold(
  claim: ReadonlySet<string>,
  content: readonly ReadonlySet<string>[],
  weigh: (word: string) => number,
): boolean {
  const all = [...claim].reduce((sum, word) => sum + weigh(word), 0);
  return content.some((words) => {
    const shared = [...claim].reduce((sum, word) => sum + (words.has(word) ? weigh(word) : 0), 0);
    return shared >= TOLD * all;
  });
}
