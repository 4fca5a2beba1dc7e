/** What is found by words: articles, quotations, claims and stories. */

import { z } from 'zod';
import type { FindFilters, Found, FoundKind } from '../../model/found.ts';
import { findInLibrary } from '../../pipeline/library/find.ts';
import { pickStory } from '../../pipeline/library/pick-story.ts';
import type { Store } from '../../store/store.ts';
import { articleOut, citedAs, findings } from '../cited.ts';
import { MATERIAL } from '../material.ts';
import { articleShape, citation, finding, material, paging, storyId, storyShape } from '../shapes.ts';
import { tool } from '../tool.ts';

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional();

const narrowing = {
  publisher: z.string().max(200).optional().describe('only of this publisher'),
  language: z.string().max(35).optional().describe('only in this language, such as en'),
  since: day.describe('only published on this day or later, YYYY-MM-DD'),
  until: day.describe('only published before this day, YYYY-MM-DD'),
  story: storyId.optional(),
};

const words = z
  .string()
  .max(500)
  .describe('words that are all wanted; "in this order"; -without; begin*; empty for what came last');

const more = z.boolean().describe('whether there are more of any kind behind these');
const unsearched = z.array(z.string()).describe('what was not searched, and why');

export const search = tool({
  name: 'search',
  title: 'Search the library',
  description:
    'Finds articles, quotations, claims and stories by words. Each hit has the words in their place. Claims and quotations are known of stories whose dossier was made.',
  takes: {
    query: words,
    kinds: z
      .array(z.enum(['articles', 'quotations', 'claims', 'stories']))
      .min(1)
      .optional()
      .describe('all unless named'),
    status: z
      .enum(['corroborated', 'single-origin', 'contradicted', 'superseded', 'undetermined'])
      .optional()
      .describe('only claims of this status'),
    originals: z.boolean().default(false).describe('without articles that are copies as a whole'),
    ...narrowing,
    ...paging,
  },
  gives: {
    articles: z.array(
      z.object({
        article: articleShape,
        snippets: z.array(citation),
        stories: z.array(z.string()),
        copies: z.number().int().nullable().describe('articles of the same origin, with this one'),
      }),
    ),
    quotations: z.array(finding),
    claims: z.array(finding),
    stories: z.array(storyShape),
    more,
    unsearched,
    material,
  },
  run: async ({ query, kinds, status, originals, limit, offset, ...narrowed }, { store }) => {
    const found = await findInLibrary(query, store, {
      ...(kinds && { kinds: kinds as FoundKind[] }),
      filters: {
        ...(await filtersOf(narrowed, store)),
        ...(status && { status }),
        ...(originals && { origin: 'original' as const }),
      },
      limit,
      offset,
    });
    return {
      articles: (found.articles?.hits ?? []).map(({ article, snippets, stories, origin }) => ({
        article: articleOut(article),
        snippets: snippets.map((snippet) => citedAs(snippet, article)),
        stories: [...stories],
        copies: origin?.articles ?? null,
      })),
      quotations: quotationsOf(found),
      claims: claimsOf(found),
      stories: (found.stories?.hits ?? []).map(({ story }) => story),
      more: [found.articles, found.quotations, found.claims, found.stories].some((page) => page?.more),
      unsearched: [...found.unsearched],
      material: MATERIAL,
    };
  },
});

export const quotations = tool({
  name: 'quotations',
  title: 'Who said what',
  description:
    'Finds quotations by who said them, by words, or both, with the words in their place and how many origins print them. Known of stories whose dossier was made.',
  takes: {
    speaker: z.string().min(1).max(200).optional().describe('a name of whoever said it'),
    query: words.default(''),
    ...narrowing,
    ...paging,
  },
  gives: { quotations: z.array(finding), more, unsearched, material },
  run: async ({ speaker, query, limit, offset, ...narrowed }, { store }) => {
    const found = await findInLibrary(query, store, {
      kinds: ['quotations'],
      filters: { ...(await filtersOf(narrowed, store)), ...(speaker !== undefined && { speaker }) },
      limit,
      offset,
    });
    return {
      quotations: quotationsOf(found),
      more: found.quotations?.more ?? false,
      unsearched: [...found.unsearched],
      material: MATERIAL,
    };
  },
});

interface Narrowed {
  readonly publisher?: string | undefined;
  readonly language?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly story?: string | undefined;
}

async function filtersOf(
  { publisher, language, since, until, story }: Narrowed,
  store: Store,
): Promise<FindFilters> {
  const published = { ...(since && { start: since }), ...(until && { end: until }) };
  return {
    ...(publisher !== undefined && { publisher }),
    ...(language !== undefined && { language }),
    ...((since || until) && { published }),
    ...(story !== undefined && { story: await pickStory(story, store) }),
  };
}

const quotationsOf = ({ quotations: page }: Found) =>
  (page?.hits ?? []).map(({ quotation, speaker, article, evidence, printed, story }) =>
    findings([article])(evidence.map(({ exact }) => exact).join(' … '), evidence, {
      kind: quotation.kind,
      speaker: speaker ?? quotation.sourceText,
      spun: quotation.spun,
      articles: printed.articles,
      origins: printed.origins,
      story,
    }),
  );

const claimsOf = ({ claims: page }: Found) =>
  (page?.hits ?? []).map(({ claim, why, origins, articles, evidence, cited, story }) =>
    findings(cited)(
      claim.text,
      evidence,
      { status: claim.status, ...(why !== undefined && { why }), origins, articles, story },
      claim.id,
    ),
  );
