/** Tells which of two texts is the original, where something says so. */

import { type Credit, creditOf, isSameName } from '../../language/article-credit.ts';
import type { Language } from '../../language/language.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import { capital, nameOf } from '../../text/articles-named.ts';
import { foldText } from '../../text/normalise.ts';

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
  (one, other) =>
    one.spun.verdict === 'clean' && other.spun.verdict === 'spun'
      ? `A machine swapped words of ${nameOf(other, one)}; ${nameOf(one, other)} reads naturally.`
      : null,
  (one, other, language) => {
    const credit = creditOf(other, language);
    return credit && isBy(one, credit, language) && !isBy(other, credit, language)
      ? `${capital(nameOf(other, one))} credits ${credit.name}.`
      : null;
  },
  (one, other, language) => {
    const credit = creditOf(other, language);
    return credit && !credit.agency && creditOf(one, language) === null
      ? `${capital(nameOf(other, one))} credits ${credit.name}; ${nameOf(one, other)} credits nobody.`
      : null;
  },
  (one, other, language) =>
    aloneCreditsAgency(one, other, language) && isBy(one, creditOf(one, language)!, language)
      ? `${capital(nameOf(one, other))} is the agency’s own; ${nameOf(other, one)} has ${names(other, creditOf(one, language)!) ? 'its words and names it' : 'the words without credit'}.`
      : null,
  (one, other, language) =>
    isEarlier(one, other) && agencyOf(one, other, language) === null
      ? `${capital(nameOf(one, other))} was published earlier.`
      : null,
];

/** Returns which of two texts is the original. */
export function directionOf(first: DossierArticle, second: DossierArticle, language: Language): Direction {
  for (const reason of REASONS) {
    const forFirst = reason(first, second, language);
    const forSecond = reason(second, first, language);
    if (forFirst !== null && forSecond === null) return { original: 'first', because: forFirst };
    if (forSecond !== null && forFirst === null) return { original: 'second', because: forSecond };
  }
  const agency = agencyOf(first, second, language);
  return { because: agency ?? 'Nothing tells which of the two came first.' };
}

type Reason = (one: DossierArticle, other: DossierArticle, language: Language) => string | null;

/** Did the one who is credited publish the article itself? */
const isBy = ({ publisher }: DossierArticle, { name }: Credit, { credits }: Language): boolean =>
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
