/** Do two quotations report the same words? */

import { diffArrays } from 'diff';
import { DAY_MS } from '../../text/intervals.ts';
import { overlaps } from '../../text/offsets.ts';
import { onceEach, onceEachWith } from '../../text/once-each.ts';
import { meets } from '../../text/sets.ts';
import { type Meaning, overlapOf } from './meaning.ts';
import type { Report, Said } from './report.ts';
import type { Kinship, Speakers } from './speakers.ts';

/** What is known beside the two quotations themselves. */
export interface Knowledge {
  readonly speakers: Speakers;
  readonly meaning: Meaning;
}

/** Meaningful words from which on the words alone tell an utterance; shorter ones need the same speaker too. */
export const TELLING = 4;
/** Shares of the shorter one's meaningful words. The lower one goes with a long run of the same words. */
const SAME = 0.8;
const OVERLAPPING = 0.5;
const LONG_RUN = 7;
/** Words in a row that any two reports share; fewer are turns of phrase. */
const SHORTEST_RUN = 4;
/** A machine has swapped words, so that fewer are left. */
const SAME_WHERE_SPUN = 0.55;
/** A fragment may be a cut of a longer quotation if it has so many meaningful words, else only of a fragment. */
const FRAGMENT = 2;
/** Words of the shorter one that two speakers must share: all but one of these, in one run at least so long. */
const OTHER_SPEAKER = { weight: TELLING, run: 6, share: 0.9 };
/** Edits after which two wordings are surely different; bounds the time of a comparison. */
const MOST_EDITS = 400;

/** Returns whether one of two quotations in marks reports the same words as the other, or a part of them. */
export function isSameWording(one: Report, other: Report, known: Knowledge): boolean {
  if (isFrameOf(one, other)) return false;
  const [short, long] = one.words.length <= other.words.length ? [one, other] : [other, one];
  const kinship = known.speakers.kinship(short.quotation, long.quotation);
  if (kinship === 'different') return isSaidByBoth(short, long);
  if (short.weight >= TELLING) return isSamePassage(short, long, kinship);
  if (isOtherDay(short, long)) return false;
  if (short.weight === TELLING - 1 && isSamePassage(short, long, kinship))
    return kinship === 'same' || isRare(short, known) || isInside(short, long, LONG_RUN);
  if (kinship === 'unknown') return false;
  return (
    isSameFragment(short, long) ||
    (isInside(short, long, SENTENCE) && tellsSomething(short, known)) ||
    isAllButOne(short, long) ||
    isSwappedFragment(short, long, known) ||
    isTurnedFragment(short, long, known)
  );
}

/** The same words of one article: as reported and as quoted in it, or a quotation within a quotation. */
export const isFrameOf = ({ quotation: a }: Report, { quotation: b }: Report): boolean =>
  a.article === b.article && a.content.some((one) => b.content.some((other) => overlaps(one, other)));

/** Has the other all words in a row, and are these so many at least? */
const isInside = (short: Report, long: Report, least: number): boolean =>
  short.words.length >= least && ` ${long.words.join(' ')} `.includes(` ${short.words.join(' ')} `);

/** Words of the shortest sentence that one speaker is hardly quoted with twice, if a word of it tells something. */
const SENTENCE = 5;

/** Words of which two reports share all but one, unless one article has both: there he says something else. */
function isAllButOne(short: Report, long: Report): boolean {
  const { length } = short.words;
  if (length < LONG_RUN || length !== long.words.length) return false;
  if (short.quotation.article === long.quotation.article) return false;
  return short.words.filter((word, i) => word !== long.words[i]).length === 1;
}

/** Nobody says by accident what somebody else has said, word for word. */
function isSaidByBoth(short: Report, long: Report): boolean {
  if (short.words.length === long.words.length && isInside(short, long, LONG_RUN)) return true;
  if (short.weight < OTHER_SPEAKER.weight || shareOf(short, long) < OTHER_SPEAKER.share) return false;
  const { longest, share } = sharedBy(short, long);
  return longest >= OTHER_SPEAKER.run && share >= OTHER_SPEAKER.share;
}

/** Both say when, and not within a day of each other; the same short words are said again and again. */
function isOtherDay({ quotation: { said: a } }: Report, { quotation: { said: b } }: Report): boolean {
  if (a === null || b === null) return false;
  return dayOf(a.end) + DAY_MS < dayOf(b.start) || dayOf(b.end) + DAY_MS < dayOf(a.start);
}
const dayOf = (time: string): number => Date.parse(time);

/** Words and numbers that hardly anybody else uses. */
const isRare = ({ said }: Report, { meaning }: Knowledge): boolean =>
  said.some(
    ({ terms, numbers }) =>
      numbers.size + [...terms.keys()].reduce((sum, stem) => sum + meaning.weigh(stem), 0) >= RARE,
  );
const RARE = 1.1;

/** A machine swapped one word: "very terrible consequences". */
function isSwappedFragment(short: Report, long: Report, known: Knowledge): boolean {
  if (short.quotation.spun === long.quotation.spun || short.words.length !== long.words.length) return false;
  const different = short.words.filter((word, i) => word !== long.words[i]).length;
  if (different !== 1) return false;
  return (
    short.words.length > FRAGMENT ||
    sharesTelling(short, long, known) ||
    (isCompound(short) && isCompound(long))
  );
}

/** Words that somebody has coined: "feel-good". */
const isCompound = ({ printed, quotation: { content } }: Report): boolean =>
  printed.length === 2 && printed[0]!.end + 1 === printed[1]!.start && content[0].exact.includes('-');

/** The same words but for one: "a listening exercise" and "listening session", "make a deal" and "make the deal". */
function isTurnedFragment(short: Report, long: Report, known: Knowledge): boolean {
  const [mine, theirs] = [content(short), content(long)];
  if (mine.length < FRAGMENT || mine.length !== theirs.length || long.words.length > LONGEST_FRAGMENT)
    return false;
  const different = mine.filter((word, i) => word !== theirs[i]).length;
  if (different === 0) return true;
  return (
    different === 1 &&
    mine[0] === theirs[0] &&
    sharesTelling(short, long, known) &&
    isNounPhrase(short) &&
    isNounPhrase(long)
  );
}
const LONGEST_FRAGMENT = 6;

const content = ({ words, meaning }: Report): string[] => words.filter((_, i) => meaning[i]);

/** It names something: its last word is a noun, and no word of it a verb that governs. */
const isNounPhrase = ({ said, printed }: Report): boolean =>
  said.every(({ predicate }) => predicate === null) && printed.at(-1)?.token?.upos === 'NOUN';

/** It has a word that is rare here. */
const tellsSomething = ({ said }: Report, { meaning }: Knowledge): boolean =>
  said.some(({ terms }) => [...terms.keys()].some((stem) => meaning.weigh(stem) >= TELLING_WORD));

/** They share a word that is rare here. */
const sharesTelling = ({ said: [one] }: Report, { said: [other] }: Report, { meaning }: Knowledge): boolean =>
  one !== undefined &&
  other !== undefined &&
  [...one.terms.keys()].some((stem) => other.terms.has(stem) && meaning.weigh(stem) >= TELLING_WORD);
const TELLING_WORD = 0.3;

function isSameFragment(short: Report, long: Report): boolean {
  if (short.weight === 0 || (short.weight < FRAGMENT && long.weight >= TELLING)) return false;
  return isInside(short, long, 1);
}

function isSamePassage(short: Report, long: Report, kinship: Kinship): boolean {
  if (shareOf(short, long) < OVERLAPPING) return false;
  const swapped = kinship !== 'unknown' && short.quotation.spun !== long.quotation.spun;
  const least = Math.min(swapped ? SHORTEST_RUN - 1 : SHORTEST_RUN, short.words.length - 1);
  if (!mayShareRun(short, long, least)) return false;
  const { longest, share, reach } = sharedBy(short, long);
  if (longest >= LONG_RUN && share >= OVERLAPPING) return true;
  if (longest < least) return false;
  return reach <= 1.5 * short.words.length + 4 && share >= (swapped ? SAME_WHERE_SPUN : SAME);
}

/** Has the other the beginning of a run of so many words anywhere? It is found sooner than runs in order are. */
const mayShareRun = (short: Report, long: Report, least: number): boolean =>
  least < BEGINNING || meets(beginningsIn(short), beginningsIn(long));

/** Words of a run that are looked for. */
const BEGINNING = SHORTEST_RUN - 1;

const beginningsIn = onceEach(
  ({ words }: Report) =>
    new Set(words.slice(BEGINNING - 1).map((_, at) => words.slice(at, at + BEGINNING).join(' '))),
);

/** Returns the share of the shorter one's meaningful words that the other has anywhere: what runs have at most. */
function shareOf({ words, meaning, weight }: Report, { vocabulary }: Report): number {
  let shared = 0;
  for (let at = 0; at < words.length; at++) if (meaning[at] && vocabulary.has(words[at]!)) shared++;
  return shared / weight;
}

/** What the runs of words that two have in common come to. */
interface Shared {
  /** Words of the longest run. */
  readonly longest: number;
  /** Share of the shorter one's meaningful words. */
  readonly share: number;
  /** Words of the longer one from the first run that means something to the last. */
  readonly reach: number;
}

/** Known as long as the two reports are: others change nothing about it. */
const sharedBy = onceEachWith((short: Report, long: Report): Shared => {
  const runs = sharedRuns(short, long);
  const meaningful = runs.filter(({ weight }) => weight > 0);
  return {
    longest: Math.max(0, ...runs.map(({ length }) => length)),
    share: runs.reduce((sum, { weight }) => sum + weight, 0) / short.weight,
    reach: meaningful.length === 0 ? 0 : meaningful.at(-1)!.to - meaningful[0]!.from,
  };
});

interface Run {
  /** Indexes of words of the longer one, half open. */
  readonly from: number;
  readonly to: number;
  readonly length: number;
  readonly weight: number;
}

/** Returns the runs of words that both have, in order; none where they are surely different. */
function sharedRuns(short: Report, long: Report): Run[] {
  const maxEditLength = MOST_EDITS + long.words.length - short.words.length;
  const changes = diffArrays([...long.words], [...short.words], { maxEditLength }) ?? [];
  const runs: Run[] = [];
  let [inLong, inShort] = [0, 0];
  for (const { added, removed, count } of changes) {
    if (!added && !removed) {
      const weight = short.meaning.slice(inShort, inShort + count).filter(Boolean).length;
      runs.push({ from: inLong, to: inLong + count, length: count, weight });
    }
    if (!added) inLong += count;
    if (!removed) inShort += count;
  }
  return runs;
}

/**
 * Shares of what two sentences say, by weight, from which one reports the other in other words: of what the one says
 * that says less, and of the other; and the number of words, no names, that both have. Any of these will do. The figures
 * of eval/utterances.ts are the same for shares a tenth higher or lower: it holds too few near misses to narrow them.
 */
const PARAPHRASES = [
  { most: 0.8, least: 0.45, plain: 2, shared: 1 },
  /** A short one says nothing that the long one does not. */
  { most: 0.95, least: 0.25, plain: 2, shared: 1.1 },
  /** Both are long and have most in common. */
  { most: 0.6, least: 0.55, plain: 5, shared: 2 },
];
/** An article that reports in other words what it has reported before mostly means something else. */
const AGAIN = [{ most: 0.85, least: 0.7, plain: 2, shared: 0.9 }];
/** Where they differ in what tells one saying from another: in a negation, or in what is done. */
const UNSURE = [{ most: 0.85, least: 0.7, plain: 3, shared: 1.2 }];

/**
 * Returns how sure one quotation reports in other words what the other does, or a sentence of it: 0 where it does not.
 * At least one of them is indirect. Pronouns and tenses may shift, and words may be others of the same meaning.
 */
export function likenessOf(one: Report, other: Report, known: Knowledge): number {
  const kinship = known.speakers.kinship(one.quotation, other.quotation);
  if (kinship === 'different' || isOtherDay(one, other)) return 0;
  const [short, long] = one.words.length <= other.words.length ? [one, other] : [other, one];
  const telling = kinship === 'unknown' ? 2 * TELLING : TELLING;
  if (short.weight >= telling && isSamePassage(short, long, kinship)) return 1;
  if (kinship === 'unknown') return 0;
  if (!short.indirect && isSameFragment(short, long) && isRare(short, known)) return 1;
  const needed = one.quotation.article === other.quotation.article ? AGAIN : PARAPHRASES;
  let best = 0;
  for (const a of one.said)
    for (const b of other.said) best = Math.max(best, likeness(a, b, needed, known.meaning));
  return best;
}

function likeness(a: Said, b: Said, usual: typeof PARAPHRASES, meaning: Meaning): number {
  if (tellsOtherNumbers(a, b)) return 0;
  const { first, second, shared, plain } = overlapOf(a, b, meaning);
  const [most, least] = first >= second ? [first, second] : [second, first];
  const unsure = a.negated !== b.negated || hasOtherPredicate(a, b, meaning);
  const isAlike = (unsure ? UNSURE : usual).some(
    (needed) =>
      most >= needed.most && least >= needed.least && plain >= needed.plain && shared >= needed.shared,
  );
  return isAlike ? (most + least) / 2 : 0;
}

/** Both count, and neither counts as the other does. */
const tellsOtherNumbers = ({ numbers: a }: Said, { numbers: b }: Said): boolean =>
  [...a].some((number) => !b.has(number)) && [...b].some((number) => !a.has(number));

function hasOtherPredicate(a: Said, b: Said, meaning: Meaning): boolean {
  if (a.predicate === null || b.predicate === null) return false;
  const [one, other] = [a.terms.get(a.predicate), b.terms.get(b.predicate)];
  return (
    one !== undefined && other !== undefined && meaning.alike(a.predicate, one, b.predicate, other) === 0
  );
}
