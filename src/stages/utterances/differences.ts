/** How one report of an utterance differs from another, each difference of its kind. */

import type { ModalKind } from '../../language/grammar.ts';
import type { Language } from '../../language/language.ts';
import type { EntityId } from '../../model/entity.ts';
import type { Difference, DifferenceKind, Quotation } from '../../model/quotation.ts';
import { foldMarks } from '../../text/normalise.ts';
import { onceEach, onceEachWith } from '../../text/once-each.ts';
import { align, type Change } from './align.ts';
import { isNegator, type Report, type ReportWord, type Said, textBetween } from './report.ts';
import type { Speakers } from './speakers.ts';

/** What is known beside the words. */
export interface Comparing {
  readonly speakers: Speakers;
  /** The sources that some report of the saying names. */
  readonly named: ReadonlySet<EntityId>;
  readonly language: Language;
}

/** Returns what differs in one report against another, in the order of the words. */
export function differencesBetween(here: Report, there: Report, comparing: Comparing): Difference[] {
  const speakers: Difference[] = isOtherSpeaker(here, there, comparing)
    ? [{ kind: 'speaker', here: here.quotation.sourceText ?? '', there: there.quotation.sourceText ?? '' }]
    : [];
  return [...differencesIn(comparing.language)(here, there), ...speakers];
}

/** What differs in the words; known as long as the two reports are. */
const differencesIn = onceEach((language: Language) =>
  onceEachWith((here: Report, there: Report): readonly Difference[] => {
    if (isTranslation(here, there)) return translated(here, there);
    if (here.indirect || there.indirect) return retold(here, there, language);
    const words = wordDifferences(here, there, language);
    return words.length > 0 ? words : punctuation(here, there);
  }),
);

/** Are both sources sure, since these or other reports of the saying name them? */
function isOtherSpeaker(
  { quotation: here }: Report,
  { quotation: there }: Report,
  { speakers, named }: Comparing,
): boolean {
  const kinship = speakers.kinship(here, there);
  const isSure = (one: Quotation): boolean =>
    speakers.isNamed(one) || (speakers.isReferred(one) && one.source !== null && named.has(one.source));
  return kinship === 'different' || (kinship === 'unknown' && isSure(here) && isSure(there));
}

const isTranslation = ({ language: a }: Report, { language: b }: Report): boolean =>
  a !== b && a !== UNKNOWN && b !== UNKNOWN;
const UNKNOWN = 'und';

/** Words of two languages are set side by side, and never compared. */
const translated = (here: Report, there: Report): Difference[] => [
  { kind: 'translated', here: textBetween(here, here.printed), there: textBetween(there, there.printed) },
];

function wordDifferences(here: Report, there: Report, language: Language): Difference[] {
  const { changes, same } = align(here.printed, there.printed);
  const least = Math.min(here.printed.length, there.printed.length);
  const apart = same < OTHER_PART * least && least > SUBSTITUTED;
  return (
    apart || !sharesMeaning(here, there)
      ? [
          { here: [], there: there.printed, edge: 'start' as const },
          { here: here.printed, there: [], edge: 'start' as const },
        ]
      : changes.flatMap(partsOf)
  ).map((part) => differenceOf(part, here, there, language));
}

/** Share of the shorter one's words below which two variants are other parts of what was said; so are they without a word that means something. */
const OTHER_PART = 0.4;

const sharesMeaning = ({ words, meaning, weight }: Report, { vocabulary, weight: other }: Report): boolean =>
  weight === 0 || other === 0 || words.some((word, i) => meaning[i] && vocabulary.has(word));

const differenceOf = (change: Change, here: Report, there: Report, language: Language): Difference => ({
  kind: kindOf(change, [follower(here, change.here), follower(there, change.there)], {
    bySwap: isSwapped(here) !== isSwapped(there),
    language,
  }),
  here: textBetween(here, change.here),
  there: textBetween(there, change.there),
});

/** Returns the word behind those that change: "have" means something else before "to". */
function follower({ printed }: Report, words: readonly ReportWord[]): string | undefined {
  const last = words.at(-1);
  return last && printed[printed.indexOf(last) + 1]?.key;
}

/** At an edge, where one has more than the other, only the words next to what both have stand for each other. */
function partsOf(change: Change): Change[] {
  const { here, there, edge } = change;
  if (edge === null || here.length === 0 || there.length === 0) return [change];
  if (Math.max(here.length, there.length) <= SUBSTITUTED) return [change];
  if (
    Math.min(here.length, there.length) === SUBSTITUTED &&
    Math.max(here.length, there.length) <= 2 * SUBSTITUTED
  )
    return [change];
  const length = Math.min(here.length, there.length);
  if (length > SUBSTITUTED)
    return [
      { ...change, here: [] },
      { ...change, there: [] },
    ];
  const cut = (words: readonly ReportWord[]): [readonly ReportWord[], readonly ReportWord[]] => {
    const at = edge === 'start' ? words.length - length : length;
    return edge === 'start' ? [words.slice(at), words.slice(0, at)] : [words.slice(0, at), words.slice(at)];
  };
  const [[mine, more], [theirs, lacking]] = [cut(here), cut(there)];
  const inner: Change = { here: mine, there: theirs, edge: null };
  const outer: Change = { here: more, there: lacking, edge };
  return edge === 'start' ? [outer, inner] : [inner, outer];
}
/** Words that one may print for as many others. */
const SUBSTITUTED = 3;

/** Stands in a text that a machine has spun between marks, too. */
const isSwapped = ({ quotation, mayBeSwapped }: Report): boolean => quotation.spun && mayBeSwapped;

function kindOf(
  { here, there, edge }: Change,
  [next, nextThere]: readonly (string | undefined)[],
  { bySwap, language }: { readonly bySwap: boolean; readonly language: Language },
): DifferenceKind {
  const all = [...here, ...there];
  if (all.some(({ swapped }) => swapped)) return 'spun';
  const longest = Math.max(here.length, there.length);
  const small = longest <= SUBSTITUTED;
  const replaced = here.length > 0 && there.length > 0;
  if (longest <= VERB_GROUP && (replaced || edge === null)) {
    const telling = tellingKind(stripped(here, next, language), stripped(there, nextThere, language));
    if (telling !== null) return telling;
  }
  if (!replaced) return here.length === 0 ? 'cut' : 'added';
  return bySwap && small ? 'spun' : 'substituted';
}

/** Words of the longest verb with what denies it and says how sure it is: "are not likely to". */
const VERB_GROUP = 4;

/** Returns the kind of a small change that turns what is said: it is denied, less sure, or of another time. */
function tellingKind(mine: Stripped, theirs: Stripped): DifferenceKind | null {
  const isRest = sameLemmas(mine.rest, theirs.rest);
  if (mine.negated !== theirs.negated && (isRest || mine.rest.length === 0 || theirs.rest.length === 0))
    return 'negation';
  const [sure, other] = [mine.modals.join(' '), theirs.modals.join(' ')];
  if (sure !== other && isRest) return 'modality';
  if (!isRest || mine.negated !== theirs.negated || sure !== '' || other !== '') return null;
  const isVerbal = [...mine.words, ...theirs.words].some(
    ({ token }) => token?.upos === 'VERB' || token?.upos === 'AUX',
  );
  if (!isVerbal || !sameLemmas(mine.denials, theirs.denials)) return null;
  const forms = ({ words }: Stripped): string => words.map(({ key }) => key).join(' ');
  return forms(mine) !== forms(theirs) && tensesOf(mine.words) !== tensesOf(theirs.words) ? 'tense' : null;
}

interface Stripped {
  readonly words: readonly ReportWord[];
  readonly negated: boolean;
  /** Lemmas that deny: "never", "fail", "unlikely". */
  readonly denials: readonly string[];
  readonly modals: readonly (ModalKind | 'future')[];
  /** Lemmas, without pronouns and what negates, says how sure it is, or helps a verb. */
  readonly rest: readonly string[];
}

function stripped(
  words: readonly ReportWord[],
  next: string | undefined,
  { grammar, speech }: Language,
): Stripped {
  const modals: (ModalKind | 'future')[] = [];
  const [rest, denials]: [string[], string[]] = [[], []];
  let negations = 0;
  let isBehindModal = false;
  for (const [at, { key, token }] of words.entries()) {
    const lemma = token?.lemma.toLowerCase() ?? key;
    const modal = modalOf(key, lemma, words[at + 1]?.key ?? next, grammar);
    const isDenial = grammar.denying.has(lemma);
    if (isDenial || isNegator(key, grammar)) {
      denials.push(lemma);
      negations++;
    }
    if (modal !== undefined) modals.push(modal);
    // "may well" is a "may".
    const tellsSureness = modal !== undefined || (isBehindModal && token?.upos === 'ADV');
    const tells = !isDenial && !isNegator(key, grammar) && !tellsSureness;
    if (tells && !speech.pronouns.has(key) && !isHelper(lemma, token?.upos, grammar)) rest.push(lemma);
    isBehindModal = modal !== undefined;
  }
  return { words, negated: negations % 2 === 1, denials, modals, rest };
}

function modalOf(
  key: string,
  lemma: string,
  next: string | undefined,
  { modals, modalAdverbs, outlooks, goers, infinitive }: Language['grammar'],
): ModalKind | 'future' | undefined {
  const modal = modals.get(key) ?? modalAdverbs.get(key);
  if (modal !== undefined) return modal;
  const outlook = outlooks.get(lemma);
  if (outlook === 'expected' || outlook === 'possible') return outlook;
  if (next !== infinitive) return undefined;
  return outlook === 'obliged' ? outlook : goers.has(lemma) ? 'future' : undefined;
}

const isHelper = (
  lemma: string,
  upos: string | undefined,
  { copula, perfect, infinitive }: Language['grammar'],
): boolean =>
  lemma === copula || lemma === infinitive || (lemma === perfect && upos !== 'NOUN') || lemma === 'do';

const sameLemmas = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((lemma, i) => lemma === other[i]);

/** Present forms of any person are one: "is" for "are" is no other time. */
const tensesOf = (words: readonly ReportWord[]): string =>
  words
    .map(({ token }) => (token?.xpos === 'VBZ' || token?.xpos === 'VBP' ? 'VBP' : (token?.xpos ?? '')))
    .join(' ');

/** Words that two reports of one saying must share to be set side by side. */
const SIDE_BY_SIDE = 0.6;

/**
 * Where one is told in other words than the other, it is indirect as a whole; beside that, what it changes of what was
 * said, not of the way it is said.
 */
function retold(here: Report, there: Report, language: Language): Difference[] {
  const { mine, theirs, isShared } = closestOf(here, there);
  const whole: Difference = {
    kind: 'indirect',
    here: textBetween(here, here.printed),
    there: isShared ? textBetween(there, theirs) : '',
  };
  const aligned = align(mine, theirs);
  if (aligned.same < SIDE_BY_SIDE * Math.min(mine.length, theirs.length))
    return [whole, ...otherNumbers(here, there, { mine, theirs })];
  const changes = aligned.changes
    .flatMap(partsOf)
    .filter(({ edge, there: lacking }) => edge === null || lacking.length > 0)
    .filter((change) => !isReferred(change, language))
    .map((part) => differenceOf(part, here, there, language))
    .filter((difference) => turns(difference, language));
  return here.indirect === there.indirect ? changes : [whole, ...changes];
}

/** Both count, each otherwise than the other. */
function otherNumbers(
  here: Report,
  there: Report,
  { mine, theirs }: Omit<Closest, 'isShared'>,
): Difference[] {
  const own = (words: readonly ReportWord[], others: readonly ReportWord[]): ReportWord[] =>
    words.filter(({ key }) => /^\d/.test(key) && !others.some((other) => other.key === key));
  const [counted, lacking] = [own(mine, theirs), own(theirs, mine)];
  if (counted.length === 0 || lacking.length === 0) return [];
  return [
    { kind: 'substituted', here: textBetween(here, [counted[0]!]), there: textBetween(there, [lacking[0]!]) },
  ];
}

/** A reporter names whom the speaker means by "we" or "this", and says the rest as the speaker does. */
function isReferred({ here, there }: Change, { vocabulary, grammar }: Language): boolean {
  if (here.length === 0 || there.length === 0) return false;
  const isPlain = ({ key }: ReportWord): boolean => vocabulary.functionWords.has(key);
  const isTelling = ({ key }: ReportWord): boolean =>
    isNegator(key, grammar) || (grammar.modals.has(key) && grammar.modals.get(key) !== 'hypothetical');
  if ([...here, ...there].some(isTelling)) return false;
  const lemmasOf = (words: readonly ReportWord[]): string[] =>
    words
      .filter((word) => !isPlain(word) && !grammar.modals.has(word.key))
      .map(({ key, token }) => token?.lemma.toLowerCase() ?? key);
  const [mine, theirs] = [lemmasOf(here), lemmasOf(there)];
  return (
    (here.some(isPlain) && mine.every((lemma) => theirs.includes(lemma))) ||
    (there.some(isPlain) && theirs.every((lemma) => mine.includes(lemma)))
  );
}

interface Closest {
  readonly mine: readonly ReportWord[];
  readonly theirs: readonly ReportWord[];
  /** They have a word in common. */
  readonly isShared: boolean;
}

/** Returns the sentences of two reports that have most in common, as printed. */
function closestOf(here: Report, there: Report): Closest {
  let most = -1;
  let closest: Closest = { mine: here.printed, theirs: there.printed, isShared: false };
  for (const one of here.said)
    for (const other of there.said) {
      const shared = [...one.terms.keys()].filter((stem) => other.terms.has(stem)).length;
      if (shared <= most) continue;
      most = shared;
      closest = { mine: printedOf(here, one), theirs: printedOf(there, other), isShared: shared > 0 };
    }
  return closest;
}

const printedOf = ({ printed }: Report, { words }: Said): ReportWord[] =>
  printed.filter(({ start, end }) => start < (words.at(-1)?.end ?? 0) && end > (words[0]?.start ?? 0));

/** Reporting shifts persons and tenses; what else differs is the reporter's. */
function turns({ kind, here, there }: Difference, { vocabulary, grammar }: Language): boolean {
  if (kind === 'tense' || kind === 'punctuation') return false;
  const meaningful = (text: string): boolean =>
    foldMarks(text)
      .toLowerCase()
      .split(/[^\p{L}\p{N}']+/u)
      .some((word) => word !== '' && !vocabulary.functionWords.has(word) && !isNegator(word, grammar));
  if (kind === 'modality')
    return !isOrder(here, there, grammar) && shiftOf(here, grammar) !== shiftOf(there, grammar);
  return kind === 'negation' || meaningful(here) || meaningful(there);
}

/** "You will stay" is reported as "to stay". */
function isOrder(here: string, there: string, { infinitive, modals }: Language['grammar']): boolean {
  const [words, others] = [here, there].map((text) => text.toLowerCase().split(/[^\p{L}']+/u));
  return words!.includes(infinitive) && others!.some((word) => modals.get(word) === 'future');
}

/** "will" is reported as "would", "may" as "might", "can" as "could". */
function shiftOf(text: string, { modals }: Language['grammar']): string {
  const kinds = text
    .toLowerCase()
    .split(/[^\p{L}']+/u)
    .flatMap((word) => modals.get(word) ?? []);
  return kinds
    .map((kind) => (kind === 'future' ? 'hypothetical' : kind === 'able' ? 'possible' : kind))
    .join(' ');
}

function punctuation(here: Report, there: Report): Difference[] {
  if (here.quotation.content.length > 1 || there.quotation.content.length > 1) return [];
  const [mine, theirs] = [bare(textBetween(here, here.printed)), bare(textBetween(there, there.printed))];
  return mine === theirs ? [] : [{ kind: 'punctuation', ...differingPart(mine, theirs) }];
}

const bare = (text: string): string => foldMarks(text).replace(/\s+/g, ' ').toLowerCase();

/** The words around what differs, without what both texts begin and end with. */
function differingPart(here: string, there: string): { here: string; there: string } {
  const [mine, theirs] = [here.split(' '), there.split(' ')];
  let start = 0;
  while (start < Math.min(mine.length, theirs.length) && mine[start] === theirs[start]) start++;
  let end = 0;
  while (end < Math.min(mine.length, theirs.length) - start && mine.at(-1 - end) === theirs.at(-1 - end))
    end++;
  return {
    here: mine.slice(start, mine.length - end).join(' '),
    there: theirs.slice(start, theirs.length - end).join(' '),
  };
}
