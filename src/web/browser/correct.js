/**
 * Correcting in place: while it is on, every name, article and copy has a button that opens the forms which fit it, filled
 * in. The forms themselves stand at the end of the page, for those who come without this script.
 */

import { expectFold, fillFold, UNFOLDED } from './folds.js';

const link = document.querySelector('.tools a[href="#correct"]');

/** @param {string} name @param {string} words @param {string} [className] */
const make = (name, words, className) => {
  const element = document.createElement(name);
  element.textContent = words;
  if (className) element.className = className;
  return element;
};

/** @param {string} id @param {string} value */
const fill = (id, value) => {
  const field = /** @type {HTMLInputElement | HTMLSelectElement | null} */ (document.getElementById(id));
  if (field) field.value = value;
};

/** @param {Element} form @param {string} article */
const tickOnly = (form, article) => {
  for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll('[name="articles"]')))
    box.checked = box.value === article;
};

/** Ticks the articles that an open form would move only if the reader says so. @param {string} article */
const aboutArticle = (article) => {
  for (const id of ['exclude-article', 'move-article', 'copy-copy']) fill(id, article);
  const split = document.getElementById('correct-split');
  if (split) tickOnly(split, article);
  const publisher = document
    .querySelector(`[data-article="${CSS.escape(article)}"]`)
    ?.getAttribute('data-name');
  fill('correct-publisher', publisher ?? '');
};

/** @type {{ on: string, at: (element: Element) => Element | null, fill: (element: Element) => void, forms: string[], title: (element: Element) => string }[]} */
const PLACES = [
  {
    on: '.entity',
    at: (entity) => entity.querySelector('p'),
    fill: (entity) => {
      for (const id of ['join-name', 'part-name']) fill(id, entity.getAttribute('data-entity') ?? '');
      fill('join-other', '');
    },
    forms: ['join', 'part'],
    title: (entity) => entity.getAttribute('data-entity') ?? '',
  },
  {
    on: 'details.article',
    at: (article) => article.querySelector('.about'),
    fill: (article) => aboutArticle(article.getAttribute('data-article') ?? ''),
    forms: ['exclude', 'exclude-publisher', 'move', 'split', 'copy'],
    title: (article) => article.querySelector('.title')?.textContent ?? '',
  },
  {
    on: 'details.node[data-from]',
    at: (node) => node.querySelector('summary'),
    fill: (node) => {
      fill('copy-copy', node.getAttribute('data-to') ?? '');
      fill('copy-original', node.getAttribute('data-from') ?? '');
    },
    forms: ['copy'],
    title: (node) => node.querySelector('summary .name')?.textContent?.trim() ?? '',
  },
];

const dialog = document.createElement('dialog');
dialog.className = 'correct-dialog';
dialog.setAttribute('aria-labelledby', 'correct-dialog-title');
const heading = make('h2', '');
heading.id = 'correct-dialog-title';
const forms = make('div', '', 'corrections');
const shut = make('button', 'Close', 'quiet');
shut.setAttribute('type', 'button');
shut.addEventListener('click', () => dialog.close());
dialog.append(heading, forms, shut);
document.querySelector('main')?.append(dialog);

/** Where each form stands when it is in no dialog. @type {Map<Element, Comment>} */
const homes = new Map();
dialog.addEventListener('close', () => {
  for (const [form, home] of homes) home.replaceWith(form);
  homes.clear();
});

/** @param {typeof PLACES[number]} place @param {Element} element */
const show = (place, element) => {
  heading.textContent = place.title(element);
  const shown = place.forms.flatMap((kind) => formOf(kind) ?? []);
  for (const form of shown) {
    const home = document.createComment('');
    form.replaceWith(home);
    homes.set(form, home);
    form.open = false;
    forms.append(form);
  }
  dialog.showModal();
  Promise.all(shown.map(fillFold)).then(() => {
    place.fill(element);
    if (shown.length === 1) for (const form of shown) form.open = true;
  });
};

/** @param {string} kind */
const formOf = (kind) =>
  /** @type {HTMLDetailsElement | null} */ (document.getElementById(`correct-${kind}`));

/** @param {boolean} on @param {ParentNode} part */
const offer = (on, part = document) => {
  for (const button of part.querySelectorAll('.correct-here')) button.remove();
  if (!on) return;
  for (const place of PLACES)
    for (const element of part.querySelectorAll(place.on)) {
      const button = make('button', 'Correct', 'correct-here');
      button.setAttribute('type', 'button');
      button.setAttribute('aria-label', `Correct ${place.title(element)}`);
      button.addEventListener('click', (event) => {
        event.preventDefault();
        show(place, element);
      });
      place.at(element)?.append(button);
    }
};

if (link) {
  const toggle = make('button', 'Correct');
  toggle.setAttribute('type', 'button');
  toggle.setAttribute('aria-pressed', 'false');
  const told = make('p', '', 'note correcting-note');
  told.setAttribute('role', 'status');
  link.replaceWith(toggle);
  toggle.closest('nav')?.append(told);
  document.addEventListener(UNFOLDED, ({ target }) => {
    // Its own button stands in its summary, outside of what came.
    if (toggle.getAttribute('aria-pressed') === 'true' && target instanceof Element)
      for (const part of target.querySelectorAll(':scope > :not(summary)')) offer(true, part);
  });
  toggle.addEventListener('click', () => {
    const on = toggle.getAttribute('aria-pressed') !== 'true';
    toggle.setAttribute('aria-pressed', String(on));
    offer(on);
    for (const form of document.querySelectorAll('.correction[data-fold]')) expectFold(form);
    told.textContent = on
      ? 'Names, articles and copies now have a button “Correct” beside them; all forms stand at the end of the page.'
      : '';
  });
}
