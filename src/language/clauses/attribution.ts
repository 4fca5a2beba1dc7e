/** Whose words a clause is: from verbs and nouns of saying around it, asides, echoes and frames. */

import type { GrammarWords } from '../grammar.ts';
import { childrenOf, type Tree } from '../tree.ts';
import type { Attribution, Phrase } from './clause.ts';
import { clauseSpan } from './clause-span.ts';
import type { Draft } from './draft.ts';
import { isComplement } from './governing.ts';
import { phraseIn } from './phrase.ts';
import { among } from './verb-group.ts';

/** Adds to each clause whose words it is; to ", he said" what was said. Clauses come after those that they stand in. */
export function attribute(tree: Tree, drafts: readonly Draft[], words: GrammarWords): void {
  for (const [index, draft] of drafts.entries()) {
    const above = draft.parent === undefined ? undefined : drafts[draft.parent]!;
    if (draft.role === 'aside' && above) readAside(tree, drafts, index, draft, above, words);
    if (
      draft.role === 'adverbial' &&
      above &&
      !words.quoting.has(above.predicate.lemma) &&
      isEcho(draft, words)
    )
      above.attributions.push(attributionBy(draft, 'echo', index, words));
    if (draft.role === 'adnominal' && tree.heads[draft.site.head] !== -1) addNoun(tree, draft, words);
    addFrames(tree, draft, words);
  }
  for (const draft of drafts) {
    const above = draft.parent === undefined ? undefined : drafts[draft.parent]!;
    if (above === undefined) continue;
    if (isReported(draft, above, words))
      draft.attributions.push(attributionBy(above, 'complement', draft.parent!, words));
    const goesOn =
      draft.role === 'conjunct' || (draft.role === 'aside' && !words.speech.has(draft.predicate.lemma));
    if (goesOn && draft.attributions.length === 0) inherit(draft, above);
  }
}

/** Infinitives only where the verb says that it is so: "claims to be", "is said to be", and not "hopes to be". */
function isReported(draft: Draft, above: Draft, words: GrammarWords): boolean {
  const { kind, predicate } = above;
  if (!isComplement(draft, above) || kind === 'copular' || !words.speech.has(predicate.lemma)) return false;
  return (
    !isDescription(draft) &&
    (draft.tense !== 'none' || !(words.outlooks.has(predicate.lemma) || words.telling.has(predicate.lemma)))
  );
}

const isDescription = (draft: Draft): boolean => draft.kind === 'copular' && draft.auxiliaries.length === 0;

/** "he was quoted" makes him the source, and "it was said by him" as well. */
function attributionBy(cue: Draft, by: Attribution['by'], clause: number, words: GrammarWords): Attribution {
  const isQuoted = cue.kind === 'passive' && words.quoting.has(cue.predicate.lemma);
  const source = cue.kind === 'passive' && !isQuoted ? cue.agent : cue.subject;
  return {
    by,
    cue: cue.predicate.head,
    clause,
    ...(source && { source: { head: source.head, start: source.start, end: source.end } }),
  };
}

/** What is joined to a clause is said by the same, unless the clause itself reports it. */
function inherit(draft: Draft, above: Draft): void {
  draft.attributions.push(...above.attributions.filter(({ by }) => by === 'complement' || by === 'noun'));
}

/** ", he said": the clause around is what was said. "He said: …": the aside is. */
function readAside(
  tree: Tree,
  drafts: readonly Draft[],
  index: number,
  aside: Draft,
  above: Draft,
  words: GrammarWords,
): void {
  if (reports(aside, words)) {
    above.attributions.push(attributionBy(aside, 'aside', index, words));
    aside.complements.push({
      clause: aside.parent!,
      kind: 'quotation',
      content: clauseSpan(tree, above.site, words, true),
    });
  } else if (reports(above, words) && tree.heads[aside.site.head] === above.site.head) {
    aside.attributions.push(attributionBy(drafts[aside.parent!]!, 'complement', aside.parent!, words));
    above.complements.push({
      clause: index,
      kind: 'quotation',
      content: clauseSpan(tree, aside.site, words, true),
    });
  }
}

const reports = (draft: Draft, words: GrammarWords): boolean =>
  words.speech.has(draft.predicate.lemma) &&
  draft.complements.length === 0 &&
  draft.subject !== undefined &&
  (draft.object === undefined || words.telling.has(draft.predicate.lemma));

/** "as he put it", "as reported". */
const isEcho = (draft: Draft, words: GrammarWords): boolean =>
  words.speech.has(draft.predicate.lemma) &&
  draft.complements.length === 0 &&
  draft.object === undefined &&
  draft.link !== undefined &&
  words.echoes.has(draft.link.word);

/** "his claim that the wall is sound", "the mayor's fear that". */
function addNoun(tree: Tree, draft: Draft, words: GrammarWords): void {
  const noun = tree.heads[draft.site.head]!;
  const { tokens } = tree;
  const isReport = words.reportNouns.has(tokens[noun]!.lemma.toLowerCase());
  const isThat = among(tree, draft.site, 'mark').some((mark) =>
    words.complementisers.has(tokens[mark]!.form.toLowerCase()),
  );
  const isBare = draft.site.role === 'relative';
  if (!isReport || !(isThat || isBare)) return;
  const owner = childrenOf(tree, noun, 'nmod:poss')[0] ?? byWhom(tree, noun, words);
  const source: Phrase | undefined = owner === undefined ? undefined : phraseIn(tree, owner);
  draft.attributions.push({ by: 'noun', cue: noun, ...(source && { source }) });
}

/** "a claim by the mayor that". */
const byWhom = (tree: Tree, noun: number, words: GrammarWords): number | undefined =>
  childrenOf(tree, noun, 'nmod').find((child) =>
    childrenOf(tree, child, 'case').some((word) => words.agents.has(tree.tokens[word]!.form.toLowerCase())),
  );

/** "according to the mayor". */
function addFrames(tree: Tree, draft: Draft, words: GrammarWords): void {
  for (const { preposition, head, start, end } of draft.obliques) {
    if (!words.sourcePrepositions.has(preposition)) continue;
    const cue = childrenOf(tree, head, 'case')[0] ?? head;
    draft.attributions.push({ by: 'frame', cue, source: { head, start, end } });
  }
}
