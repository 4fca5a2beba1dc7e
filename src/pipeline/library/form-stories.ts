/** Which stories a library has: those that its articles form by themselves, as people have corrected them. */

import type { ArticleId } from '../../model/article.ts';
import type { FormedStory, StoryId } from '../../model/library.ts';
import type { ArticleHead, Store } from '../../store/store.ts';
import { inForce } from './correct-findings.ts';
import { articlesNamedIn, correctStories, type Group, isOfStories, withHeads } from './correct-stories.ts';
import { storyIdOf } from './pick-story.ts';

/** What is known of articles already, so that each is asked for once. Of versions stories know the first. */
type Known = Map<ArticleId, ArticleHead>;

/**
 * Keeps stories that articles form by themselves, and does again what people corrected of them. Give every story that is
 * new or has changed; one of which all articles are among theirs, or `without`, and that is not given itself is no more.
 */
export async function formStories(
  groups: readonly Group[],
  store: Store,
  at: Date,
  without: readonly ArticleId[] = [],
): Promise<void> {
  const articles = new Set([...groups.flat(), ...without]);
  if (articles.size === 0) return;
  const before = await store.stories.formedWith([...articles]);
  const known: Known = new Map();
  const formed = await namedStories(groups, store, known);
  const names = new Set(formed.map(({ id }) => id));
  const gone = before.filter(
    ({ id, articles: had }) => !names.has(id) && had.every((one) => articles.has(one)),
  );
  await store.stories.keepFormed(
    formed,
    gone.map(({ id }) => id),
  );
  await renewStories([...articles], store, at, known);
}

/**
 * Applies the ledger to the stories that have any of the articles, and to those that it names. Returns the numbers of the
 * corrections that fit no more.
 */
export async function renewStories(
  articles: readonly ArticleId[],
  store: Store,
  at: Date,
  known: Known = new Map(),
): Promise<number[]> {
  const entries = inForce(await store.corrections.list()).filter(({ correction }) => isOfStories(correction));
  const named = [...articles, ...entries.flatMap(({ correction }) => articlesNamedIn(correction))];
  const heads = await store.articles.heads([...new Set(named)].filter((id) => !known.has(id)));
  for (const head of heads.values()) known.set(head.id, head);
  const headOf = (id: ArticleId): ArticleId => heads.get(id)?.id ?? id;
  const ledger = withHeads(entries, headOf);
  const concerned = [...new Set(named.map(headOf))];
  const formed = await formedAround(concerned, store);
  const all = [...new Set([...concerned, ...formed.flat()])];
  const { groups, misfits } = correctStories(await inOrder(formed, store, known), ledger);
  const stories = await namedStories(groups, store, known);
  const names = new Set(stories.map(({ id }) => id));
  const before = await store.stories.having(all);
  await store.stories.form(
    stories,
    before.filter((id) => !names.has(id)),
    at,
  );
  return misfits;
}

/** Returns the stories, as they form by themselves, around the articles: all that share one, and all that share one with these. */
export async function formedAround(articles: readonly ArticleId[], { stories }: Store): Promise<Group[]> {
  const groups = new Map<StoryId, Group>();
  const known = new Set(articles);
  for (let asked = [...known]; asked.length > 0; ) {
    const formed = await stories.formedWith(asked);
    for (const { id, articles: has } of formed) groups.set(id, has);
    asked = [...new Set(formed.flatMap(({ articles: has }) => has))].filter((id) => !known.has(id));
    for (const id of asked) known.add(id);
  }
  return [...groups.values()];
}

/** Returns the stories with their ids, each after its first article; two that begin with the same are called apart. */
async function namedStories(groups: readonly Group[], store: Store, known: Known): Promise<FormedStory[]> {
  const taken = new Set<StoryId>();
  return (await inOrder(groups, store, known)).flatMap((articles) => {
    const first = articles.find((id) => !taken.has(storyIdOf(id))) ?? articles[0];
    if (first === undefined) return [];
    taken.add(storyIdOf(first));
    const title = articles.map((id) => known.get(id)?.title).find((one) => one != null);
    return [{ id: storyIdOf(first), title: title ?? 'Untitled', articles }];
  });
}

/** Returns the groups, each in the order in which its articles were published, and by their first. */
async function inOrder(groups: readonly Group[], { articles }: Store, known: Known): Promise<Group[]> {
  const unknown = [...new Set(groups.flat())].filter((id) => !known.has(id));
  for (const head of (await articles.heads(unknown)).values()) known.set(head.id, head);
  // When an article came says nothing: those without a date come last.
  const timeOf = (id: ArticleId): number => known.get(id)!.published ?? Number.MAX_SAFE_INTEGER;
  const earlier = (a: ArticleId, b: ArticleId): number =>
    timeOf(a) - timeOf(b) || (a < b ? -1 : a > b ? 1 : 0);
  return groups
    .map((group) => [...new Set(group)].filter((id) => known.has(id)).sort(earlier))
    .filter(({ length }) => length > 0)
    .sort((a, b) => earlier(a[0]!, b[0]!) || a.length - b.length || (a.join() < b.join() ? -1 : 1));
}
