/** Scores and votes: two numbers of two sides. */

import type { Tally } from '../../model/value.ts';
import { at as matchAt } from './patterns.ts';
import type { ValueWords } from './words.ts';

const PAIR = /(\d{1,3})-(\d{1,3})(?![-\p{L}\d%]|[.,:/]\d)/uy;
const SECOND = /(\d{1,3})(?![-\p{L}\d%]|[.,:/]\d)/uy;
/** Characters around in which the words stand that tell a vote or a match. */
const REACH = 80;
/** Without such words the greater number stands first, and no side has more. */
const MOST = 150;
/** What stands before a pair that is a piece of something else: "F16-2", "$5-6". */
const GLUED = /[\p{L}\p{N}$£€¥₹#@/.,:_-]$/u;

/** Returns what reads a score or a vote at a place. */
export const tallyReader =
  (words: ValueWords) =>
  (text: string, start: number): Tally | null => {
    const before = text.slice(Math.max(0, start - REACH), start);
    if (GLUED.test(before)) return null;
    const inDigits = matchAt(PAIR, text, start);
    const pair = inDigits ?? votesInWords(text, start, words);
    if (!pair) return null;
    const end = start + pair[0]!.length;
    const value = [Number(pair[1]), Number(pair[2])] as const;
    const kind = kindOf(value, before + pair[0]!, text.slice(end, end + REACH), words);
    if (kind === null || (!inDigits && kind !== 'votes')) return null;
    return { kind, start, end, value, normal: `${value[0]}-${value[1]}` };
  };

/** "54 votes to 46". */
function votesInWords(text: string, start: number, { votesTo }: ValueWords): readonly string[] | null {
  const first = matchAt(SECOND, text, start);
  const link = first && matchAt(votesTo, text, start + first[0].length);
  const second = link && matchAt(SECOND, text, start + first[0].length + link[0].length);
  return first && link && second ? [first[0] + link[0] + second[0], first[1]!, second[1]!] : null;
}

function kindOf(
  [one, other]: readonly [number, number],
  before: string,
  after: string,
  words: ValueWords,
): Tally['kind'] | null {
  if (one === other && one > 20) return null;
  const counted = /^\s(\p{L}+)/u.exec(after);
  if (one < other && counted && words.noun(counted[1]!) !== null && !words.voting.test(counted[1]!))
    return null;
  if (words.voting.test(before) || words.voting.test(after.slice(0, REACH / 2))) return 'votes';
  if (words.playing.test(before) || words.playing.test(after)) return 'score';
  return one > other && one <= MOST ? 'score' : null;
}
