/** English sentences and words. */

import { type SentenceWords, sentencesOf } from '../../text/sentences.ts';
import type { Tokenizer } from '../tokenizer.ts';
import { speech } from './speech.ts';
import { tokensOf } from './tokens.ts';
import { abbreviationsAndWords, vocabulary } from './vocabulary.ts';

const words: SentenceWords = {
  abbreviations: vocabulary.abbreviations,
  endings: new Set([...abbreviationsAndWords, 'etc', 'al']),
  functionWords: vocabulary.functionWords,
  cueVerbs: speech.verbs,
};

export const tokenizer: Tokenizer = {
  tokensOf,
  sentencesOf: (text, start, end) => sentencesOf(text, words, start, end),
};
