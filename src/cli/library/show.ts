/** `synoptic show`: an article of the library, or what its editors changed; or a story with its articles. */

import type { StoredArticle } from '../../model/library.ts';
import { extracted } from '../../pipeline/extract.ts';
import { pickArticle } from '../../pipeline/library/pick-articles.ts';
import { isOfStory, pickStory } from '../../pipeline/library/pick-story.ts';
import { renderEdits } from '../../render/edits.ts';
import { extractedText } from '../../render/extracted.ts';
import { paragraph, piecesOf, type Screen } from '../../render/terminal.ts';
import type { Store } from '../../store/store.ts';
import { DONE } from '../exit-codes.ts';
import { screenOf } from '../screen.ts';
import { printStories, printSummaries } from './listing.ts';
import { type LibraryFlags, withLibrary } from './with-library.ts';

export interface ShowFlags extends LibraryFlags {
  readonly changes?: boolean;
  readonly json?: boolean;
}

export const runShow = (beginning: string, flags: ShowFlags): Promise<void> =>
  withLibrary(flags, async ({ store }) => {
    if (isOfStory(beginning)) return showStory(beginning, flags, store);
    const id = await pickArticle(beginning, store);
    const versions = await store.articles.versions(id);
    const shown = versions.find(({ article }) => article.id === id)!;
    if (flags.json) console.log(JSON.stringify(flags.changes ? versions : shown, null, 2));
    else
      console.log(
        flags.changes ? changesOf(versions, screenOf(process.stdout)) : textOf(shown, versions.length),
      );
    return DONE;
  });

async function showStory(beginning: string, { json = false }: ShowFlags, store: Store): Promise<number> {
  const story = await pickStory(beginning, store);
  const [summary] = await store.stories.get([story]);
  const articles = await store.articles.list({ story }, summary!.articles);
  if (json) console.log(JSON.stringify({ story: summary, articles }, null, 2));
  else {
    printStories([summary!], {});
    console.log();
    printSummaries(articles, {});
  }
  return DONE;
}

function textOf({ article, version }: StoredArticle, versions: number): string {
  const text = extractedText(extracted(article, article.uri)).trimEnd();
  return versions === 1
    ? text
    : `${text}\n\nVersion ${version} of ${versions}; "synoptic show ${article.id} --changes" says what changed.`;
}

function changesOf(versions: readonly StoredArticle[], screen: Screen): string {
  if (versions.length === 1) return 'Only one version of the article is known.';
  return versions
    .slice(1)
    .map(({ article, version, added }, at) => {
      const head = `Version ${version - 1} to ${version} (${article.id}, added ${added})`;
      return `${paragraph(piecesOf(head, 'bold'), screen)}\n${renderEdits(versions[at]!.article, article, screen)}`;
    })
    .join('\n');
}
