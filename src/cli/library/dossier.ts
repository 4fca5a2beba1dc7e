/** `synoptic dossier`: a story of the library in, its dossier out. */

import { pickArticle } from '../../pipeline/library/pick-articles.ts';
import { pickStory } from '../../pipeline/library/pick-story.ts';
import { dossierOfArticles, dossierOfStory } from '../../pipeline/library/story-dossier.ts';
import { StoreError } from '../../store/store.ts';
import { type FormFlags, openDossier } from '../dossier-forms.ts';
import { DONE } from '../exit-codes.ts';
import { showProgress } from '../progress.ts';
import { type LibraryFlags, withLibrary } from './with-library.ts';

export interface DossierFlags extends LibraryFlags, FormFlags {
  readonly articles?: readonly string[];
}

export const runDossier = (story: string | undefined, flags: DossierFlags): Promise<void> =>
  withLibrary(flags, async ({ store }) => {
    const { articles = [] } = flags;
    if ((story === undefined) === (articles.length === 0))
      throw new StoreError('Name a story, or some articles with --articles.');
    const write = await openDossier(flags);
    const progress = await showProgress(process.stderr);
    try {
      const how = { onStep: progress.step };
      const ids = await Promise.all(articles.map((id) => pickArticle(id, store)));
      const dossier =
        story === undefined
          ? await dossierOfArticles(ids, store, how)
          : await dossierOfStory(await pickStory(story, store), store, how);
      progress.stop();
      await write(dossier);
      return DONE;
    } finally {
      progress.stop();
    }
  });
