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

/** So many others have it; more where there are many, and of background. */
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
  const articles = new Map(readings.map(({ article }) => [article.id, article]));
  const articlesOf = new Map(origins.map((origin) => [origin.id, origin.articles]));
  const contents = readings.map((reading) => contentOf(reading, language));
  const weigh = rarityAmong(contents.flat());
  const isMany = origins.filter(({ level }) => level === 'article').length >= MANY;
  return readings.flatMap((reading, i) => {
    const known = claims
      .flatMap((claim) => omissionOf(reading, claim, isMany, articles, articlesOf) ?? [])
      .map((one) => ({ ...one, words: wordsIn(one.claim.text, language) }))
      .filter(
        ({ claim, words }) =>
          ![words, ...claim.statements.map(({ evidence }) => wordsIn(evidence.exact, language))].some((one) =>
            isTold(one, contents[i]!, weigh),
          ),
      )
      .sort((a, b) => b.origins.length - a.origins.length || (a.claim.id < b.claim.id ? -1 : 1));
    const kept: typeof known = [];
    for (const one of known)
      if (!kept.some(({ words }) => shareOf(one.words, words, weigh) >= REPEATED)) kept.push(one);
    return kept
      .slice(0, MOST)
      .map(({ claim, origins }) => ({ article: reading.id, claim: claim.id, origins }));
  });
}

function omissionOf(
  { article }: Reading,
  { kind, status, ...claim }: Claim,
  isMany: boolean,
  articles: ReadonlyMap<ArticleId, DossierArticle>,
  articlesOf: ReadonlyMap<OriginId, readonly ArticleId[]>,
): { claim: Pick<Claim, 'id' | 'text' | 'statements'>; origins: OriginId[] } | null {
  const published = article.published?.value;
  const fewest = isMany || kind === 'background' ? FEWEST_OF_MANY : FEWEST_ORIGINS;
  if (!published || (status !== 'corroborated' && status !== 'contradicted')) return null;
  if (claim.origins.length < fewest || kind === 'plan') return null;
  if (claim.statements.some(({ modality }) => modality !== 'asserted')) return null;
  if (claim.statements.some(({ evidence }) => evidence.article === article.id)) return null;
  const origins = claim.statements.flatMap(({ evidence, origin }) => {
    const other = articles.get(evidence.article)?.published?.value;
    const isFresh = other && isNotLater(other, published) && other.end >= published.start;
    return isFresh && origin !== undefined && !articlesOf.get(origin)?.includes(article.id) ? [origin] : [];
  });
  const distinct = [...new Set(origins)];
  return distinct.length >= fewest ? { claim, origins: distinct } : null;
}

/** Of days that are only known within bounds, neither may lie later. */
const isNotLater = (one: Interval, other: Interval): boolean =>
  one.start <= other.start && one.end <= other.end;

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

type Weigh = (word: string) => number;

/** Returns how much of the weight of some words stands among others, 0 to 1. */
function shareOf(words: ReadonlySet<string>, among: ReadonlySet<string>, weigh: Weigh): number {
  const [all, shared] = [...words].reduce(
    ([all, shared], word) => [all + weigh(word), shared + (among.has(word) ? weigh(word) : 0)],
    [0, 0],
  );
  return all === 0 ? 1 : shared / all;
}

const isTold = (claim: ReadonlySet<string>, content: readonly ReadonlySet<string>[], weigh: Weigh): boolean =>
  content.some((words) => shareOf(claim, words, weigh) >= TOLD) ||
  shareOf(claim, new Set(content.flatMap((words) => [...words])), weigh) >= TOLD_IN_ALL;
