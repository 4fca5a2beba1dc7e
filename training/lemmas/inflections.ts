/**
 * Inflected English words with their lemmas, worked out from lists: which lemmas there are says the thesaurus, which
 * forms are written says the vocabulary of the trigram model.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { formsOf, type Part } from '../spin/inflections.ts';
import { readTrigramModel } from '../spin/trie-model.ts';

export interface Inflected {
  readonly form: string;
  readonly lemma: string;
  /** Penn Treebank tags that the form takes. */
  readonly tags: readonly string[];
}

export interface Lexicon {
  readonly inflected: readonly Inflected[];
  /** Adjectives that the thesaurus has with a capital: "Bavarian". */
  readonly capitals: readonly string[];
}

/** Reads `th_en_US_v2.dat.gz` and `en-us.lm.bin.gz` of a folder, and `irregular.txt` beside this file. */
export function readLexicon(folder: string): Lexicon {
  const { words, unigrams } = readTrigramModel(join(folder, 'en-us.lm.bin.gz'));
  const frequency = new Map(words.map((word, i) => [word, unigrams.p[i]!]));
  const { heads, capitals } = readThesaurus(join(folder, 'th_en_US_v2.dat.gz'));
  const irregular = readIrregular();
  const known = new Set(irregular.flatMap(({ form, tags }) => tags.map((tag) => `${tag} ${form}`)));
  const regular = [...inflectedWords(heads, frequency), ...withoutSingular(heads.get('noun')!, frequency)];
  return {
    inflected: [...irregular, ...regular.filter(({ form, tags }) => !known.has(`${tags[0]} ${form}`))],
    capitals: [...capitals],
  };
}

type Heads = ReadonlyMap<Part, ReadonlySet<string>>;

/** Heads stand in lower case; among the terms beside an adjective's stands the adjective as it is written. */
function readThesaurus(file: string): { heads: Heads; capitals: ReadonlySet<string> } {
  const heads = new Map<Part, Set<string>>(
    (['noun', 'verb', 'adj', 'adv'] as const).map((part) => [part, new Set<string>()]),
  );
  const capitals = new Set<string>();
  let head = '';
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
    const [part = '', ...terms] = line.split('|');
    if (!part.startsWith('(')) head = part;
    else if (/^\p{L}{2,}$/u.test(head)) {
      heads.get(part.slice(1, -1) as Part)?.add(head);
      const written = head.charAt(0).toUpperCase() + head.slice(1);
      if (part === '(adj)' && terms.includes(written)) capitals.add(written);
    }
  }
  return { heads, capitals };
}

/** Returns the rows of the list: lemma, tag, forms. */
function readIrregular(): Inflected[] {
  return readFileSync(new URL('irregular.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => {
      const [lemma = '', tags = '', ...forms] = line.split(' ');
      return forms.map((form) => ({ form, lemma, tags: tags.split('/') }));
    });
}

/** A form may come from two lemmas: "lied" is no form of "ly", but "singed" may be one of "sing". The more frequent has it. */
function inflectedWords(heads: Heads, frequency: ReadonlyMap<string, number>): Inflected[] {
  const best = new Map<string, Inflected>();
  const rank = ({ lemma }: Inflected): number => frequency.get(lemma) ?? -99;
  for (const [part, lemmas] of heads)
    for (const lemma of lemmas)
      for (const inflected of inflectionsOf(lemma, part, frequency)) {
        const key = `${inflected.tags[0]} ${inflected.form}`;
        const rival = best.get(key);
        if (rival === undefined || rank(inflected) > rank(rival)) best.set(key, inflected);
      }
  return [...best.values()];
}

const TAGS: Record<Part, readonly (readonly string[])[]> = {
  verb: [[], ['VBZ'], ['VBD'], ['VBN'], ['VBG']],
  noun: [[], ['NNS', 'NNPS']],
  adj: [[], ['JJR', 'RBR'], ['JJS', 'RBS']],
  adv: [[]],
};

/**
 * The vocabulary is American and not large, so forms of its verbs and nouns count even where it lacks them. Not so where
 * spelling hangs on a stress that it does not show ("entrapped", "gossiped"): there the form must be written.
 */
function inflectionsOf(lemma: string, part: Part, frequency: ReadonlyMap<string, number>): Inflected[] {
  if (part === 'noun' && /[^su]s$/.test(lemma)) return [];
  const regular = formsOf(lemma, part);
  const letter = doubledLetter(lemma);
  const sure = letter === '' && (part === 'verb' || part === 'noun') && frequency.has(lemma);
  const doubled = regular.map((form) => form.replace(/(?:ed|ing|er|est)$/, (ending) => letter + ending));
  const british = (form: string): boolean => letter === 'l' && part === 'verb' && doubled.includes(form);
  return [regular, letter === '' ? [] : doubled].flatMap((forms) =>
    forms.flatMap((form, i) =>
      i > 0 && (sure || frequency.has(form) || british(form)) && (form !== lemma || part === 'verb')
        ? [{ form, lemma, tags: TAGS[part][i]! }]
        : [],
    ),
  );
}

/** Returns the letter that some put before "-ed": "travelled", "mimicked"; '' where none does. */
const doubledLetter = (lemma: string): string =>
  /[^aeiou][aeiou]([bdglmnprt])$/.exec(lemma)?.[1] ?? (/[^aeiou][ai]c$/.test(lemma) ? 'k' : '');

/** Plurals that are lemmas themselves: "earnings" has an entry and "earning" has none. */
function withoutSingular(nouns: ReadonlySet<string>, frequency: ReadonlyMap<string, number>): Inflected[] {
  return [...nouns]
    .filter((noun) => /[^su]s$/.test(noun) && frequency.has(noun))
    .filter(
      (noun) =>
        ![noun.slice(0, -1), noun.slice(0, -2), noun.replace(/ies$/, 'y')].some((word) => nouns.has(word)),
    )
    .map((noun) => ({ form: noun, lemma: noun, tags: ['NNS', 'NNPS'] }));
}
