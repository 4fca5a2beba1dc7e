import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../language/en/index.ts';
import type { Interval } from '../../model/article.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import { type EventDate, inferEventDate } from './event-date.ts';
import { madeAnnotation, madeArticle, onDay } from './made.ts';

const infer = (articles: readonly DossierArticle[], given: Interval | null = null): EventDate =>
  inferEventDate(articles, articles.map(madeAnnotation), given, english);

const eventOf = (articles: readonly DossierArticle[]): string | null =>
  infer(articles).event?.value.start ?? null;

/** Invented: 12 September 2031 is a Friday. */
const lantern = madeArticle(
  'a1',
  'The mayors of Halven and Norrby will meet on Friday.\nA map shows the flood as of Sept. 9, 2031.',
);
const courier = madeArticle(
  'a2',
  'Two mayors are to meet on Friday.\nNorrby sent its terms on September 3, last week, an aide said.',
);
const herald = madeArticle('a3', 'Much hangs on the mayors, who will talk on Friday in Halven.');
const sundial = madeArticle('a4', 'Bread is dear in Halven.');

test('finds the Friday that undated articles speak of from what else they date', () => {
  const { event, references } = infer([lantern, courier, herald, sundial]);
  assert.deepEqual(event?.value, onDay('2031-09-12'));
  assert.equal(event?.basis, 'inferred');
  assert.deepEqual(
    event?.evidence.map(({ exact }) => exact),
    ['Sept. 9, 2031', 'September 3', 'Friday', 'Friday', 'Friday'],
  );
  assert.deepEqual(
    ['a1', 'a2', 'a3'].map((id) => references.get(id)?.value),
    Array.from({ length: 3 }, () => onDay('2031-09-12')),
  );
});

test('a feast in most leads is the day of the event, a slip below a picture notwithstanding', () => {
  const heap = [
    madeArticle(
      'b1',
      "Halven will light its lamps on New Year's Eve.\nA man is seen on the bridge, Monday, December 30, 2031.",
    ),
    madeArticle('b2', "The bridge of Halven is shut for New Year's Eve, its mayor told a paper on Friday."),
    madeArticle('b3', 'Bread is dear in Halven.'),
  ];
  const { event, references } = infer(heap);
  assert.deepEqual(event?.value, onDay('2031-12-31'));
  assert.deepEqual(references.get('b2')?.value, onDay('2031-12-31'));
});

test('does not depend on the order of the articles', () => {
  assert.deepEqual(infer([herald, sundial, courier, lantern]), infer([lantern, courier, herald, sundial]));
});

const silent: readonly (readonly [why: string, articles: readonly DossierArticle[]])[] = [
  ['nothing says which Friday', [herald, courier]],
  ['only one article names the day', [lantern, sundial]],
  [
    'an older date is no sign of when the articles were written',
    [herald, madeArticle('a5', 'The mayors will meet on Friday. They fell out on 9 September 2029.')],
  ],
  [
    'two signs lead to different weeks',
    [lantern, courier, madeArticle('a5', 'They meet on Friday. The count as of 20 September 2031 was low.')],
  ],
  [
    'something is told of a later year',
    [lantern, courier, madeArticle('a5', 'The bridge fell in 2034. The mayors met on Friday.')],
  ],
  [
    'a weekday and its date disagree',
    [lantern, courier, madeArticle('a5', 'They will meet on Friday. On Monday, September 9, it rained.')],
  ],
];

for (const [why, articles] of silent)
  test(`keeps silent where ${why}`, () => assert.equal(eventOf(articles), null));

test('takes the complete date that most undated leads state', () => {
  assert.equal(
    eventOf([
      madeArticle('a1', 'A dam broke on 3 May 2031 above Halven.'),
      madeArticle('a2', 'The Halven dam broke on May 3. Twelve died.'),
      madeArticle('a3', 'The dam was built in 1950.'),
    ]),
    '2031-05-03',
  );
});

test('takes the day that most dated leads name, by weekday or date', () => {
  const articles = [
    madeArticle('a1', 'The ferry sank on Monday, the owner said on Wednesday.', onDay('2031-04-02')),
    madeArticle('a2', 'A ferry went down on 31 March.', onDay('2031-04-03')),
    madeArticle('a3', 'Divers reached the wreck of Monday’s ferry on Tuesday.', onDay('2031-04-01')),
  ];
  const { event, references } = infer(articles);
  assert.deepEqual(event?.value, onDay('2031-03-31'));
  assert.equal(references.get('a2')?.value.start, '2031-04-03');
});

test('names no day where two are named as often', () => {
  assert.equal(
    eventOf([
      madeArticle('a1', 'The ferry sank on Monday.', onDay('2031-04-02')),
      madeArticle('a2', 'The ferry sank on Tuesday.', onDay('2031-04-02')),
    ]),
    null,
  );
});

test('counts an undated article beside dated ones from its dateline, else from the event', () => {
  const { references } = infer([
    madeArticle('a1', 'The ferry sank on Monday.', onDay('2031-04-02')),
    madeArticle('a2', 'The ferry sank on Monday off Norrby.', onDay('2031-04-03')),
    madeArticle('a3', 'NORRBY, April 1 (LNA) - The ferry lay on its side.'),
    madeArticle('a4', 'After Monday’s wreck, questions.'),
    madeArticle('a5', 'Ferries are old.'),
  ]);
  assert.equal(references.get('a3')?.value.start, '2031-04-01');
  assert.equal(references.get('a4')?.value.start, '2031-03-31');
  assert.equal(references.get('a4')?.evidence[0]?.exact, 'Monday');
});

test('an undated article of the days after the event counts from these', () => {
  const monday = madeArticle(
    'a1',
    'The ferry Osprey sank on Monday off Norrby with eleven sailors.',
    onDay('2031-04-02'),
  );
  const lifted = madeArticle(
    'a2',
    'After it sank on Monday, a crane lifted the ferry Osprey off Norrby on Wednesday.',
    onDay('2031-04-03'),
  );
  const undated = madeArticle(
    'a3',
    'The ferry Osprey sank on Monday off Norrby with eleven sailors. A crane lifted the ferry Osprey on Wednesday.',
  );
  const { event, references } = infer([monday, lifted, undated]);
  assert.equal(event?.value.start, '2031-03-31');
  assert.deepEqual(references.get('a3')?.value, { start: '2031-04-02', end: '2031-04-08' });
});

test('an article that tells nothing of its date was written around the days of the others', () => {
  const monday = madeArticle('a1', 'The ferry sank on Monday.', onDay('2031-04-02'));
  const tuesday = madeArticle('a2', 'The ferry sank on Monday off Norrby.', onDay('2031-04-04'));
  const silent = madeArticle('a3', 'Ferries are old.');
  const { references, published } = infer([monday, tuesday, silent]);
  assert.deepEqual(references.get('a3')?.value, { start: '2031-03-18', end: '2031-04-20' });
  assert.equal(published.has('a3'), false);
  assert.equal(infer([monday, silent]).references.has('a3'), false);
});

test('takes the date that the user gives', () => {
  const { event, references } = infer([herald, sundial], onDay('2031-09-12'));
  assert.deepEqual(event, { value: onDay('2031-09-12'), basis: 'given', evidence: [] });
  assert.equal(references.get('a4')?.basis, 'given');
});

test('knows nothing of no articles', () => {
  assert.deepEqual(infer([]), { event: null, references: new Map(), published: new Map() });
});
