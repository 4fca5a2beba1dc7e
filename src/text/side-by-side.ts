/**
 * Sets two texts side by side. Passages that were found to be reused go together, and of what is left the sentences
 * that are alike. Where neighbouring passages go to different places a paragraph is cut, at a sentence's edge if there
 * is one between them, so that every row holds on either side what belongs to the other.
 */

import type { ComparedRow } from '../model/comparison.ts';
import type { Passage } from '../model/reuse.ts';
import type { Span } from '../model/span.ts';
import { alikeSentences, type BlockedText, type SpanPair } from './alike-sentences.ts';
import { sentencesIn, wordsIn } from './languages.ts';
import { contains, firstFrom, spanAt, trimSpan } from './offsets.ts';
import { wordDifferences } from './word-differences.ts';

export interface SideBySide {
  /** In the order of the first text. Every word of both texts stands in one row. */
  readonly rows: readonly ComparedRow[];
  /** Share of the words of each that stand in the other, 0 to 1. */
  readonly shares: { readonly first: number; readonly second: number };
}

/** Returns two texts in rows. The passages lead `from` the first text `to` the second. */
export function setSideBySide(
  first: BlockedText,
  second: BlockedText,
  passages: readonly Passage[],
): SideBySide {
  const runs = runsOf(pairsOf(first, second, passages), first, second);
  const compared = placeRows(runs, first, second).map((placed) => compare(placed, first, second));
  const sum = (of: (counts: Counts) => number): number =>
    compared.reduce((total, { counts }) => total + of(counts), 0);
  const share = (all: number): number =>
    Math.round((sum(({ same }) => same) / Math.max(1, all)) * 1000) / 1000;
  return {
    rows: compared.map(({ row }) => row),
    shares: { first: share(sum((counts) => counts.first)), second: share(sum((counts) => counts.second)) },
  };
}

/** Two stretches that belong together; `passage` is absent where they are only alike. */
interface Pair extends SpanPair {
  readonly passage?: Passage;
}

/** Returns what belongs together, in the order of the first text. No two pairs share a character. */
function pairsOf(first: BlockedText, second: BlockedText, passages: readonly Passage[]): Pair[] {
  const pairs: Pair[] = [];
  const covered = { first: [] as Span[], second: [] as Span[] };
  for (const passage of passages) {
    const pair = { first: passage.from, second: passage.to, passage };
    const [here, there] = [placeFor(covered.first, pair.first), placeFor(covered.second, pair.second)];
    if (here < 0 || there < 0 || !isInBlock(first, pair.first) || !isInBlock(second, pair.second)) continue;
    covered.first.splice(here, 0, pair.first);
    covered.second.splice(there, 0, pair.second);
    pairs.push(pair);
  }
  return [...pairs, ...alikeSentences(first, second, covered)].sort((a, b) => a.first.start - b.first.start);
}

/** Returns where the span would stand among others, or -1 where it overlaps one of them. */
function placeFor(spans: readonly Span[], { start, end }: Span): number {
  const at = firstFrom(spans, start);
  return (spans[at - 1]?.end ?? 0) > start || (spans[at]?.start ?? end) < end ? -1 : at;
}

const isInBlock = ({ blocks }: BlockedText, span: Span): boolean => {
  const block = blocks[spanAt(blocks, span.start)];
  return block !== undefined && contains(block, span);
};

/** Pairs that follow one another in both texts, in one paragraph of each. */
interface Run {
  readonly first: Span;
  readonly second: Span;
  readonly passages: readonly Passage[];
}

/** In characters. A longer row is hard to read, so a paragraph that goes on is parted behind the next sentence. */
const LONGEST_ROW = 1500;

function runsOf(pairs: readonly Pair[], first: BlockedText, second: BlockedText): Run[] {
  const order = new Map(
    pairs.toSorted((a, b) => a.second.start - b.second.start).map((pair, at) => [pair, at]),
  );
  const runs: Run[] = [];
  for (const [at, pair] of pairs.entries()) {
    const before = pairs[at - 1];
    const run = runs.at(-1);
    const passages = pair.passage ? [pair.passage] : [];
    const goesOn =
      before !== undefined &&
      run !== undefined &&
      pair.first.start - run.first.start < LONGEST_ROW &&
      order.get(pair) === order.get(before)! + 1 &&
      blockAt(first, pair.first) === blockAt(first, before.first) &&
      blockAt(second, pair.second) === blockAt(second, before.second);
    if (goesOn)
      runs[runs.length - 1] = {
        first: { start: run.first.start, end: pair.first.end },
        second: { start: run.second.start, end: pair.second.end },
        passages: [...run.passages, ...passages],
      };
    else runs.push({ first: pair.first, second: pair.second, passages });
  }
  return runs;
}

const blockAt = ({ blocks }: BlockedText, { start }: Span): number => spanAt(blocks, start);

/** A stretch of one text: that of a run, or what belongs to none. */
interface Segment extends Span {
  readonly run?: Run;
}

interface Placed {
  readonly first?: Span;
  readonly second?: Span;
  readonly run?: Run;
  readonly moved?: boolean;
}

/** Returns the rows in the order of the first text; what only the second has stands where it would be read. */
function placeRows(runs: readonly Run[], first: BlockedText, second: BlockedText): Placed[] {
  const left = cutAround(
    first,
    runs.map((run) => ({ ...run.first, run })),
  );
  const right = cutAround(
    second,
    runs.map((run) => ({ ...run.second, run })),
  );
  const there = new Map(right.flatMap((segment) => (segment.run ? [[segment.run, segment]] : [])));
  const inOrder = inOrderOf(runs);
  const rows: Placed[] = [];
  let at = 0;
  const readTo = (run?: Run): void => {
    for (; at < right.length && (run === undefined || right[at]!.run !== run); at++)
      if (right[at]!.run === undefined) rows.push({ second: right[at]! });
  };
  for (const { run, ...span } of left) {
    const moved = run !== undefined && !inOrder.has(run);
    if (run !== undefined && !moved) readTo(run);
    const partner = run && there.get(run);
    rows.push({ first: span, ...(partner && { second: partner, run, moved }) });
  }
  readTo();
  return rows;
}

/** Returns the text in segments around its runs, which are sorted here as they stand in it. */
function cutAround({ text, language, blocks }: BlockedText, runs: readonly Required<Segment>[]): Segment[] {
  const byBlock = Map.groupBy(
    runs.toSorted((a, b) => a.start - b.start),
    ({ start }) => spanAt(blocks, start),
  );
  return blocks.flatMap((block, index) => {
    const here = byBlock.get(index);
    if (here === undefined) return trimmed(text, [block]);
    const starts = sentencesIn(text, language, block.start, block.end).map(({ start }) => start);
    return trimmed(text, cutBlock(text, block, here, [...starts, block.end]));
  });
}

/** `edges` are where sentences begin, and the block's end. */
function cutBlock(
  text: string,
  block: Span,
  runs: readonly Required<Segment>[],
  edges: readonly number[],
): Segment[] {
  const segments: Segment[] = [];
  let from = block.start;
  for (const [at, run] of runs.entries()) {
    const next = runs[at + 1];
    const start = Math.max(from, edges.findLast((edge) => edge <= run.start) ?? from);
    const end = edges.find((edge) => edge >= run.end) ?? block.end;
    const cut = next === undefined || end <= next.start ? end : behindMarks(text, run.end, next.start);
    segments.push({ start: from, end: start }, { start, end: cut, run: run.run });
    from = cut;
  }
  return [...segments, { start: from, end: block.end }];
}

/** Returns where the word's marks end: a comma belongs to what stands before it. */
function behindMarks(text: string, at: number, end: number): number {
  let behind = at;
  while (behind < end && /[^\s\p{L}\p{N}]/u.test(text[behind]!)) behind++;
  return behind;
}

const trimmed = (text: string, segments: readonly Segment[]): Segment[] =>
  segments
    .map((segment) => ({ ...segment, ...trimSpan(text, segment) }))
    .filter(({ start, end }) => start < end);

/** Returns the runs that stand in the same order in both texts, the most characters of them; the others are moved. */
function inOrderOf(runs: readonly Run[]): ReadonlySet<Run> {
  const order = new Map(runs.toSorted((a, b) => a.second.start - b.second.start).map((run, at) => [run, at]));
  // The best chain that ends at a place of the second text or before it (Fenwick 1994, for the greatest value).
  const best: ({ weight: number; run: Run; before: Chain } | undefined)[] = [];
  type Chain = (typeof best)[number];
  let longest: Chain;
  for (const run of runs) {
    const place = order.get(run)! + 1;
    let before: Chain;
    for (let at = place - 1; at > 0; at -= at & -at)
      if ((best[at]?.weight ?? 0) > (before?.weight ?? 0)) before = best[at];
    const chain = { weight: (before?.weight ?? 0) + run.first.end - run.first.start, run, before };
    for (let at = place; at <= runs.length; at += at & -at)
      if ((best[at]?.weight ?? 0) < chain.weight) best[at] = chain;
    if (chain.weight > (longest?.weight ?? 0)) longest = chain;
  }
  const kept = new Set<Run>();
  for (let chain = longest; chain !== undefined; chain = chain.before) kept.add(chain.run);
  return kept;
}

/** In words. */
interface Counts {
  readonly same: number;
  readonly first: number;
  readonly second: number;
}

function compare(
  { first: here, second: there, run, moved }: Placed,
  first: BlockedText,
  second: BlockedText,
): { row: ComparedRow; counts: Counts } {
  const count = ({ text, language }: BlockedText, span: Span | undefined): number =>
    span === undefined ? 0 : wordsIn(text, language, span.start, span.end).length;
  const counts = { same: 0, first: count(first, here), second: count(second, there) };
  if (here === undefined || there === undefined)
    return {
      row: {
        kind: here === undefined ? 'only-second' : 'only-first',
        ...(here && { first: spanOf(here) }),
        ...(there && { second: spanOf(there) }),
        differences: [],
      },
      counts,
    };
  const passages = run?.passages ?? [];
  const passage = longestOf(passages);
  const translated = passage?.kind === 'translated';
  const { differences, same } = translated
    ? { differences: [], same: 0 }
    : wordDifferences({ ...first, ...here }, { ...second, ...there });
  return {
    row: {
      kind: moved ? 'moved' : differences.length > 0 || translated ? 'changed' : 'copied',
      first: spanOf(here),
      second: spanOf(there),
      differences,
      ...(passage && { passage: passage.kind }),
      ...(passage && passages.every(({ upstream }) => upstream) && { upstream: true as const }),
    },
    counts: { ...counts, same },
  };
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

const longestOf = (passages: readonly Passage[]): Passage | undefined =>
  passages.toSorted((a, b) => b.to.end - b.to.start - (a.to.end - a.to.start))[0];
