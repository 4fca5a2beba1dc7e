import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Expectation } from '../model/timeline.ts';
import { brief } from './brief.ts';

/** Of Monday 3 March 2031 and of the Monday after it. */
const DAYS = ['Monday 3 March 2031', 'Monday 10 March 2031'];

/** Returns what is expected in reports of two outlets, a week apart. */
async function expectedIn(...reports: readonly string[]): Promise<readonly Expectation[]> {
  const folder = mkdtempSync(join(tmpdir(), 'expected-'));
  try {
    const files = reports.map((report, at) => {
      const file = join(folder, `${at}.txt`);
      const outlet = ['Valley Post', 'Marrow Mail'][at]!;
      writeFileSync(file, `${outlet}\n${DAYS[at]}\n\nNews from Ostrand\n\n${report}\n`);
      return file;
    });
    return (await brief(files)).expectations;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('what is expected', () => {
  const stated: readonly [text: string, kind: Expectation['kind'], dueDay: string | null][] = [
    ['The Supreme Court will rule on the cable case on Thursday.', 'planned', '2031-03-06'],
    ['Talks between the two sides begin on Wednesday at the Labour Office.', 'planned', '2031-03-05'],
    ['The river is expected to crest at Selby Weir on Saturday.', 'forecast', '2031-03-08'],
    [
      'The count starts on Saturday in the county hall and will be done by hand in all 88 towns after both campaigns agreed to it on Thursday, Carla Dorn said.',
      'planned',
      '2031-03-08',
    ],
    ['The weather service warned of a tide of 3.1 metres at Kalvik on Friday.', 'forecast', '2031-03-07'],
    ['The union has given the company until Thursday to raise pay by 8 percent.', 'demanded', '2031-03-06'],
    ['Opposition leader Tomas Reik called on Carla Dorn to resign.', 'demanded', null],
  ];
  for (const [text, kind, dueDay] of stated)
    test(`${kind}: ${text}`, async () => {
      const [one, ...others] = await expectedIn(text);
      assert.equal(others.length, 0);
      assert.equal(one?.kind, kind);
      assert.equal(one?.due?.start.slice(0, 10) ?? null, dueDay);
    });

  test('is one plan in an article and in its reprint', async () => {
    const plan = 'Selby Lines called the strike unlawful and said it would go to court on Wednesday.';
    const folder = mkdtempSync(join(tmpdir(), 'expected-'));
    for (const outlet of ['Valley Post', 'Marrow Mail'])
      writeFileSync(
        join(folder, `${outlet}.txt`),
        `${outlet}\n${DAYS[0]}\n\nNews from Ostrand\n\nThe crews of Selby Lines walked out. ${plan}\n`,
      );
    const { expectations } = await brief([folder]);
    rmSync(folder, { recursive: true });
    assert.deepEqual(
      expectations.map(({ evidence }) => evidence.length),
      [2],
    );
  });

  test('a decision is not met by money that is set aside', async () => {
    const [one] = await expectedIn(
      'Minister Carla Dorn said she would decide on the licence of Selby Lines by the end of March.',
      'Selby Lines set aside 45 million crowns for compensation this week.',
    );
    assert.equal(one?.outcome, 'open');
  });

  test('is expected by the lawyer who says so, not by whom she speaks for', async () => {
    const [one] = await expectedIn(
      "Tomas Reik was held on Sunday. Reik's lawyer, Carla Dorn, said she was certain the Supreme Court would rule on the case on Thursday.",
    );
    assert.equal(one?.holder, 'e-carla-dorn');
  });

  test('is demanded by who demands it, whoever tells of that', async () => {
    const [one] = await expectedIn(
      'Corvair demanded a fee of 30 crowns for each seat, according to a new biography of Carla Dorn by Tomas Reik.',
    );
    assert.equal(one?.holder, 'e-corvair');
  });

  for (const text of [
    'Analysts warn that Corvair is unlikely to close the Ostrand line on Friday.',
    'A flight to Ostrand is set to leave on Friday.',
  ])
    test(`is expected by nobody who is only told of: ${text}`, async () => {
      const [one] = await expectedIn(text);
      assert.equal(one?.holder, null);
    });

  const worded: readonly [report: string, ...lines: string[]][] = [
    [
      'The Ostrand League met on Sunday. Its president, Carla Dorn, is expected to announce a ban on Friday.',
      'forecast: The Ostrand League met on Sunday. Its president, Carla Dorn, is expected to announce a ban on Friday.',
    ],
    [
      'The clubs were told of it.\n\n2. The cup tie between Selby and Kalvik, due to be played on Wednesday, will take place without spectators.',
      'planned: The cup tie between Selby and Kalvik, due to be played on Wednesday, will take place without spectators.',
    ],
    [
      'The roads to Kalvik will be slippery on Friday.',
      'forecast: The roads to Kalvik will be slippery on Friday.',
    ],
    [
      'Selby Rovers will appeal against Sunday’s decision of the league to close the ground.',
      'planned: Selby Rovers will appeal against Sunday’s decision of the league to close the ground.',
    ],
    [
      'Shares in Corvair, which also makes kettles and night lights, are likely to fall on Friday, analysts said.',
      'forecast: Shares in Corvair, which also makes kettles and night lights, are likely to fall on Friday.',
    ],
    ['Corvair had asked for 450 officers in a letter to the police.'],
    ['Carla Dorn vowed Corvair has always paid its bills on time.'],
  ];
  for (const [report, ...lines] of worded)
    test(`is told once, in words that read alone: ${report}`, async () => {
      const found = await expectedIn(report);
      assert.deepEqual(
        found.map(({ kind, text }) => `${kind}: ${text}`),
        lines,
      );
    });

  test('is one start, however it is called', async () => {
    const found = await expectedIn(
      'Vaccination is set to begin on Friday in Ostrand, the health office said. A vaccination campaign will start in three districts on 7 March.',
    );
    assert.equal(found.length, 1);
  });

  test('is told of by the later report that recalls it, and lasts a night', async () => {
    const [strike] = await expectedIn(
      'Nurses at Kalvik hospital threatened to strike on Sunday.',
      'Nurses at Kalvik hospital called off a strike planned for Sunday after talks with the county.',
    );
    assert.deepEqual([strike?.outcome, strike?.because], ['unmet', 'It was called off.']);
    const [crest] = await expectedIn(
      'The river Marrow is expected to crest at Selby at about 6 metres tonight.',
      'The river Marrow crested at Selby at 6 metres at 2 a.m. on Tuesday 4 March.',
    );
    assert.equal(crest?.outcome, 'met');
  });

  const untold = [
    'The two ministers met on Sunday at the old mill.',
    'If the budget fails, the country would be run month by month.',
    'Who will pay for the bridge? The council met in the old mill.',
  ];
  for (const text of untold)
    test(`nothing: ${text}`, async () => assert.deepEqual(await expectedIn(text), []));
});

describe('what became of it', () => {
  const told: readonly [before: string, after: string, outcome: Expectation['outcome']][] = [
    [
      'The Supreme Court will rule on the cable on Thursday.',
      'The Supreme Court ruled on the cable on Thursday.',
      'met',
    ],
    ['The Supreme Court will rule on the cable on Thursday.', 'The harbour was quiet on Thursday.', 'open'],
    [
      'Pilots of Corvair will walk out on Friday.',
      'Planes of Corvair were in the air again after the walkout by pilots on Friday.',
      'met',
    ],
    [
      'Stellan Roth is due to speak at the fair on Friday.',
      'Stellan Roth did not speak at the fair on Friday.',
      'unmet',
    ],
    ['Pilots of Corvair will hold a strike on Friday.', 'Pilots of Corvair called off the strike.', 'unmet'],
    [
      'The plant will remain closed indefinitely, Corvair said.',
      'Workers at the plant were at home. The strike came after Carla Dorn left a message on a phone.',
      'open',
    ],
    ['Carla Dorn vowed to stay in Kalvik.', 'Carla Dorn left Kalvik on Saturday.', 'unmet'],
    [
      'Opposition leader Tomas Reik called on Carla Dorn to resign.',
      'Carla Dorn has no intention of resigning.',
      'unmet',
    ],
    [
      'Quillon plans to install 14 cranes at Northquay by 2033.',
      'Quillon will install eight cranes at Northquay rather than 14.',
      'unmet',
    ],
    [
      'The river is expected to crest at 7.2 metres at Selby Weir on Friday.',
      'The river crested at 6.4 metres at Selby Weir on Friday.',
      'unmet',
    ],
    [
      'The council will vote on the bridge on Friday.',
      'The council will vote on the school on 21 March.',
      'open',
    ],
  ];
  for (const [before, after, outcome] of told)
    test(`${outcome}: ${before} – ${after}`, async () => {
      const [first] = (await expectedIn(before, after)).filter(({ evidence }) =>
        evidence.some(({ exact }) => before.includes(exact)),
      );
      assert.equal(first?.outcome, outcome);
      assert.equal(first.outcomeEvidence.length > 0, outcome !== 'open');
    });

  test('a vote that is put off has the new day, and the old one behind it', async () => {
    const [one] = await expectedIn(
      'The Assembly will vote on the budget on 12 March.',
      'The Assembly postponed the vote on the budget from 12 March to 19 March.',
    );
    assert.equal(one?.due?.start, '2031-03-19');
    assert.equal(one.moved[0]?.due.start, '2031-03-12');
  });
});
