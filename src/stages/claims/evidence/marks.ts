/** What stands for all that a statement is compared by, so that it is known whether any of it has become other. */

import type { PassageWord } from '../../../language/same-statement/passage-words.ts';
import { mix } from '../../../text/hashed-words.ts';
import { onceEach } from '../../../text/once-each.ts';
import type { ReadStatement } from '../statements.ts';
import type { Who } from '../who.ts';
import { dayOf, figureOf, figuresOf, type Heap } from './heap.ts';
import type { Lexicon } from './lexicon.ts';

export interface Marks {
  /** Of what is compared of it in its words, figures and acts. */
  readonly told: (statement: ReadStatement) => number;
  readonly all: (statement: ReadStatement) => number;
}

/**
 * Returns what gives a statement's mark, a whole number: the same as long as its words, names, figures and times weigh the
 * same and its words stand for the same. What the statement says by itself is no part of it; `mean` is what the meanings of
 * all have in common, and `once` keeps what is found of a statement.
 */
export function openMarks(
  lexicon: Lexicon,
  heap: Heap,
  who: Who,
  mean: Float32Array,
  once: (find: Marks['told']) => Marks['told'],
): Marks {
  const standingFor = (word: PassageWord): number => lexicon.wordOf(lexicon.idOf(word)).id;
  const ofStem = new Map<string, number>();
  const ofWord = (word: PassageWord): number => {
    const known = ofStem.get(word.stem);
    if (known !== undefined) return known;
    const mark = markOf([lexicon.weigh(word), standingFor(word)]);
    ofStem.set(word.stem, mark);
    return mark;
  };
  const ofWords = onceEach((words: readonly PassageWord[]) => markOf(words.map(ofWord)));
  const relations = onceEach((related: ReadonlySet<string>) => markOfText([...related].sort().join(' ')));
  const relationsOf = (name: string): number => relations(who.relatedTo(name));
  const ofParty = (party: ReadStatement['acts'][number]['doer']): number[] =>
    party === null ? [] : [standingFor(party.head), ...Array.from(party.names, relationsOf)];
  const ofNames = onceEach((names: ReadonlySet<string>) =>
    markOf([...names].flatMap((name) => [heap.tellsName(name), relationsOf(name)])),
  );
  const ofContext = onceEach((stems: ReadonlySet<string>) => markOf(Array.from(stems, heap.rarityOfWord)));
  const told = once(({ said: { words, quantities, times }, acts }) =>
    markOf([
      ofWords(words),
      ...acts.flatMap(({ verb, doer, done }) => [standingFor(verb), ...ofParty(doer), ...ofParty(done)]),
      ...quantities.map((one) => heap.tellsFigure(figureOf(one))),
      ...times.map((one) => heap.tellsFigure(dayOf(one))),
    ]),
  );
  const ofMean = markOf(mean);
  const all: Marks['all'] = (statement) => {
    const { said, around } = statement;
    const sentence = heap.sentenceOf(statement);
    const terms = [
      ...said.words.map(({ stem }) => `~${stem}`),
      ...Array.from(said.who, (id) => `@${id}`),
      ...figuresOf(said),
    ];
    return markOf([
      told(statement),
      ofMean,
      ofNames(said.who),
      ofNames(sentence.who),
      ofWords(sentence.words),
      ofContext(around),
      ...terms.map((term) => heap.onlyIn(statement, term)),
    ]);
  };
  return { told, all };
}

const number = new Float64Array(1);
const halves = new Int32Array(number.buffer);

/** Returns a whole number that stands for others in their order. */
export function markOf(numbers: ArrayLike<number>): number {
  let [one, other] = [0, 1];
  const add = (half: number): void => {
    one = mix(one ^ half);
    other = mix(other + one);
  };
  for (let at = 0; at < numbers.length; at++) {
    number[0] = numbers[at]!;
    add(halves[0]!);
    add(halves[1]!);
  }
  return one * 2 ** 20 + (other >>> 12);
}

const markOfText = (text: string): number => markOf(Array.from(text, (letter) => letter.codePointAt(0)!));
