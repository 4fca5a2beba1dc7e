/** A machine-spun article in its likely words: each sentence with the tree that it likely had before words were swapped. */

import type { Language } from '../../language/language.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { ParsedSentence, Token } from '../../model/syntax.ts';
import { type RestoredText, restoredText } from '../../text/restored.ts';

export interface LikelyReading {
  readonly restored: RestoredText;
  /** One for each tree of the annotation, in places of the likely text. */
  readonly trees: readonly ParsedSentence[];
}

/**
 * Returns the article in its likely words. Sentences that read as they did in `before` keep their trees; the others are
 * parsed, which takes as long as it took to parse what is printed.
 */
export function readLikely(
  { text, spun: { swaps } }: DossierArticle,
  { trees }: Annotation,
  { annotator, tokenizer }: Language,
  before: readonly ParsedSentence[] = [],
): LikelyReading {
  const restored = restoredText(text, swaps);
  const known = new Map([...trees, ...before].map((tree) => [wordsIn(tree), tree]));
  const read = trees.map((tree) => {
    const { start, end } = restored.fromPrint(tree);
    const tokens = tokenizer.tokensOf(restored.text, start, end);
    return { tokens, same: known.get(wordsIn({ tokens })) };
  });
  const unknown = read.filter(({ same }) => same === undefined).map(({ tokens }) => tokens);
  const parsed = (annotator?.().parse(unknown) ?? []).values();
  return {
    restored,
    trees: read.map(({ tokens, same }) => (same ? moved(same, tokens) : parsed.next().value!)),
  };
}

const wordsIn = ({ tokens }: { readonly tokens: readonly Token[] }): string =>
  tokens.map(({ form }) => form).join(' ');

const moved = (tree: ParsedSentence, to: readonly Token[]): ParsedSentence => ({
  start: to[0]?.start ?? tree.start,
  end: to.at(-1)?.end ?? tree.end,
  tokens: tree.tokens.map((token, i) => ({ ...token, start: to[i]!.start, end: to[i]!.end })),
});

/** Returns the likely trees with the places of the printed words, so that nothing restored is ever quoted. */
export const inPrint = ({ restored: { toPrint }, trees }: LikelyReading): ParsedSentence[] =>
  trees.map((tree) => ({
    ...toPrint(tree),
    tokens: tree.tokens.map((token) => ({ ...token, ...toPrint(token) })),
  }));
