/** Sentences of treebanks and of corpora with names, as the network reads them. */

import type { NameWords } from '../../src/language/names.ts';
import {
  BUCKETS,
  CASING_ROWS,
  casingOf,
  formFeatures,
  lettersOf,
} from '../../src/language/neural/features.ts';
import {
  hashNames,
  listedFeatures,
  listedWord,
  NAME_FEATURE_ROWS,
  type NameIndex,
  openNames,
  peopleFeatures,
} from '../../src/language/neural/name-features.ts';
import type { TreebankSentence } from '../conllu.ts';
import type { Example } from './batch.ts';
import type { NameTag } from './corpora/named-sentence.ts';

/** What the network's numbers stand for. */
export interface Inventory {
  /** Lower-case words with rows of their own, the unknown one first. */
  readonly words: readonly string[];
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  readonly names: readonly string[];
  readonly rows: number;
}

/** A sentence with as much as is known of it. */
export interface Lesson {
  readonly forms: readonly string[];
  readonly tree?: TreebankSentence;
  readonly names?: readonly NameTag[];
}

export const lessonOfTree = (tree: TreebankSentence, names?: readonly NameTag[]): Lesson => ({
  forms: tree.words.map(({ form }) => form),
  tree,
  ...(names && { names }),
});

/** A word seen less often is read by its shape, beginnings, endings and vector alone. */
const LEAST_SEEN = 2;
/** Rarer tags are mistakes. */
const LEAST_TAGGED = 3;

/** Counts what the lessons have, the frequent first. */
export function takeInventory(lessons: readonly Lesson[]): Inventory {
  const trees = lessons.flatMap(({ tree }) => (tree ? [tree] : []));
  const words = frequent(
    lessons.flatMap(({ forms }) => forms.map((form) => form.toLowerCase())),
    LEAST_SEEN,
  );
  const names = frequent(
    lessons.flatMap(({ names = [] }) =>
      names.flatMap((name) => (name?.startsWith('B-') ? [name.slice(2)] : [])),
    ),
    1,
  ).sort();
  return {
    words: ['', ...words],
    tags: frequent(
      trees.flatMap((tree) => tree.words.map(({ upos, xpos }) => `${upos}|${xpos}`)),
      LEAST_TAGGED,
    ),
    labels: frequent(
      trees.flatMap((tree) => tree.words.map(({ deprel }) => deprel)),
      1,
    ),
    names: ['O', ...names.flatMap((type) => [`B-${type}`, `I-${type}`])],
    rows: 1 + words.length + BUCKETS + CASING_ROWS + NAME_FEATURE_ROWS,
  };
}

function frequent(items: readonly string[], least: number): string[] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([item]) => item);
}

/** Rows of the table that the network sums for a word: twelve of its form, and two of where it stands. */
const SLOTS = 14;
const SHAPE_SLOT = 2;
/** The casing of the sentence, and whether the word begins it. */
const CASING_SLOT = 12;
/** What the lists of names say of the words about it. */
const LISTED_SLOT = 13;

/** Returns what makes examples of lessons; `vectorRow` gives the row of a lower-case word, or -1. */
export function exampleMaker(
  { words, tags, labels, names }: Inventory,
  nameWords: NameWords,
  vectorRow: (word: string) => number,
): (lesson: Lesson, forms?: readonly string[]) => Example {
  const wordIds = new Map(words.map((word, id) => [word, id]));
  const tagIds = new Map(tags.map((tag, id) => [tag, id]));
  const labelIds = new Map(labels.map((label, id) => [label, id]));
  const nameIds = new Map(names.map((name, id) => [name, id]));
  const index = openNames(hashNames(nameWords));
  const rowsOf = formRows(wordIds, words.length, index);
  const casingRow = words.length + BUCKETS;
  const featuresOf = (forms: readonly string[]): Int32Array => {
    const features = new Int32Array(forms.length * SLOTS);
    const casing = casingOf(forms.map(lettersOf));
    const listed = listedFeatures(
      forms.map((form) => listedWord(form, index)),
      index,
    );
    for (const [word, form] of forms.entries()) {
      const at = word * SLOTS;
      features.set(rowsOf(form), at);
      features[at + CASING_SLOT] = casingRow + casing * 2 + (word === 0 ? 1 : 0);
      features[at + LISTED_SLOT] = casingRow + CASING_ROWS + listed[word]!;
    }
    return features;
  };
  return ({ forms: printed, tree, names: known }, forms = printed) => ({
    size: forms.length,
    slots: SLOTS,
    shapes: [SHAPE_SLOT, CASING_SLOT],
    capitals: Uint8Array.from(forms, (form) => (/^\p{Lu}/u.test(form) ? 1 : 0)),
    features: featuresOf(forms),
    vectors: Int32Array.from(forms, (form) => vectorRow(form.toLowerCase())),
    ...(tree && {
      tags: Int16Array.from(tree.words, ({ upos, xpos }) => tagIds.get(`${upos}|${xpos}`) ?? -1),
      heads: Int16Array.from(tree.words, ({ head }) => head),
      labels: Int16Array.from(tree.words, ({ deprel }) => labelIds.get(deprel) ?? -1),
    }),
    ...(known && {
      names: Int16Array.from(known, (name) => (name === undefined ? -1 : (nameIds.get(name) ?? -1))),
    }),
  });
}

/** Returns what gives the rows of a form, wherever it stands, and remembers them. */
function formRows(
  wordIds: ReadonlyMap<string, number>,
  words: number,
  index: NameIndex,
): (form: string) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  const nameRow = words + BUCKETS + CASING_ROWS;
  return (form) => {
    const rows = known.get(form) ?? [
      ...formFeatures(form, (word) => wordIds.get(word), words),
      ...peopleFeatures(form, index).map((row) => nameRow + row),
    ];
    known.set(form, rows);
    return rows;
  };
}
