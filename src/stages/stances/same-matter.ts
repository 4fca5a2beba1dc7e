/** Do two positions of one party say the same? */

import type { Language } from '../../language/language.ts';
import { likenessOfWords, product } from '../../language/same-statement/word-likeness.ts';
import { countShared } from '../../text/sets.ts';
import type { Found } from './found.ts';
import { readWanted, type Wanted, type Word } from './wanted.ts';

// The bounds below were set by hand.

/** Share of the weight of the one that says less, and of the other, that both have. */
const LESS = 0.7;
const MORE = 0.42;
/** The same where the one is of a single word: "talks". */
const MORE_OF_ONE = 0.5;
/** Cosine from which nouns may name one thing: beside a word or name that both have, and with none. */
const THING = 0.62;
const THING_ALONE = 0.74;
/** Likeness of acts from which they may be one. */
const DEED = 0.35;
/** Likeness from which two words are taken for one, and from which one meets the other in part; so much of that is let off. */
const EQUAL = 0.9;
const MET = 0.3;
const LENIENCE = 0.2;
/** What is done with a thing weighs less than the thing. */
const BESIDE = 0.5;
const NAME = 1;

/** Returns how alike two positions of one party are, 0 where they do not surely say the same. */
export function samenessAmong(
  found: readonly Found[],
  ownNames: (one: Found) => ReadonlySet<string>,
  weight: (term: string) => number,
  language: Language,
): (one: Found, other: Found) => number {
  const all = new Map<string, Compared>();
  const comparedOf = new Map(
    found.map((one) => [one, sharedWith(all, one, readWanted(one, ownNames(one), language))]),
  );
  const known = new Map<Compared, Map<Compared, number>>();
  return (one, other) => {
    const [here, there] = [comparedOf.get(one)!, comparedOf.get(other)!];
    const before = known.get(here) ?? new Map<Compared, number>();
    known.set(here, before);
    const sameness = before.get(there) ?? samenessOf(here, there, weight, language);
    before.set(there, sameness);
    return sameness;
  };
}

/** What a position is compared by. */
interface Compared extends Pick<Found, 'label' | 'terms'> {
  readonly wanted: Wanted | null;
}

/** Copies state a position alike: what is compared of them is one. */
function sharedWith(known: Map<string, Compared>, { label, terms }: Found, wanted: Wanted | null): Compared {
  const core = wanted && [
    wanted.isToBe,
    [wanted.nouns, wanted.others].map((words) => words.map(({ form, lemma, upos }) => [form, lemma, upos])),
    [wanted.names, wanted.figures, wanted.days].map((all) => [...all]),
  ];
  const key = JSON.stringify([label, terms, core]);
  const compared = known.get(key) ?? { label, terms, wanted };
  known.set(key, compared);
  return compared;
}

function samenessOf(
  one: Compared,
  other: Compared,
  weight: (term: string) => number,
  language: Language,
): number {
  const [here, there] = [one.wanted, other.wanted];
  if (here === null || there === null || here.isToBe !== there.isToBe || areApart(here, there)) return 0;
  return Math.max(compare(here, there, weight, language), inWords(one, other, weight));
}

/** Share of the weight of the one that says less, and of the other, that both print alike. */
const PRINTED = { less: 0.6, more: 0.35 };

/** Words say more than their meaning does: "declined to invoke the act" and "has no plan to use the act, under which …". */
function inWords(one: Compared, other: Compared, weight: (term: string) => number): number {
  if (one.label !== other.label) return 0;
  const sum = (terms: readonly string[]): number => terms.reduce((total, term) => total + weight(term), 0);
  const common = sum(one.terms.filter((term) => other.terms.includes(term)));
  const [less, more] = [sum(one.terms), sum(other.terms)].sort((a, b) => a - b) as [number, number];
  return less > 0 && common >= PRINTED.less * less && common >= PRINTED.more * more
    ? (2 * common) / (less + more)
    : 0;
}

/** Other numbers and other days are other values; who names others means others. */
const areApart = (one: Wanted, other: Wanted): boolean =>
  differ(one.figures, other.figures) || differ(one.names, other.names) || differ(one.days, other.days);

/** Each has what the other lacks. */
function differ(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = countShared(one, other);
  return shared < one.size && shared < other.size;
}

function compare(one: Wanted, other: Wanted, weight: (term: string) => number, language: Language): number {
  const weightOf = (term: string): number => Math.sqrt(weight(term));
  const likeness = (a: Word, b: Word): number => likenessOfThings(a, b, language);
  const shared = countShared(one.names, other.names);
  const isSure =
    shared > 0 || all(one).some((word) => all(other).some((there) => likeness(word, there) >= EQUAL));
  const least = isSure ? THING : THING_ALONE;
  const [fewer, more] = [one, other].toSorted((a, b) => a.nouns.length - b.nouns.length) as [Wanted, Wanted];
  const isCovered = fewer.nouns.every((word) => more.nouns.some((there) => likeness(word, there) >= least));
  if (!isCovered || (fewer.nouns.length === 0 && shared === 0)) return 0;
  const inCompany = (a: Word, b: Word): number => likenessOfWords(a, b, language.sameness());
  const [acts, otherActs] = [actsOf(one), actsOf(other)];
  const bothAct = acts.length > 0 && otherActs.length > 0;
  const done = Math.max(...acts.flatMap((a) => otherActs.map((b) => inCompany(a, b))));
  if (bothAct && done < DEED) return 0;
  if (fewer.nouns.length === 0 && !(bothAct && done >= EQUAL)) return 0;
  const ifNear = (a: Word, b: Word): number => {
    const value = likeness(a, b);
    return value >= least ? value : 0;
  };
  const nouns = matched(one.nouns, other.nouns, ifNear, weightOf);
  const others = matched(one.others, other.others, inCompany, weightOf);
  const sum = (words: readonly Word[]): number =>
    words.reduce((total, { lemma }) => total + weightOf(lemma), 0);
  const total = (these: Wanted): number =>
    sum(these.nouns) + BESIDE * sum(these.others) + NAME * these.names.size;
  const [less, most] = [total(one), total(other)].sort((a, b) => a - b) as [number, number];
  const common = nouns + BESIDE * others + NAME * shared;
  const needed = Math.min(sizeOf(one), sizeOf(other)) === 1 ? MORE_OF_ONE : MORE;
  return less > 0 && common >= LESS * less && common >= needed * most ? (2 * common) / (less + most) : 0;
}

const sizeOf = ({ nouns, others, names }: Wanted): number => nouns.length + others.length + names.size;

const actsOf = ({ others }: Wanted): Word[] => others.filter(({ upos }) => upos === 'VERB');

const all = ({ nouns, others }: Wanted): readonly Word[] => [...nouns, ...others];

/** The company of the plural is often another than that of the singular: "troops", "troop". */
function likenessOfThings(one: Word, other: Word, { annotator, sameness }: Language): number {
  const likeness = likenessOfWords(one, other, sameness());
  if (likeness >= EQUAL || likeness < 0) return likeness;
  const vectors = annotator?.();
  const [a, b] = [vectors?.vectorOf(one.form), vectors?.vectorOf(other.form)];
  const lemmas = one.vector && other.vector ? product(one.vector, other.vector) : 0;
  return Math.max(lemmas, a && b ? product(a, b) : 0);
}

/** Returns the weight of the words that the other has too, each word once. */
function matched(
  one: readonly Word[],
  other: readonly Word[],
  likeness: (a: Word, b: Word) => number,
  weight: (term: string) => number,
): number {
  const left = [...other];
  let sum = 0;
  for (const word of one) {
    const [best] = left
      .map((there) => ({ there, value: likeness(word, there) }))
      .sort((a, b) => b.value - a.value);
    if (best === undefined || best.value <= MET) continue;
    left.splice(left.indexOf(best.there), 1);
    sum += Math.min(weight(word.lemma), weight(best.there.lemma)) * Math.min(1, best.value + LENIENCE);
  }
  return sum;
}
