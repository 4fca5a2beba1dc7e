/**
 * A machine-spun article in its likely words: cues are looked for in them, since spinners swap verbs of saying
 * and pronouns too. Places stay those of the printed words, so that nothing restored is ever quoted.
 */

import type { Language } from '../../language/language.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Frame, Token } from './frames.ts';

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
