/** Who takes part in what a clause tells: those named, or meant by a pronoun, as subject, object, agent or companion. */

import { type Clause, type Phrase, phraseOf } from '../../language/clauses.ts';
import type { GrammarWords } from '../../language/grammar.ts';
import { childrenOf, standsBehind, treeOf } from '../../language/tree.ts';
import type { EntityId } from '../../model/entity.ts';
import type { Span } from '../../model/span.ts';
import type { ParsedSentence } from '../../model/syntax.ts';
import type { Telling } from '../../model/telling.ts';
import type { Named, NamesIn } from '../../text/names-in.ts';
import { contains, overlapping } from '../../text/offsets.ts';

/** Returns those who take part in the clause and are named in the stretch that is shown, in text order, each once. */
export function participantsOf(
  clause: Clause,
  sentence: ParsedSentence,
  within: Span,
  telling: Telling,
  names: NamesIn,
  grammar: GrammarWords,
): EntityId[] {
  const known = names.get(telling.article.id);
  if (!known) return [];
  const phrases = [
    clause.subject,
    clause.object,
    clause.indirectObject,
    clause.agent,
    ...clause.obliques.filter(({ preposition }) => grammar.companions.has(preposition)),
  ].flatMap((argument) => argument?.conjuncts ?? []);
  if (clause.kind === 'copular') phrases.push(phraseOf(sentence, clause.predicate.head));
  const heads = phrases
    .flatMap((phrase) => namingHeads(phrase, sentence, grammar))
    .filter((head) => contains(within, head))
    .sort((a, b) => a.start - b.start);
  return [...new Set(heads.flatMap((head) => meantBy(head, telling, known)))];
}

/** The words that say who a phrase is: its head, the name beside it, and of an event ("talks between") who takes part. */
function namingHeads({ head }: Phrase, sentence: ParsedSentence, grammar: GrammarWords): Span[] {
  const tree = treeOf(sentence);
  const beside = childrenOf(tree, head, 'flat', 'appos');
  const companions = childrenOf(tree, head, 'nmod').filter((child) =>
    standsBehind(tree, child, (mark) => grammar.companions.has(mark) || grammar.agents.has(mark)),
  );
  const joined = companions.flatMap((child) => [child, ...childrenOf(tree, child, 'conj')]);
  return [head, ...beside, ...joined, ...joined.flatMap((at) => childrenOf(tree, at, 'flat', 'appos'))].map(
    (at) => tree.tokens[at]!,
  );
}

function meantBy({ start, end }: Span, telling: Telling, known: readonly Named[]): EntityId[] {
  const named = overlapping(known, telling.toPrint({ start, end }));
  if (named.length > 0) return named.map(({ entity }) => entity);
  const { references, mentions } = telling.annotation;
  const pronoun = references.find((one) => one.kind === 'pronoun' && one.start <= start && end <= one.end);
  return (pronoun?.mentions ?? []).flatMap((mention) =>
    overlapping(known, telling.toPrint(mentions[mention]!)).map(({ entity }) => entity),
  );
}
