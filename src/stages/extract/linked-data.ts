/** What a page says of its article in JSON-LD, in the words of schema.org. */

import { decodeHTML } from 'entities';
import { wellFormedJson } from '../../text/well-formed.ts';
import { foldLine } from './lines.ts';
import type { LinkedName } from './page-metadata.ts';

/** Strings as they stand; nothing is read out of them yet. */
export interface LinkedArticle {
  readonly headline?: string;
  readonly authors: readonly LinkedName[];
  readonly publisher?: string;
  readonly published?: string;
  readonly modified?: string;
  readonly language?: string;
}

/** By what a description is known to be of the page's own article. */
export interface PageNames {
  readonly uris: readonly string[];
  readonly titles: readonly string[];
}

type Thing = Readonly<Record<string, unknown>>;

/** A description of the page, of its article, or of what else it shows. */
interface Described {
  readonly thing: Thing;
  /** 3: an article, 2: another kind of work, 1: the page. */
  readonly rank: number;
  /** It stands in a list, or among what the article is about. */
  readonly elsewhere: boolean;
  readonly matches: boolean;
}

const ARTICLE_TYPE = /Article|BlogPosting|Report(?:age)?|LiveBlog|DiscussionForumPosting/;
const WORK_TYPE =
  /^(?:CreativeWork|Recipe|HowTo|Review|SocialMediaPosting|VideoObject|PodcastEpisode|Course)$/;
/** Blogging systems often describe the page only, and date it. */
const PAGE_TYPE = /WebPage$/;
/** What stands below these is about something else. */
const ELSEWHERE =
  /^(?:itemListElement|mentions|citation|relatedLink|isBasedOn|about|hasPart|liveBlogUpdate|blogPost|blogPosts|comment|review|subjectOf|video|image|associatedMedia|isRelatedTo|significantLink)$/;
/** More objects than any page needs to describe itself. */
const MOST_THINGS = 4000;

/** Returns what the JSON-LD of a page says of its own article, or `null`. */
export function readLinkedData(scripts: readonly string[], page: PageNames): LinkedArticle | null {
  const { things, byId } = gatherThings(scripts.map(parseLoosely));
  const described = things.flatMap(({ thing, elsewhere }) => describe(thing, elsewhere, page));
  const own = rankOwn(described);
  if (own.length === 0) return null;
  const first = <Found>(read: (thing: Thing) => Found | undefined): Found | undefined => {
    for (const { thing } of own) {
      const found = read(thing);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const articles = own.filter(({ rank }) => rank > 1);
  const headline = articles.map(({ thing }) => textIn(thing.headline) ?? textIn(thing.name)).find(Boolean);
  const publisher = first((thing) => namesIn(thing.publisher, byId)[0]?.name);
  const published = first((thing) => textIn(thing.datePublished) ?? textIn(thing.dateCreated));
  const modified = first((thing) => textIn(thing.dateModified));
  const language = first((thing) => textIn(thing.inLanguage));
  return {
    authors: first((thing) => authorsOf(thing, byId)) ?? [],
    ...(headline !== undefined && { headline }),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
    ...(modified !== undefined && { modified }),
    ...(language !== undefined && { language }),
  };
}

/**
 * Returns the descriptions of the page's own article, the best first. Where several articles are described and none is
 * known to be the page's, none is.
 */
function rankOwn(described: readonly Described[]): Described[] {
  const own = described.filter(({ elsewhere, matches }) => matches || !elsewhere);
  const articles = own.filter(({ rank }) => rank === 3);
  const unknown =
    articles.length > 2 && new Set(articles.map(({ thing }) => textIn(thing.headline))).size > 2;
  const score = ({ rank, matches, elsewhere }: Described): number =>
    rank + (matches && rank > 1 ? 4 : 0) - (elsewhere ? 2 : 0);
  const ranked = own.toSorted((a, b) => score(b) - score(a));
  return unknown && !articles.some(({ matches }) => matches) ? ranked.filter(({ rank }) => rank < 3) : ranked;
}

function describe(thing: Thing, elsewhere: boolean, page: PageNames): Described[] {
  const types = [thing['@type']].flat().filter((type) => typeof type === 'string');
  const rank = types.some((type) => ARTICLE_TYPE.test(type))
    ? 3
    : types.some((type) => WORK_TYPE.test(type))
      ? 2
      : types.some((type) => PAGE_TYPE.test(type))
        ? 1
        : 0;
  return rank === 0 ? [] : [{ thing, rank, elsewhere, matches: isOfPage(thing, page) }];
}

function isOfPage(thing: Thing, { uris, titles }: PageNames): boolean {
  const addresses = [thing.url, thing['@id'], thing.mainEntityOfPage, idOf(thing.mainEntityOfPage)];
  if (addresses.some((address) => typeof address === 'string' && uris.includes(addressKey(address))))
    return true;
  const headline = foldLine(clean(textIn(thing.headline) ?? textIn(thing.name) ?? ''));
  return (
    headline.length > 3 &&
    titles.some(
      (title) =>
        title === headline ||
        (Math.min(title.length, headline.length) >= 20 &&
          (title.startsWith(headline) || headline.startsWith(title))),
    )
  );
}

const idOf = (value: unknown): unknown => (isThing(value) ? (value['@id'] ?? value.url) : undefined);

/** Returns an address as two are compared: no protocol, no "www", no query and no last slash. */
export const addressKey = (address: string): string =>
  address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[?#].*/, '')
    .replace(/(?<!\/)\/+$/, '');

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface Gathered {
  readonly things: readonly { readonly thing: Thing; readonly elsewhere: boolean }[];
  /** Things with an `@id`, the fullest of each. */
  readonly byId: ReadonlyMap<string, Thing>;
}

/** Returns every object in page order, however deep, and which stand below what is about something else. */
function gatherThings(roots: readonly unknown[]): Gathered {
  const things: { thing: Thing; elsewhere: boolean }[] = [];
  const byId = new Map<string, Thing>();
  const open: { value: unknown; elsewhere: boolean }[] = roots
    .toReversed()
    .map((value) => ({ value, elsewhere: false }));
  for (let next = open.pop(); next && things.length < MOST_THINGS; next = open.pop()) {
    const { value, elsewhere } = next;
    if (Array.isArray(value)) {
      for (const item of value.slice(0, 1000).reverse()) open.push({ value: item, elsewhere });
    } else if (isThing(value)) {
      things.push({ thing: value, elsewhere });
      const id = value['@id'];
      if (typeof id === 'string' && sizeOf(value) > sizeOf(byId.get(id))) byId.set(id, value);
      for (const [key, below] of Object.entries(value).reverse())
        if (typeof below === 'object' && below !== null)
          open.push({ value: below, elsewhere: elsewhere || ELSEWHERE.test(key) });
    }
  }
  return { things, byId };
}

const sizeOf = (thing: Thing | undefined): number => (thing ? Object.keys(thing).length : 0);

/** Many pages leave line breaks in strings, wrap the data in comment marks, or write a comma too many. */
function parseLoosely(script: string): unknown {
  const json = wellFormedJson(script)
    .replace(/^\s*(?:<!--|<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[)/, '')
    .replace(/(?:-->|\]\]>|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>)\s*$/, '')
    .replace(/[\u0000-\u001f]+/g, ' ')
    .replace(/;\s*$/, '');
  for (const repair of REPAIRS)
    try {
      return JSON.parse(repair(json));
    } catch {
      // The next repair may help; what none helps is left unread.
    }
  return null;
}

const REPAIRS: readonly ((json: string) => string)[] = [
  (json) => json,
  (json) => json.replace(/,(?=\s*[}\]])/g, ''),
  (json) => decodeHTML(json).replace(/,(?=\s*[}\]])/g, ''),
  (json) => json.replace(/\\(?!["\\/bfnrtu])/g, ''),
];

const clean = (text: string): string => decodeHTML(text).replace(/\s+/g, ' ').trim();

function textIn(value: unknown): string | undefined {
  if (Array.isArray(value)) return textIn(value[0]);
  if (isThing(value)) return textIn(value['@value']);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function authorsOf(thing: Thing, byId: ReadonlyMap<string, Thing>): LinkedName[] | undefined {
  for (const value of [thing.author, thing.authors, thing.creator]) {
    const names = namesIn(value, byId);
    if (names.length > 0) return names;
  }
  return undefined;
}

/** Returns the names of persons and organisations; what only an `@id` stands for is looked up. */
function namesIn(value: unknown, byId: ReadonlyMap<string, Thing>, depth = 4): LinkedName[] {
  if (depth === 0) return [];
  if (typeof value === 'string') return namedAs(byId.get(value), value, byId, depth);
  if (Array.isArray(value)) return value.slice(0, 100).flatMap((item) => namesIn(item, byId, depth));
  if (!isThing(value)) return [];
  const id = value['@id'];
  if (value.name === undefined && typeof id === 'string' && byId.get(id) !== value && byId.has(id))
    return namesIn(byId.get(id), byId, depth - 1);
  if (value.name === undefined && value.author !== undefined) return namesIn(value.author, byId, depth - 1);
  return namesOf(value, byId, depth);
}

function namedAs(
  thing: Thing | undefined,
  text: string,
  byId: ReadonlyMap<string, Thing>,
  depth: number,
): LinkedName[] {
  if (thing) return namesIn(thing, byId, depth - 1);
  return text.trim() === '' ? [] : [{ name: text, kind: 'unknown' }];
}

function namesOf(thing: Thing, byId: ReadonlyMap<string, Thing>, depth: number): LinkedName[] {
  const type = [thing['@type']].flat().join(' ');
  const kind = /Person/.test(type)
    ? 'person'
    : /Organi[sz]ation|Corporation|Brand|WebSite/.test(type)
      ? 'organisation'
      : 'unknown';
  const full = [thing.givenName, thing.familyName].map(textIn).filter(Boolean).join(' ');
  const named = namesIn(thing.name, byId, depth - 1).map(({ name }) => ({ name, kind }) as const);
  return named.length > 0 || full === '' ? named : [{ name: full, kind }];
}
