/** Lessons in numbers: which rows of the table each form has, and which tag each word. */

import { BUCKETS, casingOf, formFeatures, lettersOf } from '../../src/language/neural/features.ts';
import type { Example, Forms } from './batch.ts';
import type { Lesson } from './lessons.ts';

/** A word seen less often is read by its shape, beginnings, endings and company alone. */
const LEAST_SEEN = 3;
/** Rarer tags are mistakes. */
const LEAST_TAGGED = 10;

export interface Inventory {
  /** Lower-case words with rows of their own, the unknown one first. */
  readonly words: readonly string[];
  /** Those without. */
  readonly rareWords: readonly string[];
  readonly tags: readonly string[];
  /** Of the table: words, then buckets. */
  readonly rows: number;
}

/** Counts what the lessons have, the frequent first; tags of treebanks alone. */
export function takeInventory(lessons: readonly Lesson[], treebanks: readonly Lesson[]): Inventory {
  const counts = countsOf(lessons.flatMap(({ forms }) => forms.map((form) => form.toLowerCase())));
  const words = ['', ...counts.filter(([, count]) => count >= LEAST_SEEN).map(([word]) => word)];
  const rareWords = counts.filter(([, count]) => count < LEAST_SEEN).map(([word]) => word);
  const tags = countsOf(treebanks.flatMap((lesson) => lesson.tags))
    .filter(([, count]) => count >= LEAST_TAGGED)
    .map(([tag]) => tag);
  return { words, rareWords, tags, rows: words.length + BUCKETS };
}

function countsOf(items: readonly string[]): [item: string, count: number][] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** Returns what makes examples of lessons, and the forms that have stood in them. */
export function exampleMaker({ words, tags }: Inventory, vectorRow: (lower: string) => number) {
  const wordIds = new Map(words.map((word, id) => [word, id]));
  const tagIds = new Map(tags.map((tag, id) => [tag, id]));
  const ids = new Map<string, number>();
  const features: number[][] = [];
  const vectors: number[] = [];
  const capitals: boolean[] = [];

  function idOf(form: string): number {
    const known = ids.get(form);
    if (known !== undefined) return known;
    ids.set(form, ids.size);
    features.push(formFeatures(form, (word) => wordIds.get(word), words.length));
    vectors.push(vectorRow(form.toLowerCase()));
    capitals.push(/^\p{Lu}/u.test(form));
    return ids.size - 1;
  }

  function makeExample(lesson: Lesson, forms = lesson.forms): Example {
    return {
      forms: forms.map(idOf),
      casing: casingOf(forms.map(lettersOf)),
      tags: lesson.tags.map((tag) => tagIds.get(tag) ?? -1),
    };
  }

  const forms: Forms = { features, vectors, capitals };
  return { forms, makeExample };
}
