import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../language/en/index.ts';
import type { DossierArticle } from '../model/dossier.ts';
import type { TimelineEntry } from '../model/timeline.ts';
import { annotateArticle } from '../stages/annotate/annotate.ts';
import { gatherEntities } from '../stages/entities/entities.ts';
import { gatherTimeline } from '../stages/timeline/timeline.ts';
import { madeArticle, onDay } from '../stages/times/made.ts';
import { resolveTimes } from '../stages/times/times.ts';
import { tellingsOf } from './tellings.ts';

const WEDNESDAY = onDay('2031-04-02');

function timelineOf(articles: readonly DossierArticle[]): readonly TimelineEntry[] {
  const annotations = articles.map((article) => annotateArticle(article, english));
  const times = articles.map((article, i) =>
    resolveTimes(article, annotations[i]!, article.published?.value ?? null, english),
  );
  const entities = gatherEntities(articles, annotations, english).items;
  return gatherTimeline(tellingsOf(articles, annotations, times, english), entities, english).items;
}

const lines = (...texts: readonly string[]): string[] =>
  timelineOf(texts.map((text, i) => madeArticle(`a${i}`, text, WEDNESDAY))).map(
    ({ date, modality, text, evidence }) => `${date.start} ${modality} x${evidence.length} ${text}`,
  );

test('orders what was done and what is expected by date', () => {
  assert.deepEqual(
    lines(
      'The council will vote on the harbour plan on Friday. Dockers walked out of Gate 4 on Monday.',
      'The old harbour wall was built in 1867 by prisoners.',
    ),
    [
      '1867-01-01 asserted x1 The old harbour wall was built in 1867 by prisoners.',
      '2031-03-31 asserted x1 Dockers walked out of Gate 4 on Monday.',
      '2031-04-04 expected x1 The council will vote on the harbour plan on Friday.',
    ],
  );
});

test('reads a clause about somebody with all of the noun, and no item’s number', () => {
  assert.deepEqual(
    lines(
      'The dead were a couple in their sixties whose car was swept off the Moss End road on Monday evening, Inspector Dev Rao said.',
      '2. The hearing in Halven will be held on 29 April.',
    ),
    [
      '2031-03-31 asserted x1 A couple in their sixties whose car was swept off the Moss End road on Monday evening.',
      '2031-04-29 expected x1 The hearing in Halven will be held on 29 April.',
    ],
  );
});

test('a year that a sentence names in passing is left out beside what is told of a day in it, and one compared with always', () => {
  assert.deepEqual(
    lines(
      'The dock that was damaged two years ago is shut, the owner says.',
      'A fire destroyed the dock of Halven on 3 May 2029.',
      'Thefts in Halven rose by a third compared with 2027.',
    ),
    ['2029-05-03 asserted x1 A fire destroyed the dock of Halven on 3 May 2029.'],
  );
});

test('a year before a noun names it, and what leans on nothing is read in its sentence', () => {
  assert.deepEqual(
    lines(
      'The harbour of Halven was shown in a 1992 film about dockers.',
      'Norrby calls on the dockers of Halven to obey its latest rules, adopted on 3 March.',
    ),
    [
      '2031-03-03 asserted x1 Norrby calls on the dockers of Halven to obey its latest rules, adopted on 3 March.',
    ],
  );
});

test('a day that a sentence names in passing has a line where nothing else is told of it, “today” has none', () => {
  assert.deepEqual(
    lines(
      'The mayor has not said whether she will heed the May 9 deadline. The dockers did not like today’s weather.',
      'On Sunday crowds “seemed to be going home until Ada Brecht of the union was led away,” says Odo Larsen of the Lantern.',
    ),
    [
      '2031-03-30 asserted x1 On Sunday crowds “seemed to be going home until Ada Brecht of the union was led away,” says Odo Larsen of the Lantern.',
      '2031-05-09 expected x1 The mayor has not said whether she will heed the May 9 deadline.',
    ],
  );
});

test('an agency’s dateline does not date what its first sentence tells of the same day', () => {
  assert.deepEqual(
    lines(
      'HALVEN, April 2 (BPA) — The owner of the Halven mill was arrested on Wednesday after a long search.',
    ),
    ['2031-04-02 asserted x1 The owner of the Halven mill was arrested on Wednesday after a long search.'],
  );
});

test('tells of no day on which nothing happens: a term, a saying, a guess of who writes', () => {
  assert.deepEqual(
    lines(
      'The owner agreed on Monday to keep all dockers until the end of 2035. The union wants no crane before 2036.',
      'Ada Brecht called the plan "a fairy tale told by the owner of the port" last week.',
      'I do not blame the dockers. My father was one of them. In 2041 nobody will remember the strike at Halven.',
    ),
    ['2031-03-31 asserted x1 The owner agreed on Monday to keep all dockers until the end of 2035.'],
  );
});

test('tells once what several articles tell of one day, with all their citations', () => {
  assert.deepEqual(
    lines(
      'Dockers at Halven walked out on Monday over fourteen new cranes.',
      'On 31 March the Halven dockers walked out over the cranes.',
      'The owner raised the price of bread on Monday in every shop.',
    ),
    [
      '2031-03-31 asserted x2 Dockers at Halven walked out on Monday over fourteen new cranes.',
      '2031-03-31 asserted x1 The owner raised the price of bread on Monday in every shop.',
    ],
  );
});

test('of one event the line that speaks for itself is shown, whether it counts in words or in figures', () => {
  assert.deepEqual(
    lines(
      'In 2017 we stood on strike for sixteen days at the port.',
      'The last strike at the port of Halven, in 2017, lasted 16 days.',
    ),
    ['2017-01-01 asserted x2 The last strike at the port of Halven, in 2017, lasted 16 days.'],
  );
});

const single: readonly (readonly [what: string, text: string, expected: readonly string[]])[] = [
  [
    'parts clauses that have each its date',
    'The mill burned in March 2014, and the council sold its ruins in June 2019.',
    [
      '2014-03-01 asserted x1 The mill burned in March 2014.',
      '2019-06-01 asserted x1 The council sold its ruins in June 2019.',
    ],
  ],
  [
    'keeps what was said with who said it',
    'The strike will end on Friday, the harbour board told reporters on Tuesday.',
    [
      '2031-04-01 asserted x1 The strike will end on Friday, the harbour board told reporters on Tuesday.',
      '2031-04-04 expected x1 The strike will end on Friday, the harbour board told reporters on Tuesday.',
    ],
  ],
  [
    'says who "he" is with the sentence before',
    'Oskar Tindle runs the ferry line. He was arrested on Monday at the quay.',
    ['2031-03-31 asserted x1 Oskar Tindle runs the ferry line. He was arrested on Monday at the quay.'],
  ],
  [
    'drops a word that leans on the sentence before',
    'However, the union rejected the offer on Tuesday.',
    ['2031-04-01 asserted x1 The union rejected the offer on Tuesday.'],
  ],
  [
    'goes on to the end of a quotation',
    'Velt said on Monday, "The harbour is shut. It stays shut."',
    ['2031-03-31 asserted x1 Velt said on Monday, "The harbour is shut. It stays shut."'],
  ],
  [
    'leaves out what a picture shows',
    'In this Friday, March 28, 2031, file photo, the Halven quay lies empty.',
    [],
  ],
  [
    'takes "were set free" for done',
    'Two drivers were set free in Halven in March 2031.',
    ['2031-03-01 asserted x1 Two drivers were set free in Halven in March 2031.'],
  ],
  ['leaves out questions', 'Will the council of Halven vote on Friday?', []],
  ['leaves out how long things last', 'The dockers of Halven have argued for eight months.', []],
  ['leaves out "this year"', 'The ferry line carried fewer people this year.', []],
  ['leaves out what a date stands in by the way', 'Much hangs on Friday’s vote of the harbour council.', []],
  [
    'keeps a date by the way where nothing else is told of it',
    'No ferry has landed at Norrby since the flood of 2022.',
    ['2022-01-01 asserted x1 No ferry has landed at Norrby since the flood of 2022.'],
  ],
  [
    'takes what is dated later for a plan, whatever its verb',
    'The owner unveiled a plan to build fourteen cranes by the end of 2033.',
    ['2033-09-01 expected x1 The owner unveiled a plan to build fourteen cranes by the end of 2033.'],
  ],
];

for (const [what, text, expected] of single) test(what, () => assert.deepEqual(lines(text), expected));

const clauses: readonly (readonly [what: string, text: string, expected: readonly string[]])[] = [
  [
    'tells a relative clause with its noun',
    'The owner spoke of three villages that Norrby annexed in 2022.',
    ['2022-01-01 asserted x1 Three villages that Norrby annexed in 2022.'],
  ],
  [
    'tells a participle with its clause where the noun alone does not say which',
    'Ferries avoid the quay closed in 2019, and passengers wait longer.',
    ['2019-01-01 asserted x1 Ferries avoid the quay closed in 2019.'],
  ],
  [
    'leaves out the week that only says where a day of it lies',
    'The board presented its offer on 25 March, last week, to the union.',
    ['2031-03-25 asserted x1 The board presented its offer on 25 March, last week, to the union.'],
  ],
  [
    'takes what is only supposed for conditional',
    'The cranes will move again if the board of Halven signs the deal on Friday.',
    ['2031-04-04 conditional x1 The cranes will move again if the board of Halven signs the deal on Friday.'],
  ],
  ['leaves out what is so today', 'Even today the mill is the largest house of Halven.', []],
  ['leaves out lines of a page', 'Order Reprints | A version of this ran on 12 March 2031 in Halven', []],
  [
    'leaves out the day of a dateline',
    'HALVEN, 12 March (Lowland News Agency) - The strike was long and cold.',
    [],
  ],
];

for (const [what, text, expected] of clauses) test(what, () => assert.deepEqual(lines(text), expected));

test('names who takes part, also where a pronoun does', () => {
  const article = madeArticle(
    'a1',
    'Oskar Tindle runs the ferry line. He met Mara Velt on Monday.\nJoran Kemble was arrested by Elsa Brandt on Tuesday.',
    WEDNESDAY,
  );
  const annotation = annotateArticle(article, english);
  const times = resolveTimes(article, annotation, WEDNESDAY, english);
  const entities = gatherEntities([article], [annotation], english).items;
  const nameOf = new Map(entities.map(({ id, name }) => [id, name]));
  const told = gatherTimeline(tellingsOf([article], [annotation], [times], english), entities, english).items;
  assert.deepEqual(
    told.map(({ participants }) => participants.map((id) => nameOf.get(id))),
    [
      ['Oskar Tindle', 'Mara Velt'],
      ['Joran Kemble', 'Elsa Brandt'],
    ],
  );
});

test('what was planned in one article and done in a later one is done', () => {
  const told = timelineOf([
    madeArticle('a1', 'The council of Halven will elect a new mayor on Thursday.', onDay('2031-04-01')),
    madeArticle('a2', 'The council of Halven elected a new mayor on Thursday.', onDay('2031-04-04')),
  ]);
  assert.deepEqual(
    told.map(({ date, modality, evidence }) => [date.start, modality, evidence.length]),
    [['2031-04-03', 'asserted', 2]],
  );
});

test('a day that later articles come back to weighs more than the day of writing', () => {
  const told = timelineOf(
    ['2031-04-03', '2031-04-04', '2031-04-05'].map((day, i) =>
      madeArticle(
        `a${i}`,
        `The mill of Halven burned down on 31 March. The mayor of Norrby opened bridge ${i} on ${day}.`,
        onDay(day),
      ),
    ),
  );
  assert.deepEqual(
    told.map(({ date, weight }) => [date.start, weight]),
    [
      ['2031-03-31', 1],
      ['2031-04-03', 0.222],
      ['2031-04-04', 0.222],
      ['2031-04-05', 0.222],
    ],
  );
});

test('a day on which something was done weighs more than one on which something was said', () => {
  const told = timelineOf([
    madeArticle(
      'a0',
      'The mill of Halven burned down on Sunday. The mayor of Norrby said on Monday that it was insured.',
      WEDNESDAY,
    ),
    madeArticle(
      'a1',
      'Fire took the mill of Halven on Sunday. Its owner said on Monday that he would build it again.',
      WEDNESDAY,
    ),
  ]);
  const [sunday, monday] = ['2031-03-30', '2031-03-31'].map((day) =>
    Math.max(...told.filter(({ date }) => date.start === day).map(({ weight }) => weight)),
  );
  assert.ok(sunday! > monday!, `${sunday} ${monday}`);
});

/** Returns an article in which a machine swapped words for others. */
function spunArticle(id: string, text: string, swapped: Readonly<Record<string, string>>): DossierArticle {
  const swaps = Object.entries(swapped).map(([word, restored]) => {
    const start = text.indexOf(word);
    const end = start + word.length;
    return { start, end, text: word, restored, alternatives: [], confidence: 1, basis: 'habit' as const };
  });
  return { ...madeArticle(id, text, WEDNESDAY), spun: { share: 0.2, verdict: 'spun', swaps } };
}

test('marks what only a machine-spun text tells, in its likely words, and cites it as printed', () => {
  const [told, ...others] = timelineOf([
    spunArticle('a9', 'The quay of Halven burned down connected Sunday evening.', { connected: 'on' }),
  ]);
  assert.deepEqual(others, []);
  assert.equal(told?.text, 'The quay of Halven burned down on Sunday evening.');
  assert.equal(told?.spunOnly, true);
  assert.equal(told?.evidence[0].exact, 'The quay of Halven burned down connected Sunday evening.');
});

test('finds the date that swapped words hide', () => {
  const spun = spunArticle('a9', 'The owner shut the mill of Halven successful 2014.', { successful: 'in' });
  assert.deepEqual(
    timelineOf([spun]).map(({ date }) => date.start),
    ['2014-01-01'],
  );
});

test('cites a machine-spun telling beside a clean one, in the words of the clean one', () => {
  const spun = spunArticle('a9', 'Dockers walked out astatine Halven on Monday.', { astatine: 'at' });
  const clean = madeArticle('a1', 'The Halven dockers walked out on Monday.', WEDNESDAY);
  const told = timelineOf([spun, clean]);
  assert.deepEqual(
    told.map(({ text, spunOnly }) => [text, spunOnly]),
    [['The Halven dockers walked out on Monday.', undefined]],
  );
  assert.deepEqual(
    told[0]?.evidence.map(({ article }) => article),
    ['a1', 'a9'],
  );
});

test('reads a page of nothing but dated sentences quickly', () => {
  const article = madeArticle('a1', 'Halven burned on Friday. Norrby sank in May. '.repeat(4_000), WEDNESDAY);
  const started = process.cpuUsage();
  assert.ok(timelineOf([article]).length <= 2);
  assert.ok(process.cpuUsage(started).user < 10_000_000);
});

test('cites the words it prints, whatever the order of the articles', () => {
  const articles = [
    madeArticle(
      'a1',
      'Dockers at Halven walked out on Monday. They will meet the board on Friday.',
      WEDNESDAY,
    ),
    madeArticle('a2', 'On Monday dockers at Halven walked out.', WEDNESDAY),
  ];
  const told = timelineOf(articles);
  assert.deepEqual(told, timelineOf(articles.toReversed()));
  for (const { evidence } of told)
    for (const { article, start, end, exact } of evidence)
      assert.equal(articles.find(({ id }) => id === article)?.text.slice(start, end), exact);
});

test('the same done to the same people is one event, in whatever word the thesaurus has for it', () => {
  assert.deepEqual(
    lines(
      'Raiders abducted the millers of Halven on Sunday, who were on their way to the fair.',
      'The millers of Halven were seized by raiders on Sunday near the old bridge.',
    ).map((line) => line.slice(0, 25)),
    ['2031-03-30 asserted x2 Ra'],
  );
});

test('a day that is said not to be the one, and a habit, have no line', () => {
  assert.deepEqual(
    lines(
      'The bank learnt of the attack on 27 March, not on 29 March as it had said.',
      'Dunst called the contracts "the only thing that keeps us in business in January".',
    ),
    ['2031-03-27 asserted x1 The bank learnt of the attack on 27 March, not on 29 March as it had said.'],
  );
});
