/**
 * Tells machine-spun text: articles in which a program swapped words for synonyms of a wrong sense. Reads the
 * narrative as its likeliest original and weighs how much of it would have to change; where that is too much for
 * any honest writer, suggests the words that stood there. An unusual style is never enough: dialect, verse, old
 * and technical prose change a little everywhere, a spinner changes much and by the same few habits.
 */

import type { Language } from '../../language/language.ts';
import type { SpinModel } from '../../language/spin.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { Article, Spun, Swap } from '../../model/article.ts';
import type { Stamp } from '../../model/layer.ts';
import { wordsOf } from '../../text/words.ts';
import type { Token } from './decode.ts';
import { measure, misfitsIn } from './features.ts';
import { judge } from './judge.ts';
import { listedNames } from './names.ts';
import { partText, type Stretch } from './narrative.ts';
import { findSwaps } from './restore.ts';
import { NO_SIGNATURE } from './signature.ts';
import { tokensOf } from './tokens.ts';

export const stage: Stamp = { stage: 'spun', version: 4 };

/** Returns how much of the article's narrative looks swapped, the verdict, and unless it is clean each swapped word. */
export function detectSpun(article: Article, annotation: Annotation, language: Language): Spun {
  if (article.language.split('-')[0] !== language.code) return { share: 0, verdict: 'clean', swaps: [] };
  const model = language.spin();
  const parts = partText(article, annotation);
  const narrative = tokensOfAll(article, parts.narrative, model);
  const quotations = tokensOfAll(article, parts.quotations, model);
  const misfits = misfitsIn(annotation);
  const measured = measure(narrative, quotations, misfits, model);
  const { verdict, share } = judge(measured, model.weights);
  if (verdict === 'clean') return { share, verdict, swaps: [] };
  const names = [listedNames(language)];
  const swaps = findSwaps(
    article.text,
    { narrative, quotations, misfits },
    { language, model, signature: NO_SIGNATURE, names },
  );
  // What no word can be shown for is a suspicion.
  return {
    share: shareOf(swaps, measured.words, share),
    verdict: swaps.length === 0 ? 'suspect' : verdict,
    swaps,
  };
}

/** Where at least half of what is estimated can be shown, what is shown is the share: estimates run high. */
const SHOWN = 0.5;

function shareOf(swaps: readonly Swap[], words: number, estimated: number): number {
  const shown = swaps.reduce((sum, { text }) => sum + wordsOf(text).length, 0) / Math.max(1, words);
  return shown >= SHOWN * estimated ? Math.min(1, shown) : estimated;
}

const tokensOfAll = (article: Article, stretches: readonly Stretch[], model: SpinModel): Token[][] =>
  stretches.map((stretch) => tokensOf(article.text, stretch, model));
