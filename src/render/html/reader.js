/**
 * The page's script: marks open the words they stand for in the reading pane. Everything it shows is read off the
 * page itself, where each article's text stands once. Without it the page still reads, and a mark leads to the place
 * in the article.
 */

/**
 * @typedef {{ article: string, start: number, end: number }} Place
 * @typedef {{ text: string, restored?: string }} Run  printed words, with the likely original where they were swapped
 * @typedef {{ start: number, end: number, kind: string, runs: Run[] }} Block
 */

(() => {
  const root = document.documentElement;
  const pane = /** @type {HTMLElement} */ (document.getElementById('pane'));
  /** @type {Map<string, HTMLDetailsElement>} */
  const articles = new Map();
  for (const element of document.querySelectorAll('details[data-article]'))
    articles.set(element.getAttribute('data-article') ?? '', /** @type {HTMLDetailsElement} */ (element));

  /** The link that opened the pane, the passages it walks through, and the one that is open. */
  /** @type {HTMLElement | null} */
  let opener = null;
  /** @type {Place[]} */
  let passages = [];
  let at = 0;
  /** Whether the history has an entry of ours to go back over. */
  let pushed = false;

  // Places

  /** @param {string} words `ARTICLE:START-END,START-END` @returns {Place[]} */
  const placesIn = (words) => {
    const colon = words.lastIndexOf(':');
    const article = decode(words.slice(0, colon));
    return words
      .slice(colon + 1)
      .split(',')
      .map((span) => /^(\d+)-(\d+)$/.exec(span))
      .flatMap((match) => (match ? [{ article, start: Number(match[1]), end: Number(match[2]) }] : []))
      .filter(resolves);
  };

  /** @param {string} hash @returns {Place | undefined} */
  const placeOf = (hash) => (hash.startsWith('#read=') ? placesIn(hash.slice(6))[0] : undefined);

  /** @param {Place} place */
  const hashOf = ({ article, start, end }) => `#read=${encodeURIComponent(article)}:${start}-${end}`;

  /** @param {Place} place */
  const resolves = ({ article, start, end }) => {
    const last = articles.has(article) ? blocksOf(article).at(-1) : undefined;
    return last !== undefined && start < end && end <= last.end;
  };

  /** @param {string} words */
  const decode = (words) => {
    try {
      return decodeURIComponent(words);
    } catch {
      return words;
    }
  };

  /** Returns all passages of the sentence that a link stands in: its own and those of the marks beside it. @param {HTMLElement} link */
  const passagesOf = (link) => {
    const marks = link.closest('.marks');
    const links = marks ? [...marks.querySelectorAll('a')] : [link];
    const own = link.hasAttribute('data-list') ? [link] : links;
    const all = own.flatMap((a) => [
      ...placesIn((a.getAttribute('href') ?? '').slice(6)),
      ...(a.getAttribute('data-more') ?? '').split(' ').flatMap(placesIn),
    ]);
    return [...new Map(all.map((place) => [hashOf(place), place])).values()];
  };

  // Articles, as the page prints them

  /** @type {Map<string, Block[]>} */
  const read = new Map();

  /** Returns the blocks of an article, read off the page before any layer changes it. @param {string} article @returns {Block[]} */
  const blocksOf = (article) => {
    const known = read.get(article);
    if (known) return known;
    const blocks = [...(articles.get(article)?.querySelectorAll('[data-start]') ?? [])].map((element) => {
      const start = Number(element.getAttribute('data-start'));
      const text = element.textContent ?? '';
      return {
        start,
        end: start + text.length,
        kind: element.className,
        runs: [...element.childNodes].map(runOf),
      };
    });
    read.set(article, blocks);
    return blocks;
  };

  /** @param {ChildNode} node @returns {Run} */
  const runOf = (node) => {
    const restored = node instanceof HTMLElement ? node.getAttribute('data-restored') : null;
    return { text: node.textContent ?? '', ...(restored !== null && { restored }) };
  };

  /** Returns the likely reading of a place, or nothing if no word of it was swapped. @param {Place} place */
  const restoredOf = ({ article, start, end }) => {
    let reading = '';
    let swapped = false;
    for (const block of blocksOf(article)) {
      let from = block.start;
      for (const { text, restored } of block.runs) {
        const inside = text.slice(Math.max(0, start - from), Math.max(0, end - from));
        if (inside && restored !== undefined) swapped = true;
        reading += inside && restored !== undefined ? restored : inside;
        from += text.length;
      }
      if (block.start < end && block.end >= start && block.end < end) reading += ' ';
    }
    return swapped ? reading : undefined;
  };

  // The pane

  /** @param {string} selector */
  const part = (selector) => /** @type {HTMLElement} */ (pane.querySelector(selector));

  /** @param {string} name @param {string} [className] @param {string} [text] */
  const make = (name, className, text) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  };

  /** Opens a place, if it resolves, without moving what was clicked. @param {Place} place @param {HTMLElement | null} from */
  const open = (place, from) => {
    const top = from?.getBoundingClientRect().top;
    opener?.removeAttribute('aria-expanded');
    opener = from;
    opener?.setAttribute('aria-expanded', 'true');
    passages = from ? passagesOf(from) : [place];
    at = Math.max(
      0,
      passages.findIndex((passage) => hashOf(passage) === hashOf(place)),
    );
    pane.hidden = false;
    root.classList.add('open');
    keepInPlace(from, top);
    if (from?.hasAttribute('data-list')) drawList();
    else draw();
    keepUncovered(from);
  };

  const draw = () => {
    const place = passages[at];
    const article = place && articles.get(place.article);
    if (!place || !article) return;
    part('.pane-name').textContent = article.getAttribute('data-name');
    part('.pane-title').textContent = article.querySelector('.title')?.textContent ?? '';
    drawSpun(place, article.hasAttribute('data-spun'));
    drawSteps(passages.length > 1 ? `${at + 1} of ${passages.length}` : '');
    const marks = drawText(place, article);
    marks[0]?.focus({ preventScroll: true });
    const text = part('.pane-text');
    if (marks[0]) {
      const offset = marks[0].getBoundingClientRect().top - text.getBoundingClientRect().top;
      text.scrollTop += offset - text.clientHeight * 0.3;
    }
  };

  /** @param {Place} place @param {boolean} spun */
  const drawSpun = (place, spun) => {
    const restored = spun ? restoredOf(place) : undefined;
    part('.pane-spun').replaceChildren(
      ...(restored !== undefined
        ? [
            'Machine-spun: these are not the publisher’s words. They probably read: ',
            make('i', 'restored', restored),
          ]
        : spun
          ? ['From a machine-spun text; no word of this passage was swapped.']
          : []),
    );
  };

  /** @param {string} position */
  const drawSteps = (position) => {
    part('.pane-position').textContent = position;
    for (const button of pane.querySelectorAll('[data-step]'))
      button.toggleAttribute('hidden', position === '');
  };

  /** Draws the article with the place marked, and returns the marks: one in every block it reaches into. @param {Place} place @param {HTMLElement} article */
  const drawText = ({ article: id, start, end }, article) => {
    /** @type {HTMLElement[]} */
    const marks = [];
    const text = part('.pane-text');
    const language = article.querySelector('.text')?.getAttribute('lang');
    if (language) text.lang = language;
    else text.removeAttribute('lang');
    text.replaceChildren(
      ...blocksOf(id).map((block) => {
        const paragraph = make('p', block.kind);
        paragraph.dir = 'auto';
        const from = Math.max(start, block.start);
        const to = Math.min(end, block.end);
        if (from >= to) paragraph.append(...piecesOf(block, block.start, block.end));
        else {
          const mark = make('mark');
          mark.tabIndex = -1;
          mark.append(...piecesOf(block, from, to));
          paragraph.classList.add('cited');
          paragraph.append(...piecesOf(block, block.start, from), mark, ...piecesOf(block, to, block.end));
          marks.push(mark);
        }
        return paragraph;
      }),
    );
    return marks;
  };

  /** Returns part of a block, swapped words underlined. @param {Block} block @param {number} start @param {number} end @returns {(Node | string)[]} */
  const piecesOf = (block, start, end) => {
    let from = block.start;
    /** @type {(Node | string)[]} */
    const pieces = [];
    for (const { text, restored } of block.runs) {
      const inside = text.slice(Math.max(0, start - from), Math.max(0, end - from));
      from += text.length;
      if (inside) pieces.push(restored === undefined ? inside : make('span', 'swap', inside));
    }
    return pieces;
  };

  /** Draws the publishers behind "+12" with their words, each a link that opens them. */
  const drawList = () => {
    part('.pane-name').textContent =
      opener?.getAttribute('aria-label')?.replace(/^.*?: |, as a list$/g, '') ?? '';
    part('.pane-title').textContent = '';
    part('.pane-spun').replaceChildren();
    drawSteps('');
    const list = make('ul', 'pane-list');
    for (const place of passages) {
      const link = make('a');
      link.setAttribute('href', hashOf(place));
      link.append(
        make('b', '', articles.get(place.article)?.getAttribute('data-name') ?? ''),
        ' ',
        wordsAt(place),
      );
      const item = make('li');
      item.append(link);
      list.append(item);
    }
    part('.pane-text').replaceChildren(list);
    part('.pane-text').scrollTop = 0;
    list.querySelector('a')?.focus({ preventScroll: true });
  };

  /** @param {Place} place */
  const wordsAt = ({ article, start, end }) =>
    blocksOf(article)
      .flatMap((block) => piecesOf(block, start, end))
      .map((piece) => (typeof piece === 'string' ? piece : piece.textContent))
      .join('');

  /** Closes the pane; the link that opened it gets the focus back, unless somebody went elsewhere. @param {boolean} [back] */
  const close = (back = true) => {
    if (pane.hidden) return;
    const from = opener;
    const top = from?.getBoundingClientRect().top;
    pane.hidden = true;
    root.classList.remove('open');
    opener = null;
    from?.removeAttribute('aria-expanded');
    if (!back) return;
    keepInPlace(from, top);
    from?.focus({ preventScroll: true });
  };

  /** Undoes what opening or closing did to the place of a link on the screen. @param {HTMLElement | null} link @param {number | undefined} top */
  const keepInPlace = (link, top) => {
    if (link && top !== undefined) scrollBy(0, link.getBoundingClientRect().top - top);
  };

  /** Scrolls only if the sheet covers the sentence it belongs to. @param {HTMLElement | null} link */
  const keepUncovered = (link) => {
    const sheet = pane.getBoundingClientRect();
    if (!link || sheet.left > 0) return;
    const { bottom, top } = link.getBoundingClientRect();
    if (bottom > sheet.top - 16) scrollBy(0, Math.min(bottom - sheet.top + 40, top - 16));
  };

  // Going there and back

  /** @param {Place} place @param {HTMLElement | null} from */
  const go = (place, from) => {
    if (pane.hidden) {
      // Back must not jump to where the page stood when the mark was clicked.
      history.scrollRestoration = 'manual';
      history.pushState(null, '', hashOf(place));
      pushed = true;
    } else history.replaceState(null, '', hashOf(place));
    open(place, from);
  };

  const leave = () => {
    if (pane.hidden) return;
    close();
    if (pushed) history.back();
    else history.replaceState(null, '', location.pathname + location.search);
    pushed = false;
  };

  /** @param {number} by */
  const step = (by) => {
    at = (at + by + passages.length) % passages.length;
    const place = passages[at];
    if (place) history.replaceState(null, '', hashOf(place));
    draw();
  };

  /** Opens what the address names; anything else closes the pane. */
  const follow = () => {
    const place = placeOf(location.hash);
    if (place) {
      open(place, linkTo(place));
      return;
    }
    const section = document.getElementById(location.hash.slice(1));
    close(!section);
    // Without the pane the page has other heights than where the browser jumped.
    section?.scrollIntoView();
    pushed = false;
    history.scrollRestoration = 'auto';
  };

  /** Returns a link to the place, unfolding what hides it. @param {Place} place */
  const linkTo = (place) => {
    const links = [...document.querySelectorAll('main a[href^="#read="]')].filter(
      (link) => link.getAttribute('href') === hashOf(place),
    );
    const link = /** @type {HTMLElement | undefined} */ (
      links.find((a) => a.getClientRects().length > 0) ?? links[0]
    );
    for (let fold = link?.closest('details'); fold; fold = fold.parentElement?.closest('details'))
      fold.open = true;
    return link ?? null;
  };

  document.addEventListener('click', (event) => {
    const target = /** @type {Element | null} */ (event.target);
    const link = /** @type {HTMLElement | null | undefined} */ (target?.closest('a[href^="#read="]'));
    const place = link && placeOf(link.getAttribute('href') ?? '');
    if (!link || !place || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    if (!pane.contains(link)) return go(place, link);
    // A link of the list: the list's mark stays the opener.
    at = passages.findIndex((passage) => hashOf(passage) === hashOf(place));
    step(0);
  });

  document.addEventListener('keydown', (event) => {
    if (pane.hidden || event.metaKey || event.ctrlKey || event.altKey) return;
    const inside = pane.contains(document.activeElement);
    if (event.key === 'Escape') leave();
    else if (inside && passages.length > 1 && event.key === 'ArrowLeft') step(-1);
    else if (inside && passages.length > 1 && event.key === 'ArrowRight') step(1);
    else if (event.key === 'Tab' && !event.shiftKey && opener && document.activeElement?.localName === 'mark')
      opener.focus({ preventScroll: true });
    else return;
    event.preventDefault();
  });

  pane.addEventListener('click', (event) => {
    const button = /** @type {Element} */ (event.target).closest('button');
    if (button?.hasAttribute('data-step')) step(Number(button.getAttribute('data-step')));
    if (button?.hasAttribute('data-close')) leave();
  });

  addEventListener('popstate', follow);

  // Layers of a spun text

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
    const restored = swap.getAttribute('data-restored') ?? '';
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

  // The contents show where one is

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

  // The browser may have followed an anchor that serves readers without this script.
  for (const anchor of document.querySelectorAll('i[id^="read="]')) anchor.remove();
  root.classList.add('scripted');
  const named = placeOf(location.hash);
  if (named) {
    for (const article of articles.values()) article.open = false;
    const link = linkTo(named);
    open(named, link);
    link?.scrollIntoView({ block: 'center' });
    keepUncovered(link);
  }
})();
