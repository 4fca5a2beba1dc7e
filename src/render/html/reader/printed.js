/** Articles as the page prints them: their text stands there once, and everything else is read off it. */

import { make } from './make.js';

/**
 * @typedef {{ article: string, start: number, end: number }} Place
 * @typedef {{ text: string, restored?: string }} Run  printed words, with the likely original where they were swapped
 * @typedef {{ start: number, end: number, kind: string, runs: Run[] }} Block
 */

/** @type {Map<string, HTMLDetailsElement>} */
export const articles = new Map();
for (const element of document.querySelectorAll('details[data-article]'))
  articles.set(element.getAttribute('data-article') ?? '', /** @type {HTMLDetailsElement} */ (element));

/**
 * How a text that does not stand on the page is read: the app's own script says. It puts the text into the article, and
 * throws where that cannot be done.
 *
 * @type {{ read?: (article: HTMLElement) => Promise<void> }}
 */
export const elsewhere = {};

/** @type {Map<string, Promise<void>>} */
const coming = new Map();

/** Returns when the text of an article will be there; nothing where it is. @param {string} id @returns {Promise<void> | undefined} */
export const textOf = (id) => {
  const article = articles.get(id);
  if (!article || !elsewhere.read || article.querySelector('.text')) return undefined;
  const known = coming.get(id);
  if (known) return known;
  const reading = elsewhere.read(article).finally(() => coming.delete(id));
  coming.set(id, reading);
  return reading;
};

/** Returns where the text of an article ends, whether it is there or not. @param {string} id @returns {number} */
export const endOf = (id) => {
  const length = articles.get(id)?.getAttribute('data-length');
  return length ? Number(length) : (blocksOf(id).at(-1)?.end ?? 0);
};

/** @type {Map<string, Block[]>} */
const read = new Map();

/** Returns the blocks of an article, read off the page before any layer changes it. @param {string} article @returns {Block[]} */
export const blocksOf = (article) => {
  const known = read.get(article);
  if (known) return known;
  const blocks = [...(articles.get(article)?.querySelectorAll('[data-start]') ?? [])].map((element) => {
    const start = Number(element.getAttribute('data-start'));
    const text = element.textContent ?? '';
    return {
      start,
      end: start + text.length,
      kind: element.className,
      runs: [...element.childNodes].map(runOf),
    };
  });
  read.set(article, blocks);
  return blocks;
};

/** @param {ChildNode} node @returns {Run} */
const runOf = (node) => {
  const restored = node instanceof HTMLElement ? node.getAttribute('data-restored') : null;
  return { text: node.textContent ?? '', ...(restored !== null && { restored }) };
};

/** Returns the likely reading of a place, or nothing if no word of it was swapped. @param {Place} place */
export const restoredOf = ({ article, start, end }) => {
  let reading = '';
  let swapped = false;
  for (const block of blocksOf(article)) {
    let from = block.start;
    for (const { text, restored } of block.runs) {
      const inside = text.slice(Math.max(0, start - from), Math.max(0, end - from));
      if (inside && restored !== undefined) swapped = true;
      reading += inside && restored !== undefined ? restored : inside;
      from += text.length;
    }
    if (block.start < end && block.end >= start && block.end < end) reading += ' ';
  }
  return swapped ? reading : undefined;
};

/** Returns part of a block, swapped words underlined. @param {Block} block @param {number} start @param {number} end @returns {(Node | string)[]} */
export const piecesOf = (block, start, end) => {
  let from = block.start;
  /** @type {(Node | string)[]} */
  const pieces = [];
  for (const { text, restored } of block.runs) {
    const inside = text.slice(Math.max(0, start - from), Math.max(0, end - from));
    from += text.length;
    if (inside) pieces.push(restored === undefined ? inside : make('span', 'swap', inside));
  }
  return pieces;
};

/** @param {Place} place */
export const wordsAt = ({ article, start, end }) =>
  blocksOf(article)
    .flatMap((block) => piecesOf(block, start, end))
    .map((piece) => (typeof piece === 'string' ? piece : piece.textContent))
    .join('');
