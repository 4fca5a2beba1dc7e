/** Without script a citation leads to its article; with it, to the words in the pane. */

for (const link of document.querySelectorAll('main a[href^="/articles/"]')) {
  const [, article, span] = /^\/articles\/([^#?]+)#at=(\d+-\d+)$/.exec(link.getAttribute('href') ?? '') ?? [];
  if (span) link.setAttribute('href', `#read=${article}:${span}`);
}
