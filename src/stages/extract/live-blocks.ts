/**
 * Finds the blocks of an HTML page that are articles of their own: the entries of a live blog, or the articles of a
 * page that prints several. They are alike, each has a time and text, and together they are most of the page.
 */

import type { PageWords } from '../../language/page-words.ts';
import type { Metadata } from '../../model/page.ts';
import { readClock } from './clock.ts';
import { attribute, type Element, elementsBelow, type Parent } from './dom.ts';
import { type EntryFacts, foldLine } from './lines.ts';
import { type LiveUpdate, readUpdates } from './live-data.ts';
import { orderOf } from './live-times.ts';
import { signOf } from './signs.ts';
import type { TreeLine } from './walk.ts';

export interface Blocks {
  /** Entries of a live blog in page order, with what the data say of each. */
  readonly entries: ReadonlyMap<Element, EntryFacts>;
  /** Articles of a page with several. */
  readonly articles: readonly Element[];
}

interface Block {
  readonly element: Element;
  /** Of lines that are neither links nor headings. */
  words: number;
  /** Lines with a time. */
  times: number;
  readonly lines: TreeLine[];
}

const NONE: Blocks = { entries: new Map(), articles: [] };
const FEWEST_ENTRIES = 3;
const FEWEST_STATED_ENTRIES = 2;
/** In words. */
const SHORTEST_ENTRY = 8;
const SHORTEST_ARTICLE = 80;
/** Of the words of the page; boxes of news beside the text are less. */
const LEAST_SHARE = 0.5;
/** Beside an article, blocks of teasers have up to .6 of the words. */
const LEAST_ROW_SHARE = 0.8;
const LIVE_NAME =
  /\b(?:live ?blog(?:ging)?|live ?ticker|ticker|live (?:entry|entries|event|update|post|feed|text|stream|coverage|page|center|centre)s?|minute by minute)\b/;

/** Returns the blocks of the lines, which are those of the document in page order. */
export function findBlocks(
  document: Parent,
  lines: readonly TreeLine[],
  { title }: Metadata,
  words: PageWords,
): Blocks {
  const elements = elementsBelow(document);
  const updates = readUpdates(elements);
  const timed = new Set(lines.filter((line) => line.junk === undefined && hasTime(line, words)));
  if (updates.length === 0 && timed.size < FEWEST_STATED_ENTRIES) return NONE;
  const blocks = countBlocks(lines, timed);
  const stated = elements.filter((element) => attribute(element, 'itemprop').includes('liveBlogUpdate'));
  const all = lines.reduce((sum, line) => sum + (isOwnText(line) ? wordsOf(line) : 0), 0);
  const fewest = updates.length > 0 ? FEWEST_STATED_ENTRIES : FEWEST_ENTRIES;
  const group =
    stated.length >= FEWEST_STATED_ENTRIES
      ? stated.flatMap((element) => blocks.get(element) ?? [])
      : (alikeBlocks(blocks, fewest, all) ?? blocksOfUpdates(lines, blocks, updates));
  if (group === null || group.length < FEWEST_STATED_ENTRIES) return NONE;
  const isLive =
    stated.length > 0 ||
    updates.length > 0 ||
    words.liveBlog.test(title ?? '') ||
    group.some(({ element }) => LIVE_NAME.test(element.name)) ||
    ancestors(group[0]!.element).some(({ name }) => LIVE_NAME.test(name)) ||
    isNewestFirst(group, words);
  if (isLive && isOrdered(group, words)) return { ...NONE, entries: withFacts(group, updates) };
  const count = group.reduce((sum, block) => sum + block.words, 0);
  return count >= LEAST_ROW_SHARE * all && isRow(group, title)
    ? { ...NONE, articles: group.map(({ element }) => element) }
    : NONE;
}

/** One of the blocks of an article's own page has the page's title; the others are its teasers. */
const isRow = (group: readonly Block[], title = ''): boolean =>
  group.every(
    ({ words, times, lines }) =>
      words >= SHORTEST_ARTICLE &&
      times <= 2 &&
      lines.slice(0, 4).some(isHeading) &&
      !lines.some((line) => isHeading(line) && foldLine(line.text) === foldLine(title)),
  );

/** Counted by length, which is near enough. */
const wordsOf = ({ text }: TreeLine): number => Math.ceil(text.length / LETTERS_PER_WORD);

const LETTERS_PER_WORD = 6;

const isOwnText = ({ junk, links, mark }: TreeLine): boolean =>
  junk === undefined && links < 0.5 && /^(?:text|list|quote|dek)$/.test(mark);

const isHeading = ({ mark }: TreeLine): boolean => mark === 'heading' || mark === 'title';

/** Returns the elements around the lines, with what they hold. */
function countBlocks(lines: readonly TreeLine[], timed: ReadonlySet<TreeLine>): ReadonlyMap<Element, Block> {
  const blocks = new Map<Element, Block>();
  for (const line of lines) {
    if (line.junk !== undefined) continue;
    const own = isOwnText(line) ? wordsOf(line) : 0;
    const isTimed = timed.has(line);
    for (const element of line.above) {
      const block = blocks.get(element) ?? { element, words: 0, times: 0, lines: [] };
      blocks.set(element, block);
      block.words += own;
      if (isTimed) block.times++;
      block.lines.push(line);
    }
  }
  return blocks;
}

function hasTime(line: TreeLine, words: PageWords): boolean {
  if (line.time !== undefined) return true;
  if (line.text.length > (/\d/.test(line.text) ? 140 : 30)) return false;
  return readClock(line.text, words) !== null || isWhen(line, words);
}

const isWhen = (line: TreeLine, words: PageWords): boolean => signOf(line, words).kind === 'when';

/** Returns the largest group of blocks of one kind in parents of one kind, the outermost of equals. */
function alikeBlocks(blocks: ReadonlyMap<Element, Block>, fewest: number, all: number): Block[] | null {
  const groups = new Map<string, Block[]>();
  for (const block of blocks.values()) {
    if (
      block.times === 0 ||
      block.words < SHORTEST_ENTRY ||
      /^(?:p|h\d|t[dhr]|d[dt])$/.test(block.element.tagName)
    )
      continue;
    const key = `${kindOf(block.element.parent)} ${kindOf(block.element)}`;
    const group = groups.get(key);
    if (group) group.push(block);
    else groups.set(key, [block]);
  }
  let best: Block[] | null = null;
  for (const group of groups.values()) {
    const count = group.reduce((sum, block) => sum + block.words, 0);
    if (group.length < fewest || count < LEAST_SHARE * all || areNested(group)) continue;
    if (best === null || group.length > best.length) best = group;
  }
  return best;
}

/** Classes after the first say what is particular to an element. */
const kindOf = (element: Element | null): string =>
  element === null ? '' : `${element.tagName}.${attribute(element, 'class').trim().split(/\s+/)[0]}`;

const areNested = (group: readonly Block[]): boolean =>
  group.some(({ element }, index) => index > 0 && element.start < group[index - 1]!.element.end);

const ancestors = (element: Element): Element[] =>
  element.parent === null || /^(?:body|html)$/.test(element.parent.tagName)
    ? []
    : [element.parent, ...ancestors(element.parent)];

/** Where the page prints no times, the data tell the entries: by a headline, or by how the text begins. */
function blocksOfUpdates(
  lines: readonly TreeLine[],
  blocks: ReadonlyMap<Element, Block>,
  updates: readonly LiveUpdate[],
): Block[] | null {
  const openings = new Set(
    updates.flatMap(({ title, opening }) => [foldLine(title ?? ''), startOf(opening)]),
  );
  openings.delete('');
  if (openings.size === 0) return null;
  const found = lines.filter(
    ({ text, junk }) => junk === undefined && (openings.has(foldLine(text)) || openings.has(startOf(text))),
  );
  if (found.length < FEWEST_STATED_ENTRIES) return null;
  const shared = found[0]!.above.filter((element) => found.every(({ above }) => above.includes(element)));
  const apart = new Set(found.flatMap(({ above }) => above[shared.length] ?? []));
  const group = [...apart].flatMap((element) => blocks.get(element) ?? []);
  return group.length >= FEWEST_STATED_ENTRIES && group.every(({ words }) => words > 0) ? group : null;
}

/** As much as tells one text from another. */
const startOf = (text: string): string => (text.length < 25 ? '' : foldLine(text.slice(0, 60)).slice(0, 40));

/** Comments may be so too, but have no headings. */
const isNewestFirst = (group: readonly Block[], words: PageWords): boolean => {
  const minutes = group.flatMap(({ lines }) => minuteOf(lines, words) ?? []);
  const headed = group.filter(({ lines }) => lines.slice(0, 4).some(isHeading));
  return (
    minutes.length === group.length && headed.length > group.length / 2 && orderOf(minutes) === 'newest first'
  );
};

/** The times of a live blog stand in one order; those of a page's parts may not. */
function isOrdered(group: readonly Block[], words: PageWords): boolean {
  const minutes = group.flatMap(({ lines }) => minuteOf(lines, words) ?? []);
  return minutes.length < group.length * 0.7 || orderOf(minutes) !== null;
}

function minuteOf(lines: readonly TreeLine[], words: PageWords): number | null {
  for (const line of lines) {
    if (line.time?.start.includes('T'))
      return Number(line.time.start.slice(11, 13)) * 60 + Number(line.time.start.slice(14, 16));
    const sign = signOf(line, words);
    const clock = sign.kind === 'when' ? sign.clock : readClock(line.text, words)?.clock;
    if (clock) return clock.minutes;
  }
  return null;
}

function withFacts(group: readonly Block[], updates: readonly LiveUpdate[]): Map<Element, EntryFacts> {
  return new Map(
    group.map((block) => {
      const { opening: _, ...facts } = updates.find((update) => isAbout(update, block)) ?? { opening: '' };
      return [block.element, facts];
    }),
  );
}

function isAbout({ uri, title, opening }: LiveUpdate, { element, lines }: Block): boolean {
  const anchor = uri?.split('#')[1];
  const id = attribute(element, 'id') || attribute(element, 'data-id');
  if (anchor && id && anchor === id) return true;
  const headline = foldLine(title ?? '');
  const start = startOf(opening);
  return lines.some(
    ({ text }) =>
      (headline !== '' && foldLine(text) === headline) || (start !== '' && startOf(text) === start),
  );
}
