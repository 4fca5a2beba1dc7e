/** What an HTML page says of its article for machines: JSON-LD, microdata, Open Graph, meta elements. */

import { decodeHTML } from 'entities';
import type { Interval } from '../../model/article.ts';
import { hostOf, isHomepage } from './addresses.ts';
import { readMachineDate } from './dates.ts';
import { attribute, type Element, elementsBelow, isText, type Parent, textOf } from './dom.ts';
import { foldLine } from './lines.ts';
import { addressKey, type LinkedArticle, readLinkedData } from './linked-data.ts';
import type { PageMetadata, SignedName, Writers } from './page-metadata.ts';

/** In the order of trust: the first that gives a date wins. */
const PUBLISHED_NAMES =
  `article:published_time og:article:published_time datepublished article:published og:published_time
  citation_publication_date citation_online_date citation_date dc.date.issued dcterms.issued dcterms.created
  dc.date.created date.issued dc.date dcterms.date parsely-pub-date sailthru.date pubdate publishdate publish-date
  publish_date publication_date publication-date published_time published-date w-published-date last-published-date
  cxenseparse:recs:publishtime cxenseparse:publishtime article.published article:post_date bt:pubdate
  originalpublicationdate article_date_original datecreated date displaydate`.split(/\s+/);
const MODIFIED_NAMES =
  `article:modified_time og:article:modified_time datemodified og:updated_time article:modified dc.date.modified
  dcterms.modified article.updated bt:moddate revised last-modified updated_time lastmod updated`.split(
    /\s+/,
  );
const AUTHOR_NAMES =
  `author article:author parsely-author sailthru.author dc.creator dcterms.creator byl cxenseparse:author
  citation_author citation_authors article.author bt:author authors article:author_name og:author
  article:author:name creator twitter:data1`.split(/\s+/);
const TITLE_NAMES = 'og:title twitter:title parsely-title sailthru.title dc.title citation_title'.split(' ');
const SITE_NAMES = 'og:site_name application-name twitter:app:name:iphone dc.publisher'.split(' ');
const LANGUAGE_NAMES = 'og:locale dc.language content-language language'.split(' ');

/** Returns what the page says of its main article. */
export function readMetadata(document: Parent): PageMetadata {
  const gathered = gather(document);
  const { meta, scripts, canonicals } = gathered;
  const firstMeta = (names: readonly string[]): string | undefined =>
    firstFull(names.flatMap((name) => meta.get(name) ?? []));
  const pageTitle = clean(gathered.title);
  const addresses = [...canonicals, ...(meta.get('og:url') ?? [])];
  const named = TITLE_NAMES.flatMap((name) => meta.get(name) ?? []).map(clean);
  const linked = readLinkedData(scripts, {
    uris: addresses.map(addressKey).filter((key) => key !== ''),
    titles: [...gathered.headings.map(({ text }) => text), ...named, pageTitle].map(foldLine).filter(Boolean),
  });
  const uri = addresses.find((address) => /^https?:\/\/[^\s/]/i.test(address) && !isHomepage(address));
  const publisher = firstFull([linked?.publisher, firstMeta(SITE_NAMES)]);
  const stated = firstFull([linked?.headline, ...named, pageTitle]);
  const site = siteInTitle(pageTitle, stated, hostOf(uri));
  const names = [publisher, firstMeta(SITE_NAMES), site].filter((name) => name !== undefined);
  const titles = titlesOf([linked?.headline, ...named, pageTitle], names);
  const published = firstDate([
    linked?.published,
    ...PUBLISHED_NAMES.flatMap((name) => meta.get(name) ?? []),
    ...(meta.get('itemprop datepublished') ?? []),
  ]);
  return withoutEmpty({
    uri,
    title: titles[0] && printedIn(titles[0], gathered.headings),
    publisher: publisher ?? site,
    published,
    inState: published ? undefined : dateInState(gathered.states),
    modified: firstDate([
      linked?.modified,
      ...MODIFIED_NAMES.flatMap((name) => meta.get(name) ?? []),
      ...(meta.get('itemprop datemodified') ?? []),
    ]),
    language: languageTag([gathered.language, linked?.language, firstMeta(LANGUAGE_NAMES)]),
    titles,
    addresses,
    writers: writersOf(gathered, linked, titles),
  });
}

const STATE_DATE =
  /(?:date_?published|published_?(?:at|date|on|time)|publish_?(?:date|time|ed_date)|publication_?date|first_?published(?:_?at)?|pub_?date)\\{0,3}["']\s*:\s*\\{0,3}["'](\d{4}-\d{2}-\d{2}[T\d:.Z +-]{0,25})/gi;
/** In characters of all scripts. */
const LONGEST_STATE = 3_000_000;

/** Returns the day that the state of a script framework calls that of the publication, where it names one only. */
function dateInState(scripts: readonly Element[]): Interval | undefined {
  let left = LONGEST_STATE;
  const found = new Map<string, Interval>();
  for (const script of scripts) {
    const text = textOf(script).slice(0, left);
    left -= text.length;
    if (!/publi|pub_?date/i.test(text)) continue;
    for (const [, value] of text.matchAll(STATE_DATE)) {
      const date = readMachineDate(value!);
      if (date && !found.has(date.start.slice(0, 10))) found.set(date.start.slice(0, 10), date);
    }
    if (found.size > 1) return undefined;
  }
  return [...found.values()][0];
}

/** Some pages encode what is no markup ("&amp;amp;"), or leave markup in it. Most are asked in vain. */
const clean = (text: string): string => (UNCLEAN.test(text) ? cleaned(text) : text.trim());
const UNCLEAN = /[&<\u00ad\u200b\u2060\ufeff]|[^\S ]|\s\s/;

const cleaned = (text: string): string =>
  (text.includes('&') ? decodeHTML(decodeHTML(text.slice(0, 2000))) : text)
    .replace(/<\/?(?:b|i|em|strong|span|br|p|sup|sub|mark|small|q|cite)(?:\s[^<>]{0,200})?\/?>/gi, ' ')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

function firstFull(texts: readonly (string | undefined)[]): string | undefined {
  for (const text of texts) {
    const full = clean(text ?? '');
    if (full !== '') return full;
  }
  return undefined;
}

function withoutEmpty(found: { [Key in keyof PageMetadata]: PageMetadata[Key] | undefined }): PageMetadata {
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

interface Gathered {
  /** By lower-case name, in page order; of elements with `itemprop` under "itemprop name". */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly scripts: readonly string[];
  /** Other scripts; what frameworks show is kept in some. */
  readonly states: readonly Element[];
  readonly canonicals: readonly string[];
  readonly title: string;
  readonly language: string;
  readonly headings: readonly Placed[];
  readonly signed: readonly (Placed & { readonly how: SignedName['how'] })[];
}

/** `at` counts the characters of text above. */
interface Placed {
  readonly text: string;
  readonly at: number;
}

/** Returns all that this file reads, in one walk over the page. */
function gather(document: Parent): Gathered {
  const gathering = new Gathering();
  for (const element of elementsBelow(document)) gathering.read(element);
  return gathering;
}

const AUTHOR_ADDRESS =
  /\/(?:authors?|autor(?:en|es|as)?|auteurs?|autori|by|profiles?|people|contributors?|writers?|staff|journalists?|reporters?|redakteure?|members?|producers?|columnists?|experts?|author-profile|bylines?)\/[^/?#]+/i;
const AUTHOR_CLASS =
  /(?:^|[\s_-])(?:by-?_?lines?|authors?|author-?_?names?|writers?|contributors?|post-?_?author|authored-?by|reporters?|creator|(?:written|posted|submitted)-?_?by)(?:$|[\s_-])|(?:[a-z])(?:Author|Byline)(?:Name)?s?(?:$|[\s_-])|^(?:author|byline)[A-Z_]/;
const NO_AUTHOR_CLASS =
  /bio|box|card|avatar|image|photo|social|follow|comment|about|description|related|list/i;
const LONGEST_SIGNED = 200;

class Gathering implements Gathered {
  readonly meta = new Map<string, string[]>();
  readonly scripts: string[] = [];
  readonly states: Element[] = [];
  readonly canonicals: string[] = [];
  readonly headings: Placed[] = [];
  readonly signed: (Placed & { how: SignedName['how'] })[] = [];
  title = '';
  language = '';
  #at = 0;

  read(element: Element): void {
    const { tagName } = element;
    if (tagName === 'meta') this.#meta(element);
    else if (tagName === 'script') {
      if (/ld\+json/i.test(attribute(element, 'type'))) this.scripts.push(textOf(element));
      else this.states.push(element);
    } else if (tagName === 'link') {
      if (/^canonical$/i.test(attribute(element, 'rel'))) this.#canonical(attribute(element, 'href'));
    } else if (tagName === 'title') this.title ||= textOf(element);
    else if (tagName === 'html') this.language ||= attribute(element, 'lang');
    else if (tagName !== 'style' && tagName !== 'svg' && tagName !== 'path') this.#body(element);
  }

  #body(element: Element): void {
    const itemprop = attribute(element, 'itemprop').toLowerCase();
    if (element.tagName === 'h1') this.headings.push({ text: clean(textOf(element)), at: this.#at });
    if (itemprop !== '') this.#itemprop(element, itemprop);
    const how = howSigned(element, itemprop);
    if (how) this.#sign(element, how);
    for (const node of element.childNodes) if (isText(node)) this.#at += node.characters;
  }

  #meta(element: Element): void {
    const content = attribute(element, 'content') || attribute(element, 'datetime');
    if (content.trim() === '') return;
    if (content.startsWith('{') && /ld\+json/i.test(attribute(element, 'name'))) this.scripts.push(content);
    for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = attribute(element, key).toLowerCase();
      if (name !== '') this.#add(key === 'itemprop' ? `itemprop ${name}` : name, content);
    }
  }

  #itemprop(element: Element, itemprop: string): void {
    const value = attribute(element, 'content') || attribute(element, 'datetime');
    if (/^date(?:published|modified|created)$/.test(itemprop))
      this.#add(`itemprop ${itemprop}`, value || textOf(element).slice(0, 100));
  }

  #sign(element: Element, how: SignedName['how']): void {
    const text = (attribute(element, 'content') || partedText(namedIn(element))).trim();
    if (text !== '' && text.length <= LONGEST_SIGNED) this.signed.push({ text, at: this.#at, how });
  }

  #canonical(address: string): void {
    if (address.trim() !== '') this.canonicals.push(address.trim());
  }

  #add(name: string, content: string): void {
    const values = this.meta.get(name);
    if (values) values.push(content);
    else this.meta.set(name, [content]);
  }
}

/** Microdata name a writer within what describes him. */
function namedIn(element: Element): Element {
  for (const below of elementsBelow(element)) if (attribute(below, 'itemprop') === 'name') return below;
  return element;
}

const BLOCK = /^(?:div|p|li|ul|h[1-6]|section|br|td|tr|time|figcaption)$/;

/** Returns the text of an element; a line break stands where a reader sees one, or where markup alone parts words. */
function partedText(parent: Parent): string {
  let text = '';
  for (const node of parent.childNodes) {
    if (text.length > LONGEST_SIGNED + 100) break;
    const isBlock = !isText(node) && BLOCK.test(node.tagName);
    const more = isText(node)
      ? node.value.replace(/\s+/g, ' ')
      : UNSEEN.test(node.tagName)
        ? ''
        : partedText(node);
    const glued = /[^\s(@-]$/.test(text) && /^[\p{L}\d]/u.test(more);
    text += isBlock || glued ? `\n${more}${isBlock ? '\n' : ''}` : more;
  }
  return text;
}

const UNSEEN = /^(?:script|style|svg|noscript|button|template)$/;

function howSigned(element: Element, itemprop: string): SignedName['how'] | null {
  if (itemprop === 'author' || /(?:^|\s)author(?:$|\s)/i.test(attribute(element, 'rel'))) return 'author';
  if (element.tagName === 'a' && AUTHOR_ADDRESS.test(attribute(element, 'href'))) return 'link';
  const names = attribute(element, 'class');
  return names.length < 300 && AUTHOR_CLASS.test(names) && !NO_AUTHOR_CLASS.test(names) ? 'class' : null;
}

/** In characters of text from the title. Above it stand sections and writers, below it the standfirst. */
const NEAR_ABOVE = 300;
const NEAR_BELOW = 900;

function writersOf(gathered: Gathered, linked: LinkedArticle | null, titles: readonly string[]): Writers {
  const folded = titles.map(foldLine);
  const heading =
    gathered.headings.find(({ text }) => folded.includes(foldLine(text))) ??
    gathered.headings.find(({ text }) => text.length > 20) ??
    gathered.headings[0];
  return {
    linked: linked?.authors ?? [],
    meta: metaAuthors(gathered.meta),
    signed: gathered.signed.map(({ text, at, how }) => ({
      text,
      how,
      near: heading !== undefined && at >= heading.at - NEAR_ABOVE && at <= heading.at + NEAR_BELOW,
    })),
  };
}

/** Returns the names of the first element that gives any, or of one that gives them and more. */
function metaAuthors(meta: Gathered['meta']): readonly string[] {
  const lists = AUTHOR_NAMES.map((name) =>
    (meta.get(name) ?? []).map((value) => withFirstNameFirst(value, name)),
  );
  const named = lists.filter((values) => isNaming(values));
  const [first = []] = named;
  return (
    named.find((values) => values.length > first.length && first.every((value) => values.includes(value))) ??
    first
  );
}

/** "Writer, Ann" in the elements that libraries read. */
function withFirstNameFirst(value: string, name: string): string {
  if (!/^(?:citation_|dc)/.test(name)) return value;
  const [last = '', first = '', ...more] = value.split(',').map((part) => part.trim());
  return last !== '' && first !== '' && more.length === 0 ? `${first} ${last}` : value;
}

const isNaming = (values: readonly string[]): boolean =>
  values.some((value) => value.trim() !== '' && !/^(?:https?:)?\/\/|^@|^\d/.test(value.trim()));

function firstDate(values: readonly (string | undefined)[]): Interval | undefined {
  for (const value of values) {
    const date = value ? readMachineDate(clean(value)) : null;
    if (date) return date;
  }
  return undefined;
}

function languageTag(values: readonly (string | undefined)[]): string | undefined {
  const tag = values.map((value) => value?.trim().replaceAll('_', '-')).find((value) => value);
  return tag !== undefined && /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag) ? tag : undefined;
}

/** Returns the titles, each without the names of the site that it ends or begins with, and each once. */
function titlesOf(titles: readonly (string | undefined)[], names: readonly string[]): string[] {
  const full = titles.map((title) => clean(title ?? '')).filter((title) => title !== '');
  const bare = full.map((title) => names.reduce(withoutSite, title));
  return [...new Set(bare.map((title) => bare.find((whole) => isCutOff(title, whole)) ?? title))];
}

/** Search engines ask for headlines of at most 110 characters, so that longer ones are stored cut off. */
const STORED_LENGTH = { least: 95, most: 111 };

const isCutOff = (title: string, whole: string): boolean =>
  title.length >= STORED_LENGTH.least &&
  title.length <= STORED_LENGTH.most &&
  whole.length > title.length &&
  whole.startsWith(title.replace(/(?<!\s)\s*(?:…|\.\.\.)$/, ''));

/** Returns the heading that a title begins or ends with: what pages add to it is for search engines. */
function printedIn(title: string, headings: readonly Placed[]): string {
  const folded = foldLine(title);
  const printed = headings.find(({ text }) => {
    const heading = foldLine(text);
    const isMost = heading.length * 2 > folded.length;
    return (
      heading.includes(' ') &&
      (folded.startsWith(`${heading} `) || (isMost && folded.endsWith(` ${heading}`)))
    );
  });
  return printed?.text ?? title;
}

const SEPARATED =
  /^(?<title>.{10,}?)(?:\s{1,9}[·•–—-]\s{1,9}|\s{0,9}(?<bar>[|»])\s{0,9})(?<site>[^|·•–—»]{2,50})$/u;

/** "A title | The Example", "The Example: A title" */
function withoutSite(title: string, site: string): string {
  const [folded, name] = [title.toLowerCase(), site.toLowerCase()];
  const at = folded.lastIndexOf(name);
  if (at >= 4 && at + name.length === title.length) {
    const left = title.slice(0, at).replace(/(?<![\s|·•–—:»-])[\s|·•–—:»-]+$/u, '');
    if (left !== '' && left.length < title.slice(0, at).trimEnd().length) return left;
  }
  const after = /^\s*(?:[|·•–—:»]|-\s)\s*/u.exec(title.slice(site.length));
  return folded.startsWith(name) && after ? title.slice(site.length + after[0].length) || title : title;
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
