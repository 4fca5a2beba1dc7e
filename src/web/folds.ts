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
  /** Of each `details` that is open at a place: what was written before its contents, and its contents. */
  const inside: { readonly before: string; written: string }[] = [];
  let written = '';
  let at = 0;
  for (const { 0: tag, index } of html.matchAll(/<details\b[^>]*>|<\/details>/g)) {
    if (index < at) continue;
    written += html.slice(at, index);
    at = index + tag.length;
    if (tag !== '</details>') {
      const head = html.indexOf('</summary>', at) + '</summary>'.length;
      const folds = isOf(tag, classes);
      inside.push({ before: `${written}${folds ? tag : ''}`, written: folds ? html.slice(at, head) : '' });
      written = folds ? '' : tag + html.slice(at, head);
      at = head;
      continue;
    }
    const { before, written: summary } = inside.pop() ?? { before: '', written: '' };
    if (summary === '' || written.length < SHORT) written = `${before}${summary}${written}${tag}`;
    else {
      const name = createHash('sha256').update(written).digest('base64url').slice(0, 16);
      folds.set(name, written);
      const address = escapeUTF8(addressOf(name));
      const opened = before.replace(/>$/, ` data-fold="${address}">`);
      written = `${opened}${summary}<p class="note"><a href="${address}">Open this by itself</a></p>${tag}`;
    }
  }
  return { html: written + html.slice(at), folds };
}

const isOf = (tag: string, classes: readonly string[]): boolean => {
  const [, named = ''] = /\bclass="([^"]*)"/.exec(tag) ?? [];
  return named.split(' ').some((one) => classes.includes(one)) && !/\sopen\b/.test(tag);
};
