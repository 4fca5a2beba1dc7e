/** Places: where words stand, as addresses and marks name them. */

import { articles, endOf } from './printed.js';

/** @typedef {import('./printed.js').Place} Place */

/** @param {string} words `ARTICLE:START-END,START-END` @returns {Place[]} */
const placesIn = (words) => {
  const colon = words.lastIndexOf(':');
  const article = decode(words.slice(0, colon));
  return words
    .slice(colon + 1)
    .split(',')
    .map((span) => /^(\d+)-(\d+)$/.exec(span))
    .flatMap((match) => (match ? [{ article, start: Number(match[1]), end: Number(match[2]) }] : []))
    .filter(resolves);
};

/** @param {string} hash @returns {Place | undefined} */
export const placeOf = (hash) => (hash.startsWith('#read=') ? placesIn(hash.slice(6))[0] : undefined);

/** @param {Place} place */
export const hashOf = ({ article, start, end }) => `#read=${encodeURIComponent(article)}:${start}-${end}`;

/** @param {Place} place */
const resolves = ({ article, start, end }) => articles.has(article) && start < end && end <= endOf(article);

/** @param {string} words */
const decode = (words) => {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
};

/** Returns all passages of the sentence that a link stands in: its own and those of the marks beside it. @param {HTMLElement} link */
export const passagesOf = (link) => {
  const marks = link.closest('.marks');
  const links = marks ? [...marks.querySelectorAll('a')] : [link];
  const own = link.hasAttribute('data-list') ? [link] : links;
  const all = own.flatMap((a) => [
    ...placesIn((a.getAttribute('href') ?? '').slice(6)),
    ...(a.getAttribute('data-more') ?? '').split(' ').flatMap(placesIn),
  ]);
  return [...new Map(all.map((place) => [hashOf(place), place])).values()];
};
