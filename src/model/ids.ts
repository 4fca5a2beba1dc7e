/** Ids of what other nouns point to. */

/**
 * `a`, twelve hex digits of the text's SHA-256, `-`, six that tell apart equal texts of other pages.
 * An edited article gets a new id, and so is a new version.
 */
export type ArticleId = string;

/** `p` and twelve hex digits of the page's address and content. */
export type PageId = string;
