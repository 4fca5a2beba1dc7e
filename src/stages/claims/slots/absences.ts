/** Who does not take part: will not attend, was not invited, was left out, talks without them. */

import type { Phrase } from '../../../language/clauses.ts';
import type { Language } from '../../../language/language.ts';
import { childrenOf, wordsAt } from '../../../language/tree.ts';
import type { EntityId } from '../../../model/entity.ts';
import type { Span } from '../../../model/span.ts';
import { overlaps } from '../../../text/offsets.ts';
import type { Point } from '../disputes/points.ts';
import { type HeapArticle, type HeapSentence, inEachSentence } from '../disputes/read-heap.ts';
import { type Answer, answerAt, type Heap } from './heap.ts';
import { type Filled, slotsAmong } from './slot.ts';

interface Absent extends Answer {
  readonly who: EntityId;
  /** The event that they miss, where it is named. */
  readonly act: string | undefined;
}

/** Returns, for each of whom several articles say so, where they do. */
export function absenceSlots(heap: Heap): Filled[] {
  return [...Map.groupBy(absentIn(heap, heap.language), ({ who }) => who).values()].flatMap((same) =>
    slotsAmong('absence', same, missTheSame, heap),
  );
}

const missTheSame = ({ act: one }: Absent, { act: other }: Absent): number =>
  one === undefined || other === undefined || one === other ? 1 : 0;

const absentIn = inEachSentence((sentence, article, language): Absent[] => {
  const told = sentence.points.flatMap((point) =>
    phrasesOf(point, language).flatMap((phrase) =>
      absentAs(phrase, point.clause, sentence, article, language),
    ),
  );
  const without = withoutIn(sentence, language).flatMap((phrase) =>
    absentAs(phrase, { start: phrase.start, end: phrase.end }, sentence, article, language),
  );
  return [...told, ...without];
});

/** Returns those whom a clause says not to take part, one phrase each. */
function phrasesOf({ clause, sentence: { tree } }: Point, { slots }: Language): readonly Phrase[] {
  const { predicate, object, subject, kind } = clause;
  const next = tree.tokens[predicate.head + 1]?.lemma.toLowerCase() ?? '';
  const noun = object === undefined ? '' : tree.tokens[object.head]!.lemma.toLowerCase();
  const lemma = predicate.lemma.toLowerCase();
  const forms = [
    lemma,
    `${lemma} ${noun}`,
    `${lemma} ${next}`,
    ...(kind === 'copular' ? [`be ${lemma}`] : []),
  ];
  const is = (verbs: ReadonlySet<string>): boolean => forms.some((form) => verbs.has(form));
  const done = (kind === 'passive' ? subject : object)?.conjuncts ?? [];
  const isNegated = clause.negation !== undefined;
  if (isNegated && is(slots.attending)) return subject?.conjuncts ?? [];
  if (isNegated && is(slots.admitting)) return done;
  return !isNegated && is(slots.excluding) ? done : [];
}

/** "Talks without the rebels": whom a preposition takes out of an event. */
function withoutIn({ read: { tree } }: HeapSentence, { grammar, expectations }: Language): Phrase[] {
  return tree.tokens.flatMap((token, at) => {
    const [word] = childrenOf(tree, at, 'case');
    const above = tree.tokens[tree.heads[at]!]?.lemma.toLowerCase() ?? '';
    if (word === undefined || !expectations.acts.has(above) || !grammar.without.has(wordsAt(tree, word)))
      return [];
    return [{ head: at, start: tree.tokens[word]!.start, end: token.end }];
  });
}

/** People are meant by themselves, and not their party. */
function absentAs(
  phrase: Phrase,
  stretch: Span,
  sentence: HeapSentence,
  { typeOf }: HeapArticle,
  { expectations }: Language,
): Absent[] {
  const { tree, naming } = sentence.read;
  const named = [...naming.namedIn(tree.tokens[phrase.head]!)];
  const people = named.filter((id) => typeOf(id) === 'person');
  const act = tree.tokens
    .filter((token) => token.upos === 'NOUN' && overlaps(token, stretch))
    .map(({ lemma }) => expectations.acts.get(lemma.toLowerCase()))
    .find((one) => one !== undefined);
  const answer = { ...answerAt(sentence, phrase), stretch: { start: stretch.start, end: stretch.end } };
  return (people.length > 0 ? people : named).map((who) => ({ ...answer, who, act }));
}
