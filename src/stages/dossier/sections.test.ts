import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../language/en/index.ts';
import type { Claim } from '../../model/claim.ts';
import type { Origin } from '../../model/reuse.ts';
import type { TimelineEntry } from '../../model/timeline.ts';
import { writeBrief } from './brief.ts';
import type { Findings } from './findings.ts';
import { citeWords, madeClaim, madeFindings, madePerson, onDay } from './made.ts';

/** A heap about an invented vote on a bridge. */
const texts = {
  gazette: {
    day: '2031-06-02',
    text: 'The Ostby council will vote on the bridge on Tuesday at 7 p.m. in the Corn Hall. The panel consists of Ada Brecht, Olof Tamm, Rune Vik and Siv Dahl. Tamm wants a tunnel. Brecht demands a bridge of steel. Brecht rejects every delay. Pickets blocked the old ferry on Sunday. About 300 people took part.',
  },
  mail: {
    day: '2031-06-02',
    text: 'The Ostby council will decide about the bridge on Tuesday. Pickets blocked the old ferry on Sunday. About 500 people took part.',
  },
  post: {
    day: '2031-06-04',
    text: 'The Ostby council rejected the bridge by 12 votes to 9 on Tuesday. The ferry will get a second boat next spring.',
  },
};

const names = ['Ada Brecht', 'Olof Tamm', 'Rune Vik', 'Siv Dahl'];
const claim = (words: Readonly<Record<string, string>>, more: Partial<Claim> = {}): Claim =>
  madeClaim(texts, words, more);

const blocked: TimelineEntry = {
  id: 't-blocked',
  date: onDay('2031-06-01'),
  precision: 'day',
  text: 'Pickets blocked the old ferry on Sunday.',
  modality: 'asserted',
  participants: [],
  weight: 1,
  evidence: [
    citeWords('gazette', texts.gazette.text, 'Pickets blocked the old ferry on Sunday.'),
    citeWords('mail', texts.mail.text, 'Pickets blocked the old ferry on Sunday.'),
  ],
};

const tuesday = citeWords('gazette', texts.gazette.text, 'Tuesday at 7 p.m.');
const heap = madeFindings(texts, {
  date: { value: onDay('2031-06-03'), basis: 'inferred', evidence: [tuesday] },
  entities: names.map((name) => madePerson(texts, name)),
  times: [
    {
      stage: 'times',
      version: 1,
      article: 'gazette',
      reference: onDay('2031-06-02'),
      expressions: [
        {
          start: tuesday.start,
          end: tuesday.end,
          sentence: 0,
          date: onDay('2031-06-03'),
          precision: 'day',
          basis: 'relative',
          role: 'at',
        },
      ],
    },
  ],
  timeline: [blocked],
  claims: [
    claim(
      { gazette: 'The Ostby council will vote on the bridge on Tuesday at 7 p.m. in the Corn Hall.' },
      { kind: 'plan' },
    ),
    claim({ gazette: 'The panel consists of Ada Brecht, Olof Tamm, Rune Vik and Siv Dahl.' }),
    claim({ gazette: 'About 300 people took part.', mail: 'About 500 people took part.' }),
    claim({ post: 'The Ostby council rejected the bridge by 12 votes to 9 on Tuesday.' }),
    claim({ post: 'The ferry will get a second boat next spring.' }, { kind: 'plan' }),
  ],
});

/** Returns the lines under a heading, as "status: text". */
function linesUnder(heading: string, made: Findings = heap): string[] {
  const section = writeBrief(made, english).items.find((each) => each.heading === heading);
  return section?.items.map(({ status, text }) => `${status}: ${text}`) ?? [];
}

test('the hour and the cast stand with the day', () => {
  const lines = linesUnder('When, where and who');
  assert.ok(
    lines.includes(
      'single: The Ostby council will vote on the bridge on Tuesday at 7 p.m. in the Corn Hall.',
    ),
  );
  assert.ok(lines.includes('single: The panel consists of Ada Brecht, Olof Tamm, Rune Vik and Siv Dahl.'));
});

test('what led to it comes from the days before that several accounts name', () => {
  assert.deepEqual(linesUnder('How it came to this'), [`agreed: ${blocked.text}`]);
});

test('what only machine-spun texts tell of a day is not told', () => {
  const sold = 'Ferrymen sold the old ferry on Saturday.';
  const flows = {
    flow: { day: '2031-06-02', text: sold, spun: true as const },
    stream: { day: '2031-06-02', text: sold, spun: true as const },
  };
  const lead: TimelineEntry = {
    ...blocked,
    id: 't-sold',
    date: onDay('2031-05-31'),
    text: sold,
    evidence: [citeWords('flow', sold, sold), citeWords('stream', sold, sold)],
    spunOnly: true,
  };
  const { annotations, articles, origins } = madeFindings({ ...texts, ...flows });
  const made = { ...heap, annotations, articles, origins, timeline: [lead] };
  const lines = writeBrief(made, english).items.flatMap(({ items }) => items);
  assert.ok(!lines.some(({ text }) => text === sold));
  const clean = { ...made, articles: articles.map((one) => ({ ...one, spun: heap.articles[0]!.spun })) };
  const { spunOnly, ...entry } = lead;
  const told = { ...clean, timeline: [entry] };
  assert.ok(linesUnder('How it came to this', told).includes(`agreed: ${sold}`));
});

test('what the club had asked for, or a sister says of her brother, is no wish of today', () => {
  const more = 'Tamm wants a tunnel below the old ferry.';
  const words = [
    'The Gazette understands that Ada Brecht had asked for a tunnel in May.',
    'Rune Vik’s sister, Siv Vik, said he wanted the race results of Ostby.',
    more,
  ];
  const told = { gazette: { ...texts.gazette, text: words.join(' ') }, mail: texts.mail, post: texts.post };
  const made = madeFindings(told, {
    entities: names.map((name) => madePerson(texts, name)),
    claims: words.map((sentence) => madeClaim(told, { gazette: sentence })),
  });
  assert.deepEqual(linesUnder('Who wants what', made), [`single: ${more}`]);
});

test('what those who know the outcome expect comes next', () => {
  assert.deepEqual(linesUnder('What comes next'), ['single: The ferry will get a second boat next spring.']);
});

test('an outcome that one of several accounts tells is called so', () => {
  const claims = [
    ...heap.claims,
    claim({
      gazette: 'Pickets blocked the old ferry on Sunday.',
      mail: 'Pickets blocked the old ferry on Sunday.',
    }),
  ];
  assert.deepEqual(linesUnder('How far to trust this', { ...heap, claims, timeline: [] }), [
    'single: What came of it is told by one account alone: The post.',
  ]);
});

test('a full stop in a headline ends no reason for which texts count once', () => {
  const origin: Origin = {
    id: 'o-copies',
    level: 'article',
    articles: ['gazette', 'mail'],
    because: '“One dead in St. Aubel” and “Fire in St. Aubel” print the same text. “Fire” is the later.',
    evidence: [citeWords('gazette', texts.gazette.text, 'ferry')],
  };
  const [line] = linesUnder('How far to trust this', { ...heap, origins: [origin] });
  assert.match(
    line!,
    /“One dead in St\. Aubel” and “Fire in St\. Aubel” print the same text\. “Fire” is the later\./,
  );
});

test('of a text without an outlet the first words of its title are enough', () => {
  const title = 'Council of Ostby to Vote on Bridge After Years of Talk';
  const [first, ...others] = heap.articles;
  const articles = [{ ...first!, publisher: null, title }, ...others];
  const origin: Origin = {
    id: 'o-copies',
    level: 'article',
    articles: ['gazette', 'mail'],
    because: `“${title}” and The mail print the same text.`,
    evidence: [citeWords('gazette', texts.gazette.text, 'ferry')],
  };
  const [line] = linesUnder('How far to trust this', { ...heap, articles, origins: [origin] });
  assert.match(line!, /“Council of Ostby to Vote …” and The mail print the same text\./);
});

test('of many texts that rest on one statement it says how many they are, dated by some of them or not', () => {
  const because = ['Council of Ostby to Vote on Bridge', 'Bridge of Ostby Divides Council', 'Ferry to Stay']
    .map((title) => `“${title}”`)
    .join(', ');
  const origin = (id: string, articles: Origin['articles'], said: string | null): Origin => ({
    id,
    level: 'upstream',
    articles,
    stated: { kind: 'statement', source: 'e-Ada Brecht', said: said === null ? null : onDay(said) },
    upstream: 'statement by Ada Brecht',
    because: `${because} and many others of these days rest on the same statement by Ada Brecht.`,
    evidence: [citeWords('gazette', texts.gazette.text, 'ferry')],
  });
  const origins = [
    origin('o-dated', ['gazette', 'mail'], '2031-06-01'),
    origin('o-all', ['gazette', 'mail', 'post'], null),
  ];
  assert.deepEqual(linesUnder('How far to trust this', { ...heap, origins }), [
    'single: 3 of the texts rest on the same statement by Ada Brecht. That counts once.',
  ]);
});

test('what one account tells of the matter fills a page that has room', () => {
  const words = [
    'The council of Ostby rejected the bridge on Tuesday.',
    'The council of Ostby had asked ferrymen, divers and pilots about the bridge.',
    'Swans nest below the windows of a bakery.',
  ];
  const told = {
    gazette: { day: '2031-06-04', text: `${words[0]} ${'It rained. '.repeat(4)}${words.slice(1).join(' ')}` },
    mail: { day: '2031-06-04', text: words[0]! },
    post: { day: '2031-06-04', text: words[0]! },
  };
  const claims = [
    madeClaim(told, { gazette: words[0]!, mail: words[0]!, post: words[0]! }),
    ...words.slice(1).map((sentence) => madeClaim(told, { gazette: sentence })),
  ];
  const { items } = writeBrief(madeFindings(told, { claims }), english);
  const lines = items.flatMap((section) => section.items.map(({ text }) => text));
  assert.ok(lines.includes(words[1]!));
  assert.ok(!lines.includes(words[2]!));
});

test('a line of which all days lie long before the event is background, though outlets lead with it', () => {
  const told = {
    gazette: { day: '2031-06-04', text: 'Two years ago the old bridge of Ostby collapsed in a storm.' },
    mail: { day: '2031-06-04', text: 'The old bridge of Ostby collapsed two years ago in a storm.' },
  };
  const { gazette, mail } = told;
  const claims = [madeClaim(told, { gazette: gazette.text, mail: mail.text })];
  const times = Object.entries(told).map(([article, { text }]) => {
    const start = text.search(/two years ago/i);
    return {
      stage: 'times',
      version: 1,
      article,
      reference: onDay('2031-06-04'),
      expressions: [
        {
          start,
          end: start + 'two years ago'.length,
          sentence: 0,
          date: { start: '2029-01-01', end: '2030-01-01' },
          precision: 'year' as const,
          basis: 'relative' as const,
          role: 'at' as const,
        },
      ],
    };
  });
  const made = madeFindings(told, { claims, times });
  assert.equal(linesUnder('Background', made).length, 1);
  assert.equal(linesUnder('What happened', { ...made, times: [] }).length, 1);
});

test('a line with figures that no other account has is not agreed', () => {
  const claims = [
    claim({
      gazette: 'Pickets blocked the old ferry on Sunday. About 300 people took part.',
      mail: 'About 500 people took part.',
    }),
  ];
  const { items } = writeBrief({ ...heap, claims }, english);
  const line = items.flatMap((section) => section.items).find(({ text }) => text.includes('300'));
  assert.ok(line === undefined || line.status === 'single');
});

test('where nobody can tell whether two accounts say the same, the line stands for one of them', () => {
  const claims = [
    claim(
      {
        post: 'The Ostby council rejected the bridge by 12 votes to 9 on Tuesday.',
        mail: 'About 500 people took part.',
      },
      { status: 'undetermined' },
    ),
  ];
  const { items } = writeBrief({ ...heap, claims }, english);
  const line = items.flatMap((section) => section.items).find(({ text }) => text.includes('rejected'));
  assert.deepEqual(
    line?.evidence.map(({ article }) => article),
    ['post'],
  );
  assert.equal(line?.status, 'single');
});
