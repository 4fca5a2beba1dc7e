/** The reader's page: a dossier as one self-contained HTML file. */

import type { Dossier } from '../model/dossier.ts';
import type { Citation } from '../model/span.ts';

/** Returns the dossier as an HTML page. A first, plain version: the brief with its words, and the articles. */
export function renderHtml(dossier: Dossier): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<title>${escape(dossier.title)}</title></head><body><main><h1>${escape(dossier.title)}</h1>
${dossier.brief.sections
  .map(
    ({ heading, items }) => `<h2>${escape(heading)}</h2><ul>
${items.map((item) => `<li>${item.status}: ${escape(item.text)} ${item.evidence.map(quote).join(' ')}</li>`).join('\n')}</ul>`,
  )
  .join('\n')}
<h2>The articles</h2>
${dossier.articles
  .map(
    (article) => `<h3>${escape(article.title ?? article.uri)}</h3>
${article.blocks.map(({ start, end }) => `<p>${escape(article.text.slice(start, end))}</p>`).join('\n')}`,
  )
  .join('\n')}
</main></body></html>
`;
}

const quote = ({ exact }: Citation): string => `<q>${escape(exact)}</q>`;

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
