/** The best reading of a sentence's scores as names: `B-x` begins one, `I-x` only goes on with an `x`. */

export interface FoundName {
  /** Words, half open. */
  readonly start: number;
  readonly end: number;
  /** What follows the hyphen of its tags. */
  readonly type: string;
  /** Mean probability of its tags, 0 to 1. */
  readonly confidence: number;
}

/** `scores` are words × `columns`, of which the first are those of the tags; the first tag is `O`. */
export function decodeNames(
  scores: Float32Array,
  size: number,
  columns: number,
  tags: readonly string[],
): FoundName[] {
  const path = bestPath(scores, size, columns, tags);
  const names: FoundName[] = [];
  for (let start = 0; start < size; ) {
    const tag = tags[path[start]!]!;
    let end = start + 1;
    if (tag === 'O') {
      start = end;
      continue;
    }
    const type = tag.slice(2);
    while (end < size && tags[path[end]!] === `I-${type}`) end++;
    let sum = 0;
    for (let at = start; at < end; at++) sum += probability(scores, at * columns, tags.length, path[at]!);
    names.push({ start, end, type, confidence: sum / (end - start) });
    start = end;
  }
  return names;
}

function probability(scores: Float32Array, at: number, count: number, tag: number): number {
  let sum = 0;
  for (let other = 0; other < count; other++) sum += Math.exp(scores[at + other]! - scores[at + tag]!);
  return 1 / sum;
}

/** The best tags one by one, where they make sense together; else the best sequence that does, which is Viterbi's. */
function bestPath(scores: Float32Array, size: number, columns: number, tags: readonly string[]): Int16Array {
  const path = new Int16Array(size);
  let fits = true;
  for (let at = 0; at < size; at++) {
    const row = at * columns;
    let top = 0;
    for (let tag = 1; tag < tags.length; tag++) if (scores[row + tag]! > scores[row + top]!) top = tag;
    path[at] = top;
    if (top === 0 || !tags[top]!.startsWith('I-')) continue;
    const before = at > 0 ? tags[path[at - 1]!]! : 'O';
    if (before === 'O' || before.slice(2) !== tags[top]!.slice(2)) fits = false;
  }
  return fits ? path : bestSequence(scores, size, columns, tags);
}

function bestSequence(
  scores: Float32Array,
  size: number,
  columns: number,
  tags: readonly string[],
): Int16Array {
  const count = tags.length;
  const before = tags.map((tag) =>
    tag.startsWith('I-') ? [tags.indexOf(`B-${tag.slice(2)}`), tags.indexOf(tag)] : undefined,
  );
  const total = new Float64Array(size * count);
  const from = new Int16Array(size * count);
  for (let tag = 0; tag < count; tag++) total[tag] = before[tag] ? -Infinity : scores[tag]!;
  for (let at = 1; at < size; at++) {
    const last = (at - 1) * count;
    let best = 0;
    for (let tag = 1; tag < count; tag++) if (total[last + tag]! > total[last + best]!) best = tag;
    for (let tag = 0; tag < count; tag++) {
      const [begin, inside] = before[tag] ?? [best, best];
      const chosen = total[last + begin!]! >= total[last + inside!]! ? begin! : inside!;
      total[at * count + tag] = total[last + chosen]! + scores[at * columns + tag]!;
      from[at * count + tag] = chosen;
    }
  }
  const path = new Int16Array(size);
  let tag = 0;
  const end = (size - 1) * count;
  for (let other = 1; other < count; other++) if (total[end + other]! > total[end + tag]!) tag = other;
  for (let at = size - 1; at >= 0; at--) {
    path[at] = tag;
    tag = from[at * count + tag]!;
  }
  return path;
}
