/**
 * What is measured of each word of a text to tell whether a machine put it there: how it goes with its neighbours and
 * with the text's subject, how common it is, and how much better a reading would fit. Each measure is cut into steps,
 * and each step, or pair of steps, is one feature, so that what a feature weighs can be read off a table.
 */

import type { Meanings, SpinKnowledge } from '../../language/spin.ts';
import type { Annotation } from '../../model/annotation.ts';
import { type Ease, type Reading, readOriginals, startsWithVowel, type Token } from './decode.ts';

/** A word of the text that the model knows, with its features: indices into the tables of weights. */
export interface MeasuredWord {
  readonly token: Token;
  readonly features: readonly number[];
  readonly reading: Reading | null;
  /** In nats; `null` where the annotator tells nothing. */
  readonly misfit: number | null;
  /** Words of grammar and everyday words, which a spinner that swaps few leaves alone. */
  readonly common: boolean;
}

/** Nats taken off the thesaurus's costs while measuring, so that weak readings are seen too. Gains are told without. */
export const THESAURUS_EASE = 3;

export interface Measured {
  /** Words of the narrative, unknown ones too. */
  readonly words: number;
  readonly narrative: readonly MeasuredWord[];
  /** Measured when first asked for. */
  readonly quotations: readonly MeasuredWord[];
}

/** By place in the text, the log odds that another word stood there, as the annotator sees it. */
export type Misfits = ReadonlyMap<number, number>;

/** Returns the misfits that an annotation has. */
export const misfitsIn = ({ trees }: Annotation): Misfits =>
  new Map(
    trees.flatMap(({ tokens, misfits = [] }) =>
      misfits.map((nats, at) => [tokens[at]!.start, nats] as const),
    ),
  );

/** Returns the words of the narrative and of the quotations, by their sentences, with what is measured of each. */
export function measure(
  narrative: readonly (readonly Token[])[],
  quotations: readonly (readonly Token[])[],
  misfits: Misfits,
  model: SpinKnowledge,
): Measured {
  const subject = subjectOf([...narrative, ...quotations], model);
  const measured = (sentences: readonly (readonly Token[])[]): MeasuredWord[] =>
    sentences.flatMap((tokens) =>
      measureWords(tokens, readOriginals(tokens, model, eased), { subject, misfits }, model),
    );
  let quoted: MeasuredWord[] | undefined;
  return {
    words: narrative.reduce((sum, tokens) => sum + tokens.length, 0),
    narrative: measured(narrative),
    get quotations() {
      quoted ??= measured(quotations);
      return quoted;
    },
  };
}

const eased: Ease = (_, { known }) => (known ? 0 : THESAURUS_EASE);

/** What a text is about, as the sum of its words' meanings, and how often each word stands in it. */
interface Subject {
  readonly centre: Float32Array;
  readonly length: number;
  readonly counts: ReadonlyMap<number, number>;
}

/** In nats: words commoner than this say little of what a text is about. */
const TELLS_SUBJECT = -7.5;
/** In nats: commoner words are everyday ones. */
const COMMON = -8.25;
/** Words with a meaning that a text needs before its subject is asked. */
const ENOUGH_MEANING = 10;

/** Returns ln p of a word by itself; the edges of a sentence count as common, unknown words as rare. */
function rarityOf(id: number, model: SpinKnowledge): number {
  if (id < 0) return -18;
  return id === model.begin || id === model.end ? -3 : model.logProbability(-1, -1, id);
}

/** Returns what the sentences are about. Each word counts once. */
function subjectOf(sentences: readonly (readonly Token[])[], model: SpinKnowledge): Subject {
  const centre = new Float32Array(model.meanings.width);
  const counts = new Map<number, number>();
  let meant = 0;
  for (const { id } of sentences.flat()) {
    const times = counts.get(id) ?? 0;
    counts.set(id, times + 1);
    if (times > 0 || id < 0 || rarityOf(id, model) >= TELLS_SUBJECT) continue;
    if (model.meanings.add(centre, id)) meant++;
  }
  return { centre, length: meant > ENOUGH_MEANING ? lengthOf(centre) : 0, counts };
}

const lengthOf = (vector: Float32Array): number => {
  let sum = 0;
  for (const number of vector) sum += number * number;
  return Math.sqrt(sum);
};

/** Returns the words of one stretch with their features, without those that the model does not know. */
function measureWords(
  tokens: readonly Token[],
  readings: readonly Reading[],
  { subject, misfits }: { readonly subject: Subject; readonly misfits: Misfits },
  model: SpinKnowledge,
): MeasuredWord[] {
  const readingAt = new Map(readings.map((reading) => [reading.from, reading]));
  const idAt = (at: number): number =>
    at === -1 ? model.begin : at === tokens.length ? model.end : (tokens[at]?.id ?? -1);
  const rarities = tokens.map(({ id }) => rarityOf(id, model));
  const company = openCompany(tokens, rarities, model.meanings);
  const measured: MeasuredWord[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.id < 0) continue;
    const reading = readingAt.get(at) ?? null;
    const rarity = rarities[at]!;
    const bonds = bondsOf(at, idAt, rarity, model);
    const meaning = meaningOf(token.id, rarity, company(at), reading, subject, model);
    const misfit = misfits.get(token.start) ?? null;
    const features = featuresOf(
      { token, reading, rarity, bonds, meaning, misfit, subject, at, last: tokens.length - 1 },
      idAt,
      model,
    );
    measured.push({ token, features, reading, misfit, common: rarity > COMMON });
  }
  return measured;
}

/** How much likelier a word is beside its neighbours than anywhere, in nats: after those before, and those after it. */
interface Bonds {
  readonly left: number;
  readonly right: number;
  readonly beyond: number;
}

function bondsOf(at: number, idAt: (at: number) => number, rarity: number, model: SpinKnowledge): Bonds {
  const [id, before, after, beyond] = [idAt(at), idAt(at - 1), idAt(at + 1), idAt(at + 2)];
  const left = model.logProbability(idAt(at - 2), before, id) - rarity;
  if (after < 0) return { left, right: 0, beyond: 0 };
  return {
    left,
    right: model.logProbability(before, id, after) - rarityOf(after, model),
    beyond:
      beyond < 0 ? 0 : model.logProbability(id, after, beyond) - model.logProbability(-1, after, beyond),
  };
}

/** How near a word's meaning is to the text's subject and to its neighbours', and how much nearer its reading's; or null. */
interface Meaning {
  readonly toSubject: number | null;
  readonly toNeighbours: number | null;
  readonly gain: number | null;
}

const NO_MEANING: Meaning = { toSubject: null, toNeighbours: null, gain: null };
/** Neighbours that are asked, on each side. */
const REACH = 6;

/** The words about a place, and the word there, as the sum of their meanings. */
interface Company {
  readonly sum: Float32Array;
  readonly words: number;
}

/** Returns the company of each place. Places are asked in text order: the sum goes along. */
function openCompany(
  tokens: readonly Token[],
  rarities: readonly number[],
  meanings: Meanings,
): (at: number) => Company {
  const sum = new Float32Array(meanings.width);
  let [from, to, words] = [0, 0, 0];
  const tells = (at: number): boolean => tokens[at]!.id >= 0 && rarities[at]! < TELLS_SUBJECT;
  return (at) => {
    for (; to <= Math.min(tokens.length - 1, at + REACH); to++)
      if (tells(to) && meanings.add(sum, tokens[to]!.id)) words++;
    for (; from < at - REACH; from++) if (tells(from) && meanings.add(sum, tokens[from]!.id, -1)) words--;
    return { sum, words };
  };
}

function meaningOf(
  id: number,
  rarity: number,
  company: Company,
  reading: Reading | null,
  { centre, length }: Subject,
  { meanings }: SpinKnowledge,
): Meaning {
  if (length === 0 || rarity >= TELLS_SUBJECT || !meanings.has(id)) return NO_MEANING;
  const toSubject = (meanings.dot(centre, id) - 1) / length;
  const original = reading?.originals.length === 1 ? reading.originals[0]! : -1;
  return {
    toSubject,
    toNeighbours: company.words > 1 ? toOthers(id, company, meanings) : null,
    gain: meanings.has(original) ? meanings.dot(centre, original) / length - toSubject : null,
  };
}

/** Returns the cosine between a word and the others of its company. */
function toOthers(id: number, { sum }: Company, meanings: Meanings): number {
  const all = meanings.dot(sum, id);
  let squared = 1 - 2 * all;
  for (const number of sum) squared += number * number;
  return (all - 1) / Math.sqrt(Math.max(1e-6, squared));
}

interface Measures {
  readonly token: Token;
  readonly reading: Reading | null;
  readonly rarity: number;
  readonly bonds: Bonds;
  readonly meaning: Meaning;
  readonly misfit: number | null;
  readonly subject: Subject;
  readonly at: number;
  readonly last: number;
}

/** Groups of features, with how many each has. */
const SIZES = [
  64, 80, 80, 60, 60, 34, 32, 4, 3, 3, 6, 12, 7, 4, 25, 100, 100, 40, 100, 26, 442, 130, 26,
] as const;
const OFFSETS = SIZES.map((_, group) => SIZES.slice(0, group).reduce((sum, size) => sum + size, 0));
/** How many features there are. */
export const FEATURES: number = SIZES.reduce((sum, size) => sum + size, 0);

function featuresOf(
  { token, reading, rarity, bonds, meaning, misfit, subject, at, last }: Measures,
  idAt: (at: number) => number,
  model: SpinKnowledge,
): number[] {
  const left = step(bonds.left, 1.5, -3, 4);
  const right = step(bonds.right, 1.5, -3, 4);
  const rare = step(rarity, 1.5, -12, -3);
  const beforeRare = step(rarityOf(idAt(at - 1), model), 3, -6, -1);
  const afterRare = step(rarityOf(idAt(at + 1), model), 3, -6, -1);
  const toSubject = nearness(meaning.toSubject);
  const toNeighbours = nearness(meaning.toNeighbours);
  const source = reading === null ? 0 : reading.telling ? 1 : reading.known ? 2 : 3;
  const original = reading === null ? 0 : Math.max(...reading.originals.map((id) => rarityOf(id, model)));
  const gain = reading === null ? 0 : reading.gain - (reading.known ? 0 : THESAURUS_EASE);
  const elsewhere = reading?.originals.length === 1 ? (subject.counts.get(reading.originals[0]!) ?? 0) : 0;
  const badly = misfit === null ? 0 : 1 + step(misfit, 1, -5, 6);
  const sourceAndGain = source === 0 ? 0 : 1 + (source - 1) * 11 + step(gain, 1.5, -3, 7);
  const values = [
    left * 8 + right,
    left * 10 + rare,
    right * 10 + rare,
    beforeRare * 10 + rare,
    afterRare * 10 + rare,
    sourceAndGain,
    source * 8 + left,
    (token.name ? 2 : 0) + (source > 0 ? 1 : 0),
    articleFit(token, model),
    Math.min(3, subject.counts.get(token.id) ?? 1) - 1,
    step(bonds.beyond, 1.5, -2, 3),
    source * 3 + Math.min(2, elsewhere),
    source === 0 ? 0 : 1 + step(original, 2, -7, -2),
    (at === 0 ? 2 : 0) + (at === last ? 1 : 0),
    source === 0 ? 0 : 1 + (source - 1) * 8 + step(original - rarity, 2, -2, 5),
    toSubject * 10 + rare,
    toNeighbours * 10 + rare,
    source * 10 + nearness(meaning.gain),
    toSubject * 10 + toNeighbours,
    misfit === null ? 0 : 1 + step(misfit, 0.5, -12, 12),
    badly * 34 + sourceAndGain,
    badly * 10 + rare,
    badly * 2 + (token.name ? 1 : 0),
  ];
  return values.map((value, group) => OFFSETS[group]! + value);
}

/** Returns in which step of a width a value lies, from the lowest as 0 to the highest. */
const step = (value: number, width: number, lowest: number, highest: number): number =>
  Math.min(highest, Math.max(lowest, Math.round(value / width))) - lowest;

const nearness = (value: number | null): number => (value === null ? 0 : 1 + step(value, 0.1, -1, 7));

const articleFit = ({ vowelAfterArticle, id }: Token, model: SpinKnowledge): number =>
  vowelAfterArticle === null ? 0 : startsWithVowel(model.wordOf(id)) === vowelAfterArticle ? 1 : 2;
