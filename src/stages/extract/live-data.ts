/** What a page's JSON-LD says of the entries of a live blog (schema.org LiveBlogPosting). */

import { wellFormedJson } from '../../text/well-formed.ts';
import { readMachineDate } from './dates.ts';
import { attribute, type Element, textOf } from './dom.ts';
import type { EntryFacts } from './lines.ts';

export interface LiveUpdate extends EntryFacts {
  /** How its text begins. */
  readonly opening: string;
}

const DEEPEST = 6;
const MOST_UPDATES = 2000;

/** Returns the updates that the page's data list, in their order. */
export function readUpdates(elements: Iterable<Element>): LiveUpdate[] {
  for (const element of elements) {
    if (element.tagName !== 'script' || !/ld\+json/i.test(attribute(element, 'type'))) continue;
    const json = textOf(element);
    const updates = json.includes('liveBlogUpdate') ? findUpdates(parsed(json), DEEPEST) : [];
    if (updates.length > 0) return updates.slice(0, MOST_UPDATES).map(updateOf);
  }
  return [];
}

/** Many pages leave line breaks in strings. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(wellFormedJson(json.replace(/[\u0000-\u001f]+/g, ' ')));
  } catch {
    return null;
  }
}

type Linked = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Linked => typeof value === 'object' && value !== null;

function findUpdates(value: unknown, depth: number): Linked[] {
  if (!isObject(value) || depth === 0) return [];
  if (value.liveBlogUpdate !== undefined) return [value.liveBlogUpdate].flat().filter(isObject);
  for (const below of Object.values(value)) {
    const found = findUpdates(below, depth - 1);
    if (found.length > 0) return found;
  }
  return [];
}

function updateOf({
  headline,
  name,
  articleBody,
  datePublished,
  author,
  url,
  '@id': id,
}: Linked): LiveUpdate {
  const title = textIn(headline) || textIn(name);
  const byline = [author]
    .flat()
    .map((each) => textIn(isObject(each) ? each.name : each))
    .filter(Boolean)
    .join(', ');
  const uri = [url, id].map(textIn).find((address) => /^https?:\/\//.test(address));
  const published = readMachineDate(textIn(datePublished));
  return {
    opening: textIn(articleBody).slice(0, 300),
    ...(title && { title }),
    ...(byline && { byline }),
    ...(uri && { uri }),
    ...(published && { published }),
  };
}

/** Texts in data are often HTML. */
const textIn = (value: unknown): string =>
  typeof value === 'string'
    ? value
        .slice(0, 5000)
        .replace(/<[^<>]{0,500}>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim()
    : '';
