/** The heap of a story as disputes and slots are looked for in it: what each clause says, read once for both. */

import type { Language } from '../../../language/language.ts';
import type { EntityType } from '../../../model/annotation.ts';
import type { DossierArticle } from '../../../model/dossier.ts';
import type { Entity, EntityId } from '../../../model/entity.ts';
import { onceEachBy } from '../../../text/once-each.ts';
import { onceWhile } from '../../../text/once-while.ts';
import { type KnownLists, keepLists } from '../known-lists.ts';
import { likenessOfWords, type WordLikeness } from './meant.ts';
import { entitiesBy, type Named, namingIn } from './naming.ts';
import { type Point, pointsOf, type ReadSentence, readSentences } from './points.ts';
import type { Telling } from './telling.ts';

export interface ReadHeap {
  readonly articles: readonly HeapArticle[];
  readonly entities: readonly Entity[];
  readonly alike: WordLikeness;
  readonly typeOf: (id: EntityId) => EntityType | undefined;
  readonly known: KnownLists;
}

/** An article as it is read, and all that it is read by: the same object as long as all of this is the same. */
export interface HeapArticle {
  readonly telling: Telling;
  /** In the order of the text. */
  readonly sentences: readonly HeapSentence[];
  /** Of what type those are whom it names. */
  readonly typeOf: (id: EntityId) => EntityType | undefined;
}

export interface HeapSentence {
  readonly read: ReadSentence;
  /** What its clauses say; questions and what is only supposed have none. */
  readonly points: readonly Point[];
  /** What the clauses of its paragraph say. */
  readonly around: ReadonlySet<string>;
}

const openLists = keepLists();
const read = onceWhile<DossierArticle, HeapArticle>();

export function readHeap(
  tellings: readonly Telling[],
  entities: readonly Entity[],
  language: Language,
): ReadHeap {
  const types = new Map(entities.map(({ id, type }) => [id, type]));
  const typeOf = (id: EntityId): EntityType | undefined => types.get(id);
  const namedIn = entitiesBy(entities, language);
  const articles = tellings.map((telling) => {
    const named = namedIn(telling.article.id);
    const typed = named.map((one) => [one, one.entities.map(typeOf)]);
    return read(telling.article, [language.code, typed, telling.times], () =>
      readTelling(telling, named, typeOf, language),
    );
  });
  return {
    articles,
    entities,
    alike: likenessOfWords(language, wordsIn({ articles }, language)),
    typeOf,
    known: openLists(tellings.map(({ article }) => article)),
  };
}

export const articlesOf = ({ articles }: ReadHeap): DossierArticle[] =>
  articles.map(({ telling }) => telling.article);

/**
 * Returns what finds something in each of several articles, in their order: by the article as it is read and by nothing of
 * the others, so that in a story that grows it is found once.
 */
export function inEachArticle<What>(
  find: (article: HeapArticle, language: Language) => readonly What[],
): (heap: Pick<ReadHeap, 'articles'>, language: Language) => What[] {
  const found = onceEachBy(find);
  return ({ articles }, language) => articles.flatMap((article) => found(article, language));
}

/** The same of what is found in each clause, or in each sentence, alone. */
export const inEachPoint = <What>(
  find: (point: Point, article: HeapArticle, language: Language) => readonly What[],
): ((heap: Pick<ReadHeap, 'articles'>, language: Language) => What[]) =>
  inEachArticle((article, language) =>
    article.sentences.flatMap(({ points }) => points.flatMap((point) => find(point, article, language))),
  );

export const inEachSentence = <What>(
  find: (sentence: HeapSentence, article: HeapArticle, language: Language) => readonly What[],
): ((heap: Pick<ReadHeap, 'articles'>, language: Language) => What[]) =>
  inEachArticle((article, language) =>
    article.sentences.flatMap((sentence) => find(sentence, article, language)),
  );

function readTelling(
  telling: Telling,
  named: readonly Named[],
  typeOf: ReadHeap['typeOf'],
  language: Language,
): HeapArticle {
  const around = new Map<number, Set<string>>();
  const types = new Map(named.flatMap(({ entities }) => entities.map((id) => [id, typeOf(id)] as const)));
  const sentences = readSentences(telling, namingIn(telling, named), language).map((read) => {
    const points = pointsOf(read, language);
    const words = around.get(read.block) ?? new Set();
    around.set(read.block, words);
    for (const { rest, act } of points)
      for (const word of [...rest.words, act]) if (word !== '') words.add(word);
    return { read, points, around: words };
  });
  return { telling, sentences, typeOf: (id) => types.get(id) };
}

/** Returns all that the articles say: their words of content, and the acts by the names that they go by. */
const wordsIn = inEachArticle(({ sentences }) => [
  ...new Set(
    sentences.flatMap(({ read: { words }, points }) => [
      ...words.filter((word) => word !== null),
      ...points.map(({ act }) => act).filter((act) => act !== ''),
    ]),
  ),
]);
