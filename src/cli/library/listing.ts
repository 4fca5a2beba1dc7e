/** Articles as lines of a list, and what narrows one. */

import type { ArticleFilter, ArticleSummary } from '../../model/library.ts';
import { formatInterval } from '../../render/dates.ts';
import { paragraph, piecesOf } from '../../render/terminal.ts';
import { screenOf } from '../screen.ts';

export interface NarrowingFlags {
  readonly publisher?: string;
  readonly language?: string;
  readonly since?: string;
  readonly until?: string;
  readonly limit?: number;
  readonly json?: boolean;
}

export const filterOf = ({ publisher, language, since, until }: NarrowingFlags): ArticleFilter => ({
  ...(publisher !== undefined && { publisher }),
  ...(language !== undefined && { language }),
  ...((since !== undefined || until !== undefined) && {
    published: { ...(since !== undefined && { start: since }), ...(until !== undefined && { end: until }) },
  }),
});

export function printSummaries(summaries: readonly ArticleSummary[], { json }: NarrowingFlags): void {
  const screen = screenOf(process.stdout);
  for (const summary of summaries)
    console.log(
      json
        ? JSON.stringify(summary)
        : [
            paragraph(piecesOf(summary.title ?? '(without a title)', 'bold'), screen),
            paragraph(piecesOf(aboutOf(summary), 'dim'), screen, '  '),
          ].join('\n'),
    );
}

/** "a1b2c3 · Vellin Courier · 2 May 2031 · version 2". */
const aboutOf = ({ id, publisher, published, version, latest, uri }: ArticleSummary): string =>
  [
    id,
    publisher ?? uri,
    published ? formatInterval(published) : 'undated',
    ...(version > 1 || !latest ? [`version ${version}${latest ? '' : ', edited since'}`] : []),
  ].join(' · ');
