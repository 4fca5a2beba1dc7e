/** The spinners that weights are learnt from and measured on, as far as their words are at hand. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { spinModel } from '../../src/language/en/spin.ts';
import {
  type Commonness,
  dialectSpinner,
  listSpinners,
  neighbourSpinner,
  type Spinner,
  thesaurusSpinners,
  torturedSpinner,
} from './spinners.ts';

/** Returns the spinners. `data` holds the corpora; a list of terms and the neighbours of words come from elsewhere. */
export function allSpinners(data: string, from: { list?: string; neighbours?: string } = {}): Spinner[] {
  const thesaurus = join(data, 'lexicons/th_en_US_v2.dat.gz');
  const tortured = join(data, 'tortured-phrases/tortured-phrases.json');
  return [
    ...(existsSync(thesaurus) ? thesaurusSpinners(thesaurus, commonness) : []),
    ...['senses', 'translations'].map((name) =>
      dialectSpinner(name, new URL(`dialect-${name}.txt`, import.meta.url).pathname),
    ),
    ...(existsSync(tortured) ? [torturedSpinner(tortured)] : []),
    ...(from.list === undefined ? [] : listSpinners(from.list, commonness)),
    ...(from.neighbours === undefined ? [] : [neighbourSpinner(from.neighbours)]),
  ];
}

/** How common a word is by the trigram model. */
export const commonness: Commonness = (word) => {
  const model = spinModel();
  const id = model.idOf(word);
  return id < 0 ? -18 : model.logProbability(-1, -1, id);
};
