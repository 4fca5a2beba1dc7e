/** Of claims that one sentence shows, because each is a part of it, the words that are each one's own. */

import type { Claim } from '../model/claim.ts';

/** Returns, by the ids of claims whose text stands for others as well, the words of it that each rests on. */
export function ownWords(claims: readonly Claim[]): ReadonlyMap<string, string> {
  const byText = Map.groupBy(claims, ({ text }) => text);
  return new Map(
    [...byText.values()]
      .filter((same) => same.length > 1)
      .flatMap((same) => same.map((claim) => [claim.id, wordsWithin(claim), claim.text] as const))
      .filter(([, own, text]) => own.length < ALL * text.length)
      .map(([id, own]) => [id, own]),
  );
}

/** Words that are so much of what is shown need not be shown again. */
const ALL = 0.9;

/** Returns the statement that is the most of what is shown without being all of it; else the first. */
function wordsWithin({ text, statements }: Claim): string {
  const quotes = statements.map(({ evidence }) => evidence.exact.replace(/\s+/g, ' '));
  const within = quotes.filter((quote) => text.toLowerCase().includes(quote.toLowerCase()));
  return within.toSorted((a, b) => b.length - a.length)[0] ?? quotes[0]!;
}
