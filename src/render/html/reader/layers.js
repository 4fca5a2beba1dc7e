/** The layers of a spun text: printed, swapped words under their likely originals, restored. */

import { make } from './make.js';
import { blocksOf } from './printed.js';

for (const layers of document.querySelectorAll('.layers')) {
  layers.removeAttribute('hidden');
  layers.addEventListener('click', (event) => {
    const layer = /** @type {Element} */ (event.target).closest('button')?.getAttribute('data-layer');
    const article = layers.closest('details');
    if (!layer || !article) return;
    blocksOf(article.getAttribute('data-article') ?? '');
    for (const button of layers.querySelectorAll('button'))
      button.setAttribute('aria-pressed', String(button.getAttribute('data-layer') === layer));
    for (const swap of article.querySelectorAll('.text .swap'))
      showLayer(/** @type {HTMLElement} */ (swap), layer);
    article.setAttribute('data-layer', layer);
  });
}

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
