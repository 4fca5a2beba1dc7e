/** Plans that no verb of the future tells: "The court rules on Monday", "The union called a march for Wednesday". */

import type { Span } from '../model/span.ts';
import type { ParsedSentence, ParsedToken } from '../model/syntax.ts';
import type { CalendarWords } from './calendar.ts';
import type { GrammarWords, VerbForm } from './grammar.ts';
import { childrenOf, relationOf, type Tree, treeOf } from './tree.ts';

interface Words {
  readonly calendar: CalendarWords;
  readonly grammar: GrammarWords;
}

/**
 * Returns whether the tree has a time as that of a plan: governed by a verb in the present that tells what can be
 * planned, or named by "for" where something is arranged. Meant for sentences of running text: headlines and captions
 * tell the past in the present, and so do those that set a scene.
 */
export function isScheduled(sentence: ParsedSentence, time: Span, words: Words): boolean {
  const tree = treeOf(sentence);
  const at = headOf(tree, time);
  if (at === null) return false;
  return isArranged(tree, at, words) || isOfPresent(tree, at, words);
}

/** Returns the word of the time on which its others depend. */
function headOf(tree: Tree, { start, end }: Span): number | null {
  const isIn = (at: number): boolean => tree.tokens[at]!.start >= start && tree.tokens[at]!.end <= end;
  const first = tree.tokens.findIndex((_, at) => isIn(at));
  if (first === -1) return null;
  let at = first;
  while (tree.heads[at] !== -1 && isIn(tree.heads[at]!)) at = tree.heads[at]!;
  return at;
}

/** "Called a march for Wednesday", "tickets are booked for 3 May"; "had called" may be long past. */
function isArranged(tree: Tree, at: number, words: Words): boolean {
  const { calendar, grammar } = words;
  const { plans } = calendar;
  const cases = childrenOf(tree, at, 'case').map((one) => tree.tokens[one]!.form.toLowerCase());
  if (!cases.some((one) => plans.prepositions.has(one))) return false;
  const verb = climb(tree, at, words, () => true);
  if (verb === null) return false;
  const isPerfect = childrenOf(tree, verb, 'aux').some((aux) => {
    const { lemma, xpos } = tree.tokens[aux]!;
    return lemma === grammar.perfect && grammar.verbForms.get(xpos) === 'past';
  });
  return plans.arranging.has(tree.tokens[verb]!.lemma.toLowerCase()) && !isPerfect;
}

function isOfPresent(tree: Tree, at: number, words: Words): boolean {
  const { plans } = words.calendar;
  let owner: number | null = null;
  const verb = climb(tree, at, words, (noun) => {
    if (isTimeNoun(tree.tokens[noun]!, words)) return true;
    owner = noun;
    return owner === noun;
  });
  if (verb === null || !isPresent(tree, verb, words)) return false;
  const lemma = tree.tokens[verb]!.lemma.toLowerCase();
  if (plans.unplanned.has(lemma) || words.grammar.speech.has(lemma)) return false;
  if (plans.pastAlike.has(tree.tokens[verb]!.form.toLowerCase()) || isHabit(tree, verb, plans.habitual))
    return false;
  // The time of a noun ("follows a vote on Monday") is the verb's only where that does nothing but hold it.
  if (owner !== null && !(plans.holding.has(lemma) && tree.tokens[owner]!.deprel === 'obj')) return false;
  return !hasVerbBetween(tree, at, verb) && !hasOtherBetween(tree, at, verb, plans.other);
}

const NOMINAL: ReadonlySet<string> = new Set([
  ...['obl', 'nmod', 'obj', 'nsubj', 'advmod', 'compound', 'nummod', 'flat', 'appos', 'conj', 'dep', 'amod'],
]);

/** Returns the verb above a time, if every noun between them may stand there. */
function climb(tree: Tree, at: number, words: Words, mayPass: (noun: number) => boolean): number | null {
  let below = at;
  for (let steps = 0; steps < 5; steps++) {
    const above = tree.heads[below]!;
    if (above === -1 || !NOMINAL.has(relationOf(tree.tokens[below]!))) return null;
    if (tree.tokens[above]!.upos === 'VERB' || isDisguised(tree, above, words)) return above;
    if (!mayPass(above)) return null;
    below = above;
  }
  return null;
}

const isTimeNoun = ({ lemma, upos }: ParsedToken, { calendar, grammar }: Words): boolean =>
  upos === 'NUM' ||
  grammar.times.has(lemma.toLowerCase()) ||
  calendar.units.has(lemma.toLowerCase()) ||
  calendar.weekdays.has(lemma.toLowerCase()) ||
  /^(?:[ap]\.?m\b|time$)/iu.test(lemma);

/** "Rules", "is meeting", "are counted"; not "has met". */
function isPresent(tree: Tree, verb: number, words: Words): boolean {
  const { grammar } = words;
  if (tree.tokens[verb]!.upos !== 'VERB') return isDisguised(tree, verb, words);
  const formOf = (one: number): VerbForm | undefined => grammar.verbForms.get(tree.tokens[one]!.xpos);
  const auxiliaries = childrenOf(tree, verb, 'aux');
  const form = formOf(verb);
  if (form === 'present') return auxiliaries.length === 0;
  const isBase = form === 'base' && childrenOf(tree, verb, 'nsubj').length > 0;
  if (isBase) return auxiliaries.length === 0 && childrenOf(tree, verb, 'mark').length === 0;
  const [aux] = auxiliaries;
  const isBeing = (form === 'gerund' || form === 'participle') && auxiliaries.length === 1;
  return (
    isBeing && aux !== undefined && tree.tokens[aux]!.lemma === grammar.copula && formOf(aux) === 'present'
  );
}

/** "Often rises at four on Sunday". */
const isHabit = (tree: Tree, verb: number, habitual: ReadonlySet<string>): boolean =>
  childrenOf(tree, verb, 'advmod').some((one) => habitual.has(tree.tokens[one]!.lemma.toLowerCase()));

const hasVerbBetween = (tree: Tree, a: number, b: number): boolean =>
  tree.tokens.slice(Math.min(a, b) + 1, Math.max(a, b)).some(({ upos }) => upos === 'VERB');

/** "Comes after a crash on Friday": the time is that of the crash. */
const hasOtherBetween = (tree: Tree, at: number, verb: number, prepositions: ReadonlySet<string>): boolean =>
  tree.children[verb]!.some(
    (child) =>
      child > verb &&
      child < at &&
      childrenOf(tree, child, 'case').some((one) => prepositions.has(tree.tokens[one]!.form.toLowerCase())),
  );

/**
 * "The delegations land on Sunday", "Polls close on Sunday", where the tagger saw a noun or an adverb: a word with a
 * subject but no verb, or the second of two nouns on which the whole sentence hangs. Of subject and verb one alone ends
 * as a plural does.
 */
function isDisguised(tree: Tree, at: number, { calendar }: Words): boolean {
  const { tokens, heads } = tree;
  const { upos, deprel } = tokens[at]!;
  if (upos === 'VERB' || upos === 'AUX' || childrenOf(tree, at, 'cop', 'aux').length > 0) return false;
  const [subject] = childrenOf(tree, at, 'nsubj');
  const above = tokens[heads[at]!];
  const isClause = above === undefined || (deprel === 'obj' && calendar.plans.saying.has(above.lemma));
  const isSecond = isClause && tokens[at - 1]?.head === at && tokens[at - 1]!.deprel === 'compound';
  const before = subject ?? (isSecond ? at - 1 : undefined);
  return (
    before !== undefined &&
    before < at &&
    /^[.!]/.test(tokens.at(-1)!.form) &&
    endsAsPlural(tokens[before]!) !== endsAsPlural(tokens[at]!)
  );
}

const endsAsPlural = ({ xpos, form, lemma }: ParsedToken): boolean =>
  xpos.endsWith('S') || (form.endsWith('s') && form.toLowerCase() !== lemma.toLowerCase());
