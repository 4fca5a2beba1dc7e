import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../language/en/index.ts';
import type { Interval, Known } from '../../model/article.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import { inferEventDate } from './event-date.ts';
import { madeAnnotation, madeArticle, onDay } from './made.ts';

const date = (articles: readonly DossierArticle[], readOn?: ReadonlyMap<string, Interval>) =>
  inferEventDate(articles, articles.map(madeAnnotation), null, english, readOn).published;

/** "first day/first day after" of the article, with the words that it rests on. */
function told(
  articles: readonly DossierArticle[],
  id: string,
  readOn?: ReadonlyMap<string, Interval>,
): string[] {
  const found: Known<Interval> | undefined = date(articles, readOn).get(id);
  return found
    ? [`${found.value.start}/${found.value.end}`, ...found.evidence.map(({ exact }) => exact)]
    : [];
}

/** Invented: 31 March 2031 is a Monday. */
const dated = [
  madeArticle('d1', 'The ferry Osprey sank on Monday off Norrby with eleven sailors.', onDay('2031-04-01')),
  madeArticle(
    'd2',
    'Divers reached the wreck of the ferry Osprey off Norrby on Tuesday.',
    onDay('2031-04-02'),
  ),
];

test('an article that tells the same of "Monday" was written within the week, or dated the day after', () => {
  const undated = madeArticle('u', 'Eleven sailors died when the ferry Osprey sank off Norrby on Monday.');
  assert.deepEqual(told([...dated, undated], 'u'), ['2031-03-31/2031-04-08', 'Monday', 'Monday']);
});

test('a weekday that no other sentence tells of is the day so called that most others name', () => {
  const divers = madeArticle('d3', 'A diver drowned at the wreck on Monday.', onDay('2031-04-02'));
  const harbour = madeArticle('d4', 'The harbour was shut to ships on Monday.', onDay('2031-04-01'));
  const undated = madeArticle('u', 'My brother was aboard, and he called me on Monday.');
  assert.deepEqual(told([...dated, divers, harbour, undated], 'u').slice(0, 3), [
    '2031-03-31/2031-04-08',
    'Monday',
    'Monday',
  ]);
  assert.deepEqual(told([...dated, undated], 'u'), []);
  const before = madeArticle('u', 'The haste showed how unready the town was for Monday’s regatta.');
  assert.equal(told([...dated, divers, harbour, before], 'u')[0], '2031-03-25/2031-04-08');
});

test('a weekday by which one undated article was dated dates the next', () => {
  const heap = [
    ...dated,
    madeArticle('u1', 'Eleven sailors died when the ferry Osprey sank off Norrby on Monday.'),
    madeArticle('u2', 'Off Norrby the Osprey, a ferry with eleven sailors, sank on Monday.'),
    madeArticle('u3', 'My brother was aboard, and he called me on Monday.'),
  ];
  assert.equal(told(heap, 'u3')[0], '2031-03-31/2031-04-08');
});

test('what is past and what is to come narrow it from both sides', () => {
  const undated = madeArticle(
    'u',
    'Divers reached the wreck of the ferry Osprey off Norrby on Tuesday.\nThe court of Halven will hear its owner on Thursday about the insurance.',
  );
  const herald = madeArticle(
    'd3',
    'The court of Halven will hear the owner on Thursday about the insurance of the ship.',
    onDay('2031-04-02'),
  );
  assert.equal(told([...dated, herald, undated], 'u')[0], '2031-04-01/2031-04-05');
});

test('between the last day that it tells of and the first that is to come', () => {
  const undated = madeArticle(
    'u',
    'The council closed the bridge on 12 March 2031. It will reopen on 3 May 2031, and was built in 1867.',
  );
  assert.deepEqual(told([undated], 'u'), ['2031-03-12/2031-05-04', '12 March 2031', '3 May 2031']);
});

test('no article was published after it was read', () => {
  const undated = madeArticle('u', 'The council closed the bridge on 12 March 2031.');
  assert.deepEqual(told([undated], 'u', new Map([['u', onDay('2031-03-20')]])), [
    '2031-03-12/2031-03-21',
    '12 March 2031',
  ]);
});

test('a dateline counts from the year of the other articles', () => {
  const undated = madeArticle('u', 'NORRBY, April 1 (LNA) - The ferry lay on its side.');
  assert.deepEqual(told([...dated, undated], 'u'), ['2031-04-01/2031-04-03', 'April 1']);
});

test('articles of one page count their hours from one clock', () => {
  const onPage = (id: string, text: string, publishedText: string): DossierArticle => ({
    ...madeArticle(id, text),
    page: 'p',
    publishedText,
  });
  const heap = [
    ...dated,
    onPage('u1', 'Eleven sailors died when the ferry Osprey sank off Norrby on Monday.', '4 hours ago'),
    onPage('u2', 'The price of bread in Halven rises.', 'an hour ago'),
  ];
  assert.equal(told(heap, 'u1')[0], '2031-03-31/2031-04-08');
  assert.equal(told(heap, 'u2')[0], '2031-03-31/2031-04-10');
});

const silent: readonly (readonly [why: string, articles: readonly DossierArticle[]])[] = [
  ['nothing says when', [madeArticle('u', 'The ferry Osprey sank on Monday with eleven sailors.')]],
  ['only the past is told', [madeArticle('u', 'The bridge fell on 12 March 2031.')]],
  ['only a far year bounds it', [madeArticle('u', 'The bridge was built in 1867 and will go by 2035.')]],
  [
    'the others are of other years',
    [
      madeArticle('d1', 'The ferry Osprey sank on Monday off Norrby.', onDay('2029-04-03')),
      madeArticle('d2', 'The ferry Heron sank on Tuesday off Norrby.', onDay('2031-04-02')),
      madeArticle('d3', 'A ferry left Norrby on Friday.', onDay('2027-04-02')),
      madeArticle('u', 'The ferry Gannet burned on Monday off Halven.'),
    ],
  ],
  [
    'it tells of a later year than the others',
    [...dated, madeArticle('u', 'The ferry Osprey sank on Monday off Norrby. Its owner died in 2034.')],
  ],
];

for (const [why, articles] of silent)
  test(`keeps silent where ${why}`, () => assert.deepEqual(told(articles, 'u'), []));

test('leaves alone what is dated, and does not depend on the order of the articles', () => {
  const undated = madeArticle('u', 'Eleven sailors died when the ferry Osprey sank off Norrby on Monday.');
  const heap = [...dated, undated];
  assert.deepEqual([...date(heap).keys()], ['u']);
  assert.deepEqual(date(heap.toReversed()), date(heap));
});

test('cites words that stand where it says', () => {
  const undated = madeArticle('u', 'Eleven sailors died when the ferry Osprey sank off Norrby on Monday.');
  const heap = [...dated, undated];
  for (const { evidence } of date(heap).values())
    for (const { article, start, end, exact } of evidence)
      assert.equal(heap.find(({ id }) => id === article)?.text.slice(start, end), exact);
});

test('reads a heap of a thousand lines that tell the same quickly', () => {
  const line = 'The ferry Osprey sank on Monday off Norrby with eleven sailors.\n';
  const heap = Array.from({ length: 10 }, (_, i) =>
    madeArticle(`a${i}`, line.repeat(100), i % 2 === 0 ? onDay('2031-04-01') : null),
  );
  const started = process.cpuUsage();
  date(heap);
  assert.ok(process.cpuUsage(started).user < 10_000_000);
});

const DOCK_POSTS = [
  'The dock is shut, and we are still here. — Ama Vel (@amavel) March 3, 2031',
  'Nobody has told us why. — Ama Vel (@amavel) March 3, 2031',
  'I lost my job at the dock. — Oto Lind (@otolind) March 2, 2031',
];

test('an article was written within days of the newest posts in it', () => {
  const undated = madeArticle('u', ['The dock of Halven was shut.', ...DOCK_POSTS].join('\n'));
  assert.equal(told([undated], 'u')[0], '2031-03-03/2031-03-08');
});

test('pictures of the day and years counted back tell together when a heap was written', () => {
  const articles = [
    madeArticle(
      'u1',
      'Workers are seen at the gate of the dock in Halven, Monday, March 3, 2031.\nThe gates of the dock were shut.',
    ),
    madeArticle('u2', 'A fire two years ago at the dock of Halven killed nine welders in their cabins.'),
    madeArticle(
      'u3',
      'Nine welders died in their cabins when a fire destroyed the dock of Halven in March 2029.',
    ),
  ];
  const { references } = inferEventDate(articles, articles.map(madeAnnotation), null, english);
  assert.deepEqual(references.get('u2')?.value, { start: '2031-02-16', end: '2031-03-22' });
});
