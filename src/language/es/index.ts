/** Spanish, at the level of a basic language. */

import type { BasicLanguage } from '../language.ts';
import { names } from './names.ts';
import { speech } from './speech.ts';
import { tokenizer } from './tokenizer.ts';
import { vocabulary } from './vocabulary.ts';

export const spanish: BasicLanguage = {
  code: 'es',
  name: 'Spanish',
  tokenizer,
  vocabulary,
  names,
  speech,
  marks: {
    pairs: new Map([
      ['«', '»'],
      ['“', '”'],
      ['"', '"'],
      ['‘', '’'],
    ]),
    dialogueDash: true,
  },
};
