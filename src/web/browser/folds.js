/** Reads what is folded when it is opened, or likely to be: its summary is pointed at or has the focus. */

/** What has come into a fold is on the page: whoever adds something to the page adds it there, too. */
export const UNFOLDED = 'unfolded';

/** @type {WeakMap<Element, Promise<Node[]>>} */
const coming = new WeakMap();

/** What comes is made ready at once, so that it need only be set in when it is opened. @param {Element} fold @returns {Promise<Node[]>} */
const contentOf = (fold) => {
  const known = coming.get(fold);
  if (known) return known;
  const asked = read(`${fold.getAttribute('data-fold')}?part=`);
  coming.set(fold, asked);
  asked.catch(() => coming.delete(fold));
  return asked;
};

/** @param {string} address */
const read = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} cannot be read: ${answer.status}`);
  const { body } = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return [...body.childNodes];
};

/** Reads what is folded, without opening it. @param {Element} fold */
export const fillFold = async (fold) => {
  if (!fold.hasAttribute('data-fold')) return;
  const note = fold.querySelector(':scope > .note');
  try {
    const content = await contentOf(fold);
    if (!fold.hasAttribute('data-fold')) return;
    fold.removeAttribute('data-fold');
    note?.replaceWith(...content);
    fold.dispatchEvent(new CustomEvent(UNFOLDED, { bubbles: true }));
  } catch {
    const told = note ?? document.createElement('p');
    told.textContent = 'This could not be read: the story may have changed since. Load the page again.';
  }
};

/** @param {Event} event */
const foldAt = ({ target }) =>
  target instanceof Element ? target.closest('summary')?.closest('details[data-fold]') : null;

/** Nobody waits for it: what fails now is told when it is opened. @param {Element} fold */
export const expectFold = (fold) => void contentOf(fold).catch(() => {});

/** @param {Event} event */
const expect = (event) => {
  const fold = foldAt(event);
  if (fold) expectFold(fold);
};

document.addEventListener('pointerover', expect);
document.addEventListener('focusin', expect);

/** Opens only when its contents are there, so that nothing else is shown for a moment. */
document.addEventListener('click', (event) => {
  const fold = /** @type {HTMLDetailsElement | null | undefined} */ (foldAt(event));
  if (!fold || fold.open || event.defaultPrevented) return;
  event.preventDefault();
  fillFold(fold).then(() => {
    fold.open = true;
  });
});

document.addEventListener(
  'toggle',
  ({ target }) => {
    if (target instanceof HTMLDetailsElement && target.open && target.hasAttribute('data-fold'))
      fillFold(target);
  },
  true,
);
