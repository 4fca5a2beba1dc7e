/** What somebody thinks of a matter: "is essential", "is a disaster", "is a step in the right direction". */

import type { Clause } from '../../language/clauses.ts';
import { childrenOf, wordsAt } from '../../language/tree.ts';
import type { StanceLabel } from '../../model/stance.ts';
import { isInfinitive, isNamed, parentOf, type Reader } from './reader.ts';

/** Also of what is not yet: "it would be a mistake to". Returns nothing where a predicate judges nothing, and `null` where it judges so that no position follows. */
export function judgedOf(reader: Reader, clause: Clause): StanceLabel | null | undefined {
  const { acceptable, safe } = reader.language.stances;
  const isDenied = clause.negation?.by === 'word' || clause.negation?.by === 'argument';
  if (acceptable.has(lemmaOf(reader, clause))) return isDenied ? 'rejects' : 'open to';
  if (isDenied && safe.has(lemmaOf(reader, clause)) && isNamed(reader, clause)) return 'warns';
  const label = positionOf(reader, clause);
  if (label === undefined) return isDenied && isCalledSo(reader, clause) ? 'rejects' : undefined;
  if (clause.modality.some(({ kind }) => kind !== 'hypothetical')) return null;
  return isDenied ? (label === 'supports' ? 'opposes' : null) : label;
}

function positionOf(reader: Reader, clause: Clause): StanceLabel | undefined {
  const { essential, unacceptable, blaming, feared, effects } = reader.language.stances;
  const lemma = lemmaOf(reader, clause);
  if (isNounAlone(reader, clause)) return undefined;
  if (essential.has(lemma) || isImportantTo(reader, clause)) return 'demands';
  if (unacceptable.has(lemma)) return 'rejects';
  if (blaming.has(lemma) && !isOwnFault(reader, clause) && !isCompared(reader, clause)) return 'opposes';
  if (feared.has(lemma) && !effects.has(lemma)) return 'warns';
  return valuedAs(reader, clause);
}

/** "War cannot be the solution". */
export const isNoSolution = (reader: Reader, clause: Clause): boolean =>
  clause.negation?.by === 'word' &&
  clause.kind === 'copular' &&
  reader.language.stances.solutions.has(lemmaOf(reader, clause));

const lemmaOf = ({ tree }: Reader, { predicate: { head } }: Clause): string =>
  tree.tokens[head]!.lemma.toLowerCase();

/** "War and hunger cannot be the answer": a careless tree makes a clause of the first noun. */
const isNounAlone = ({ tree }: Reader, { tense, predicate: { head } }: Clause): boolean =>
  tense === 'none' && tree.tokens[head]!.upos === 'NOUN';

/** "The new one is more dangerous than the old one" says how much of it either is. */
const isCompared = ({ tree, language }: Reader, { predicate: { head } }: Clause): boolean =>
  tree.children[head]!.some(
    (at) =>
      at > head &&
      childrenOf(tree, at, 'case', 'mark').some((mark) => wordsAt(tree, mark) === language.stances.than),
  );

/** "It is important to repair it", and not "the bridge is important". */
const isImportantTo = (reader: Reader, clause: Clause): boolean =>
  clause.expletive &&
  reader.language.stances.important.has(lemmaOf(reader, clause)) &&
  childrenOf(reader.tree, clause.predicate.head, 'csubj', 'xcomp', 'ccomp', 'advcl').some((at) =>
    isInfinitive(reader, at),
  );

/** "is a good opportunity", "is the wrong decision", "is overdue". */
function valuedAs(reader: Reader, clause: Clause): StanceLabel | undefined {
  const { tree, language } = reader;
  const { head } = clause.predicate;
  if (tree.tokens[head]!.upos === 'ADJ')
    return language.stances.praising.has(lemmaOf(reader, clause)) ? 'supports' : undefined;
  return isOwnFault(reader, clause) ? undefined : worthOf(reader, head);
}

/** "made the correct decision". */
export function judgedDeedOf(reader: Reader, clause: Clause): StanceLabel | null {
  const { object, predicate, negation } = clause;
  const { deciding } = reader.language.stances;
  const isDone = deciding.has(reader.tree.tokens[predicate.head]!.lemma.toLowerCase());
  if (!isDone || object === undefined || negation !== undefined) return null;
  const worth = worthOf(reader, object.head) ?? null;
  return worth === 'opposes' && isOwnFault(reader, clause) ? null : worth;
}

/** "the right decision", "a step in the right direction", "a bad idea". */
export function worthOf({ tree, language }: Reader, noun: number): StanceLabel | undefined {
  const { valued, good, blaming } = language.stances;
  if (!valued.has(tree.tokens[noun]!.lemma.toLowerCase())) return undefined;
  const adjectives = [noun, ...childrenOf(tree, noun, 'nmod')]
    .flatMap((at) => childrenOf(tree, at, 'amod'))
    .map((at) => tree.tokens[at]!.lemma.toLowerCase());
  if (adjectives.some((one) => blaming.has(one))) return 'opposes';
  return adjectives.some((one) => good.has(one)) ? 'supports' : undefined;
}

/** "This is not a lockout": what others call it in the same article. */
function isCalledSo({ tree, telling, language }: Reader, { kind, predicate: { head } }: Clause): boolean {
  const { lemma, upos } = tree.tokens[head]!;
  const isOne = childrenOf(tree, head, 'det').some((at) => language.stances.articles.has(wordsAt(tree, at)));
  const isPlain = childrenOf(tree, head, 'amod', 'nmod', 'acl', 'compound').length === 0;
  if (kind !== 'copular' || upos !== 'NOUN' || !isOne || !isPlain) return false;
  if (language.stances.light.has(lemma.toLowerCase()) || language.coreference.sortOf(lemma) !== 'thing')
    return false;
  const here = tree.tokens[head]!;
  return telling.annotation.trees.some(({ tokens }) =>
    tokens.some((token) => token.upos === 'NOUN' && token.lemma === lemma && token.start !== here.start),
  );
}

/** "I should sleep": what somebody has to do himself. */
export const isPersonal = ({ tree, language }: Reader, { subject }: Clause): boolean =>
  subject !== undefined &&
  language.coreference.pronouns.get(tree.tokens[subject.head]!.form.toLowerCase())?.person === 1;

export const isOfUs = ({ tree, language }: Reader, { subject }: Clause): boolean =>
  subject !== undefined && language.stances.firstPersons.has(tree.tokens[subject.head]!.form.toLowerCase());

/** "I was wrong", "We got this wrong" is owned up to. */
const isOwnFault = (reader: Reader, clause: Clause): boolean => {
  const doer = (clause.tense === 'none' ? parentOf(reader, clause) : undefined) ?? clause;
  return [clause, doer].some((one) => isPersonal(reader, one) || isOfUs(reader, one));
};
