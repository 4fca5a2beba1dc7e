/** Reads the text of an article when it is wanted, or likely to be: a link to it is pointed at or has the focus. */

import { offerLayers } from '../../render/html/reader/layers.js';
import { articles, elsewhere, textOf } from '../../render/html/reader/printed.js';

const at = document.querySelector('[data-texts]')?.getAttribute('data-texts') ?? '';

elsewhere.read = async (article) => {
  const id = article.getAttribute('data-article') ?? '';
  const answer = await fetch(at + encodeURIComponent(id));
  if (!answer.ok) throw new Error(`The article ${id} cannot be read: ${answer.status}`);
  const { body } = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (!body.querySelector('.text')) throw new Error(`The article ${id} came without its text.`);
  article.querySelector(':scope > .note')?.before(...body.childNodes);
  offerLayers(article);
};

/** Nobody waits for it: what fails now is told when the words are opened. @param {string | undefined} id */
const prepare = (id) => void textOf(id ?? '')?.catch(() => {});

/** @param {Event} event */
const expect = (event) => {
  const link = /** @type {Element} */ (event.target).closest?.('a[href^="#read="]');
  const [, id] = /^#read=([^:]+):/.exec(link?.getAttribute('href') ?? '') ?? [];
  if (id) prepare(decodeURIComponent(id));
};

document.addEventListener('pointerover', expect);
document.addEventListener('focusin', expect);

for (const [id, article] of articles)
  article.addEventListener('toggle', () => {
    if (article.open) prepare(id);
  });
