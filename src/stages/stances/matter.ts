/** What a stretch of words is about: the lemmas that carry it, and its noun phrases. */

import type { Language } from '../../language/language.ts';
import { childrenOf, type Tree } from '../../language/tree.ts';
import type { Span } from '../../model/span.ts';
import type { ParsedToken } from '../../model/syntax.ts';
import type { Telling } from '../../model/telling.ts';
import { overlaps } from '../../text/offsets.ts';
import type { Phrasing } from './found.ts';
import type { Stretch } from './members.ts';

interface Matter {
  readonly terms: readonly string[];
  readonly phrases: readonly Phrasing[];
  /** It names no thing and no act, only how much, when, or what it is like. */
  readonly measured: boolean;
}

interface Site {
  readonly telling: Telling;
  readonly tree: Tree;
  readonly language: Language;
}

/** Where no word carries much, the ones that are there: "the deal". When and how much name no matter: "seven per cent". */
export function matterOf(site: Site, stretch: Stretch): Matter {
  const isMeasure = measuresIn(site);
  const matter = read(site, stretch, (token, language) => carries(token, language) && !isMeasure(token));
  if (matter.terms.length > 0) return matter;
  const plain = read(site, stretch, (token) => isNoun(token) && !isMeasure(token));
  if (plain.terms.length > 0) return plain;
  const counted = read(site, stretch, carries);
  const whole = counted.terms.length > 0 ? counted : read(site, stretch, isNoun);
  return { ...whole, phrases: [], measured: true };
}

function measuresIn({ telling: { times, annotation } }: Site): (token: Span) => boolean {
  const spans = [...times.expressions, ...annotation.values];
  return (token) => spans.some((one) => overlaps(one, token));
}

function read(site: Site, [first, last]: Stretch, carries: Carries): Matter {
  const terms = new Set<string>();
  const phrases: Phrasing[] = [];
  let isNamed = false;
  for (let at = first; at <= last; at++) {
    const token = site.tree.tokens[at]!;
    if (!carries(token, site.language)) continue;
    terms.add(token.lemma.toLowerCase());
    isNamed ||= token.upos !== 'ADJ';
    const phrase = phraseAt(site, at, first, carries);
    if (phrase !== null) phrases.push(phrase);
  }
  return { terms: [...terms], phrases, measured: !isNamed };
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

/** Words from a noun to the one that it is of: "the repeal of the old law". */
const LONGEST_GENITIVE = 4;

/** "Repeat" alone says nothing: a noun without words before it is named with what it is of. */
function endOfGenitive(tree: Tree, at: number, { stances }: Language): number {
  if (tree.tokens[at]!.upos !== 'NOUN' || tree.tokens[at + 1]?.form !== stances.genitive) return at;
  return childrenOf(tree, at, 'nmod').find((of) => of > at && of - at <= LONGEST_GENITIVE) ?? at;
}

/** A noun with the adjectives and nouns right before it. */
function phraseAt({ tree, language }: Site, at: number, first: number, carries: Carries): Phrasing | null {
  const { tokens, heads } = tree;
  const { upos, deprel } = tokens[at]!;
  if ((upos !== 'NOUN' && upos !== 'PROPN') || deprel === 'compound' || deprel === 'flat') return null;
  let from = at;
  while (
    from > first &&
    heads[from - 1]! >= from &&
    heads[from - 1]! <= at &&
    BEFORE.has(tokens[from - 1]!.deprel)
  )
    from--;
  if (tokens[from - 1]?.xpos === 'HYPH' && from < at) from++;
  if (tokens[from - 1]?.xpos === 'HYPH' && from === at && from - 2 >= first) from -= 2;
  while (from < at && language.stances.light.has(tokens[from]!.lemma.toLowerCase())) from++;
  const words = tokens.slice(from, (from === at ? endOfGenitive(tree, at, language) : at) + 1);
  const isName = words.length > 1 && words.every(({ form }) => /^\p{Lu}/u.test(form));
  return {
    text: words
      .map(({ form, upos }, i) => (upos === 'PROPN' || isName || from + i > at ? form : form.toLowerCase()))
      .join(' ')
      .replace(/ - /g, '-'),
    lemmas: lemmasOf(words.filter((token) => carries(token, language))),
    nouns: lemmasOf(words.filter((token) => carries(token, language) && isNoun(token))),
  };
}
