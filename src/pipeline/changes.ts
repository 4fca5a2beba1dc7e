/** The use case of people who follow a story: what has changed since they last looked? */

import { english } from '../language/en/index.ts';
import type { Change, Changes, Compared } from '../model/change.ts';
import type { ArticleName } from '../model/check.ts';
import type { Dossier } from '../model/dossier.ts';
import type { Interval } from '../model/interval.ts';
import { findChanges } from '../stages/changes/changes.ts';

export interface ChangesOptions {
  /** What was due by then and is not told of is overdue, ISO 8601; by default the time of the latest article. */
  readonly asOf?: string;
}

/** Returns what changed from one dossier of a story to a later one, with the articles that the changes cite. */
export function changesOf(before: Dossier, after: Dossier, options: ChangesOptions = {}): Changes {
  const changes = changesBetween(before, after, options);
  return {
    format: 'synoptic/changes',
    version: 1,
    before: summaryOf(before),
    after: summaryOf(after),
    changes,
    articles: citedIn(changes, before, after),
  };
}

/** Returns the changes alone, what matters most first. */
export function changesBetween(before: Dossier, after: Dossier, { asOf }: ChangesOptions = {}): Change[] {
  const [since, until] = [latestOf(before)?.end ?? null, asOf ?? latestOf(after)?.end ?? null];
  return findChanges(before, after, english, { since, until });
}

const summaryOf = (dossier: Dossier): Compared => ({
  title: dossier.title,
  articles: dossier.articles.length,
  latest: latestOf(dossier),
});

/** Returns the latest time at which an article was published. */
function latestOf({ articles }: Dossier): Interval | null {
  const times = articles.flatMap(({ published }) => published?.value ?? []);
  return times.toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start)).at(-1) ?? null;
}

function citedIn(changes: readonly Change[], ...dossiers: readonly Dossier[]): ArticleName[] {
  const names = new Map<string, ArticleName>();
  for (const { pages, articles } of dossiers)
    for (const { id, uri, title, publisher, published, page } of articles)
      names.set(id, {
        id,
        uri,
        title,
        publisher,
        published,
        page: pages.find((one) => one.id === page)?.uri ?? uri,
      });
  const cited = changes.flatMap(({ before, after }) => [...before, ...after].map(({ article }) => article));
  return [...new Set(cited)].flatMap((id) => names.get(id) ?? []);
}
