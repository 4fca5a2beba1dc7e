/** The reading pane: an article beside the page, open at the words that a mark stands for. */

import { make } from './make.js';
import { hashOf, passagesOf } from './places.js';
import { articles, blocksOf, piecesOf, restoredOf, textOf, wordsAt } from './printed.js';

/** @typedef {import('./printed.js').Place} Place */

export const pane = /** @type {HTMLElement} */ (document.getElementById('pane'));

/**
 * The link that opened the pane, the passages it walks through, and which of them is open.
 *
 * @type {{ opener: HTMLElement | null, passages: Place[], at: number }}
 */
export const reading = { opener: null, passages: [], at: 0 };

/** @param {string} selector */
const part = (selector) => /** @type {HTMLElement} */ (pane.querySelector(selector));

/** Opens a place, if it resolves, without moving what was clicked. @param {Place} place @param {HTMLElement | null} from */
export const open = (place, from) => {
  const top = from?.getBoundingClientRect().top;
  reading.opener?.removeAttribute('aria-expanded');
  reading.opener = from;
  reading.opener?.setAttribute('aria-expanded', 'true');
  reading.passages = from ? passagesOf(from) : [place];
  reading.at = Math.max(
    0,
    reading.passages.findIndex((passage) => hashOf(passage) === hashOf(place)),
  );
  pane.hidden = false;
  document.documentElement.classList.add('open');
  keepInPlace(from, top);
  if (from?.hasAttribute('data-list')) drawList();
  else draw();
  keepUncovered(from);
};

export const draw = () => {
  const place = reading.passages[reading.at];
  const article = place && articles.get(place.article);
  if (!place || !article) return;
  part('.pane-name').textContent = article.getAttribute('data-name');
  part('.pane-title').textContent = article.querySelector('.title')?.textContent ?? '';
  drawSteps(reading.passages.length > 1 ? `${reading.at + 1} of ${reading.passages.length}` : '');
  const coming = textOf(place.article);
  if (coming) return drawWhenThere(place, coming);
  drawSpun(place, article.hasAttribute('data-spun'));
  const marks = drawText(place, article);
  marks[0]?.focus({ preventScroll: true });
  const text = part('.pane-text');
  if (marks[0]) {
    const offset = marks[0].getBoundingClientRect().top - text.getBoundingClientRect().top;
    text.scrollTop += offset - text.clientHeight * 0.3;
  }
};

/** Draws a place whose text is on its way, unless the reader has gone on. @param {Place} place @param {Promise<void>} coming */
const drawWhenThere = (place, coming) => {
  const text = part('.pane-text');
  part('.pane-spun').replaceChildren();
  text.replaceChildren();
  text.setAttribute('aria-busy', 'true');
  coming
    .then(() => place === reading.passages[reading.at] && !pane.hidden && draw())
    .catch(() =>
      text.replaceChildren(make('p', 'note', 'The article could not be read. Close this and try again.')),
    )
    .finally(() => text.removeAttribute('aria-busy'));
};

/** @param {Place} place @param {boolean} spun */
const drawSpun = (place, spun) => {
  const restored = spun ? restoredOf(place) : undefined;
  part('.pane-spun').replaceChildren(
    ...(restored !== undefined
      ? [
          'Machine-spun: these are not the publisher’s words. They probably read: ',
          make('i', 'restored', restored),
        ]
      : spun
        ? ['From a machine-spun text; no word of this passage was swapped.']
        : []),
  );
};

/** @param {string} position */
const drawSteps = (position) => {
  part('.pane-position').textContent = position;
  for (const button of pane.querySelectorAll('[data-step]'))
    button.toggleAttribute('hidden', position === '');
};

/** Gives an element the language and direction of another. @param {HTMLElement} element @param {Element | null} like */
const writeAs = (element, like) => {
  if (like?.hasAttribute('lang')) element.lang = like.getAttribute('lang') ?? '';
  else element.removeAttribute('lang');
  if (like) element.dir = like.getAttribute('dir') ?? 'auto';
};

/** Draws the article with the place marked, and returns the marks: one in every block it reaches into. @param {Place} place @param {HTMLElement} article */
const drawText = ({ article: id, start, end }, article) => {
  /** @type {HTMLElement[]} */
  const marks = [];
  const text = part('.pane-text');
  writeAs(text, article.querySelector('.text'));
  text.replaceChildren(
    ...blocksOf(id).map((block) => {
      const paragraph = make('p', block.kind);
      paragraph.dir = text.dir || 'auto';
      writeAs(paragraph, article.querySelector(`[data-start="${block.start}"][lang]`));
      const from = Math.max(start, block.start);
      const to = Math.min(end, block.end);
      if (from >= to) paragraph.append(...piecesOf(block, block.start, block.end));
      else {
        const mark = make('mark');
        mark.tabIndex = -1;
        mark.append(...piecesOf(block, from, to));
        paragraph.classList.add('cited');
        paragraph.append(...piecesOf(block, block.start, from), mark, ...piecesOf(block, to, block.end));
        marks.push(mark);
      }
      return paragraph;
    }),
  );
  return marks;
};

/** Draws the publishers behind "+12" with their words, each a link that opens them. */
const drawList = () => {
  part('.pane-name').textContent =
    reading.opener?.getAttribute('aria-label')?.replace(/^.*?: |, as a list$/g, '') ?? '';
  part('.pane-title').textContent = '';
  part('.pane-spun').replaceChildren();
  drawSteps('');
  const list = make('ul', 'pane-list');
  for (const place of reading.passages) {
    const link = make('a');
    link.setAttribute('href', hashOf(place));
    link.append(
      make('b', '', articles.get(place.article)?.getAttribute('data-name') ?? ''),
      ' ',
      wordsOf(place),
    );
    const item = make('li');
    item.append(link);
    list.append(item);
  }
  part('.pane-text').replaceChildren(list);
  part('.pane-text').scrollTop = 0;
  list.querySelector('a')?.focus({ preventScroll: true });
};

/** Returns the words of a place; where they are on their way, something that they will stand in. @param {Place} place */
const wordsOf = (place) => {
  const coming = textOf(place.article);
  if (!coming) return wordsAt(place);
  const words = make('span');
  coming.then(() => words.replaceChildren(wordsAt(place))).catch(() => words.replaceChildren('…'));
  return words;
};

/** Closes the pane; the link that opened it gets the focus back, unless the reader goes elsewhere. @param {boolean} [back] */
export const close = (back = true) => {
  if (pane.hidden) return;
  const from = reading.opener;
  const top = from?.getBoundingClientRect().top;
  pane.hidden = true;
  document.documentElement.classList.remove('open');
  reading.opener = null;
  from?.removeAttribute('aria-expanded');
  if (!back) return;
  keepInPlace(from, top);
  from?.focus({ preventScroll: true });
};

/** Undoes what opening or closing did to the place of a link on the screen. @param {HTMLElement | null} link @param {number | undefined} top */
const keepInPlace = (link, top) => {
  if (link && top !== undefined) scrollBy(0, link.getBoundingClientRect().top - top);
};

/** Scrolls only if the sheet covers the sentence it belongs to. @param {HTMLElement | null} link */
export const keepUncovered = (link) => {
  const sheet = pane.getBoundingClientRect();
  if (!link || sheet.left > 0) return;
  const { bottom, top } = link.getBoundingClientRect();
  if (bottom > sheet.top - 16) scrollBy(0, Math.min(bottom - sheet.top + 40, top - 16));
};
