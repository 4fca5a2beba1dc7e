/** Common words for the same thing: one article has a strike where another has a stoppage. */

import type { FramingWords, ThingWord } from '../../language/framing.ts';
import type { Span } from '../../model/span.ts';
import { contains } from '../../text/offsets.ts';
import { choiceAmong, type Listed, wordCount } from './choice.ts';
import { atomsOf, placesOf, type Reading, type ReadToken } from './reading.ts';
import type { Ties } from './ties.ts';
import { type Candidate, mostSaid, printedAt, type Use } from './variants.ts';

/** Returns a concept for each thing that articles call by different words, named by the most used one. */
export function findThings(
  readings: readonly Reading[],
  { things, telling }: FramingWords,
  areTied: Ties,
): Candidate[] {
  const forms = formsIn(readings);
  return things.flatMap((words) => candidateOf(words, readings, forms, telling, areTied) ?? []);
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
      const isNamed = upos === 'NOUN' || upos === 'PROPN' || upos === 'ADJ' || isNominal(token);
      const kind = isNamed ? nouns : upos === 'VERB' ? verbs : null;
      if (kind === null) continue;
      const base = isNominal(token) ? letters : token.base;
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

/** "The bereaved", "the injured", "threatened plants": a participle in the place of a noun or of an adjective. */
const isNominal = ({ upos, deprel }: ReadToken): boolean => upos === 'VERB' && NOMINAL.has(deprel);

const NOMINAL: ReadonlySet<string> = new Set(['nsubj', 'nsubj:pass', 'obj', 'iobj', 'obl', 'nmod', 'amod']);

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
  return choiceAmong(withoutParts(found), wide, readings, telling, areTied);
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

/** Of a word that stands in several forms all are counted; the most used one is shown. */
function variantOf({ word, verbs }: ThingWord, forms: Forms): Listed | null {
  const printed = printedFormsOf(word, forms);
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

/** Of several words the last one has forms: "aid group", "aid groups". */
function printedFormsOf(word: string, { nouns }: Forms): readonly string[] {
  const end = word.lastIndexOf(' ') + 1;
  if (end === 0) return nouns.get(word) ?? [];
  const lasts = new Set(nouns.get(word.slice(end)) ?? []);
  return [word, ...[...lasts].map((last) => `${word.slice(0, end)}${last}`)];
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
    .filter((span) => !isInBody(reading, span) && !isDate(reading, span))
    .map((span) => ({ ...span, reading }))
    .sort((one, other) => one.start - other.start);
}

/** "March 9" is no march, nor is "9 March". */
export const isDate = ({ text }: Reading, { start, end }: Span): boolean =>
  /^\p{Lu}/u.test(text.slice(start, start + 2)) &&
  (/^,? \d/.test(text.slice(end, end + 3)) || /\d $/.test(text.slice(Math.max(0, start - 2), start)));

export const isInBody = ({ annotation }: Reading, span: Span): boolean =>
  annotation.mentions.some(
    (mention) =>
      mention.type === 'organisation' &&
      contains(mention, span) &&
      mention.end - mention.start > span.end - span.start,
  );
