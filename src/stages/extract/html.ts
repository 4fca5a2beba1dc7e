/** An HTML page, laid out in lines: which are the text, which are furniture, and which may be other articles. */

import type { PageWords } from '../../language/page-words.ts';
import type { Metadata } from '../../model/page.ts';
import { findContent } from './content.ts';
import { type Element, isElement, isText, type Parent } from './dom.ts';
import { junkReason, RELATED, UNREAD } from './junk-marks.ts';
import { foldLine, type Layout, type Line } from './lines.ts';
import { type Blocks, findBlocks } from './live-blocks.ts';
import { readMetadata } from './metadata.ts';
import { parsePage } from './parse-page.ts';
import { isLocked } from './paywall.ts';
import { applyPublisherFile, type PublisherFile, type Ruling } from './publishers/publisher-file.ts';
import { signLine } from './signs.ts';
import { type TreeLine, walkLines } from './walk.ts';

/**
 * An element with as large a share of the page's text is no box beside it, whatever its name. Reader comments can
 * be longer than the article.
 */
const WHOLE_SHARE = 0.4;
const WHOLE_COMMENTS_SHARE = 0.8;
/** Articles on a page with several have text of their own; teasers have a title and a sentence. */
const SHORTEST_ITEM = 80;

/** Text that is dropped for the names of its elements must be the smaller part of a page's. */
const TRUSTED_SHARE = 0.5;

/** What is known of publishers' pages beforehand, and the address that the page was read from. */
export interface Known {
  readonly publishers: readonly PublisherFile[];
  readonly address: string;
}

/** Returns the lines of an HTML page, and what it says of its article. */
export function layHtml(page: string, words: PageWords, known: Known | null = null): Layout {
  const document = parsePage(page);
  const stated = readMetadata(document);
  const ruling = known && applyPublisherFile(document, stated, known.publishers, known.address, words);
  const metadata = ruling?.metadata ?? stated;
  const lines = walkPage(page, document, true, ruling);
  const content = contentOf(lines, ruling);
  const unnamed =
    textLength(content) < TRUSTED_SHARE * textLength(lines) && !ruling?.text.size
      ? walkPage(page, document, false, ruling)
      : null;
  const more = unnamed && findContent(unnamed);
  const better = more && textLength(more) > 2 * textLength(content);
  const [laid, text] = better ? [unnamed, more] : [lines, content];
  const blocks = findBlocks(document, laid, metadata, words);
  return {
    lines: placeLines(laid, text, blocks, metadata, words),
    metadata,
    entries: [...blocks.entries.values()],
    locked: isLocked(document),
  };
}

/** Returns the lines of the text: those that a publisher file means, else those that are found. */
function contentOf(lines: readonly TreeLine[], ruling: Ruling | null): ReadonlySet<TreeLine> {
  const meant = lines.filter(({ above }) => above.some((element) => ruling?.text.has(element)));
  return meant.length > 0 ? new Set(meant) : findContent(lines);
}

function walkPage(page: string, document: Parent, byName: boolean, ruling: Ruling | null): TreeLine[] {
  const lengths = textLengths(document);
  const all = lengths.get(document) ?? 0;
  return walkLines(page, document, (element) => {
    if (ruling?.drop.has(element)) return 'left out for this publisher';
    const reason = junkReason(element, byName);
    const share = reason === 'comments' ? WHOLE_COMMENTS_SHARE : WHOLE_SHARE;
    return reason !== null && (lengths.get(element) ?? 0) > all * share ? null : reason;
  });
}

/** Returns the number of characters in paragraphs that are not mostly links. */
function textLength(lines: Iterable<TreeLine>): number {
  let length = 0;
  for (const { text, links, mark } of lines)
    if (links < 0.3 && text.length > 80 && /^(?:text|quote)$/.test(mark)) length += text.length;
  return length;
}

/** Returns the number of characters that a reader sees in each element. */
function textLengths(document: Parent): ReadonlyMap<Parent, number> {
  const lengths = new Map<Parent, number>();
  const measure = (parent: Parent): number => {
    let length = 0;
    for (const node of parent.childNodes) {
      if (isText(node)) length += node.value.trim().length;
      else if (isElement(node) && !UNREAD.has(node.tagName)) length += measure(node);
    }
    lengths.set(parent, length);
    return length;
  };
  measure(document);
  return lengths;
}

function placeLines(
  lines: readonly TreeLine[],
  content: ReadonlySet<TreeLine>,
  blocks: Blocks,
  metadata: Metadata,
  words: PageWords,
): Line[] {
  const items = articleItems(lines, blocks, words);
  const entries = new Map([...blocks.entries.keys()].map((element, index) => [element, index + 1]));
  const headFrom = headStart(lines, content, metadata);
  const textFrom = lines.findIndex((line) => content.has(line));
  const titleAt =
    headFrom >= 0 ? headFrom : lines.findIndex((line) => line.mark === 'title' && content.has(line));
  return lines.map(({ above, ...line }, index) => {
    const entry = above.map((element) => entries.get(element)).find(Boolean);
    if (entry !== undefined)
      return { ...(saysWhoOrWhen(line, words) ? withoutJunk(line) : withoutLinks(line)), entry };
    const item = items.get(above.find((element) => items.has(element)) ?? (above[0] as Element));
    if (item !== undefined) return withoutLinks({ ...line, item });
    if (
      titleAt >= 0 &&
      index >= titleAt - ABOVE_TITLE &&
      index <= titleAt + BELOW_TITLE &&
      saysWhoOrWhen(line, words)
    )
      return withoutJunk(line);
    if (line.junk === RELATED) return { ...withoutJunk(line), aside: 'related' };
    if (line.junk !== undefined) return line;
    if (content.has(lines[index]!)) return withoutLinks(line);
    const inHead = headFrom >= 0 && index >= headFrom && index < textFrom;
    return inHead && isOfHead(line, index === headFrom) ? line : { ...line, aside: 'outside' };
  });
}

/** How many lines from the title the writer and the time may stand, whatever the elements are called. */
const ABOVE_TITLE = 6;
const BELOW_TITLE = 10;

function saysWhoOrWhen(line: Line, words: PageWords): boolean {
  if (line.junk === RELATED || line.junk === 'comments' || line.junk === 'hidden') return false;
  const { sign } = signLine(withoutJunk(line), words);
  return sign.kind === 'byline' || (sign.kind === 'when' && sign.interval !== undefined);
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

const isOfHead = ({ mark }: Line, first: boolean): boolean =>
  first || /^(?:dek|byline|time|caption)$/.test(mark);

/** Returns the index of the title above the text, or -1: the one that the metadata name, else the last. */
function headStart(lines: readonly TreeLine[], content: ReadonlySet<TreeLine>, { title }: Metadata): number {
  const textFrom = lines.findIndex((line) => content.has(line));
  const above = lines.slice(0, Math.max(0, textFrom));
  const isTitle = (line: TreeLine): boolean => line.mark === 'title' && line.junk === undefined;
  if (lines.some((line) => isTitle(line) && content.has(line))) return -1;
  const named = above.findLastIndex((line) => title !== undefined && foldLine(line.text) === foldLine(title));
  return named >= 0 ? named : above.findLastIndex(isTitle);
}

/**
 * Returns a number for each of several article elements that have a heading, a time and text of their own. Without
 * times they are the entries of one article's list.
 */
function articleItems(
  lines: readonly TreeLine[],
  { entries, articles }: Blocks,
  words: PageWords,
): ReadonlyMap<Element, number> {
  if (entries.size > 0) return new Map();
  if (articles.length > 0) return new Map(articles.map((element, index) => [element, index + 1]));
  const found = new Map<Element, { words: number; headed: boolean; dated: boolean }>();
  for (const line of lines) {
    const element = line.above.find(({ tagName }) => tagName === 'article');
    if (!element || line.junk !== undefined) continue;
    const item = found.get(element) ?? { words: 0, headed: false, dated: false };
    found.set(element, item);
    if (/^(?:title|heading)$/.test(line.mark)) item.headed = true;
    else if (signLine(line, words).sign.kind === 'when') item.dated = true;
    else if (line.links < 0.5) item.words += line.text.split(' ').length;
  }
  const full = [...found].filter(([, item]) => item.headed && item.dated && item.words >= SHORTEST_ITEM);
  return new Map(full.length < 2 ? [] : full.map(([element], index) => [element, index + 1]));
}
