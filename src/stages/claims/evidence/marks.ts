/** What stands for all that a statement is compared by, so that it is known whether any of it has become other. */

import { mix } from '../../../text/hashed-words.ts';
import { onceEach } from '../../../text/once-each.ts';
import type { WeighedTerms } from '../shared-weight.ts';
import type { Who } from '../who.ts';
import type { ActRead } from './acts.ts';
import type { FiguresRead } from './figures.ts';
import type { Lexicon, Weighed } from './lexicon.ts';
import type { NamesRead } from './names.ts';
import type { Terms } from './terms.ts';

/** All by which a statement is compared. */
export interface Compared {
  readonly figures: FiguresRead;
  readonly words: Weighed;
  readonly acts: readonly ActRead[];
  readonly meaning: Float32Array;
  readonly sentenceMeaning: Float32Array;
  readonly names: NamesRead;
  readonly sentenceNames: NamesRead;
  readonly terms: Terms;
  readonly around: WeighedTerms;
}

export interface Marks {
  /** Of what is compared of it in its words, figures and acts. */
  readonly told: (side: Pick<Compared, 'words' | 'acts' | 'figures'>) => number;
  readonly all: (side: Compared) => number;
}

/**
 * Returns what gives a statement's mark, a whole number: the same as long as its words, names, figures and times weigh the
 * same and its words stand for the same. What the statement says by itself is no part of it.
 */
export function openMarks({ wordOf }: Lexicon, who: Who): Marks {
  const relations = onceEach((related: ReadonlySet<string>) => markOfText([...related].sort().join(' ')));
  const relationsOf = (name: string): number => relations(who.relatedTo(name));
  const marksOfParty = (party: ActRead['doer']): number[] =>
    party === null ? [] : [wordOf(party.head).id, ...Array.from(party.names, relationsOf)];
  const marksOfNames = ({ each }: NamesRead): number[] =>
    each.flatMap(({ name, weight }) => [weight, relationsOf(name)]);
  const told: Marks['told'] = ({ words, acts, figures }) =>
    markOf([
      ...Array.from(words.ids, (id) => wordOf(id).id),
      ...words.weights,
      ...acts.flatMap(({ verb, doer, done }) => [
        wordOf(verb).id,
        ...marksOfParty(doer),
        ...marksOfParty(done),
      ]),
      ...[...figures.quantities, ...figures.times].map(({ tells }) => tells),
    ]);
  const all: Marks['all'] = (side) => {
    const { names, sentenceNames, terms, around, meaning, sentenceMeaning } = side;
    return markOf([
      told(side),
      ...marksOfNames(names),
      ...marksOfNames(sentenceNames),
      ...terms.words.weights,
      ...terms.names.weights,
      ...terms.figures.weights,
      around.sum,
      ...meaning,
      ...sentenceMeaning,
    ]);
  };
  return { told, all };
}

const number = new Float64Array(1);
const halves = new Int32Array(number.buffer);

/** Returns a whole number that stands for others in their order. */
export function markOf(numbers: Iterable<number>): number {
  let [one, other] = [0, 1];
  for (const each of numbers) {
    number[0] = each;
    for (const half of halves) {
      one = mix(one ^ half);
      other = mix(other + one);
    }
  }
  return one * 2 ** 20 + (other >>> 12);
}

const markOfText = (text: string): number => markOf(Array.from(text, (letter) => letter.codePointAt(0)!));
