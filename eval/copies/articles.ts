/**
 * Invented news: stories with a cast of names, numbers, set phrases, quotations and a press release, and reports of
 * them by outlets with their own boilerplate. Reports of one story share as much as real ones do, and no more.
 * Everything follows from the seed.
 */

import { en, Faker } from '@faker-js/faker';
import { randomNumbers } from '../../training/random.ts';
import type { SentenceSource } from './markov.ts';

export interface Sentence {
  /** In lower case but for names. */
  readonly words: readonly string[];
  readonly quoted: boolean;
}

/** Paragraphs of sentences. */
export type Draft = readonly (readonly Sentence[])[];

interface Story {
  readonly cast: readonly (readonly string[])[];
  readonly numbers: readonly string[];
  readonly phrases: readonly (readonly string[])[];
  readonly quotations: readonly (readonly string[])[];
  readonly release: readonly Sentence[];
}

/** Names that a story may be about. */
const NAMES = 20_000;
const OUTLETS = 400;

export type Random = () => number;

export const pick = <Item>(items: readonly Item[], random: Random): Item =>
  items[Math.floor(random() * items.length)]!;

/** The first ones are by far the likeliest: about half of what is drawn is of the first tenth. */
const pickEarly = <Item>(items: readonly Item[], random: Random): Item =>
  items[Math.floor(items.length * random() ** 3)]!;

const between = (least: number, most: number, random: Random): number =>
  least + Math.floor(random() * (most - least + 1));

const list = <Item>(length: number, make: () => Item): Item[] => Array.from({ length }, make);

export class Newsroom {
  readonly #sentence: SentenceSource;
  readonly #names: readonly (readonly string[])[];
  readonly #boilerplate: readonly (readonly Sentence[])[];
  readonly #stories = new Map<number, Story>();

  constructor(sentence: SentenceSource, seed: number) {
    this.#sentence = sentence;
    this.#names = namePool(seed);
    const random = randomNumbers(seed);
    this.#boilerplate = list(OUTLETS, () => list(2, () => this.#plain(14, random)));
  }

  /** Returns a report of a story. */
  report(story: number, seed: number): Draft {
    const random = randomNumbers(mixed(story, seed));
    const { cast, numbers, phrases, quotations, release } = this.#storyOf(story);
    const target = 120 + 620 * random() ** 1.5;
    const paragraphs: Sentence[][] = [];
    const used = new Set<readonly string[]>();
    for (let length = 0; length < target; ) {
      const sentences = list(between(1, 3, random), () =>
        this.#tell(this.#plain(between(10, 22, random), random), cast, numbers, phrases, random),
      );
      const quotation = random() < 0.3 ? pick(quotations, random) : undefined;
      if (quotation !== undefined && !used.has(quotation)) {
        used.add(quotation);
        sentences.push({ words: quotation, quoted: true });
      }
      length += sentences.reduce((sum, { words }) => sum + words.length, 0);
      paragraphs.push(sentences);
    }
    if (random() < 0.25) paragraphs.splice(between(1, paragraphs.length, random), 0, [...release]);
    if (random() < 0.5) paragraphs.push([...pickEarly(this.#boilerplate, random)]);
    return paragraphs;
  }

  #storyOf(story: number): Story {
    const known = this.#stories.get(story);
    if (known) return known;
    const random = randomNumbers(mixed(story, 0x5707));
    const cast = list(between(8, 24, random), () => pickEarly(this.#names, random));
    const numbers = list(8, () => numberBy(random));
    const tell = (least: number): Sentence =>
      this.#tell(this.#plain(least, random), cast, numbers, [], random);
    const made: Story = {
      cast,
      numbers,
      phrases: list(16, () => this.#plain(6, random).words.slice(0, between(3, 6, random))),
      quotations: list(between(3, 8, random), () => this.#plain(between(8, 24, random), random).words),
      release: list(between(2, 4, random), () => tell(18)),
    };
    this.#stories.set(story, made);
    return made;
  }

  /** Returns a sentence with no names. */
  #plain(least: number, random: Random): Sentence {
    const words: string[] = [];
    while (words.length < least) words.push(...this.#sentence(random, 40));
    return { words: words.slice(0, least + 16), quoted: false };
  }

  /** Returns the sentence with names, numbers and set phrases of its story put in. */
  #tell(
    { words }: Sentence,
    cast: Story['cast'],
    numbers: Story['numbers'],
    phrases: Story['phrases'],
    random: Random,
  ): Sentence {
    const told = [...words];
    const putIn = (what: readonly string[]): void => {
      told.splice(Math.floor(random() * (told.length + 1)), 0, ...what);
    };
    if (phrases.length > 0 && random() < 0.3) putIn(pick(phrases, random));
    for (let mentions = between(1, 4, random); mentions > 0; mentions--) {
      const name = pickEarly(cast, random);
      putIn(random() < 0.4 ? name : name.slice(-1));
    }
    if (random() < 0.5) putIn([random() < 0.5 ? pick(numbers, random) : numberBy(random)]);
    return { words: told, quoted: false };
  }
}

function namePool(seed: number): string[][] {
  const faker = new Faker({ locale: en, seed });
  return list(NAMES, () => {
    const kind = faker.number.float();
    if (kind < 0.6) return [faker.person.firstName(), faker.person.lastName()];
    if (kind < 0.8) return faker.location.city().split(' ');
    return [faker.person.lastName(), faker.helpers.arrayElement(['Council', 'Group', 'Party', 'Institute'])];
  });
}

function numberBy(random: Random): string {
  const kind = random();
  if (kind < 0.3) return String(between(2, 30, random));
  if (kind < 0.6) return String(between(1960, 2035, random));
  return between(31, 90_000, random).toLocaleString('en');
}

/** Returns a seed for two numbers. */
export const mixed = (one: number, other: number): number =>
  (Math.imul(one + 1, 0x9e3779b1) ^ Math.imul(other + 1, 0x85ebca6b)) | 0;

/** Returns the text as it is printed. */
export const printed = (draft: Draft): string =>
  draft
    .map((sentences) => sentences.map(printedSentence).join(' '))
    .filter((paragraph) => paragraph !== '')
    .join('\n');

function printedSentence({ words, quoted }: Sentence): string {
  const text = words.map((word) => (word === 'i' ? 'I' : word)).join(' ');
  const sentence = `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  return quoted ? `“${sentence}”` : sentence;
}

/** Returns the words that are the reporter's own, in lower case. */
export const ownWords = (draft: Draft): string[] =>
  draft.flatMap((sentences) =>
    sentences.flatMap(({ words, quoted }) => (quoted ? [] : words.map((word) => word.toLowerCase()))),
  );
