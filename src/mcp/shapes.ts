/** What the tools take and give, as schemas that clients see. */

import { z } from 'zod';

/** So many of anything are given at once unless told otherwise, and at most. */
const USUAL = 20;
const MOST = 50;

export const paging = {
  limit: z.number().int().min(1).max(MOST).default(USUAL).describe('how many at most'),
  offset: z
    .number()
    .int()
    .min(0)
    .default(0)
    .describe('how many to pass over; "next" of the part before says it'),
};

export const storyId = z
  .string()
  .min(1)
  .max(200)
  .describe('id of a story or of one of its articles, or how it begins');

export const articleId = z.string().min(1).max(200).describe('id of an article, or how it begins');

const interval = z.object({ start: z.string(), end: z.string() });

export const citation = z.object({
  article: z.string(),
  publisher: z.string().nullable(),
  title: z.string().nullable(),
  uri: z.string(),
  start: z.number().int().describe('in the text of the article, in UTF-16 units'),
  end: z.number().int(),
  exact: z.string().describe('the words that stand there'),
});

export const articleShape = z.object({
  id: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  uri: z.string(),
  published: interval.nullable(),
  language: z.string().optional(),
});

export const storyShape = z.object({
  id: z.string(),
  title: z.string(),
  articles: z.number().int(),
  publishers: z.number().int(),
  first: z.string(),
  last: z.string(),
  changed: z.string(),
});

/** A finding in a line, with what it rests on. */
export const finding = z.object({
  id: z.string().optional(),
  text: z.string(),
  /** What is told beside it, by name: its status, its speaker, its date. */
  about: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  citations: z.array(citation),
  /** How many citations there are; the first of them are given. */
  cited: z.number().int(),
});

export type CitationOut = z.infer<typeof citation>;
export type ArticleOut = z.infer<typeof articleShape>;
export type Finding = z.infer<typeof finding>;

export const material = z.string().describe('how to take the words of articles');
export const next = z
  .number()
  .int()
  .nullable()
  .describe('the offset of the next part; null where this was the last');
