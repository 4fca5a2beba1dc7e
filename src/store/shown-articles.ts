/**
 * Articles that were found, with what is shown of them. The text of an article never changes where it is kept, so the last are
 * remembered; what else is known of them, such as their stories, is remembered until anything is written. Whoever types a
 * question sees the same again with most letters.
 */

import { type Kysely, sql } from 'kysely';
import type { ArticleSummary } from '../model/library.ts';
import { openAboutArticles } from './about-articles.ts';
import { SHOWN, type ShownRow, SUMMARY, shownOf, summaryOf } from './articles.ts';
import { chunked } from './chunked.ts';
import { readAt } from './read-at.ts';
import type { FoundArticle, Store } from './store.ts';
import type { Tables } from './tables.ts';

type Shown = Pick<FoundArticle, 'article' | 'text' | 'blocks'>;
type Text = Omit<Shown, 'article'>;

/** Letters that are remembered: some three thousand articles, in 16 or 32 MB. To read one anew takes .03 ms. */
const MOST = 16_000_000;

/** Returns what gives the articles at some places, in order; one that was taken out meanwhile is left out. */
export function openShownArticles(
  db: Kysely<Tables>,
  moment: Store['moment'],
): (seqs: readonly number[]) => Promise<FoundArticle[]> {
  const readArticles = articleReader(db);
  const texts = new Map<number, Text>();
  let letters = 0;
  /** Those of which all is known, as it is until anything changes; the texts of all of them are remembered. */
  let known = { at: '', articles: new Map<number, FoundArticle>() };

  /** Those that were shown last stand last. */
  function remember(found: FoundArticle): void {
    const { seq } = found.article;
    if (!texts.delete(seq)) letters += found.text.length;
    texts.set(seq, found);
  }

  function forgetOldest(): void {
    for (const [seq, { text }] of texts) {
      if (letters <= MOST) return;
      texts.delete(seq);
      known.articles.delete(seq);
      letters -= text.length;
    }
  }

  return async (seqs) => {
    // Before it is asked: what changes in between is seen the next time.
    const at = await moment();
    if (known.at !== at) known = { at, articles: new Map() };
    const { articles } = known;
    const unknown = seqs.filter((seq) => !articles.has(seq));
    if (unknown.length > 0)
      for (const found of await readArticles(unknown, texts)) articles.set(found.article.seq, found);
    const shown = seqs.flatMap((seq) => articles.get(seq) ?? []);
    shown.forEach(remember);
    forgetOldest();
    return shown;
  };
}

/** Returns what reads articles, but for texts that are remembered. */
function articleReader(
  db: Kysely<Tables>,
): (seqs: readonly number[], remembered: ReadonlyMap<number, Text>) => Promise<FoundArticle[]> {
  const wholeAt = readAt(db, (seqs) =>
    sql<ShownRow>`select ${SHOWN} from articles where seq in (${sql.join(seqs)})`.compile(db),
  );
  const aboutAt = openAboutArticles(db);
  return async (seqs, remembered) => {
    // Before it is asked: meanwhile others may be remembered instead.
    const texts = new Map(seqs.map((seq) => [seq, remembered.get(seq)]));
    const whole = await wholeAt(seqs.filter((seq) => texts.get(seq) === undefined));
    const summaries = await chunked(
      seqs.filter((seq) => texts.get(seq) !== undefined),
      (some) => readSummaries(db, some),
    );
    const about = await aboutAt(seqs);
    const again = summaries.map((article): Shown => {
      const { text, blocks } = texts.get(article.seq)!;
      return { article, text, blocks };
    });
    return [...whole.map(shownOf), ...again].map((shown) => ({
      ...shown,
      ...about.get(shown.article.seq)!,
    }));
  };
}

const readSummaries = (db: Kysely<Tables>, seqs: readonly number[]): Promise<ArticleSummary[]> =>
  db
    .selectFrom('articles')
    .select(SUMMARY)
    .where('seq', 'in', seqs)
    .execute()
    .then((rows) => rows.map(summaryOf));
