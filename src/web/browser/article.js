/** The words that the address names are marked and brought into sight: `#at=START-END`. */

/** Takes marks away; the words stay. */
const unmark = () => {
  for (const mark of document.querySelectorAll('.reading mark.at')) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
};

/** Returns the text nodes of a block with where each begins, what stands above swapped words left out. @param {Element} block */
export const textNodes = (block) => {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('rt, .claim-end, .note-mark')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  /** @type {{ node: Text, start: number }[]} */
  const nodes = [];
  let at = Number(block.getAttribute('data-start'));
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node: /** @type {Text} */ (node), start: at });
    at += node.textContent?.length ?? 0;
  }
  return nodes;
};

/** Marks a span of the article, and returns the marks: one for every piece. @param {number} start @param {number} end @param {string} className */
export const mark = (start, end, className) => {
  /** @type {HTMLElement[]} */
  const marks = [];
  for (const block of document.querySelectorAll('.reading [data-start]'))
    for (const { node, start: from } of textNodes(block)) {
      const [first, last] = [Math.max(start, from), Math.min(end, from + node.length)];
      if (first >= last) continue;
      const range = document.createRange();
      range.setStart(node, first - from);
      range.setEnd(node, last - from);
      const element = document.createElement('mark');
      element.className = className;
      range.surroundContents(element);
      marks.push(element);
    }
  return marks;
};

const follow = () => {
  const [, start, end] = /^#at=(\d+)-(\d+)$/.exec(location.hash) ?? [];
  unmark();
  if (start === undefined || end === undefined) return;
  const [first] = mark(Number(start), Number(end), 'at');
  if (!first) return;
  first.tabIndex = -1;
  first.focus({ preventScroll: true });
  first.scrollIntoView({ block: 'center' });
};

addEventListener('hashchange', follow);
follow();

// A link to the words that are open already opens them again.
document.addEventListener('click', (event) => {
  const link = /** @type {Element} */ (event.target).closest('a[href*="#at="]');
  if (link && /** @type {HTMLAnchorElement} */ (link).href === location.href) follow();
});

// Which layers somebody shows stays so from one article to the next.
const SWITCHES = 'layers';
for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (
  document.querySelectorAll('.switches input')
)) {
  const kept = localStorage.getItem(`${SWITCHES}:${box.id}`);
  if (kept !== null) box.checked = kept === 'on';
  box.addEventListener('change', () =>
    localStorage.setItem(`${SWITCHES}:${box.id}`, box.checked ? 'on' : 'off'),
  );
}
