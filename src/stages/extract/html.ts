/** An HTML page, laid out in lines: which are the text, which are furniture, and which may be other articles. */

import type { Language } from '../../language/language.ts';
import type { PageWords } from '../../language/page-words.ts';
import type { Metadata } from '../../model/page.ts';
import { chooseText } from './choose-text.ts';
import type { Element } from './dom.ts';
import { RELATED } from './junk-marks.ts';
import { countWords, foldLine, type Layout, type Line } from './lines.ts';
import { type Blocks, findBlocks } from './live-blocks.ts';
import { readMetadata } from './metadata.ts';
import { parsePage } from './parse-page.ts';
import { isLocked } from './paywall.ts';
import { applyPublisherFile, type PublisherFile, type Ruling } from './publishers/publisher-file.ts';
import { signOf, wordedSign } from './signs.ts';
import { readStatedText } from './stated-text.ts';
import { readTreeLines } from './tree-lines.ts';
import type { TreeLine } from './walk.ts';

/** Articles on a page with several have text of their own; teasers have a title and a sentence. */
const SHORTEST_ITEM = 80;

/** What is known of publishers' pages beforehand, and the address that the page was read from. */
export interface Known {
  readonly publishers: readonly PublisherFile[];
  readonly address: string;
}

/** Returns the lines of an HTML page, and what it says of its article. */
export function layHtml(
  page: string,
  { page: words, lines: model }: Language,
  known: Known | null = null,
): Layout {
  const document = parsePage(page);
  const stated = readMetadata(document);
  const ruling = known && applyPublisherFile(document, stated, known.publishers, known.address, words);
  const metadata = ruling?.metadata ?? stated;
  const tree = readTreeLines(page, document, ruling?.drop);
  const text =
    meantLines(tree.lines, ruling) ?? chooseText(tree, readStatedText(document, metadata), words, model());
  const blocks = findBlocks(document, tree.lines, metadata, words);
  const { items, roundUp } = articleItems(tree.lines, text, blocks, metadata, words);
  return {
    lines: placeLines(tree.lines, text, blocks, items, metadata, words),
    metadata,
    ...(roundUp && { roundUp }),
    entries: [...blocks.entries.values()],
    locked: isLocked(document),
  };
}

/** Returns the lines that a publisher file means, as sure as can be, or `null` where there is none that fits. */
function meantLines(lines: readonly TreeLine[], ruling: Ruling | null): Map<TreeLine, number> | null {
  const meant = lines.filter(
    ({ above, junk }) => junk === undefined && above.some((element) => ruling?.text.has(element)),
  );
  return meant.length > 0 ? new Map(meant.map((line) => [line, Number.POSITIVE_INFINITY])) : null;
}

function placeLines(
  lines: readonly TreeLine[],
  text: ReadonlyMap<TreeLine, number>,
  blocks: Blocks,
  items: ReadonlyMap<Element, number>,
  metadata: Metadata,
  words: PageWords,
): Line[] {
  const entries = new Map([...blocks.entries.keys()].map((element, index) => [element, index + 1]));
  const headFrom = headStart(lines, text, metadata);
  const textFrom = lines.findIndex((line) => text.has(line));
  const textTo = lines.findLastIndex((line) => text.has(line));
  const titleAt =
    headFrom >= 0 ? headFrom : lines.findIndex((line) => line.mark === 'title' && text.has(line));
  return lines.map((line, index) => {
    const entry = numberOf(line, entries);
    if (entry !== undefined)
      return { ...(saysWhoOrWhen(line, words) ? withoutJunk(line) : withoutLinks(line)), entry };
    const item = numberOf(line, items);
    if (item !== undefined) return withoutLinks({ ...line, item });
    const isNearTitle = titleAt >= 0 && index >= titleAt - ABOVE_TITLE && index <= titleAt + BELOW_TITLE;
    if (index === headFrom || (isNearTitle && saysWhoOrWhen(line, words))) return withoutJunk(line);
    const odds = text.get(line);
    if (odds !== undefined) return { ...withoutJunk(line), chosen: odds };
    if (line.junk === RELATED) return { ...withoutJunk(line), aside: 'related' };
    if (line.junk !== undefined) return line;
    const inHead = headFrom >= 0 && index >= headFrom && index < textFrom;
    if (inHead && /^(?:dek|byline|time|caption)$/.test(line.mark)) return line;
    if (line.mark === 'caption' && index > textFrom && index < textTo) return line;
    return asOutside(line, words);
  });
}

/** Returns the number of the outermost of some elements that a line stands in. */
function numberOf({ above }: TreeLine, numbers: ReadonlyMap<Element, number>): number | undefined {
  if (numbers.size === 0) return undefined;
  const element = above.find((element) => numbers.has(element));
  return element && numbers.get(element);
}

/** A line that is no text says by its words why, or stands just outside. */
function asOutside(line: Line, words: PageWords): Line {
  const sign = signOf(line, words);
  if (sign.kind === 'junk') return { ...line, junk: sign.reason };
  if (sign.kind === 'related label') return line;
  return { ...line, aside: 'outside' };
}

/** How many lines from the title the writer and the time may stand, whatever the elements are called. */
const ABOVE_TITLE = 6;
const BELOW_TITLE = 10;

function saysWhoOrWhen(line: Line, words: PageWords): boolean {
  if (line.junk === RELATED || line.junk === 'comments' || line.junk === 'hidden') return false;
  const sign = wordedSign(line, words);
  return sign.kind === 'byline' || (sign.kind === 'when' && (sign.interval ?? sign.relative) !== undefined);
}

function withoutJunk({ junk: _, ...line }: Line): Line {
  return line;
}

/** A line that is all link, but for titles, leads elsewhere. */
function withoutLinks(line: Line): Line {
  const leadsAway =
    line.links > 0.7 && line.text.length < 250 && !/^(?:title|heading|byline|time)$/.test(line.mark);
  return leadsAway && line.junk === undefined ? { ...line, junk: 'link to another page' } : line;
}

/** Returns the index of the title above the text, or -1: the one that the metadata name, else the last. */
function headStart(
  lines: readonly TreeLine[],
  text: ReadonlyMap<TreeLine, number>,
  { title }: Metadata,
): number {
  const textFrom = lines.findIndex((line) => text.has(line));
  const above = lines.slice(0, Math.max(0, textFrom));
  const folded = foldLine(title ?? '');
  const isTitle = (line: TreeLine): boolean => line.mark === 'title' && line.junk === undefined;
  if (lines.some((line) => isTitle(line) && text.has(line))) return -1;
  const named = above.findLastIndex((line) => title !== undefined && foldLine(line.text) === folded);
  return named >= 0 ? named : above.findLastIndex(isTitle);
}

interface Item {
  words: number;
  headed: boolean;
  dated: boolean;
  /** It has the title of the page. */
  titled: boolean;
  /** Lines in it are text of the page. */
  chosen: boolean;
}

/**
 * Returns a number for each of several article elements that have a heading and text of their own, and a time. Without
 * times they are the entries of one article's list, unless nothing stands around them: then they are a round-up's.
 */
function articleItems(
  lines: readonly TreeLine[],
  text: ReadonlyMap<TreeLine, number>,
  { entries, articles }: Blocks,
  { title = '' }: Metadata,
  words: PageWords,
): { readonly items: ReadonlyMap<Element, number>; readonly roundUp?: true } {
  const numbered = (elements: readonly Element[]) => ({
    items: new Map(elements.map((element, index) => [element, index + 1])),
  });
  if (entries.size > 0) return numbered([]);
  if (articles.length > 0) return numbered(articles);
  const found = new Map<Element, Item>();
  for (const line of lines) {
    const element = line.above.find(({ tagName }) => tagName === 'article');
    if (!element || line.junk !== undefined) continue;
    const item = found.get(element) ?? {
      words: 0,
      headed: false,
      dated: false,
      titled: false,
      chosen: false,
    };
    found.set(element, item);
    if (/^(?:title|heading)$/.test(line.mark)) {
      item.headed = true;
      item.titled ||= line.mark === 'title' || foldLine(line.text) === foldLine(title);
    } else if (wordedSign(line, words).kind === 'when') item.dated = true;
    else if (line.links < 0.5) {
      item.words += countWords(line.text);
      item.chosen ||= text.has(line);
    }
  }
  const full = [...found].filter(([, item]) => item.headed && item.dated && item.words >= SHORTEST_ITEM);
  if (full.length >= 2) return numbered(full.map(([element]) => element));
  return isRoundUp(lines, text, found) ? { ...numbered([...found.keys()]), roundUp: true } : numbered([]);
}

/** Of a round-up: words of the longest article, and of the others. A teaser beside an article's own text is no text. */
const ROUND_UP = { longest: 40, least: 10 };

/** The articles stand side by side, none has the page's title, and there is neither a title nor text around them. */
function isRoundUp(
  lines: readonly TreeLine[],
  text: ReadonlyMap<TreeLine, number>,
  found: ReadonlyMap<Element, Item>,
): boolean {
  if (found.size < 2) return false;
  const items = [...found.values()];
  const parents = new Set(lines.flatMap(({ above }) => above.filter((_, at) => found.has(above[at + 1]!))));
  const isAround = (line: TreeLine): boolean =>
    line.junk === undefined && !line.above.some((element) => found.has(element));
  return (
    parents.size === 1 &&
    items.every(
      ({ headed, titled, chosen, words }) => headed && !titled && chosen && words >= ROUND_UP.least,
    ) &&
    items.some(({ words }) => words >= ROUND_UP.longest) &&
    !lines.some((line) => isAround(line) && (line.mark === 'title' || text.has(line)))
  );
}
