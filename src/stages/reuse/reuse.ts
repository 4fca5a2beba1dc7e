/**
 * Finds who copied whom: text of one article that stands in another, as printed, retold, or with its words swapped
 * by a machine. Reports of one event share names, numbers, quotations and facts; that alone is never reuse.
 */

import type { Language } from '../../language/language.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { ArticleId } from '../../model/article.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Layer, Stamp } from '../../model/layer.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { Passage, Reuse } from '../../model/reuse.ts';
import { overlaps } from '../../text/offsets.ts';
import { type Pair, pickPairs } from './candidates.ts';
import { WHOLLY } from './derivation.ts';
import { directionOf, isNamedBy } from './direction.ts';
import { Lexicon } from './lexicon.ts';
import { type OwnText, readOwnText } from './own-text.ts';
import { type Comparison, compareTexts } from './passages.ts';
import type { Weigh } from './reworded.ts';
import { composeShared, findSharedWords, type SharedWords } from './shared-words.ts';
import { alignedBothWays } from './traces.ts';

export const stage: Stamp = { stage: 'reuse', version: 3 };

/**
 * Returns who reuses whose text, in the order of the articles' ids; where only some of the articles matter (`about`),
 * the pairs with one of these.
 */
export function findReuse(
  articles: readonly DossierArticle[],
  annotations: readonly Annotation[],
  quotations: readonly Quotation[],
  language: Language,
  about?: ReadonlySet<ArticleId>,
): Layer<Reuse> {
  const { compared, equal } = setEqualApart(articles.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  const lexicon = new Lexicon(language);
  const texts = readTexts(compared, annotations, quotations, lexicon, language);
  const weigh = weighStems(texts, lexicon);
  const matters = ([first, second]: Pair): boolean =>
    about === undefined || [first, second].some((at) => about.has(texts[at]!.article.id));
  const pairs = texts.length <= FEW ? allPairs(texts.length) : pickPairs(texts);
  const found = pairs.filter(matters).flatMap(([first, second]) => {
    const [one, other] = [texts[first]!, texts[second]!];
    const isSource = (): boolean => isNamedBy(one.article, other.article, language);
    const comparison = compareTexts(one, other, weigh, isSource);
    return comparison === null ? [] : [composeReuse(one, other, comparison, language)];
  });
  const shared = findSharedWords(texts).filter(({ pair }) => matters(pair));
  const quoted = Map.groupBy(quotations, ({ article }) => article);
  const items = [
    ...withShared(found, shared, texts, quoted),
    ...equal.map(([one, other]) => equalReuse(one, other, language)),
  ];
  items.sort((a, b) => compareIds(a.from, b.from) || compareIds(a.to, b.to));
  return { ...stage, items };
}

const compareIds = (a: ArticleId, b: ArticleId): number => (a < b ? -1 : a > b ? 1 : 0);

/** Returns what was found with the words that neither of two wrote, and the pairs that share nothing else. */
function withShared(
  found: readonly Reuse[],
  shared: readonly SharedWords[],
  texts: readonly OwnText[],
  quotations: ReadonlyMap<ArticleId, readonly Quotation[]>,
): Reuse[] {
  const between = new Map(found.map((one) => [[one.from, one.to].sort().join(' '), one]));
  for (const one of shared) {
    const [first, second] = [texts[one.pair[0]]!, texts[one.pair[1]]!];
    const key = [first.article.id, second.article.id].sort().join(' ');
    const known = between.get(key);
    if (known === undefined) {
      between.set(key, composeShared(one, first, second, quotations));
      continue;
    }
    const passages = known.from === first.article.id ? one.passages : one.passages.map(turn);
    const isNew = (passage: Passage): boolean =>
      !known.passages.some(({ from }) => overlaps(from, passage.from));
    const [opening, ...rest] = [...known.passages, ...passages.filter(isNew)].sort(
      (a, b) => a.from.start - b.from.start,
    );
    between.set(key, { ...known, passages: [opening!, ...rest] });
  }
  return [...between.values()];
}

/** So few texts are aligned each with each. */
const FEW = 24;

const allPairs = (count: number): Pair[] =>
  Array.from({ length: count }, (_, second) =>
    Array.from({ length: second }, (_, first): Pair => [first, second]),
  ).flat();

/** Of texts that are equal to the letter so many are compared with the others; the rest only with the first. */
const MOST_EQUAL = 20;

function setEqualApart(articles: readonly DossierArticle[]): {
  compared: DossierArticle[];
  equal: [DossierArticle, DossierArticle][];
} {
  const groups = [...Map.groupBy(articles, ({ text }) => text).values()];
  const compared = groups.flatMap((group) => group.slice(0, MOST_EQUAL));
  return {
    compared: compared.sort((a, b) => compareIds(a.id, b.id)),
    equal: groups.flatMap((group) =>
      group.slice(MOST_EQUAL).map((article): [DossierArticle, DossierArticle] => [group[0]!, article]),
    ),
  };
}

function readTexts(
  articles: readonly DossierArticle[],
  annotations: readonly Annotation[],
  quotations: readonly Quotation[],
  lexicon: Lexicon,
  language: Language,
): OwnText[] {
  const annotated = new Map(annotations.map((annotation) => [annotation.article, annotation]));
  const quoted = Map.groupBy(quotations, ({ article }) => article);
  return articles.map((article) =>
    readOwnText(article, annotated.get(article.id), quoted.get(article.id) ?? [], lexicon, language),
  );
}

/** Words as common as this, in natural logarithms of their probability, tell next to nothing; those rarer by so much all. */
const COMMON = -6;
const RARER = 6;
const LEAST_WEIGHT = 0.1;
/** A stem that most of the texts have is the story's; as little as this it still tells, since all may be copies. */
const IN_ALL = 0.4;

/** Returns how much a stem tells: the more, the rarer it is in the language and the fewer of the texts have it. */
function weighStems(texts: readonly OwnText[], lexicon: Lexicon): Weigh {
  const counts = new Map<number, number>();
  for (const { content } of texts)
    for (const stem of content.places.keys()) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const inTwo = Math.log(1 + (texts.length + 1) / 2);
  const weights = new Map(
    [...counts].map(([stem, count]) => {
      const rare = Math.min(1, Math.max(LEAST_WEIGHT, (COMMON - lexicon.commonnessOf(stem)) / RARER));
      const few = Math.min(1, Math.max(IN_ALL, Math.log(1 + (texts.length + 1) / count) / inTwo));
      return [stem, rare * few];
    }),
  );
  return (stem) => weights.get(stem) ?? 0;
}

function composeReuse(
  one: OwnText,
  other: OwnText,
  { passages, derived, kept, stretches }: Comparison,
  language: Language,
): Reuse {
  const direction = directionOf(one.article, other.article, language, alignedBothWays(one, other, stretches));
  const turned = direction.original === 'second';
  // Which of two texts was made from the other decides how much of it is; where that is open, the shorter's part.
  const isFirst = direction.original === undefined ? one.size <= other.size : turned;
  const [side, part] = isFirst ? (['first', one] as const) : (['second', other] as const);
  const [first, ...rest] = turned ? passages.map(turn).sort((a, b) => a.from.start - b.from.start) : passages;
  const shorter = one.size <= other.size ? kept.first / one.size : kept.second / other.size;
  return {
    from: (turned ? other : one).article.id,
    to: (turned ? one : other).article.id,
    kind: derived[side] / part.size >= WHOLLY ? 'wholly' : 'partly',
    direction: direction.original === undefined ? 'unknown' : 'known',
    share: Math.max(0.001, Math.round(shorter * 1000) / 1000),
    passages: [first!, ...rest],
    because: direction.because,
  };
}

const turn = ({ from, to, ...passage }: Passage): Passage => ({ ...passage, from: to, to: from });

function equalReuse(one: DossierArticle, other: DossierArticle, language: Language): Reuse {
  const direction = directionOf(one, other, language);
  const [first, ...rest] = one.blocks.map(({ start, end }): Passage => {
    return { from: { start, end }, to: { start, end }, kind: 'verbatim' };
  });
  const turned = direction.original === 'second';
  return {
    from: (turned ? other : one).id,
    to: (turned ? one : other).id,
    kind: 'wholly',
    direction: direction.original === undefined ? 'unknown' : 'known',
    share: 1,
    passages: [first!, ...rest],
    because: direction.because,
  };
}
