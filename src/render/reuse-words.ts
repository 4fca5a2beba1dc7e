/** How a pair of articles is put in words, seen from one of them. */

import type { ArticleName } from '../model/check.ts';
import type { Passage, Reuse } from '../model/reuse.ts';
import { quoted, siteOf } from '../text/articles-named.ts';
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

/** Does all that is of their own stand in other words, so that the share of what stands as it is says little? */
export const isRetold = ({ passages }: Reuse): boolean =>
  passages.every(({ kind, upstream }) => upstream || kind === 'rewritten' || kind === 'translated');

/** Returns "rewritten and word for word": how the passages of their own came about. */
const kindsOf = (passages: readonly Passage[]): string =>
  listed(kindsByLength(passages).map((kind) => KIND_WORDS[kind]));

/** Returns what the article has to do with the other: "A copy of “Ferry sails again” (The Vennery Post)". */
export function relationWords({ id }: Pick<ArticleName, 'id'>, other: string, reuse: Reuse): string {
  const { from, kind, direction } = reuse;
  if (kind === 'not') return `Shares a statement or quotation with ${other}, which is no copy`;
  const words = RELATION_WORDS[mainKindOf(reuse)];
  const part = kind === 'partly' ? ' in part' : '';
  if (direction === 'unknown')
    return kind === 'wholly' ? `${words.alike} ${other}` : `Shares passages with ${other}`;
  if (from === id) return `${words.made}${part} by ${other}`;
  return kind === 'wholly' ? `${words.whole} ${other}` : `${words.made} in part from ${other}`;
}

interface RelationWords {
  readonly whole: string;
  readonly made: string;
  readonly alike: string;
}

const RELATION_WORDS: Readonly<Record<Passage['kind'], RelationWords>> = {
  verbatim: { whole: 'A copy of', made: 'Copied', alike: 'Goes back to the same text as' },
  spun: { whole: 'A spun copy of', made: 'Copied and spun', alike: 'Goes back to the same text as' },
  rewritten: { whole: 'A rewrite of', made: 'Rewritten', alike: 'Tells the same in other words as' },
  translated: { whole: 'Translated from', made: 'Translated', alike: 'Goes back to the same text as' },
};

/** Returns how most of what two articles share came about, by its length. */
const mainKindOf = ({ passages }: Reuse): Passage['kind'] => kindsByLength(passages)[0] ?? 'verbatim';

/** Returns how the passages of their own came about, those first that are most of them. */
function kindsByLength(passages: readonly Passage[]): Passage['kind'][] {
  const own = Map.groupBy(
    passages.filter(({ upstream }) => !upstream),
    ({ kind }) => kind,
  );
  const lengthOf = (kind: Passage['kind']): number =>
    own.get(kind)!.reduce((sum, { to }) => sum + to.end - to.start, 0);
  return [...own.keys()].sort((a, b) => lengthOf(b) - lengthOf(a));
}

/** Of a text that is derived by seven tenths with fewer words as they are, most of the rest is retold. */
const MOSTLY_RETOLD = 0.4;

/** Returns "89% of the shorter text’s own words stand in both, word for word and rewritten". */
export function shareWords(reuse: Reuse): string {
  const stand = `${Math.round(reuse.share * 100)}% of the shorter text’s own words stand in both`;
  const main = mainKindOf(reuse);
  if (main === 'translated') return 'Names and numbers stand in both in the same order';
  // What is retold is no part of the share, which would else seem to contradict what is said.
  if (main === 'rewritten' && reuse.kind === 'wholly')
    return `${stand} as they are; ${reuse.share < MOSTLY_RETOLD ? 'most' : 'part'} of the rest is told in other words`;
  return [stand, kindsOf(reuse.passages)].filter((words) => words !== '').join(', ');
}

/** Returns the article's title, who published it, and where it was read. */
export function titleAndPlace({ title, publisher, page }: ArticleName): string {
  // The host of the address is what a page without another publisher is called by.
  const place = publisher === null || siteOf(page) === publisher ? page : `${publisher}, ${page}`;
  return title === null ? place : `${quoted(title)} (${place})`;
}
