/**
 * Articles that were found, with what is shown of them. The text of an article never changes where it is kept, so the last are
 * remembered; what else is known of them, such as their stories, is remembered until anything is written. Whoever types a
 * question sees the same again with most letters.
 */

import { type Kysely, sql } from 'kysely';
import { aboutArticles } from './about-articles.ts';
import { SUMMARY, summaryOf, TEXT, type TextRow, textOf } from './articles.ts';
import { chunked } from './chunked.ts';
import type { FoundArticle, Store } from './store.ts';
import type { Tables } from './tables.ts';

type Text = Pick<FoundArticle, 'text' | 'blocks'>;

/** Letters that are remembered: some thousand articles, in 8 or 16 MB. */
const MOST = 8_000_000;

/** Returns what gives the articles at some places, in order; one that was taken out meanwhile is left out. */
export function openShownArticles(
  db: Kysely<Tables>,
  moment: Store['moment'],
): (seqs: readonly number[]) => Promise<FoundArticle[]> {
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
      for (const found of await readArticles(db, unknown, texts)) articles.set(found.article.seq, found);
    const shown = seqs.flatMap((seq) => articles.get(seq) ?? []);
    shown.forEach(remember);
    forgetOldest();
    return shown;
  };
}

/** Reads articles, but for texts that are remembered. */
async function readArticles(
  db: Kysely<Tables>,
  seqs: readonly number[],
  remembered: ReadonlyMap<number, Text>,
): Promise<FoundArticle[]> {
  // Before it is asked: meanwhile others may be remembered instead.
  const texts = new Map(seqs.map((seq) => [seq, remembered.get(seq)]));
  const missing = seqs.filter((seq) => texts.get(seq) === undefined);
  for (const [seq, text] of await readTexts(db, missing)) texts.set(seq, text);
  const summaries = await chunked(seqs, (some) =>
    db.selectFrom('articles').select(SUMMARY).where('seq', 'in', some).execute(),
  );
  const about = await aboutArticles(db, seqs);
  return summaries.map(summaryOf).flatMap((article) => {
    const text = texts.get(article.seq);
    return text === undefined
      ? []
      : [{ article, text: text.text, blocks: text.blocks, ...about.get(article.seq)! }];
  });
}

async function readTexts(db: Kysely<Tables>, seqs: readonly number[]): Promise<[number, Text][]> {
  const rows = await chunked(seqs, async (some) => {
    const { rows } =
      await sql<TextRow>`select ${TEXT} from articles where seq in (${sql.join(some)})`.execute(db);
    return rows;
  });
  return rows.map((row) => [row.seq, textOf(row)]);
}
