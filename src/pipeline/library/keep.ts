/** Articles are kept in a library with the versions that they are of one another, and form stories. */

import type { Article, ArticleId } from '../../model/article.ts';
import type { Kept, NewArticle } from '../../model/library.ts';
import type { Store } from '../../store/store.ts';
import { measured, timed } from '../measured.ts';
import type { StoryReading } from './read-for-stories.ts';
import type { StoryForming } from './story-forming.ts';
import { headsWith, type Versioned, withPrevious } from './versions.ts';
import { type Ready, writeBeside } from './write-beside.ts';

export interface KeptArticle extends Kept {
  readonly article: Article;
}

/** An article to be kept, with what is known of it already. */
export interface GivenArticle extends NewArticle {
  /** What stories are formed by; read now where it is not given. */
  readonly forStories?: StoryReading;
  /** When it was added, where that is not now. */
  readonly added?: Date;
  /** Of which article it is a version, `null` where of none. Looked for where it is not given. */
  readonly previous?: ArticleId | null;
}

/** Keeps articles and forms stories with them, wholly or not at all. */
export async function keepArticles(
  given: readonly GivenArticle[],
  store: Store,
  at: Date,
  forming: StoryForming,
): Promise<KeptArticle[]> {
  return (await keepArticlesIf(async () => true, given, store, at, forming)) ?? [];
}

/**
 * Keeps articles if it is still wanted: `isWanted` may write what is kept together with them, and so may `tell`, which is
 * told what became of them. Returns nothing where it is not wanted. What stories become is worked out before anybody is
 * kept waiting, and again where others have written meanwhile.
 */
export async function keepArticlesIf(
  isWanted: (inside: Store) => Promise<boolean>,
  given: readonly GivenArticle[],
  store: Store,
  at: Date,
  forming: StoryForming,
  tell: (kept: readonly KeptArticle[], inside: Store) => Promise<void> = async () => {},
): Promise<KeptArticle[] | undefined> {
  const all = await forming.inTurn(() =>
    writeBeside(
      store,
      (seen) => timed('forming stories', () => prepare(given, seen, at, forming)),
      async (ready, inside) => {
        if (!(await isWanted(inside))) {
          await ready.expected.drop(inside);
          return undefined;
        }
        const added = await inside.articles.add(ready.given, at);
        await ready.expected.write(inside, at);
        const kept = ready.given.map(({ article }, place) => ({ ...added[place]!, article }));
        await tell(kept, inside);
        return kept;
      },
    ),
  );
  for (const [as, some] of Map.groupBy(all ?? [], ({ kept }) => kept))
    measured({ kind: 'kept', as, articles: some.length });
  return all;
}

interface ReadyArticles extends Ready {
  readonly given: readonly Versioned[];
}

async function prepare(
  given: readonly GivenArticle[],
  store: Store,
  at: Date,
  forming: StoryForming,
): Promise<ReadyArticles> {
  const extent = await store.articles.extent();
  const isSaid = given.some(({ previous }) => previous !== undefined);
  const versioned = isSaid ? given.map(asSaid) : await withPrevious(given.map(asSaid), store);
  const change = await headsWith(versioned, store, at);
  return { given: versioned, expected: await forming.expect(change, extent, store) };
}

const asSaid = ({ previous, ...one }: GivenArticle): Omit<GivenArticle, 'previous'> & Versioned => ({
  ...one,
  ...(previous && { previous }),
});
