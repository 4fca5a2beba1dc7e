/** What people type to search, in all that a search language could take for its own. */

import type { Found } from '../../../src/model/found.ts';
import { type FindOptions, findInLibrary } from '../../../src/pipeline/library/find.ts';
import type { Store } from '../../../src/store/store.ts';
import { onLibrary } from '../library-made.ts';
import type { Random } from '../random.ts';
import { ODD_TEXT } from '../spoil.ts';
import type { Target } from '../target.ts';

export const search: Target = {
  name: 'search',
  reads: 'what people type to search a library',
  make: (random) => ({
    content: JSON.stringify({ typed: typedBy(random), options: optionsOf(random) }, null, 1),
    ending: '.json',
  }),
  faultsOf: ({ content }) => {
    const { typed, options } = JSON.parse(String(content)) as { typed: string; options: FindOptions };
    return onLibrary(async (store) => faultsOfFound(await findInLibrary(typed, store, options), store));
  },
  bound: { input: 1, million: 100 },
};

const WORDS = [
  'harbour',
  'wall',
  'Tamm',
  'the',
  'Fähre',
  'said:Tamm',
  'said:',
  '"harbour wall"',
  'wal*',
  '-ferry',
  '1',
  'U.S',
];
const MARKS = [
  '"',
  '“',
  '”',
  '*',
  '-',
  '^',
  '(',
  ')',
  ':',
  '+',
  ',',
  '.',
  "'",
  '\\',
  'AND',
  'OR',
  'NOT',
  'NEAR(a b, 2)',
  '{title}:',
];
const BETWEEN = [' ', '', '  ', '\n', '-', ' AND ', '.'];

function typedBy({ pick, size, once }: Random): string {
  if (once(40)) return pick([...WORDS, ...MARKS, ...ODD_TEXT]).repeat(size(20_000));
  return Array.from({ length: size(12) }, () => pick(pick([WORDS, MARKS, ODD_TEXT])) + pick(BETWEEN)).join(
    '',
  );
}

function optionsOf({ pick, once, below }: Random): FindOptions {
  const kinds = (['articles', 'quotations', 'claims', 'stories'] as const).filter(() => once(2));
  return {
    ...(once(2) && { kinds }),
    typing: once(3),
    facets: once(3),
    limit: 1 + below(30),
    offset: pick([0, 0, 1, 10_000]),
    filters: {
      ...(once(5) && { publisher: pick([...ODD_TEXT, 'Orle Radio']) }),
      ...(once(5) && { language: pick([...ODD_TEXT, 'en', 'de']) }),
      ...(once(5) && { published: { start: pick(['2031-03-04', '0001-01-01', '9999-12-31']) } }),
      ...(once(5) && { speaker: pick([...ODD_TEXT, 'Orla Tamm']) }),
      ...(once(5) && { origin: pick(['original', 'each'] as const) }),
      ...(once(5) && { status: pick(['contradicted', 'single-origin'] as const) }),
    },
  };
}

/** Every hit shows words that stand in its article. */
async function faultsOfFound(found: Found, store: Store): Promise<string[]> {
  const cited = citationsIn(found);
  const held = await store.articles.get([...new Set(cited.map(({ article }) => article))]);
  const texts = new Map(held.map(({ article }) => [article.id, article.text]));
  return cited
    .filter(({ article, start, end, exact }) => texts.get(article)?.slice(start, end) !== exact)
    .map(({ article, start, exact }) => `“${exact}” does not stand in ${article} at ${start}`);
}

interface Cited {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/** Returns all citations in a value, wherever they stand. */
export function citationsIn(value: unknown): Cited[] {
  if (typeof value !== 'object' || value === null) return [];
  const own =
    'exact' in value && 'article' in value && typeof value.article === 'string' ? [value as Cited] : [];
  return [...own, ...Object.values(value).flatMap(citationsIn)];
}
