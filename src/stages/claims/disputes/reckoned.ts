/** Figures that one text sets side by side, each with whoever reckons it: "the company put it at 212; rescuers counted 231". */

import type { Language } from '../../../language/language.ts';
import type { Span } from '../../../model/span.ts';
import type { Amount } from '../../../model/value.ts';
import { contains, overlapping, overlaps, shortestAround } from '../../../text/offsets.ts';
import { meets } from '../../../text/sets.ts';
import { canBothBeRight, isSaidNotToBe, isWithin } from './amounts.ts';
import { timesMeet } from './compatible.ts';
import { type Contest, passageAt } from './contest.ts';
import type { ReadSentence } from './points.ts';
import { inEachArticle, inEachSentence, type ReadHeap } from './read-heap.ts';

/** A figure, and who is said to have come to it. */
interface Reckoned {
  readonly sentence: ReadSentence;
  /** The part of the sentence that tells it: up to a semicolon, or a comma before "while". */
  readonly part: Span;
  readonly amount: Amount;
  /** Nouns and names of whoever reckons, in small letters. */
  readonly teller: ReadonlySet<string>;
  /** The number is what its part tells, by a verb that reckons; of others it is only said. */
  readonly outright: boolean;
}

/** Two figures of one text that cannot both be right. */
export type Rivals = readonly [Pick<Reckoned, 'sentence' | 'amount'>, Pick<Reckoned, 'sentence' | 'amount'>];

/** Words between the verb that reckons and its number. */
const APART = 2;
/** The larger of two figures of one thing is hardly ever more often the smaller. */
const FAR = 4;
const MILLION = 1e6;

/** Returns the figures that a text sets against each other: in neighbouring parts or sentences, or by "not". */
export const reckonedApart = (heap: ReadHeap, language: Language): Rivals[] => [
  ...toldApart(heap, language),
  ...notTheOther(heap, language),
];

const toldApart = inEachArticle(({ sentences }, language): Rivals[] => {
  const bySentence = sentences.map(({ read }) => reckonedIn(read, language));
  return bySentence.flatMap((own, at): Rivals[] => {
    const [before, here] = [bySentence[at - 1]?.at(-1), own[0]];
    const all = before && here && areNeighbours(before.sentence, here.sentence) ? [before, ...own] : own;
    return all
      .slice(1)
      .flatMap((other, index): Rivals[] =>
        differ(all[index]!, other, language) ? [[all[index]!, other]] : [],
      );
  });
});

/** Returns the figures of sentences that say that figures differ: "estimates range from", "840 by its count; the ministry speaks of 517". */
export const saidToDiffer = inEachSentence(({ read: sentence }, _, language): Rivals[] => {
  const found = language.disputes.rivals.exec(sentence.text);
  if (found === null) return [];
  const at = sentence.start + found.index;
  const part = partsOf(sentence, language).find(({ start, end }) => start <= at && at < end);
  const all = amountsIn(sentence);
  const inPart = all.filter((amount) => part && contains(part, amount));
  const [one, other, ...more] = inPart.length === 2 ? inPart : all;
  if (!one || !other || more.length > 0 || one.kind !== other.kind) return [];
  if (one.kind !== 'count' && one.unit !== other.unit) return [];
  if (canBothBeRight({ ...one, bound: 'exactly' }, { ...other, bound: 'exactly' })) return [];
  return [
    [
      { sentence, amount: one },
      { sentence, amount: other },
    ],
  ];
});

/** The next sentence of a paragraph, or the next item of a list. */
function areNeighbours(one: ReadSentence, other: ReadSentence): boolean {
  if (one.telling !== other.telling || other.index - one.index !== 1) return false;
  const isItem = ({ telling: { annotation }, index }: ReadSentence): boolean =>
    annotation.sentences[index]?.blockKind === 'list';
  return one.block === other.block || (isItem(one) && isItem(other));
}

/** "640 million, not the 480 million on the leaflet". */
const notTheOther = inEachSentence(({ read: sentence }, _, language): Rivals[] => {
  const { text } = sentence.telling.article;
  const amounts = amountsIn(sentence);
  return amounts.slice(1).flatMap((other, at): Rivals[] => {
    const one = amounts[at]!;
    if (isSaidNotToBe(one, sentence, language)) return [];
    if (!language.disputes.notTheOther.test(text.slice(one.end, other.start))) return [];
    if (one.kind !== other.kind && !isBare(other)) return [];
    const isSame = one.kind === other.kind && canBothBeRight(one, other);
    return isSame ? [] : [[one, other].map((amount) => ({ sentence, amount })) as unknown as Rivals];
  });
});

const amountsIn = (sentence: ReadSentence): Amount[] =>
  overlapping(sentence.telling.annotation.values, sentence).filter(
    (value): value is Amount => 'number' in value && !sentence.times.some((time) => overlaps(time, value)),
  );

const isBare = ({ kind, unit }: Amount): boolean => kind === 'count' && unit === null;

function reckonedIn(sentence: ReadSentence, language: Language): Reckoned[] {
  const amounts = amountsIn(sentence).filter((amount) => !isSaidNotToBe(amount, sentence, language));
  if (amounts.length === 0) return [];
  return partsOf(sentence, language).flatMap((part) => {
    const found = amounts
      .filter((amount) => contains(part, amount))
      .map((amount) => ({ sentence, part, amount, ...tellerOf(sentence, part, amount, language) }));
    return found.filter(({ teller }) => teller.size > 0).slice(0, 1);
  });
}

/** Returns the parts of a sentence that may each tell of somebody else. */
function partsOf({ tree: { tokens }, start, end }: ReadSentence, { disputes }: Language): Span[] {
  const starts = tokens.flatMap(({ form, start: at, end: behind }, index) => {
    if (/^[;:–—]$/u.test(form)) return [behind];
    return form === ',' && disputes.contrasting.has(tokens[index + 1]?.lemma.toLowerCase() ?? '') ? [at] : [];
  });
  const all = [start, ...starts];
  return all.map((from, index) => ({ start: from, end: all[index + 1] ?? end }));
}

/** Returns who comes to the figure, or says it, by the words of its part; nobody where none is said to. */
function tellerOf(
  sentence: ReadSentence,
  part: Span,
  amount: Amount,
  { disputes, attributions }: Language,
): Pick<Reckoned, 'teller' | 'outright'> {
  const { text } = sentence.telling.article;
  const { tokens } = sentence.tree;
  const inPart = tokens.filter((token) => contains(part, token));
  const namesOf = (list: typeof inPart): ReadonlySet<string> =>
    new Set(
      list
        .filter(({ upos }) => upos === 'NOUN' || upos === 'PROPN')
        .map(({ lemma }) => lemma.toLowerCase())
        .filter((word) => !disputes.reckonings.has(word)),
    );
  const framed = disputes.reckonedBy.exec(text.slice(amount.end, part.end));
  if (framed) {
    const from = amount.end + framed.index + framed[0].length;
    const stop = inPart.findIndex(
      ({ start, form, upos }) => start >= from && (form === ',' || upos === 'VERB'),
    );
    const until = stop < 0 ? part.end : inPart[stop]!.start;
    return { teller: namesOf(inPart.filter(({ start }) => start >= from && start < until)), outright: true };
  }
  // "Twenty were hurt, the army said."
  const asideOf = (): Pick<Reckoned, 'teller' | 'outright'> => {
    const behind = inPart.slice(inPart.findLastIndex(({ form }) => form === ',') + 1);
    const says = behind.some(
      ({ lemma, start }) => start > amount.end && attributions.verbs.has(lemma.toLowerCase()),
    );
    return { teller: says ? namesOf(behind) : new Set(), outright: false };
  };
  const before = inPart.filter(({ end }) => end <= amount.start);
  const verbs = before.flatMap(({ upos }, at) => (upos === 'VERB' ? [at] : []));
  const [first, last] = [verbs[0], verbs.at(-1)];
  if (first === undefined || last === undefined) return asideOf();
  const comma = before.findIndex(({ form }, at) => form === ',' && at > 0);
  const subject = before.slice(0, comma > 0 ? Math.min(comma, first) : first);
  const isList = subject.some(({ lemma }) => disputes.reckonings.has(lemma.toLowerCase()));
  const isNear = before.length - 1 - last <= APART;
  const reckons = verbs.some((at) => {
    const preposition = disputes.reckoning.get(before[at]!.lemma.toLowerCase());
    if (preposition === undefined) return false;
    if (preposition !== '')
      return before
        .slice(Math.max(at + 1, before.length - 1 - APART))
        .some(({ form }) => form === preposition);
    return (isNear && at === last) || isBare(amount);
  });
  const isSaid = (at: number): boolean => attributions.verbs.has(before[at]!.lemma.toLowerCase());
  const isGiven = isNear && disputes.givingFigures.has(before[last]!.lemma.toLowerCase());
  if (reckons || isGiven || (isList && isNear)) return { teller: namesOf(subject), outright: true };
  return isSaid(first) ? { teller: namesOf(subject), outright: false } : asideOf();
}

function differ(one: Reckoned, other: Reckoned, { disputes }: Language): boolean {
  if (!isOfTheSame(one, other, disputes.slots)) return false;
  if (!other.outright || (!one.outright && isBare(one.amount))) return false;
  if (meets(one.teller, other.teller) || !timesMeet(one.sentence.times, other.sentence.times)) return false;
  const named = ({ sentence, part }: Reckoned) =>
    sentence.naming.namedIn({ start: part.start, end: part.start + 1 });
  if (meets(named(one), named(other))) return false;
  const isOfHeads = ({ amount: { unit } }: Reckoned): boolean =>
    unit === null || disputes.heads.has(unit.toLowerCase());
  const isOfOne =
    one.amount.kind === other.amount.kind &&
    (one.amount.unit === other.amount.unit || (isOfHeads(one) && isOfHeads(other)));
  if (!isOfOne && !(isBare(other.amount) && one.amount.kind !== 'quantity' && one.amount.kind !== 'percent'))
    return false;
  const again = scaled(other.amount, one.amount);
  const bare = { ...again, kind: one.amount.kind, unit: one.amount.unit } as Amount;
  return !canBothBeRight(one.amount, bare) && isWithin(one.amount, bare, FAR);
}

/** "One poll puts her at 34 percent, another puts him at 31": what the second figure is put to, the first tells of too. */
function isOfTheSame(one: Reckoned, other: Reckoned, slots: ReadonlyMap<string, unknown>): boolean {
  const { tokens } = other.sentence.tree;
  const before = tokens.filter(({ start, end }) => start >= other.part.start && end <= other.amount.start);
  const put = before.slice(before.findLastIndex(({ upos }) => upos === 'VERB') + 1);
  const told = new Set(one.sentence.tree.tokens.map(({ lemma }) => lemma.toLowerCase()));
  return put
    .filter(({ upos }) => upos === 'NOUN' || upos === 'PROPN')
    .map(({ lemma }) => lemma.toLowerCase())
    .every((word) => slots.has(word) || told.has(word));
}

/** "2.4 million … close to four". */
function scaled(amount: Amount, before: Amount): Amount {
  const [value, said] = [amount.value, before.value];
  if (typeof value !== 'number' || typeof said !== 'number') return amount;
  return said >= MILLION && value < (said / MILLION) * FAR ? { ...amount, value: value * MILLION } : amount;
}

/** Returns the contests between them; a figure is read with the clause that gives it. */
export const rivalContests = (rivals: readonly Rivals[]): Contest[] =>
  rivals.map((both) => ({
    type: 'value',
    status: 'contradicted',
    how: 'say',
    same: both
      .map(({ amount }) => JSON.stringify(amount.value))
      .sort()
      .join(' '),
    sides: both.map(({ sentence, amount }) => ({
      key: JSON.stringify(amount.value),
      passages: [
        passageAt(sentence, shortestAround(sentence.clauses, amount) ?? sentence, amount, {
          start: amount.start,
          end: amount.end,
        }),
      ],
    })),
  }));
