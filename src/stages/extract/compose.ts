/** Puts an article together from its lines, and the page's segments from all lines. */

import { findCredits } from '../../language/find-credits.ts';
import type { Language } from '../../language/language.ts';
import type { Article, Block, BlockKind, Interval, Known, Part } from '../../model/article.ts';
import type { Metadata, ReadPage, Segment, SegmentKind } from '../../model/page.ts';
import { sha256, shortHash } from '../../text/hashes.ts';
import { cite } from '../../text/offsets.ts';
import { domainOf } from './addresses.ts';
import type { KindedLine, Section } from './cut.ts';
import { resolveRelative } from './dates.ts';
import type { Facts } from './facts.ts';
import { identifyBlocks, languageHint } from './identify.ts';

/** What reaches the text. Bylines, times and credits are said of it, and boilerplate is none of it. */
const IN_TEXT: ReadonlySet<SegmentKind> = new Set<SegmentKind>([
  'headline',
  'dek',
  'body',
  'heading',
  'list',
  'quote',
  'caption',
  'erratum',
] satisfies BlockKind[]);

export interface Composed {
  readonly article: Article;
  readonly lines: readonly PlacedLine[];
}

/** A line with the article that it stands in, and its language where that is not the article's. */
export interface PlacedLine extends KindedLine {
  readonly article?: string;
  readonly language?: string;
}

export interface PageFacts {
  readonly page: ReadPage;
  /** What the page's metadata say; of an article only where it is the page's main one. */
  readonly metadata: Metadata;
  /** What is known of the page's main article from all that the page says; `null` for another one. */
  readonly weighed: Facts | null;
  /** Notes that the page prints beside its main article, and of it. */
  readonly notes: readonly string[];
  /** The first lines below the article that are no part of it. */
  readonly below: readonly string[];
  /** The day that the page prints outside its articles. */
  readonly day: Interval | null;
}

/** Returns the article of a section, or `null` where it has no text of its own. */
export function composeArticle(
  section: Section,
  facts: PageFacts,
  seen: Map<string, number>,
  language: Language,
): Composed | null {
  const laid = layBlocks(section);
  const hasBody = laid.blocks.some(
    ({ kind, start, end }) =>
      /^(?:body|list|quote)$/.test(kind) && /\p{L}/u.test(laid.text.slice(start, end)),
  );
  if (!hasBody) return null;
  const ordinal = seen.get(laid.text) ?? 0;
  seen.set(laid.text, ordinal + 1);
  const id = `a${sha256(laid.text).slice(0, 12)}-${shortHash([facts.page.uri, String(ordinal)], 6)}`;
  const dateline = datelineOf(section, language);
  const { head } = section;
  const { metadata } = facts;
  const relative = head.relative ?? (head.published || metadata.published ? null : dateline.day);
  const identified = identifyBlocks(laid.text, laid.blocks, language, languageHint(facts.page));
  const article: Article = {
    id,
    page: facts.page.id,
    uri: (facts.weighed ? facts.weighed.uri : metadata.uri) ?? facts.page.uri,
    title: facts.weighed?.title ?? head.title ?? metadata.title ?? null,
    publisher:
      metadata.publisher ??
      head.publisher ??
      (facts.weighed && (facts.page.metadata?.publisher ?? domainOf(facts.weighed.uri ?? facts.page.uri))) ??
      dateline.agency,
    byline: facts.weighed ? (facts.weighed.byline ?? null) : (metadata.byline ?? head.byline),
    published: publishedOf(section, facts, language),
    ...(facts.weighed?.modified && { modified: facts.weighed.modified }),
    ...(relative && { publishedText: relative }),
    language: identified.language,
    ...laid,
    blocks: identified.blocks,
  };
  const credited = withCredits(article, section, facts, language);
  return { article: credited, lines: withLanguages(section.lines, credited) };
}

/** Returns the article with whom it credits, in its text or on the lines beside it. */
function withCredits(
  article: Article,
  { lines }: Section,
  { notes, below }: PageFacts,
  language: Language,
): Article {
  const textOf = (some: readonly KindedLine[], kinds: RegExp): string[] =>
    some.flatMap(({ line, kind }) => (kinds.test(kind) ? [line.text] : []));
  const textFrom = lines.findIndex(({ kind }) => kind === 'body');
  const read = {
    ...article,
    beside: textOf(lines, /^(?:byline|credit)$/),
    above: textOf(lines.slice(0, textFrom), /^byline$/),
    below,
    notes,
  };
  const credits = findCredits(read, language).map(({ name, role, span }) => ({
    name,
    role,
    evidence: span ? [cite(article, span)] : [],
  }));
  return credits.length > 0 ? { ...article, credits } : article;
}

/** Returns the lines, those that are in another language than their article with it. */
function withLanguages(lines: readonly KindedLine[], { blocks }: Article): readonly PlacedLine[] {
  if (blocks.every(({ language }) => language === undefined)) return lines;
  const inText = lines.filter(({ kind }) => IN_TEXT.has(kind));
  const languageOf = new Map(inText.map((line, at) => [line, blocks[at]?.language]));
  return lines.map((line) => {
    const language = languageOf.get(line);
    return language === undefined ? line : { ...line, language };
  });
}

function layBlocks(section: Section): { text: string; blocks: Block[]; parts: Part[] } {
  const chunks: string[] = [];
  const blocks: Block[] = [];
  const parts: Part[] = [];
  let start = 0;
  for (const { line, kind } of section.lines) {
    if (!IN_TEXT.has(kind)) continue;
    chunks.push(line.text);
    blocks.push({ kind: kind as BlockKind, start, end: start + line.text.length });
    for (const run of line.runs)
      parts.push({ start: start + run.start, end: start + run.end, pageStart: run.pageStart });
    start += line.text.length + 1;
  }
  return { text: chunks.join('\n'), blocks, parts };
}

function publishedOf(
  { head, lines }: Section,
  { metadata, day, weighed }: PageFacts,
  language: Language,
): Known<Interval> | null {
  if (weighed?.published && weighed.published.basis !== 'inferred') return weighed.published;
  if (!weighed && metadata.published) return { value: metadata.published, basis: 'metadata', evidence: [] };
  if (weighed?.published && head.published?.interval.start === weighed.published.value.start)
    return weighed.published;
  if (head.published) return { value: head.published.interval, basis: head.published.basis, evidence: [] };
  const below = dateBelow(lines);
  if (below) return { value: below, basis: 'stated', evidence: [] };
  const resolved = head.relative && day && resolveRelative(head.relative, day, language.page);
  if (weighed?.published) return weighed.published;
  return resolved ? { value: resolved, basis: 'inferred', evidence: [] } : null;
}

/** Returns the date on a line of its own below the head, where there is just one. */
function dateBelow(lines: readonly KindedLine[]): Interval | null {
  const dates = new Map<string, Interval>();
  for (const { line, kind } of lines)
    if (kind === 'dateline' && line.sign.kind === 'when' && line.sign.interval)
      dates.set(line.sign.interval.start, line.sign.interval);
  const [only] = dates.values();
  return dates.size === 1 && only ? only : null;
}

/** "EXAMPLETON, March 12 (Agency) -" */
const DATELINE = /^(?<place>\p{Lu}[^()\n]{1,60}?)\s*\((?<agency>\p{Lu}[\p{L}\p{N} .&-]{1,30})\)\s*[-–—]/u;

/** Returns the agency and the day of the month in the dateline that the text begins with. */
function datelineOf({ lines }: Section, { page }: Language): { agency: string | null; day: string | null } {
  const first = lines.find(({ kind }) => kind === 'body')?.line.text ?? '';
  const groups = DATELINE.exec(first)?.groups;
  const place = groups?.place ?? '';
  const day = /,\s*(?<month>\p{L}{3,9})\.?\s+(?<day>\d{1,2})$/u.exec(place);
  return {
    agency: groups?.agency ?? null,
    day: day?.groups && page.months.has(day.groups.month!.toLowerCase()) ? day[0].replace(/^,\s*/, '') : null,
  };
}

/** Returns the page's segments: every line once, boilerplate of one kind and reason in one piece. */
export function composeSegments(lines: readonly PlacedLine[]): Segment[] {
  const segments: Segment[] = [];
  for (const { line, kind, reason, article, language } of lines.toSorted(
    (a, b) => a.line.start - b.line.start,
  )) {
    const last = segments.at(-1);
    if (last && line.start < last.end) continue;
    if (last && reason !== undefined && last.kind === kind && last.reason === reason)
      segments[segments.length - 1] = { ...last, end: line.end };
    else
      segments.push({
        kind,
        start: line.start,
        end: line.end,
        ...(article !== undefined && { article }),
        ...(reason !== undefined && { reason }),
        ...(language !== undefined && { language }),
      });
  }
  return segments;
}
