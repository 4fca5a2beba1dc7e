/** The contents show where the reader is. */

const entries = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll('.contents a')]);
const contents = document.querySelector('.contents');
const seen = new IntersectionObserver(
  (sections) => {
    const section = sections.find(({ isIntersecting }) => isIntersecting)?.target;
    if (!section) return;
    for (const entry of entries)
      if (entry.hash === `#${section.id}`) {
        entry.setAttribute('aria-current', 'true');
        if (contents) contents.scrollLeft = entry.offsetLeft - 60;
      } else entry.removeAttribute('aria-current');
  },
  { rootMargin: '-20% 0px -75% 0px' },
);
for (const section of document.querySelectorAll('main > section')) seen.observe(section);
