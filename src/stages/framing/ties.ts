/** Whether the articles themselves tie two nouns to one thing, or two verbs to one act, of words that are said of much else, too. */

import type { Language } from '../../language/language.ts';
import { readWord } from '../../language/same-statement/passage-words.ts';
import { product } from '../../language/same-statement/word-likeness.ts';
import { childrenOf, relationOf, type Tree, treeOf } from '../../language/tree.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { Claim } from '../../model/claim.ts';
import type { Span } from '../../model/span.ts';
import type { ParsedToken } from '../../model/syntax.ts';
import { contains } from '../../text/offsets.ts';
import { onceEach, onceEachWith } from '../../text/once-each.ts';
import type { Reading } from './reading.ts';
import type { Use } from './variants.ts';

/** A noun, with what its sentence tells of the thing that it names; or a verb, with those who take part in its act. */
interface Word {
  readonly token: ParsedToken;
  readonly lemma: string;
  readonly sentence: number;
  readonly isPlural: boolean;
  /** "The ship", with nothing beside it that says which: it was spoken of before. */
  readonly pointsBack: boolean;
  /** Of a subject `s`, of an object `o`, of what stands beside the verb `x`, of a verb `v`; else empty. */
  readonly role: string;
  /** What stands with it: `+stonebeck` and `+28` modify it, `o:pass` has it as its object. */
  readonly beside: readonly string[];
  /** Lemmas of what a verb has as its object, or as its subject where it has none. */
  readonly partakers: readonly string[];
  /** Where nouns stand that are other things: "the plan and the bill", "the captain of the ship". */
  readonly apart: readonly number[];
}

/** A noun or verb where it stands in the heap. */
interface Place extends Word {
  readonly reading: Reading;
  /** What stands with it there, also in a claim: `3:o` is its object; `>ship` is that of a verb. */
  readonly company: readonly string[];
}

/** Tells whether uses of one word and of another are tied. */
export type Ties = (one: readonly Use[], other: readonly Use[]) => boolean;

/** A word points back over so many sentences at most. Set by hand. */
const BACK = 12;

/** What stands with more different nouns of the heap than these ties none of them. Set by hand. */
const MOST_NOUNS = 3;

/**
 * Two words are tied where one points back to the other, which stands shortly before it; where both have the same modifier,
 * number or name; where they stand in the same place of the same verb, or of statements of one claim; and where they mean much the
 * same by themselves. Two verbs are where
 * both have the same object, or stand in statements of one claim. They are not where they stand side by side as two things.
 */
export function tiesIn(readings: readonly Reading[], claims: readonly Claim[], language: Language): Ties {
  const { definite } = language.coreference;
  const lines = linesOf(language);
  const claimsIn = Map.groupBy(
    claims.flatMap(({ statements }, claim) =>
      statements.length < 2 ? [] : statements.map(({ evidence }) => ({ ...evidence, claim })),
    ),
    ({ article }) => article,
  );
  const placeOf = (reading: Reading, word: Word): Place =>
    placed(reading, word, claimsIn.get(reading.id) ?? [], lines);
  const nouns = new Map<string, Set<string>>();
  for (const reading of readings)
    for (const word of wordsIn(reading.annotation, definite).values())
      if (word.role !== VERB)
        for (const key of placeOf(reading, word).company)
          nouns.set(key, (nouns.get(key) ?? new Set()).add(word.lemma));

  const placesOf = (uses: readonly Use[]): Place[] =>
    uses.flatMap(({ reading, end }) => {
      const word = wordsIn(reading.annotation, definite).get(end);
      return word === undefined ? [] : placeOf(reading, word);
    });
  return (one, other) => {
    const [some, others] = [placesOf(one), placesOf(other)];
    const isAny = (is: (a: Place, b: Place) => boolean): boolean =>
      some.some((a) => others.some((b) => is(a, b) || is(b, a)));
    if (isAny((a, b) => a.reading === b.reading && a.apart.includes(b.token.end))) return false;
    if (areNear(some[0]?.token, others[0]?.token, language)) return true;
    const company = new Set(some.flatMap((place) => place.company));
    const isShared = (key: string): boolean =>
      company.has(key) && (isOfVerb(key) || nouns.get(key)!.size <= MOST_NOUNS);
    return others.some((place) => place.company.some(isShared)) || isAny(isMeant);
  };
}

/**
 * Nouns of one line are a choice by themselves from so many cosines on: "testimony" and "evidence" are, "goals" and "efforts" are not.
 * Set by hand on the scores of twelve annotated stories, and by reading. Verbs that are near do too much else.
 */
const NEAR = 0.65;

function areNear(one: ParsedToken | undefined, other: ParsedToken | undefined, language: Language): boolean {
  if (one?.upos !== 'NOUN' || other?.upos !== 'NOUN') return false;
  const [a, b] = [readWord(one, language).vector, readWord(other, language).vector];
  return a !== null && b !== null && product(a, b) >= NEAR;
}

/** Verbs are asked about only where they are words for one act: then what they share need not be rare. */
const isOfVerb = (key: string): boolean => key.startsWith('>') || key.endsWith(':v');

const isMeant = (back: Place, before: Place): boolean =>
  back.pointsBack &&
  back.reading === before.reading &&
  back.isPlural === before.isPlural &&
  before.sentence < back.sentence &&
  back.sentence <= before.sentence + BACK;

/** Returns a word as a place of the heap; `lines` say for which things another word may stand. */
function placed(reading: Reading, word: Word, claims: readonly Stated[], lines: Lines): Place {
  const { token, role, partakers } = word;
  const beside = [...word.beside, ...partakers.flatMap((one) => keysOf(one, lines))];
  const stated = role === '' || claims.length === 0 ? [] : statedAt(reading.toPrint(token), claims);
  return { ...word, reading, company: [...beside, ...stated.map(({ claim }) => `${claim}:${role}`)] };
}

/** A statement of a claim, by the claim's ordinal. */
interface Stated extends Span {
  readonly claim: number;
}

const statedAt = (span: Span, claims: readonly Stated[]): Stated[] =>
  claims.filter((statement) => contains(statement, span));

/** The nouns and verbs of an article by where they end, which others do not change: who reads it again has them. */
const wordsIn = onceEachWith(
  ({ trees }: Annotation, definite: ReadonlySet<string>): ReadonlyMap<number, Word> =>
    new Map(
      trees.flatMap((parsed, sentence) => {
        const tree = treeOf(parsed);
        return parsed.tokens.flatMap((token, at): [number, Word][] => {
          if (token.upos !== 'NOUN' && token.upos !== 'VERB') return [];
          const known = { token, lemma: token.lemma.toLowerCase(), sentence, apart: apartFrom(tree, at) };
          const word =
            token.upos === 'NOUN'
              ? { ...known, ...standingOf(tree, at, definite), partakers: [] }
              : { ...known, ...OF_VERB, partakers: partakersOf(tree, at) };
          return [[token.end, word]];
        });
      }),
    ),
);

const VERB = 'v';
const OF_VERB = { role: VERB, isPlural: false, pointsBack: false, beside: [] } as const;

function standingOf(
  tree: Tree,
  at: number,
  definite: ReadonlySet<string>,
): Pick<Word, 'isPlural' | 'pointsBack' | 'role' | 'beside'> {
  const token = tree.tokens[at]!;
  const role = roleOf(token);
  return {
    isPlural: token.xpos.endsWith('S'),
    pointsBack: pointsBack(tree, at, definite),
    role,
    beside: companyOf(tree, at, role),
  };
}

/** Whose act it is tells little: the navy that seizes a ship also searches its own. It counts where the act has no object. */
function partakersOf(tree: Tree, at: number): string[] {
  const partakers = childrenOf(tree, at, 'nsubj', 'obj').map((child) => tree.tokens[child]!);
  const objects = partakers.filter((token) => roleOf(token) === 'o');
  return (objects.length > 0 ? objects : partakers)
    .filter(({ upos }) => upos !== 'PRON')
    .map(({ lemma }) => lemma.toLowerCase());
}

/** Returns the ordinals of the things for which a word may stand, whatever its form. */
export type Lines = (word: string) => readonly number[];

export const linesOf = onceEach(({ framing: { things }, vocabulary }: Language): Lines => {
  const all = things.flatMap((line, at) => line.map(({ word }) => ({ stem: vocabulary.stem(word), at })));
  const known = new Map(
    [...Map.groupBy(all, ({ stem }) => stem)].map(([stem, words]) => [stem, words.map(({ at }) => at)]),
  );
  return (word) => known.get(vocabulary.stem(word)) ?? [];
});

/** Who seizes a ship and who seizes a vessel do the same. */
const keysOf = (word: string, lines: Lines): string[] => [`>${word}`, ...lines(word).map((at) => `>${at}`)];

const roleOf = (token: ParsedToken): string =>
  token.deprel === 'nsubj'
    ? 's'
    : token.deprel === 'obj' || token.deprel === 'nsubj:pass'
      ? 'o'
      : token.deprel === 'obl'
        ? 'x'
        : '';

const pointsBack = (tree: Tree, at: number, definite: ReadonlySet<string>): boolean =>
  childrenOf(tree, at, 'det').some((child) => definite.has(tree.tokens[child]!.lemma.toLowerCase())) &&
  childrenOf(tree, at, 'nmod', 'acl', 'nummod').length === 0;

function companyOf(tree: Tree, at: number, role: string): string[] {
  const modifiers = childrenOf(tree, at, 'nummod', 'amod', 'compound', 'nmod').map(
    (child) => `+${tree.tokens[child]!.lemma.toLowerCase()}`,
  );
  const head = tree.heads[at]!;
  return head < 0 || role === ''
    ? modifiers
    : [...modifiers, `${role}:${tree.tokens[head]!.lemma.toLowerCase()}`];
}

/** Where its conjuncts end, what it hangs on or has hanging on it, and what else takes part in the same act. */
function apartFrom(tree: Tree, at: number): number[] {
  const head = tree.heads[at]!;
  const beside = childrenOf(tree, at, 'conj', 'nmod');
  if (head >= 0 && /^(?:conj|nmod|compound)/.test(tree.tokens[at]!.deprel)) beside.push(head);
  if (head >= 0)
    beside.push(...childrenOf(tree, head, 'nsubj', 'obj', 'iobj', 'obl').filter((other) => other !== at));
  return beside
    .filter((other) => relationOf(tree.tokens[other]!) !== 'appos')
    .map((other) => tree.tokens[other]!.end);
}
