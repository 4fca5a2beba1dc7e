/** Whose reports an article names as its source: "as the Courier first reported", "told Example News". */

import { isSameName, nameKey } from './article-credit.ts';
import type { CreditWords } from './credits.ts';

/** Returns the sentence's words by which a text says that it has something from a publisher's report, or `null`. */
export function reportOf(text: string, publisher: string, words: CreditWords): string | null {
  for (const pattern of words.reportOf)
    for (const { 0: said, groups } of text.matchAll(pattern))
      if (isIn(groups!.name!, publisher, words)) return said;
  return null;
}

/** A name as found may go on with others' ("told Example News Ministers …"), or begin with a sentence's first word. */
function isIn(name: string, publisher: string, words: CreditWords): boolean {
  const parts = name.split(' ');
  const squeezed = nameKey(publisher, words).replaceAll(' ', '');
  return parts.some((_, end) => {
    const start = parts.slice(0, end + 1).join(' ');
    const key = nameKey(start, words).replaceAll(' ', '');
    return isSameName(start, publisher, words) || key === squeezed || `the${key}` === squeezed;
  });
}
