/** Numbers as the clauses of the heap give them: how many of what, in which act; and whether two can both be right. */

import type { Argument, Clause } from '../../../language/clauses.ts';
import type { Language } from '../../../language/language.ts';
import { childrenOf, type Tree } from '../../../language/tree.ts';
import type { EntityId } from '../../../model/entity.ts';
import type { Span } from '../../../model/span.ts';
import type { ParsedToken } from '../../../model/syntax.ts';
import type { Amount, Count, Tally, Value } from '../../../model/value.ts';
import { contains, overlapping, overlaps, shortestAround } from '../../../text/offsets.ts';
import { areAbout, isRounded } from '../both-right.ts';
import { isSumAgain } from '../quantities.ts';
import type { Point, ReadSentence } from './points.ts';
import { inEachSentence } from './read-heap.ts';

/** A number in the innermost clause that gives it. */
export interface Given {
  readonly point: Point;
  readonly amount: Amount | Tally;
  /** What is counted, or the unit of money, shares and measures. */
  readonly unit: string;
  /** Any story has many of that unit: percent, euros, days, people. */
  readonly isCommon: boolean;
  /** What its clause says beside the number and its unit, the act included. */
  readonly words: ReadonlySet<string>;
  /** It is a part of what it names: "21 of our girls". */
  readonly isPart: boolean;
  /** Of one stretch of many, the word that says which: "the last ten games"; else empty. */
  readonly stretch: string;
  /** What its paragraph says. */
  readonly around: ReadonlySet<string>;
  /** What is measured, of a share or a measure: "turnout". */
  readonly measured: string;
  /** Whose it is, of a share. */
  readonly whose: ReadonlySet<EntityId>;
  /** It is said of what the sentence before counts: "organisers put it at 80,000". */
  readonly ofBefore: boolean;
  /** It counts all that there are of its noun: "all eleven plants", "the twelve that it runs". */
  readonly isWhole: boolean;
  /** It is what was counted before, as its own text says: "up from nine", "first given as nine". */
  readonly isOlder: boolean;
  /** Of what kind of count it is, where words tell: of the dead, of those hurt. */
  readonly topics: ReadonlySet<string>;
}

/** Returns the numbers that sentences give. Those that lengthen a time or part a whole are left out. */
export const givenIn = inEachSentence(({ read: sentence, points, around }, _, language): Given[] => {
  const { article, annotation } = sentence.telling;
  const here = overlapping(annotation.values, sentence);
  const counted = here.filter(isAmount).flatMap((amount): Given[] => {
    if (sentence.times.some((time) => overlaps(time, amount))) return [];
    if (
      language.disputes.partOf.test(
        article.text.slice(Math.max(sentence.start, amount.start - 60), amount.start),
      )
    )
      return [];
    if (isSaidNotToBe(amount, sentence, language)) return [];
    if (language.disputes.ofWhole.test(article.text.slice(amount.end, amount.end + 30))) return [];
    if (isOfOthers(amount, article.text, language)) return [];
    if (article.text[amount.end] === '-' || isSumAgain(amount, article.text)) return [];
    const point = pointGiving(amount, points, sentence);
    if (point === undefined) return [];
    const given = readGiven(point, amount, around, language);
    return given === null ? [] : [given];
  });
  return [...counted, ...points.flatMap((point) => noneIn(point, around, language) ?? [])];
});

/** "Three other rifles": of things, so many beside those that were told of before. */
function isOfOthers(amount: Amount | Tally, text: string, { disputes }: Language): boolean {
  if (amount.kind !== 'count' || amount.unit === null || disputes.heads.has(amount.unit)) return false;
  const { end } = amount.number;
  return disputes.othersBehind.test(text.slice(end, end + LONGEST_STRETCH));
}

/** Returns the innermost clause that gives a number; of words in front of their clause, that on whose verb they hang. */
function pointGiving(
  amount: Amount | Tally,
  points: readonly Point[],
  { tree, clauses }: ReadSentence,
): Point | undefined {
  const around = shortestAround(points, amount);
  if (around !== undefined || points.length === 0) return around;
  const predicates = new Set(clauses.map(({ predicate }) => predicate.head));
  let at = headOf('number' in amount ? amount.number : amount, tree);
  while (at >= 0 && !predicates.has(at)) at = tree.heads[at]!;
  const point = points.find(({ clause }) => clause.predicate.head === at);
  const isBetween = ({ start }: Span): boolean =>
    start > Math.min(amount.start, point!.clause.predicate.start) &&
    start < Math.max(amount.start, point!.clause.predicate.start);
  return point && tree.tokens.some((token) => /^[;:–—]$/u.test(token.form) && isBetween(token))
    ? undefined
    : point;
}

/** Returns the word right before a number that says of which stretch of many it is. */
function stretchBefore(
  { number }: Count,
  { sentence: { telling, start } }: Point,
  { disputes }: Language,
): string {
  const before = telling.article.text.slice(Math.max(start, number.start - LONGEST_STRETCH), number.start);
  return disputes.stretch.exec(before)?.[0].trim().toLowerCase() ?? '';
}

const LONGEST_STRETCH = 15;

/** "Nobody died", "there were no arrests": none of them is a number too. */
function noneIn(point: Point, around: ReadonlySet<string>, language: Language): Given | null {
  const { clause, sentence } = point;
  if (clause.negation?.by !== 'argument') return null;
  const { tokens, heads } = sentence.tree;
  const none = tokens[clause.negation.token]!;
  const noun = none.upos === 'DET' ? tokens[heads[clause.negation.token]!] : none;
  if (noun === undefined || (noun !== none && noun.upos !== 'NOUN')) return null;
  const { start, end } = { start: none.start, end: Math.max(none.end, noun.end) };
  // "Killed by nobody" and "nobody killed them" tell of no dead.
  const counted = clause.kind === 'active' && clause.object ? clause.object : clause.subject;
  if (counted === undefined || !contains(counted, noun)) return null;
  const unit = noun === none ? null : noun.lemma.toLowerCase();
  const number = { start: none.start, end: none.end };
  const amount: Count = { kind: 'count', start, end, number, value: 0, bound: 'exactly', unit, normal: '0' };
  return readGiven({ ...point, negated: false }, amount, around, language);
}

/** "Not four, not twelve, but two": what the number is not. */
export const isSaidNotToBe = (
  { start }: Span,
  { telling, start: from }: Span & Pick<Point['sentence'], 'telling'>,
  { disputes }: Language,
): boolean => disputes.notBefore.test(telling.article.text.slice(Math.max(from, start - 20), start));

/** "Rose to 14 from nine", "down from nine", "nine had been counted at first". */
const isOlder = (
  { start }: Span,
  { telling, start: from }: Span & Pick<Point['sentence'], 'telling'>,
  { disputes }: Language,
): boolean => disputes.olderBefore.test(telling.article.text.slice(Math.max(from, start - 90), start));

export const isAmount = (value: Value): value is Amount | Tally =>
  'number' in value || value.kind === 'score' || value.kind === 'votes';

function readGiven(
  point: Point,
  amount: Amount | Tally,
  paragraph: ReadonlySet<string>,
  language: Language,
): Given | null {
  const { tree } = point.sentence;
  const at = headOf('number' in amount ? amount.number : amount, tree);
  if (at < 0) return null;
  const totalled = totalledBy(at, point, language);
  const verb = verbBefore(at, point);
  const noun = totalled ?? (verb === null ? nounOf(at, point) : null);
  const after = point.sentence.telling.article.text
    .slice(('number' in amount ? amount.number : amount).end)
    .slice(0, 20);
  const { topics } = language.disputes;
  const around = wordsOf(point, amount);
  const before = countedBefore(point, amount, paragraph, topics);
  const nounWord = noun === null ? null : tree.tokens[noun]!.lemma.toLowerCase();
  const owner = ownerOf(at, point, language);
  const told = (): string | undefined =>
    verbsCounting({ at, amount, totalled, verb, point }, language).find((word) => topics.has(word));
  const unit = before ?? owner ?? unitOf(amount, nounWord) ?? topics.get(told() ?? '') ?? null;
  if (unit === null) return null;
  const isOfKind = amount.kind === 'count' && owner === undefined;
  return {
    point,
    amount,
    unit,
    isCommon: amount.kind !== 'count' || language.statements.anyCount.has(language.vocabulary.stem(unit)),
    words: new Set([...around].filter((word) => word !== unit)),
    isWhole: isDefinite(at, noun, point, language),
    isPart: amount.kind === 'count' && language.statements.countedOf.test(after),
    stretch: amount.kind === 'count' ? stretchBefore(amount, point, language) : '',
    around: paragraph,
    measured: amount.kind === 'count' || amount.kind === 'score' ? '' : measuredIn(point, language),
    whose: amount.kind === 'percent' ? whoseIs(point, amount) : new Set(),
    ofBefore: before !== null,
    isOlder: isOlder(amount, point.sentence, language),
    topics: new Set(
      isOfKind && Number.isInteger(leastOf(amount))
        ? topicsOf({ at, amount, unit, totalled, verb, point }, language)
        : [],
    ),
  };
}

/** Returns the word of a number on which the others hang: of "2.3 million" the last. */
function headOf(number: Span, { tokens, heads }: Tree): number {
  const first = tokens.findIndex((token) => overlaps(number, token));
  const above = first < 0 ? undefined : tokens[heads[first]!];
  return above && above.upos === 'NUM' && overlaps(number, above) ? heads[first]! : first;
}

/** A number with what was found of it. */
interface Counting {
  readonly at: number;
  readonly amount: Span;
  readonly unit: string;
  /** Index of the noun of which it is said to be the number, and the verb right before it. */
  readonly totalled: number | null;
  readonly verb: string | null;
  readonly point: Point;
}

/** Returns of what kinds of count a number is: by its own noun, by the words around it, by where those counted end. */
function topicsOf(counting: Counting, language: Language): readonly string[] {
  const { amount, unit, totalled, point } = counting;
  const { topics, crowd, onStrike } = language.disputes;
  const inTopics = (words: readonly string[]): string[] => words.flatMap((word) => topics.get(word) ?? []);
  const own = inTopics([unit]);
  if (own.length > 0) return own;
  // "Three villages were evacuated" counts no people; "seven lives were lost" does.
  const isOfPeople = !/^(?:thing|place)$/.test(language.coreference.sortOf(unit) ?? '');
  const told = [
    ...inTopics(nounsCounting(counting, language)),
    ...inTopics(verbsCounting(counting, language).filter((verb) => isOfPeople || verb.endsWith(unit))).filter(
      (topic) => (topic !== crowd && topic !== onStrike) || !isDoneTo(point, amount),
    ),
  ];
  return told.length > 0 || totalled !== null ? told : inTopics(placesOf(point, amount, language));
}

/** Returns the nouns that tell what is counted, and what stands with them: of "the number of those hurt" those hurt. */
function nounsCounting({ at, unit, totalled, verb, point }: Counting, language: Language): string[] {
  const { tokens, children } = point.sentence.tree;
  if (totalled !== null)
    return [totalled, ...children[totalled]!].map((index) => tokens[index]!.lemma.toLowerCase());
  return verb === null ? [unit, ...describing(at, point, language)] : [unit];
}

/** Returns the verbs that tell it: "four were killed". */
function verbsCounting(
  { totalled, verb, point, amount }: Omit<Counting, 'unit'>,
  language: Language,
): string[] {
  if (verb !== null) return [verb];
  if (totalled !== null || isWhole(point, amount, language)) return [];
  const { clause, sentence } = point;
  const told = [point.act, ...verbsOf(clause, sentence)];
  // "Four are known to have died": what they are known to have done.
  const [complement] = clause.complements;
  if (
    complement?.kind !== 'infinitive' ||
    !language.disputes.having.has(clause.predicate.lemma.toLowerCase())
  )
    return told;
  return [...told, ...verbsOf(sentence.clauses[complement.clause]!, sentence)];
}

/** "Of the 146 on board four were hurt": of the whole it is not told. */
const isWhole = ({ clause: { obliques } }: Point, amount: Span, { disputes }: Language): boolean =>
  obliques.some((oblique) => oblique.preposition === disputes.of && contains(oblique, amount));

/** "Gather the signatures", "struck a town of 900": who gathers is no part of what is gathered, nor a town on strike. */
const isDoneTo = ({ clause: { kind, object } }: Point, amount: Span): boolean =>
  kind === 'active' && object !== undefined && contains(object, amount);

/** "Organisers estimated it at 80,000": the topic that the paragraph counts, if it has just one. */
function countedBefore(
  { clause: { object }, sentence }: Point,
  amount: Amount | Tally,
  paragraph: ReadonlySet<string>,
  topics: ReadonlyMap<string, string>,
): string | null {
  const isOpen = amount.kind === 'count' && amount.unit === null && object !== undefined;
  if (!isOpen || sentence.tree.tokens[object.head]!.upos !== 'PRON') return null;
  const all = new Set([...paragraph].flatMap((word) => topics.get(word) ?? []));
  return all.size === 1 ? [...all][0]! : null;
}

/** The verb, with the word behind it, "stay away", what it is done to, "lose their lives", and where: "taken to hospital". */
function verbsOf({ predicate, kind, object, subject, obliques }: Clause, { tree }: ReadSentence): string[] {
  const lemma = predicate.lemma.toLowerCase();
  const after = tree.tokens[predicate.head + 1]?.lemma.toLowerCase();
  const lemmaOf = (argument: Argument | undefined): string =>
    argument === undefined ? '' : tree.tokens[argument.head]!.lemma.toLowerCase();
  const told =
    kind === 'passive' || object ? `${lemma} ${lemmaOf(object ?? subject)}` : `${lemmaOf(subject)} ${lemma}`;
  const where = obliques.map((oblique) => `${lemma} ${oblique.preposition} ${lemmaOf(oblique)}`);
  return [...where, lemma, `${lemma} ${after}`, told];
}

/** "Brought twelve to safety": where those end who do it or are done to. */
function placesOf(
  { clause: { subject, object, obliques }, sentence: { tree } }: Point,
  amount: Span,
  { disputes }: Language,
): string[] {
  const isTold = [subject, object].some((argument) => argument !== undefined && contains(argument, amount));
  const ends = isTold ? obliques.filter(({ preposition }) => disputes.reaching.has(preposition ?? '')) : [];
  return ends.map(({ head }) => tree.tokens[head]!.lemma.toLowerCase());
}

/** "Killed a mother of twelve": whose they are that a number counts, who are not those of whom the clause tells. */
function ownerOf(at: number, { sentence: { tree } }: Point, { coreference }: Language): string | undefined {
  const noun = [at, tree.heads[at]!].find((index) => tree.tokens[index]?.deprel === 'nmod');
  const owner = noun === undefined ? undefined : tree.tokens[tree.heads[noun]!];
  if (owner?.xpos !== 'NN') return undefined;
  const lemma = owner.lemma.toLowerCase();
  return coreference.sortOf(lemma) === 'person' && !coreference.collective.has(lemma) ? lemma : undefined;
}

/** The noun of which a share or a measure is told; names are whose it is. */
function measuredIn({ clause: { subject }, sentence: { tree, naming } }: Point, language: Language): string {
  if (subject === undefined) return '';
  const token = tree.tokens[subject.head]!;
  const lemma = token.lemma.toLowerCase();
  return token.upos === 'NOUN' && !naming.isNamed(token) && !language.vocabulary.functionWords.has(lemma)
    ? lemma
    : '';
}

/** "It puts her at 51 percent", "she was credited with it": the last that is named before the number. */
function whoseIs(
  { clause, subject, sentence: { tree, naming } }: Point,
  amount: Span,
): ReadonlySet<EntityId> {
  const before = tree.tokens.filter((token) => token.start >= clause.start && token.end <= amount.start);
  const last = before.findLast((token) => naming.namedIn(token).size > 0);
  if (last === undefined) return new Set();
  return new Set([...naming.namedIn(last), ...(subject?.named ?? [])]);
}

/** Has the number, or what it counts, an article that says which? */
function isDefinite(
  at: number,
  noun: number | null,
  { sentence: { tree } }: Point,
  { disputes }: Language,
): boolean {
  const heads = noun !== null && tree.heads[at] === noun ? [at, noun] : [at];
  return heads.some((head) =>
    tree.children[head]!.some((child) => {
      const { deprel, form } = tree.tokens[child]!;
      return child < at && /^(?:det|nmod:poss)/.test(deprel) && disputes.definite.has(form.toLowerCase());
    }),
  );
}

/** "They put the number of protesters at 600", "the number of those hurt rose to 12": what is counted. */
function totalledBy(
  at: number,
  { sentence: { tree }, clause }: Point,
  { disputes }: Language,
): number | null {
  const isNumber = (head: number): boolean =>
    disputes.slots.get(tree.tokens[head]!.lemma.toLowerCase()) === 'how many';
  const counted = (head: number): number | null =>
    childrenOf(tree, head, 'nmod').find(
      (child) => child < at && tree.tokens[head + 1]?.lemma === disputes.of,
    ) ?? (disputes.topics.has(tree.tokens[head]!.lemma.toLowerCase()) ? head : null);
  const head = tree.heads[at]!;
  if (head >= 0 && isNumber(head)) return counted(head);
  // "Raised the number of heaters recalled to 112,000": to what it is raised may hang on any verb.
  const last = tree.tokens.findLastIndex(
    ({ upos }, index) => index < at && index >= at - REACH && upos === 'NOUN' && isNumber(index),
  );
  if (last >= 0 && disputes.reaching.has(tree.tokens[at - 1]!.lemma.toLowerCase())) return counted(last);
  const { object } = clause;
  if (object === undefined || contains(object, tree.tokens[at]!)) return null;
  if (head >= 0 && tree.tokens[head]!.upos === 'NOUN') return null;
  return isNumber(object.head) ? counted(object.head) : null;
}

/** Tokens between "the number of" and the number. */
const REACH = 10;

/** "Killed nine people and infected 57 others": the verb right before a number, where another one tells its clause. */
function verbBefore(at: number, { sentence: { tree }, clause }: Point): string | null {
  const { tokens, heads } = tree;
  const last = tokens.findLastIndex(({ upos }, index) => index < at && upos !== 'NUM');
  const isJoined = [at, heads[at]!].some((head) => tokens[head]?.deprel === 'conj');
  if (tokens[last]?.upos !== 'VERB' || last === clause.predicate.head || !isJoined) return null;
  return tokens[last].lemma.toLowerCase();
}

/** Returns the noun that a number counts, or of which it is told: "the toll rose to seven". */
function nounOf(at: number, { sentence: { tree }, clause }: Point): number | null {
  const head = tree.heads[at]!;
  if (head >= 0 && tree.tokens[head]!.upos === 'NOUN') return head;
  // "It killed nine": what is done to so many is not what does it.
  if (tree.tokens[at]!.deprel === 'obj') return null;
  return clause.subject && tree.tokens[clause.subject.head]!.upos === 'NOUN' ? clause.subject.head : null;
}

/** "Four were killed" names none, and counts by its act. */
function unitOf(amount: Amount | Tally, noun: string | null): string | null {
  if (!('unit' in amount)) return amount.kind;
  return amount.kind === 'count' ? (amount.unit ?? noun) : amount.unit;
}

/** Words that stand with a number in its phrase, and with the noun of which it is told: "dead", "the deaths of 41". */
function describing(at: number, { sentence: { tree }, clause }: Point, { disputes }: Language): string[] {
  const isNoun = (index: number): boolean => tree.tokens[index]?.upos === 'NOUN';
  const noun = tree.heads[at]!;
  const above = noun >= 0 && tree.tokens[noun]!.deprel === 'nmod' ? [tree.heads[noun]!].filter(isNoun) : [];
  const heads = [
    noun,
    ...above,
    ...nounBeforeOf(at, tree, disputes),
    ...(clause.subject ? [clause.subject.head] : []),
    at,
  ].filter((head) => head >= 0);
  return heads.flatMap((head) => [
    tree.tokens[head]!.lemma.toLowerCase(),
    ...tree.children[head]!.flatMap((index) =>
      tellsOther(tree.tokens[index]!) ? [] : [tree.tokens[index]!.lemma.toLowerCase()],
    ),
  ]);
}

/** "The deaths of 41 people and displacement of 4.1 million": what stands before the number, whatever it was joined to. */
function nounBeforeOf(at: number, { tokens }: Tree, { of }: Language['disputes']): number[] {
  const first = tokens.findLastIndex(({ upos }, index) => index < at && upos !== 'NUM');
  return tokens[first]?.lemma === of && tokens[first - 1]?.upos === 'NOUN' ? [first - 1] : [];
}

/** "Killed nine people and infected 57", "nine hurt, none killed", "13 shots in the death of a guard". */
const tellsOther = ({ deprel, upos }: ParsedToken): boolean =>
  deprel === 'nmod' || (/^(?:conj|parataxis)$/.test(deprel) && upos === 'VERB');

function wordsOf({ clause, sentence: { tree, words, times }, act }: Point, amount: Span): Set<string> {
  const beside = tree.tokens.flatMap((token, at) => {
    if (!contains(clause, token) || overlaps(token, amount)) return [];
    return times.some((time) => overlaps(time, token)) ? [] : (words[at] ?? []);
  });
  return new Set([...beside, ...(act === '' ? [] : [act])]);
}

/** Returns a number, or the least that a range has room for; of a tally the first side's. */
export function leastOf({ value }: Amount | Tally): number {
  if (typeof value === 'number') return value;
  return 'min' in value ? value.min : value[0];
}

/** Is the larger of two numbers at most so many times the smaller? Ranges and tallies are not told apart. */
export function isWithin(
  { value: one }: Amount | Tally,
  { value: other }: Amount | Tally,
  times: number,
): boolean {
  if (typeof one !== 'number' || typeof other !== 'number') return true;
  return Math.max(one, other) <= times * Math.min(one, other);
}

/** Whatever has three digits may be rounded. */
const LEAST_STEP = 10;

/** Can both numbers be right: is one a bound, a range or a rounding that has room for the other? */
export function canBothBeRight(one: Amount | Tally, other: Amount | Tally): boolean {
  if (!('bound' in one) || !('bound' in other)) return one.normal === other.normal;
  const [low, high] = rangeOf(one);
  const [least, most] = rangeOf(other);
  if (low <= most && least <= high) return true;
  const [below, above] = high < least ? [one, other] : [other, one];
  if (below.bound === 'at least' || below.bound === 'more than') return true;
  if (above.bound === 'at most' || above.bound === 'less than') return true;
  const [from, to] = [rangeOf(below)[1], rangeOf(above)[0]];
  const isAbout = [one, other].some(({ bound }) => bound === 'about');
  if (isAbout && areAbout(from, to, one.kind === 'percent')) return true;
  return isRounded(from, to, LEAST_STEP) || isRounded(to, from, LEAST_STEP);
}

const rangeOf = ({ value }: Amount): readonly [number, number] =>
  typeof value === 'number' ? [value, value] : [value.min, value.max];
