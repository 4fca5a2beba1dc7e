/** A quotation as it is compared: its words as printed and as meant, and what each of its sentences says. */

import type { Language } from '../../language/language.ts';
import type { Swap } from '../../model/article.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { Citation, Span } from '../../model/span.ts';
import type { ParsedToken } from '../../model/syntax.ts';
import { foldText, withoutPossessive } from '../../text/normalise.ts';
import { overlaps } from '../../text/offsets.ts';
import { wordsOf } from '../../text/words.ts';

/** A word, as it stands in the article. A word that contracts two is two of one span. */
export interface ReportWord extends Span {
  /** Folded, in one spelling of several; numbers as digits. */
  readonly key: string;
  /** Index of the piece of content that it stands in. */
  readonly piece: number;
  /** A machine put it in another's place. */
  readonly swapped: boolean;
  /** Absent where no tree is known, and of words that are not as printed. */
  readonly token?: ParsedToken;
}

/** A sentence, or the part of one that is quoted. */
export interface Said {
  /** As they were meant. */
  readonly words: readonly ReportWord[];
  /** By their stems, words that carry meaning. */
  readonly terms: ReadonlyMap<string, Term>;
  readonly numbers: ReadonlySet<string>;
  readonly negated: boolean;
  /** Stem of the verb that governs it, where it has one that tells something. */
  readonly predicate: string | null;
}

export interface Term {
  /** Forms under which its synonyms are found. */
  readonly forms: readonly string[];
  readonly isNoun: boolean;
  readonly isName: boolean;
}

export interface Report {
  readonly quotation: Quotation;
  /** BCP 47, without a region; "und" where it is not known. */
  readonly language: string;
  /** In the words of the text, without the speaker's own between marks. */
  readonly indirect: boolean;
  /** A machine has swapped words between marks in this article, so that any word of it may be one. */
  readonly mayBeSwapped: boolean;
  readonly printed: readonly ReportWord[];
  /** The words as they were meant: those that a machine swapped as their likely originals. */
  readonly words: readonly string[];
  readonly vocabulary: ReadonlySet<string>;
  /** Whether each of `words` carries meaning. */
  readonly meaning: readonly boolean[];
  readonly weight: number;
  readonly said: readonly Said[];
}

/** What is known of the article that a quotation stands in. */
export interface Setting {
  /** Returns the language of the text at an offset. */
  readonly languageAt: (offset: number) => string;
  readonly swapsQuoted: boolean;
  readonly swaps: readonly Swap[];
  /** By their start. */
  readonly tokens: ReadonlyMap<number, ParsedToken>;
}

/** Returns what is compared of a quotation. */
export function readReport(
  quotation: Quotation,
  { languageAt, swaps: all, swapsQuoted, tokens }: Setting,
  language: Language,
): Report {
  const swaps = all.filter((swap) => quotation.content.some((piece) => overlaps(swap, piece)));
  const printed = quotation.content.flatMap((piece, index) =>
    readWords(piece.exact, piece.start, language).map(
      (word): ReportWord => ({
        ...word,
        piece: index,
        swapped: swaps.some((swap) => overlaps(swap, word)),
        ...tokenAt(word, tokens),
      }),
    ),
  );
  const meant = quotation.content.flatMap((piece, index) => restore(piece, index, printed, swaps, language));
  const words = meant.map(({ key }) => key);
  const meaning = words.map((word) => !language.vocabulary.functionWords.has(word));
  return {
    quotation,
    language: languageAt(quotation.content[0].start),
    indirect: quotation.kind === 'indirect',
    mayBeSwapped: swapsQuoted,
    printed,
    words,
    vocabulary: new Set(words),
    meaning,
    weight: meaning.filter(Boolean).length,
    said: sentencesOf(quotation, meant, language).map((sentence) => readSaid(sentence, language)),
  };
}

/** Returns the words of a text that begins at an offset; compounds in parts, since their hyphens come and go. */
function readWords(text: string, offset: number, language: Language): (Span & { key: string })[] {
  let isNegated = false;
  return wordsOf(text).flatMap(({ start, text: word }) => {
    const parts = [...word.matchAll(/[^-‑]+/g)];
    return parts.flatMap(({ 0: part, index }) => {
      // "no one" counts nobody.
      const keys = keysOf(part, language, isNegated);
      isNegated = keys.some((key) => language.grammar.negatives.has(key));
      const from = offset + start + index;
      return keys.map((key) => ({ key, start: from, end: from + part.length }));
    });
  });
}

function keysOf(word: string, { vocabulary, statements }: Language, isNegated: boolean): string[] {
  const folded = foldText(word);
  if (/^\d/.test(folded)) return [folded.replace(/(?<=\d),(?=\d{3})/g, '')];
  const number = isNegated ? undefined : statements.numbers.get(folded);
  return number === undefined ? vocabulary.oneSpelling(folded).split(' ') : [String(number)];
}

function tokenAt({ start, end }: Span, tokens: Setting['tokens']): { token?: ParsedToken } {
  const token = tokens.get(start);
  return token !== undefined && token.start < end ? { token } : {};
}

/** Returns the words of a piece; in place of those that a machine swapped, what they stand for. */
function restore(
  { start, end }: Citation,
  piece: number,
  printed: readonly ReportWord[],
  swaps: readonly Swap[],
  language: Language,
): ReportWord[] {
  const inside = swaps.filter((swap) => swap.start >= start && swap.end <= end);
  const kept = printed.filter((word) => word.piece === piece && !inside.some((swap) => overlaps(swap, word)));
  const restored = inside.flatMap((swap) =>
    readWords(swap.restored, 0, language).map(
      ({ key }): ReportWord => ({ key, piece, swapped: true, start: swap.start, end: swap.end }),
    ),
  );
  return restored.length === 0 ? kept : [...kept, ...restored].sort((a, b) => a.start - b.start);
}

/** Returns the words sentence by sentence. One that its cue breaks in two is one. */
function sentencesOf(
  { content }: Quotation,
  words: readonly ReportWord[],
  { tokenizer }: Language,
): ReportWord[][] {
  const sentences: ReportWord[][] = [];
  let isOpen = false;
  for (const [index, { exact, start }] of content.entries()) {
    const own = words.filter(({ piece }) => piece === index);
    for (const span of tokenizer.sentencesOf(exact, 0, exact.length)) {
      const inside = own.filter((word) => word.start >= start + span.start && word.start < start + span.end);
      if (isOpen && /^\P{Lu}/u.test(exact.slice(span.start))) sentences.at(-1)!.push(...inside);
      else sentences.push(inside);
      isOpen = !/[.!?…]["'”’)\]]*$/u.test(exact.slice(span.start, span.end));
    }
  }
  return sentences;
}

function readSaid(words: readonly ReportWord[], { vocabulary, grammar }: Language): Said {
  const terms = new Map<string, Term>();
  const numbers = new Set<string>();
  let negations = 0;
  for (const { key, token } of words) {
    if (isNegator(key, grammar)) negations++;
    if (/^\d/.test(key)) numbers.add(key);
    else if (!vocabulary.functionWords.has(key) && !grammar.modals.has(key) && key.length > 1) {
      const plain = withoutPossessive(key);
      const lemma = token?.lemma.toLowerCase() ?? plain;
      terms.set(vocabulary.stem(plain), {
        forms: lemma === plain ? [plain] : [plain, lemma],
        isNoun: token?.upos === 'NOUN',
        isName: token?.upos === 'PROPN',
      });
    }
  }
  const predicate = words.find((word) => governs(word, words))?.token?.lemma.toLowerCase();
  return {
    words,
    terms,
    numbers,
    negated: negations % 2 === 1,
    predicate:
      predicate === undefined || vocabulary.functionWords.has(predicate) ? null : vocabulary.stem(predicate),
  };
}

/** Is it a verb, and the head of its sentence or of what is quoted of it? */
function governs({ token }: ReportWord, words: readonly ReportWord[]): boolean {
  if (token?.upos !== 'VERB') return false;
  return (
    token.deprel === 'root' || token.deprel === 'ccomp' || token.deprel === 'parataxis' || words.length < 2
  );
}

export const isNegator = (key: string, { negators, negatives, without }: Language['grammar']): boolean =>
  negators.has(key) || negatives.has(key) || without.has(key);

/** Returns the words from one to another as printed. */
export function textBetween({ quotation }: Report, words: readonly ReportWord[]): string {
  return quotation.content
    .flatMap((piece, index) => {
      const own = words.filter((word) => word.piece === index);
      const [first, last] = [own[0], own.at(-1)];
      return first && last ? piece.exact.slice(first.start - piece.start, last.end - piece.start) : [];
    })
    .join(' ');
}
