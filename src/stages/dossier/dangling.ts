/** Words that only the sentences before explain: "they", "sentenced her", "such an order", "of them". */

import type { Language } from '../../language/language.ts';
import type { Citation, Span } from '../../model/span.ts';
import type { ParsedSentence, ParsedToken } from '../../model/syntax.ts';
import { namedAt } from '../../text/named-at.ts';
import { contains } from '../../text/offsets.ts';
import { onceFor } from './once.ts';
import { treesOf } from './part.ts';
import { withoutQuoted } from './reads-alone.ts';

/**
 * Returns a function that says whether a line has a pronoun for several of whom nothing in it speaks before, one for a man or
 * woman where it speaks of no person, or a word for what was said before. Where the line has other words than its
 * sentence, names were put in for pronouns.
 */
export const danglingIn = onceFor((findings, language) => {
  const treeOf = treesOf(findings, language);
  const people = namedAt(findings.entities.filter(({ type }) => type === 'person'));
  return ({ text, cited }: { readonly text: string; readonly cited: Citation }): boolean => {
    if (language.brief.pointsOut.test(withoutQuoted(text))) return true;
    const tree = treeOf(cited);
    const isNamed = (token: Span): boolean => people(cited.article, token.start) !== undefined;
    return (
      tree !== undefined &&
      (hasLonePlural(tree, cited, text, language) || hasLoneSingular(tree, cited, text, isNamed, language))
    );
  };
});

/** "In 2015 the court sentenced her", of a line that names nobody whom that could be, before it or behind. */
function hasLoneSingular(
  { tokens }: ParsedSentence,
  cited: Citation,
  text: string,
  isNamed: (token: Span) => boolean,
  { coreference }: Language,
): boolean {
  const inside = tokens.filter((token) => contains(cited, token));
  const isPerson = (token: ParsedToken): boolean =>
    isNamed(token) || (token.upos === 'NOUN' && coreference.sortOf(token.lemma.toLowerCase()) === 'person');
  if (inside.some(isPerson)) return false;
  const outside = withoutQuoted(text);
  return inside.some(({ upos, form }) => {
    const pronoun = upos === 'PRON' ? coreference.pronouns.get(form.toLowerCase()) : undefined;
    const isOfOne = pronoun?.person === 3 && (pronoun.of === 'male' || pronoun.of === 'female');
    return isOfOne && new RegExp(`\\b${form}\\b`, 'u').test(outside);
  });
}

function hasLonePlural(
  { tokens }: ParsedSentence,
  cited: Citation,
  text: string,
  { coreference }: Language,
): boolean {
  const inside = tokens.filter((token) => contains(cited, token));
  const at = inside.findIndex(({ upos, form }) => {
    const pronoun = upos === 'PRON' ? coreference.pronouns.get(form.toLowerCase()) : undefined;
    return pronoun?.number === 'many' && pronoun.person === 3;
  });
  const pronoun = inside[at];
  if (!pronoun || !new RegExp(`\\b${pronoun.form}\\b`, 'u').test(withoutQuoted(text))) return false;
  const isOfMany = ({ lemma, head }: ParsedToken): boolean =>
    coreference.collective.has(lemma.toLowerCase()) && !/s$/.test(tokens[head]?.form ?? '');
  return !inside.slice(0, at).some((token) => isSeveral(token) || isOfMany(token));
}

/** A noun in the plural, a name, which may be a body's, or one joined to another. */
const isSeveral = ({ upos, form, lemma, deprel }: ParsedToken): boolean =>
  upos === 'PROPN' ||
  deprel === 'conj' ||
  (upos === 'NOUN' && form.toLowerCase() !== lemma.toLowerCase()) ||
  upos === 'NUM';
