/** Different reasons given for the same act or choice. */

import type { Language } from '../../../language/language.ts';
import { childrenOf } from '../../../language/tree.ts';
import type { Span } from '../../../model/span.ts';
import { meets } from '../../../text/sets.ts';
import { type Contest, contestsAmong, passageAt } from './contest.ts';
import { areSame, type Meant, sharedWords, type WordLikeness } from './meant.ts';
import { areOfOneText, meaningOf, type Point } from './points.ts';
import { inEachPoint, type ReadHeap } from './read-heap.ts';

interface Reason {
  readonly point: Point;
  /** What gives the reason. */
  readonly because: Meant;
  /** A reason for choosing what it names, not for an act. */
  readonly ofChoice: boolean;
}

/** Two reasons that share more of their words are one. */
const SAME_REASON = 0.4;
/** Share of what is done that both must say. */
const SAME_DEED = 0.5;

/** Returns the contests over why. */
export function reasonsIn(heap: ReadHeap, weightOf: (word: string) => number, language: Language): Contest[] {
  const { alike } = heap;
  const exclude = (one: Reason, other: Reason): boolean =>
    one.ofChoice === other.ofChoice &&
    !areOfOneText(one.point.sentence, other.point.sentence) &&
    (one.ofChoice ? choseTheSame(one, other) : didTheSame(one, other, alike, weightOf)) &&
    sharedWords(one.because.words, other.because.words, alike, weightOf) <= SAME_REASON;
  return contestsAmong(allReasons(heap, language), exclude, contestOf);
}

const allReasons = inEachPoint((point, _, language) => [
  ...reasonsOf(point, language),
  ...choiceOf(point, language),
]);

const contestOf = (...both: readonly Reason[]): Contest => ({
  type: 'scope',
  status: 'contradicted',
  sides: both.map((reason) => ({
    key: `${reason.point.sentence.telling.article.id} ${reason.because.start}`,
    passages: [passageAt(reason.point.sentence, around(reason), reason.point.clause.predicate)],
  })),
  how: 'reasons',
});

const around = ({ point, because }: Reason): Span => ({
  start: Math.min(point.start, because.start),
  end: Math.max(point.end, because.end),
});

/** "Because of the cost", "because it rained". */
function reasonsOf(point: Point, language: Language): Reason[] {
  const { clause, sentence } = point;
  const phrases = clause.obliques
    .filter(({ preposition }) => language.disputes.reasonPrepositions.has(preposition))
    .map((oblique) => meaningOf(oblique, sentence, language));
  const clauses = sentence.clauses
    .filter((inner) => inner.link?.kind === 'reason' && sentence.clauses[inner.parent ?? -1] === clause)
    .map((inner) => meaningOf({ ...inner, head: inner.predicate.head }, sentence, language));
  return [...phrases, ...clauses]
    .filter(({ words }) => words.size > 0)
    .map((because) => ({ point, because, ofChoice: false }));
}

/** "The hall was the only venue that was large enough", "this site allows them to come by sea". */
function choiceOf(point: Point, language: Language): Reason[] {
  const { clause, sentence } = point;
  const { disputes } = language;
  const { tokens } = sentence.tree;
  const lemma = clause.predicate.lemma.toLowerCase();
  const isChoice =
    clause.kind === 'copular' &&
    disputes.choices.has(lemma) &&
    childrenOf(sentence.tree, clause.predicate.head, 'amod').some((at) =>
      disputes.choosing.has(tokens[at]!.lemma.toLowerCase()),
    );
  const allows =
    disputes.enabling.has(lemma) &&
    clause.subject !== undefined &&
    disputes.choices.has(tokens[clause.subject.head]!.lemma.toLowerCase());
  if (!isChoice && !allows) return [];
  return [
    {
      point,
      because: meaningOf({ ...clause, head: clause.predicate.head }, sentence, language),
      ofChoice: true,
    },
  ];
}

/** What is done beside the act, without what gives the reason. */
const deedWords = ({ rest: { words } }: Point, because: Meant): ReadonlySet<string> =>
  new Set([...words].filter((word) => !because.words.has(word)));

function didTheSame(
  { point: one, because }: Reason,
  { point: other, because: otherwise }: Reason,
  alike: WordLikeness,
  weightOf: (word: string) => number,
): boolean {
  if (one.act === '' || one.act !== other.act || one.negated !== other.negated) return false;
  const [a, b] = [one.subject ?? one.object, other.subject ?? other.object];
  if (!a || !b || !areSame(a, b, alike)) return false;
  if (one.object && other.object) return areSame(one.object, other.object, alike);
  const [here, there] = [deedWords(one, because), deedWords(other, otherwise)];
  if (here.size === 0 && there.size === 0) return true;
  return sharedWords(here, there, alike, weightOf) >= SAME_DEED;
}

/** What was chosen is named before the verb, or is what the sentence before is about. */
const choseTheSame = (one: Reason, other: Reason): boolean =>
  meets(chosenIn(one.point), chosenIn(other.point));

function chosenIn({ sentence, clause: { subject, predicate } }: Point): ReadonlySet<string> {
  const start = subject?.start ?? sentence.start;
  const named = sentence.naming.namedIn({ start, end: Math.max(start, predicate.start) });
  return named.size > 0 ? named : sentence.topic;
}
