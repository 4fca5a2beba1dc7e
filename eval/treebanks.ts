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
import { annotator } from '../src/language/en/annotator.ts';
import { english } from '../src/language/en/index.ts';
import { tagger } from '../src/language/en/tagger.ts';
import type { Token } from '../src/model/syntax.ts';
import { readTreebank, type TreebankSentence } from '../training/conllu.ts';
import { holdFloors } from './hold-floors.ts';
import { hashOf } from './key.ts';
import { type Conll18Scores, scoreConll18, type TreeSentence } from './metrics/conll18.ts';
import { type Figure, f1 } from './metrics/figures.ts';
import { type Block, blocksOf, treeOf } from './treebank-texts.ts';

type Words = readonly (readonly Token[])[];

/** What is learnt, and what it is measured by. */
interface Reader {
  readonly condition: string;
  readonly measures: readonly (keyof Conll18Scores)[];
  read(sentences: Words): Words;
}

const readers: readonly Reader[] = [
  {
    condition: '',
    measures: ['upos', 'xpos', 'lemmas', 'uas', 'las'],
    read: (sentences) =>
      annotator()
        .parse(sentences)
        .map(({ tokens }) => tokens),
  },
  { condition: ', tags alone', measures: ['upos', 'xpos'], read: (sentences) => tagger().tag(sentences) },
];

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
  if (!isUnseen) return figures;
  const given = blocks.flatMap(({ sentences }) => sentences);
  return [
    ...figures,
    ...readers.flatMap(({ condition, measures, read }) => [
      ...figuresOf(name, condition, scoreConll18(gold, read(found).map(treeOf)), measures),
      ...figuresOf(
        name,
        `${condition}, gold words`,
        scoreConll18(gold, asJoined(gold, read(given))),
        measures,
      ),
    ]),
  ];
}

/** Returns given words, as the treebank joins them. */
const asJoined = (gold: readonly TreeSentence[], sentences: Words): TreeSentence[] =>
  sentences.map((tokens, i) => treeOf(tokens).map((word, j) => ({ ...word, joined: gold[i]![j]!.joined })));

/** Titles, captions and items of lists lack one. */
const ENDS_WITH_STOP = /[.!?:;,…"'”’)\]]$/;

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
