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
import { comparing, comparingKnown } from './known-pairs.ts';
import { knownText } from './known-texts.ts';
import { Lexicon, lastingLexicon } from './lexicon.ts';
import type { Compared } from './own-text.ts';
import type { Comparison } from './passages.ts';
import { composeShared, findSharedWords, type SharedWords } from './shared-words.ts';
import { alignedBothWays } from './traces.ts';
import { weighStems } from './weights.ts';

export const stage: Stamp = { stage: 'reuse', version: 5 };

/** Of a heap of so many texts what was found is kept: one that comes later finds the others as they were. */
const MOST_KEPT = 300;

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
  const { compared, equal } = setEqualApart(articles.toSorted((a, b) => compareIds(a.id, b.id)));
  const isKept = compared.length <= MOST_KEPT;
  const lexicon = isKept ? lastingLexicon(language) : new Lexicon(language);
  const read = readTexts(compared, annotations, quotations, lexicon, language);
  const texts = read.map(({ text }) => text);
  const compare = (isKept ? comparingKnown : comparing)(weighStems(texts, lexicon));
  const matters = ([first, second]: Pair): boolean =>
    about === undefined || [first, second].some((at) => about.has(read[at]!.article.id));
  const found = pickPairs(texts, lexicon)
    .filter(matters)
    .flatMap(([first, second]) => {
      const [one, other] = [read[first]!, read[second]!];
      const comparison = compare(one.text, other.text, () => isNamedBy(one.article, other.article, language));
      return comparison === null ? [] : [composeReuse(one, other, comparison, language)];
    });
  const shared = findSharedWords(texts).filter(({ pair }) => matters(pair));
  const quoted = Map.groupBy(quotations, ({ article }) => article);
  const items = [
    ...withShared(found, shared, compared, quoted),
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
  articles: readonly DossierArticle[],
  quotations: ReadonlyMap<ArticleId, readonly Quotation[]>,
): Reuse[] {
  const between = new Map(found.map((one) => [[one.from, one.to].sort().join(' '), one]));
  for (const one of shared) {
    const [first, second] = [articles[one.pair[0]]!.id, articles[one.pair[1]]!.id];
    const key = [first, second].sort().join(' ');
    const known = between.get(key);
    if (known === undefined) {
      between.set(key, composeShared(one, first, second, quotations));
      continue;
    }
    const passages = known.from === first ? one.passages : one.passages.map(turn);
    const isNew = (passage: Passage): boolean =>
      !known.passages.some(({ from }) => overlaps(from, passage.from));
    const [opening, ...rest] = [...known.passages, ...passages.filter(isNew)].sort(
      (a, b) => a.from.start - b.from.start,
    );
    between.set(key, { ...known, passages: [opening!, ...rest] });
  }
  return [...between.values()];
}

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
): Compared[] {
  const annotated = new Map(annotations.map((annotation) => [annotation.article, annotation]));
  const quoted = Map.groupBy(quotations, ({ article }) => article);
  return articles.map((article) => ({
    article,
    text: knownText(article, annotated.get(article.id), quoted.get(article.id) ?? [], lexicon, language),
  }));
}

function composeReuse(
  one: Compared,
  other: Compared,
  { passages, derived, kept, stretches }: Comparison,
  language: Language,
): Reuse {
  const direction = directionOf(one.article, other.article, language, () =>
    alignedBothWays(one, other, stretches),
  );
  const turned = direction.original === 'second';
  // Which of two texts was made from the other decides how much of it is; where that is open, the shorter's part.
  const isShorter = one.text.size <= other.text.size;
  const isFirst = direction.original === undefined ? isShorter : turned;
  const [side, part] = isFirst ? (['first', one.text] as const) : (['second', other.text] as const);
  const [first, ...rest] = turned ? passages.map(turn).sort((a, b) => a.from.start - b.from.start) : passages;
  const shorter = isShorter ? kept.first / one.text.size : kept.second / other.text.size;
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
