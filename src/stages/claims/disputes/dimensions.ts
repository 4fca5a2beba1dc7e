/** How long, high, deep or wide a thing is, told differently: "a 40-metre-long bridge", "the bridge, 400 metres long". */

import type { Language } from '../../../language/language.ts';
import type { Quantity } from '../../../model/value.ts';
import { overlapping, shortestAround } from '../../../text/offsets.ts';
import { shareNone } from '../../../text/sets.ts';
import { canBothBeRight } from './amounts.ts';
import { timesMeet } from './compatible.ts';
import { type Contest, contestsAmong, passageAt } from './contest.ts';
import { areOfOneText, type Point } from './points.ts';
import { type HeapArticle, type HeapSentence, inEachArticle, type ReadHeap } from './read-heap.ts';

interface Measured {
  readonly point: Point;
  readonly amount: Quantity;
  /** What is measured: its noun, or whom or what it names. */
  readonly thing: string;
  /** In which way: "deep". */
  readonly aspect: string;
  readonly places: ReadonlySet<string>;
}

/** One that may be held against another text's. */
interface OnlyMeasured extends Measured {
  /** Its article gives no other such measure of the thing. */
  readonly isOnly: boolean;
}

/** Likeness from which two nouns name the same thing. */
const SAME_THING = 0.75;
/** The larger of two measures of one thing is more than so many times the smaller: units are converted, and rounded. */
const APART = 1.1;

/**
 * Returns the contests over how large a thing is, however far apart: a dot or a nought is soon lost. An article that gives
 * two such measures of a thing means two things.
 */
export function dimensionsIn(heap: ReadHeap, language: Language): Contest[] {
  const { alike } = heap;
  const exclude = (one: OnlyMeasured, other: OnlyMeasured): boolean => {
    const [a, b] = [one.point, other.point];
    if (one.aspect !== other.aspect || areOfOneText(a.sentence, b.sentence) || !differ(one, other))
      return false;
    if (one.thing !== other.thing && alike(one.thing, other.thing) < SAME_THING) return false;
    if (shareNone(one.places, other.places)) return false;
    return one.isOnly && other.isOnly && timesMeet(a.times, b.times);
  };
  return contestsAmong(allMeasured(heap, language), exclude, contestOf);
}

const allMeasured = inEachArticle((article, language): OnlyMeasured[] => {
  const all = article.sentences.flatMap((sentence) => measuredIn(sentence, article, language));
  const isOnly = (one: Measured): boolean =>
    all.every(
      (other) =>
        one.thing !== other.thing || one.aspect !== other.aspect || canBothBeRight(one.amount, other.amount),
    );
  return all.map((one) => ({ ...one, isOnly: isOnly(one) }));
});

function differ({ amount: one }: Measured, { amount: other }: Measured): boolean {
  if (canBothBeRight(one, other) || typeof one.value !== 'number' || typeof other.value !== 'number')
    return false;
  return Math.max(one.value, other.value) > APART * Math.min(one.value, other.value);
}

const contestOf = (...both: readonly Measured[]): Contest => ({
  type: 'value',
  status: 'contradicted',
  how: 'say',
  sides: both.map(({ point, amount, aspect }) => ({
    key: `${aspect} ${JSON.stringify(amount.value)}`,
    passages: [passageAt(point.sentence, point, amount, { start: amount.start, end: amount.end })],
  })),
});

function measuredIn({ points }: HeapSentence, { typeOf }: HeapArticle, language: Language): Measured[] {
  const [any] = points;
  if (any === undefined) return [];
  const { article, annotation } = any.sentence.telling;
  const named = any.sentence.naming.namedIn(any.sentence);
  const places = new Set([...named].filter((id) => typeOf(id) === 'place'));
  return overlapping(annotation.values, any.sentence).flatMap((amount): Measured[] => {
    if (amount.kind !== 'quantity' || amount.dimension !== 'distance') return [];
    const found = language.disputes.measuring.exec(article.text.slice(amount.end, any.sentence.end));
    if (!found) return [];
    // "A 40-metre-" may stand before where the clause is taken to begin.
    const point = shortestAround(points, amount) ?? any;
    if (point.negated) return [];
    const word = found[1]!.toLowerCase();
    const aspect = language.disputes.aspects.get(word) ?? word;
    const thing = thingBehind(amount.end + found[0].length, point) ?? thingBefore(amount, point);
    return thing === null ? [] : [{ point, amount, thing, aspect, places }];
  });
}

/** "A 40-metre-long wooden bridge": the one noun that the words behind the measure lead to. */
function thingBehind(from: number, { sentence: { tree } }: Point): string | null {
  const behind = tree.tokens.filter(({ start }) => start >= from);
  const stop = behind.findIndex(({ upos, form }) => upos !== 'ADJ' && upos !== 'NOUN' && form !== '-');
  const last = behind.slice(0, stop < 0 ? undefined : stop).at(-1);
  return last?.upos === 'NOUN' ? singular(last) : null;
}

/** "An ocean 60 kilometres deep", "the bridge, 400 metres long", "the ocean is a staggering 600 km deep". */
function thingBefore({ start }: Quantity, { sentence: { tree, naming } }: Point): string | null {
  const before = tree.tokens.filter((token) => token.end <= start && token.upos !== 'PUNCT');
  const at = before.findLastIndex(({ upos }) => !BETWEEN.has(upos));
  const [noun, behind] = [before[at], before.slice(at + 1)];
  if (noun === undefined || (behind.length > 0 && !behind.some(({ deprel }) => deprel === 'cop')))
    return null;
  if (!naming.isNamed(noun)) return noun.upos === 'NOUN' ? singular(noun) : null;
  const [named, ...more] = naming.namedIn(noun);
  return named === undefined || more.length > 0 ? null : named;
}

/** Parts of speech between a thing and its measure, "is about", "could be a staggering". */
const BETWEEN: ReadonlySet<string> = new Set(['AUX', 'ADV', 'DET', 'ADJ', 'ADP', 'VERB']);

/** Of several, each may have its own measure: what is told of waves is told of none. */
const singular = ({ form, lemma }: { readonly form: string; readonly lemma: string }): string | null =>
  form.toLowerCase() === lemma.toLowerCase() ? lemma.toLowerCase() : null;
