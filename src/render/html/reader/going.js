/** Going to words and back: by mouse, by keyboard, and by the address, which can be sent. */

import { close, draw, open, pane, reading } from './pane.js';
import { hashOf, placeOf } from './places.js';

/** @typedef {import('./printed.js').Place} Place */

/** Whether the history has an entry of ours to go back over. */
let pushed = false;

/** @param {Place} place @param {HTMLElement | null} from */
const go = (place, from) => {
  if (pane.hidden) {
    // Back must not jump to where the page stood when the mark was clicked.
    history.scrollRestoration = 'manual';
    history.pushState(null, '', hashOf(place));
    pushed = true;
  } else history.replaceState(null, '', hashOf(place));
  open(place, from);
};

const leave = () => {
  if (pane.hidden) return;
  close();
  if (pushed) history.back();
  else history.replaceState(null, '', location.pathname + location.search);
  pushed = false;
};

/** @param {number} by */
const step = (by) => {
  reading.at = (reading.at + by + reading.passages.length) % reading.passages.length;
  const place = reading.passages[reading.at];
  if (place) history.replaceState(null, '', hashOf(place));
  draw();
};

/** Opens what the address names; anything else closes the pane. */
const follow = () => {
  const place = placeOf(location.hash);
  if (place) open(place, linkTo(place));
  else {
    close();
    pushed = false;
    history.scrollRestoration = 'auto';
  }
};

/** Returns a link to the place, unfolding what hides it. @param {Place} place */
export const linkTo = (place) => {
  const links = [...document.querySelectorAll('main a[href^="#read="]')].filter(
    (link) => link.getAttribute('href') === hashOf(place),
  );
  const link = /** @type {HTMLElement | undefined} */ (
    links.find((a) => a.getClientRects().length > 0) ?? links[0]
  );
  for (let fold = link?.closest('details'); fold; fold = fold.parentElement?.closest('details'))
    fold.open = true;
  return link ?? null;
};

document.addEventListener('click', (event) => {
  const target = /** @type {Element | null} */ (event.target);
  // The jump to a section must meet the page as it is without the pane.
  if (target?.closest('.contents a')) return close(false);
  const link = /** @type {HTMLElement | null | undefined} */ (target?.closest('a[href^="#read="]'));
  const place = link && placeOf(link.getAttribute('href') ?? '');
  if (!link || !place || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  if (!pane.contains(link)) return go(place, link);
  // A link of the list: the list's mark stays the opener.
  reading.at = reading.passages.findIndex((passage) => hashOf(passage) === hashOf(place));
  step(0);
});

document.addEventListener('keydown', (event) => {
  if (pane.hidden || event.metaKey || event.ctrlKey || event.altKey) return;
  const inside = pane.contains(document.activeElement);
  if (event.key === 'Escape') leave();
  else if (inside && reading.passages.length > 1 && event.key === 'ArrowLeft') step(-1);
  else if (inside && reading.passages.length > 1 && event.key === 'ArrowRight') step(1);
  else if (
    event.key === 'Tab' &&
    !event.shiftKey &&
    reading.opener &&
    document.activeElement?.localName === 'mark'
  )
    reading.opener.focus({ preventScroll: true });
  else return;
  event.preventDefault();
});

pane.addEventListener('click', (event) => {
  const button = /** @type {Element} */ (event.target).closest('button');
  if (button?.hasAttribute('data-step')) step(Number(button.getAttribute('data-step')));
  if (button?.hasAttribute('data-close')) leave();
});

addEventListener('popstate', follow);
