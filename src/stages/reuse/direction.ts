/** Tells which of two texts is the original, where something says so. */

import { type Credit, creditOf, creditsIn, isSameName } from '../../language/article-credit.ts';
import type { Language } from '../../language/language.ts';
import { reportOf } from '../../language/named-reports.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import { capital, nameOf } from '../../text/articles-named.ts';
import { foldText } from '../../text/normalise.ts';
import { type Aligned, cutName, strandedWord } from './traces.ts';

/** Which text is the original, and why; `original` is absent where nothing says. */
export interface Direction {
  readonly original?: 'first' | 'second';
  readonly because: string;
}

/**
 * Why the other text is made from the one, strongest first: a spinner's times and credits are as little worth as its
 * words, and a stamp of time may be that of a later version.
 */
const REASONS: readonly Reason[] = [
  ({ one, other }) =>
    one.spun.verdict === 'clean' && other.spun.verdict === 'spun'
      ? `A machine swapped words of ${nameOf(other, one)}; ${nameOf(one, other)} reads naturally.`
      : null,
  ({ one, other, language }) => {
    const credit = creditOf(other, language);
    return credit && isBy(one, credit, language) && !isBy(other, credit, language)
      ? `${capital(nameOf(other, one))} credits ${credit.name}.`
      : null;
  },
  ({ one, other, language }) => {
    if (isEarlier(other, one)) return null;
    const part = creditsIn(other, language).find(
      (credit) => credit.role === 'contributed' && isBy(one, credit, language),
    );
    return part ? `${capital(nameOf(other, one))} names ${part.name} as one of its sources.` : null;
  },
  ({ one, other, language }) => {
    const said = isEarlier(other, one) ? null : namedIn(one, other, language);
    return said === null
      ? null
      : `${capital(nameOf(other, one))} names ${nameOf(one, other)} as its source: “${said}”.`;
  },
  ({ one, other, language }) => {
    const credit = creditOf(other, language);
    return credit && !credit.agency && !isBy(other, credit, language) && creditOf(one, language) === null
      ? `${capital(nameOf(other, one))} credits ${credit.name}; ${nameOf(one, other)} credits nobody.`
      : null;
  },
  ({ one, other, language }) => {
    const credit = creditOf(one, language);
    return aloneCreditsAgency(one, other, language) && isBy(one, credit!, language)
      ? `${capital(nameOf(one, other))} is the agency’s own; ${nameOf(other, one)} has ${names(other, credit!) ? 'its words and names it' : 'the words without credit'}.`
      : null;
  },
  ({ one, other, language }) =>
    isEarlier(one, other) && agencyOf(one, other, language) === null
      ? `${capital(nameOf(one, other))} was published earlier.`
      : null,
  ({ one, other, language, aligned }) =>
    aligned && agencyOf(one, other, language) === null && !isEarlier(other, one)
      ? toldByWords(aligned(), language)
      : null,
];

/**
 * Returns which of two texts is the original. `aligned` gives the two with what is aligned, from either side; without
 * it nothing is read off their words.
 */
export function directionOf(
  first: DossierArticle,
  second: DossierArticle,
  language: Language,
  aligned?: () => readonly [Aligned, Aligned],
): Direction {
  for (const reason of REASONS) {
    const forFirst = reason({
      one: first,
      other: second,
      language,
      aligned: aligned && (() => aligned()[0]),
    });
    const forSecond = reason({
      one: second,
      other: first,
      language,
      aligned: aligned && (() => aligned()[1]),
    });
    if (forFirst !== null && forSecond === null) return { original: 'first', because: forFirst };
    if (forSecond !== null && forFirst === null) return { original: 'second', because: forSecond };
  }
  const agency = agencyOf(first, second, language);
  return { because: agency ?? 'Nothing tells which of the two came first.' };
}

/** Returns why the one is the original, if so. */
type Reason = (pair: {
  readonly one: DossierArticle;
  readonly other: DossierArticle;
  readonly language: Language;
  readonly aligned: (() => Aligned) | undefined;
}) => string | null;

/** Returns the words by which the other names the one as its source, or `null`. */
const namedIn = (one: DossierArticle, other: DossierArticle, language: Language): string | null =>
  one.publisher === null || isSamePublisher(one, other, language)
    ? null
    : reportOf(other, one.publisher, language.credits);

/** Does one of the two name the other as its source? */
export const isNamedBy = (one: DossierArticle, other: DossierArticle, language: Language): boolean =>
  namedIn(one, other, language) !== null || namedIn(other, one, language) !== null;

function toldByWords(aligned: Aligned, language: Language): string | null {
  const because = strandedWord(aligned, language) ?? cutName(aligned, language);
  return because && capital(because);
}

const isSamePublisher = (one: DossierArticle, other: DossierArticle, { credits }: Language): boolean =>
  one.publisher !== null && other.publisher !== null && isSameName(one.publisher, other.publisher, credits);

/** Did the one who is credited publish the article itself? */
const isBy = ({ publisher }: DossierArticle, { name }: { name: string }, { credits }: Language): boolean =>
  publisher !== null && isSameName(publisher, name, credits);

/** Agencies' texts are printed with and without their names. */
const aloneCreditsAgency = (one: DossierArticle, other: DossierArticle, language: Language): boolean =>
  creditOf(one, language)?.agency === true && creditOf(other, language) === null;

/** Says which agency each of two may have its text from, whichever printed it first; `null` where it is not one. */
function agencyOf(one: DossierArticle, other: DossierArticle, language: Language): string | null {
  const [credit, another] = [creditOf(one, language), creditOf(other, language)];
  if (credit !== null && another !== null)
    return isSameName(credit.name, another.name, language.credits) ? `Both credit ${credit.name}.` : null;
  const [credits, without] = credit === null ? [other, one] : [one, other];
  const agency = credit ?? another;
  return agency?.agency
    ? `${capital(nameOf(credits, without))} credits ${agency.name}; ${nameOf(without, credits)} ${names(without, agency) ? 'names it too, so both may have the words from there' : 'has the words without, and may have them from there too'}.`
    : null;
}

/** Does the text name the credited anywhere, as in "the agency reported"? */
const names = ({ text }: DossierArticle, { name }: Credit): boolean =>
  foldText(text).includes(foldText(name));

/** Times that overlap, as a day and an hour of it, tell nothing. */
const isEarlier = (one: DossierArticle, other: DossierArticle): boolean =>
  one.published !== null &&
  other.published !== null &&
  !isWorkedOut(one.published) &&
  !isWorkedOut(other.published) &&
  Date.parse(one.published.value.start) < Date.parse(other.published.value.start) &&
  Date.parse(one.published.value.end) <= Date.parse(other.published.value.start);

/** When a text was published, worked out from the days that it and others tell of: a copy tells of the same days. */
const isWorkedOut = ({ basis, evidence }: NonNullable<DossierArticle['published']>): boolean =>
  basis === 'inferred' && evidence.length > 0;
