/** What `synoptic extract` gives: articles alone, for people who want the text of pages and nothing compared. */

import type { Article } from './article.ts';
import type { Page, ReadFailure } from './page.ts';

/**
 * An article whose headline and captions stand apart from its text: `text`, `blocks` and the citations of its times and
 * credits are without them. Its `id` is the one that it has in a dossier.
 */
export interface ExtractedArticle extends Omit<Article, 'page' | 'parts'> {
  /** The URI of the page that it was found on: a file, an address, a record of an archive. */
  readonly page: string;
  /** What stands below its pictures, in page order. */
  readonly captions: readonly string[];
}

/** The object that `--format json` prints. */
export interface ExtractedArticles {
  readonly format: 'synoptic/articles';
  readonly version: 1;
  readonly articles: readonly ExtractedArticle[];
  /** With `--segments`: the pages, and what each stretch of their text was taken for. */
  readonly pages?: readonly Page[];
  readonly failures: readonly ReadFailure[];
}
