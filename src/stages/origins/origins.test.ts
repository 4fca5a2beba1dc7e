import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../language/en/index.ts';
import type { ArticleCredit } from '../../model/article.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Origin, Passage, PassageKind, Reuse } from '../../model/reuse.ts';
import { traceOrigins } from './origins.ts';

interface Sketch {
  readonly publisher?: string | null;
  readonly text?: string;
  readonly spun?: true;
  /** An agency, or with a colon before it, another publisher. */
  readonly credit?: string;
  /** The live page of which it is an entry. */
  readonly live?: string;
}

const TEXT = 'The lighthouse at Tarn Head went dark at four. Nobody had touched the lamp since Easter.';

function article(id: string, { publisher, text = TEXT, spun, credit, live }: Sketch = {}): DossierArticle {
  return {
    ...(live !== undefined && { liveBlog: live }),
    ...(credit !== undefined && { credits: [creditNamed(credit)] }),
    id,
    page: live ?? id,
    uri: `file:///${id}.txt`,
    title: id,
    publisher: publisher === undefined ? `The ${id} Post` : publisher,
    byline: null,
    published: null,
    language: 'en',
    text,
    blocks: [{ kind: 'body', start: 0, end: text.length }],
    parts: [],
    spun: { share: 0, verdict: spun ? 'spun' : 'clean', swaps: [] },
  };
}

const creditNamed = (written: string): ArticleCredit =>
  written.startsWith(':')
    ? { name: written.slice(1), role: 'original', evidence: [] }
    : { name: written, role: 'agency', evidence: [] };

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
  {
    what: 'ten copies of a text are one',
    articles: [...'abcdefghij'].map((id) => article(id)),
    reuse: [...'bcdefghij'].map((id) => reuse('a', id, 'wholly', 1)),
    origins: [[...'abcdefghij']],
  },
  {
    what: 'copies of copies are one, in the order of their ids, whatever links them',
    articles: [article('a'), article('b'), article('c'), article('d')],
    reuse: [reuse('d', 'a', 'wholly', 1), reuse('b', 'd', 'wholly', 1), reuse('c', 'b', 'wholly', 1)],
    origins: [['a', 'b', 'c', 'd']],
  },
  {
    what: 'so little in common that it is no reuse makes nothing',
    articles: [article('a'), article('b')],
    reuse: [reuse('a', 'b', 'not', 0.05)],
    origins: [['a'], ['b']],
  },
  {
    what: 'a text that is not there makes nothing',
    articles: [article('a'), article('b')],
    reuse: [
      reuse('a', 'x', 'wholly', 1),
      reuse('x', 'b', 'wholly', 1),
      reuse('a', 'y', 'partly', 0.3),
      reuse('y', 'b', 'partly', 0.3),
    ],
    origins: [['a'], ['b']],
  },
  {
    what: 'a spun text goes with one that it has a seventh from, not with one that it has less from',
    articles: [article('a'), article('b', { spun: true }), article('c'), article('d', { spun: true })],
    reuse: [reuse('a', 'b', 'partly', 0.15), reuse('c', 'd', 'partly', 0.14)],
    origins: [['a', 'b'], ['c'], ['d'], ['c', 'd']],
  },
  {
    what: 'a spun text goes with the one it has most from, also where it is taken for the source',
    articles: [article('a'), article('b', { spun: true }), article('c')],
    reuse: [reuse('b', 'a', 'partly', 0.5), reuse('c', 'b', 'partly', 0.2)],
    origins: [['a', 'b'], ['c'], ['c', 'b']],
  },
  {
    what: 'what credits two agencies, or other papers, is not one by that',
    articles: [
      article('a', { credit: 'Meridian' }),
      article('b', { credit: 'Halyard' }),
      article('c', { credit: ':The Kelp' }),
      article('d', { credit: ':The Kelp' }),
      article('e', { credit: 'Meridian' }),
      article('f'),
    ],
    reuse: [
      reuse('a', 'b', 'partly', 0.2),
      reuse('c', 'd', 'partly', 0.2),
      reuse('e', 'f', 'partly', 0.2),
      reuse('f', 'a', 'partly', 0.2),
    ],
    origins: [['a'], ['b'], ['c'], ['d'], ['e'], ['f'], ['a', 'b'], ['c', 'd'], ['e', 'f'], ['f', 'a']],
  },
  {
    what: 'the entries of one live page are one origin, whoever publishes it, but for what another is credited with',
    articles: [
      article('a', { publisher: null, live: 'Lamp out: as it happened' }),
      article('b', { publisher: null, live: 'Lamp out: as it happened' }),
      article('c', { publisher: null, live: 'Lamp out: as it happened', credit: 'Meridian News Agency' }),
      article('d', { publisher: null, live: 'Storm: live' }),
    ],
    reuse: [],
    origins: [['a', 'b'], ['c'], ['d']],
  },
  {
    what: 'nobody is one with another because neither names a publisher',
    articles: [article('a', { publisher: null }), article('b', { publisher: null }), article('c')],
    reuse: [],
    origins: [['a'], ['b'], ['c']],
  },
  {
    what: 'a copy counts once also where nobody names a publisher',
    articles: ['a', 'b', 'c'].map((id) => article(id, { publisher: id === 'c' ? 'The Kelp' : null })),
    reuse: [reuse('a', 'b', 'wholly', 1), reuse('b', 'c', 'wholly', 1)],
    origins: [['a', 'b', 'c']],
  },
  {
    what: 'what a publisher took from others is not its own, what it gave to them is',
    articles: [
      article('a', { publisher: 'Tarn Post' }),
      article('b', { publisher: 'Tarn Post' }),
      article('c', { publisher: 'The Kelp' }),
      article('d', { publisher: 'The Kelp' }),
    ],
    reuse: [reuse('c', 'b', 'wholly', 1)],
    origins: [['a'], ['b', 'c', 'd']],
  },
  {
    what: 'what a publisher took from itself is its own',
    articles: ['a', 'b', 'c'].map((id) => article(id, { publisher: 'Tarn Post' })),
    reuse: [reuse('b', 'c', 'wholly', 1)],
    origins: [['a', 'b', 'c']],
  },
  {
    what: 'what a machine spun is not what its publisher wrote, nor is what others are credited with',
    articles: [
      article('a', { publisher: 'Tarn Post' }),
      article('b', { publisher: 'Tarn Post', spun: true }),
      article('c', { publisher: 'Tarn Post', credit: ':The Kelp' }),
      article('d', { publisher: 'Tarn Post', credit: ':Tarn Post' }),
    ],
    reuse: [],
    origins: [['a', 'd'], ['b'], ['c']],
  },
  {
    what: 'what was spun from a paper’s text elsewhere leaves that text its own',
    articles: [
      article('a', { publisher: 'Tarn Post' }),
      article('b', { publisher: 'Tarn Post' }),
      article('c', { spun: true }),
    ],
    reuse: [reuse('b', 'c', 'wholly', 0.9)],
    origins: [['a', 'b', 'c']],
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

test('each origin has an id in order, of a stage that says its name', () => {
  const layer = traceOrigins([article('b'), article('a')], [reuse('a', 'b', 'partly', 0.2)], english);
  assert.deepEqual(
    layer.items.map(({ id, level, articles }) => [id, level, ...articles]),
    [
      ['o1', 'article', 'a'],
      ['o2', 'article', 'b'],
      ['o3', 'passage', 'a', 'b'],
    ],
  );
  assert.equal(layer.stage, 'origins');
});

const passage = (from: number, to: number, length: number, kind: PassageKind, upstream = false): Passage => ({
  from: { start: from, end: from + length },
  to: { start: to, end: to + length },
  kind,
  ...(upstream && { upstream }),
});
const withPassages = (one: Reuse, ...passages: Reuse['passages']): Reuse => ({ ...one, passages });

test('shows the longest passage that one has from the other, of equals the first, in both texts', () => {
  const shared = withPassages(
    reuse('a', 'b', 'wholly', 0.5),
    passage(40, 41, 5, 'verbatim'),
    passage(10, 11, 20, 'verbatim'),
    passage(60, 61, 20, 'verbatim'),
    passage(0, 1, 30, 'verbatim', true),
  );
  const [origin] = trace([article('a'), article('b')], [shared]);
  assert.deepEqual(
    origin!.evidence.map(({ article, start, end }) => [article, start, end]),
    [
      ['a', 10, 30],
      ['b', 11, 31],
    ],
  );
});

test('shows the passages in the order of the articles, and twelve places at most', () => {
  const copies = [...'klmnopqrstuvw'];
  const pairs = copies.map((id) => reuse('j', id, 'wholly', 1));
  const [origin] = trace(
    ['j', ...copies].map((id) => article(id)),
    pairs.toReversed(),
  );
  assert.equal(origin!.evidence.map(({ article }) => article).join(''), 'jklmnopqrstu');
  const [chain] = trace(
    [...'abc'].map((id) => article(id)),
    [
      withPassages(reuse('b', 'c', 'wholly', 1), passage(5, 5, 20, 'verbatim')),
      withPassages(reuse('a', 'c', 'wholly', 1), passage(3, 3, 20, 'verbatim')),
      withPassages(reuse('a', 'b', 'wholly', 1), passage(1, 1, 20, 'verbatim')),
    ],
  );
  assert.deepEqual(
    chain!.evidence.map(({ article, start }) => `${article}${start}`),
    ['a1', 'b1', 'a3', 'c3', 'b5', 'c5'],
  );
});

const MADE: readonly (readonly [what: string, passages: Reuse['passages'], because: string])[] = [
  [
    'retells what it has mostly in other words',
    [passage(0, 0, 10, 'verbatim'), passage(20, 20, 12, 'rewritten'), passage(40, 40, 8, 'rewritten')],
    'The b Post retells The a Post in other words.',
  ],
  [
    'has its text from it where no more is in other words',
    [passage(0, 0, 20, 'verbatim'), passage(20, 20, 20, 'rewritten')],
    'The b Post has its text from The a Post.',
  ],
  [
    'translates what it has mostly in another language',
    [passage(60, 60, 5, 'verbatim'), passage(20, 0, 20, 'translated')],
    'The b Post has its text from The a Post, translated.',
  ],
  [
    'is not told by what both only quote',
    [passage(0, 0, 40, 'verbatim', true), passage(60, 60, 9, 'rewritten')],
    'The b Post retells The a Post in other words.',
  ],
];

for (const [what, passages, because] of MADE)
  test(`a text ${what}`, () => {
    const pair = withPassages(reuse('a', 'b', 'wholly', 0.5), ...passages);
    assert.equal(trace([article('a'), article('b')], [pair])[0]!.because, because);
  });

for (const [from, to] of [
  ['a', 'b'],
  ['b', 'a'],
] as const)
  test(`says that a machine swapped words, with ${from} taken for the source`, () => {
    const [origin] = trace([article('a'), article('b', { spun: true })], [reuse(from, to, 'wholly', 0.9)]);
    assert.match(origin!.because, /, words swapped by a machine\.$/);
  });

test('gives each way in which texts are one a sentence', () => {
  const articles = ['a', 'b', 'c'].map((id) => article(id, { publisher: 'Tarn Post' }));
  const [origin] = trace(articles, [reuse('a', 'b', 'wholly', 1)]);
  assert.match(
    origin!.because,
    /^[^.]+ has its text from [^.]+\. 3 of these texts are published by Tarn Post\.$/,
  );
  assert.ok(!('upstream' in origin!));
  const alone = trace([article('a')], [])[0]!;
  assert.deepEqual([alone.because, alone.evidence], ['No other text here was found to share its words.', []]);
});

test('shows whom both credit, where one is made from the other', () => {
  const [origin] = trace([article('a', wired), article('b', wired)], [reuse('a', 'b', 'wholly', 1)]);
  assert.deepEqual(
    origin!.evidence.slice(0, 2).map(({ article, exact }) => [article, exact]),
    [
      ['a', 'Meridian'],
      ['b', 'Meridian'],
    ],
  );
});

test('two texts of one agency, one made from the other, are not told twice', () => {
  const articles = ['a', 'b'].map((id) => article(id, { credit: 'Meridian' }));
  const [origin] = trace(articles, [reuse('a', 'b', 'wholly', 1)]);
  assert.equal(origin!.because, 'The b Post has its text from The a Post.');
  assert.equal(origin!.upstream, 'Meridian');
});

for (const [what, credits, upstream] of [
  ['the one that most credit', ['Halyard News', 'Meridian', 'Meridian'], 'Meridian'],
  ['the longer name of one', ['MNA', 'Meridian News Agency', 'MNA'], 'Meridian News Agency'],
  ['the longer of two', ['Kelp', 'Meridian'], 'Meridian'],
  ['of two as long the first by letter', ['Kelp', 'Aldo'], 'Aldo'],
] as const)
  test(`the upstream is ${what}`, () => {
    for (const order of [credits, credits.toReversed()]) {
      const articles = order.map((credit, at) => article('abc'[at]!, { credit }));
      const pairs = articles.slice(1).map(({ id }) => reuse('a', id, 'wholly', 1));
      assert.equal(trace(articles, pairs)[0]!.upstream, upstream);
    }
  });

test('a part shows the passage in the text that it is from, also where that is known from elsewhere', () => {
  const [known, back] = [
    withPassages(reuse('a', 'c', 'partly', 0.2), passage(0, 20, 10, 'verbatim')),
    withPassages(
      { ...reuse('c', 'b', 'partly', 0.2), direction: 'unknown' },
      passage(40, 60, 10, 'verbatim'),
    ),
  ];
  const found = trace(
    [article('a'), article('b'), article('c')],
    [reuse('a', 'b', 'wholly', 1), known, back],
  );
  const part = found.find(({ level }) => level === 'passage')!;
  assert.deepEqual(part.articles, ['a', 'b', 'c']);
  assert.deepEqual(
    part.evidence.map(({ article, start }) => `${article}${start}`),
    ['a0', 'c20', 'c40', 'b60'],
  );
});

test('parts name their takers in order, and each source has its sentence', () => {
  const found = trace(
    [...'abcde'].map((id) => article(id)),
    [
      reuse('d', 'e', 'wholly', 1),
      reuse('d', 'c', 'partly', 0.2),
      reuse('e', 'a', 'partly', 0.2),
      reuse('d', 'b', 'partly', 0.2),
    ],
  );
  const part = found.find(({ level }) => level === 'passage')!;
  assert.deepEqual(part.articles, ['d', 'e', 'a', 'b', 'c']);
  assert.equal(
    part.because,
    'The b Post and The c Post have passages from The d Post. The a Post has passages from The e Post.',
  );
});

test('what is partly its own makes a part, whatever else both only quote', () => {
  const shared = withPassages(
    reuse('a', 'b', 'partly', 0.2),
    passage(0, 0, 20, 'verbatim', true),
    passage(40, 40, 20, 'verbatim'),
  );
  const found = trace([article('a'), article('b')], [shared]);
  assert.deepEqual(
    found.map(({ articles }) => articles.join('')),
    ['a', 'b', 'ab'],
  );
  assert.equal(found[2]!.evidence[0]!.start, 40);
});
