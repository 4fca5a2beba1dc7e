/** The ledger of corrections: shown, added to, undone. */

import { type Context, Hono } from 'hono';
import type { ArticleId } from '../../model/ids.ts';
import type { LedgerEntry, StoryId } from '../../model/library.ts';
import { articlesNamedIn } from '../../pipeline/library/correct-stories.ts';
import { ledgerOf, undo } from '../../pipeline/library/ledger.ts';
import { count } from '../../render/edition.ts';
import { CORRECTIONS } from '../../web/addresses.ts';
import { type CorrectionsView, correctionsPage } from '../../web/corrections.ts';
import type { Notice } from '../../web/desk.ts';
import { personOf } from '../access.ts';
import type { Deps } from '../deps.ts';
import { orNotFound } from '../refused.ts';
import { correctionOf } from './correction-form.ts';
import { orSaid } from './or-said.ts';
import { pageIn } from './page-in.ts';

/** Corrections on one page. */
const AT_ONCE = 50;
/** Stories and publishers that can be chosen from. */
const OFFERED = 200;

export function correctionsPages({ store, now, access, work }: Deps): Hono {
  const pages = new Hono();

  pages.get(CORRECTIONS, async (c) => c.html(await page(c, noticeIn(c))));

  pages.post(CORRECTIONS, (c) =>
    orSaid(
      c,
      async () => {
        const form = await c.req.formData();
        const reason = form.get('reason')?.toString().trim() ?? '';
        const by = { author: personOf(c, access), ...(reason && { reason }) };
        const { number, changed, more } = await work.correct(
          correctionOf(form, form.get('story')?.toString() ?? ''),
          by,
        );
        const changes = changed.reduce((sum, one) => sum + one.changes.length, 0);
        return c.redirect(`${CORRECTIONS}?kept=${number}&changes=${changes}&more=${more}`, 303);
      },
      (notice) => page(c, notice),
    ),
  );

  pages.post(`${CORRECTIONS}/:number{[0-9]+}/undo`, (c) =>
    orSaid(
      c,
      async () => {
        const number = Number(c.req.param('number'));
        await orNotFound(undo(number, { author: personOf(c, access) }, store, now()));
        return c.redirect(`${CORRECTIONS}?undone=${number}`, 303);
      },
      (notice) => page(c, notice),
    ),
  );

  return pages;

  async function page(c: Context, notice?: Notice): Promise<string> {
    const ledger = (await ledgerOf(store)).toReversed();
    const all = Math.max(1, Math.ceil(ledger.length / AT_ONCE));
    const at = pageIn(c, all);
    const entries = ledger.slice((at - 1) * AT_ONCE, at * AT_ONCE);
    const view: CorrectionsView = {
      ...{ entries, page: at, pages: all, person: personOf(c, access) },
      articles: await titlesOfArticles(entries),
      titles: await titlesOfStories(entries),
      stories: await store.stories.list(OFFERED, 0, {}, 'importance'),
      publishers: (await store.articles.tally('publisher')).slice(0, OFFERED).map(({ value }) => value),
      ...(notice && { notice }),
    };
    return correctionsPage(view);
  }

  async function titlesOfArticles(entries: readonly LedgerEntry[]): Promise<Map<ArticleId, string>> {
    const ids = [...new Set(entries.flatMap(({ correction }) => articlesNamedIn(correction)))];
    return new Map(
      (await store.articles.get(ids)).map(({ article: { id, title, publisher } }) => [
        id,
        [title ?? 'Untitled', publisher].filter(Boolean).join(', '),
      ]),
    );
  }

  async function titlesOfStories(entries: readonly LedgerEntry[]): Promise<Map<StoryId, string>> {
    const ids = entries.flatMap(({ correction }) =>
      correction.kind === 'merge'
        ? correction.stories
        : correction.kind === 'split' || correction.kind === 'move'
          ? [correction.story]
          : [],
    );
    return new Map((await store.stories.get([...new Set(ids)])).map(({ id, title }) => [id, title]));
  }
}

/** What came of the last correction, as the address tells it. */
function noticeIn(c: Context): Notice | undefined {
  const number = (name: string): number => Math.floor(Number(c.req.query(name))) || 0;
  if (number('undone') > 0)
    return { title: `Correction ${number('undone')} is undone.`, detail: 'It stays in the ledger.' };
  if (number('kept') === 0) return undefined;
  const [changes, more] = [number('changes'), number('more')];
  return {
    title: `Correction ${number('kept')} is kept.`,
    ...(changes > 0 && { detail: `${count(changes, 'line')} of the stories that were read last changed.` }),
    ...(more > 0 && {
      remedy: `${count(more, 'more story', 'more stories')} will be read anew when opened.`,
    }),
  };
}
