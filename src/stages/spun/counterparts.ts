/** Reads what a spun article swapped off the clean articles that tell the same in the same words. */

import type { Language } from '../../language/language.ts';
import type { SpinModel } from '../../language/spin.ts';
import type { Article, Swap } from '../../model/article.ts';
import type { Passage } from '../../model/reuse.ts';
import type { Span } from '../../model/span.ts';
import { cite } from '../../text/offsets.ts';
import type { Token } from './decode.ts';
import { pairWords, type WordPair } from './pair-words.ts';
import { casedLike } from './restore.ts';
import { tokensOf } from './tokens.ts';

/** A clean article with the passages that it shares with a spun one: `from` is the spun side of each. */
export interface Counterpart {
  readonly clean: Article;
  readonly passages: readonly Passage[];
}

export interface ReadOff {
  readonly swaps: readonly Swap[];
  /** Those of them in names: such a word stands for the same wherever it is printed. */
  readonly named: readonly Swap[];
  /** Words that a counterpart prints at the same place, in order: nobody swapped them. */
  readonly intact: readonly Span[];
  /** Of the words that differ between words that agree, those that are synonyms, and all. */
  readonly synonyms: number;
  readonly differing: number;
}

/** Share of a passage's words that agree, or may stand for the other text's; of fewer nothing is read off. */
const AGREEING = 0.5;
/** Right on spins of held-out documents set beside the originals with sentences left out and words changed. */
const SURE = { synonym: 0.97, forced: 0.9, name: 0.9 };

/** Returns what the clean texts tell of the spun one's words; where several do, the first. */
export function readOffCounterparts(
  spun: Article,
  counterparts: readonly Counterpart[],
  model: SpinModel,
  language: Language,
): ReadOff {
  const swaps: Swap[] = [];
  const named: Swap[] = [];
  const intact: Span[] = [];
  const read = new Uint8Array(spun.text.length);
  let synonyms = 0;
  for (const { clean, passages } of counterparts)
    for (const { from, to } of passages) {
      const printed = tokensOf(spun.text, { ...from, opens: false }, model);
      const original = tokensOf(clean.text, { ...to, opens: false }, model);
      const pairs = pairWords(printed, original, model).filter(
        ({ kind, ...pair }) => kind !== 'forced' || !reverses(pair, printed, original, language),
      );
      const loose = pairs.filter(({ kind }) => kind === 'equal' || kind === 'synonym');
      if (loose.length < AGREEING * Math.max(printed.length, original.length)) continue;
      for (const pair of pairs) {
        const place = spanOf(pair.printed, printed);
        if (read.subarray(place.start, place.end).includes(1)) continue;
        read.fill(1, place.start, place.end);
        if (pair.kind === 'equal') {
          intact.push(place);
          continue;
        }
        const swap = swapOf(spun, place, clean, spanOf(pair.clean, original), SURE[pair.kind]);
        swaps.push(swap);
        if (pair.kind === 'name') named.push(swap);
        if (pair.kind === 'synonym') synonyms++;
      }
    }
  const differing = swaps.length - named.length;
  return { swaps: swaps.sort(inOrder), named, intact: intact.sort(inOrder), synonyms, differing };
}

const inOrder = (a: Span, b: Span): number => a.start - b.start;

/** A word more or less that negates is another statement, whatever agrees around it. */
function reverses(
  pair: Pick<WordPair, 'printed' | 'clean'>,
  printed: readonly Token[],
  clean: readonly Token[],
  { vocabulary }: Language,
): boolean {
  const negates = ({ start, end }: Span, tokens: readonly Token[]): boolean =>
    tokens
      .slice(start, end)
      .some(({ text }) => vocabulary.negations.has(text.toLowerCase().replace('’', "'")));
  return negates(pair.printed, printed) !== negates(pair.clean, clean);
}

const spanOf = ({ start, end }: Span, tokens: readonly Token[]): Span => ({
  start: tokens[start]!.start,
  end: tokens[end - 1]!.end,
});

function swapOf(spun: Article, place: Span, clean: Article, original: Span, confidence: number): Swap {
  const text = spun.text.slice(place.start, place.end);
  const evidence = cite(clean, original);
  return {
    ...place,
    text,
    restored: casedLike(text, evidence.exact),
    alternatives: [],
    confidence,
    basis: 'counterpart',
    evidence,
  };
}
