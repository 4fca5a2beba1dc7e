/**
 * What was found out of short texts, remembered: names of classes, labels and entries of menus come again on each page of a
 * site, and each line of a page is asked for the same by several steps.
 */

/** So many texts are remembered, then all are forgotten: some megabytes at most. */
const MOST = 10_000;
/** In characters. Longer texts seldom come again. */
const LONGEST = 140;

/** Returns a function that finds the same, and finds it once for each of many texts. */
export function remembering<Found extends string | object | null>(
  find: (text: string) => Found,
  longest = LONGEST,
): (text: string) => Found {
  const known = new Map<string, Found>();
  return (text) => {
    if (text.length > longest) return find(text);
    let found = known.get(text);
    if (found === undefined) {
      const own = apart(text);
      found = find(own);
      if (known.size >= MOST) known.clear();
      known.set(own, found);
    }
    return found;
  };
}

/** Returns a copy: a piece of a page would keep all of the page in memory. */
const apart = (text: string): string => `${text} `.slice(0, -1);
