/** An article with its layers and versions. */

import { type Context, Hono } from 'hono';
import type { DossierArticle } from '../../model/dossier.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { StoredArticle } from '../../model/library.ts';
import { addNote, removeNote } from '../../pipeline/library/notes.ts';
import { editsBetween } from '../../render/edits.ts';
import { StoreError } from '../../store/store.ts';
import { articleAt } from '../../web/addresses.ts';
import { type ArticleView, articlePage, type VersionView } from '../../web/article.ts';
import { personOf } from '../access.ts';
import type { Deps } from '../deps.ts';
import { pressOf } from '../press.ts';
import { Refused } from '../refused.ts';

export function articlePages(deps: Deps): Hono {
  const pages = new Hono();
  const { store, now } = deps;
  const press = pressOf(deps);

  pages.get('/articles/:id', async (c) => {
    const id = c.req.param('id');
    const versions = await store.articles.versions(id);
    const one = versions.find(({ article }) => article.id === id);
    if (!one)
      throw new Refused(404, {
        title: 'There is no such article.',
        detail: `The library has no article ${id}.`,
        remedy: 'It may have been taken out. Search for words of it.',
      });
    const view = {
      name: one.article.publisher ?? one.article.uri,
      versions: versions.map((version, at) => versionOf(version, versions[at - 1])),
      notes: await store.notes.list([id]),
    };
    return (await inStory(c, id, view)) ?? c.html(articlePage({ ...view, article: asPrinted(one) }));
  });

  pages.post('/articles/:id/notes', async (c) => {
    const form = await c.req.formData();
    const number = (name: string): number => Number(form.get(name) ?? Number.NaN);
    const note = await addNote(
      {
        article: c.req.param('id'),
        span: { start: number('start'), end: number('end') },
        text: form.get('text')?.toString() ?? '',
        author: personOf(c, deps.access),
      },
      store,
      now(),
    );
    return c.redirect(`${articleAt(note.about.article)}#note-${note.id}`, 303);
  });

  pages.post('/articles/:id/notes/:note/remove', async (c) => {
    await removeNote(c.req.param('note'), store);
    return c.redirect(`${articleAt(c.req.param('id'))}#notes`, 303);
  });

  return pages;

  /** Of an article that no story has, or that is left out of it, nothing. */
  async function inStory(
    c: Context,
    article: ArticleId,
    view: Omit<ArticleView, 'article' | 'story'>,
  ): Promise<Response | undefined> {
    const [story] = await store.stories.having([article]);
    if (story === undefined) return undefined;
    // A story all of whose articles are left out has no dossier; the article can be read nevertheless.
    return press(c, story, { kind: 'article', article, view }).catch((error: unknown) => {
      if (error instanceof StoreError) return undefined;
      throw error;
    });
  }
}

const asPrinted = ({ article }: StoredArticle): DossierArticle => ({ ...article, spun: CLEAN });

const CLEAN: DossierArticle['spun'] = { share: 0, verdict: 'clean', swaps: [] };

const versionOf = (
  { article, version, added }: StoredArticle,
  before: StoredArticle | undefined,
): VersionView => ({
  id: article.id,
  version,
  added,
  edits: before ? editsBetween(before.article, article) : [],
});
