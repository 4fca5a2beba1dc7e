/** Whether an article is told in the voice of who writes it, or answers: a column, an interview, memoirs. */

import type { Block } from '../model/article.ts';
import { onceEachBy } from '../text/once-each.ts';
import type { Language } from './language.ts';

interface Told {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/**
 * Sentences in which somebody says "I" outside quotation marks: so many, and such a share of all. A reporter who was told
 * something "on my way in" has one or two among dozens. Read off columns and interviews of invented heaps.
 */
const SPEAKING = { sentences: 2, share: 0.1 };

/** Returns whether what an article says is somebody's view or memory, however plainly it is put. */
export const isOwnVoice = onceEachBy(({ text, blocks }: Told, { brief, tokenizer }: Language): boolean => {
  const sentences = blocks
    .filter(({ kind }) => kind === 'body')
    .map(({ start, end }) => text.slice(start, end).replace(QUOTED, '…'))
    .flatMap((told) =>
      tokenizer.sentencesOf(told, 0, told.length).map((one) => told.slice(one.start, one.end)),
    );
  const speaking = sentences.filter((sentence) => brief.firstSingular.test(sentence)).length;
  return speaking >= SPEAKING.sentences && speaking >= SPEAKING.share * sentences.length;
});

/** A quotation may go on in the next paragraph, where another mark opens it again. */
const QUOTED =
  /["“][^"“”\n]{0,2000}(?:["”]|$)|(?<!\p{L})['‘](?:[^'‘’\n]|['’](?=\p{L})){0,1000}['’](?!\p{L})/gmu;
