/** What somebody says and somebody else denies in the next words: "The ministry says that she asked for it. She denies that." */

import type { Clause } from '../../../language/clauses.ts';
import type { Language } from '../../../language/language.ts';
import { meets } from '../../../text/sets.ts';
import { type Contest, passageOf } from './contest.ts';
import { clausesAround, type Point } from './points.ts';
import { inEachArticle } from './read-heap.ts';

/** Returns the contests between the two. */
export const deniedIn = inEachArticle(({ sentences }, language) =>
  sentences.flatMap(({ points: own }, at) =>
    own.flatMap((point): Contest[] => {
      if (!deniesWhatWasSaid(point, language)) {
        const said = saidBeside(own, point, language);
        return said === null ? [] : [contestOf(said, point)];
      }
      const before = sentences[at - 1]?.points ?? [];
      const said =
        saidIn(own, point, language) ?? (follows(before[0], point) ? saidIn(before, point, language) : null);
      return said === null ? [] : [contestOf(said, point)];
    }),
  ),
);

/** Returns the contest between what is said and who denies it. */
export const contestOf = (said: Point, denial: Point): Contest => ({
  type: 'negation',
  status: 'contradicted',
  how: 'say',
  sides: [said, denial].map((point, at) => ({
    key: at === 0 ? 'said' : 'denied',
    passages: [passageOf(point)],
  })),
});

const follows = (before: Point | undefined, { sentence }: Point): boolean =>
  before !== undefined &&
  before.sentence.block === sentence.block &&
  before.sentence.index === sentence.index - 1;

/** "Denies that", "rejects the claim", "does not bear this out", "that is not true": the words before it are meant. */
function deniesWhatWasSaid({ clause, sentence, negated }: Point, { disputes }: Language): boolean {
  const { tokens } = sentence.tree;
  const lemma = clause.predicate.lemma.toLowerCase();
  const wordOf = (phrase: Clause['object']): string | undefined =>
    phrase && phrase.end - phrase.start <= LONGEST ? tokens[phrase.head]!.lemma.toLowerCase() : undefined;
  if (clause.complements.length > 0 || clause.modality.length > 0) return false;
  if (clause.kind === 'copular') {
    const subject = wordOf(clause.subject);
    if (subject === undefined || !disputes.whatWasSaid.has(subject)) return false;
    return negated ? disputes.isTrue.has(lemma) : disputes.untrue.has(lemma);
  }
  const object = wordOf(clause.object);
  if (object === undefined || clause.kind !== 'active') return false;
  if (disputes.bearingOut.has(lemma)) return negated && disputes.whatWasSaid.has(object);
  if (negated || !disputes.denying.has(lemma)) return false;
  // "Rejected that" may be of whatever was proposed; a claim is no proposal.
  return (
    disputes.whatWasSaid.has(object) && (disputes.gainsaying.has(lemma) || isNoun(clause.object, sentence))
  );
}

const isNoun = (phrase: Clause['object'], { tree }: Point['sentence']): boolean =>
  phrase !== undefined && tree.tokens[phrase.head]!.upos === 'NOUN';

/** Longest words for what was said before, in characters: "the allegations". */
const LONGEST = 24;

/** "Traders said that it was sold, but the port denied any sale": what the one says is held against what the other denies. */
function saidBeside(
  points: readonly Point[],
  { clause, sentence, negated }: Point,
  { attributions, disputes }: Language,
): Point | null {
  if (
    !isDenial(clause, disputes) ||
    clause.kind === 'passive' ||
    negated ||
    clause.role !== 'conjunct' ||
    clause.subject?.basis !== 'stated'
  )
    return null;
  const above = sentence.clauses[clause.parent!]!;
  const isSaid = above.subject !== undefined && attributions.verbs.has(above.predicate.lemma.toLowerCase());
  const said = points.find(
    (one) =>
      one.clause.role === 'complement' && one.clause.parent === clause.parent && one.end <= clause.start,
  );
  return (isSaid && !isDenial(above, disputes) && said) || null;
}

/** Does a clause deny by its verb: "denied", "refuted"? */
export const isDenial = ({ predicate }: Clause, { gainsaying }: Language['disputes']): boolean =>
  gainsaying.has(predicate.lemma.toLowerCase());

/** Returns what somebody else is said to have said last before the denial. */
function saidIn(points: readonly Point[], denial: Point, { attributions }: Language): Point | null {
  const denier = denial.clause.subject;
  const deniers = denier ? denial.sentence.naming.namedIn(denier) : new Set<string>();
  const said = points.findLast(({ clause, sentence, end }) => {
    if (end > denial.clause.predicate.start && sentence === denial.sentence) return false;
    const above = clause.parent === undefined ? undefined : sentence.clauses[clause.parent];
    if (clause.role !== 'complement' || !above || clause.tense === 'none') return false;
    if (!attributions.verbs.has(above.predicate.lemma.toLowerCase()) || above.subject === undefined)
      return false;
    // "Guards say that the claims were looked into and found to be untrue": whoever says both denies nothing of it.
    if (sentence === denial.sentence && clausesAround(denial.clause, sentence).includes(above)) return false;
    return !meets(sentence.naming.namedIn(above.subject), deniers);
  });
  return said ?? null;
}
