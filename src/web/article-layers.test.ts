import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DossierArticle } from '../model/dossier.ts';
import { type LayerName, layeredRuns, type Marked } from './article-layers.ts';

const TEXT = 'Clerk Ivo Brandt said the ferry sails on Monday.\nIt had lain in the dock.';
const BLOCKS = [
  { start: 0, end: 48 },
  { start: 49, end: 73 },
];

const articleOf = (swaps: readonly object[] = []): DossierArticle =>
  ({ text: TEXT, spun: { verdict: swaps.length > 0 ? 'spun' : 'clean', swaps } }) as never;

const mark = (layer: LayerName, words: string, more: Partial<Marked> = {}): Marked => {
  const start = TEXT.indexOf(words);
  return { layer, start, end: start + words.length, ...more };
};

/** Each run as "words[layers]". */
const shown = (marked: readonly Marked[], article = articleOf()): string[] =>
  [...layeredRuns(article, marked, BLOCKS).values()].map((runs) =>
    runs.map(({ text, layers }) => (layers.size > 0 ? `${text}[${[...layers]}]` : text)).join('|'),
  );

describe('the runs of a text with its layers', () => {
  it('are cut where a layer begins or ends', () => {
    const marked = [mark('names', 'Ivo Brandt'), mark('claims', 'the ferry sails on Monday')];
    assert.deepEqual(shown(marked), [
      'Clerk |Ivo Brandt[names]| said |the ferry sails on Monday[claims]|.',
      'It had lain in the dock.',
    ]);
  });

  it('say all layers that lie over them, also from one block into the next', () => {
    const marked = [mark('quotations', 'sails on Monday.\nIt had'), mark('names', 'Monday')];
    assert.deepEqual(shown(marked), [
      'Clerk Ivo Brandt said the ferry |sails on [quotations]|Monday[names,quotations]|.[quotations]',
      'It had[quotations]| lain in the dock.',
    ]);
  });

  it('say what a claim is, and where it ends', () => {
    const marked = [
      mark('claims', 'the ferry sails on Monday', { status: 'agreed' }),
      mark('claims', 'sails on', { status: 'contested' }),
    ];
    const [runs] = layeredRuns(articleOf(), marked, BLOCKS).values();
    assert.deepEqual(
      runs!.slice(1, 4).map(({ text, status, ending }) => [text, status, ending]),
      [
        ['the ferry ', 'agreed', []],
        ['sails on', 'agreed', ['contested']],
        [' Monday', 'agreed', ['agreed']],
      ],
    );
  });

  it('keep a swapped word whole', () => {
    const start = TEXT.indexOf('ferry');
    const article = articleOf([{ start, end: start + 5, text: 'ferry', restored: 'boat' }]);
    assert.deepEqual(shown([mark('claims', 'the fer'), mark('names', 'rry sails')], article)[0]!.split('|'), [
      'Clerk Ivo Brandt said ',
      'the [claims]',
      'ferry[names,claims,swapped]',
      ' sails[names]',
      ' on Monday.',
    ]);
  });

  it('are found in moments, however many marks lie over each other', () => {
    const text = 'The council met. '.repeat(2000);
    const blocks = [{ start: 0, end: text.length }];
    const marked = Array.from({ length: 15_000 }, (_, at): Marked => {
      return { layer: 'claims', status: 'single', start: at, end: text.length - at };
    });
    const start = performance.now();
    const [runs] = layeredRuns({ ...articleOf(), text }, marked, blocks).values();
    assert.ok(runs!.length >= 30_000 - 1);
    assert.ok(performance.now() - start < 3000);
  });
});
