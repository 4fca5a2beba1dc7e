/** How a pair of articles is put in words, seen from one of them. */

import type { ArticleName } from '../model/check.ts';
import type { Passage, Reuse } from '../model/reuse.ts';
import { quoted } from '../text/articles-named.ts';
import { listed } from './edition.ts';

export const KIND_WORDS: Readonly<Record<Passage['kind'], string>> = {
  verbatim: 'word for word',
  rewritten: 'rewritten',
  spun: 'spun',
  translated: 'translated',
};

/** Returns how an article goes back to another: "in part, word for word; 71% of the shorter text is in both". */
export function reuseWords(reuse: Reuse): string {
  const { share, kind, direction, passages } = reuse;
  if (kind === 'not') return 'no copy: both print the same statement or quotation';
  return [
    `${kind === 'wholly' ? 'a copy' : 'in part'}, ${kindsOf(passages)}`,
    // Of what was put in other words, hardly any stand as they are.
    ...(isRetold(reuse) ? [] : [`${Math.round(share * 100)}% of the shorter text is in both`]),
    ...(direction === 'unknown' ? ['which came first is not known'] : []),
  ].join('; ');
}

const isRetold = ({ passages }: Reuse): boolean =>
  passages.every(({ kind, upstream }) => upstream || kind === 'rewritten' || kind === 'translated');

/** Returns "rewritten and word for word": how the passages of their own came about. */
const kindsOf = (passages: readonly Passage[]): string =>
  listed([...new Set(passages.filter(({ upstream }) => !upstream).map(({ kind }) => KIND_WORDS[kind]))]);

/** Returns what the article has to do with the other: "A copy of “Ferry sails again” (The Vennery Post)". */
export function relationWords({ id }: Pick<ArticleName, 'id'>, other: string, reuse: Reuse): string {
  const { from, kind, direction, passages } = reuse;
  if (kind === 'not') return `Shares a statement or quotation with ${other}, which is no copy`;
  const translated = passages.every((passage) => passage.kind === 'translated');
  const part = kind === 'partly' ? ' in part' : '';
  if (direction === 'unknown')
    return kind === 'wholly'
      ? `Goes back to the same text as ${other}, whichever came first`
      : `Shares passages with ${other}, whichever came first`;
  if (from === id) return `${translated ? 'Translated' : 'Copied'}${part} by ${other}`;
  if (translated) return `Translated${part} from ${other}`;
  return kind === 'wholly' ? `A copy of ${other}` : `Copied in part from ${other}`;
}

/** Returns "89% of the shorter text’s own words stand in both, word for word and rewritten". */
export function shareWords({ share, passages }: Reuse): string {
  const how = [
    `${Math.round(share * 100)}% of the shorter text’s own words stand in both`,
    kindsOf(passages),
  ];
  return how.filter((words) => words !== '').join(', ');
}

/** Returns the article's title, who published it, and where it was read. */
export function titleAndPlace({ title, publisher, page }: ArticleName): string {
  const place = [publisher, page].filter((each) => each !== null).join(', ');
  return title === null ? place : `${quoted(title)} (${place})`;
}
