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
import { pickPairs } from './candidates.ts';
import { directionOf } from './direction.ts';
import { Lexicon, type OwnText, readOwnText } from './own-text.ts';
import { type Comparison, compareTexts } from './passages.ts';

export const stage: Stamp = { stage: 'reuse', version: 2 };

/** Returns who reuses whose text, in the order of the articles' ids. */
export function findReuse(
  articles: readonly DossierArticle[],
  annotations: readonly Annotation[],
  quotations: readonly Quotation[],
  language: Language,
): Layer<Reuse> {
  const { compared, equal } = setEqualApart(articles.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  const texts = readTexts(compared, annotations, quotations, language);
  const weigh = weighStems(texts);
  const found = pickPairs(texts).flatMap(([first, second]) => {
    const [one, other] = [texts[first]!, texts[second]!];
    return composeReuse(one, other, compareTexts(one, other, weigh), language) ?? [];
  });
  const items = [...found, ...equal.map(([one, other]) => equalReuse(one, other, language))];
  items.sort((a, b) => compareIds(a.from, b.from) || compareIds(a.to, b.to));
  return { ...stage, items };
}

const compareIds = (a: ArticleId, b: ArticleId): number => (a < b ? -1 : a > b ? 1 : 0);

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
  language: Language,
): OwnText[] {
  const lexicon = new Lexicon(language);
  const annotated = new Map(annotations.map((annotation) => [annotation.article, annotation]));
  const quoted = Map.groupBy(quotations, ({ article }) => article);
  return articles.map((article) =>
    readOwnText(article, annotated.get(article.id), quoted.get(article.id) ?? [], lexicon, language),
  );
}

/** Returns how much a stem tells: the more, the fewer of the texts have it. */
function weighStems(texts: readonly OwnText[]): (stem: number) => number {
  const counts = new Map<number, number>();
  for (const { stems } of texts)
    for (const stem of new Set(stems)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const weights = new Map(
    [...counts].map(([stem, count]) => [stem, Math.log(1 + (texts.length + 1) / count)]),
  );
  return (stem) => weights.get(stem)!;
}

/** Share of the shorter text's own words from which two texts are called reused. */
const LEAST_SHARE = 0.15;
/** Own words in one copied passage that are enough however long the texts are: a paragraph. */
const PARAGRAPH = 25;
/** Own words that a text needs to be called a copy at all: of a line or two everything is soon covered. */
const LEAST_COVERED = 20;
/** Share of a text's own words from which it is wholly derived. */
const WHOLLY = 0.7;

function composeReuse(
  one: OwnText,
  other: OwnText,
  { passages, covered, longest, retold }: Comparison,
  language: Language,
): Reuse | null {
  const shares = { first: covered.first / one.size, second: covered.second / other.size };
  const share = one.size <= other.size ? shares.first : shares.second;
  if (Math.min(covered.first, covered.second) < LEAST_COVERED) return null;
  if (share < LEAST_SHARE && longest < PARAGRAPH && retold === 0) return null;
  const direction = directionOf(one.article, other.article, language);
  const turned = direction.original === 'second';
  // Which of two texts was made from the other decides how much of it is; where that is open, the shorter's part.
  const derived = direction.original === undefined ? share : turned ? shares.first : shares.second;
  const [first, ...rest] = turned ? passages.map(turn).sort((a, b) => a.from.start - b.from.start) : passages;
  return {
    from: (turned ? other : one).article.id,
    to: (turned ? one : other).article.id,
    kind: derived >= WHOLLY ? 'wholly' : 'partly',
    direction: direction.original === undefined ? 'unknown' : 'known',
    share: Math.round(share * 1000) / 1000,
    passages: [first!, ...rest],
    because: direction.because,
  };
}

const turn = ({ from, to, kind }: Passage): Passage => ({ from: to, to: from, kind });

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
