/**
 * Spinners unlike any that is known, for learning what a swapped word looks like whoever swapped it: synonyms of
 * synonyms, which is what translating there and back gives; words of the same kind and as common, whatever they mean;
 * grammar's words for others; synonyms in a wrong form.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { neuralModel } from '../../src/language/en/annotator.ts';
import { spinModel } from '../../src/language/en/spin.ts';
import { openUnits } from '../../src/language/neural/misfit.ts';
import type { NeuralModel } from '../../src/language/neural/model-file.ts';
import { shortHash } from '../../src/text/hashes.ts';
import { commonness } from './all-spinners.ts';
import type { Spinner } from './spinners.ts';

/** Returns the spinner that prints the synonyms of synonyms. */
function twoHopSpinner({ options }: Spinner): Spinner {
  return {
    name: 'two hops',
    family: 'two hops',
    options: (word, before) => {
      const near = options(word, before).filter(isOne);
      const far = near.flatMap((term) => options(term, '').filter(isOne));
      return [...new Set(far)].filter((term) => term !== word && !near.includes(term));
    },
  };
}

const isOne = (term: string): boolean => /^[a-z]{3,}$/.test(term);

/** Returns the spinner that prints synonyms without the ending that the word has, or with one that it lacks. */
function bluntSpinner({ options }: Spinner): Spinner {
  const endings = [/ing$/, /ed$/, /s$/];
  return {
    name: 'wrong forms',
    family: 'wrong forms',
    options: (word, before) => {
      if (word.length < 5) return [];
      const stems = endings.flatMap((ending) =>
        ending.test(word) ? [word.replace(ending, ''), word.replace(ending, 'e')] : [],
      );
      const bare = stems.flatMap((stem) => options(stem, before).filter(isOne));
      if (bare.length > 0) return bare;
      return options(word, before)
        .filter(isOne)
        .flatMap((term) => [`${term}s`, `${term}ing`, `${term}ed`].filter((form) => commonness(form) > -16));
    },
  };
}

/** Returns spinners that print words of the same tag in treebanks and about as common, and any word for grammar's words. */
function strangerSpinners(treebanks: readonly string[]): Spinner[] {
  const tagOf = commonestTags(treebanks);
  const groups = Map.groupBy(
    [...tagOf].filter(([word]) => isOne(word)),
    ([word, tag]) => `${tag} ${stepOf(commonness(word))}`,
  );
  const alike = (word: string): string[] => {
    const tag = tagOf.get(word);
    if (tag === undefined || !CONTENT.test(tag)) return [];
    return drawn(
      word,
      (groups.get(`${tag} ${stepOf(commonness(word))}`) ?? []).map(([other]) => other),
    );
  };
  const content = [...tagOf]
    .filter(([word, tag]) => isOne(word) && CONTENT.test(tag) && Math.abs(commonness(word) + 11) < 2)
    .map(([word]) => word);
  return [
    { name: 'strangers', family: 'strangers', options: alike },
    {
      name: 'for grammar’s words',
      family: 'grammar',
      options: (word) => (commonness(word) > -6.5 && word.length > 1 ? drawn(word, content) : []),
    },
  ];
}

const CONTENT = /^(?:NN|VB|JJ|RB)/;
const stepOf = (commonness: number): number => Math.round(commonness / 1.5);
const DRAWN = 8;

/** A spinner has few words for another. */
function drawn(word: string, from: readonly string[]): string[] {
  if (from.length === 0) return [];
  return Array.from(
    { length: DRAWN },
    (_, i) => from[Number.parseInt(shortHash([word, String(i)], 8), 16) % from.length]!,
  ).filter((other) => other !== word);
}

function commonestTags(treebanks: readonly string[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const file of treebanks)
    for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
      const [id, form, , , tag] = line.split('\t');
      if (!/^\d+$/.test(id ?? '') || form === undefined || tag === undefined || /^\p{Lu}/u.test(form))
        continue;
      const tags = counts.get(form.toLowerCase()) ?? new Map<string, number>();
      tags.set(tag, (tags.get(tag) ?? 0) + 1);
      counts.set(form.toLowerCase(), tags);
    }
  return new Map(
    [...counts].map(([word, tags]) => [
      word,
      [...tags].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0],
    ]),
  );
}

/** Returns spinners that print words with a near vector: the nearest, and some that are farther. */
function vectorSpinners(model: NeuralModel, words: Iterable<string>): Spinner[] {
  const { vectors, vectorRow } = model;
  const units = openUnits(vectors);
  const wordAt = new Map<number, string>();
  for (const word of words) if (isOne(word)) wordAt.set(vectorRow(word), word);
  const rows = [...wordAt.keys()].filter((row) => row >= 0 && row < MOST_ROWS).sort((a, b) => a - b);
  const known = new Map<string, string[]>();
  const nearest = (word: string): string[] => {
    const row = word.length > 3 ? vectorRow(word) : -1;
    if (row < 0) return [];
    const vector = new Float32Array(units.width);
    units.add(vector, row);
    const near = rows.map((other) => ({ other, nearness: units.dot(vector, other) }));
    return near
      .filter(({ other, nearness }) => other !== row && nearness > 0.4)
      .sort((a, b) => b.nearness - a.nearness)
      .slice(0, 30)
      .map(({ other }) => wordAt.get(other)!);
  };
  const of = (word: string): string[] => {
    const found = known.get(word) ?? nearest(word);
    known.set(word, found);
    return found;
  };
  return [
    { name: 'near vectors', family: 'vectors', options: (word) => of(word).slice(0, 6) },
    { name: 'farther vectors', family: 'vectors', options: (word) => of(word).slice(6) },
  ];
}

const MOST_ROWS = 20_000;

/** Returns all of these, given the corpus's folder `data` and the known spinners, whose thesaurus they use. */
export function fartherSpinners(data: string, known: readonly Spinner[]): Spinner[] {
  const anySense = known.find(({ name }) => name === 'any sense');
  if (!anySense)
    throw new Error(`Without th_en_US_v2.dat.gz in ${data}/lexicons there are no synonyms to spin with.`);
  const treebanks = ['ewt', 'gum'].map((name) => join(data, `treebanks/${name}-train.conllu.gz`));
  return [
    twoHopSpinner(anySense),
    bluntSpinner(anySense),
    ...strangerSpinners(treebanks),
    ...vectorSpinners(neuralModel(), wordsKnown()),
  ];
}

function* wordsKnown(): Generator<string> {
  const model = spinModel();
  for (let id = 0; ; id++) {
    const word: string | undefined = model.wordOf(id);
    if (word === undefined) return;
    yield word;
  }
}
