/** Cuts the articles out of a page. */

import type { Language } from '../../language/language.ts';
import type { Article } from '../../model/article.ts';
import type { Stamp } from '../../model/layer.ts';
import type { Metadata, PageId, ReadPage, Segment } from '../../model/page.ts';
import { type Composed, composeArticle, composeSegments, type PlacedLine } from './compose.ts';
import { cutArticles, type KindedLine, type Section } from './cut.ts';
import { weighFacts } from './facts.ts';
import { layHtml } from './html.ts';
import { foldLine, type Layout } from './lines.ts';
import { cutLive } from './live.ts';
import { layMarkdown } from './markdown.ts';
import { signPage } from './neighbours.ts';
import { layPlainText } from './plain.ts';
import type { PublisherFile } from './publishers/publisher-file.ts';
import type { SignedLine } from './signs.ts';
import { missingRest, wallOf, withoutOffer } from './walls.ts';

/** In characters. Long reads have 200,000 at most; a book or a table would keep every later stage busy for minutes. */
export const LONGEST_ARTICLE = 300_000;
export const TOO_LONG = 'longer than any article';

export interface Extraction extends Stamp {
  readonly page: PageId;
  readonly segments: readonly Segment[];
  readonly articles: readonly Article[];
  /** What stands on the page in an article's place: "a cookie notice". */
  readonly wall?: string;
}

/**
 * Returns the page's segments and the articles that they make up, in page order. What is known of single publishers'
 * pages is handed in; no page needs it.
 */
export function extractArticles(
  page: ReadPage,
  language: Language,
  publishers: readonly PublisherFile[] = [],
): Extraction {
  const {
    lines,
    metadata,
    entries = [],
    locked = false,
    roundUp = false,
  } = layOut(page, language, publishers);
  const signed = signPage(lines, language.page);
  const isScripted = page.mediaType === 'text/html' && page.text.includes('<script');
  const wall = wallOf(signed, metadata, isScripted, language.page);
  const live = cutLive(signed, entries, metadata, language);
  const cut = live ?? cutArticles(signed, language.page);
  const loose = [...cut.loose];
  const day = pageDay(loose);
  const others = cut.sections.filter((section) => !live?.entries.has(section));
  const main = mainSection(others, metadata);
  const seen = new Map<string, number>();
  const composed = cut.sections.map((whole) => {
    const { section, loose: offer } = withoutOffer(whole, signed, language.page);
    loose.push(...offer);
    const ofEntry = live?.entries.get(whole);
    const notes = whole === main ? notesIn(cut.loose) : [];
    const facts = {
      page,
      metadata: whole === main ? metadata : (ofEntry ?? (roundUp ? ofRoundUp(metadata, whole) : {})),
      day,
      notes,
      below: linesBelow(whole, signed),
    };
    const titled = withStatedTitle(section, facts.metadata);
    const weighed = whole === main ? weighFacts(page, metadata, lines, titled.head, language) : null;
    const made = composeArticle(titled, { ...facts, weighed }, seen, language);
    if (made === null) return { ...section, reason: 'no text of an article' };
    if (wall !== null) return { ...section, reason: wall };
    if (made.article.text.length > LONGEST_ARTICLE) return { ...section, reason: TOO_LONG };
    const truncated = missingRest(section, signed, locked && whole === main, language.page);
    const more = {
      ...(ofEntry && live?.title && { liveBlog: live.title }),
      ...(truncated !== null && { truncated }),
    };
    return { ...made, article: { ...made.article, ...more } };
  });
  return {
    stage: 'extract',
    version: 7,
    page: page.id,
    segments: composeSegments([...loose, ...composed.flatMap(linesOf)]),
    articles: composed.flatMap((made) => ('article' in made ? [made.article] : [])),
    ...(wall !== null && { wall }),
  };
}

function layOut(page: ReadPage, language: Language, publishers: readonly PublisherFile[]): Layout {
  switch (page.mediaType) {
    case 'text/html':
      return withCarried(
        layHtml(page.text, language, { publishers, address: page.uri }),
        page.metadata?.modified && { modified: page.metadata.modified },
      );
    case 'text/markdown':
      return withCarried(layMarkdown(page.text, language.page), page.metadata);
    default:
      return withCarried(layPlainText(page.text, language.page), page.metadata);
  }
}

/**
 * Returns the layout with what brought the page here says of it: a record of a dump, an entry of a feed. What the page
 * says of itself comes first; a plain text says nothing for machines.
 */
const withCarried = (layout: Layout, carried: Metadata | undefined): Layout =>
  carried ? { ...layout, metadata: { ...carried, ...layout.metadata } } : layout;

/** A first line or heading that the markup does not call the page's main one yields to the title of the metadata. */
function withStatedTitle(section: Section, { title }: Metadata): Section {
  const headline = section.lines.find(({ kind }) => kind === 'headline');
  if (
    title === undefined ||
    headline === undefined ||
    headline.line.mark === 'title' ||
    foldLine(headline.line.text) === foldLine(title)
  )
    return section;
  const kind = headline.line.mark === 'heading' ? 'heading' : 'dek';
  const lines = section.lines.map((each) => (each === headline ? ({ ...each, kind } as const) : each));
  return { head: { ...section.head, title }, lines };
}

/** A part of a round-up is of the page's publisher and day, where it names no other. */
const ofRoundUp = ({ publisher, published }: Metadata, { head }: Section): Metadata => ({
  ...(publisher !== undefined && head.publisher === null && { publisher }),
  ...(published !== undefined && head.published === null && { published }),
});

/** The page's metadata are about its only article, or the one of several that they name. */
function mainSection(sections: readonly Section[], { title }: Metadata): Section | undefined {
  const withText = sections.filter(({ lines }) =>
    lines.some(({ kind }) => /^(?:body|list|quote)$/.test(kind)),
  );
  if (withText.length === 1) return withText[0];
  return withText.find(
    ({ head }) => title !== undefined && head.title !== null && foldLine(title) === foldLine(head.title),
  );
}

/** "This article was first published by The Example": furniture, but it says whose text it is. */
const notesIn = (loose: readonly KindedLine[]): string[] =>
  loose.flatMap(({ line, reason }) => (/^note\b/.test(reason ?? '') ? [line.text] : []));

/** Lines; further below stands the site's. */
const MOST_BELOW = 4;

/** "Copyright 2031 Meridian News Agency" stands below the text that it is said of. */
function linesBelow({ lines }: Section, signed: readonly SignedLine[]): string[] {
  const last = lines.findLast(({ kind }) => kind === 'body' || kind === 'list' || kind === 'caption');
  const at = last === undefined ? -1 : signed.indexOf(last.line);
  return at < 0 ? [] : signed.slice(at + 1, at + 1 + MOST_BELOW).map(({ text }) => text);
}

/** The day that an aggregator prints above its articles, which "5 hours ago" counts from. */
const pageDay = (loose: readonly KindedLine[]) => {
  for (const { line } of loose)
    if (line.sign.kind === 'when' && line.sign.interval && line.sign.basis === 'stated')
      return line.sign.interval;
  return null;
};

type Dropped = Section & { readonly reason: string };

function linesOf(made: Composed | Dropped): PlacedLine[] {
  if ('article' in made)
    return made.lines.map((line) =>
      line.reason === undefined ? { ...line, article: made.article.id } : line,
    );
  return made.lines.map(({ line }) => ({ line, kind: 'boilerplate', reason: made.reason }));
}
