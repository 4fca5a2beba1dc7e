/** Common words for the same thing: one article has a strike where another has a stoppage. */

import type { FramingWords, ThingWord } from '../../language/framing.ts';
import type { Span } from '../../model/span.ts';
import { contains } from '../../text/offsets.ts';
import { atomsOf, placesOf, type Reading, type ReadToken } from './reading.ts';
import type { Ties } from './ties.ts';
import {
  type Candidate,
  differenceOf,
  FEWEST_USES,
  isDivided,
  isPrinted,
  mostSaid,
  mostUsedFirst,
  printedAt,
  type Use,
  type Variant,
} from './variants.ts';

/** A thing is named at least once in so many words of the whole heap. Set by hand. */
const ONCE_IN = 1200;
/**
 * What the most used word leaves to the others: a single other word is chance, unless who says it says no other, or it is
 * several words ("spot kick"), which mean nothing else.
 */
const FEWEST_OTHERS = 2;
/** Below this, in nats, the articles choose alike. Set by hand. */
const LEAST_DIFFERENCE = 0.5;

/** Returns a concept for each thing that articles call by different words, named by the most used one. */
export function findThings(
  readings: readonly Reading[],
  { things, telling }: FramingWords,
  areTied: Ties,
): Candidate[] {
  const forms = formsIn(readings);
  const found = things.flatMap((words) => candidateOf(words, readings, forms, telling, areTied) ?? []);
  return withoutRepeats(
    found.sort((a, b) =>
      Math.abs(a.weight - b.weight) > EQUAL ? b.weight - a.weight : mostWords(b) - mostWords(a),
    ),
    readings,
    telling,
  );
}

/** Weights that differ by less, in nats, are equal. */
const EQUAL = 1e-6;

/** A thing that is called by several words is told more surely than one that is called by one. */
const mostWords = ({ variants }: Candidate): number =>
  Math.max(...variants.map(({ label }) => wordCount(label)));

const wordCount = (label: string): number => plainOf(label).split(/[ -]/).length;

/** A variant with the word of the list that it comes from. */
interface Listed extends Variant {
  readonly word: string;
}

/** By lemma: the forms in which clean texts print it as a noun, and as a verb. */
interface Forms {
  readonly nouns: ReadonlyMap<string, readonly string[]>;
  readonly verbs: ReadonlyMap<string, readonly string[]>;
  /** By form, how often it stands there as a noun. */
  readonly asNoun: ReadonlyMap<string, number>;
  /** By word, the articles that have it: most that are looked for stand in none. */
  readonly having: ReadonlyMap<string, readonly Reading[]>;
  /** Places of the articles in the heap. */
  readonly order: ReadonlyMap<Reading, number>;
}

function formsIn(readings: readonly Reading[]): Forms {
  const nouns = new Map<string, string[]>();
  const verbs = new Map<string, string[]>();
  const asNoun = new Map<string, number>();
  for (const { tokens } of readings)
    for (const token of tokens) {
      const { letters, upos } = token;
      const isNamed = upos === 'NOUN' || upos === 'PROPN' || upos === 'ADJ' || isPeople(token);
      const kind = isNamed ? nouns : upos === 'VERB' ? verbs : null;
      if (kind === null) continue;
      const base = isPeople(token) ? letters : token.base;
      const known = kind.get(base);
      if (known) known.push(letters);
      else kind.set(base, [letters]);
      if (kind === nouns) asNoun.set(letters, (asNoun.get(letters) ?? 0) + 1);
    }
  const order = new Map(readings.map((reading, at) => [reading, at]));
  return { nouns, verbs, asNoun, having: havingWords(readings), order };
}

function havingWords(readings: readonly Reading[]): Map<string, Reading[]> {
  const having = new Map<string, Reading[]>();
  for (const reading of readings)
    for (const letters of reading.at.keys()) {
      const known = having.get(letters);
      if (known) known.push(reading);
      else having.set(letters, [reading]);
    }
  return having;
}

/** "The bereaved", "the injured": a participle in the place of a noun. */
const isPeople = ({ upos, deprel }: ReadToken): boolean => upos === 'VERB' && NOMINAL.has(deprel);

const NOMINAL: ReadonlySet<string> = new Set(['nsubj', 'nsubj:pass', 'obj', 'iobj', 'obl', 'nmod']);

function candidateOf(
  words: readonly ThingWord[],
  readings: readonly Reading[],
  forms: Forms,
  telling: ReadonlySet<string>,
  areTied: Ties,
): Candidate | null {
  const found = words.flatMap((word) => variantOf(word, forms) ?? []);
  if (found.length < 2) return null;
  const wide = new Set(words.filter(({ isWide }) => isWide).map(({ word }) => word));
  return candidateFrom(withTied(withoutParts(found).filter(isPrinted), wide, areTied), readings, telling);
}

/** A word that is said of much else stays if the articles tie it to another that stays. */
function withTied(variants: readonly Listed[], wide: ReadonlySet<string>, areTied: Ties): Listed[] {
  const kept = variants.filter(({ word }) => !wide.has(word));
  const open = variants.filter(({ word }) => wide.has(word));
  for (let i = 0; i < open.length; )
    if (kept.some(({ uses }) => areTied(uses, open[i]!.uses))) {
      kept.push(...open.splice(i, 1));
      i = 0;
    } else i++;
  return kept;
}

/** A form stands once, and "workers" in "dock workers" is no word of its own. */
function withoutParts(variants: readonly Listed[]): Listed[] {
  const different = [...new Map(variants.map((variant) => [variant.label, variant])).values()];
  const long = different.filter(({ label }) => wordCount(label) > 1);
  if (long.length === 0) return different;
  const isPart = (variant: Listed, use: Use): boolean =>
    long.some(
      (other) =>
        wordCount(other.label) > wordCount(variant.label) &&
        other.uses.some((around) => around.reading === use.reading && contains(around, use)),
    );
  return different
    .map((variant) => ({ ...variant, uses: variant.uses.filter((use) => !isPart(variant, use)) }))
    .filter(({ uses }) => uses.length > 0);
}

/** A word that takes a view of what it names is no chance, however rarely it is said. */
const takesView = (variants: readonly Variant[], telling: ReadonlySet<string>): boolean =>
  variants.some(({ uses }) =>
    uses.some(({ reading, start }) =>
      reading.tokens.some((token) => token.start === start && telling.has(token.base)),
    ),
  );

function candidateFrom(
  variants: readonly Variant[],
  readings: readonly Reading[],
  telling: ReadonlySet<string>,
): Candidate | null {
  if (variants.length < 2) return null;
  const uses = variants.flatMap((variant) => variant.uses);
  const length = readings.reduce((sum, { atoms }) => sum + atoms.length, 0);
  if (uses.length < length / ONCE_IN) return null;
  if (uses.length < FEWEST_USES && !(isDivided(variants) && takesView(variants, telling))) return null;
  const difference = differenceOf(variants);
  if (difference < LEAST_DIFFERENCE) return null;
  if (new Set(uses.map(({ reading }) => reading.voice)).size < 2) return null;
  const sorted = variants.toSorted(mostUsedFirst);
  const others = uses.length - sorted[0]!.uses.length;
  if (others < FEWEST_OTHERS && !isDivided(variants) && wordCount(sorted[1]!.label) < 2) return null;
  return {
    concept: { concept: plainOf(sorted[0]!.label), kind: 'word' },
    variants: sorted,
    weight: difference * Math.log(1 + uses.length),
  };
}

/** Of a word that stands in several forms all are counted; the most used one is shown. */
function variantOf({ word, verbs }: ThingWord, forms: Forms): Listed | null {
  const printed = forms.nouns.get(word) ?? [];
  const form = printed.length > 0 ? mostSaid(printed) : word;
  const shown = new Set([form, ...printed]);
  const acts = [...new Set(verbs.flatMap((verb) => forms.verbs.get(verb) ?? []))].filter(
    (one) => !shown.has(one),
  );
  const words = [...shown, ...acts].map((one) => atomsOf(one).map(({ letters }) => letters));
  const standing = words.filter((row) => row.every((letters) => forms.having.has(letters)));
  const uses = usesIn(standing, forms);
  if (uses.length === 0) return null;
  if (!isNoun(form, uses.length, forms) || uses.every(isInName)) return null;
  const said = wordCount(form) > 1 ? mostSaid(uses.map((use) => printedAt(use).toLowerCase())) : form;
  return { word, label: acts.length > 0 ? `${said} (${acts.sort().join(', ')})` : said, uses };
}

/** Returns where the articles have some words, in the order of the articles. */
function usesIn(words: readonly (readonly string[])[], { having, order }: Forms): Use[] {
  const readings = new Set(words.flatMap(([first]) => having.get(first ?? '') ?? []));
  const inOrder = words.length > 1 ? [...readings].sort((a, b) => order.get(a)! - order.get(b)!) : readings;
  return [...inOrder].flatMap((reading) => usesOf(reading, words));
}

/** "Dock workers" is no word for anybody where it stands in the name of their union only. */
const isInName = ({ reading, ...span }: Use): boolean =>
  reading.annotation.mentions.some((mention) => contains(mention, span));

/** A single word has to be a noun at least in every third place: "rate" and "talks" are verbs, too. */
const isNoun = (form: string, uses: number, { asNoun }: Forms): boolean =>
  form.includes(' ') || form.includes('-') || (asNoun.get(form) ?? 0) * 3 >= uses;

/** Without what stands in the name of a body, as "workers" in that of their federation. */
function usesOf(reading: Reading, forms: readonly (readonly string[])[]): Use[] {
  return forms
    .flatMap((words) => placesOf(reading, words))
    .filter((span) => !isInBody(reading, span))
    .map((span) => ({ ...span, reading }))
    .sort((one, other) => one.start - other.start);
}

const isInBody = ({ annotation }: Reading, span: Span): boolean =>
  annotation.mentions.some(
    (mention) =>
      mention.type === 'organisation' &&
      contains(mention, span) &&
      mention.end - mention.start > span.end - span.start,
  );

const plainOf = (label: string): string => (label.endsWith(')') ? label.split(' (', 1)[0]! : label);

/** A word stands in one concept: the one in which the articles differ most; others do with what is left to them. */
function withoutRepeats(
  candidates: readonly Candidate[],
  readings: readonly Reading[],
  telling: ReadonlySet<string>,
): Candidate[] {
  const taken = new Set<string>();
  return candidates.flatMap((candidate) => {
    const left = candidate.variants.filter(({ label }) => !taken.has(label));
    const kept =
      left.length === candidate.variants.length ? candidate : candidateFrom(left, readings, telling);
    for (const { label } of kept?.variants ?? []) taken.add(label);
    return kept ?? [];
  });
}
