/** What the lists of a language say of a word or of a run of words. */

import type { Language } from '../../language/language.ts';
import type { KnownName, NameWords } from '../../language/names.ts';
import type { Gender } from '../../language/speech.ts';
import type { Token } from './tokens.ts';

export interface Lists {
  readonly names: NameWords;
  /** Returns the known name that is exactly these tokens. */
  known(tokens: readonly Token[]): KnownName | undefined;
  /** Returns how many of the tokens, from the first, are one known name or town; 0 where none is. */
  knownLength(tokens: readonly Token[]): number;
  isTown(tokens: readonly Token[]): boolean;
  /** A news agency of the lists. */
  isAgency(tokens: readonly Token[]): boolean;
  /** Returns whether the tokens, in lower case, would be a known place or a town if each had its capital. */
  placeInSmall(tokens: readonly Token[]): 'known' | 'town' | undefined;
  isGiven(token: Token): boolean;
  isSurname(token: Token): boolean;
  /** The gender that a given name mostly has, and that of whom a title is for; in lower case. */
  genderOf(givenName: string): Gender | undefined;
  genderOfTitle(title: string): Gender | undefined;
  /** Running text prints it in lower case. */
  isOrdinary(token: Token): boolean;
  isOrdinaryWord(lower: string): boolean;
  isFunctionWord(token: Token): boolean;
}

export function listsOf({ names, vocabulary, credits, speech }: Language): Lists {
  const { known, longest, towns, givenNames, surnames, ordinary } = names.gazetteer();
  const find = <Found>(tokens: readonly Token[], look: (phrase: string) => Found | undefined) => {
    for (const phrase of spellings(tokens)) {
      const found = look(phrase);
      if (found) return found;
    }
    return undefined;
  };
  const knownName = (tokens: readonly Token[]) => find(tokens, (phrase) => known.get(phrase));
  const isTown = (tokens: readonly Token[]) => find(tokens, (phrase) => towns.has(phrase)) === true;
  const isOrdinaryWord = (lower: string): boolean =>
    baseForms(lower).some((form) => ordinary.has(form)) || vocabulary.functionWords.has(lower);
  const isOrdinary = ({ lower }: Token): boolean => isOrdinaryWord(lower);
  return {
    names,
    known: knownName,
    isTown,
    isAgency: (tokens) => credits.agencies.has(phraseOf(tokens)),
    placeInSmall: (tokens) => {
      const phrase = phraseOf(tokens.map((token) => ({ ...token, plain: raised(token.plain) })));
      if (known.get(phrase)?.type === 'place') return 'known';
      return towns.has(phrase) ? 'town' : undefined;
    },
    knownLength: (tokens) => {
      const first = tokens[0];
      if (first === undefined) return 0;
      const most = Math.max(
        ...[first.plain, `${first.plain}.`, capitalised(first.plain), first.plain.split('-')[0]!].map(
          (word) => longest.get(word) ?? 0,
        ),
      );
      for (let length = Math.min(most, tokens.length); length > 0; length--) {
        const head = tokens.slice(0, length);
        if (knownName(head) || isTown(head)) return length;
      }
      return 0;
    },
    isGiven: ({ plain }) => givenNames.has(plain) || givenNames.has(capitalised(plain)),
    isSurname: ({ plain }) => surnames.has(plain) || surnames.has(capitalised(plain)),
    genderOf: speech.genderOfName,
    genderOfTitle: (title) => speech.gendered.get(title.replace(/\.$/, '')),
    isOrdinary,
    isOrdinaryWord,
    isFunctionWord: ({ lower }) => vocabulary.functionWords.has(lower),
  };
}

/** Returns the forms under which a list may hold the tokens: as printed, with a last stop, and without shouting. */
function spellings(tokens: readonly Token[]): string[] {
  const printed = phraseOf(tokens);
  const forms = [printed, `${printed}.`];
  if (tokens.every(({ allCapitals, plain }) => allCapitals && plain.length > 3))
    forms.push(phraseOf(tokens.map((token) => ({ ...token, plain: capitalised(token.plain) }))));
  return forms;
}

/** Returns the tokens' words as a list has them: plain, with single blanks. */
export function phraseOf(tokens: readonly Token[]): string {
  let phrase = '';
  for (const [index, { plain, gap, owns }] of tokens.entries()) {
    if (index > 0) phrase += gap.trim() === '' ? ' ' : gap === '-' || gap === '&' ? gap : ` ${gap.trim()} `;
    phrase += plain;
    if (owns && index < tokens.length - 1) phrase += plain.endsWith('s') ? "'" : "'s";
  }
  return phrase.replace(/' ?[’'] /, "' ");
}

const raised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const capitalised = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase();

/** Lists of ordinary words miss some plurals and other forms; the forms without their endings stand for them. */
function baseForms(lower: string): string[] {
  const forms = [lower];
  for (const ending of ['s', 'ed', 'd', 'ing', 'ers', 'ly'])
    if (lower.endsWith(ending) && lower.length - ending.length >= 3)
      forms.push(lower.slice(0, -ending.length));
  if (/(?:s|x|z|ch|sh)es$/.test(lower)) forms.push(lower.slice(0, -2));
  if (/(?:ies|ied)$/.test(lower)) forms.push(`${lower.slice(0, -3)}y`);
  if (lower.endsWith('ing')) forms.push(`${lower.slice(0, -3)}e`);
  return forms;
}
