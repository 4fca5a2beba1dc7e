/** What can be done with a text by its language tag alone, by the rules and names of Unicode. */

import { trimSpan } from './offsets.ts';
import { type Word, wordsOf } from './words.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Returns "fr" of "fr-CA". */
export const baseLanguage = (tag: string): string => tag.replace(/-.*$/s, '').toLowerCase();

/** Returns the English name of a language: "French"; the tag itself where Unicode has none. */
export function nameOfLanguage(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Hebrew and Arabic script run from right to left. */
const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** Returns the direction in which a language is written: right to left, or as the text itself begins. */
export const directionOf = (tag: string): 'rtl' | 'auto' =>
  RIGHT_TO_LEFT.has(baseLanguage(tag)) ? 'rtl' : 'auto';

/** Languages that put no blanks between words. */
const WITHOUT_BLANKS = new Set(['ja', 'km', 'lo', 'my', 'th', 'zh']);

export const hasBlanks = (tag: string): boolean => !WITHOUT_BLANKS.has(baseLanguage(tag));

/** Returns the words of a stretch of text; where no blanks part them, those that Unicode’s dictionaries know. */
export function wordsIn(text: string, tag: string, start = 0, end = text.length): Word[] {
  if (hasBlanks(tag)) return wordsOf(text, start, end);
  return [...segmenterOf(tag, 'word').segment(text.slice(start, end))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({
      start: start + index,
      end: start + index + segment.length,
      text: segment,
    }));
}

/** A stop behind a number or a letter or two is an ordinal’s or an abbreviation’s: "12. April", "Dr. Maier". */
const GOES_ON = /(?:^|[\s(])(?:\p{N}{1,3}|\p{L}{1,2})\.\s*$/u;
/** A mark that opens belongs to what follows, and one that closes to what stands before it. */
const OPENS = /(?<!\s)\s*[「『（《“«„]\s*$/u;
const CLOSES = /^»(?=[\s.,]|$)/u;

/** Returns the sentences of a stretch of text by the rules of Unicode (UAX 29), without blanks at their edges. */
export function sentencesIn(text: string, tag: string, start = 0, end = text.length): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (const { segment, index } of segmenterOf(tag, 'sentence').segment(text.slice(start, end))) {
    const to = placeOfEnd(text, start + index + segment.length, from, end);
    if (to <= from || (to < end && GOES_ON.test(text.slice(Math.max(from, to - 12), to)))) continue;
    const sentence = trimSpan(text, { start: from, end: to });
    if (sentence.end > sentence.start) spans.push(sentence);
    from = to;
  }
  return spans;
}

function placeOfEnd(text: string, at: number, from: number, end: number): number {
  if (at >= end) return end;
  const opening = OPENS.exec(text.slice(Math.max(from, at - 4), at));
  if (opening) return at - opening[0].length;
  return CLOSES.test(text.slice(at, at + 2)) ? at + 1 : at;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(tag: string, granularity: 'word' | 'sentence'): Intl.Segmenter {
  const key = `${granularity} ${tag}`;
  const known = segmenters.get(key);
  if (known) return known;
  const made = new Intl.Segmenter(isTag(tag) ? tag : 'und', { granularity });
  segmenters.set(key, made);
  return made;
}

/** Is it a well-formed tag? What pages state need not be one. */
export function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
