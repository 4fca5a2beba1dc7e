/** Positions that somebody states in so many words: what must be, what cannot be, what will not be done. */

import type { Clause } from '../../language/clauses.ts';
import { childrenOf, wordsAt } from '../../language/tree.ts';
import type { EntityId } from '../../model/entity.ts';
import type { StanceLabel } from '../../model/stance.ts';
import type { Found } from './found.ts';
import { foundOf, holdersOf, type Reader, sourceOf, speakerOf } from './reader.ts';

/** Is the party of one entity that of the other? */
export type SameParty = (one: EntityId, other: EntityId) => boolean;

/** Returns the positions stated in the clauses that somebody speaks. */
export function bySpeech(reader: Reader, sameParty: SameParty): Found[] {
  return reader.clauses.flatMap((clause) => {
    const speaker = speakerOf(reader, clause);
    const source = sourceOf(speaker);
    if (source === null || clause.mood === 'question' || clause.link?.kind === 'condition') return [];
    if (clause.role === 'relative' || clause.role === 'adnominal') return [];
    const label = labelOf(reader, clause, source, sameParty);
    if (label === null) return [];
    const { tokens } = reader.tree;
    const first = tokens.findIndex(({ start }) => start >= clause.start);
    const last = tokens.findLastIndex(({ end }) => end <= clause.end);
    if (first < 0 || last - first < 2) return [];
    return foundOf(reader, {
      holders: [source],
      label,
      clause: null,
      stretch: [first, last],
      cue: null,
      speaker,
    });
  });
}

function labelOf(reader: Reader, clause: Clause, source: EntityId, sameParty: SameParty): StanceLabel | null {
  const { tree, language } = reader;
  const words = language.stances;
  const { head, lemma } = clause.predicate;
  const own = tree.tokens[head]!;
  const lower = own.lemma.toLowerCase();
  if (words.idle.has(lower) || words.idle.has(lemma.toLowerCase())) return null;
  const auxiliaries = childrenOf(tree, head, 'aux').map((at) => wordsAt(tree, at));
  const negated =
    clause.negation !== undefined &&
    clause.negation.by !== 'predicate' &&
    clause.negation.by !== 'conjunction';
  const isAnybody = isGeneral(reader, clause);
  if (clause.perfect && auxiliaries.some((word) => words.obliging.has(word))) return null;
  if (auxiliaries.some((word) => words.obliging.has(word)) && isObliging(reader, clause))
    return negated ? 'rejects' : 'demands';
  if (clause.kind === 'copular' && words.essential.has(lower)) return negated ? null : 'demands';
  if (clause.kind === 'copular' && words.unacceptable.has(lower)) return negated ? null : 'rejects';
  if (clause.kind === 'copular' && words.blaming.has(lower)) return negated ? null : 'opposes';
  const isOwn = holdersOf(reader, clause.subject).some((one) => one === source || sameParty(one, source));
  const refusing = auxiliaries.some((word) => words.refusing.has(word));
  if (negated && refusing && (isOwn || isAnybody || clause.kind === 'passive')) return 'rejects';
  if (!negated && clause.tense === 'future' && warnsOf(reader, clause)) return 'warns';
  if (clause.conditions.length > 0 && clause.tense === 'future' && !negated) return 'warns';
  return null;
}

const isGeneral = ({ tree, language }: Reader, { subject, negation }: Clause): boolean => {
  if (subject === undefined) return false;
  const head = tree.tokens[subject.head]!.form.toLowerCase();
  const isNone = childrenOf(tree, subject.head, 'det').some((at) =>
    language.stances.none.has(wordsAt(tree, at)),
  );
  return language.stances.anybody.has(head) || (isNone && negation?.by === 'argument');
};

/** "should arrive on Monday" tells what is expected, as far as it is nobody's doing. */
function isObliging({ clauses, language }: Reader, clause: Clause): boolean {
  const above = clause.parent === undefined ? undefined : clauses[clause.parent];
  return !(above && clause.role === 'complement' && language.grammar.outlooks.has(above.predicate.lemma));
}

/** "There will be consequences". */
function warnsOf({ tree, language }: Reader, { kind, subject, object }: Clause): boolean {
  const { feared } = language.stances;
  const named = [kind === 'existential' ? subject : undefined, object].flatMap((one) => one ?? []);
  return named.some(({ head }) => feared.has(tree.tokens[head]!.lemma.toLowerCase()));
}
