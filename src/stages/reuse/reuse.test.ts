import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { english } from '../../language/en/index.ts';
import type { Known } from '../../model/article.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Interval } from '../../model/interval.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { Reuse } from '../../model/reuse.ts';
import { cite } from '../../text/offsets.ts';
import { deriveArticles } from './derivation.ts';
import { annotated, articleOf } from './made.ts';
import { findReuse } from './reuse.ts';

const REPORT = [
  'The weir at Tolmarsh burst its wooden gates shortly before midnight, and the allotments behind the chapel stood knee-deep in brown water by the time the brigade arrived.',
  'Beekeeper Orla Finch lost eleven hives, which drifted past the cricket pavilion and lodged under the footbridge.',
  'The gates were carved from larch in 1931 and had been patched with railway sleepers, a caretaker said, because nobody would pay for steel.',
  'Volunteers carried the vicar’s harmonium upstairs and dried the hymn books on a clothes line strung across the nave.',
  'The parish expects the repair to cost 84,000 crowns and will ask the county for a loan in spring.',
];

const REWRITTEN = [
  'Allotments behind the chapel were knee-deep in brown water when the brigade came: the wooden gates of the Tolmarsh weir had burst just before midnight.',
  'Eleven hives of the beekeeper Orla Finch went adrift, passed the cricket pavilion and ended up lodged beneath the footbridge.',
  'Carved of larch in 1931, the gates had been patched over the years with sleepers from the railway, since there was never money for steel, according to the caretaker.',
  'The harmonium of the vicar was carried upstairs by volunteers, and hymn books were dried on a clothes line across the nave.',
  'Repair may cost 84,000 crowns; in spring the parish is going to ask for a county loan.',
];

const INDEPENDENT = [
  'Firefighters pumped out gardens in Tolmarsh on Wednesday after the old weir gave way overnight.',
  'Resident Pell Adair, whose shed was swept off, woke at ten to twelve from a noise that she took for a lorry.',
  'Engineers of the county blame rot: photographs taken last autumn show fungus in most of the planks.',
  'Orla Finch, who keeps bees, said that her honey was gone for this year.',
  'A new barrier of concrete has been planned since 2017, and the council votes on the money, 84,000 crowns, next month.',
];

const OTHER = [
  'The museum of Ostrel opens its new wing with a show of brass kites that were flown over the salt lakes by monks.',
  'Curator Vesna Lull borrowed forty of them from a monastery, where they hung for ninety years above the kitchen.',
];

const REPORT_OF_FINCH = [
  REPORT[0]!,
  'Orla Finch, a beekeeper, lost eleven hives, which drifted past the pavilion and lodged under the footbridge.',
  ...REPORT.slice(2),
  'Finch will be paid for the honey that she lost, but not for the wax in the combs.',
];

const reuseAmong = (
  articles: readonly DossierArticle[],
  quotations: readonly Quotation[] = [],
): readonly Reuse[] => findReuse(articles, articles.map(annotated), quotations, english).items;

describe('who reuses whose text', () => {
  it('finds a text that was rewritten sentence by sentence, and aligns what it retells', () => {
    const [first, second] = [articleOf('a1', REPORT), articleOf('a2', REWRITTEN)];
    const [reuse, ...others] = reuseAmong([first, second, articleOf('a3', INDEPENDENT)]);
    assert.equal(others.length, 0);
    assert.equal(reuse!.kind, 'wholly');
    assert.equal(reuse!.direction, 'unknown');
    assert.match(reuse!.because!, /Nothing tells/);
    assert.ok(reuse!.share < 0.6, 'few words are kept as they are');
    const pairs = reuse!.passages.map(({ from, to }) => [
      first.text.slice(from.start, from.end),
      second.text.slice(to.start, to.end),
    ]);
    assert.ok(pairs.some(([one, other]) => one!.includes('hives') && other!.includes('hives')));
    assert.ok(pairs.some(([one, other]) => one!.includes('larch') && other!.includes('larch')));
  });

  it('calls independent reports of one event no copies', () => {
    assert.deepEqual(reuseAmong([articleOf('a1', REPORT), articleOf('a2', INDEPENDENT)]), []);
  });

  it('does not count what a site says to its readers', () => {
    const notice = [
      'This is a developing story and it will be updated through the night with all that we learn from our reporters.',
      'Sign up for our newsletter to get the day in your inbox. You may unsubscribe at any time by the link at the foot of each letter.',
    ];
    const articles = [articleOf('a1', [...REPORT, ...notice]), articleOf('a2', [...INDEPENDENT, ...notice])];
    assert.deepEqual(reuseAmong(articles), []);
  });

  it('aligns a spun text although its words were restored wrongly', () => {
    const spunText = REPORT.join('\n').replace('brown water', 'chocolate-brown aqua');
    const start = spunText.indexOf('chocolate-brown aqua');
    const spun = articleOf('a2', spunText.split('\n'), {
      spun: {
        share: 0.2,
        verdict: 'spun',
        swaps: [
          {
            start: start + 16,
            end: start + 20,
            text: 'aqua',
            restored: 'liquid',
            alternatives: ['water'],
            confidence: 0.5,
            basis: 'thesaurus',
          },
        ],
      },
    });
    const [reuse] = reuseAmong([articleOf('a1', REPORT), spun]);
    assert.equal(reuse!.to, 'a2');
    assert.equal(reuse!.direction, 'known');
    assert.equal(reuse!.kind, 'wholly');
  });
});

describe('words that neither wrote', () => {
  const words = '“No gate of larch outlives the man who carved it, and we knew that for thirty years,” ';
  const articles = [
    articleOf('a1', [...REPORT, `${words}said Bram Tollard.`]),
    articleOf('a2', [...INDEPENDENT, `${words}Bram Tollard told a radio station.`]),
  ];
  const quotations = articles.map((article): Quotation => {
    const start = article.text.indexOf('No gate');
    return {
      id: `q-${article.id}`,
      article: article.id,
      kind: 'direct',
      source: null,
      sourceText: 'Bram Tollard',
      cue: null,
      content: [cite(article, { start, end: start + words.length - 3 })],
      medium: null,
      addressee: null,
      said: null,
      spun: false,
    };
  });

  it('are an upstream of two articles that print them, and no copy', () => {
    const [reuse, ...others] = reuseAmong(articles, quotations);
    assert.equal(others.length, 0);
    assert.equal(reuse!.kind, 'not');
    assert.equal(reuse!.share, 0);
    assert.ok(reuse!.passages.every(({ upstream }) => upstream));
    assert.equal(reuse!.because, 'Both print the same words of Bram Tollard.');
  });

  it('derive nothing', () => {
    const reuse = reuseAmong(articles, quotations);
    for (const { derivation } of deriveArticles(articles, [], quotations, reuse, english))
      assert.deepEqual(derivation, { degree: 'not', share: 0 });
  });
});

describe('how far an article is derived', () => {
  it('adds up what stands in several texts, and leaves out what was made from it', () => {
    const day = (date: string) => ({
      published: { value: { start: date, end: `${date}T23:00:00` }, basis: 'stated' as const, evidence: [] },
    });
    const articles = [
      articleOf('a1', REPORT, day('2031-03-02')),
      articleOf('a2', OTHER, day('2031-03-03')),
      articleOf('a3', [...REPORT, ...OTHER], day('2031-03-05')),
    ];
    const derived = deriveArticles(articles, [], [], reuseAmong(articles), english);
    assert.deepEqual(
      derived.map(({ derivation }) => derivation),
      [
        { degree: 'not', share: 0 },
        { degree: 'not', share: 0 },
        { degree: 'wholly', share: 1 },
      ],
    );
  });
});

describe('where only some articles matter', () => {
  it('is found what pairs them with others, as it is where all matter', () => {
    const articles = [
      articleOf('a1', REPORT),
      articleOf('a2', REPORT.slice(1)),
      articleOf('a3', REPORT.slice(2)),
      articleOf('a4', INDEPENDENT),
    ];
    const found = (about?: readonly string[]): readonly Reuse[] =>
      findReuse(articles, articles.map(annotated), [], english, about && new Set(about)).items;
    assert.equal(found().length, 3);
    assert.deepEqual(
      found(['a1', 'a4']),
      found().filter(({ from, to }) => [from, to].includes('a1')),
    );
  });
});

describe('direction by time', () => {
  const day = (start: string, end: string): Known<Interval> => ({
    value: { start, end },
    basis: 'stated',
    evidence: [],
  });
  const earlier = day('2031-03-02', '2031-03-03');
  const later = day('2031-03-05', '2031-03-06');
  const told = { article: 'a1', start: 0, end: 3, exact: REPORT[0]!.slice(0, 3) };

  for (const [which, published, direction] of [
    ['is that of days that the articles state', earlier, 'known'],
    ['is that of a day that the address has', { ...earlier, basis: 'inferred' }, 'known'],
    [
      'is none of a day that was worked out from what is told',
      { ...earlier, basis: 'inferred', evidence: [told] },
      'unknown',
    ],
  ] as const)
    it(which, () => {
      const articles = [
        articleOf('a1', REPORT, { published }),
        articleOf('a2', REPORT, { published: later }),
      ];
      assert.equal(reuseAmong(articles)[0]!.direction, direction);
    });
});

describe('direction between prints of an agency', () => {
  const credits = [{ name: 'Meridian', role: 'agency' as const, evidence: [] }];

  it('is unknown where one prints its text with the credit and the other without', () => {
    const articles = [
      articleOf('a1', REPORT, { publisher: 'Tolmarsh Bugle', credits, byline: 'Meridian' }),
      articleOf('a2', REPORT, { publisher: 'Ostrel Echo' }),
    ];
    assert.equal(reuseAmong(articles)[0]!.direction, 'unknown');
  });

  it('is told without an accusation where a print names the agency in passing', () => {
    const named = [...REPORT.slice(0, 4), 'The repair will cost 84,000 crowns, and Meridian showed it live.'];
    const articles = [
      articleOf('a1', REPORT, { publisher: 'Meridian', credits }),
      articleOf('a2', named, { publisher: 'Ostrel Echo' }),
    ];
    const [reuse] = reuseAmong(articles);
    assert.equal(reuse!.direction, 'known');
    assert.match(reuse!.because!, /Ostrel Echo has its words and names it\.$/);
  });
});

describe('direction by what the texts themselves tell', () => {
  const between = (
    [one, more]: [readonly string[], Partial<DossierArticle>?],
    [other, andMore]: [readonly string[], Partial<DossierArticle>?],
  ): Reuse => {
    const [reuse, ...others] = reuseAmong([articleOf('a1', one, more), articleOf('a2', other, andMore)]);
    assert.equal(others.length, 0);
    return reuse!;
  };
  const print = (publisher: string, more: Partial<DossierArticle> = {}) => ({ publisher, ...more });

  it('is from the one whom the other names as its source', () => {
    const named = [
      ...REWRITTEN.slice(0, 4),
      'The repair may cost 84,000 crowns, the Ostrel Echo first reported.',
    ];
    const reuse = between([named, print('Tolmarsh Bugle')], [REPORT, print('The Ostrel Echo')]);
    assert.deepEqual([reuse.from, reuse.to, reuse.direction], ['a2', 'a1', 'known']);
    assert.equal(
      reuse.because,
      'Tolmarsh Bugle names The Ostrel Echo as its source: “Ostrel Echo first reported”.',
    );
  });

  it('asks less of a rewrite that names its source, and nothing of a report that only names it', () => {
    const lifted = [...REWRITTEN.slice(1, 2), ...INDEPENDENT.slice(1)];
    const naming = (paragraphs: readonly string[]) => [
      ...paragraphs,
      'It rotted for years, reports the Ostrel Echo.',
    ];
    const found = (paragraphs: readonly string[]) =>
      reuseAmong([
        articleOf('a1', [...REPORT, ...OTHER], print('Ostrel Echo')),
        articleOf('a2', paragraphs, print('Tolmarsh Bugle')),
      ]).map(({ kind, direction }) => `${kind}, ${direction}`);
    assert.deepEqual(found(lifted), []);
    assert.deepEqual(found(naming(lifted)), ['partly, known']);
    assert.deepEqual(found(naming(INDEPENDENT)), []);
  });

  it('asks less of a rewrite of whoever is its source, also of one that was read before', () => {
    const naming = [...REWRITTEN.slice(1, 2), ...INDEPENDENT.slice(1), 'It rotted, reports the Ostrel Echo.'];
    const source = articleOf('a1', [...REPORT, ...OTHER]);
    const lifted = articleOf('a2', naming, print('Tolmarsh Bugle'));
    const annotations = [source, lifted].map(annotated);
    const found = (publisher: string): number =>
      findReuse([{ ...source, publisher }, lifted], annotations, [], english).items.length;
    assert.deepEqual(['Vellin Post', 'Ostrel Echo', 'Vellin Post'].map(found), [0, 1, 0]);
  });

  it('is from each that a digest says it is compiled from', () => {
    const digest = [...REPORT, 'Compiled from The Ostrel Echo and the wires'];
    const reuse = between([digest, print('County Digest')], [REPORT, print('Ostrel Echo')]);
    assert.equal(reuse.because, 'County Digest names The Ostrel Echo as one of its sources.');
    assert.equal(reuse.from, 'a2');
  });

  it('is not from one that each names', () => {
    const [first, second] = ['Ostrel Echo', 'Tolmarsh Bugle'];
    const reuse = between(
      [[...REPORT, `So the ${second} reported.`], print(first)],
      [[...REPORT, `So the ${first} reported.`], print(second)],
    );
    assert.equal(reuse.direction, 'unknown');
  });

  it('is to the one in which a word was exchanged and its article forgotten', () => {
    const old = REPORT.map((paragraph) => paragraph.replace('a loan', 'an advance'));
    const patched = old.map((paragraph) => paragraph.replace('an advance', 'an loan'));
    const reuse = between([patched], [old]);
    assert.deepEqual([reuse.from, reuse.direction], ['a2', 'known']);
    assert.match(reuse.because!, /^“an loan” in .* was “an advance”, as .* has it\.$/);
  });

  it('is unknown where each article suits its word', () => {
    const other = REPORT.map((paragraph) => paragraph.replace('a loan', 'an advance'));
    assert.equal(between([REPORT], [other]).direction, 'unknown');
  });

  it('is to the one that tells of somebody whom only the other introduces', () => {
    const cut = REPORT_OF_FINCH.filter((_, at) => at !== 1);
    const reuse = between([cut], [REPORT_OF_FINCH]);
    assert.deepEqual([reuse.from, reuse.direction], ['a2', 'known']);
    assert.match(reuse.because!, /tells of Finch and never says who that is; .* has Orla Finch in a passage/);
  });

  it('is unknown where the shorter introduces in its own way', () => {
    const introduced = REPORT_OF_FINCH.filter((_, at) => at !== 1).map((line) =>
      line.replace('Finch will', 'Beekeeper Finch will'),
    );
    assert.equal(between([introduced], [REPORT_OF_FINCH]).direction, 'unknown');
  });
});
