import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Annotator } from '../../language/annotator.ts';
import { english } from '../../language/en/index.ts';
import { parse } from '../../language/read-text.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { Swap } from '../../model/article.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import { inPrint, readLikely } from './likely.ts';

const TEXT = 'Helium unsealed the span. The mayor left.';

function swapOf(text: string, restored: string): Swap {
  const start = TEXT.indexOf(text);
  return { start, end: start + text.length, text, restored, alternatives: [], confidence: 1, basis: 'habit' };
}

const article = {
  text: TEXT,
  spun: { share: 0.4, verdict: 'spun', swaps: [swapOf('Helium', 'He'), swapOf('unsealed', 'had opened')] },
} as unknown as DossierArticle;
const trees = parse(TEXT, english);
const annotation = { trees } as unknown as Annotation;

test('words that a machine swapped are parsed as they likely stood', () => {
  const [first] = readLikely(article, annotation, english).trees;
  assert.deepEqual(
    first!.tokens.slice(0, 3).map(({ form, upos, start, end }) => [form, upos, start, end]),
    [
      ['He', 'PRON', 0, 2],
      ['had', 'AUX', 3, 6],
      ['opened', 'VERB', 7, 13],
    ],
  );
});

test('a sentence without swaps keeps its tree, in its new place', () => {
  const [, second] = readLikely(article, annotation, english).trees;
  assert.deepEqual(
    second!.tokens.map(({ form, lemma, start }) => [form, lemma, start]),
    trees[1]!.tokens.map(({ form, lemma, start }) => [form, lemma, start - 2]),
  );
});

test('what was read before is not parsed again', () => {
  const given: unknown[] = [];
  const counting = {
    ...english,
    annotator: () => ({
      ...english.annotator!(),
      parse: (sentences: Parameters<Annotator['parse']>[0]) => {
        given.push(...sentences);
        return english.annotator!().parse(sentences);
      },
    }),
  };
  const before = readLikely(article, annotation, counting);
  assert.equal(given.length, 1);
  assert.deepEqual(
    readLikely(article, annotation, counting, before.trees).trees[0]!.tokens,
    before.trees[0]!.tokens,
  );
  assert.equal(given.length, 1);
});

test('the places in print are those of the swapped words, whole', () => {
  const [first] = inPrint(readLikely(article, annotation, english));
  assert.deepEqual(
    first!.tokens.map(({ start, end }) => TEXT.slice(start, end)),
    ['Helium', 'unsealed', 'unsealed', 'the', 'span', '.'],
  );
});
