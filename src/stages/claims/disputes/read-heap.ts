/** The heap of a story as disputes and slots are looked for in it: what each clause says, read once for both. */

import type { Language } from '../../../language/language.ts';
import type { EntityType } from '../../../model/annotation.ts';
import type { DossierArticle } from '../../../model/dossier.ts';
import type { Entity, EntityId } from '../../../model/entity.ts';
import { onceWhile } from '../../../text/once-while.ts';
import { type KnownLists, keepLists } from '../known-lists.ts';
import { likenessOfWords, type WordLikeness } from './meant.ts';
import { entitiesBy, type Named, namingIn } from './naming.ts';
import { type Point, pointsOf, type ReadSentence, readSentences } from './points.ts';
import type { Telling } from './telling.ts';

export interface ReadHeap {
  readonly tellings: readonly Telling[];
  readonly entities: readonly Entity[];
  /** In the order of the articles and of the text. */
  readonly sentences: readonly HeapSentence[];
  readonly alike: WordLikeness;
  readonly typeOf: (id: EntityId) => EntityType | undefined;
  readonly known: KnownLists;
}

export interface HeapSentence {
  readonly read: ReadSentence;
  /** What its clauses say; questions and what is only supposed have none. */
  readonly points: readonly Point[];
  /** What the clauses of its paragraph say. */
  readonly around: ReadonlySet<string>;
  /** Of what type those are whom its article names. */
  readonly types: ReadonlyMap<EntityId, EntityType | undefined>;
}

const openLists = keepLists();
const read = onceWhile<DossierArticle, readonly HeapSentence[]>();

export function readHeap(
  tellings: readonly Telling[],
  entities: readonly Entity[],
  language: Language,
): ReadHeap {
  const types = new Map(entities.map(({ id, type }) => [id, type]));
  const typeOf = (id: EntityId): EntityType | undefined => types.get(id);
  const namedIn = entitiesBy(entities, language);
  const sentences = tellings.flatMap((telling) => {
    const named = namedIn(telling.article.id);
    const typed = named.map((one) => [one, one.entities.map(typeOf)]);
    return read(telling.article, [language.code, typed, telling.times], () =>
      readTelling(telling, named, typeOf, language),
    );
  });
  return {
    tellings,
    entities,
    sentences,
    alike: likenessOfWords(language, wordsOf(sentences)),
    typeOf,
    known: openLists(tellings.map(({ article }) => article)),
  };
}

function readTelling(
  telling: Telling,
  named: readonly Named[],
  typeOf: ReadHeap['typeOf'],
  language: Language,
): HeapSentence[] {
  const around = new Map<number, Set<string>>();
  const types = new Map(named.flatMap(({ entities }) => entities.map((id) => [id, typeOf(id)] as const)));
  return readSentences(telling, namingIn(telling, named), language).map((read) => {
    const points = pointsOf(read, language);
    const words = around.get(read.block) ?? new Set();
    around.set(read.block, words);
    for (const { rest, act } of points)
      for (const word of [...rest.words, act]) if (word !== '') words.add(word);
    return { read, points, around: words, types };
  });
}

/** Returns all that the sentences say: their words of content, and the acts by the names that they go by. */
const wordsOf = (sentences: readonly HeapSentence[]): string[] =>
  sentences.flatMap(({ read: { words }, points }) => [
    ...words.filter((word) => word !== null),
    ...points.map(({ act }) => act).filter((act) => act !== ''),
  ]);
