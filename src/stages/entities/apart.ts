/** What keeps two names apart, and which short names may mean which full ones. */

import type { Name } from './names.ts';
import { areDifferent } from './person-name.ts';

/** Two that the lists tell apart, and two people of different names. */
export function areApart(name: Name, other: Name): boolean {
  if (name.language !== other.language) return true;
  if (name.known && other.known) return name.known.name !== other.known.name;
  return name.person !== undefined && other.person !== undefined && areDifferent(name.person, other.person);
}

export const shareArticle = (name: Name, other: Name): boolean =>
  [...name.articles].some((article) => other.articles.has(article));

/**
 * A single word may be an organisation by default only, and a person by a slip; else the types must agree. A body that
 * is named after a place is not the place.
 */
export function mayBe(short: Name, full: Name): boolean {
  if (short.language !== full.language) return false;
  if (short.known && full.known && short.known.name !== full.known.name) return false;
  if (short.type === full.type) return true;
  if (short.known || short.type === 'place') return false;
  return short.type === 'organisation' || (short.words.length === 1 && full.type !== 'place');
}
