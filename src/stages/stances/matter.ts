/** What a stretch of words is about: the lemmas that carry it, and its noun phrases. */

import type { Language } from '../../language/language.ts';
import type { Tree } from '../../language/tree.ts';
import type { ParsedToken } from '../../model/syntax.ts';
import type { Phrasing } from './found.ts';
import type { Stretch } from './members.ts';

interface Matter {
  readonly terms: readonly string[];
  readonly phrases: readonly Phrasing[];
}

interface Site {
  readonly tree: Tree;
  readonly language: Language;
}

/** Where no word carries much, the ones that are there: "the deal". */
export function matterOf(site: Site, stretch: Stretch): Matter {
  const matter = read(site, stretch, carries);
  return matter.terms.length > 0
    ? matter
    : read(site, stretch, ({ upos }) => upos === 'NOUN' || upos === 'PROPN');
}

function read(site: Site, [first, last]: Stretch, carries: Carries): Matter {
  const terms = new Set<string>();
  const phrases: Phrasing[] = [];
  for (let at = first; at <= last; at++) {
    const token = site.tree.tokens[at]!;
    if (!carries(token, site.language)) continue;
    terms.add(token.lemma.toLowerCase());
    const phrase = phraseAt(site, at, first, carries);
    if (phrase !== null) phrases.push(phrase);
  }
  return { terms: [...terms], phrases };
}

type Carries = (token: ParsedToken, language: Language) => boolean;

const CARRYING: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'VERB']);

const carries = ({ upos, lemma, form }: ParsedToken, { stances, vocabulary }: Language): boolean =>
  CARRYING.has(upos) &&
  /\p{L}{2}/u.test(form) &&
  !stances.light.has(lemma.toLowerCase()) &&
  !vocabulary.functionWords.has(form.toLowerCase());

const BEFORE: ReadonlySet<string> = new Set(['compound', 'amod', 'flat']);

const isNoun = ({ upos }: ParsedToken): boolean => upos === 'NOUN' || upos === 'PROPN';

const lemmasOf = (tokens: readonly ParsedToken[]): string[] => tokens.map(({ lemma }) => lemma.toLowerCase());

/** A noun with the adjectives and nouns right before it. */
function phraseAt({ tree, language }: Site, at: number, first: number, carries: Carries): Phrasing | null {
  const { tokens, heads } = tree;
  const { upos, deprel } = tokens[at]!;
  if ((upos !== 'NOUN' && upos !== 'PROPN') || deprel === 'compound' || deprel === 'flat') return null;
  let from = at;
  while (from > first && heads[from - 1] === at && BEFORE.has(tokens[from - 1]!.deprel)) from--;
  while (from < at && language.stances.light.has(tokens[from]!.lemma.toLowerCase())) from++;
  const words = tokens.slice(from, at + 1);
  return {
    text: words.map(({ form, upos }) => (upos === 'PROPN' ? form : form.toLowerCase())).join(' '),
    lemmas: lemmasOf(words.filter((token) => carries(token, language))),
    nouns: lemmasOf(words.filter((token) => carries(token, language) && isNoun(token))),
  };
}
