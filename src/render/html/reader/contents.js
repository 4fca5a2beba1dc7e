/** The contents show where the reader is. */

const entries = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll('.contents a')]);
const contents = document.querySelector('.contents');
const sections = [...document.querySelectorAll('main > section')];
/** Sections that stand where one reads: near the top. @type {Set<Element>} */
const within = new Set();
const seen = new IntersectionObserver(
  (changed) => {
    for (const { isIntersecting, target } of changed)
      if (isIntersecting) within.add(target);
      else within.delete(target);
    const section = sections.findLast((one) => within.has(one));
    if (!section) return;
    for (const entry of entries)
      if (entry.hash === `#${section.id}`) {
        entry.setAttribute('aria-current', 'true');
        if (contents) contents.scrollLeft = entry.offsetLeft - 60;
      } else entry.removeAttribute('aria-current');
  },
  { rootMargin: '-20% 0px -75% 0px' },
);
for (const section of sections) seen.observe(section);
