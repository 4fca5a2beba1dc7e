/** Which words stand between quotation marks, and who says them as far as the sentence itself tells. */

import { childrenOf } from '../tree.ts';
import type { ParsedArticle } from './phrases.ts';
import { plain } from './phrases.ts';
import type { CoreferenceWords } from './words.ts';

export interface Quotes {
  /** By sentence and token. */
  readonly quoted: readonly (readonly boolean[])[];
  /** By sentence: who says its quoted words. */
  readonly speakers: readonly (Speaker | undefined)[];
}

/** A phrase by its head, or a name of the input. */
export type Speaker =
  | { readonly kind: 'phrase'; readonly sentence: number; readonly head: number }
  | { readonly kind: 'name'; readonly name: number };

export function readQuotes(article: ParsedArticle, words: CoreferenceWords): Quotes {
  const { input, trees } = article;
  const blockStarts = new Set(input.blocks?.map(({ start }) => start));
  const speakers: (Speaker | undefined)[] = [];
  let open = false;
  const quoted = input.sentences.map(({ start, tokens }, sentence) => {
    if (blockStarts.has(start)) open = false;
    const before = open;
    const flags = tokens.map(({ form, xpos }) => {
      const mark = markOf(form, xpos, open);
      if (mark === 'open') open = true;
      const inside = open;
      if (mark === 'close') open = false;
      return inside;
    });
    const given = input.quotations?.find((one) => one.start < tokens.at(-1)!.end && one.end > start);
    const told = subjectOfCue(article, sentence, flags, words);
    const goesOn = before || flags.every((flag, index) => flag || tokens[index]!.upos === 'PUNCT');
    speakers.push(
      given !== undefined
        ? { kind: 'name', name: given.speaker }
        : (told ?? (goesOn && trees[sentence]!.tokens.length > 0 ? speakers[sentence - 1] : undefined)),
    );
    return flags;
  });
  return { quoted, speakers };
}

/** Straight marks open or close by turns unless the tag tells. */
function markOf(form: string, xpos: string, open: boolean): 'open' | 'close' | undefined {
  if (/^[“«„]$/.test(form)) return 'open';
  if (/^[”»]$/.test(form)) return 'close';
  if (!/^(?:"|''|``)$/.test(form)) return undefined;
  if (xpos === '``') return 'open';
  if (xpos === "''") return 'close';
  return open ? 'close' : 'open';
}

function subjectOfCue(
  { trees }: ParsedArticle,
  sentence: number,
  quoted: readonly boolean[],
  { isCue }: CoreferenceWords,
): Speaker | undefined {
  const tree = trees[sentence]!;
  for (const [index, token] of tree.tokens.entries()) {
    if (token.upos !== 'VERB' || quoted[index] || !isCue(plain(token.form))) continue;
    const subject = childrenOf(tree, index, 'nsubj')[0];
    if (subject !== undefined && !quoted[subject]) return { kind: 'phrase', sentence, head: subject };
  }
  return undefined;
}
