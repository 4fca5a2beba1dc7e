/**
 * Articles that were found, with what is shown of them. Nothing but the version of an article changes where it is kept, so
 * the last are remembered: whoever types a question sees the same again with most letters.
 */

import { type Kysely, sql } from 'kysely';
import { FOUND, type FoundRow, foundOf } from './articles.ts';
import { chunked } from './chunked.ts';
import type { FoundArticle } from './store.ts';
import type { Tables } from './tables.ts';

/** An article that is shown, and what may have changed of it. */
export interface ShownRow extends Pick<FoundRow, 'seq' | 'id' | 'version' | 'latest'> {}

/** Letters that are remembered: some thousand articles, in 8 or 16 MB. */
const MOST = 8_000_000;

/** Returns what gives the articles, in order; one that was taken out meanwhile is left out. */
export function openShownArticles(
  db: Kysely<Tables>,
): (rows: readonly ShownRow[]) => Promise<FoundArticle[]> {
  const kept = new Map<number, FoundArticle>();
  let letters = 0;

  function keep(article: FoundArticle): void {
    forget(article.seq);
    kept.set(article.seq, article);
    letters += article.text.length;
  }

  function forget(seq: number): void {
    letters -= kept.get(seq)?.text.length ?? 0;
    kept.delete(seq);
  }

  /** Those that were asked for last stand last. */
  function forgetOldest(): void {
    for (const seq of kept.keys()) {
      if (letters <= MOST) return;
      forget(seq);
    }
  }

  return async (rows) => {
    const shown = new Map<number, FoundArticle>();
    for (const { seq, id } of rows) {
      const known = kept.get(seq);
      if (known?.id === id) shown.set(seq, known);
    }
    const missing = rows.flatMap(({ seq }) => (shown.has(seq) ? [] : [seq]));
    for (const article of await readArticles(db, missing)) shown.set(article.seq, article);
    for (const article of shown.values()) keep(article);
    forgetOldest();
    return rows.flatMap(({ seq, version, latest }) => {
      const article = shown.get(seq);
      return article === undefined ? [] : [{ ...article, version, latest: latest === 1 }];
    });
  };
}

const readArticles = (db: Kysely<Tables>, seqs: readonly number[]): Promise<FoundArticle[]> =>
  chunked(seqs, async (some) => {
    const { rows } =
      await sql<FoundRow>`select ${FOUND} from articles where seq in (${sql.join(some)})`.execute(db);
    return rows.map(foundOf);
  });
