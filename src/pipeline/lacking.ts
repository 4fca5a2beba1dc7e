/** What a page that could be read lacks. */

import type { Page, ReadFailure } from '../model/page.ts';
import { LONGEST_ARTICLE, TOO_LONG } from '../stages/extract/extract.ts';

/** Returns why a page gave no article, or not all of them; `wall` is what stands in its place. */
export function lackingIn({ uri, segments }: Page, articles: number, wall?: string): ReadFailure[] {
  if (segments.some(({ reason }) => reason === TOO_LONG))
    return [
      {
        input: uri,
        cause: `It is longer than any article, which has ${LONGEST_ARTICLE / 1000},000 characters at most.`,
        remedy: 'Split it into its articles.',
      },
    ];
  if (articles > 0) return [];
  if (wall !== undefined)
    return [
      {
        input: uri,
        cause: `It holds no article but ${wall}.`,
        remedy: 'Open the article in a browser and save the page when its text is there.',
      },
    ];
  const remedy = 'Save the page with its text, or give the text itself as a plain file.';
  return [{ input: uri, cause: 'No article was found on it.', remedy }];
}
