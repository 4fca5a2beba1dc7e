/** What every page of the app can do by keyboard: `/` goes to the search field. */

const field = /** @type {HTMLInputElement | null} */ (document.getElementById('find'));

/** @param {Element | null} element */
const isTypedInto = (element) =>
  element instanceof HTMLElement &&
  (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName));

document.addEventListener('keydown', (event) => {
  if (
    event.key !== '/' ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    isTypedInto(document.activeElement)
  )
    return;
  event.preventDefault();
  field?.focus();
  field?.select();
});
