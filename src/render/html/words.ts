/** Words of an article, shown as what they are: printed, printed in a spun text, or restored. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Citation } from '../../model/span.ts';
import { withoutComma } from '../altered.ts';
import { type Edition, sourceOf } from '../edition.ts';
import { languageAt, written } from '../languages.ts';
import { readingOf } from '../spun.ts';
import { opening } from './marks.ts';

/**
 * Returns the words of one quotation or passage as a link to their place. Printed words carry quotation marks.
 * Words of a spun text do only where none was swapped; else the likely reading stands there, marked and unquoted.
 */
export function Words({
  edition,
  pieces,
}: {
  readonly edition: Edition;
  /** Several where the text breaks a quotation. */
  readonly pieces: readonly [Citation, ...Citation[]];
}): VNode {
  const { article, spun } = sourceOf(edition, pieces[0]);
  const readings = pieces.map((piece) => readingOf(article, piece));
  const swapped = spun && readings.some((reading) => reading.swapped);
  const texts = (swapped ? readings.map(({ text }) => text) : pieces.map(({ exact }) => exact)).map(
    withoutComma,
  );
  return html`<a class=${swapped ? 'words restored' : 'words'} ...${written(languageAt(article, pieces[0]))} ...${opening(pieces)}
      >${!swapped && quoteMark(texts[0]!, '“')}${joined(texts)}${!swapped && quoteMark(texts.at(-1)!, '”')}</a
    >${spun && html` <small class="spun-note">${swapped ? 'restored' : 'words intact'}</small>`}`;
}

/** Returns the mark unless the words bring their own. */
function quoteMark(text: string, mark: '“' | '”'): string {
  const own = mark === '“' ? /^["“„«‘]/ : /["”»’]$/;
  return own.test(text) ? '' : mark;
}

/** Returns the pieces with the system's own mark where something stands between them, unless the text has one. */
const joined = (texts: readonly string[]): unknown[] =>
  texts.flatMap((text, index) => {
    if (index === 0) return [text];
    const marked = /(?:…|\.\.)\s*$/.test(texts[index - 1]!) || /^\s*(?:…|\.\.)/.test(text);
    return [marked ? ' ' : html` <span class="cut">…</span> `, text];
  });
