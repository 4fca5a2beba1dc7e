/**
 * Pairs the words of a spun passage with those of a clean one that tells the same: equal words, words that may stand
 * for others, and between such, words that can only have been swapped. A global alignment (Needleman and Wunsch 1970)
 * whose steps are those of the lattice.
 */

import type { SpinModel, Substitution } from '../../language/spin.ts';
import type { Span } from '../../model/span.ts';
import type { Token } from './decode.ts';

/** Printed words, as a range of tokens, beside the clean ones. */
export interface WordPair {
  readonly printed: Span;
  readonly clean: Span;
  /** The same words; words that the lattice has for these; or others, between words that agree, in a name or not. */
  readonly kind: 'equal' | 'synonym' | 'forced' | 'name';
}

interface Step extends WordPair {
  readonly loose: boolean;
}

/** What a step is worth. Pairing two words that have nothing in common is better than leaving both out. */
const WORTH = { equal: 2, synonym: 1.5, loose: -0.5, skip: -0.8 };
/** So many words may one side be ahead of the other, beyond their difference in length. */
const BAND = 24;

/** Returns the words that agree or were swapped, in order. Words that only one side has are in no pair. */
export const pairWords = (printed: readonly Token[], clean: readonly Token[], model: SpinModel): WordPair[] =>
  keepForced(alignWords(printed, clean, model), printed, clean, model);

function alignWords(printed: readonly Token[], clean: readonly Token[], model: SpinModel): Step[] {
  const [rows, columns] = [printed.length + 1, clean.length + 1];
  const scores = new Float64Array(rows * columns).fill(-Infinity);
  const steps = new Array<Step | undefined>(rows * columns);
  scores[0] = 0;
  const ids = clean.map(({ id }) => id);
  const reach = (from: number, to: number, worth: number, step: Step): void => {
    if (scores[from]! + worth <= scores[to]!) return;
    scores[to] = scores[from]! + worth;
    steps[to] = step;
  };
  for (let i = 0; i < rows; i++) {
    const substitutions = i < printed.length ? substitutionsAt(printed, i, model) : [];
    const middle = Math.round((i * (columns - 1)) / Math.max(1, rows - 1));
    for (let j = Math.max(0, middle - BAND); j < Math.min(columns, middle + BAND + 1); j++) {
      const at = i * columns + j;
      if (scores[at] === -Infinity) continue;
      const stepTo = (a: number, b: number, kind: WordPair['kind'], worth: number, loose = false): void =>
        reach(at, at + a * columns + b, worth, {
          printed: { start: i, end: i + a },
          clean: { start: j, end: j + b },
          kind,
          loose,
        });
      if (i < printed.length) stepTo(1, 0, 'forced', WORTH.skip, true);
      if (j < clean.length) stepTo(0, 1, 'forced', WORTH.skip, true);
      if (i === printed.length || j === clean.length) continue;
      if (isSame(printed[i]!, clean[j]!)) stepTo(1, 1, 'equal', WORTH.equal);
      else stepTo(1, 1, 'forced', WORTH.loose, true);
      for (const { rest, originals } of substitutions)
        if (originals.every((id, k) => ids[j + k] === id))
          stepTo(1 + rest.length, originals.length, 'synonym', WORTH.synonym);
    }
  }
  const path: Step[] = [];
  for (let at = rows * columns - 1; steps[at]; ) {
    const step = steps[at]!;
    path.push(step);
    at = step.printed.start * columns + step.clean.start;
  }
  return path.reverse();
}

const isSame = (one: Token, other: Token): boolean =>
  (one.id >= 0 && one.id === other.id) || one.text.toLowerCase() === other.text.toLowerCase();

function substitutionsAt(tokens: readonly Token[], at: number, model: SpinModel): readonly Substitution[] {
  const { id } = tokens[at]!;
  if (id < 0) return [];
  return model
    .substitutionsOf(id)
    .filter(({ rest }) => rest.every((next, i) => tokens[at + 1 + i]?.id === next));
}

/**
 * Words that agree on each side of words that were swapped; and the most that were, for one word of the other side.
 */
const AGREEING = 2;
const MOST_FORCED = 3;

/** Joins loose steps to runs, and keeps those that can only be swaps. */
function keepForced(
  steps: readonly Step[],
  printed: readonly Token[],
  clean: readonly Token[],
  model: SpinModel,
): WordPair[] {
  const pairs: WordPair[] = [];
  for (let at = 0; at < steps.length; at++) {
    const step = steps[at]!;
    if (!step.loose) {
      pairs.push({ printed: step.printed, clean: step.clean, kind: step.kind });
      continue;
    }
    let last = at;
    while (steps[last + 1]?.loose) last++;
    const run: WordPair = {
      printed: { start: step.printed.start, end: steps[last]!.printed.end },
      clean: { start: step.clean.start, end: steps[last]!.clean.end },
      kind: 'forced',
    };
    const held =
      agrees(steps.slice(Math.max(0, at - AGREEING), at)) &&
      agrees(steps.slice(last + 1, last + 1 + AGREEING));
    const single = [run.printed, run.clean].some(({ start, end }) => end - start === 1);
    if (held && single && isSwappable(run.printed, printed) && isSwappable(run.clean, clean)) pairs.push(run);
    else if (held && isPartOfName(run, printed, clean, model)) pairs.push({ ...run, kind: 'name' });
    at = last;
  }
  return pairs;
}

const agrees = (nearest: readonly Step[]): boolean =>
  nearest.length === AGREEING && nearest.every(({ loose }) => !loose);

/**
 * A word that spinners print for others where the other text has a word of a name, of which both have the word before or behind: "Ash Road" for "Ash
 * Street". Another name is another fact.
 */
function isPartOfName(
  run: WordPair,
  printed: readonly Token[],
  clean: readonly Token[],
  model: SpinModel,
): boolean {
  const [here, there] = [run.printed, run.clean];
  const [one, other] = [printed[here.start], clean[there.start]];
  if (here.end - here.start !== 1 || there.end - there.start !== 1) return false;
  if (!isName(one) || !isName(other)) return false;
  if (one!.id < 0 || model.substitutionsOf(one!.id).length === 0) return false;
  const agree = (a: Token | undefined, b: Token | undefined): boolean =>
    isName(a) && isName(b) && isSame(a!, b!);
  return agree(printed[here.start - 1], clean[there.start - 1]) || agree(printed[here.end], clean[there.end]);
}

const isName = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{Lu}\p{Ll}/u.test(token.text);

/** Numbers and names that differ are other facts, not other words. */
const isSwappable = ({ start, end }: Span, tokens: readonly Token[]): boolean =>
  end > start &&
  end - start <= MOST_FORCED &&
  tokens.slice(start, end).every(({ text, name }) => !name && /^\p{L}/u.test(text));
