/** Names in a query that are written otherwise, too: "HDWU" of the Harbour and Dock Workers' Union. */

import type { SearchQuery, Store } from '../../store/store.ts';

/** Names of more words are not looked for. */
const LONGEST_NAME = 7;
/** A query of more words is no name and is looked up word by word no more. */
const MOST_WORDS = 40;

/** Returns runs of the wanted words that are a name with others; the longest run at each place. */
export async function spelledIn(
  { wanted }: SearchQuery,
  { search }: Pick<Store, 'search'>,
): Promise<NonNullable<SearchQuery['spelled']>> {
  const words = wanted.slice(0, MOST_WORDS);
  const runs = words.flatMap((_, at) =>
    words.slice(at, at + LONGEST_NAME).map((_one, length) => words.slice(at, at + length + 1)),
  );
  const others = await search.spellings(runs.map((run) => run.join(' ')));
  const spelled: { of: readonly string[]; as: readonly string[] }[] = [];
  for (let at = 0; at < words.length; ) {
    const lengths = Array.from({ length: LONGEST_NAME }, (_, shorter) => LONGEST_NAME - shorter);
    const length = lengths.find((many) => others.has(words.slice(at, at + many).join(' ')));
    if (length !== undefined) {
      const of = words.slice(at, at + length);
      spelled.push({ of, as: others.get(of.join(' '))! });
    }
    at += length ?? 1;
  }
  return spelled;
}
