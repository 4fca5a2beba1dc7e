/** Words of an article around what was searched for, with that marked. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Snippet } from '../model/found.ts';
import { written } from '../render/languages.ts';
import { citedAt } from './addresses.ts';

/** The stretch as a link to its place; marks are places in the article, as its own are. */
export const SnippetLine = ({
  snippet,
  language = '',
}: {
  readonly snippet: Snippet;
  readonly language?: string;
}): VNode =>
  html`<a class="snippet" href=${citedAt(snippet)} ...${written(language)}>${/^\p{Ll}/u.test(snippet.exact) && CUT}${markedPieces(snippet)}${!/[.!?…”"»’)]$/.test(snippet.exact) && CUT}</a>`;

/** Where a stretch begins or ends inside of a sentence. */
const CUT = html`<span class="cut">…</span>`;

/** Returns the words of the stretch in pieces, those in `mark` that were searched for. */
export function markedPieces({ exact, start, marks }: Snippet): (string | VNode)[] {
  const pieces: (string | VNode)[] = [];
  let at = 0;
  for (const mark of marks) {
    const [from, to] = [mark.start - start, mark.end - start];
    if (from < at || to > exact.length) continue;
    pieces.push(exact.slice(at, from), html`<mark>${exact.slice(from, to)}</mark>`);
    at = to;
  }
  return [...pieces, exact.slice(at)];
}
