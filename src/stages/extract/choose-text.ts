/** Chooses the lines of a page that are its text, as trees learnt on pages of many sites tell them. */

import { type LineModel, logOddsOfText } from '../../language/line-model.ts';
import type { PageWords } from '../../language/page-words.ts';
import { lineFeatures, type StatedText, WIDTH } from './line-features.ts';
import type { TreeLines } from './tree-lines.ts';
import type { TreeLine } from './walk.ts';

/** Returns the lines of the text, with the log odds of each. */
export function chooseText(
  { lines, content }: TreeLines,
  stated: StatedText,
  words: PageWords,
  model: LineModel,
): Map<TreeLine, number> {
  const { lines: asked, values } = lineFeatures(lines, content, stated, words, model);
  const odds = asked.map((_, row) => logOddsOfText(model, values, row * WIDTH));
  const candidates = asked.map((at) => lines[at]!);
  return new Map([...chosenLines(candidates, odds)].map((row) => [candidates[row]!, odds[row]!]));
}

/**
 * Returns the indexes of the lines that together have the highest expected F1 of characters (Lipton et al. 2014): where
 * the trees are sure these are the likely ones; on a page unlike those that they know, less likely ones too.
 */
export function chosenLines(
  lines: readonly { readonly text: string }[],
  odds: readonly number[],
): Set<number> {
  const likely = lines
    .map(({ text }, at) => ({ at, chars: text.length, p: 1 / (1 + Math.exp(-odds[at]!)) }))
    .sort((a, b) => b.p - a.p || a.at - b.at);
  const expected = likely.reduce((sum, { chars, p }) => sum + chars * p, 0);
  let [best, count, hits, taken] = [0, 0, 0, 0];
  likely.forEach(({ chars, p }, index) => {
    hits += chars * p;
    taken += chars;
    const f1 = (2 * hits) / (taken + expected);
    if (f1 > best || p >= 0.5) [best, count] = [f1, index + 1];
  });
  return new Set(likely.slice(0, count).map(({ at }) => at));
}
