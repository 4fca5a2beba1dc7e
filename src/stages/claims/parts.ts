/** Parts a sentence into the things that it says at once, or takes it whole where it has no tree or is somebody's words. */

import type { Language } from '../../language/language.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { Span } from '../../model/span.ts';
import type { ParsedSentence } from '../../model/syntax.ts';
import { overlapLength } from '../../text/offsets.ts';
import { type Unit, unitsOf } from './units.ts';

interface Beside {
  readonly quotations: readonly Quotation[];
  readonly times: readonly Span[];
  readonly names: readonly Span[];
}

/** Share of a sentence in quotation marks from which it is the speaker's. */
const MOSTLY = 0.5;
/** Content that no part holds, as a share of the sentence's, from which it is one statement beside them. */
const LOST = 0.4;

/** Returns the parts of a sentence, in order; `text` has plain marks. What only says who spoke is left out. */
export function partSentence(
  text: string,
  sentence: Span,
  tree: ParsedSentence | undefined,
  { quotations, times, names }: Beside,
  language: Language,
): Unit[] {
  const all: Unit = {
    start: sentence.start,
    end: sentence.end,
    says: tree?.tokens.map((_, at) => at) ?? [],
    shares: [],
    clause: null,
    stands: true,
    named: false,
  };
  if (tree === undefined || isSpoken(sentence, quotations)) return [all];
  const reported = quotations.filter(({ kind }) => kind === 'indirect').flatMap(({ content }) => content);
  const units = unitsOf(tree, { times, names, reported }, language);
  const [first, ...rest] = units.filter(({ named }) => !named);
  if (first === undefined) return [all];
  const named = units.filter((one) => one.named);
  if (rest.length === 0 && isMost(text, first, sentence))
    return [{ ...first, start: sentence.start, end: sentence.end }, ...named];
  return isLost(tree, units, quotations)
    ? [all, ...units].sort((a, b) => a.start - b.start || b.end - a.end)
    : units;
}

const isSpoken = (sentence: Span, quotations: readonly Quotation[]): boolean =>
  quotations.some(
    ({ kind, content }) =>
      kind === 'direct' &&
      content.reduce((sum, piece) => sum + overlapLength(piece, sentence), 0) >
        MOSTLY * (sentence.end - sentence.start),
  );

const isMost = (text: string, unit: Span, sentence: Span): boolean => {
  const rest = text.slice(sentence.start, unit.start) + text.slice(unit.end, sentence.end);
  return rest.replace(/[^\p{L}\p{N}]/gu, '').length < 4;
};

/** Is much of the sentence in none of the parts, and no word that only says who spoke? */
function isLost(
  { tokens }: ParsedSentence,
  units: readonly Unit[],
  quotations: readonly Quotation[],
): boolean {
  const held = new Set(units.flatMap(({ says }) => says));
  const content = tokens.flatMap(({ upos }, at) => (CONTENT.has(upos) ? [at] : []));
  const cues = quotations.flatMap(({ cue }) => cue ?? []);
  if (cues.length > 0) return false;
  return content.filter((at) => !held.has(at)).length >= LOST * content.length;
}

const CONTENT: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM']);
