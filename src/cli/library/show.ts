/** `synoptic show`: an article of the library, or what its editors changed. */

import type { StoredArticle } from '../../model/library.ts';
import { extracted } from '../../pipeline/extract.ts';
import { pickArticle } from '../../pipeline/library/pick-articles.ts';
import { renderEdits } from '../../render/edits.ts';
import { extractedText } from '../../render/extracted.ts';
import { paragraph, piecesOf, type Screen } from '../../render/terminal.ts';
import { DONE } from '../exit-codes.ts';
import { screenOf } from '../screen.ts';
import { type LibraryFlags, withLibrary } from './with-library.ts';

export interface ShowFlags extends LibraryFlags {
  readonly changes?: boolean;
  readonly json?: boolean;
}

export const runShow = (beginning: string, flags: ShowFlags): Promise<void> =>
  withLibrary(flags, async ({ store }) => {
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
