/**
 * What is folded on a story's page and read when it is opened. Of a story of 200 articles nine tenths of the page are folded
 * (12 MB); without them it opens as fast as one of ten articles.
 */

import { createHash } from 'node:crypto';
import { escapeUTF8 } from 'entities';

export interface Folding {
  readonly html: string;
  /** What was folded, by name. It may have folds of its own, which are left out of it. */
  readonly folds: ReadonlyMap<string, string>;
}

/** What is shorter than this, in characters, stays: to read it would take longer than to lay it out. */
const SHORT = 1500;
/** A list that is longer than this is opened piece by piece: 1.7 MB at once took 0.7 s until they were seen. */
const LONG = 40_000;

/**
 * Returns HTML as the renderers write it with the contents of its long `details` left out, where they are closed and of
 * these classes. In their place is a link to what was there; `addressOf` says where that is by its name, a digest.
 */
export function withoutFolds(
  html: string,
  classes: readonly string[],
  addressOf: (fold: string) => string,
): Folding {
  const folds = new Map<string, string>();
  /** Of each `details` that is open at a place: what was written before it, its tag and its summary; of others no tag. */
  const inside: { readonly before: string; readonly opens: string; readonly summary: string }[] = [];
  let written = '';
  let at = 0;
  for (const { 0: tag, index } of html.matchAll(/<details\b[^<>]*>|<\/details>/g)) {
    if (index < at) continue;
    written += html.slice(at, index);
    at = index + tag.length;
    if (tag !== '</details>') {
      const head = html.indexOf('</summary>', at) + '</summary>'.length;
      const summary = html.slice(at, head);
      const folds = isOf(tag, classes);
      inside.push({ before: folds ? written : '', opens: folds ? tag : '', summary });
      written = folds ? '' : written + tag + summary;
      at = head;
      continue;
    }
    const { before, opens, summary } = inside.pop() ?? { before: '', opens: '', summary: '' };
    if (opens === '') written += tag;
    else if (written.length < SHORT) written = before + opens + summary + written + tag;
    else written = before + folded(opens, summary, inPieces(written));
  }
  return { html: written + html.slice(at), folds };

  /** Returns a fold whose contents are left out; each piece of them has a fold of the next. */
  function folded(opens: string, summary: string, [piece, ...more]: readonly Piece[]): string {
    const rest = more.reduce((sum, { items }) => sum + items, 0);
    const next =
      more.length > 0 ? folded('<details class="more">', `<summary>${rest} more</summary>`, more) : '';
    const content = piece!.html + next;
    const name = createHash('sha256').update(content).digest('base64url').slice(0, 16);
    folds.set(name, content);
    const address = escapeUTF8(addressOf(name));
    const opened = opens.replace(/>$/, ` data-fold="${address}">`);
    return `${opened}${summary}<p class="note"><a href="${address}">Open this by itself</a></p></details>`;
  }
}

interface Piece {
  readonly html: string;
  /** Of the list that was cut. */
  readonly items: number;
}

/** Returns what begins with a list as pieces that are not much too long, each of whole items; anything else as it is. */
function inPieces(html: string): Piece[] {
  const list = /^\s*<ul\b[^>]*>/.exec(html)?.[0];
  if (list === undefined || html.length <= LONG) return [{ html, items: 0 }];
  const pieces: Piece[] = [];
  let [from, items] = [list.length, 0];
  const ends = [...endsOfItems(html, list.length)];
  for (const end of ends) {
    items++;
    if (end - from < LONG || end === ends.at(-1)) continue;
    pieces.push({ html: `${list}${html.slice(from, end)}</ul>`, items });
    [from, items] = [end, 0];
  }
  // Behind the last item stands what closes the list, and what may follow it.
  return [...pieces, { html: `${list}${html.slice(from)}`, items }];
}

/** Yields where each item of the list ends whose items begin here, not those of lists inside of them. */
function* endsOfItems(html: string, from: number): Generator<number> {
  const tags = /<(\/?)(ul|ol|li)\b[^<>]*>/g;
  tags.lastIndex = from;
  let depth = 0;
  for (let tag = tags.exec(html); tag !== null && depth >= 0; tag = tags.exec(html)) {
    depth += tag[1] === '' ? 1 : -1;
    if (depth === 0 && tag[2] === 'li') yield tags.lastIndex;
  }
}

const isOf = (tag: string, classes: readonly string[]): boolean => {
  const [, named = ''] = /\bclass="([^"]*)"/.exec(tag) ?? [];
  return named.split(' ').some((one) => classes.includes(one)) && !/\sopen\b/.test(tag);
};
