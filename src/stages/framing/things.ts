/** Common words for the same thing: one article has a strike where another has a stoppage. */

import type { FramingWords, ThingWord } from '../../language/framing.ts';
import { atomsOf, placesOf, type Reading } from './reading.ts';
import { type Candidate, differenceOf, isPrinted, mostSaid, type Use, type Variant } from './variants.ts';

/** A thing is named at least as often as this in the whole heap, and once in so many words of it. */
const FEWEST_USES = 4;
const ONCE_IN = 1200;
const FEWEST_OF_FIRST = 3;
/** What the most used word leaves to the others: a single other word is chance. */
const FEWEST_OTHERS = 2;
/** Below this, in nats, the articles choose alike. Set by hand, and kept after reading thirteen heaps with it. */
const LEAST_DIFFERENCE = 0.6;

/** Returns a concept for each thing that articles call by different words, named by the most used one. */
export function findThings(readings: readonly Reading[], { things }: FramingWords): Candidate[] {
  const forms = formsIn(readings);
  const found = things.flatMap((words) => candidateOf(words, readings, forms) ?? []);
  return withoutRepeats(found.sort((a, b) => b.weight - a.weight));
}

/** By lemma: the forms in which clean texts print it as a noun, and as a verb. */
interface Forms {
  readonly nouns: ReadonlyMap<string, readonly string[]>;
  readonly verbs: ReadonlyMap<string, readonly string[]>;
  /** By form, how often it stands there as a noun. */
  readonly asNoun: ReadonlyMap<string, number>;
}

function formsIn(readings: readonly Reading[]): Forms {
  const nouns = new Map<string, string[]>();
  const verbs = new Map<string, string[]>();
  const asNoun = new Map<string, number>();
  for (const { tokens } of readings)
    for (const { lemma, form, upos } of tokens) {
      const kind = upos === 'NOUN' || upos === 'PROPN' ? nouns : upos === 'VERB' ? verbs : null;
      if (kind === null) continue;
      const [word, key] = [form.toLowerCase(), lemma.toLowerCase()];
      const known = kind.get(key);
      if (known) known.push(word);
      else kind.set(key, [word]);
      if (kind === nouns) asNoun.set(word, (asNoun.get(word) ?? 0) + 1);
    }
  return { nouns, verbs, asNoun };
}

function candidateOf(
  words: readonly ThingWord[],
  readings: readonly Reading[],
  forms: Forms,
): Candidate | null {
  const variants = words
    .map((word) => variantOf(word, readings, forms))
    .filter((variant) => variant !== null && isPrinted(variant)) as Variant[];
  const uses = variants.flatMap((variant) => variant.uses);
  const difference = differenceOf(variants);
  const length = readings.reduce((sum, { atoms }) => sum + atoms.length, 0);
  if (variants.length < 2 || uses.length < Math.max(FEWEST_USES, length / ONCE_IN)) return null;
  if (difference < LEAST_DIFFERENCE) return null;
  if (new Set(uses.map(({ reading }) => reading.voice)).size < 2) return null;
  const sorted = variants.toSorted((a, b) => b.uses.length - a.uses.length);
  const most = sorted[0]!.uses.length;
  if (most < FEWEST_OF_FIRST || uses.length - most < FEWEST_OTHERS) return null;
  return {
    concept: { concept: plainOf(sorted[0]!.label), kind: 'word' },
    variants: sorted,
    weight: difference * Math.log(1 + uses.length),
  };
}

/** Of a word that stands in several forms the most used one is shown and counted: a reader's search finds as many. */
function variantOf({ word, verbs }: ThingWord, readings: readonly Reading[], forms: Forms): Variant | null {
  const printed = forms.nouns.get(word) ?? [];
  const form = printed.length > 0 ? mostSaid(printed) : word;
  const acts = [...new Set(verbs.flatMap((verb) => forms.verbs.get(verb) ?? []))].filter(
    (one) => one !== form,
  );
  const uses = readings.flatMap((reading) =>
    [form, ...acts].flatMap((one) => usesOf(reading, one)).sort((a, b) => a.start - b.start),
  );
  if (!isNoun(form, uses.length, forms) || uses.every(isInName)) return null;
  return { label: acts.length > 0 ? `${form} (${acts.sort().join(', ')})` : form, uses };
}

/** "Dock workers" is no word for anybody where it stands in the name of their union only. */
const isInName = ({ reading, start, end }: Use): boolean =>
  reading.annotation.mentions.some((mention) => mention.start <= start && end <= mention.end);

/** A single word has to be a noun at least in every third place: "rate" and "talks" are verbs, too. */
const isNoun = (form: string, uses: number, { asNoun }: Forms): boolean =>
  form.includes(' ') || form.includes('-') || (asNoun.get(form) ?? 0) * 3 >= uses;

const usesOf = (reading: Reading, form: string): Use[] =>
  placesOf(
    reading,
    atomsOf(form).map(({ letters }) => letters),
  ).map((span) => ({ ...span, reading }));

const plainOf = (label: string): string => label.replace(/ \(.*\)$/, '');

/** A word stands in one concept: the one in which the articles differ most. */
function withoutRepeats(candidates: readonly Candidate[]): Candidate[] {
  const taken = new Set<string>();
  return candidates.filter(({ variants }) => {
    const isNew = variants.every(({ label }) => !taken.has(label));
    if (isNew) for (const { label } of variants) taken.add(label);
    return isNew;
  });
}
