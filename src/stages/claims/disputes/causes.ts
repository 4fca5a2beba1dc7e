/** Different causes given for what befell: the storm felled the line, the generator was at fault. */

import type { Argument } from '../../../language/clauses.ts';
import type { Language } from '../../../language/language.ts';
import { meets, shareNone } from '../../../text/sets.ts';
import { type Contest, contestsAmong, passageOf } from './contest.ts';
import type { Meant, WordLikeness } from './meant.ts';
import { areOfOneText, meaningOf, type Point } from './points.ts';
import { inEachPoint, type ReadHeap } from './read-heap.ts';

interface Caused {
  readonly point: Point;
  readonly cause: Meant;
  readonly effect: Meant;
}

/** Likeness from which two nouns name the same mishap, "outage" and "interruption", and below which two causes differ. */
const SAME_EFFECT = 0.55;
const OTHER_CAUSE = 0.5;

/** Returns the contests over what caused it. */
export function causesIn(heap: ReadHeap, language: Language): Contest[] {
  const { alike } = heap;
  const exclude = (one: Caused, other: Caused): boolean =>
    !areOfOneText(one.point.sentence, other.point.sentence) &&
    areOneEffect(one.effect, other.effect, alike) &&
    !areOneCause(one.cause, other.cause, alike);
  // "The unrest that triggered five days of rioting" says of what happened only that it did.
  const told = causedIn(heap, language).filter(({ cause, effect }) => !areOneEffect(cause, effect, alike));
  return contestsAmong(told, exclude, contestOf);
}

const contestOf = (...both: readonly Caused[]): Contest => ({
  type: 'value',
  status: 'contradicted',
  how: 'reasons',
  sides: both.map(({ point, cause }) => ({
    key: `because ${cause.head}`,
    passages: [passageOf(point)],
  })),
});

function areOneEffect(one: Meant, other: Meant, alike: WordLikeness): boolean {
  if (shareNone(one.named, other.named)) return false;
  return alike(one.head, other.head) >= SAME_EFFECT;
}

/** "An overnight fire at the church", "the fire": the one says in other words what the other is about, or names the same. */
function areOneCause(one: Meant, other: Meant, alike: WordLikeness): boolean {
  const says = ({ words, head }: Meant, thing: string): boolean =>
    [head, ...words].some((word) => alike(word, thing) >= OTHER_CAUSE);
  return says(one, other.head) || says(other, one.head) || meets(one.named, other.named);
}

const causedIn = inEachPoint((point, _, language) => causeIn(point, language));

function causeIn(
  { clause, sentence, subject, object, negated, ...rest }: Point,
  language: Language,
): Caused[] {
  const place = language.disputes.causing.get(clause.predicate.lemma.toLowerCase());
  if (place === undefined || negated || object === null) return [];
  const at = (argument: Argument | undefined) =>
    argument === undefined ? null : meaningOf(argument, sentence, language);
  const oblique = at(
    clause.obliques.find(({ preposition }) => preposition === (place === 'object' ? 'for' : place)),
  );
  const [cause, effect] =
    place === 'subject' ? [subject, object] : place === 'object' ? [object, oblique] : [oblique, object];
  if (!cause || !effect || isVague(cause, language) || effect.head === '') return [];
  if (isMeasure(effect, language)) return [];
  if (place === 'subject' && isBystander(clause.subject, sentence, language)) return [];
  return [{ point: { clause, sentence, subject, object, negated, ...rest }, cause, effect }];
}

/** "Caused three days of riots", "12 deaths a year": a stretch of time is no effect. */
const isMeasure = ({ head }: Meant, { statements, vocabulary }: Language): boolean =>
  statements.anyCount.has(vocabulary.stem(head));

/** "The killing of a teenager that sparked unrest": what befell one person caused it, not who it befell. */
function isBystander(
  subject: Argument | undefined,
  { tree, naming }: Point['sentence'],
  { coreference }: Language,
): boolean {
  const token = subject && tree.tokens[subject.head]!;
  return (
    token?.xpos === 'NN' &&
    !naming.isNamed(token) &&
    coreference.sortOf(token.lemma.toLowerCase()) === 'person' &&
    !coreference.collective.has(token.lemma.toLowerCase())
  );
}

/** "The situation", "the move", "it". */
const isVague = ({ head }: Meant, { disputes, expectations }: Language): boolean =>
  head === '' || disputes.noThing.has(head) || expectations.vague.has(head);
