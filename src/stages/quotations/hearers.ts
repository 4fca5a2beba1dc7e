/** To whom something was said, by the tree of the sentence: "told reporters", "wrote to fans", "was told". */

import type { Language } from '../../language/language.ts';
import { childrenOf, relationOf, standsBehind, type Tree, treeOf } from '../../language/tree.ts';
import type { Span } from '../../model/span.ts';
import type { ParsedSentence } from '../../model/syntax.ts';

/** Returns the hearer beside a verb that stands at a place; `undefined` where no verb of the tree does. */
export function hearerBeside(
  sentence: ParsedSentence,
  place: number,
  language: Language,
): Span | null | undefined {
  const tree = treeOf(sentence);
  const at = tree.tokens.findIndex(({ start, upos }) => start === place && upos === 'VERB');
  if (at < 0) return undefined;
  const hearer = objectOf(tree, at, language) ?? behindPreposition(tree, at, language);
  return hearer === undefined ? null : shortPhrase(tree, hearer, language);
}

/** "told reporters that", "urged them to leave", and of a passive "they were told". */
function objectOf(tree: Tree, verb: number, language: Language): number | undefined {
  const takes = language.attributions.verbs.get(tree.tokens[verb]!.lemma.toLowerCase())?.takes;
  const hears = takes?.has('heard') || takes?.has('hearer') || takes?.has('question');
  if (!hears) return undefined;
  const isReport = childrenOf(tree, verb, 'ccomp', 'xcomp').length > 0;
  const objects = childrenOf(tree, verb, 'iobj', 'obj', 'nsubj:pass').filter((at) =>
    isReport ? isNominal(tree, at) : isSomebody(tree, at, language),
  );
  return objects.find((at) => relationOf(tree.tokens[at]!) === 'iobj') ?? objects[0];
}

/** "said to reporters", "wrote in a letter to fans". */
function behindPreposition(tree: Tree, verb: number, language: Language): number | undefined {
  const { speech } = language;
  const beside = childrenOf(tree, verb, 'obl').filter((at) => at > verb);
  const within = beside
    .filter((at) => speech.media.has(tree.tokens[at]!.form.toLowerCase()))
    .flatMap((at) => childrenOf(tree, at, 'nmod'));
  return [...beside, ...within].find(
    (at) =>
      standsBehind(tree, at, (mark) => mark === speech.hearerPreposition) && isSomebody(tree, at, language),
  );
}

const isNominal = ({ tokens }: Tree, at: number): boolean =>
  /^(?:NOUN|PROPN|PRON|DET)$/.test(tokens[at]!.upos);

/** A name, a pronoun or a noun for people. */
function isSomebody({ tokens }: Tree, at: number, { speech, names }: Language): boolean {
  const { upos, form } = tokens[at]!;
  const word = form.toLowerCase();
  return (
    upos === 'PROPN' ||
    speech.obliquePronouns.has(word) ||
    speech.speakers.has(word) ||
    names.roles.has(word) ||
    names.bodies.has(word)
  );
}

/** A name or noun with what stands before it, and what "of" joins to it. */
function shortPhrase(tree: Tree, head: number, { speech }: Language): Span {
  const belongs = (child: number): boolean =>
    child < head ||
    /^(?:flat|compound|fixed|goeswith)$/.test(relationOf(tree.tokens[child]!)) ||
    standsBehind(tree, child, (mark) => mark === speech.genitive);
  let [first, last] = [head, head];
  for (const child of tree.children[head]!) {
    const isOutside = /^(?:case|punct|cc|acl|appos|parataxis|conj)$/.test(relationOf(tree.tokens[child]!));
    if (isOutside || !belongs(child)) continue;
    first = Math.min(first, tree.first[child]!);
    last = Math.max(last, tree.last[child]!);
  }
  // A name of two words may be drawn as two objects: "told Radio Sandvale that".
  while (tree.tokens[last]!.upos === 'PROPN' && goesOn(tree, last + 1)) last++;
  return { start: tree.tokens[first]!.start, end: tree.tokens[last]!.end };
}

const goesOn = ({ tokens }: Tree, at: number): boolean =>
  tokens[at]?.upos === 'PROPN' &&
  tokens[at].start <= tokens[at - 1]!.end + 1 &&
  !/^(?:nsubj|csubj)/.test(relationOf(tokens[at]));
