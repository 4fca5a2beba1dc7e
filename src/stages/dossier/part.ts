/** Is a stretch of a sentence a sentence itself? */

import { clausesOf } from '../../language/clauses.ts';
import type { GrammarWords } from '../../language/grammar.ts';
import type { Span } from '../../model/span.ts';
import type { ParsedSentence, ParsedToken } from '../../model/syntax.ts';
import { contains } from '../../text/offsets.ts';

/**
 * Returns whether the words state something that holds without the rest: a main clause, or one joined to it or granted
 * ("although …"), with its subject, nothing of it cut off.
 */
export function isStatement(sentence: ParsedSentence, part: Span, grammar: GrammarWords): boolean {
  const { tokens } = sentence;
  const inside = tokens.filter((token) => contains(part, token));
  const [first] = inside;
  const last = inside.at(-1);
  if (!first || !last || first.upos === 'SCONJ') return false;
  const before = tokens[tokens.indexOf(first) - 1];
  const after = tokens[tokens.indexOf(last) + 1];
  if (!(isBreak(before) || before?.upos === 'SCONJ') || !isBreak(after)) return false;
  const stated = clausesOf(sentence, grammar).filter(
    ({ subject, predicate }) =>
      subject?.basis === 'stated' && contains(part, subject) && contains(part, predicate),
  );
  return stated.some(
    ({ role, link, tense, conditions, complements }) =>
      tense !== 'none' &&
      conditions.length === 0 &&
      complements.every(({ content }) => contains(part, content)) &&
      (role === 'main' || role === 'conjunct' || (role === 'adverbial' && link?.kind === 'concession')),
  );
}

/** An edge of a clause: the end of the sentence, a mark, or a conjunction that joins. */
const isBreak = (token: ParsedToken | undefined): boolean =>
  token === undefined || token.upos === 'PUNCT' || token.upos === 'CCONJ';
