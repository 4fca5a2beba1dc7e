/**
 * A machine-spun article in its likely words: cues and clauses are looked for in them, since spinners swap verbs of saying
 * and pronouns too. Places stay those of the printed words, so that nothing restored is ever quoted.
 */

import type { Language } from '../../language/language.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { Swap } from '../../model/article.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { ParsedSentence, Token as SyntacticWord } from '../../model/syntax.ts';
import type { Frame, Token } from './frames.ts';

/** Returns the trees of an article, of a machine-spun one those of its likely words. */
export function likelyTrees(
  { spun }: DossierArticle,
  { trees }: Annotation,
  { annotator }: Language,
): readonly ParsedSentence[] {
  if (spun.verdict !== 'spun' || annotator === undefined) return trees;
  const swaps = new Map(spun.swaps.map((swap) => [swap.start, swap]));
  return annotator().parse(trees.map(({ tokens }) => likelyWords(tokens, swaps)));
}

function likelyWords(tokens: readonly SyntacticWord[], swaps: ReadonlyMap<number, Swap>): SyntacticWord[] {
  let end = 0;
  return tokens.flatMap((token): SyntacticWord[] => {
    if (token.start < end) return [];
    const swap = swaps.get(token.start);
    const { form, start } = token;
    if (swap === undefined) return [{ form, start, end: token.end }];
    end = swap.end;
    return swap.restored.split(' ').map((word) => ({ form: word, start, end: swap.end }));
  });
}

/**
 * Returns the frames of an article; of a machine-spun one they are read by its likely words, where the printed ones have
 * no work of their own.
 */
export function likelyFrames(
  frames: readonly Frame[],
  { spun }: DossierArticle,
  { speech }: Language,
): readonly Frame[] {
  const works = (word: string): boolean =>
    speech.verbs.has(word) || speech.pronouns.has(word) || speech.betweenSubjectAndVerb.has(word);
  if (spun.verdict !== 'spun') return frames;
  const swaps = new Map(spun.swaps.map((swap) => [swap.start, swap]));
  const likely = (token: Token): Token => {
    const swap = token.kind === 'word' ? swaps.get(token.start) : undefined;
    const isOne = swap !== undefined && swap.end === token.end && !swap.restored.includes(' ');
    return isOne && !works(token.lower)
      ? { ...token, lower: swap.restored.replaceAll('’', "'").toLowerCase() }
      : token;
  };
  return frames.map((frame) => ({ ...frame, tokens: frame.tokens.map(likely) }));
}
