/** Without script a citation leads to its article; with it, to the words in the pane. */

/** @param {ParentNode} part */
export const turnLinks = (part) => {
  for (const link of part.querySelectorAll('a[href^="/articles/"]')) {
    const [, article, span] =
      /^\/articles\/([^#?]+)#at=(\d+-\d+)$/.exec(link.getAttribute('href') ?? '') ?? [];
    if (span) link.setAttribute('href', `#read=${article}:${span}`);
  }
};

const main = document.querySelector('main');
if (main) turnLinks(main);
