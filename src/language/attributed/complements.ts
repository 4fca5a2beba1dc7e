/** What a predicate attributes, of all that stands with it. */

import type { AttributingWord, AttributionWords } from '../attributions.ts';
import type { Clause } from '../clauses.ts';
import type { GrammarWords } from '../grammar.ts';
import { childrenOf, relationOf, type Tree, wordsAt } from '../tree.ts';
import { behindPreposition, below, union, type Words } from './stretches.ts';

export interface Content {
  readonly words: Words;
  /** A clause that can be true or false: "said that", and not "criticised the plan". */
  readonly clausal: boolean;
}

export interface Language {
  readonly grammar: GrammarWords;
  readonly attributions: AttributionWords;
}

/** Returns what a predicate takes as its class allows; the first frame that fits. */
export function complementOf(
  tree: Tree,
  clause: Clause,
  word: AttributingWord,
  language: Language,
): Content | undefined {
  const site: Site = { tree, clause, word, head: clause.predicate.head, ...language };
  return (
    asClause(site) ??
    asInfinitive(site) ??
    asSeeming(site) ??
    asReported(site) ??
    asNaming(site) ??
    behindOwnPreposition(site) ??
    asObject(site) ??
    asQuestion(site)
  );
}

interface Site extends Language {
  readonly tree: Tree;
  readonly clause: Clause;
  readonly word: AttributingWord;
  readonly head: number;
}

const content = (clausal: boolean, ...parts: readonly Words[]): Content | undefined =>
  parts.length === 0 ? undefined : { words: union(...parts), clausal };

const own = ({ tree, head }: Site, ...relations: readonly string[]): number[] =>
  childrenOf(tree, head, ...relations);

const isMarked = (tree: Tree, at: number, words: ReadonlySet<string>): boolean =>
  childrenOf(tree, at, 'mark').some((mark) => words.has(wordsAt(tree, mark)));

const isInfinitive = ({ tree, grammar }: Site, at: number): boolean =>
  childrenOf(tree, at, 'mark', 'aux').some((mark) => wordsAt(tree, mark) === grammar.infinitive);

/** "said that it is late", "asked who had left", "said: it is late". */
function asClause(site: Site): Content | undefined {
  const { tree, word, head } = site;
  const isAside = relationOf(tree.tokens[head]!) === 'parataxis';
  const asides = isAside
    ? []
    : own(site, 'parataxis').filter(
        (at) =>
          at > head && childrenOf(tree, at, 'nsubj', 'expl', 'cop').length > 0 && isAfterColon(tree, at),
      );
  const clauses = [...own(site, 'ccomp', 'csubj'), ...asides].filter(
    (at) =>
      takesClause(site, at) &&
      (word.takes.has('infinitive') || !isInfinitive(site, at)) &&
      !isAddition(site, at) &&
      !isBehind(site, at, word.prepositions),
  );
  if (clauses.length === 0) return undefined;
  const words = union(...clauses.map((at) => below(tree, at, (child) => isNextReport(site, at, child))));
  const isAsked = clauses.every((at) => isQuestion(site, at));
  const parted = partedSubject(site, clauses, words);
  const isWhole = isBeside(site, words) || parted !== undefined;
  const subject = parted === undefined ? new Set<number>() : below(tree, parted);
  return content(isWhole && !isAsked, subject, words, strayed(site, words), joined(site, words));
}

/** ", adding that": a careless tree makes it what is said. */
function isAddition({ tree, grammar }: Site, at: number): boolean {
  const { tokens, first } = tree;
  return (
    first[at] === at && tokens[at - 1]?.form === ',' && grammar.verbForms.get(tokens[at]!.xpos) === 'gerund'
  );
}

function takesClause(site: Site, at: number): boolean {
  const { tree, clause, word, grammar } = site;
  if (word.takes.has('clause')) return true;
  if (word.takes.has('question') && isQuestion(site, at)) return true;
  const isHeard = clause.kind === 'passive' || own(site, 'obj', 'iobj').length > 0;
  if (word.takes.has('heard') && isHeard) return true;
  const takesThat = word.takes.has('heard') || word.takes.has('that');
  return takesThat && isMarked(tree, at, grammar.complementisers);
}

/** What follows a semicolon or comma goes on without the verb of saying. */
function isAfterColon({ tokens, first }: Tree, at: number): boolean {
  const start = first[at]!;
  return [start - 1, start].some((place) => /^[:–—-]$/u.test(tokens[place]?.form ?? ''));
}

/** All on one side of the verb and with a subject: not so "which he said was late". */
function isBeside({ tree, head }: Site, words: Words): boolean {
  const spoken = [...words].filter((at) => tree.tokens[at]!.upos !== 'PUNCT');
  return (
    (head < Math.min(...spoken) || head > Math.max(...spoken)) &&
    spoken.some((at) => /^(?:[nc]subj|expl)/.test(tree.tokens[at]!.deprel) && words.has(tree.heads[at]!))
  );
}

/** "The weir, officials said, will close": a careless tree gives both subjects to the verb of saying. */
function partedSubject(site: Site, clauses: readonly number[], words: Words): number | undefined {
  const { tree, head } = site;
  const [first, second] = own(site, 'nsubj').filter((at) => at < head);
  const isBare = clauses.every((at) => childrenOf(tree, at, 'nsubj', 'expl', 'csubj').length === 0);
  const pause = second === undefined ? undefined : tree.tokens[tree.first[second]! - 1]?.upos;
  return isBare && pause === 'PUNCT' && Math.min(...words) > head ? first : undefined;
}

const isQuestion = ({ tree, grammar }: Site, at: number): boolean => {
  const first = tree.tokens[Math.min(...below(tree, at))]!.form.toLowerCase();
  return grammar.questionMarks.has(first) || grammar.interrogatives.has(first);
};

/** "said the old bridge was late": what a careless tree makes the object of a verb that has none. */
function strayed(site: Site, words: Words): Words {
  const { tree, word, head, grammar } = site;
  const first = Math.min(...words);
  const begins = grammar.complementisers.has(tree.tokens[first]!.form.toLowerCase());
  if (head > first || begins || word.takes.has('hearer')) return new Set();
  const objects = own(site, 'obj').filter((at) => at > head && at < first);
  return union(...objects.map((at) => below(tree, at)));
}

/** "The weir will close, officials said, adding that": a careless tree gives the participle to the clause. */
function isNextReport({ tree, head, grammar }: Site, clause: number, child: number): boolean {
  return (
    clause < head &&
    child > head &&
    relationOf(tree.tokens[child]!) === 'advcl' &&
    grammar.verbForms.get(tree.tokens[child]!.xpos) === 'gerund'
  );
}

/** "said that it was late and that nobody had left": joined to the cue by mistake. */
function joined(site: Site, words: Words): Words {
  const { tree, grammar } = site;
  const last = Math.max(...words);
  const more = own(site, 'conj', 'advcl', 'parataxis').filter(
    (at) => at > last && isMarked(tree, at, grammar.complementisers),
  );
  return union(...more.map((at) => below(tree, at)));
}

/** "hopes to leave", "wants them to leave", "wants them removed", "urged them to leave", "denied leaving". */
function asInfinitive(site: Site): Content | undefined {
  const { tree, word, grammar } = site;
  const open = [...own(site, 'xcomp', 'ccomp'), ...asPurpose(site)];
  const isWished = (at: number): boolean =>
    own(site, 'obj').length > 0 && grammar.verbForms.get(tree.tokens[at]!.xpos) === 'participle';
  const infinitive = open.find((at) => isInfinitive(site, at) || isWished(at));
  const gerund = open.find((at) => grammar.verbForms.get(tree.tokens[at]!.xpos) === 'gerund');
  const takesIt = word.takes.has('infinitive') || word.takes.has('hearer');
  const chosen =
    takesIt && infinitive !== undefined ? infinitive : word.takes.has('gerund') ? gerund : undefined;
  if (chosen === undefined) return undefined;
  const hearers = chosen === infinitive ? own(site, 'obj', 'iobj') : [];
  return content(false, ...[...hearers, chosen].map((at) => below(tree, at)));
}

/** "directed the board to close it": a careless tree makes it what the verb is done for. */
function asPurpose(site: Site): number[] {
  const [hearer] = own(site, 'obj', 'iobj');
  if (!site.word.takes.has('hearer') || hearer === undefined || hearer < site.head) return [];
  const last = Math.max(...below(site.tree, hearer));
  return own(site, 'advcl').filter((at) => site.tree.first[at] === last + 1 && isInfinitive(site, at));
}

/** "seems to be late", "it appears that it is late". */
function asSeeming(site: Site): Content | undefined {
  const { tree, clause, word } = site;
  if (!word.takes.has('seeming')) return undefined;
  const complements = own(site, 'xcomp', 'ccomp', 'csubj');
  const subject = clause.subject && !clause.expletive ? [below(tree, clause.subject.head)] : [];
  return complements.length === 0
    ? undefined
    : content(false, ...subject, ...complements.map((at) => below(tree, at)));
}

/** "The mayor is said to have left": who says so is left open, or stands behind "by". */
function asReported(site: Site): Content | undefined {
  const { tree, clause, word, grammar } = site;
  if (clause.kind !== 'passive' || !word.takes.has('clause')) return undefined;
  const reported = own(site, 'xcomp').find((at) => isInfinitive(site, at));
  const subject = own(site, 'nsubj:pass')
    .filter((at) => !grammar.relatives.has(wordsAt(tree, at)))
    .map((at) => below(tree, at));
  return reported === undefined ? undefined : content(true, ...subject, below(tree, reported));
}

/** Of a passive the subject. */
const thingsOf = (site: Site): number[] => {
  const { clause } = site;
  if (clause.kind !== 'passive') return own(site, 'obj');
  return clause.subject === undefined ? [] : [clause.subject.head];
};

/** "called it a mistake", "described it as a mistake". */
function asNaming(site: Site): Content | undefined {
  const { tree, word, attributions } = site;
  const things = thingsOf(site);
  if (!word.takes.has('naming') || things.length === 0) return undefined;
  const names = [
    ...own(site, 'xcomp').filter((at) => !isInfinitive(site, at)),
    ...behind(site, new Set([attributions.namingPreposition])),
  ];
  return names.length === 0
    ? undefined
    : content(false, ...[...things, ...names].map((at) => below(tree, at)));
}

/** Obliques and clauses behind one of some prepositions. */
const behind = (site: Site, prepositions: ReadonlySet<string>): number[] =>
  own(site, 'obl', 'advcl', 'xcomp', 'ccomp').filter(
    (at) =>
      at > site.head && site.tree.tokens[at]!.deprel !== 'obl:agent' && isBehind(site, at, prepositions),
  );

const isBehind = ({ tree }: Site, at: number, prepositions: ReadonlySet<string>): boolean =>
  childrenOf(tree, at, 'case', 'mark').some((mark) => prepositions.has(wordsAt(tree, mark)));

/** "warned of rain", "called for them to leave". */
function behindOwnPreposition(site: Site): Content | undefined {
  const { tree, word, grammar } = site;
  const phrases = behind(site, word.prepositions);
  if (phrases.length === 0) return undefined;
  return content(
    false,
    ...phrases.map((at) => behindPreposition(tree, at, grammar.infinitive)),
    ...own(site, 'xcomp').map((at) => below(tree, at)),
  );
}

/** "criticised the plan for its cost". */
function asObject(site: Site): Content | undefined {
  const { tree, clause, word, attributions } = site;
  const things = own(site, 'obj');
  if (!word.takes.has('object') || clause.kind === 'passive' || things.length === 0) return undefined;
  const reasons = behind(site, attributions.reasonPrepositions);
  return content(false, ...[...things, ...reasons].map((at) => below(tree, at)));
}

/** "asked if": a careless tree makes it a condition. */
function asQuestion(site: Site): Content | undefined {
  const { tree, word, grammar } = site;
  if (!word.takes.has('clause') && !word.takes.has('question')) return undefined;
  const question = own(site, 'advcl').find(
    (at) => at > site.head && isMarked(tree, at, grammar.questionMarks),
  );
  return question === undefined || (own(site, 'obj').length > 0 && !word.takes.has('hearer'))
    ? undefined
    : content(false, below(tree, question));
}
