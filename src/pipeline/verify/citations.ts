/** Do all spans lie in their texts, and do citations quote what stands there? */

import type { Dossier, DossierArticle } from '../../model/dossier.ts';
import type { Citation, Span } from '../../model/span.ts';
import { sha256 } from '../../text/hashes.ts';
import type { Checked } from './faults.ts';

/** Checks every citation wherever it stands, and the spans of pages, articles and passages. */
export function checkCitations(dossier: Dossier, checked: Checked): void {
  const articles = new Map(dossier.articles.map((article) => [article.id, article]));
  for (const [field, value] of Object.entries(dossier))
    if (field !== 'pages')
      walk(value, field, (citation, where) => checkCitation(citation, where, articles, checked));
  dossier.articles.forEach((article, index) => checkArticle(article, `articles[${index}]`, checked));
  dossier.pages.forEach(({ segments }, index) => checkOrder(segments, `pages[${index}].segments`, checked));
  dossier.reuse.forEach(({ from, to, passages }, index) =>
    passages.forEach((passage, at) => {
      const where = `reuse[${index}].passages[${at}]`;
      checkSpan(passage.from, articles.get(from)?.text, `${where}.from`, checked);
      checkSpan(passage.to, articles.get(to)?.text, `${where}.to`, checked);
    }),
  );
}

/** Calls back for every object that has an article, a place and its words. */
function walk(value: unknown, where: string, visit: (citation: Citation, where: string) => void): void {
  if (Array.isArray(value)) value.forEach((item, index) => walk(item, `${where}[${index}]`, visit));
  else if (typeof value === 'object' && value !== null) {
    if ('exact' in value && 'start' in value) visit(value as Citation, where);
    for (const [field, inner] of Object.entries(value)) walk(inner, `${where}.${field}`, visit);
  }
}

function checkCitation(
  { article, start, end, exact }: Citation,
  where: string,
  articles: ReadonlyMap<string, DossierArticle>,
  checked: Checked,
): void {
  checked.checked.citations++;
  const text = articles.get(article)?.text;
  if (text === undefined) checked.fault(where, `There is no article ${article}.`);
  else if (!(start >= 0 && start < end && end <= text.length))
    checked.fault(where, `${start}–${end} is no place in ${article}, which has ${text.length} characters.`);
  else if (text.slice(start, end) !== exact)
    checked.fault(
      where,
      `${article} says “${shorten(text.slice(start, end))}” there, not “${shorten(exact)}”.`,
    );
}

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

function checkArticle(
  { id, text, blocks, parts, spun }: DossierArticle,
  where: string,
  checked: Checked,
): void {
  if (!id.startsWith(`a${sha256(text).slice(0, 12)}-`))
    checked.fault(`${where}.text`, `The text does not have the hash in its id, ${id}.`);
  for (const [field, spans] of Object.entries({ blocks, parts, 'spun.swaps': spun.swaps })) {
    spans.forEach((span, index) => checkSpan(span, text, `${where}.${field}[${index}]`, checked));
    checkOrder(spans, `${where}.${field}`, checked);
  }
  spun.swaps.forEach((swap, index) => {
    if (text.slice(swap.start, swap.end) !== swap.text)
      checked.fault(`${where}.spun.swaps[${index}]`, `“${swap.text}” does not stand there.`);
  });
}

function checkSpan({ start, end }: Span, text: string | undefined, where: string, checked: Checked): void {
  if (text !== undefined && !(start >= 0 && start < end && end <= text.length))
    checked.fault(where, `${start}–${end} is no place in a text of ${text.length} characters.`);
}

function checkOrder(spans: readonly Span[], where: string, checked: Checked): void {
  spans.forEach(({ start }, index) => {
    const last = spans[index - 1];
    if (last && start < last.end) checked.fault(`${where}[${index}]`, 'It overlaps the one before.');
  });
}
