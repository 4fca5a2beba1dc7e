/** Names where capitals tell nothing, by what the article teaches elsewhere. */

import { keyOf } from './classify.ts';
import type { Lists } from './lists.ts';
import type { Found } from './propagate.ts';
import type { Line } from './tokens.ts';

/**
 * Returns names that the article or the lists teach where capitals tell nothing: in headlines With Capitals, and
 * ordinary words at the start of a sentence.
 */
export function findRepeats(found: readonly Found[], lines: readonly Line[], lists: Lists): Found[] {
  const taught = new Map<string, Found>();
  for (const name of found) if (!taught.has(name.key)) taught.set(name.key, name);
  for (const { key, type, fuller } of [...taught.values()]) {
    const surname = (fuller ?? key).split(' ').at(-1)!;
    if (type === 'person' && !taught.has(surname) && key.includes(' ') && surname.length > 2)
      taught.set(surname, { ...taught.get(key)!, key: surname, fuller: key });
  }
  const firsts = new Set([...taught.keys()].map((key) => key.split(/[ .'-]/)[0]!));
  const covered = Map.groupBy(found, ({ line }) => line);
  return lines.flatMap((line) => repeatsIn(line, covered.get(line) ?? [], taught, firsts, lists));
}

const LONGEST_REPEAT = 8;

function repeatsIn(
  line: Line,
  covered: readonly Found[],
  taught: ReadonlyMap<string, Found>,
  firsts: ReadonlySet<string>,
  lists: Lists,
): Found[] {
  const { tokens, cased } = line;
  const taken = new Set(
    covered.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)),
  );
  const repeats: Found[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const token = tokens[from]!;
    if (taken.has(from) || !token.capital || (cased && !token.opens)) continue;
    const repeat = longestRepeat(line, from, taught, firsts, lists);
    if (!repeat || Array.from({ length: repeat.to - from }, (_, at) => from + at).some((at) => taken.has(at)))
      continue;
    repeats.push(repeat);
    from = repeat.to - 1;
  }
  return repeats;
}

function longestRepeat(
  line: Line,
  from: number,
  taught: ReadonlyMap<string, Found>,
  firsts: ReadonlySet<string>,
  lists: Lists,
): Found | undefined {
  const { tokens, cased } = line;
  if (firsts.has(tokens[from]!.lower.split(/[ .'-]/)[0]!))
    for (let to = Math.min(tokens.length, from + LONGEST_REPEAT); to > from; to--) {
      const words = tokens.slice(from, to);
      const name = taught.get(keyOf(words, lists));
      if (!name || words.slice(1).some(({ gap }) => /[,;:()]/.test(gap))) continue;
      if (
        to - from === 1 &&
        (lists.isFunctionWord(words[0]!) || lists.names.notNames.has(words[0]!.lower)) &&
        !words[0]!.allCapitals
      )
        continue;
      if (
        cased &&
        to - from === 1 &&
        lists.isOrdinary(words[0]!) &&
        tokens[to] !== undefined &&
        !lists.names.speech.has(tokens[to]!.lower) &&
        !words[0]!.owns
      )
        continue;
      return {
        line,
        from,
        to,
        type: name.type,
        key: name.key,
        ...(name.fuller !== undefined && { fuller: name.fuller }),
      };
    }
  if (cased) return undefined;
  const length = lists.knownLength(tokens.slice(from, from + LONGEST_REPEAT));
  const words = tokens.slice(from, from + length);
  const known = length > 0 ? lists.known(words) : undefined;
  if (
    !known ||
    words.slice(1).some(({ gap }) => /[,;:()]/.test(gap)) ||
    (length === 1 && lists.isOrdinary(words[0]!))
  )
    return undefined;
  return { line, from, to: from + length, type: known.type, key: keyOf(words, lists) };
}
