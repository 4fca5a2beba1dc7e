/** When and where an event is: by the act that a verb or a noun names, its day, its time, its place. */

import type { Language } from '../../../language/language.ts';
import type { TimeExpression } from '../../../model/annotation.ts';
import type { EntityId } from '../../../model/entity.ts';
import type { Span } from '../../../model/span.ts';
import { contains, overlaps } from '../../../text/offsets.ts';
import { onceEach } from '../../../text/once-each.ts';
import { actOf, type Point } from '../disputes/points.ts';
import { type HeapSentence, inEachArticle, inEachSentence } from '../disputes/read-heap.ts';
import { markOf } from '../evidence/marks.ts';
import { type Answer, answerAt, areApart, type Heap, saidIn, sharedBy } from './heap.ts';
import { type Filled, slotsAmong } from './slot.ts';

/** A time or a place of an act. */
interface Placed extends Answer {
  readonly act: string;
  readonly key: string;
  readonly isKnown: boolean;
}

export function eventSlots(heap: Heap): Filled[] {
  const main = mainAct(heap);
  return [
    ...among('event', timesIn(heap, heap.language), main, heap),
    ...among('place', placesIn(heap, heap.language), main, heap),
  ];
}

const among = (
  kind: 'event' | 'place',
  all: readonly Placed[],
  main: string | undefined,
  heap: Heap,
): Filled[] => {
  const known = {
    ...heap,
    markOf: (one: Placed) => markOf([heap.markOf(one), one.act === main ? 1 : 0]),
  };
  return [...Map.groupBy(all, ({ key }) => key).values()].flatMap((answers) =>
    slotsAmong(kind, answers, (one, other) => agree(one, other, main, heap), known),
  );
};

const SURE = 0.7;
/** Likeness from which two acts may be one. */
const SAME_ACT = 0.62;

function agree(one: Placed, other: Placed, main: string | undefined, heap: Heap): number {
  if (areApart(one, other)) return 0;
  const shared = sharedBy(one, other, heap);
  const acts = one.act === other.act ? 1 : heap.alike(one.act, other.act);
  if (acts < SAME_ACT) return 0;
  const isMain = one.act === main && other.act === main;
  if (shared.apart && !isMain) return 0;
  const score =
    (isMain ? 1 : one.isKnown && other.isKnown ? 0.5 : 0.3) * acts +
    0.6 * shared.words() +
    0.3 * Math.min(1, shared.weight) +
    0.5 * shared.name;
  return score >= SURE ? score : 0;
}

/** Returns the act that most articles tell of, and most often. */
function mainAct(heap: Heap): string | undefined {
  const counts = new Map<string, { articles: number; sum: number }>();
  for (const { act, sum } of actsIn(heap, heap.language)) {
    const count = counts.get(act) ?? { articles: 0, sum: 0 };
    count.articles++;
    count.sum += sum;
    counts.set(act, count);
  }
  const [best] = [...counts].sort(
    ([a, one], [b, other]) => other.articles - one.articles || other.sum - one.sum || (a < b ? -1 : 1),
  );
  return best?.[0];
}

/** Returns how often each article tells of an act. */
const actsIn = inEachArticle(({ sentences }, { expectations: { acts, actsOfNouns } }) => {
  const named = new Map<string, ReadonlyMap<string, string>>([
    ['NOUN', actsOfNouns],
    ['VERB', acts],
  ]);
  const told = sentences.flatMap(({ read }) =>
    read.tree.tokens.flatMap(({ lemma, upos }) => named.get(upos)?.get(lemma.toLowerCase()) ?? []),
  );
  return [...Map.groupBy(told, (act) => act)].map(([act, all]) => ({ act, sum: all.length }));
});

/** Returns the word on which a stretch hangs. */
function governorOf(stretch: Span, { read: { tree } }: HeapSentence): number {
  let at = tree.tokens.findIndex((token) => overlaps(token, stretch));
  while (at >= 0 && overlaps(tree.tokens[at]!, stretch)) at = tree.heads[at]!;
  return at;
}

/** Returns the acts that a word stands for, with the words that name them: itself, or what its clause tells. */
function actsAt(
  at: number,
  sentence: HeapSentence,
  language: Language,
): { readonly act: string; readonly at: number; readonly point: Point | undefined }[] {
  const { tree } = sentence.read;
  const { actsOfNouns } = language.expectations;
  const token = tree.tokens[at];
  if (token === undefined) return [];
  const named = actsOfNouns.get(token.lemma.toLowerCase());
  if (token.upos === 'NOUN' || token.upos === 'PROPN')
    return named === undefined ? [] : [{ act: named, at, point: undefined }];
  const clause = sentence.read.clauses.find(({ predicate }) => predicate.head === at);
  const point = sentence.points.find((one) => one.clause === clause);
  if (!clause || !point || point.negated) return [];
  const { act, heads } = actOf(clause, sentence.read, language);
  const found = act === '' || language.attributions.verbs.has(act) ? [] : [{ act, at: heads.at(-1)!, point }];
  // "In Saturday's final", "the summit takes place": what takes part in the clause may be an act too.
  const beside = [clause.subject, clause.object].flatMap((argument) => {
    if (argument === undefined) return [];
    const noun = actsOfNouns.get(tree.tokens[argument.head]!.lemma.toLowerCase());
    return noun === undefined || noun === act ? [] : [{ act: noun, at: argument.head, point }];
  });
  return [...found, ...beside];
}

function placedAt(sentence: HeapSentence, heart: Span, key: string, language: Language): Placed[] {
  return actsAt(governorOf(heart, sentence), sentence, language).map(({ act, at, point }) => {
    const answer = answerAt(sentence, heart);
    const word = sentence.read.tree.tokens[at]!;
    const noun =
      point === undefined
        ? { start: Math.min(word.start, heart.start), end: Math.max(word.end, heart.end) }
        : null;
    const stretch = noun ?? answer.stretch;
    const said = saidIn(sentence, answer.stretch, heart);
    return { ...answer, ...said, stretch, act, key, isKnown: knownActs(language).has(act) };
  });
}

const knownActs = onceEach(({ expectations }: Language) => new Set(expectations.acts.values()));

const timesIn = inEachSentence((sentence, _, language): Placed[] =>
  sentence.read.times.flatMap((time) => {
    const key = momentOf(time);
    return key === null ? [] : placedAt(sentence, time, key, language);
  }),
);

/** Days by the day; a length of time is none. */
const momentOf = ({ date, precision, role }: TimeExpression): string | null =>
  date !== null &&
  role !== 'lasting' &&
  /^(?:minute|hour|day)$/.test(precision) &&
  Date.parse(date.end) - Date.parse(date.start) <= 90_000_000
    ? date.start.slice(0, 10)
    : null;

const PLACES: ReadonlySet<string | undefined> = new Set(['place', 'facility']);

/** Returns the acts with the places that their clauses or nouns name behind a preposition of place. */
const placesIn = inEachSentence((sentence, { typeOf }, language): Placed[] => {
  const { read } = sentence;
  const { tree, naming } = read;
  const { placing } = language.disputes;
  return read.telling.annotation.mentions
    .filter((mention) => contains(read, mention))
    .flatMap((mention) => {
      const ids = [...naming.namedIn(mention)].filter((id: EntityId) => PLACES.has(typeOf(id)));
      const first = tree.tokens.findIndex((token) => overlaps(token, mention));
      if (ids.length === 0 || first < 0) return [];
      let head = first;
      while (tree.heads[head]! >= 0 && overlaps(tree.tokens[tree.heads[head]!]!, mention))
        head = tree.heads[head]!;
      const isPlace = tree.children[head]!.some(
        (child) =>
          tree.tokens[child]!.deprel === 'case' && placing.has(tree.tokens[child]!.lemma.toLowerCase()),
      );
      if (!isPlace) return [];
      return ids.flatMap((id) => placedAt(sentence, mention, id, language).filter((one) => one.isKnown));
    });
});
