/** Do all spans lie in their texts, and do citations quote what stands there? */

import type { Dossier, DossierArticle } from '../../model/dossier.ts';
import type { Citation, Span } from '../../model/span.ts';
import { sha256 } from '../../text/hashes.ts';
import type { Checked } from './faults.ts';

/** Checks every citation wherever it stands, and the spans of pages, articles and passages. */
export function checkCitations(dossier: Dossier, checked: Checked): void {
  const articles = new Map(dossier.articles.map((article) => [article.id, article]));
  for (const [field, value] of Object.entries(dossier))
    for (const [citation, where] of field === 'pages' ? [] : citationsIn(value, field))
      checkCitation(citation, where, articles, checked);
  for (const [i, article] of dossier.articles.entries()) checkArticle(article, `articles[${i}]`, checked);
  for (const [i, { segments }] of dossier.pages.entries())
    checkOrder(segments, `pages[${i}].segments`, checked);
  for (const [i, { from, to, passages }] of dossier.reuse.entries())
    for (const [j, passage] of passages.entries()) {
      checkSpan(passage.from, articles.get(from)?.text, `reuse[${i}].passages[${j}].from`, checked);
      checkSpan(passage.to, articles.get(to)?.text, `reuse[${i}].passages[${j}].to`, checked);
    }
}

/** Yields every object that has an article, a place and its words, with its path. */
function* citationsIn(value: unknown, where: string): Generator<readonly [Citation, string]> {
  if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* citationsIn(item, `${where}[${index}]`);
  else if (typeof value === 'object' && value !== null) {
    if ('exact' in value && 'start' in value) yield [value as Citation, where];
    for (const [field, inner] of Object.entries(value)) yield* citationsIn(inner, `${where}.${field}`);
  }
}

function checkCitation(
  citation: Citation,
  where: string,
  articles: ReadonlyMap<string, DossierArticle>,
  checked: Checked,
): void {
  const { article, start, end, exact } = citation;
  if (![article, exact].every((one) => typeof one === 'string') || ![start, end].every(Number.isInteger)) {
    checked.fault(where, 'It is like a citation, but does not say which words of which article.');
    return;
  }
  checked.checked.citations++;
  const text = articles.get(article)?.text;
  if (text === undefined) checked.fault(where, `There is no article ${article}.`);
  else if (!(start >= 0 && start < end && end <= text.length))
    checked.fault(where, `${start}–${end} is no place in ${article}, which has ${text.length} characters.`);
  else if (text.slice(start, end) !== exact) {
    const [there, not] = shortenPair(text.slice(start, end), exact);
    checked.fault(where, `${article} says “${there}” there, not “${not}”.`);
  }
}

/** Characters shown of each, some of them before the first that differs. */
const SHOWN = 60;
const SHOWN_BEFORE = 25;

/** Returns two texts that differ as far as they must be seen to see that. */
function shortenPair(a: string, b: string): [string, string] {
  let same = 0;
  while (same < Math.min(a.length, b.length) && a[same] === b[same]) same++;
  const from = Math.max(0, Math.min(same - SHOWN_BEFORE, Math.max(a.length, b.length) - SHOWN));
  const shorten = (text: string): string =>
    `${from > 0 ? '…' : ''}${text.slice(from, from + SHOWN)}${text.length > from + SHOWN ? '…' : ''}`;
  return [shorten(a), shorten(b)];
}

function checkArticle(
  { id, text, blocks, parts, spun }: DossierArticle,
  where: string,
  checked: Checked,
): void {
  if (!id.startsWith(`a${sha256(text).slice(0, 12)}-`))
    checked.fault(`${where}.text`, `The text does not have the hash in its id, ${id}.`);
  for (const [field, spans] of Object.entries({ blocks, parts, 'spun.swaps': spun.swaps })) {
    for (const [i, span] of spans.entries()) checkSpan(span, text, `${where}.${field}[${i}]`, checked);
    checkOrder(spans, `${where}.${field}`, checked);
  }
  for (const [i, swap] of spun.swaps.entries())
    if (text.slice(swap.start, swap.end) !== swap.text)
      checked.fault(`${where}.spun.swaps[${i}]`, `“${swap.text}” does not stand there.`);
}

function checkSpan({ start, end }: Span, text: string | undefined, where: string, checked: Checked): void {
  if (text !== undefined && !(start >= 0 && start < end && end <= text.length))
    checked.fault(where, `${start}–${end} is no place in a text of ${text.length} characters.`);
}

function checkOrder(spans: readonly Span[], where: string, checked: Checked): void {
  for (const [i, { start }] of spans.entries())
    if (i > 0 && start < spans[i - 1]!.end) checked.fault(`${where}[${i}]`, 'It overlaps the one before.');
}
