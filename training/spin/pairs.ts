/** Which printed words may stand for which originals: from a thesaurus in MyThes format and the dialect tables. */

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { formsOf, type Part } from './inflections.ts';

/**
 * `known` is printed by known spinners, `old` too, but old texts or a trade's use it; the rest are the thesaurus's
 * relations, from the original to the printed word.
 */
export const RELATIONS = ['known', 'old', 'synonym', 'broader', 'narrower'] as const;
export type Relation = (typeof RELATIONS)[number];

export interface Pair {
  readonly printed: string;
  readonly original: string;
  readonly relation: Relation;
}

const PARTS: Readonly<Record<string, Part>> = {
  '(noun)': 'noun',
  '(verb)': 'verb',
  '(adj)': 'adj',
  '(adv)': 'adv',
};
const WORD = /^[a-z][a-z'-]*[a-z]$|^[ai]$/;

/** Returns the thesaurus's pairs of single words, with their inflections. */
export function thesaurusPairs(path: string): Pair[] {
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n');
  const pairs: Pair[] = [];
  for (let at = 1; at < lines.length; ) {
    const [head, count] = lines[at++]!.split('|');
    for (let sense = 0; sense < Number(count ?? 0); sense++) {
      const [tag, ...terms] = lines[at++]!.split('|');
      const part = PARTS[tag!];
      if (part === undefined || !WORD.test(head!.toLowerCase())) continue;
      for (const term of terms) pairs.push(...pairsOf(head!.toLowerCase(), term, part));
    }
  }
  return pairs;
}

/** A spinner takes a term of the original's entry. Read backwards, only synonyms and similar adjectives are plausible. */
function pairsOf(head: string, term: string, part: Part): Pair[] {
  const [, name, note] = /^([^(]+?)(?: \(([a-z]+)[^)]*\))?$/.exec(term) ?? [];
  const word = name?.toLowerCase() ?? '';
  if (note === 'antonym' || !WORD.test(word) || word === head) return [];
  const ahead: Relation = note === undefined ? 'synonym' : 'broader';
  const back: Relation = note === undefined ? 'synonym' : 'narrower';
  return [
    ...inflected(word, head, part, ahead),
    ...(note === 'generic' ? [] : inflected(head, word, part, back)),
  ];
}

function inflected(printed: string, original: string, part: Part, relation: Relation): Pair[] {
  const originals = formsOf(original, part);
  return formsOf(printed, part)
    .slice(0, originals.length)
    .map((form, i) => ({ printed: form, original: originals[i]!, relation }))
    .filter((pair) => pair.printed !== pair.original);
}

/** Returns the pairs of a dialect table; both sides may be phrases. A "~" before the printed word marks it as old. */
export function dialectPairs(path: string): Pair[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => {
      const [, old, printed, originals] = /^(~?)(.+?) = (.+)$/.exec(line)!;
      const relation: Relation = old === '~' ? 'old' : 'known';
      return originals!.split(', ').map((original) => ({ printed: printed!, original, relation }));
    })
    .filter(({ printed, original }) => printed !== original);
}
