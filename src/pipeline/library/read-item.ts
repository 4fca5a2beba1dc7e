/** One entry of a feed becomes articles: those of its page, or else what the feed itself carries. */

import { pageIn } from '../../fetch/lists/entry-page.ts';
import { pageOfText } from '../../fetch/page-of.ts';
import { hasSentences } from '../../fetch/prose.ts';
import type { FeedItem, WaitingItem } from '../../model/feed.ts';
import type { NewArticle } from '../../model/library.ts';
import type { ReadFailure } from '../../model/page.ts';
import { type CutPage, cutPage } from '../extract.ts';
import { measured } from '../measured.ts';
import { publishersIn } from '../publishers.ts';
import { keepArticlesIf } from './keep.ts';
import type { StoryForming } from './story-forming.ts';
import type { Watching } from './watching.ts';

/** For so long an entry is in the hands of whoever reads it, in ms; then somebody else may. */
export const HELD_MS = 600_000;

/** How long an entry is left alone after its first and second failure: a night's outage loses nothing. In ms. */
const WAITS = [600_000, 6 * 3600_000];
const LONGEST_ALONE = 7 * 24 * 3600_000;

/** Reads an entry, if nobody else does. Its articles are kept together with its being read, or not at all. */
export async function readItem(uri: string, watching: Watching, forming: StoryForming): Promise<void> {
  const { store, now, onEvent } = watching;
  const item = await store.feeds.claimItem(uri, now(), new Date(now().getTime() + HELD_MS));
  if (item === undefined) return;
  const found = await articlesOf(item, watching);
  if ('failure' in found) return putOff(item, found, watching);
  const { articles, instead } = found;
  const kept = await keepArticlesIf((inside) => inside.feeds.done(uri), articles, store, now(), forming);
  if (kept === undefined) return;
  onEvent({ kind: 'read', feed: item.feed, uri, articles: kept, ...(instead !== undefined && { instead }) });
}

interface Found {
  readonly articles: readonly NewArticle[];
  /** Why these are the feed's words and not the page's. */
  readonly instead?: string;
}

interface NotFound {
  readonly failure: ReadFailure;
  readonly notBefore?: number;
}

async function articlesOf(item: WaitingItem, watching: Watching): Promise<Found | NotFound> {
  const page = await ofPage(item, watching);
  if ('articles' in page) {
    const isCut = page.articles.some(({ article }) => article.truncated !== undefined);
    if (!isCut || !item.content?.whole) return page;
    return ofFeed(item, watching, 'Its page has only the beginning.') ?? page;
  }
  if (!page.final && item.tries < WAITS.length) return page;
  return ofFeed(item, watching, page.failure.cause) ?? page;
}

/** Statuses by which a server says that it will not give a page, however often it is asked. */
const REFUSALS = [401, 402, 403, 404, 410, 451];

async function ofPage(
  { metadata }: FeedItem,
  { web, publishers }: Watching,
): Promise<Found | (NotFound & { readonly final: boolean })> {
  if (metadata.uri === undefined)
    return { failure: { input: '', cause: 'The feed names no page for it.', remedy: '' }, final: true };
  const renewal = await web.renew(metadata.uri);
  if (renewal.kind === 'unchanged') throw new Error('A page that nothing is known of has not changed.');
  if (renewal.kind === 'failed') {
    const { disallowed = false, status = 0 } = renewal;
    return { ...renewal, final: disallowed || REFUSALS.includes(status) };
  }
  const page = await pageIn(renewal.resource, metadata);
  if ('cause' in page) return { failure: page, final: true };
  const cut = cutPage(page, { main: false, publishers: publishersIn(publishers) });
  if ('cause' in cut) return { failure: cut, final: true };
  if (cut.articles.length === 0) return { failure: cut.lacking[0]!, final: true };
  return { articles: withPage(cut) };
}

/** Returns the article that the feed carries, marked as cut where it is a summary; nothing where it is a mere teaser. */
function ofFeed({ uri, metadata, content }: FeedItem, { publishers, now }: Watching, instead: string) {
  if (content === undefined || !(content.whole || hasSentences(content.text))) return undefined;
  const { text, mediaType, whole } = content;
  const page = pageOfText(uri, text, { mediaType, metadata, readAt: now().toISOString() });
  if ('cause' in page) return undefined;
  const cut = cutPage(page, { main: true, publishers: publishersIn(publishers) });
  if ('cause' in cut || cut.articles.length === 0) return undefined;
  const articles = withPage(cut).map(({ article, ...rest }) => ({
    ...rest,
    article: whole ? article : { ...article, truncated: article.truncated ?? REST },
  }));
  return { articles, instead };
}

/** Where the rest of a summary is. */
const REST = 'on its page, which could not be read';

const withPage = ({ page, articles }: CutPage): NewArticle[] =>
  articles.map((article) => ({ article, page }));

/** A server that asks to be left alone does not count as a failure. */
async function putOff(
  { feed, uri, tries: before }: WaitingItem,
  { failure, notBefore }: NotFound,
  { store, now, onEvent }: Watching,
): Promise<void> {
  const { cause, remedy } = failure;
  const tries = notBefore === undefined ? before + 1 : before;
  const at = now().getTime();
  const alone = notBefore === undefined ? WAITS[before] : Math.min(notBefore - at, LONGEST_ALONE);
  const next = alone === undefined ? null : new Date(at + alone);
  await store.feeds.putOff(uri, { next, trouble: cause, tries });
  measured({ kind: 'entry failed' });
  onEvent({ kind: 'item-failed', feed, uri, cause, remedy, next: next?.toISOString() ?? null });
}
