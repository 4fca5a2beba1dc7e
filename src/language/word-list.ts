/** Words as the tables of a language list them: parted by blanks, those that belong together joined by a low line. */

/** Returns the words of a list, in order. */
export const wordsIn = (list: string): string[] =>
  list
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll('_', ' '));

/** Returns the words of a list as a set. */
export const words = (list: string): ReadonlySet<string> => new Set(wordsIn(list));

/** Returns the words of several lists, each with the kind whose list it stands in; of an empty one none. */
export const byKind = <Kind extends string>(
  lists: Partial<Record<Kind, string>>,
): ReadonlyMap<string, Kind> =>
  new Map(
    (Object.entries(lists) as [Kind, string][]).flatMap(([kind, list]) =>
      list === '' ? [] : wordsIn(list).map((word): [string, Kind] => [word, kind]),
    ),
  );
