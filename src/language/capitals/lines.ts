/** Sentences as names are looked for in them: their words, which of them have a capital, and why they may. */

import type { Span } from '../../model/span.ts';
import type { Token } from '../../model/syntax.ts';
import type { BasicLanguage } from '../language.ts';
import type { Gazetteer } from '../names.ts';

export interface NameWord extends Token {
  readonly lower: string;
  readonly capital: boolean;
  /** Would have a capital anyway: it begins a sentence, a quotation or an answer. */
  readonly initial: boolean;
  /** One blank parts it from the word before. */
  readonly near: boolean;
}

export interface NameLine {
  readonly words: readonly NameWord[];
}

/** What is known while names are looked for. */
export interface Reading {
  readonly language: BasicLanguage;
  readonly gazetteer: Gazetteer;
  readonly text: string;
  /** Words that it prints with a capital where nothing but a name has one. */
  readonly inside: ReadonlySet<string>;
}

/** Returns the sentences that tell names by capitals: not those that are printed in capitals. */
export const linesOf = (text: string, sentences: readonly Span[], language: BasicLanguage): NameLine[] =>
  sentences
    .filter(({ start, end }) => /\p{Ll}/u.test(text.slice(start, end)))
    .map(({ start, end }) => ({ words: wordsOf(language.tokenizer.tokensOf(text, start, end), text) }));

const BEFORE_CAPITAL = /^[.!?…:;¿¡«“"„‘—–•*-]+$/u;

const wordsOf = (tokens: readonly Token[], text: string): NameWord[] =>
  tokens.map((token, index) => {
    const before = tokens[index - 1];
    return {
      ...token,
      lower: token.form.toLowerCase(),
      capital: /^\p{Lu}/u.test(token.form),
      initial: before === undefined || BEFORE_CAPITAL.test(before.form),
      near: before !== undefined && text.slice(before.end, token.start) === ' ',
    };
  });

export function readingOf(lines: readonly NameLine[], text: string, language: BasicLanguage): Reading {
  const words = lines.flatMap((line) => line.words);
  return {
    language,
    gazetteer: language.names.gazetteer(),
    text,
    inside: new Set(words.filter(({ capital, initial }) => capital && !initial).map(({ form }) => form)),
  };
}

/** Returns a word or name as lists without accents have it: "Álvaro" is "Alvaro". */
export const plain = (form: string): string => form.normalize('NFKD').replace(/\p{M}+/gu, '');
