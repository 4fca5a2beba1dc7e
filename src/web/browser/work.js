/** Follows work under way: what the server tells of it takes the place of what was told before. */

/** @param {HTMLElement} item */
function follow(item) {
  const { follow: address } = item.dataset;
  if (!address) return;
  const source = new EventSource(address);
  source.addEventListener('work', ({ data }) => {
    const told = /** @type {{ state: string, html: string }} */ (JSON.parse(data));
    item.className = `work ${told.state}`;
    renew(item, told.html);
    if (told.state === 'running') return;
    source.close();
    delete item.dataset.follow;
    document.dispatchEvent(new Event('work-over'));
  });
}

/**
 * What a screen reader is told stays the same element, so that it hears each change once; what has the focus keeps it.
 * @param {HTMLElement} item
 * @param {string} html
 */
function renew(item, html) {
  const next = document.createElement('li');
  next.innerHTML = html;
  const [said, saying] = [item, next].map((one) => one.querySelector('[role="status"]'));
  if (said && saying) {
    if (said.textContent !== saying.textContent) said.textContent = saying.textContent;
    saying.replaceWith(said);
  }
  const hadFocus = item.contains(document.activeElement) && document.activeElement?.matches('button');
  item.replaceChildren(...next.childNodes);
  if (hadFocus) /** @type {HTMLElement | null} */ (item.querySelector('button, a'))?.focus();
}

for (const item of document.querySelectorAll('[data-follow]')) follow(/** @type {HTMLElement} */ (item));
