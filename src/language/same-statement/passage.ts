/** A stretch of text as it is compared with others: its words, names, numbers and times. */

import type { TimeExpression } from '../../model/annotation.ts';
import type { Interval } from '../../model/interval.ts';
import type { Span } from '../../model/span.ts';
import type { ParsedSentence, ParsedToken } from '../../model/syntax.ts';
import type { Amount, Value } from '../../model/value.ts';
import { contains, overlaps, spanAt } from '../../text/offsets.ts';
import type { Language } from '../language.ts';
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
  /** Who and what is named. */
  readonly names: ReadonlySet<string>;
  readonly amounts: readonly Amount[];
  readonly times: readonly Interval[];
  /** Lengths of time, in seconds. */
  readonly lengths: readonly number[];
}

/** Reads a stretch of the sentences. Offsets are those of the text that the sentences were parsed from. */
export function readPassage(source: PassageSource, span: Span, language: Language): ReadPassage {
  const isInside = (one: Span): boolean => contains(span, one);
  const named = source.named.filter(isInside);
  const values = source.values.filter((one) => overlaps(one, span));
  const times = source.times.filter((one) => overlaps(one, span));
  const isPlain = (token: ParsedToken): boolean =>
    isContent(token, language) &&
    spanAt(named, token.start) < 0 &&
    ![...times, ...values.filter(isTime)].some((one) => overlaps(one, token)) &&
    !values.some((one) => 'number' in one && overlaps(one.number, token));
  const words = source.sentences
    .filter((sentence) => overlaps(sentence, span))
    .flatMap(({ tokens }) => tokens.filter((token) => isInside(token) && isPlain(token)))
    .map((token) => readWord(token, language));
  return {
    words,
    stems: new Set(words.map(({ stem }) => stem)),
    names: new Set(named.map(({ id }) => id)),
    amounts: values
      .filter((value) => 'number' in value)
      .filter((value) => lengthOf(value, language) === null),
    times: times.flatMap(({ date, role }) => (date === null || role === 'lasting' ? [] : [date])),
    lengths: [
      ...times.flatMap(({ length }) => secondsOf(length) ?? []),
      ...values.flatMap((value) => lengthOf(value, language) ?? []),
    ],
  };
}

const isTime = ({ kind }: Value): boolean => kind === 'date' || kind === 'clock';

/** "Three years" is a length of time, whether it was read as one or as a count of years. */
function lengthOf(value: Value, language: Language): number | null {
  if (!('number' in value)) return null;
  const number = typeof value.value === 'number' ? value.value : (value.value.min + value.value.max) / 2;
  if (value.kind === 'quantity') return value.dimension === 'duration' ? number : null;
  const unit =
    value.kind === 'count' && value.unit !== null ? language.sameness().lengths.get(value.unit) : undefined;
  return unit === undefined ? null : number * unit;
}

const LENGTH = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
/** Seconds of a year, month, week, day, hour, minute and second. */
const PARTS = [31_557_600, 2_629_800, 604_800, 86_400, 3600, 60, 1];

function secondsOf(length: string | undefined): number | null {
  const parts = length === undefined ? null : LENGTH.exec(length);
  return parts?.slice(1).reduce((sum, part, at) => sum + Number(part ?? 0) * PARTS[at]!, 0) ?? null;
}
