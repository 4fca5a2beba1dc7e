/**
 * Measures the lemmatiser on treebanks, with the tags that they give.
 *
 *     node training/lemmas/evaluate.ts TREEBANK...
 *
 * Words that a treebank masks (GUM prints posts of one site as underscores) are left out. A lemma "_" is that of a part
 * of a word, which the evaluation of CoNLL 2018 lets anything match.
 */

import { basename } from 'node:path';
import { lemmas } from '../../src/language/en/lemmas.ts';
import { readTreebank, type TreebankWord } from '../conllu.ts';

const { lemmaOf } = lemmas();

for (const file of process.argv.slice(2)) {
  const words = readTreebank(file)
    .flatMap((sentence) => sentence.words)
    .filter(({ form }) => !/^_+$/.test(form));
  const faults = Map.groupBy(words.filter(isWrong), kindOf);
  const wrong = [...faults.values()].flat().length;
  console.log(`${basename(file)}: ${share(words.length - wrong, words.length)} of ${words.length} words`);
  for (const [kind, of] of [...faults].sort(([, a], [, b]) => b.length - a.length))
    console.log(`  ${String(of.length).padStart(4)} ${kind}`);
}

function isWrong({ form, lemma, upos, xpos }: TreebankWord): boolean {
  return lemma !== '_' && lemma !== lemmaOf(form, upos, xpos);
}

function kindOf({ form, lemma, upos, xpos, feats }: TreebankWord): string {
  if (feats.includes('Typo=Yes')) return 'slips of the key that the treebank sets right';
  if (feats.includes('Abbr=Yes')) return 'abbreviations that the treebank spells out, or not';
  if (lemmaOf(form, upos, xpos).toLowerCase() === lemma.toLowerCase()) return `capitals of ${upos}`;
  if (/^people$/i.test(form)) return '"people"';
  return upos === 'PROPN' || xpos.startsWith('NNP') ? 'endings in names' : `others of ${upos}`;
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(2)}%`;
}
