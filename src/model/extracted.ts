/** What `synoptic extract` gives: articles alone, for people who want the text of pages and nothing compared. */

import type { Block, Interval, Known } from './article.ts';
import type { ArticleId } from './ids.ts';
import type { Page, ReadFailure } from './page.ts';

/** An article whose headline stands apart from its text. */
export interface ExtractedArticle {
  /** The id that the article has in a dossier. */
  readonly id: ArticleId;
  /** Its canonical URL where known, else the page's URI. */
  readonly uri: string;
  /** The URI of the page that it was found on, as given: a file, an address, a record of an archive. */
  readonly page: string;
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  /** `null` where nothing says or implies when. Citations in the evidence point into this object's `text`. */
  readonly published: Known<Interval> | null;
  readonly modified?: Known<Interval>;
  /** The page's words about its time where they are relative ("4 hours ago") and cannot be resolved. */
  readonly publishedText?: string;
  /** BCP 47 tag, `und` where undetermined. */
  readonly language: string;
  /** One line per block, without the headline. */
  readonly text: string;
  /** The kinds of the lines of `text`. */
  readonly blocks: readonly Block[];
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
