/** The noun phrases and pronouns of an article: what can refer, and what can be referred to. */

import type { EntityType } from '../../model/annotation.ts';
import type { ParsedSentence, ParsedToken } from '../../model/syntax.ts';
import type { Gender } from '../speech.ts';
import { childrenOf, relationOf, type Tree, treeOf } from '../tree.ts';
import type { NamedMention, ReferenceInput } from './article.ts';
import { firstConjunct } from './trees.ts';
import type { CoreferenceWords, Pronoun, Sort } from './words.ts';

export type Place = 'subject' | 'object' | 'oblique' | 'possessor' | 'modifier' | 'root' | 'other';

export interface Phrase {
  readonly kind: 'name' | 'pronoun' | 'nominal' | 'together';
  /** Indexes of the sentence, of the head in it, and of the first and last tokens without what follows the head. */
  readonly sentence: number;
  readonly head: number;
  readonly first: number;
  readonly last: number;
  readonly place: Place;
  readonly sort: Sort;
  readonly plural: boolean;
  readonly gender: Gender | undefined;
  /** Lemma of the head, lower case. */
  readonly noun: string;
  /** Other words of the phrase that tell which one, lemmas in lower case. */
  readonly modifiers: readonly string[];
  readonly determiner: 'definite' | 'demonstrative' | 'possessive' | 'indefinite' | 'none';
  /** An of-phrase, clause or the like follows the head and tells which one. */
  readonly restricted: boolean;
  readonly pronoun?: Pronoun;
  /** Index of the name in the input, and its type. */
  readonly name?: number;
  readonly type?: EntityType;
  /** Heads of the members of a coordination. */
  readonly members?: readonly number[];
}

export interface ParsedArticle {
  readonly input: ReferenceInput;
  readonly trees: readonly Tree[];
  /** By sentence, in text order. A coordination stands before its first member. */
  readonly phrases: readonly (readonly Phrase[])[];
}

/** Words of the longest sentence that is read: longer ones are tables and lists, and hostile pages. */
const LONGEST = 400;

export function readArticle(input: ReferenceInput, words: CoreferenceWords): ParsedArticle {
  const trees = input.sentences.map(treeOf);
  const namesBySentence = assignNames(input);
  const phrases = input.sentences.map(({ tokens }, sentence) =>
    tokens.length > LONGEST
      ? []
      : phrasesOf(trees[sentence]!, sentence, namesBySentence[sentence]!, input, words),
  );
  return { input, trees, phrases };
}

/** Returns, by sentence, the index of the name that each token is in, -1 for none. */
function assignNames({ sentences, names }: ReferenceInput): number[][] {
  let next = 0;
  return sentences.map(({ tokens }) =>
    tokens.map(({ start, end }) => {
      while (next < names.length && names[next]!.end <= start) next++;
      const name = names[next];
      return name !== undefined && name.start < end && name.end > start ? next : -1;
    }),
  );
}

function phrasesOf(
  tree: Tree,
  sentence: number,
  names: readonly number[],
  input: ReferenceInput,
  words: CoreferenceWords,
): Phrase[] {
  const phrases: Phrase[] = [];
  for (const [head, token] of tree.tokens.entries()) {
    const name = names[head]!;
    const phrase =
      name >= 0
        ? isHeadOfName(tree, head, names)
          ? namePhrase(tree, sentence, head, name, names, input.names[name]!, words)
          : undefined
        : (pronounPhrase(tree, sentence, head, words) ?? nominalPhrase(tree, sentence, head, words));
    if (phrase === undefined) continue;
    const together = token.deprel === 'conj' ? undefined : togetherPhrase(tree, phrase);
    if (together !== undefined) phrases.push(together);
    phrases.push(phrase);
  }
  return phrases;
}

/** The first token of a name that a token outside of it governs. */
function isHeadOfName({ tokens }: Tree, at: number, names: readonly number[]): boolean {
  const isTop = (index: number): boolean => names[tokens[index]!.head] !== names[index];
  if (!isTop(at)) return false;
  for (let before = at - 1; before >= 0 && names[before] === names[at]; before--)
    if (isTop(before)) return false;
  return true;
}

const SORTS: Readonly<Record<EntityType, Sort>> = {
  person: 'person',
  organisation: 'organisation',
  group: 'person',
  place: 'place',
  facility: 'place',
  event: 'thing',
  law: 'thing',
  work: 'thing',
};

function namePhrase(
  tree: Tree,
  sentence: number,
  head: number,
  name: number,
  names: readonly number[],
  { type }: NamedMention,
  words: CoreferenceWords,
): Phrase {
  const first = names.indexOf(name);
  const last = names.lastIndexOf(name);
  const token = tree.tokens[head]!;
  const printed = tree.tokens.slice(first, last + 1).map(({ form }) => form);
  return {
    kind: 'name',
    sentence,
    head,
    first,
    last,
    place: placeOf(tree, head),
    sort: SORTS[type],
    plural: type === 'group' || (token.xpos === 'NNPS' && type === 'person'),
    gender: type === 'person' ? genderOf(printed, words) : undefined,
    noun: lemmaOf(tree.tokens[last]!),
    modifiers: printed.slice(0, -1).map(plain),
    determiner: 'none',
    restricted: false,
    name,
    type,
  };
}

/** "Mr Lee", "Anna Lee"; a surname by itself tells nothing. */
function genderOf(
  printed: readonly string[],
  { gendered, genderOfName }: CoreferenceWords,
): Gender | undefined {
  for (const form of printed) {
    const gender = gendered.get(plain(form));
    if (gender !== undefined && printed.length > 1) return gender;
  }
  return printed.length > 1 ? genderOfName(printed[0]!) : undefined;
}

/** Most words are plain already. */
export const plain = (form: string): string =>
  /^[a-z]+$/.test(form) ? form : form.replaceAll('’', "'").toLowerCase().replace(/\.$/, '');
export const lemmaOf = ({ lemma, form }: ParsedToken): string => plain(lemma === '_' ? form : lemma);

function pronounPhrase(
  tree: Tree,
  sentence: number,
  head: number,
  { pronouns }: CoreferenceWords,
): Phrase | undefined {
  const token = tree.tokens[head]!;
  const found = pronouns.get(plain(token.form));
  if (token.deprel.startsWith('expl')) return undefined;
  if (found === undefined || (token.upos !== 'PRON' && token.upos !== 'DET')) return undefined;
  if (found.use === 'relative' && !/^W/.test(token.xpos)) return undefined;
  const isOwner = token.deprel === 'nmod:poss';
  const pronoun: Pronoun = isOwner && found.use === 'personal' ? { ...found, use: 'possessive' } : found;
  const { of } = pronoun;
  return {
    kind: 'pronoun',
    sentence,
    head,
    first: head,
    last: head,
    place: placeOf(tree, head),
    sort: of === 'male' || of === 'female' ? 'person' : 'thing',
    plural: pronoun.number === 'many',
    gender: of === 'male' || of === 'female' ? of : undefined,
    noun: plain(token.form),
    modifiers: [],
    determiner: 'none',
    restricted: false,
    pronoun,
  };
}

/** Nouns inside of others: titles, first parts of compounds, fixed expressions. */
const INNER = /^(?:compound|flat|fixed|goeswith|nmod:desc|case|cc|mark|advmod)/;

function nominalPhrase(
  tree: Tree,
  sentence: number,
  head: number,
  words: CoreferenceWords,
): Phrase | undefined {
  const token = tree.tokens[head]!;
  const determiner = determinerOf(tree, head, words);
  const isNoun = token.upos === 'NOUN' || token.upos === 'PROPN';
  const isNominalised =
    /^(?:ADJ|NUM)$/.test(token.upos) && words.isAge(plain(token.form)) && determiner !== 'none';
  if ((!isNoun && !isNominalised) || INNER.test(token.deprel)) return undefined;
  const noun = isNominalised ? plain(token.form) : lemmaOf(token);
  const before = tree.children[head]!.filter((child) => child < head);
  const first = startOf(tree, head);
  return {
    kind: 'nominal',
    sentence,
    head,
    first,
    last: head,
    place: placeOf(tree, head),
    sort: words.sortOf(noun),
    plural: /S$/.test(token.xpos) || noun === 'people' || hasManyNumber(tree, head),
    gender: words.gendered.get(noun),
    noun,
    modifiers: before
      .filter((child) => /^(?:amod|compound|nmod|nummod|advmod)$/.test(relationOf(tree.tokens[child]!)))
      .filter((child) => tree.tokens[child]!.upos !== 'PRON' && tree.tokens[child]!.upos !== 'ADV')
      .map((child) => lemmaOf(tree.tokens[child]!))
      .filter((lemma) => !words.lightModifiers.has(lemma)),
    determiner,
    restricted: tree.children[head]!.some(
      (child) => child > head && /^(?:nmod|acl|acl:relcl|amod)$/.test(tree.tokens[child]!.deprel),
    ),
  };
}

const hasManyNumber = (tree: Tree, head: number): boolean =>
  childrenOf(tree, head, 'nummod').some((child) => !/^(?:1|one)$/.test(plain(tree.tokens[child]!.form))) &&
  tree.tokens[head]!.xpos !== 'NN';

/** The leftmost word of an unbroken run that belongs to the head. */
function startOf(tree: Tree, head: number): number {
  let start = head;
  const isWithin = (index: number): boolean => {
    for (let at = index, steps = 0; at >= 0 && steps < 12; at = tree.tokens[at]!.head, steps++)
      if (at === head) return true;
    return false;
  };
  const skipped = new Set([
    'case',
    'cc',
    'mark',
    'punct',
    'cop',
    'nsubj',
    'advcl',
    'aux',
    'parataxis',
    'discourse',
  ]);
  for (let at = head - 1; at >= 0 && isWithin(at); at--) {
    const top = topBelow(tree, at, head);
    if (skipped.has(relationOf(tree.tokens[top]!)) && tree.tokens[top]!.form !== '-') break;
    start = at;
  }
  return start;
}

function topBelow({ tokens }: Tree, index: number, head: number): number {
  let top = index;
  while (tokens[top]!.head !== head && tokens[top]!.head >= 0) top = tokens[top]!.head;
  return top;
}

function determinerOf(
  tree: Tree,
  head: number,
  { definite, demonstrative }: CoreferenceWords,
): Phrase['determiner'] {
  const forms = childrenOf(tree, head, 'det').map((child) => plain(tree.tokens[child]!.form));
  if (forms.some((form) => demonstrative.has(form))) return 'demonstrative';
  if (forms.some((form) => definite.has(form))) return 'definite';
  if (tree.children[head]!.some((child) => tree.tokens[child]!.deprel === 'nmod:poss')) return 'possessive';
  return forms.length > 0 ? 'indefinite' : 'none';
}

/** "Lee and Dow": who "they" may be. */
function togetherPhrase(tree: Tree, phrase: Phrase): Phrase | undefined {
  const others = childrenOf(tree, phrase.head, 'conj').filter((child) =>
    /^(?:NOUN|PROPN|PRON)$/.test(tree.tokens[child]!.upos),
  );
  if (others.length === 0 || phrase.noun === 'who') return undefined;
  const members = [phrase.head, ...others];
  return {
    kind: 'together',
    sentence: phrase.sentence,
    head: phrase.head,
    first: phrase.first,
    last: others.at(-1)!,
    place: phrase.place,
    sort: phrase.sort,
    plural: true,
    gender: undefined,
    noun: '',
    modifiers: [],
    determiner: 'none',
    restricted: false,
    members,
  };
}

function placeOf(tree: Tree, index: number): Place {
  const token = tree.tokens[firstConjunct(tree, index)]!;
  switch (relationOf(token)) {
    case 'nsubj':
    case 'csubj':
      return 'subject';
    case 'obj':
    case 'iobj':
      return 'object';
    case 'obl':
      return 'oblique';
    case 'nmod':
      return token.deprel === 'nmod:poss' ? 'possessor' : 'modifier';
    case 'compound':
    case 'amod':
      return 'modifier';
    case 'root':
      return 'root';
    default:
      return 'other';
  }
}

export const spanOfPhrase = (
  { sentence, first, last }: Phrase,
  sentences: readonly ParsedSentence[],
): { start: number; end: number } => ({
  start: sentences[sentence]!.tokens[first]!.start,
  end: sentences[sentence]!.tokens[last]!.end,
});
