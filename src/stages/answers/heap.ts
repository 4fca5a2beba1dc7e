/** The sentences of all articles as questions are put to them: words, names, times, numbers and clauses of each. */

import { clausesOf } from '../../language/clauses.ts';
import { datelineOf } from '../../language/find-credits.ts';
import type { Language } from '../../language/language.ts';
import { isContent, readWord } from '../../language/same-statement/passage-words.ts';
import type { Annotation, Sentence } from '../../model/annotation.ts';
import type { ArticleId } from '../../model/article.ts';
import type { Dossier } from '../../model/dossier.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import type { OriginId } from '../../model/reuse.ts';
import type { Citation, Span } from '../../model/span.ts';
import type { ParsedSentence } from '../../model/syntax.ts';
import type { Telling } from '../../model/telling.ts';
import { originByArticle } from '../../text/article-origins.ts';
import { type NamedAt, namedAt } from '../../text/named-at.ts';
import { overlaps } from '../../text/offsets.ts';
import { rarityAmong } from '../../text/rarity.ts';
import { bearersOf } from './bearers.ts';
import { type Parties, partiesIn } from './parties.ts';
import type { Named, Passage, Word } from './passage.ts';

/** What questions are put to. */
export interface Heap
  extends Pick<Dossier, 'entities' | 'quotations' | 'claims' | 'stances' | 'origins' | 'date'> {
  readonly tellings: readonly Telling[];
}

export interface ReadHeap extends Heap {
  readonly passages: readonly Passage[];
  readonly entityById: ReadonlyMap<EntityId, Entity>;
  /** Who bears each name, by `nameKey`. */
  readonly bearers: ReadonlyMap<string, ReadonlySet<EntityId>>;
  readonly originByArticle: ReadonlyMap<ArticleId, OriginId>;
  /** Whom the articles call by a noun with this stem, where it is one: "the union". */
  readonly calledOf: (stem: string) => EntityId | undefined;
  readonly parties: Parties;
  /** Stems of each article, its title among them. */
  readonly stemsOf: ReadonlyMap<ArticleId, ReadonlySet<string>>;
  /** How much a stem says among all sentences. */
  readonly rarity: (stem: string) => number;
}

/** Returns the heap, read once for any number of questions. */
export function readHeap(heap: Heap, language: Language): ReadHeap {
  const entityAt = namedAt(heap.entities);
  const passages = heap.tellings.flatMap((told) => passagesOf(told, entityAt, language));
  const parties = partiesIn(passages, language);
  const byArticle = Map.groupBy(passages, ({ told }) => told.article.id);
  return {
    ...heap,
    passages,
    entityById: new Map(heap.entities.map((entity) => [entity.id, entity])),
    bearers: bearersOf(heap.entities, language),
    originByArticle: originByArticle(heap.origins),
    calledOf: callingIn(passages, parties),
    parties,
    stemsOf: new Map(
      [...byArticle].map(([id, all]) => [id, new Set(all.flatMap(({ stems }) => [...stems]))]),
    ),
    rarity: rarityAmong(passages.map(({ stems }) => stems)),
  };
}

/** Of what a noun stands for, the share that must be one entity. */
const MOSTLY = 0.75;

function callingIn(passages: readonly Passage[], { described }: Parties): ReadHeap['calledOf'] {
  const called = new Map<string, Map<EntityId, number>>();
  for (const { names, words } of passages)
    for (const { entity, refers, end } of names) {
      const noun = refers ? words.find((word) => word.end === end && word.upos === 'NOUN') : undefined;
      if (noun === undefined) continue;
      const counts = called.get(noun.stem) ?? new Map<EntityId, number>();
      called.set(noun.stem, counts.set(entity, (counts.get(entity) ?? 0) + 1));
    }
  return (stem) => {
    const counts = [...(called.get(stem) ?? [])].sort((a, b) => b[1] - a[1]);
    const all = counts.reduce((sum, [, count]) => sum + count, 0);
    const [only, ...more] = described.get(stem) ?? [];
    if (all === 0) return more.length === 0 ? only : undefined;
    return counts[0] && counts[0][1] >= MOSTLY * all ? counts[0][0] : undefined;
  };
}

const HEADINGS: ReadonlySet<Sentence['blockKind']> = new Set(['headline', 'heading']);

function passagesOf(told: Telling, entityAt: NamedAt, language: Language): Passage[] {
  const { annotation, article, toPrint } = told;
  const named = namesIn(
    annotation,
    annotation.mentions.map((mention) => entityAt(article.id, toPrint(mention).start)),
  );
  const dateline = told.text === article.text ? datelineOf(article) : null;
  const passages: Passage[] = [];
  let headings: Passage[] = [];
  for (const [index, sentence] of annotation.sentences.entries()) {
    const tree = annotation.trees[index];
    if (tree === undefined) continue;
    const start = dateline && overlaps(dateline, sentence) ? dateline.end : sentence.start;
    const isInside = (span: Span): boolean => span.start >= start && span.end <= sentence.end;
    const before = passages.at(-1);
    const words = wordsOf(tree, language).filter(isInside);
    const passage: Passage = {
      start,
      end: sentence.end,
      told,
      sentence,
      tree,
      clauses: clausesOf(tree, language.grammar),
      words,
      stems: new Set(words.map(({ stem }) => stem)),
      lemmas: lemmasOf(tree),
      names: named.filter(isInside),
      times: told.times.expressions.filter(isInside),
      values: annotation.values.filter(isInside),
      isSpun: article.spun.verdict === 'spun',
      ...(before && { before }),
      headings,
    };
    passages.push(passage);
    if (HEADINGS.has(sentence.blockKind))
      headings = sentence.blockKind === 'headline' ? [passage] : [passage, ...headings.filter(isHeadline)];
  }
  return passages;
}

const isHeadline = ({ sentence }: Passage): boolean => sentence.blockKind === 'headline';

const lemmasOf = ({ tokens }: ParsedSentence): string =>
  ` ${tokens.map(({ lemma }) => lemma.toLowerCase()).join(' ')} `;

const wordsOf = ({ tokens }: ParsedSentence, language: Language): Word[] =>
  tokens.flatMap((token, at) =>
    isContent(token, language) || token.upos === 'VERB'
      ? [{ ...readWord(token, language), at, start: token.start, end: token.end }]
      : [],
  );

function namesIn({ mentions, references }: Annotation, entityAt: readonly (EntityId | undefined)[]): Named[] {
  const stated = mentions.flatMap(({ start, end }, at): Named[] => {
    const entity = entityAt[at];
    return entity === undefined ? [] : [{ start, end, entity, refers: false }];
  });
  const referred = references.flatMap(({ start, end, mentions: meant }) =>
    [...new Set(meant.flatMap((at) => entityAt[at] ?? []))].map(
      (entity): Named => ({ start, end, entity, refers: true }),
    ),
  );
  return [...stated, ...referred].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Returns the sentences in which citations stand. */
export const passagesAt = (citations: readonly Citation[], { passages }: ReadHeap): Passage[] =>
  passages.filter(({ told, start, end }) =>
    citations.some(
      (citation) => citation.article === told.article.id && overlaps(told.toPrint({ start, end }), citation),
    ),
  );

/** Is it somewhere to be at? */
export const isPlace = (id: EntityId, { entityById }: ReadHeap): boolean =>
  ['place', 'facility'].includes(entityById.get(id)?.type ?? '');

/** Is it somebody who can speak and want? */
export const isParty = (id: EntityId, { entityById }: ReadHeap): boolean =>
  ['person', 'organisation', 'group'].includes(entityById.get(id)?.type ?? '');
