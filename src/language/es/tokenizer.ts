/**
 * Spanish sentences and words. The contractions "al" and "del" and verbs with their pronouns ("dámelo") stay whole:
 * Universal Dependencies counts two words in them, but the second has no letters of its own in the text.
 */

import type { Span } from '../../model/span.ts';
import type { Token } from '../../model/syntax.ts';
import { sentencesOf } from '../../text/sentences.ts';
import type { Tokenizer } from '../tokenizer.ts';
import { vocabulary } from './vocabulary.ts';

/** In this order: addresses, names after "#" and "@", "EE.UU.", numbers, words, rows of stops or dashes, anything else. */
const TOKEN = new RegExp(
  [
    String.raw`https?:\/\/[^\s«»“”"<>()]{1,2000}(?<![.,;:!?…])`,
    String.raw`[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}`,
    String.raw`[#@][\p{L}\p{N}_]+`,
    String.raw`(?<![\p{L}\p{N}])(?:\p{L}{1,2}\.){2,8}(?!\p{L})`,
    String.raw`\p{N}+(?:[.,:]\p{N}+)*(?:\.?[ºª])?`,
    String.raw`[\p{L}\p{M}\p{N}]+(?:['’\-‑·][\p{L}\p{M}\p{N}]+)*`,
    String.raw`\.{2,}|-{2,}`,
    String.raw`\S`,
  ].join('|'),
  'gu',
);

/** In letters. Longer words are no abbreviations. */
const LONGEST_ABBREVIATION = 5;

function tokensOf(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = [];
  for (const { 0: found, index } of text.slice(start, end).matchAll(TOKEN)) {
    const from = start + index;
    const last = tokens.at(-1);
    if (found === '.' && last?.end === from && takesStop(last.form, text, from, end))
      tokens[tokens.length - 1] = { start: last.start, end: from + 1, form: `${last.form}.` };
    else tokens.push({ start: from, end: from + found.length, form: found });
  }
  return tokens;
}

/** "Sr.", "etc.", and initials before a name: "J. Vargas". */
const takesStop = (word: string, text: string, at: number, end: number): boolean =>
  (word.length <= LONGEST_ABBREVIATION && vocabulary.abbreviations.has(word.toLowerCase())) ||
  (/^\p{Lu}$/u.test(word) && /^\.\s\p{Lu}/u.test(text.slice(at, Math.min(end, at + 3))));

/** Words that a sentence may begin with behind an abbreviation. "A." and "Y." are initials. */
const OPENERS: ReadonlySet<string> = new Set([...vocabulary.functionWords].filter((word) => word.length > 1));

const sentencesIn = (text: string, start = 0, end = text.length): Span[] =>
  sentencesOf(text, { abbreviations: vocabulary.abbreviations, functionWords: OPENERS }, start, end);

export const tokenizer: Tokenizer = { tokensOf, sentencesOf: sentencesIn };
