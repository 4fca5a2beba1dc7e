/** Learns from words in text and from lists how English words turn into their lemmas. */

import { foldForm, readEdit, writeEdit } from '../../src/language/en/lemmas.ts';
import {
  type Casing,
  type Edit,
  type LemmaRules,
  lemmaByRule,
  shapeOf,
} from '../../src/language/lemmatizer.ts';
import type { TreebankWord } from '../conllu.ts';
import { type Example, learnEndings } from './endings.ts';
import type { Lexicon } from './inflections.ts';

/** What a word of a list weighs beside one of a treebank: more than a single slip of an annotator, less than two tokens. */
const LISTED = 1.5;

/** Words in lower case: those that text prints so, and those that are names. */
export interface PrintedWords {
  readonly ordinary: readonly string[];
  readonly names: readonly string[];
}

/** Returns rules from words of treebanks, inflected words of a lexicon, and what lists say of capitals. */
export function learnLemmaRules(
  words: readonly TreebankWord[],
  lexicon: Lexicon,
  { ordinary, names }: PrintedWords,
): LemmaRules {
  const whole = words.filter(isWhole);
  const seen = whole.filter(({ feats }) => !feats.includes('Typo=Yes'));
  const edits = learnEdits(seen, lexicon);
  const casings = learnCasings(seen, lexicon, { ordinary, names });
  return { edits, casings, exceptions: findExceptions(whole, { edits, casings, exceptions: new Map() }) };
}

/** Parts of words that were printed apart have no lemma of their own. */
const isWhole = ({ lemma, xpos }: TreebankWord): boolean => lemma !== '_' && xpos !== 'GW';

function learnEdits(seen: readonly TreebankWord[], { inflected }: Lexicon): Map<string, Map<string, Edit>> {
  const examples = new Groups<Example<string>>();
  const add = (tag: string, form: string, lemma: string, weight: number): void => {
    const word = form.toLowerCase();
    examples.add(tag, { word, action: writeEdit(editBetween(word, lemma.toLowerCase())), weight });
  };
  for (const { form, lemma, xpos } of seen) add(xpos, foldForm(form), lemma, 1);
  for (const { form, lemma, tags } of inflected) for (const tag of tags) add(tag, form, lemma, LISTED);
  return examples.map((of) => mapValues(learnEndings(of), readEdit));
}

/** Returns what to take off and put on, leaving the longest common beginning. */
function editBetween(word: string, lemma: string): Edit {
  let same = 0;
  while (same < word.length && word[same] === lemma[same]) same++;
  return { strip: word.length - same, add: lemma.slice(same) };
}

/** Adjectives and nouns with a capital may stand at a sentence's beginning or be names: lists say which are which. */
function learnCasings(
  seen: readonly TreebankWord[],
  { capitals }: Lexicon,
  { ordinary, names }: PrintedWords,
): Map<string, Map<string, Casing>> {
  const examples = new Groups<Example<Casing>>();
  for (const { form, lemma, xpos } of seen)
    examples.add(`${xpos} ${shapeOf(form)}`, {
      word: foldForm(form).toLowerCase(),
      action: casingOf(form, lemma),
      weight: 1,
    });
  for (const word of capitals)
    examples.add('JJ title', { word: word.toLowerCase(), action: 'keep', weight: LISTED });
  for (const word of ordinary)
    for (const group of ['JJ title', 'NN title', 'NN acronym', 'NN upper', 'NNP lower', 'NNPS lower'])
      examples.add(group, { word, action: 'lower', weight: LISTED });
  for (const word of names)
    for (const group of ['NNP lower', 'NNPS lower'])
      examples.add(group, { word, action: 'title', weight: LISTED });
  return examples.map(learnEndings);
}

function casingOf(form: string, lemma: string): Casing {
  if (lemma === lemma.toLowerCase()) return 'lower';
  return ['lower', 'upper', 'acronym'].includes(shapeOf(form)) &&
    lemma.length > 1 &&
    shapeOf(lemma) === 'title'
    ? 'title'
    : 'keep';
}

/**
 * Returns the words that the rules get wrong at least this often, and more often than right. Slips of the key are no
 * examples for endings, but here they count: "there" as a possessive is always "their".
 */
const LEAST_WRONG = 2;

function findExceptions(words: readonly TreebankWord[], rules: LemmaRules): Map<string, Map<string, string>> {
  const lemmas = new Map<string, Map<string, number>>();
  for (const { form, lemma, upos, xpos } of words) {
    const key = `${upos} ${xpos} ${foldForm(form)}`;
    const votes = lemmas.get(key) ?? new Map<string, number>();
    lemmas.set(key, votes.set(lemma, (votes.get(lemma) ?? 0) + 1));
  }
  const exceptions = new Map<string, Map<string, string>>();
  for (const [key, votes] of lemmas) {
    const [upos = '', xpos = '', form = ''] = key.split(' ');
    const [lemma, times] = [...votes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]!;
    if (times < LEAST_WRONG || lemma === lemmaByRule(rules, form, xpos)) continue;
    const group = exceptions.get(`${upos} ${xpos}`) ?? new Map<string, string>();
    exceptions.set(`${upos} ${xpos}`, group.set(form, lemma));
  }
  return exceptions;
}

class Groups<Member> {
  private readonly groups = new Map<string, Member[]>();

  add(name: string, member: Member): void {
    const group = this.groups.get(name);
    if (group === undefined) this.groups.set(name, [member]);
    else group.push(member);
  }

  map<Result>(make: (members: readonly Member[]) => Result): Map<string, Result> {
    return new Map(
      [...this.groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, of]) => [name, make(of)]),
    );
  }
}

function mapValues<From, To>(map: ReadonlyMap<string, From>, change: (value: From) => To): Map<string, To> {
  return new Map([...map].map(([key, value]) => [key, change(value)]));
}
