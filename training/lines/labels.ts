/** Which lines of a page are its text, told by the text that people have marked. */

/** Share of a line's words that must stand in the text, in order. */
const LEAST_SHARE = 0.6;

/** Returns the words of a text as they are compared. */
export const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Returns for each line, given as its words, 1 where it stands in the text and 0 where not. */
export function labelLines(lines: readonly (readonly string[])[], text: readonly string[]): number[] {
  const lineOf: number[] = [];
  for (const [at, words] of lines.entries()) for (const _ of words) lineOf.push(at);
  const hits = lines.map(() => 0);
  for (const at of commonSubsequence(lines.flat(), text)) hits[lineOf[at]!]!++;
  return lines.map((words, at) => (words.length > 0 && hits[at]! >= LEAST_SHARE * words.length ? 1 : 0));
}

interface Link {
  readonly at: number;
  readonly before: Link | undefined;
}

/** Returns the places in `a` of a longest common subsequence (Hunt and Szymanski 1977). */
function commonSubsequence(a: readonly string[], b: readonly string[]): number[] {
  const places = new Map<string, number[]>();
  for (const [at, word] of b.entries()) {
    const known = places.get(word);
    if (known) known.push(at);
    else places.set(word, [at]);
  }
  const ends: number[] = [];
  const links: Link[] = [];
  for (const [at, word] of a.entries())
    for (const place of (places.get(word) ?? []).toReversed()) {
      let low = 0;
      let high = ends.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (ends[middle]! < place) low = middle + 1;
        else high = middle;
      }
      if (ends[low] === place) continue;
      ends[low] = place;
      links[low] = { at, before: links[low - 1] };
    }
  const found: number[] = [];
  for (let link = links.at(-1); link; link = link.before) found.push(link.at);
  return found;
}
