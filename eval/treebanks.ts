/**
 * Measures sentences, words, tags, lemmas and trees on treebanks of Universal Dependencies, as the CoNLL 2018 shared
 * task does.
 *
 *     node eval/treebanks.ts [--faults N] [--update]
 *
 * The treebanks are looked for in `data/treebanks` of the annotated corpus (`SYNOPTIC_CORPUS`, else `../shared`). Tags
 * and trees are learnt from the training parts, so only the development parts measure them; what parts sentences and
 * words is written by hand, and is also measured on all of the news. Exits with 1 where a figure has fallen under its
 * floor in floors.json.
 */

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { english } from '../src/language/en/index.ts';
import type { ParsedSentence, Token } from '../src/model/syntax.ts';
import { readTreebank, type TreebankSentence } from '../training/conllu.ts';
import { holdFloors } from './hold-floors.ts';
import { hashOf } from './key.ts';
import { type Conll18Scores, scoreConll18 } from './metrics/conll18.ts';
import { type Figure, f1 } from './metrics/figures.ts';
import { type Block, blocksOf, treeOf } from './treebank-texts.ts';

type Parse = (sentences: readonly (readonly Token[])[]) => readonly ParsedSentence[];

/** The one place where the models are called; without them, sentences and words are measured alone. */
const parse: Parse | undefined = english.annotator && ((sentences) => english.annotator!().parse(sentences));

interface TreebankPart {
  readonly name: string;
  readonly files: readonly string[];
  readonly holds: (sentence: TreebankSentence) => boolean;
  /** Held back from training. */
  readonly isUnseen: boolean;
}

const isNews = ({ document }: TreebankSentence): boolean => document.startsWith('GUM_news');

const parts: readonly TreebankPart[] = [
  { name: 'EWT dev', files: ['ewt-dev'], holds: () => true, isUnseen: true },
  { name: 'GUM dev', files: ['gum-dev'], holds: () => true, isUnseen: true },
  { name: 'GUM dev news', files: ['gum-dev'], holds: isNews, isUnseen: true },
  { name: 'GUM news', files: ['gum-train', 'gum-dev'], holds: isNews, isUnseen: false },
];

function main(): void {
  const { values } = parseArgs({
    options: { faults: { type: 'string', default: '0' }, update: { type: 'boolean', default: false } },
  });
  const root = process.env.SYNOPTIC_CORPUS ?? fileURLToPath(new URL('../../shared', import.meta.url));
  const folder = join(resolve(root), 'data/treebanks');
  if (!existsSync(folder)) {
    console.error(`Skipped: there is no ${folder} (SYNOPTIC_CORPUS names the folder with data/treebanks).`);
    return;
  }
  const figures = parts.flatMap((part) => measure(part, readPart(part, folder)));
  holdFloors({ name: 'treebanks', hash: hashOf([folder]), figures }, values);
}

/** Texts whose words are blanked out, since their licence keeps them back, are left out. */
const readPart = ({ files, holds }: TreebankPart, folder: string): TreebankSentence[] =>
  files
    .flatMap((file) => readTreebank(join(folder, `${file}.conllu.gz`)))
    .filter((sentence) => holds(sentence) && !/^[_\s]+$/.test(sentence.text));

function measure({ name, isUnseen }: TreebankPart, sentences: readonly TreebankSentence[]): Figure[] {
  const gold = sentences.map(({ words }) => words);
  const blocks = blocksOf(sentences, ({ paragraph }) => paragraph);
  const found = blocks.flatMap(partBlock);
  const figures = figuresOf(name, '', scoreConll18(gold, found.map(treeOf)), [
    'tokens',
    'words',
    'sentences',
  ]);
  const lines = blocksOf(
    sentences,
    ({ paragraph }, before) => paragraph || !ENDS_WITH_STOP.test(before.text),
  );
  const apart = scoreConll18(gold, lines.flatMap(partBlock).map(treeOf));
  figures.push(f1(name, 'sentences, headings being blocks', apart.sentences));
  if (!parse || !isUnseen) return figures;
  const given = blocks.flatMap(({ sentences }) => sentences);
  return [
    ...figures,
    ...figuresOf(
      name,
      '',
      scoreConll18(
        gold,
        parse(found).map(({ tokens }) => treeOf(tokens)),
      ),
      TAGS_AND_TREES,
    ),
    ...figuresOf(
      name,
      ', gold words',
      scoreConll18(
        gold,
        parse(given).map(({ tokens }, i) =>
          treeOf(tokens).map((word, j) => ({ ...word, joined: gold[i]![j]!.joined })),
        ),
      ),
      TAGS_AND_TREES,
    ),
  ];
}

/** Titles, captions and items of lists lack one. */
const ENDS_WITH_STOP = /[.!?:;,…"'”’)\]]$/;

const TAGS_AND_TREES = ['upos', 'xpos', 'lemmas', 'uas', 'las'] as const;

const figuresOf = (
  name: string,
  condition: string,
  scores: Conll18Scores,
  measures: readonly (keyof Conll18Scores)[],
): Figure[] => measures.map((measure) => f1(name, measure + condition, scores[measure]));

const partBlock = ({ text }: Block): Token[][] =>
  english.tokenizer
    .sentencesOf(text, 0, text.length)
    .map(({ start, end }) => english.tokenizer.tokensOf(text, start, end));

main();
