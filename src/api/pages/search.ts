/** Search: a page of what was found, and what stands there instead while somebody types. */

import { type Context, Hono } from 'hono';
import type { FindFilters, FoundKind } from '../../model/found.ts';
import { findInLibrary } from '../../pipeline/library/find.ts';
import { type Asked, type SearchView, searchPage, searchPanel, searchResults } from '../../web/search.ts';
import type { Deps } from '../deps.ts';
import { pageIn } from './page-in.ts';

/** Hits of one kind on a page; of each where all are shown; of each in the panel. */
const [OF_ONE, OF_EACH, IN_PANEL] = [20, 6, 3];
const LAST_PAGE = 500;

export function searchPages({ store }: Deps): Hono {
  const pages = new Hono();
  pages.get('/search', async (c) => {
    const part = c.req.query('part');
    const view = await viewOf(c, part);
    return c.html(
      part === 'panel' ? searchPanel(view) : part === 'results' ? searchResults(view) : searchPage(view),
    );
  });
  return pages;

  async function viewOf(c: Context, part: string | undefined): Promise<SearchView> {
    const asked = askedIn(c);
    const page = pageIn(c, LAST_PAGE);
    const filters = filtersOf(asked);
    if (asked.q === '' && Object.keys(filters).length === 0) return { asked, page: 1 };
    const limit = asked.kind ? OF_ONE : part === 'panel' ? IN_PANEL : OF_EACH;
    const found = await findInLibrary(asked.q, store, {
      filters,
      ...(asked.kind && { kinds: [asked.kind] }),
      limit,
      offset: asked.kind ? (page - 1) * limit : 0,
      typing: part !== undefined,
      facets: part !== 'panel',
    });
    return { asked, page, found };
  }
}

const KINDS: ReadonlySet<string> = new Set<FoundKind>(['articles', 'quotations', 'claims', 'stories']);

function askedIn(c: Context): Asked {
  const given = (name: string): string | undefined => c.req.query(name)?.trim().slice(0, 400) || undefined;
  const kind = given('kind');
  const month = given('month');
  return {
    q: given('q') ?? '',
    kind: kind !== undefined && KINDS.has(kind) ? (kind as FoundKind) : undefined,
    publisher: given('publisher'),
    language: given('language'),
    month: month !== undefined && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(month) ? month : undefined,
    speaker: given('speaker'),
    origin: given('origin') === 'original' ? 'original' : undefined,
  };
}

function filtersOf({ publisher, language, month, speaker, origin }: Asked): FindFilters {
  const [year, number] = (month ?? '').split('-').map(Number);
  return {
    ...(publisher !== undefined && { publisher }),
    ...(language !== undefined && { language }),
    ...(month !== undefined && {
      published: {
        start: `${month}-01`,
        end: new Date(Date.UTC(year!, number!, 1)).toISOString().slice(0, 10),
      },
    }),
    ...(speaker !== undefined && { speaker }),
    ...(origin !== undefined && { origin }),
  };
}
