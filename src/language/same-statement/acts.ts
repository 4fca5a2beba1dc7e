/** Who does what to whom in a passage, the passive turned round, and whether it is so. */

import type { Span } from '../../model/span.ts';
import type { ParsedSentence } from '../../model/syntax.ts';
import { contains, overlaps } from '../../text/offsets.ts';
import type { Argument, Clause } from '../clauses.ts';
import { clausesOf } from '../clauses.ts';
import type { Phase } from '../expectations.ts';
import type { Language } from '../language.ts';
import type { Named } from './named.ts';
import { type PassageWord, readWord } from './passage-words.ts';

/** Who or what takes part in an act. */
export interface Party {
  readonly names: ReadonlySet<string>;
  readonly head: PassageWord;
}

export interface Act {
  readonly verb: PassageWord;
  /** Who does it: the subject, or the agent of a passive. */
  readonly doer: Party | null;
  /** To whom or what it is done: the object, or the subject of a passive. */
  readonly done: Party | null;
  readonly negated: boolean;
  /** It is not so, or not to be: what is negated, called off, put off, rejected or opposed, and not that twice. */
  readonly against: boolean;
}

/**
 * Returns the acts whose predicate stands in the span, the outermost first; those that only say whose words the rest is
 * are left out.
 */
export function actsOf(
  sentence: ParsedSentence,
  span: Span,
  named: readonly Named[],
  language: Language,
): Act[] {
  const all = clausesOf(sentence, language.grammar);
  const depthOf = ({ parent }: Clause): number => (parent === undefined ? 0 : 1 + depthOf(all[parent]!));
  const clauses = all.filter(({ predicate }) => contains(span, sentence.tokens[predicate.head]!));
  const telling = clauses.filter((clause) => !isReport(clause, language));
  const outermost = (telling.length > 0 ? telling : clauses).toSorted((a, b) => depthOf(a) - depthOf(b));
  return outermost.map((clause) => {
    const party = (argument: Argument | undefined): Party | null =>
      argument === undefined ? null : partyOf(sentence, argument, named, language);
    const [doer, done] =
      clause.kind === 'passive' ? [clause.agent, clause.subject] : [clause.subject, clause.object];
    return {
      verb: readWord(sentence.tokens[clause.predicate.head]!, language),
      doer: party(doer),
      done: party(done),
      negated: clause.negation !== undefined,
      against: (clause.negation !== undefined) !== isAgainst(clause.predicate.lemma, language),
    };
  });
}

const UNDONE: ReadonlySet<Phase | undefined> = new Set<Phase | undefined>(['cancelled', 'delayed']);

function isAgainst(lemma: string, { expectations, stances }: Language): boolean {
  const [stance] = stances.verbs.get(lemma) ?? [];
  return (
    UNDONE.has(expectations.phases.get(lemma)) || stance?.label === 'rejects' || stance?.label === 'opposes'
  );
}

const isReport = ({ predicate, complements, negation }: Clause, { grammar }: Language): boolean =>
  negation === undefined &&
  grammar.speech.has(predicate.lemma) &&
  complements.some(({ kind }) => kind !== 'infinitive');

function partyOf(
  sentence: ParsedSentence,
  { start, end, head }: Argument,
  named: readonly Named[],
  language: Language,
): Party {
  const inside = named.filter((one) => overlaps(one, { start, end }));
  return { names: new Set(inside.map(({ id }) => id)), head: readWord(sentence.tokens[head]!, language) };
}
