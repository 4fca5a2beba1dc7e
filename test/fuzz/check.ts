/** What holds of the extraction of every page, however broken. */

import type { Article } from '../../src/model/article.ts';
import type { ReadPage, Segment } from '../../src/model/page.ts';
import type { Extraction } from '../../src/stages/extract/extract.ts';

/** Returns what does not hold, in words. */
export function faultsOf(page: ReadPage, { segments, articles }: Extraction): string[] {
  const ids = new Set(articles.map(({ id }) => id));
  return [
    ...(ids.size < articles.length ? ['two articles have one id'] : []),
    ...spanFaults('segment', segments, page.text.length),
    ...segments.flatMap((segment) => segmentFaults(segment, ids)),
    ...articles.flatMap((article) => articleFaults(article, page)),
  ];
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function spanFaults(what: string, spans: readonly Stretch[], length: number): string[] {
  let at = 0;
  return spans.flatMap((span) => {
    const fits = span.start >= at && span.end >= span.start && span.end <= length;
    const fault = `${what} ${span.start}–${span.end} overlaps the one before (to ${at}) or the end (${length})`;
    at = Math.max(at, span.end);
    return fits ? [] : [fault];
  });
}

function segmentFaults({ kind, article, reason, start }: Segment, ids: ReadonlySet<string>): string[] {
  if (article !== undefined && !ids.has(article))
    return [`segment at ${start} is of no article that there is`];
  return kind === 'boilerplate' && !reason ? [`segment at ${start} is boilerplate without a reason`] : [];
}

function articleFaults(
  { text, blocks, parts, published, modified, language, title }: Article,
  page: ReadPage,
): string[] {
  const covered = blocks.map(({ start, end }) => text.slice(start, end));
  const lost = parts.filter(
    ({ start, end, pageStart }) =>
      text.slice(start, end) !== page.text.slice(pageStart, pageStart + end - start),
  );
  return [
    ...spanFaults('block', blocks, text.length),
    ...spanFaults('part', parts, text.length),
    ...(covered.join('\n') === text ? [] : ['the blocks do not cover the text']),
    ...(covered.some((line) => line.includes('\n')) ? ['a block has more than one line'] : []),
    ...lost.map(({ start }) => `the part at ${start} is not what the page has`),
    ...[published, modified].flatMap((known) => (known ? intervalFaults(known.value) : [])),
    ...(language ? [] : ['there is no language']),
    ...(title === '' ? ['the title is empty'] : []),
  ];
}

function intervalFaults({ start, end }: { readonly start: string; readonly end: string }): string[] {
  const iso = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;
  const [from, to] = [Date.parse(start), Date.parse(end)];
  const holds = iso.test(start) && iso.test(end) && from < to;
  return holds ? [] : [`no interval: ${start} – ${end}`];
}
