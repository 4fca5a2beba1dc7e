/** The texts of a treebank as they were written, and what was found in them as its measures want it. */

import type { Token } from '../src/model/syntax.ts';
import type { TreebankSentence } from '../training/conllu.ts';
import type { TreeSentence } from './metrics/conll18.ts';

/** A paragraph as it is written, and its sentences as the treebank parts them. */
export interface Block {
  readonly text: string;
  readonly sentences: readonly (readonly Token[])[];
}

export function blocksOf(
  sentences: readonly TreebankSentence[],
  opens: (sentence: TreebankSentence, before: TreebankSentence) => boolean,
): Block[] {
  const groups: TreebankSentence[][] = [];
  sentences.forEach((sentence, i) => {
    const before = sentences[i - 1];
    if (!before || before.document !== sentence.document || opens(sentence, before)) groups.push([sentence]);
    else groups.at(-1)!.push(sentence);
  });
  return groups.map(writeBlock);
}

function writeBlock(sentences: readonly TreebankSentence[]): Block {
  let text = '';
  const placed = sentences.map(({ words }) =>
    words.map(({ form, spaceAfter }): Token => {
      const start = text.length;
      text += form + (spaceAfter ? ' ' : '');
      return { start, end: start + form.length, form };
    }),
  );
  return { text, sentences: placed };
}

/** The treebanks count contractions and possessives as one token of two words. */
export const treeOf = (tokens: readonly Token[]): TreeSentence =>
  tokens.map((token, i) => ({ ...token, joined: isJoined(tokens[i - 1], token) }));

const isJoined = (before: Token | undefined, { start, form }: Token): boolean =>
  before?.end === start && /\p{L}$/u.test(before.form) && /^(?:['’`]?\p{L}|['’]$)/u.test(form);
