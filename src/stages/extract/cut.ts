/**
 * Cuts a page's lines into articles and drops what is none of them.
 * A page is a row of heads with text below them. The first head is told by its place; a later one must say who,
 * when and what, or stand below a label such as "Related articles", for else every heading would begin an article.
 */

import type { PageWords } from '../../language/page-words.ts';
import type { SegmentKind } from '../../model/page.ts';
import { type Head, readHead } from './head.ts';
import { countWords, foldLine } from './lines.ts';
import { isBareClock, isNameLike, type Junk, type SignedLine } from './signs.ts';

export interface KindedLine {
  readonly line: SignedLine;
  readonly kind: SegmentKind;
  readonly reason?: string;
}

export interface Section {
  readonly head: Head;
  readonly lines: readonly KindedLine[];
}

export interface Cutting {
  readonly sections: readonly Section[];
  /** Lines of no article. */
  readonly loose: readonly KindedLine[];
}

/** A head has at most as many lines; what stands above them is the site's. */
const LONGEST_HEAD = 8;
/** In words, set by eye. Teasers are a sentence or two, and seldom say whose they are. */
const SHORTEST_ARTICLE = 40;
const SHORTEST_NAMED_ARTICLE = 25;
const SHORTEST_UNNAMED_ARTICLE = 60;
/** Beside the text of HTML pages stand dated excerpts of up to 110 words: with these none of 500 is cut wrongly. */
const SHORTEST_ASIDE = 60;
const SHORTEST_DATED_ASIDE = 120;

const RELATED_LABEL = 'label over other articles';
const RELATED_LINK = 'related links without text';
const TEASER = 'teaser of another article';
const NAVIGATION = 'navigation';

/** Log odds of a line below a label that is text all the same: excerpts have 3, paragraphs 6. */
const SURE = 4;

type Region =
  | { readonly kind: 'text' | 'related' }
  | { readonly kind: 'junk' | 'short' | 'next'; readonly reason: string };

/** Returns the articles of the lines, and the lines of none. */
export function cutArticles(lines: readonly SignedLine[], words: PageWords): Cutting {
  const sections: Section[] = [];
  const loose: KindedLine[] = [];
  for (const group of itemGroups(lines)) {
    const { bodies, loose: left } = cutGroup(group, words);
    loose.push(...left);
    for (const body of bodies) {
      const section = finishSection(body, words);
      sections.push(section.section);
      loose.push(...section.loose);
    }
  }
  return withoutIntroduction({ sections: sections.sort((a, b) => startOf(a) - startOf(b)), loose });
}

/** Above its articles a page says what they are, in a sentence or two. */
function withoutIntroduction({ sections, loose }: Cutting): Cutting {
  const [first, ...others] = sections;
  const count = first?.lines.reduce(
    (sum, { line, kind }) => sum + (kind === 'body' || kind === 'list' ? countWords(line.text) : 0),
    0,
  );
  if (!first || count === undefined || count >= SHORTEST_NAMED_ARTICLE || others.length === 0)
    return { sections, loose };
  const intro = first.lines.map(
    ({ line }): KindedLine => ({ line, kind: 'boilerplate', reason: INTRODUCTION }),
  );
  return { sections: others, loose: [...loose, ...intro] };
}

const INTRODUCTION = 'introduction to the articles below';

/** Returns the one article of some lines, whose head is known. */
export function cutEntry(lines: readonly SignedLine[], headLength: number, words: PageWords): Cutting {
  const { bodies, loose } = cutGroup(lines, words, headLength);
  const [entry] = bodies.map((body) => finishSection(body, words));
  return { sections: entry ? [entry.section] : [], loose: [...loose, ...(entry?.loose ?? [])] };
}

const startOf = ({ lines }: Section): number => lines[0]?.line.start ?? 0;

/** Lines of one article element belong together; the others are the page's own. */
function itemGroups(lines: readonly SignedLine[]): SignedLine[][] {
  const groups = new Map<number, SignedLine[]>();
  for (const line of lines) {
    const group = groups.get(line.item ?? 0);
    if (group) group.push(line);
    else groups.set(line.item ?? 0, [line]);
  }
  return [...groups.values()];
}

interface Body {
  /** How many of the lines are the head; `null` where the head is still to be found. */
  readonly headLength: number | null;
  readonly lines: SignedLine[];
  /** The box that an article beside the text stands in. */
  readonly aside?: NonNullable<SignedLine['aside']>;
  /** Headed by a title alone, below a label; so is the next one. */
  readonly bare?: true;
}

/** Where the head's length is given, the lines are one article. */
function cutGroup(
  lines: readonly SignedLine[],
  words: PageWords,
  ownHead: number | null = null,
): { bodies: Body[]; loose: KindedLine[] } {
  const loose: KindedLine[] = [];
  let body: Body = { headLength: ownHead, lines: lines.slice(0, ownHead ?? 0) };
  const bodies = [body];
  let hasText = false;
  let region: Region = { kind: 'text' };
  let aside: SignedLine['aside'];
  let isLabelled = false;
  for (let index = ownHead ?? 0; index < lines.length; index++) {
    const line = lines[index]!;
    const { sign } = line;
    if (hasText && sign.kind === 'junk' && words.erratumReasons.has(sign.reason)) {
      body.lines.push(line);
      continue;
    }
    if (sign.kind === 'junk') {
      loose.push({ line, kind: 'boilerplate', reason: sign.reason });
      region = regionBelow(line, sign, region, hasText);
      continue;
    }
    if (sign.kind === 'related label') {
      loose.push({ line, kind: 'related', reason: RELATED_LABEL });
      region = { kind: 'related' };
      isLabelled = true;
      continue;
    }
    if (line.aside !== aside) region = { kind: 'text' };
    aside = line.aside;
    if (line.aside && !(region.kind === 'text' && body.aside === line.aside && !endsCard(lines, index)))
      region = isLabelled ? { kind: 'related' } : asideRegion(line.aside);
    const isRelated = isLabelled || region.kind === 'related' || body.bare === true;
    const headLength = ownHead === null ? cardAt(lines, index, isRelated, words, hasText) : 0;
    if (headLength > 0) {
      if (!hasText) for (const passed of body.lines.splice(0)) loose.push(asNavigation(passed));
      hasText = false;
      body = {
        headLength,
        lines: lines.slice(index, index + headLength),
        ...(isAside(lines, index, headLength) && { aside: line.aside }),
        ...(headLength === 1 && { bare: true }),
      };
      bodies.push(body);
      region = { kind: 'text' };
      isLabelled = false;
      index += headLength - 1;
      continue;
    }
    if (ownHead === null && hasText && isTeaser(lines, index, words)) region = { kind: 'related' };
    isLabelled &&= !endsBox(lines, index);
    if (line.chosen !== undefined) region = { kind: isLabelled ? 'related' : 'text' };
    else region = regionAt(region, lines, index);
    if (region.kind === 'text') {
      body.lines.push(line);
      hasText ||= isText(line);
    } else loose.push(looseIn(region, line));
    if (region.kind === 'next' && isText(line)) region = { kind: 'text' };
  }
  return { bodies: bodies.filter(({ lines }) => lines.length > 0), loose };
}

/** Is a chosen line so surely text, or so clearly no teaser, that the article goes on below a label? */
function endsBox(lines: readonly SignedLine[], index: number): boolean {
  const { chosen, sign } = lines[index]!;
  return chosen !== undefined && (chosen >= SURE || (sign.kind === 'prose' && isBoxOfLinks(lines, index)));
}

/** A link to the comments, or their number above the text, is not their beginning. */
function regionBelow(line: SignedLine, { reach, reason }: Junk, region: Region, belowText: boolean): Region {
  if (reach === 'line') return region;
  if (reach === 'short lines') return { kind: 'short', reason };
  if (reach === 'next') return { kind: 'next', reason };
  return belowText && line.links < 0.7 ? { kind: 'junk', reason } : region;
}

/** Outside the text a page has all sorts of lines; in a box of related articles they are their titles. */
const asideRegion = (aside: 'related' | 'outside'): Region =>
  aside === 'related' ? { kind: 'related' } : { kind: 'junk', reason: 'outside the text' };

/** In a box, a title without text below it is the next one's, not a heading of the article above. */
const endsCard = (lines: readonly SignedLine[], index: number): boolean =>
  lines[index]!.sign.kind === 'short' && !isHeadingBefore(lines, index);

const asNavigation = (line: SignedLine): KindedLine => ({ line, kind: 'boilerplate', reason: NAVIGATION });

const isText = ({ sign }: SignedLine): boolean =>
  sign.kind === 'prose' || sign.kind === 'quote' || sign.kind === 'list';

const isHeadLike = (line: SignedLine, words: PageWords): boolean =>
  line.sign.kind === 'short' ||
  line.sign.kind === 'when' ||
  line.sign.kind === 'byline' ||
  (line.sign.kind === 'list' && isNameLike(line.text, words));

/** Returns the number of lines of the head of another article that begins here, or 0. */
function cardAt(
  lines: readonly SignedLine[],
  index: number,
  related: boolean,
  words: PageWords,
  belowText: boolean,
): number {
  const run = headRun(lines, index, words);
  if (run.length === 0 || run.length > LONGEST_HEAD) return 0;
  const below = index + run.length;
  if (related && isBareTitle(run) && !isBoxOfLinks(lines, below))
    return wordsBelow(lines, below, true) >= SHORTEST_UNNAMED_ARTICLE ? run.length : 0;
  if (!isCardHead(run, related, words) || laterStart(run, related, words, belowText)) return 0;
  if (!belowText && isAboveCards(run, lines, words)) return 0;
  return wordsBelow(lines, below) >= shortest(run, words) ? run.length : 0;
}

const isAside = (lines: readonly SignedLine[], from: number, length: number): boolean =>
  lines.slice(from, from + length).every(({ aside }) => aside);

/** A title, whose it is and how old it is, with too little text below for an article. */
function isTeaser(lines: readonly SignedLine[], index: number, words: PageWords): boolean {
  if (lines[index]!.sign.kind !== 'short') return false;
  const run = headRun(lines, index, words);
  if (run.length < 2 || run.length > LONGEST_HEAD || !run.some(saysWhen)) return false;
  const { title, publisher, relative } = readHead(run, words);
  return (
    title !== null && publisher !== null && relative !== null && foldLine(title) === foldLine(run[0]!.text)
  );
}

/** Below a label, a title alone may head a whole article. */
const isBareTitle = ([title, ...others]: readonly SignedLine[]): boolean =>
  title?.sign.kind === 'short' && title.mark === 'text' && title.gap && !title.aside && others.length === 0;

function shortest(run: readonly SignedLine[], words: PageWords): number {
  const { relative, publisher } = readHead(run, words);
  if (run.every(({ aside }) => aside)) return relative ? SHORTEST_ASIDE : SHORTEST_DATED_ASIDE;
  return publisher ? SHORTEST_NAMED_ARTICLE : SHORTEST_ARTICLE;
}

/** Returns the head-like lines from here down to the text, or none where no text follows them. */
function headRun(lines: readonly SignedLine[], index: number, words: PageWords): readonly SignedLine[] {
  let end = index;
  while (end < lines.length && end - index <= LONGEST_HEAD && isHeadLike(lines[end]!, words)) end++;
  const below = lines[end];
  return below && (isText(below) || below.sign.kind === 'caption') ? lines.slice(index, end) : [];
}

const saysWhen = ({ sign }: SignedLine): boolean =>
  sign.kind === 'when' && (sign.interval !== undefined || sign.relative !== undefined);

function isCardHead(run: readonly SignedLine[], related: boolean, words: PageWords): boolean {
  if (!run.some(saysWhen)) return false;
  const head = readHead(run, words);
  if (head.title === null) return false;
  if (head.relative !== null) return related || head.publisher !== null;
  const isSigned = head.publisher !== null || run.some(({ sign }) => sign.kind === 'byline');
  return head.published !== null && (related || (isSigned && !isSignedQuotation(run)));
}

/** A name and a date above a heading may sign the quotation that ends the part above. */
function isSignedQuotation(run: readonly SignedLine[]): boolean {
  const headingAt = run.findIndex(({ mark }) => mark === 'heading');
  return headingAt > run.findIndex(({ sign }) => sign.kind === 'when');
}

/**
 * A short line that ends the text above is no part of the head, where a gap parts it from a whole head. Above all text
 * it is the title, where only a name stands below the gap.
 */
function laterStart(
  run: readonly SignedLine[],
  related: boolean,
  words: PageWords,
  belowText: boolean,
): boolean {
  if (run.slice(1).every(({ gap }) => gap)) return false;
  const isTitled = !belowText && !isNameLike(run[0]!.text, words);
  return run.some(
    (line, at) =>
      at > 0 &&
      line.gap &&
      isCardHead(run.slice(at), related, words) &&
      !(isTitled && isNameLike(readHead(run.slice(at), words).title ?? '', words)),
  );
}

/**
 * Above articles whose headings say whose and when each is, the main heading is the page's, with what it says below, and a
 * date its day.
 */
function isAboveCards(run: readonly SignedLine[], lines: readonly SignedLine[], words: PageWords): boolean {
  const isCard = (line: SignedLine, next: SignedLine | undefined): boolean =>
    line.mark === 'heading' &&
    !isNameLike(line.text, words) &&
    next !== undefined &&
    saysWhen(next) &&
    next.sign.kind === 'when' &&
    next.sign.names.length > 0;
  return (
    run.findIndex((line, at) => isCard(line, run[at + 1])) > 0 &&
    lines.filter((line, at) => isCard(line, lines[at + 1])).length > 1
  );
}

function wordsBelow(lines: readonly SignedLine[], from: number, bare = false): number {
  let count = 0;
  for (let index = from; index < lines.length && count < SHORTEST_DATED_ASIDE; index++) {
    const line = lines[index]!;
    if (line.sign.kind === 'related label' || (line.sign.kind === 'when' && !isBareClock(line))) break;
    if (line.sign.kind === 'junk' && line.sign.reach === 'rest') break;
    if (bare && line.sign.kind === 'short' && line.gap) break;
    if (isText(line) && !/(?:…|\.\.\.|\[…\])\]?$/.test(line.text)) count += countWords(line.text);
  }
  return count;
}

/** Returns the region that a line is in: text goes on after a box of links, and after a few hashtags. */
function regionAt(region: Region, lines: readonly SignedLine[], index: number): Region {
  const line = lines[index]!;
  if (region.kind === 'short') return isText(line) && line.sign.kind !== 'list' ? { kind: 'text' } : region;
  if (region.kind === 'related' && !line.aside && line.sign.kind === 'prose' && isBoxOfLinks(lines, index))
    return { kind: 'text' };
  return region;
}

/** Below a label, teasers are titles and lines in turn; where text follows text, the article goes on. */
function isBoxOfLinks(lines: readonly SignedLine[], index: number): boolean {
  let texts = 0;
  let titles = 0;
  if (lines[index - 1]?.sign.kind === 'related label') return true;
  for (let at = index; at < lines.length && at < index + 40; at++) {
    const line = lines[at]!;
    if (line.sign.kind === 'related label' || (line.sign.kind === 'junk' && line.sign.reach === 'rest'))
      break;
    if (line.sign.kind === 'prose') texts++;
    else if (line.sign.kind === 'short') titles++;
  }
  return texts >= 2 && texts > 2 * titles;
}

function looseIn(region: Region, line: SignedLine): KindedLine {
  if ('reason' in region) return { line, kind: 'boilerplate', reason: region.reason };
  return { line, kind: 'related', reason: line.sign.kind === 'prose' ? TEASER : RELATED_LINK };
}

/** Tells head from text, and headings from the rest of the text. */
function finishSection(body: Body, words: PageWords): { section: Section; loose: KindedLine[] } {
  const headLength = body.headLength ?? headLengthOf(body.lines, words);
  const above = Math.max(0, headLength - LONGEST_HEAD);
  const headLines = body.lines.slice(above, headLength);
  const head = readHead(headLines, words);
  const rest = body.lines.slice(headLength);
  const textTo = rest.length - linesAboutWriter(rest, head, words);
  const lines = [
    ...headLines.map((line, index) => inHead(line, head.kinds[index]!, head.title)),
    ...rest.slice(0, textTo).map((line, index) => ({ line, kind: kindInText(rest, index) })),
  ];
  const bio = rest
    .slice(textTo)
    .map((line): KindedLine => ({ line, kind: 'boilerplate', reason: ABOUT_WRITER }));
  return { section: { head, lines }, loose: [...body.lines.slice(0, above).map(asNavigation), ...bio] };
}

const ABOUT_WRITER = 'about the author';
/** In characters. */
const LONGEST_BIO = 400;

/** An article may end with a line about its writer: "A. Writer covers trade." Returns the number of lines, 0 or 1. */
function linesAboutWriter(rest: readonly SignedLine[], { byline }: Head, words: PageWords): number {
  const last = rest.at(-1);
  if (!byline || !last || rest.length < 2 || last.sign.kind !== 'prose' || last.text.length > LONGEST_BIO)
    return 0;
  const isAbout = last.text.startsWith(byline) && words.aboutWriter.test(last.text.slice(byline.length));
  return isAbout ? 1 : 0;
}

function inHead(line: SignedLine, kind: SegmentKind, title: string | null): KindedLine {
  if (kind !== 'boilerplate') return { line, kind };
  const isTitle = foldLine(line.text) === foldLine(title ?? '');
  return { line, kind, reason: isTitle ? 'title printed twice' : 'label over a part of the page' };
}

function headLengthOf(lines: readonly SignedLine[], words: PageWords): number {
  let length = 0;
  while (
    length < lines.length &&
    !(length > 0 && lines[length]!.sign.kind === 'short' && lines[length + 1]?.sign.kind === 'list') &&
    !(isBareClock(lines[length]!) && lines.slice(length + 1).some(isBareClock)) &&
    (isHeadLike(lines[length]!, words) || lines[length]!.mark === 'dek' || isDek(lines, length))
  )
    length++;
  return length;
}

/** A sentence between title and writer is the standfirst. */
const LONGEST_DEK = 300;

function isDek(lines: readonly SignedLine[], index: number): boolean {
  const [above, line, next] = [lines[index - 1], lines[index]!, lines[index + 1]];
  return (
    line.sign.kind === 'prose' &&
    line.text.length <= LONGEST_DEK &&
    index <= 3 &&
    above?.sign.kind === 'short' &&
    (next?.sign.kind === 'byline' || (next?.sign.kind === 'when' && !isBareClock(next)))
  );
}

/** A picture's caption is short, quotes nobody, and stands right above its credit. */
const LONGEST_CAPTION = 220;

function kindInText(lines: readonly SignedLine[], index: number): SegmentKind {
  const { sign, text, mark, chosen } = lines[index]!;
  const next = lines[index + 1];
  if (chosen !== undefined && (sign.kind === 'when' || sign.kind === 'byline'))
    return isHeadingBefore(lines, index) ? 'heading' : mark === 'list' ? 'list' : 'body';
  switch (sign.kind) {
    case 'short':
      return isHeadingBefore(lines, index) ? 'heading' : 'body';
    case 'when':
      if (isHeadingBefore(lines, index)) return 'heading';
      return isBareClock(lines[index]!) ? 'body' : 'dateline';
    case 'prose':
      return next?.sign.kind === 'credit' &&
        next.mark === 'text' &&
        index > 0 &&
        text.length <= LONGEST_CAPTION &&
        !/["“”]/.test(text) &&
        !isClosingCredit(next, lines[index + 2] === undefined)
        ? 'caption'
        : 'body';
    case 'list':
    case 'quote':
    case 'caption':
    case 'credit':
    case 'byline':
      return sign.kind;
    // Of junk only what says what the article had wrong comes so far.
    case 'junk':
      return 'erratum';
    default:
      return 'boilerplate';
  }
}

/** "(Reporting by …)" credits the text, not the picture above; so does an agency's bare name as the last line. */
const isClosingCredit = ({ text }: SignedLine, isLast: boolean): boolean =>
  text.length > 120 || /^[([]/.test(text) || (isLast && /^\p{Lu}\p{L}+$/u.test(text));

/** A heading has text below it, or one more heading and then text. */
function isHeadingBefore(lines: readonly SignedLine[], index: number): boolean {
  const line = lines[index]!;
  if (line.mark === 'heading' || line.mark === 'title') return true;
  const next = lines[index + 1];
  if (!next) return false;
  if (isText(next) || next.sign.kind === 'caption') return lines[index - 1]?.sign.kind !== 'short';
  const afterNext = lines[index + 2];
  return (
    next.sign.kind === 'short' &&
    afterNext !== undefined &&
    isText(afterNext) &&
    lines[index - 1]?.sign.kind !== 'short'
  );
}
