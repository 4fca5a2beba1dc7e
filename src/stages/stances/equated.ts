/** "All we ask for is a second bridge", "What the union wants is to be heard": what is wanted is said behind the copula. */

import type { Clause } from '../../language/clauses.ts';
import type { Found } from './found.ts';
import { foundOf, holdersOf, type Reader, sourceOf, speakerOf } from './reader.ts';

export const byEquations = (reader: Reader): Found[] =>
  reader.clauses.flatMap((clause) => byEquation(reader, clause));

function byEquation(reader: Reader, clause: Clause): Found[] {
  const { tree, language } = reader;
  const { summing, seeking } = language.stances;
  const { head } = clause.predicate;
  const { relative, subject, negation, modality } = clause;
  if (relative === undefined || subject?.basis !== 'stated' || negation || modality.length > 0) return [];
  if (!summing.has(tree.tokens[relative.antecedent]!.form.toLowerCase())) return [];
  if (!seeking.has(tree.tokens[head]!.lemma.toLowerCase())) return [];
  const copula = [head + 1, head + 2].find((at) => tree.tokens[at]?.deprel === 'cop');
  if (copula === undefined || tree.heads[copula]! <= copula) return [];
  const speaker = speakerOf(reader, clause);
  const source = sourceOf(speaker);
  const isNeed = language.stances.obligingVerbs.has(tree.tokens[head]!.lemma.toLowerCase());
  return foundOf(reader, {
    // What a town needs is what its mayor says it does.
    holders: isNeed && source !== null ? [source] : holdersOf(reader, subject),
    label: 'demands',
    clause: null,
    stretch: [relative.antecedent, tree.last[tree.heads[copula]!]!],
    cue: null,
    speaker,
    whole: true,
  });
}
