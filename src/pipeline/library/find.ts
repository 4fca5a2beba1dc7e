/**
 * The use case of people who look for something in a library: articles, quotations by whoever said them, claims and
 * stories. The command line, the HTTP API, the pages and the MCP server all call this; what it returns is
 * `src/model/found.ts`.
 *
 *     const found = await findInLibrary('harbour "pilots’ union" -rumour', store, {
 *       kinds: ['articles', 'claims'], filters: { publisher: 'Orle Radio', origin: 'original' }, limit: 10 });
 *     found.articles.hits[0].snippets[0].marks      // where the words stand in the article's text
 *     await findInLibrary('said:Vennick cranes', store)                     // what Vennick said of cranes
 *     await findInLibrary('harb', store, { typing: true })                  // while somebody types
 *     await findInLibrary('', store, { filters: { status: 'contradicted' }, kinds: ['claims'] })  // the newest
 *
 * Each hit has citations that resolve in the text of its article. `unsearched` says what was not searched, in plain words:
 * show it. Of a common word only what came last is looked at (`SearchStore` says how much).
 */

import type { Facets, FindFilters, Found, FoundKind, Hits, Paging } from '../../model/found.ts';
import type { FoundFilter, SearchQuery, Store } from '../../store/store.ts';
import { hitsFrom } from './found-hits.ts';
import { soughtWords } from './found-words.ts';
import { readQuery, type TypedQuery } from './read-query.ts';
import { spelledIn } from './spelled.ts';
import { notSearched } from './unsearched.ts';

export interface FindOptions extends Paging {
  /** All, or only quotations where a speaker is named. */
  readonly kinds?: readonly FoundKind[];
  readonly filters?: FindFilters;
  /** Whether the last word is still being typed, and may go on. */
  readonly typing?: boolean;
  /** Whether to count the articles by publisher, language and month. */
  readonly facets?: boolean;
}

const ALL: readonly FoundKind[] = ['articles', 'quotations', 'claims', 'stories'];
const USUAL = 20;

/** Returns what is found of each kind that is asked for, best first; where no word is typed what came last. */
export async function findInLibrary(
  typed: string,
  store: Store,
  { kinds, filters = {}, typing = false, facets = false, limit = USUAL, offset = 0 }: FindOptions = {},
): Promise<Found> {
  const read = readQuery(typed, { typing });
  const speaker = filters.speaker ?? read.speaker;
  const asked = kinds ?? (speaker === undefined ? ALL : ['quotations']);
  const { search } = store;
  const coverage = await search.coverage();
  // Dossiers know what has other names.
  const spelled = coverage.read === 0 ? [] : await spelledIn(read, store);
  const query: SearchQuery = { ...wordsIn(read), spelled };
  const { status, speaker: _, ...narrowing } = filters;
  const filter: FoundFilter = narrowing;
  const words = [...query.wanted, ...(query.spelled ?? []).flatMap(({ as }) => as)];
  const hits = hitsFrom(store, soughtWords(words, query.beginning));
  const page = async <Row, Hit>(
    kind: FoundKind,
    rows: (limit: number) => Promise<readonly Row[]>,
    shown: (rows: readonly Row[]) => Promise<Hit[]>,
  ): Promise<Hits<Hit> | undefined> => {
    if (!asked.includes(kind)) return undefined;
    const found = await rows(limit + 1);
    return { hits: await shown(found.slice(0, limit)), more: found.length > limit };
  };
  // One connection answers one after the other. Stories and facets look for all that matches, articles for the best alone.
  const counted: Facets | undefined = facets ? await search.facets(query, filter) : undefined;
  const stories = await page('stories', (most) => search.stories(query, filter, most, offset), hits.stories);
  const articles = await page(
    'articles',
    (most) => search.articles(query, filter, most, offset),
    hits.articles,
  );
  const quotations = await page(
    'quotations',
    (most) =>
      search.quotations(query, { ...filter, ...(speaker !== undefined && { speaker }) }, most, offset),
    hits.quotations,
  );
  const claims = await page(
    'claims',
    (most) => search.claims(query, { ...filter, ...(status !== undefined && { status }) }, most, offset),
    hits.claims,
  );
  return {
    query: typed,
    read: {
      wanted: [
        ...query.wanted.map((text) => ({
          text,
          spellings: [
            ...new Set((query.spelled ?? []).filter(({ of }) => of.includes(text)).flatMap(({ as }) => as)),
          ],
        })),
      ],
      unwanted: query.unwanted,
      ...(query.beginning !== undefined && { beginning: query.beginning }),
      ...(speaker !== undefined && { speaker }),
    },
    ...(articles && { articles }),
    ...(quotations && { quotations }),
    ...(claims && { claims }),
    ...(stories && { stories }),
    ...(counted && { facets: counted }),
    coverage,
    unsearched: [
      ...(await phrasesLeftOut(query, filter, asked, store)),
      ...notSearched(query, asked, filters, coverage, counted),
    ],
  };
}

const wordsIn = ({ speaker: _, ...words }: TypedQuery): SearchQuery => words;

async function phrasesLeftOut(
  query: SearchQuery,
  filter: FoundFilter,
  asked: readonly FoundKind[],
  { search }: Store,
): Promise<string[]> {
  if (!asked.includes('articles') && !asked.includes('stories')) return [];
  const within = await search.phrasesWithin(query, filter);
  return within === undefined
    ? []
    : [
        `All words of the phrase are common: it was looked for in the ${within} articles that came last. Add a rarer word, a time or a publisher to look in all.`,
      ];
}
