/** What an HTML page says of its article for machines: JSON-LD, Open Graph, meta elements. */

import type { Metadata } from '../../model/page.ts';
import { readMachineDate } from './dates.ts';
import { attribute, type Element, elementsBelow, type Parent, textOf } from './dom.ts';
import { foldLine } from './lines.ts';
import { parsePage } from './parse-page.ts';

/** In the order of trust: the first that gives a date wins. */
const DATE_NAMES =
  `article:published_time og:article:published_time datepublished article:published date.issued
  dc.date.issued dcterms.created dc.date.created dc.date dcterms.date parsely-pub-date sailthru.date pubdate
  publishdate publish-date publish_date publication_date published_time cxenseparse:recs:publishtime article.published
  date displaydate`.split(/\s+/);
const AUTHOR_NAMES =
  'author article:author parsely-author sailthru.author dc.creator dcterms.creator byl cxenseparse:author'.split(
    ' ',
  );
const TITLE_NAMES = 'og:title twitter:title parsely-title sailthru.title dc.title'.split(' ');
const SITE_NAMES = 'og:site_name application-name twitter:app:name:iphone dc.publisher'.split(' ');

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|Reportage|LiveBlog)/;
/** Blogging systems often describe the page only, and date it. */
const PAGE_TYPE = /WebPage$/;

/** Returns what the page says of its main article. */
export function readMetadata(document: Parent): Metadata {
  const elements = [...elementsBelow(document)];
  const meta = readMeta(elements);
  const linked = readLinkedData(elements, ARTICLE_TYPE) ?? readLinkedData(elements, PAGE_TYPE);
  const uri = absoluteAddress(elements, meta);
  const firstMeta = (names: readonly string[]): string | undefined =>
    firstFull(names.map((name) => meta.get(name)));
  const publisher = firstFull([nameIn(linked?.publisher), firstMeta(SITE_NAMES)]);
  const pageTitle = clean(
    textOf(elements.find(({ tagName }) => tagName === 'title') ?? ({ childNodes: [] } as never)),
  );
  const title = firstFull([stringIn(linked?.headline), firstMeta(TITLE_NAMES), pageTitle]);
  const site = siteInTitle(pageTitle, title, hostOf(uri));
  return withoutEmpty({
    uri,
    title: title && withoutSite(title, publisher ?? site),
    publisher: publisher ?? site,
    byline: authorName(firstFull([nameIn(linked?.author), firstMeta(AUTHOR_NAMES)])),
    published: firstDate([
      stringIn(linked?.datePublished),
      ...DATE_NAMES.map((name) => meta.get(name)),
      stringIn(linked?.dateCreated),
    ]),
  });
}

/** Some pages encode what is no markup: "&amp;amp;". */
const clean = (text: string): string =>
  (text.includes('&') && text.length < 1000 ? textOf(parsePage(text)) : text).replace(/\s+/g, ' ').trim();

const firstFull = (texts: readonly (string | undefined)[]): string | undefined =>
  texts.map((text) => clean(text ?? '')).find((text) => text !== '');

function withoutEmpty(found: { [Key in keyof Metadata]: Metadata[Key] | undefined }): Metadata {
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

function readMeta(elements: readonly Element[]): Map<string, string> {
  const meta = new Map<string, string>();
  for (const element of elements) {
    if (element.tagName !== 'meta' && !attribute(element, 'itemprop')) continue;
    const content = attribute(element, 'content') || attribute(element, 'datetime');
    for (const key of ['property', 'name', 'itemprop']) {
      const name = attribute(element, key).toLowerCase();
      if (name && content && !meta.has(name)) meta.set(name, content);
    }
  }
  return meta;
}

type Linked = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Linked =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Returns the first thing of a type that the page's JSON-LD describes. */
function readLinkedData(elements: readonly Element[], wanted: RegExp): Linked | null {
  for (const element of elements) {
    if (element.tagName !== 'script' || !/ld\+json/i.test(attribute(element, 'type'))) continue;
    const found = findTyped(parsed(textOf(element)), wanted, 4);
    if (found) return found;
  }
  return null;
}

/** Many pages leave line breaks in strings, or wrap the data in comment marks. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(
      json
        .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\*\]\]>\*\/)\s*$/g, '')
        .replace(/[\u0000-\u001f]+/g, ' '),
    );
  } catch {
    return null;
  }
}

function findTyped(value: unknown, wanted: RegExp, depth: number): Linked | null {
  if (depth === 0) return null;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, 100)) {
      const found = findTyped(item, wanted, depth - 1);
      if (found) return found;
    }
    return null;
  }
  if (!isObject(value)) return null;
  if ([value['@type']].flat().some((type) => typeof type === 'string' && wanted.test(type))) return value;
  return findTyped(value['@graph'] ?? value.mainEntity ?? null, wanted, depth - 1);
}

const stringIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Returns the name of a person or organisation, the names of several. */
function nameIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    const names = value.map(nameIn).filter((name) => name !== undefined && name !== '');
    return names.length > 0 ? [...new Set(names)].join(', ') : undefined;
  }
  return isObject(value) ? nameIn(value.name) : undefined;
}

/** Some pages give the author's address, or "By" before the name. */
function authorName(name: string | undefined): string | undefined {
  if (name === undefined || /^(?:https?:)?\/\/|@|^(?:admin|null|undefined)$/i.test(name)) return undefined;
  return name.replace(/^by:?\s+/i, '') || undefined;
}

function firstDate(values: readonly (string | undefined)[]) {
  for (const value of values) {
    const date = value ? readMachineDate(value) : null;
    if (date) return date;
  }
  return undefined;
}

function absoluteAddress(
  elements: readonly Element[],
  meta: ReadonlyMap<string, string>,
): string | undefined {
  const canonical = elements.find(
    ({ tagName, ...element }) =>
      tagName === 'link' && /^canonical$/i.test(attribute(element as Element, 'rel')),
  );
  const addresses = [canonical && attribute(canonical, 'href'), meta.get('og:url')];
  return addresses
    .map((address) => address?.trim())
    .find((address) => address && /^https?:\/\/[^\s/]/i.test(address));
}

const SEPARATED = /^(?<title>.{10,}?)(?:\s+[·•–—-]\s+|\s*(?<bar>[|»])\s*)(?<site>[^|·•–—»]{2,50})$/u;

/** "A title | The Example" */
function withoutSite(title: string, site: string | undefined): string {
  if (!site) return title;
  const at = title.toLowerCase().lastIndexOf(site.toLowerCase());
  if (at < 4 || at + site.length < title.length) return title;
  return title.slice(0, at).replace(/[\s|·•–—:»-]+$/u, '') || title;
}

/**
 * Returns the site's name where the page's title is the article's title and a name, or ends with a bar and a name, or
 * with the name that its address has.
 */
function siteInTitle(
  pageTitle: string,
  title: string | undefined,
  host: string | undefined,
): string | undefined {
  const { title: before, bar, site } = SEPARATED.exec(pageTitle.slice(0, 500))?.groups ?? {};
  if (before === undefined || site === undefined) return undefined;
  if (before === title) return site;
  const named = foldLine(site).replaceAll(' ', '');
  const isName =
    bar !== undefined || (named.length > 3 && host?.replace(/[^\p{L}\p{N}]/gu, '').includes(named));
  return title === pageTitle && isName ? site : undefined;
}

/** Returns the host of an address, which names a site that says nothing else of itself. */
export function hostOf(uri: string | undefined): string | undefined {
  return uri && URL.canParse(uri) ? new URL(uri).hostname.replace(/^www\d?\./, '') : undefined;
}
