/** Notes in their places: words that have one are underlined, and words that are marked can be given one. */

import { mark, textNodes } from './article.js';

const form = /** @type {HTMLFormElement | null} */ (document.querySelector('.note-form'));
const words = document.querySelector('.on-words');

/** Longer words are not repeated in full. */
const LONGEST = 160;
/** Who notes something on an article as a whole, marks none of its words. */
const whole = Number(form?.querySelector('[name="end"]')?.getAttribute('value'));

for (const [at, note] of document.querySelectorAll('li[data-from]').entries()) {
  const [start, end] = [Number(note.getAttribute('data-from')), Number(note.getAttribute('data-to'))];
  if (start === 0 && end === whole) continue;
  const last = mark(start, end, 'noted').at(-1);
  if (!last) continue;
  const link = document.createElement('a');
  link.className = 'note-mark';
  link.href = `#${note.id}`;
  link.textContent = String(at + 1);
  link.setAttribute('aria-label', `Note ${at + 1}`);
  last.append(link);
}

/** Returns the offset in the article of a point in its text; nothing outside of it. @param {Node} node @param {number} offset */
const offsetOf = (node, offset) => {
  const block = (node instanceof Element ? node : node.parentElement)?.closest('.reading [data-start]');
  if (!block) return undefined;
  const range = document.createRange();
  range.setStart(node, offset);
  for (const { node: text, start } of textNodes(block)) {
    if (text === node) return start + offset;
    // A point in an element lies before the first text that follows it.
    if (range.comparePoint(text, 0) >= 0) return start;
  }
  const end = textNodes(block).at(-1);
  return end && end.start + end.node.length;
};

/** @returns {{ start: number, end: number } | undefined} */
const selected = () => {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  return start !== undefined && end !== undefined && start < end ? { start, end } : undefined;
};

const button = document.createElement('button');
button.type = 'button';
button.className = 'note-button';
button.textContent = 'Write a note';
button.hidden = true;
document.querySelector('.reading')?.append(button);

/** @type {{ start: number, end: number } | undefined} */
let chosen;

document.addEventListener('selectionchange', () => {
  const span = selected();
  button.hidden = !span;
  if (!span) return;
  chosen = span;
  const { bottom, left } = /** @type {Selection} */ (getSelection()).getRangeAt(0).getBoundingClientRect();
  // Set by script, which the content security policy allows, unlike the attribute.
  button.style.top = `${bottom + scrollY + 8}px`;
  button.style.left = `${Math.max(8, Math.min(left + scrollX, innerWidth - 150))}px`;
});

// The words must stay marked while the button is pressed.
button.addEventListener('pointerdown', (event) => event.preventDefault());
button.addEventListener('click', () => {
  if (!chosen || !form || !words) return;
  const text = String(getSelection()).replace(/\s+/g, ' ').trim();
  for (const name of /** @type {const} */ (['start', 'end'])) {
    const field = /** @type {HTMLInputElement} */ (form.querySelector(`[name="${name}"]`));
    field.value = String(chosen[name]);
  }
  const quotation = document.createElement('q');
  quotation.textContent = text.length > LONGEST ? `${text.slice(0, text.lastIndexOf(' ', LONGEST))} …` : text;
  words.replaceChildren('On ', quotation);
  getSelection()?.removeAllRanges();
  mark(chosen.start, chosen.end, 'noted');
  button.hidden = true;
  form.scrollIntoView({ block: 'center' });
  form.querySelector('textarea')?.focus({ preventScroll: true });
});
