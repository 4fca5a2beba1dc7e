/** Annotation: the words of news with their tags, beside those that tag; and all that Synoptic gives, which no other does. */

import { existsSync } from 'node:fs';
import { scoreConll18, type TreeSentence } from '../../eval/metrics/conll18.ts';
import { blocksOf, treeOf } from '../../eval/treebank-texts.ts';
import { readTreebank, type TreebankSentence } from '../../training/conllu.ts';
import { newsTexts } from '../news-texts.ts';
import { contestantOf } from '../turns/take-turns.ts';
import { charactersOf, corpusFile, type Quality, type Size, scaled, type Task } from './task.ts';
import type { AnnotationInput, Tagged } from './tools/annotation.ts';

const tools = new URL('tools/annotation.ts', import.meta.url);
const TREEBANK = 'data/treebanks/ewt-dev.conllu.gz';
const ARTICLES = 60;

export function annotationTask(size: Size, peers: boolean): Task {
  const held = corpusFile(TREEBANK);
  const { name, texts } = newsTexts(scaled(ARTICLES, size), size.corpus);
  const treebank = size.corpus && existsSync(held) ? readTreebank(held) : [];
  const input: AnnotationInput = { texts, treebank: blocks(treebank).map(({ text }) => text) };
  return {
    ...{ name: 'annotation', unit: 'article', units: texts.length, characters: charactersOf(texts) },
    corpus: `${texts.length} articles of ${name}${treebank.length > 0 ? '; tags of EWT dev' : ''}`,
    input,
    contestants: [
      contestantOf('Synoptic: tags alone', tools, 'synoptic, tags alone'),
      ...(peers
        ? [
            contestantOf('wink-nlp: tags', tools, 'wink'),
            contestantOf('compromise: tags', tools, 'compromise'),
          ]
        : []),
      contestantOf('Synoptic: lemmas, trees, names too', tools, 'synoptic'),
    ],
    plain: contestantOf('plain tokenising', tools, 'plain'),
    skipped: treebank.length > 0 ? [] : [`tags are not judged: there is no ${held}`],
    turns: size.turns ?? { rounds: 2 },
    judge: (answer) => uposQuality(answer as Tagged, treebank),
  };
}

const blocks = (treebank: readonly TreebankSentence[]) => blocksOf(treebank, ({ paragraph }) => paragraph);

function uposQuality(tagged: Tagged, treebank: readonly TreebankSentence[]): Quality {
  if (treebank.length === 0) return {};
  const texts = blocks(treebank).map(({ text }) => text);
  const found = tagged.map((words, at) => placed(texts[at]!, words));
  const gold = treebank.map(({ words }) => words);
  const { upos, words } = scoreConll18(gold, found);
  return { 'UPOS F1': f1Of(upos), words: f1Of(words) };
}

/** What a tool leaves out of the text stands there as a word that it said nothing of. */
function placed(text: string, words: Tagged[number]): TreeSentence {
  const tokens: { start: number; end: number; form: string; upos?: string }[] = [];
  let end = 0;
  const passOver = (until: number): void => {
    const between = text.slice(end, until);
    if (/\S/.test(between)) tokens.push({ start: end, end: until, form: between });
  };
  for (const { form, upos } of words) {
    const start = text.indexOf(form, end);
    if (!/\S/.test(form) || start < 0) continue;
    passOver(start);
    end = start + form.length;
    tokens.push({ start, end, form, upos });
  }
  passOver(text.length);
  return treeOf(tokens);
}

const f1Of = ({ hits, given, wanted }: { hits: number; given: number; wanted: number }): number =>
  (2 * hits) / Math.max(1, given + wanted);
