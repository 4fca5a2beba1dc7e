/** Sentences made for the tests, with the trees that they are given. */

import type { ParsedSentence, ParsedToken, Upos } from '../model/syntax.ts';

/** Parts of speech by tag. */
export const UPOS: Readonly<Record<string, Upos>> = {
  DT: 'DET',
  NN: 'NOUN',
  NNS: 'NOUN',
  NNP: 'PROPN',
  VBD: 'VERB',
  VBZ: 'VERB',
  VBP: 'VERB',
  VBN: 'VERB',
  VBG: 'VERB',
  VB: 'VERB',
  MD: 'AUX',
  IN: 'ADP',
  TO: 'PART',
  PRP: 'PRON',
  PRP$: 'PRON',
  WP: 'PRON',
  WP$: 'PRON',
  EX: 'PRON',
  RB: 'ADV',
  RBR: 'ADV',
  WRB: 'ADV',
  RP: 'ADP',
  JJ: 'ADJ',
  CC: 'CCONJ',
  '.': 'PUNCT',
  ',': 'PUNCT',
  ':': 'PUNCT',
  '``': 'PUNCT',
  "''": 'PUNCT',
  '(': 'PUNCT',
  ')': 'PUNCT',
};

interface Word {
  readonly form: string;
  readonly lemma: string;
  readonly tag: string;
  readonly head: number;
  readonly deprel: string;
}

/**
 * Returns the sentence of a tree that is written word by word as `form|lemma/tag>head:relation`. Heads count from 1; the
 * lemma is left out where it is the form in small letters, of a name the form itself.
 */
export function plant(tree: string, start = 0): ParsedSentence {
  return sentenceOf(
    tree.split(' ').map((word) => {
      const [, form, lemma, tag, head, deprel] = /^(.+?)(?:\|(.+?))?\/(.+)>(\d+):(.+)$/.exec(word)!;
      return {
        form: form!,
        lemma: lemma ?? (tag === 'NNP' ? form! : form!.toLowerCase()),
        tag: tag!,
        head: Number(head) - 1,
        deprel: deprel!,
      };
    }),
    start,
  );
}

/** Words stand apart by one blank; only commas and full stops follow at once. */
export function sentenceOf(words: readonly Word[], from = 0): ParsedSentence {
  let at = from;
  const tokens = words.map(({ form, lemma, tag, head, deprel }): ParsedToken => {
    const start = at > from && !/^[.,:?!]$/.test(form) ? at + 1 : at;
    at = start + form.length;
    const isMark = tag === 'IN' && deprel === 'mark';
    const upos = /^(?:aux|cop)/.test(deprel) ? 'AUX' : isMark ? 'SCONJ' : (UPOS[tag] ?? 'X');
    return { form, start, end: at, lemma, upos, xpos: tag, head, deprel };
  });
  return { start: from, end: at, tokens };
}
