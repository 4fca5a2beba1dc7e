import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../language/en/index.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Origin, Reuse } from '../../model/reuse.ts';
import { traceOrigins } from './origins.ts';

interface Sketch {
  readonly publisher?: string;
  readonly text?: string;
  readonly spun?: true;
}

const TEXT = 'The lighthouse at Tarn Head went dark at four. Nobody had touched the lamp since Easter.';

function article(id: string, { publisher, text = TEXT, spun }: Sketch = {}): DossierArticle {
  return {
    id,
    page: id,
    uri: `file:///${id}.txt`,
    title: id,
    publisher: publisher ?? `The ${id} Post`,
    byline: null,
    published: null,
    language: 'en',
    text,
    blocks: [{ kind: 'body', start: 0, end: text.length }],
    parts: [],
    spun: { share: 0, verdict: spun ? 'spun' : 'clean', swaps: [] },
  };
}

const reuse = (from: string, to: string, kind: Reuse['kind'], share: number): Reuse => ({
  from,
  to,
  kind,
  direction: 'known',
  share,
  passages: [{ from: { start: 0, end: 46 }, to: { start: 0, end: 46 }, kind: 'verbatim' }],
});

const trace = (articles: readonly DossierArticle[], pairs: readonly Reuse[]): readonly Origin[] =>
  traceOrigins(articles, pairs, english).items;

const wired = { text: `TARN HEAD (Meridian) – ${TEXT}` };

const cases: readonly {
  readonly what: string;
  readonly articles: readonly DossierArticle[];
  readonly reuse: readonly Reuse[];
  readonly origins: readonly (readonly string[])[];
}[] = [
  {
    what: 'what is made from a text counts with it, over several steps',
    articles: [article('a'), article('b'), article('c'), article('d')],
    reuse: [reuse('a', 'b', 'wholly', 1), reuse('b', 'c', 'wholly', 0.9)],
    origins: [['a', 'b', 'c'], ['d']],
  },
  {
    what: 'an article with a copied part has an origin of its own too',
    articles: [article('a'), article('b')],
    reuse: [reuse('b', 'a', 'partly', 0.2)],
    origins: [['a'], ['b'], ['b', 'a']],
  },
  {
    what: 'the same agency and shared words make one origin, each alone does not',
    articles: [article('a', wired), article('b', wired), article('c', wired), article('d')],
    reuse: [reuse('a', 'b', 'partly', 0.4)],
    origins: [['a', 'b'], ['c'], ['d']],
  },
  {
    what: 'a spun text goes with the one it has most from',
    articles: [article('a'), article('b', { spun: true }), article('c')],
    reuse: [reuse('a', 'b', 'partly', 0.2), reuse('c', 'b', 'partly', 0.5)],
    origins: [['a'], ['b', 'c'], ['a', 'b']],
  },
  {
    what: 'one publisher is one origin, also under its initials',
    articles: [
      article('a', { publisher: 'Gannet News Agency' }),
      article('b', { publisher: 'GNA' }),
      article('c', { publisher: 'The Gannet' }),
    ],
    reuse: [],
    origins: [['a', 'b'], ['c']],
  },
];

for (const { what, articles, reuse: pairs, origins } of cases)
  test(what, () => {
    const found = trace(articles, pairs);
    assert.deepEqual(
      found.map((origin) => origin.articles),
      origins,
    );
    assert.deepEqual(trace(articles.toReversed(), pairs.toReversed()), found);
  });

test('a paper’s own report is not one with an agency’s that it prints', () => {
  const unsigned = { ...reuse('b', 'c', 'wholly', 0.9), direction: 'unknown' as const };
  const articles = [
    article('a', { publisher: 'Tarn Post' }),
    article('b', { publisher: 'Tarn Post' }),
    article('c'),
  ];
  assert.deepEqual(
    trace(articles, [unsigned]).map((origin) => origin.articles),
    [['a'], ['b', 'c']],
  );
});

const BECAUSE: readonly [what: string, reuse: readonly Reuse[], because: readonly string[]][] = [
  [
    'names the original, not a copy of it',
    [reuse('c', 'a', 'wholly', 1), reuse('c', 'b', 'wholly', 1), reuse('a', 'b', 'wholly', 1)],
    ['The a Post and The b Post have their text from The c Post.'],
  ],
  [
    'a rewrite retells it',
    [{ ...reuse('a', 'b', 'wholly', 0.2), passages: rewritten(reuse('a', 'b', 'wholly', 0.2)) }],
    ['The b Post retells The a Post in other words.'],
  ],
  [
    'says so where nothing tells which came first',
    [{ ...reuse('a', 'b', 'wholly', 1), direction: 'unknown' }],
    ['The a Post and The b Post print the same text; nothing tells which came first.'],
  ],
  [
    'a part is from the original, whichever copy shares it too',
    [reuse('b', 'a', 'wholly', 1), reuse('b', 'c', 'partly', 0.2), reuse('a', 'c', 'partly', 0.3)],
    ['The a Post has its text from The b Post.', 'The c Post has passages from The b Post.'],
  ],
  [
    'what two have from a third, neither has from the other',
    [reuse('c', 'a', 'partly', 0.2), reuse('c', 'b', 'partly', 0.2), reuse('a', 'b', 'partly', 0.2)],
    ['The a Post and The b Post have passages from The c Post.'],
  ],
];

function rewritten({ passages: [first] }: Reuse): Reuse['passages'] {
  return [{ ...first, kind: 'rewritten' }];
}

for (const [what, pairs, because] of BECAUSE)
  test(what, () => {
    const found = trace([article('a'), article('b'), article('c')], pairs);
    assert.deepEqual(
      found.map((origin) => origin.because).filter((why) => !why.startsWith('No other text')),
      because,
    );
  });

test('says why, and shows the credit and the shared words', () => {
  const [origin] = trace([article('a', wired), article('b', wired)], [reuse('a', 'b', 'partly', 0.4)]);
  assert.equal(origin!.upstream, 'Meridian');
  assert.equal(origin!.because, 'The a Post and The b Post credit Meridian and have words in common.');
  assert.deepEqual(
    origin!.evidence.map(({ article, exact }) => [article, exact]),
    [
      ['a', 'Meridian'],
      ['b', 'Meridian'],
      ['a', 'TARN HEAD (Meridian) – The lighthouse at Tarn H'.slice(0, 46)],
      ['b', 'TARN HEAD (Meridian) – The lighthouse at Tarn H'.slice(0, 46)],
    ],
  );
});

test('words of an upstream that two texts print make no origin of them', () => {
  const [statement] = reuse('a', 'b', 'not', 0.1).passages;
  const shared: Reuse = { ...reuse('a', 'b', 'not', 0.1), passages: [{ ...statement, upstream: true }] };
  assert.deepEqual(
    trace([article('a'), article('b')], [shared]).map((origin) => origin.articles),
    [['a'], ['b']],
  );
});

test('counted by article, a copied part makes no origin', () => {
  const found = traceOrigins(
    [article('a'), article('b')],
    [reuse('b', 'a', 'partly', 0.2)],
    english,
    'article',
  );
  assert.deepEqual(
    found.items.map(({ level, articles }) => [level, articles]),
    [
      ['article', ['a']],
      ['article', ['b']],
    ],
  );
});
