/** The layers of a spun text: printed, swapped words under their likely originals, restored. */

import { make } from './make.js';
import { blocksOf } from './printed.js';

/** Shows the switches of what has just come onto the page. @param {ParentNode} part */
export const offerLayers = (part) => {
  for (const layers of part.querySelectorAll('.layers')) layers.removeAttribute('hidden');
};

offerLayers(document);

document.addEventListener('click', (event) => {
  const button = /** @type {Element} */ (event.target).closest('.layers [data-layer]');
  const layer = button?.getAttribute('data-layer');
  const article = button?.closest('[data-article]');
  if (!layer || !article) return;
  blocksOf(article.getAttribute('data-article') ?? '');
  for (const other of article.querySelectorAll('.layers [data-layer]'))
    other.setAttribute('aria-pressed', String(other === button));
  for (const swap of article.querySelectorAll('.text .swap'))
    showLayer(/** @type {HTMLElement} */ (swap), layer);
  article.setAttribute('data-layer', layer);
});

/** @param {HTMLElement} swap @param {string} layer */
const showLayer = (swap, layer) => {
  const restored = `${swap.getAttribute('data-restored') ?? ''}${swap.hasAttribute('data-unsure') ? '?' : ''}`;
  const printed = swap.getAttribute('data-printed') ?? swap.textContent ?? '';
  swap.setAttribute('data-printed', printed);
  if (layer === 'printed') swap.replaceChildren(printed);
  else if (layer === 'restored') swap.replaceChildren(make('i', 'restored', restored));
  else {
    const ruby = make('ruby', '', printed);
    ruby.append(make('rt', '', restored));
    swap.replaceChildren(ruby);
  }
};
