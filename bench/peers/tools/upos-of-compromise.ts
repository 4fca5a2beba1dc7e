/**
 * compromise's words and tags as Universal Dependencies has them. It leaves punctuation to the words beside it, keeps
 * possessives and percentages whole, and has tags of its own: of a word's the first that is listed here counts.
 */

import type { TaggedWord } from './annotation.ts';

export interface CompromiseTerm {
  /** What stands before and after it, up to the next. */
  readonly pre: string;
  readonly post: string;
  readonly text: string;
  readonly tags: readonly string[];
  /** The word that is meant, where it is part of a contraction; the first part has all of the text, the others none. */
  readonly implicit?: string | null;
}

const UPOS: readonly (readonly [tag: string, upos: string])[] = [
  ['Pronoun', 'PRON'],
  ['ProperNoun', 'PROPN'],
  ['Auxiliary', 'AUX'],
  ['Modal', 'AUX'],
  ['Copula', 'AUX'],
  ['Negative', 'PART'],
  ['Ordinal', 'ADJ'],
  ['Value', 'NUM'],
  ['Verb', 'VERB'],
  ['WeekDay', 'PROPN'],
  ['Month', 'PROPN'],
  ['Noun', 'NOUN'],
  ['Adjective', 'ADJ'],
  ['Adverb', 'ADV'],
  ['Determiner', 'DET'],
  ['Conjunction', 'CCONJ'],
  ['Preposition', 'ADP'],
  ['QuestionWord', 'PRON'],
  ['There', 'PRON'],
  ['Particle', 'ADP'],
  ['Expression', 'INTJ'],
  ['Email', 'X'],
  ['Url', 'X'],
];

/** Words of which its tags do not say it: what they are most often. */
const OFTEN = new Map(
  Object.entries({
    SCONJ: 'if because although though while since whereas unless whether',
    PRON: 'that this these those who whom whose what which',
    ADV: 'when where why how never',
    DET: 'no',
  }).flatMap(([upos, words]) => words.split(' ').map((word) => [word, upos] as const)),
);

/** Returns all of the text but its blanks, in words. */
export function wordsOfCompromise(terms: readonly CompromiseTerm[]): TaggedWord[] {
  return terms.flatMap((term, at): TaggedWord[] => {
    const parts = [
      term,
      ...terms.slice(at + 1, at + 4).filter(({ text, implicit }) => text === '' && implicit),
    ];
    const forms = term.implicit ? contracted(term.text) : parted(term.text);
    return [
      ...punctuation(term.pre),
      ...forms.map((form, part) => ({ form, upos: uposOf(form, parts[term.implicit ? part : 0] ?? term) })),
      ...punctuation(term.post),
    ];
  });
}

/** The first term of a contraction has its text: "don't" is "do" and "n't". */
const contracted = (text: string): string[] =>
  /^(.+)(n['’]t|['’]\p{L}+)$/iu.exec(text)?.slice(1) ??
  /^(can|gon|wan|got)(not|na|ta)$/i.exec(text)?.slice(1) ??
  [text].filter(Boolean);

/** "firm's" is "firm" and "'s", "$5" is "$" and "5". */
const parted = (text: string): string[] => text.match(/['’]s?$|[$€£%]|(?:(?!['’]s?$)[^$€£%])+/giu) ?? [];

const punctuation = (between: string): TaggedWord[] =>
  (between.match(/(\S)\1*/gu) ?? []).map((form) => ({ form, upos: 'PUNCT' }));

function uposOf(form: string, { tags }: CompromiseTerm): string {
  if (/^[$€£%]$/.test(form)) return 'SYM';
  if (/^(?:['’]s?|n['’]t|not)$/i.test(form) && !tags.includes('Verb')) return 'PART';
  const word = form.toLowerCase();
  if (word === 'to') return tags.includes('Preposition') ? 'ADP' : 'PART';
  return OFTEN.get(word) ?? UPOS.find(([tag]) => tags.includes(tag))?.[1] ?? 'X';
}
