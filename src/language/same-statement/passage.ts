/** A stretch of text as it is compared with others: its words, names, numbers, times, and who does what to whom. */

import type { TimeExpression } from '../../model/annotation.ts';
import type { Interval } from '../../model/interval.ts';
import type { Span } from '../../model/span.ts';
import type { ParsedSentence, ParsedToken } from '../../model/syntax.ts';
import type { Amount, Value } from '../../model/value.ts';
import { overlaps, spanAt } from '../../text/offsets.ts';
import type { Language } from '../language.ts';
import { type Act, actsOf } from './acts.ts';
import type { Named } from './named.ts';
import { isContent, type PassageWord, readWord } from './passage-words.ts';

export interface PassageSource {
  /** The sentences that it stands in, or whose part it is, in text order; of spun text as they likely stood. */
  readonly sentences: readonly ParsedSentence[];
  /** Sorted; never overlapping. */
  readonly named: readonly Named[];
  readonly values: readonly Value[];
  readonly times: readonly TimeExpression[];
}

export interface ReadPassage {
  /** Content words outside names, numbers and times, in text order. */
  readonly words: readonly PassageWord[];
  /** Stems of those, each once. */
  readonly stems: ReadonlySet<string>;
  /** Tells which of two comes first when they are laid side by side. */
  readonly key: string;
  /** Who and what is named. */
  readonly names: ReadonlySet<string>;
  readonly amounts: readonly Amount[];
  readonly times: readonly Interval[];
  /** Lengths of time, as ISO 8601 has them. */
  readonly lengths: ReadonlySet<string>;
  /** What is done in it, the outermost first. */
  readonly acts: readonly Act[];
}

/** Reads a stretch of the sentences. Offsets are those of the text that the sentences were parsed from. */
export function readPassage(source: PassageSource, span: Span, language: Language): ReadPassage {
  const isInside = (one: Span): boolean => one.start >= span.start && one.end <= span.end;
  const sentences = source.sentences.filter((sentence) => overlaps(sentence, span));
  const named = source.named.filter(isInside);
  const values = source.values.filter((one) => overlaps(one, span));
  const times = source.times.filter((one) => overlaps(one, span));
  const isPlain = (token: ParsedToken): boolean =>
    isContent(token, language) &&
    spanAt(named, token.start) < 0 &&
    ![...times, ...values.filter(isTime)].some((one) => overlaps(one, token)) &&
    !values.some((one) => 'number' in one && overlaps(one.number, token));
  const words = sentences
    .flatMap(({ tokens }) => tokens.filter((token) => isInside(token) && isPlain(token)))
    .map((token) => readWord(token, language));
  return {
    words,
    stems: new Set(words.map(({ stem }) => stem)),
    key: words.map(({ lemma }) => lemma).join(' '),
    names: new Set(named.map(({ id }) => id)),
    amounts: values.filter((value) => 'number' in value),
    times: times.flatMap(({ date, role }) => (date === null || role === 'lasting' ? [] : [date])),
    lengths: new Set(times.flatMap(({ length }) => length ?? [])),
    acts: sentences.flatMap((sentence) => actsOf(sentence, span, named, language)),
  };
}

const isTime = ({ kind }: Value): boolean => kind === 'date' || kind === 'clock';
