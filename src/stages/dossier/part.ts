/** Is a stretch of a sentence a sentence itself? */

import { type Clause, clausesOf } from '../../language/clauses.ts';
import type { GrammarWords } from '../../language/grammar.ts';
import type { Citation, Span } from '../../model/span.ts';
import type { ParsedSentence, ParsedToken } from '../../model/syntax.ts';
import { contains, spanAt } from '../../text/offsets.ts';
import { onceFor } from './once.ts';

/** Returns a function that gives the tree of the sentence in which a citation begins. */
export const treesOf = onceFor(({ annotations }) => {
  const trees = new Map(annotations.map((annotation) => [annotation.article, annotation.trees]));
  return ({ article, start }: Citation): ParsedSentence | undefined => {
    const all = trees.get(article) ?? [];
    return all[spanAt(all, start)];
  };
});

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
  const all = clausesOf(sentence, grammar);
  const stated = all.filter(
    ({ subject, predicate }) =>
      subject?.basis === 'stated' && contains(part, subject) && contains(part, predicate),
  );
  if (
    isCut(
      sentence,
      part,
      stated.map(({ predicate }) => predicate),
    )
  )
    return false;
  return stated.some(
    (clause) =>
      clause.tense !== 'none' &&
      clause.conditions.length === 0 &&
      clause.complements.every(({ content }) => contains(part, content)) &&
      isUpheld(clause, all),
  );
}

/** Of what somebody is said to say ("that she won and that he lost") no part is stated by the sentence. */
function isUpheld({ role, link, parent }: Clause, all: readonly Clause[]): boolean {
  if (role === 'conjunct') return parent === undefined || isUpheld(all[parent]!, all);
  return role === 'main' || (role === 'adverbial' && link?.kind === 'concession');
}

/**
 * Does a stretch stand beside what the sentence tells: what it says of somebody by the way ("… girls that were kidnapped
 * in May"), or when, why or in spite of what something is ("Although the girls were kidnapped, …")?
 */
export function isAside({ tokens }: ParsedSentence, part: Span): boolean {
  const isInside = (at: number): boolean => at !== -1 && contains(part, tokens[at]!);
  const tops = tokens.filter((token) => contains(part, token) && !isInside(token.head));
  const [top] = tops.filter(({ upos }) => upos === 'VERB' || upos === 'AUX');
  return top !== undefined && /^(?:acl|advcl)/.test(top.deprel) && tops.every(({ head }) => head !== -1);
}

/**
 * Is something stated in the sentence? Not by an order, nor by a name with what describes it. What has no verb but is no
 * name may have been read wrongly: "pay rises by 4 percent".
 */
export function tells(sentence: ParsedSentence, grammar: GrammarWords): boolean {
  const clauses = clausesOf(sentence, grammar);
  const [main] = clauses.filter(({ role }) => role === 'main');
  const root = sentence.tokens.find(({ head }) => head === -1);
  return main?.mood !== 'command' && (root?.upos !== 'PROPN' || clauses.some(isTold));
}

/** It has a tense, or a subject before what a careless tree takes for a participle: "VELMOND - The court fined the bank". */
const isTold = ({ tense, role, subject }: Clause): boolean =>
  tense !== 'none' || (role === 'main' && subject?.basis === 'stated');

/** Do all its words hang together, no verb among them that tells something: "former minister", not "Thursday sentenced former minister"? */
export function isOnePhrase({ tokens }: ParsedSentence, part: Span): boolean {
  const inside = tokens.filter((token) => contains(part, token));
  return inside.every(
    ({ upos, head }, at) =>
      upos !== 'VERB' ||
      (head >= 0 &&
        contains(part, tokens[head]!) &&
        !inside.slice(0, at).some((before) => before.upos === 'PROPN')),
  );
}

/** Are the words cut within a clause, so that one of them hangs on a word outside? The heads of what is stated may. */
function isCut({ tokens }: ParsedSentence, part: Span, heads: readonly Span[]): boolean {
  return tokens.some(
    (token) =>
      contains(part, token) &&
      token.upos !== 'PUNCT' &&
      token.upos !== 'CCONJ' &&
      token.upos !== 'SCONJ' &&
      token.head >= 0 &&
      !contains(part, tokens[token.head]!) &&
      !heads.some((head) => contains(head, token)),
  );
}

/** An edge of a clause: the end of the sentence, a mark, or a conjunction that joins. */
const isBreak = (token: ParsedToken | undefined): boolean =>
  token === undefined || token.upos === 'PUNCT' || token.upos === 'CCONJ';
