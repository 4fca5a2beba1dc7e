/** Two articles side by side, and one text against the library. */

import { Readable } from 'node:stream';
import { z } from 'zod';
import type { ComparedRow } from '../../model/comparison.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import { check as checkTexts } from '../../pipeline/check.ts';
import { compareHeld, heldPages } from '../../pipeline/library/held.ts';
import { pickArticle } from '../../pipeline/library/pick-articles.ts';
import { pickStory } from '../../pipeline/library/pick-story.ts';
import { relationWords, titleAndPlace } from '../../render/reuse-words.ts';
import { articleOut, citedAs, partOf, quoted } from '../cited.ts';
import { MATERIAL } from '../material.ts';
import { articleId, articleShape, citation, material, next, paging, storyId } from '../shapes.ts';
import { tool } from '../tool.ts';

export const compare = tool({
  name: 'compare',
  title: 'Two articles side by side',
  description:
    'Says what of one article stands in the other: each passage as copied, changed, moved or only in one of them, with the words of both.',
  takes: { first: articleId, second: articleId, ...paging },
  gives: {
    first: articleShape,
    second: articleShape,
    relation: z.string().nullable().describe('who copied whom; null where neither did'),
    shares: z.object({ first: z.number(), second: z.number() }),
    rows: z.array(
      z.object({
        kind: z.string(),
        first: citation.nullable(),
        second: citation.nullable(),
        how: z.string().nullable(),
      }),
    ),
    total: z.number().int(),
    next,
    material,
  },
  run: async ({ first, second, ...part }, { store }) => {
    const ids = [await pickArticle(first, store), await pickArticle(second, store)] as const;
    const compared = await compareHeld(...ids, store);
    const { part: rows, next: following } = partOf(compared.rows, part, (row) =>
      rowOut(row, compared.first, compared.second),
    );
    const out = (article: DossierArticle) =>
      articleOut({ ...article, published: article.published?.value ?? null });
    return {
      first: out(compared.first),
      second: out(compared.second),
      relation: compared.reuse && relationWords(compared.first, nameOf(compared.second), compared.reuse),
      shares: compared.shares,
      rows,
      total: compared.rows.length,
      next: following,
      material: MATERIAL,
    };
  },
});

const nameOf = ({ uri, ...article }: DossierArticle): string => titleAndPlace({ ...article, uri, page: uri });

const rowOut = (row: ComparedRow, one: DossierArticle, other: DossierArticle) => ({
  kind: row.kind,
  first: row.first ? citedAs(quoted(one, row.first), one) : null,
  second: row.second ? citedAs(quoted(other, row.second), other) : null,
  how: row.upstream ? 'shared upstream' : (row.passage ?? null),
});

/** An article is hardly ever longer. */
const LONGEST_TEXT = 200_000;

export const check = tool({
  name: 'check',
  title: 'Is a text spun, and of what is it a copy?',
  description:
    'Takes the text of an article and says whether a machine swapped its words, and which articles of the library, or of one story, it shares text with.',
  takes: {
    text: z.string().min(1).max(LONGEST_TEXT).describe('the text of the article'),
    story: storyId.optional().describe('look only at this story; the whole library takes longer'),
  },
  gives: {
    spun: z.object({
      verdict: z.enum(['clean', 'suspect', 'spun']),
      share: z.number(),
      swaps: z.array(
        z.object({ start: z.number(), end: z.number(), text: z.string(), restored: z.string() }),
      ),
    }),
    copies: z.array(
      z.object({
        article: articleShape,
        relation: z.string(),
        kind: z.string(),
        direction: z.string(),
        share: z.number(),
        passages: z.array(
          z.object({
            inText: z.object({ start: z.number(), end: z.number() }),
            inArticle: z.object({ start: z.number(), end: z.number() }),
            kind: z.string(),
          }),
        ),
      }),
    ),
    looked: z.number().int().describe('articles that were looked through'),
    unchecked: z.array(z.string()),
    material,
  },
  run: async ({ text, story }, { store }) => {
    const ids = story === undefined ? undefined : await store.stories.articles(await pickStory(story, store));
    const checked = await checkTexts(['-'], {
      web: false,
      effects: { stdin: Readable.from([Buffer.from(text)]) },
      among: heldPages(store, ids),
    });
    const [own] = checked.articles;
    return {
      spun: {
        verdict: own!.spun.verdict,
        share: own!.spun.share,
        swaps: own!.spun.swaps
          .slice(0, MOST_LISTED)
          .map(({ start, end, text: swapped, restored }) => ({ start, end, text: swapped, restored })),
      },
      copies: own!.reuse.slice(0, MOST_LISTED).flatMap((reuse) => {
        const isFrom = reuse.from === own!.id;
        const other = checked.counterparts.find(({ id }) => id === (isFrom ? reuse.to : reuse.from));
        if (!other) return [];
        return [
          {
            article: articleOut({ ...other, published: other.published?.value ?? null }),
            relation: relationWords(own!, titleAndPlace(other), reuse),
            kind: reuse.kind,
            direction: reuse.direction,
            share: reuse.share,
            passages: reuse.passages.slice(0, MOST_LISTED).map(({ from, to, kind }) => ({
              inText: spanOf(isFrom ? from : to),
              inArticle: spanOf(isFrom ? to : from),
              kind,
            })),
          },
        ];
      }),
      looked: checked.against ?? 0,
      unchecked: checked.unchecked.map(({ why }) => why),
      material: MATERIAL,
    };
  },
});

const MOST_LISTED = 50;

const spanOf = ({ start, end }: { readonly start: number; readonly end: number }) => ({ start, end });
