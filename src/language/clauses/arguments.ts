/** What stands in a clause: subject, objects, obliques, conjunctions. Relative pronouns are read as what they stand for. */

import type { GrammarWords } from '../grammar.ts';
import { childrenOf, relationOf, type Tree, wordsAt } from '../tree.ts';
import type { Argument, Clause, Oblique } from './clause.ts';
import { type Draft, fillGap } from './draft.ts';
import { antecedentIn, argumentIn, spanOf } from './phrase.ts';
import { among, isInfinitive } from './verb-group.ts';

/** Adds the arguments that a clause states. */
export function addArguments(tree: Tree, draft: Draft, words: GrammarWords): void {
  const { site } = draft;
  const readArgument = (at: number, as: RelativeRole): Argument => argumentAt(tree, draft, at, as, words);
  const isOuter = site.layer === 'outer';
  const subjects = among(tree, site, 'nsubj', ...(isOuter ? ['csubj'] : []));
  const subject = subjects.findLast((at) => at < site.head && !isBracketed(tree, at)) ?? subjects[0];
  const clauses = among(tree, site, 'csubj');
  const expletives = among(tree, site, 'expl');
  const isIt = clauses.length > 0 && subject !== undefined && isExpletive(tree, subject, words);
  draft.expletive = isIt || expletives.length > 0;
  if (subject !== undefined && !isIt) draft.subject = readArgument(subject, 'subject');
  else if (clauses[0] !== undefined && !draft.expletive && !isOuter)
    draft.subject = clauseAsArgument(tree, clauses[0]);

  const [object] = among(tree, site, 'obj');
  const [indirect] = among(tree, site, 'iobj');
  if (draft.kind === 'existential' && draft.subject === undefined && object !== undefined)
    draft.subject = readArgument(object, 'object');
  else if (object !== undefined) draft.object = readArgument(object, 'object');
  if (indirect !== undefined) draft.indirectObject = readArgument(indirect, 'object');
  const hasClause = among(tree, site, 'ccomp').length > 0;
  if (hasClause && draft.object && !draft.indirectObject && words.telling.has(draft.predicate.lemma)) {
    draft.indirectObject = draft.object;
    delete draft.object;
  }
  addObliques(tree, draft, words);
}

/** "his leaving so early was a surprise": all of the clause. */
function clauseAsArgument(tree: Tree, head: number): Argument {
  const phrase = { head, ...spanOf(tree, tree.first[head]!, tree.last[head]!, head) };
  return { ...phrase, conjuncts: [phrase], basis: 'stated' };
}

/** "the World Bank (WB) said": a careless tree makes two subjects. */
const isBracketed = ({ tokens }: Tree, at: number): boolean => tokens[at - 1]?.form === '(';

const isExpletive = ({ tokens }: Tree, at: number, words: GrammarWords): boolean =>
  words.expletives.has(tokens[at]!.form.toLowerCase());

function addObliques(tree: Tree, draft: Draft, words: GrammarWords): void {
  const { tokens } = tree;
  for (const at of draft.site.children) {
    const token = tokens[at]!;
    const relation = relationOf(token);
    const isStranded = token.upos === 'ADP' && STRANDED.has(relation) && tree.children[at]!.length === 0;
    if (isStranded && draft.gap && !draft.gap.filled && at > draft.site.head) {
      fillGap(draft.gap, 'oblique');
      const argument = antecedentIn(tree, draft.gap.antecedent, draft.site.head);
      draft.obliques.push({ ...argument, preposition: token.form.toLowerCase() });
    } else if (relation === 'obl') addOblique(tree, draft, at, words);
  }
}

const STRANDED: ReadonlySet<string> = new Set(['obl', 'nmod', 'advmod', 'case']);

function addOblique(tree: Tree, draft: Draft, at: number, words: GrammarWords): void {
  const preposition = childrenOf(tree, at, 'case')
    .map((word) => wordsAt(tree, word))
    .join(' ');
  const argument = argumentAt(tree, draft, at, 'oblique', words);
  if (draft.kind === 'passive' && draft.agent === undefined && isAgent(tree, draft, at, preposition, words))
    draft.agent = argument;
  else draft.obliques.push({ ...argument, preposition } satisfies Oblique);
}

/** Trees tell agents from the rest; where one tells of none, "by" does, unless a time or number follows. */
function isAgent(tree: Tree, { site }: Draft, at: number, preposition: string, words: GrammarWords): boolean {
  const { deprel, upos, lemma } = tree.tokens[at]!;
  if (deprel === 'obl:agent') return true;
  if (!words.agents.has(preposition) || among(tree, site, 'obl:agent').length > 0) return false;
  return upos !== 'NUM' && !words.times.has(lemma.toLowerCase());
}

type RelativeRole = NonNullable<Clause['relative']>['as'];

/** Returns an argument of a clause; a relative pronoun is what it stands for. */
function argumentAt(tree: Tree, draft: Draft, at: number, as: RelativeRole, words: GrammarWords): Argument {
  const { gap } = draft;
  if (gap === undefined || gap.filled || at > draft.site.head) return argumentIn(tree, at, 'stated');
  if (isRelative(tree, at, words)) {
    fillGap(gap, as);
    return antecedentIn(tree, gap.antecedent, draft.site.head);
  }
  const isPossessed = childrenOf(tree, at, 'nmod', 'det').some((child) =>
    words.possessiveRelatives.has(tree.tokens[child]!.form.toLowerCase()),
  );
  if (isPossessed) fillGap(gap, 'possessor');
  return argumentIn(tree, at, 'stated');
}

export function isRelative({ tokens }: Tree, at: number, words: GrammarWords): boolean {
  const { form, xpos } = tokens[at]!;
  return words.relatives.has(form.toLowerCase()) && words.relativeTags.has(xpos);
}

/** Returns the conjunction of an adverbial clause, with its kind: "unless", "as long as", "provided that". */
export function linkOf(tree: Tree, draft: Draft, words: GrammarWords): Clause['link'] {
  const { site, predicate } = draft;
  const { tokens, heads } = tree;
  const marks = among(tree, site, 'mark').map((mark) => wordsAt(tree, mark));
  const adverbs = among(tree, site, 'advmod')
    .map((at) => wordsAt(tree, at))
    .filter((word) => words.links.has(word));
  const above = heads[site.head]!;
  const frame =
    above !== -1 && tokens[above]!.upos === 'ADV' ? `as ${tokens[above]!.form.toLowerCase()} as` : '';
  const own = tokens[predicate.head]!.form.toLowerCase();
  const candidates = [frame, marks.join(' '), marks.slice(0, 2).join(' '), ...marks, ...adverbs, own];
  const known = candidates.find((word) => words.links.has(word));
  if (known === words.infinitive && !isInfinitive(tree, site, words)) return { word: known };
  if (known !== undefined) return { word: known, kind: words.links.get(known)! };
  if (isInverted(tree, draft, words)) {
    draft.modality = draft.modality.filter(({ token }) => token !== draft.auxiliaries[0]);
    return { word: '', kind: 'condition' };
  }
  const word = marks.join(' ');
  return word ? { word } : undefined;
}

/** "Should he win, …": the auxiliary before the subject. */
function isInverted(tree: Tree, { site, auxiliaries }: Draft, words: GrammarWords): boolean {
  const subject = among(tree, site, 'nsubj')[0];
  const [first] = auxiliaries;
  if (subject === undefined || first === undefined || first > subject) return false;
  return words.invertedConditions.has(tree.tokens[first]!.form.toLowerCase());
}
