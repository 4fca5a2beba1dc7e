/** Two invented stories, told in pairs of accounts: what excludes each other, and what only looks as if it did. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EntityType } from '../../../model/annotation.ts';
import { contestsOf } from './trial.ts';

type Row = readonly [what: string, one: string, other: string, laterOn?: string];

interface Story {
  readonly names: Readonly<Record<string, EntityType>>;
  readonly days: Readonly<Record<string, string>>;
  readonly disputed: readonly Row[];
  readonly traps: readonly Row[];
}

const ferry: Story = {
  names: {
    'Sela Marr': 'person',
    'Ivo Marr': 'person',
    'Tarn Line': 'organisation',
    'Coast Guard': 'organisation',
    Orvik: 'place',
    Hesting: 'place',
    'Pilot Rock': 'place',
    'North Quay': 'facility',
    'Fish Hall': 'facility',
  },
  days: { Monday: '2031-03-03', Tuesday: '2031-03-04', Sunday: '2031-03-02' },
  disputed: [
    ['how many drowned', 'Nine people drowned when the ferry sank.', 'Thirteen people died in the sinking.'],
    ['none or some were hurt', 'Nobody was injured, the company said.', 'Seven passengers were hurt.'],
    [
      'how old she is',
      'The captain, Sela Marr, 34, was on the bridge.',
      'Sela Marr, a 39-year-old captain, was questioned.',
    ],
    [
      'how old he is who is not named',
      'The skipper, a 61-year-old man, was held.',
      'Police held the 38-year-old skipper.',
    ],
    [
      'how long it took',
      'The rescue lasted three hours.',
      'After a five-hour rescue the boats returned to Orvik.',
    ],
    [
      'how fast it went',
      'The ferry was going at 31 knots when it struck the rock.',
      'When she hit the rock the ferry was doing 22 knots.',
    ],
    [
      'how many sailed',
      'All 184 passengers were brought ashore.',
      'The 203 passengers were taken ashore by fishing boats.',
    ],
    [
      'whether she was on the bridge',
      'Sela Marr was on the bridge.',
      'According to a sailor, Sela Marr was not on the bridge.',
    ],
    [
      'who raised the alarm',
      'Tarn Line raised the alarm.',
      'It was the Coast Guard that raised the alarm, officials said.',
    ],
    [
      'whether there was an alarm',
      'There was no alarm, a passenger said.',
      'The alarm sounded at once, according to Tarn Line.',
    ],
    [
      'where it was held',
      'The hearing was held at the Fish Hall.',
      'The hearing was held at the North Quay.',
    ],
    [
      'a denial',
      'Tarn Line ignored a warning from the Coast Guard.',
      'It is not true that Tarn Line ignored a warning from the Coast Guard, a spokesman said.',
    ],
    [
      'what a share is',
      'Tarn Line owns 40 percent of the port of Orvik.',
      'Tarn Line holds 55 percent of the port of Orvik.',
    ],
  ],
  traps: [
    [
      'two skippers',
      'The skipper, a 61-year-old man, was held. A second skipper was hurt.',
      'Police held the 38-year-old skipper.',
    ],
    [
      'two who are called pilots',
      'The pilot, a 61-year-old man, was held.',
      'Both pilots were held, and the 38-year-old pilot was hurt.',
    ],
    ['a rounded number', 'About 200 passengers were on board.', 'There were 203 passengers on board.'],
    ['a bound', 'At least nine people drowned.', 'Thirteen people drowned.'],
    [
      'a later toll',
      'Nine people drowned when the ferry sank.',
      'Thirteen people drowned when the ferry sank.',
      '2031-03-08',
    ],
    ['a part of them', 'Thirteen people drowned.', 'Three children drowned.'],
    ['two people of one name', 'Sela Marr, 34, was on the bridge.', 'Ivo Marr, 61, waited on the quay.'],
    ['planned and done', 'The rescue was to last three hours.', 'The rescue lasted five hours.'],
    [
      'two wrecks',
      'Nine people drowned on Monday off Orvik.',
      'Fourteen people drowned on Sunday off Hesting.',
    ],
    ['none of a kind of people', 'No children were hurt.', 'Seven passengers were hurt.'],
    ['another act of hers', 'Sela Marr was not arrested.', 'Sela Marr was questioned at the North Quay.'],
    ['a wish', 'Tarn Line wanted to leave at nine.', 'The ferry left at eleven.'],
    ['a day and its date', 'The ferry sank on Monday.', 'The ferry sank on 3 March.'],
    [
      'another thing counted',
      'Seven boats took part in the search.',
      'Four helicopters took part in the search.',
    ],
    ['what is not said is not told', 'It is not to say that nobody was hurt.', 'Seven passengers were hurt.'],
    ['two lengths of two things', 'The crossing takes three hours.', 'The search lasted five hours.'],
  ],
};

const school: Story = {
  names: {
    'Brida Holm': 'person',
    'Anders Holm': 'person',
    'Teachers’ League': 'organisation',
    'Parents’ Union': 'organisation',
    Vellmark: 'place',
    'Green Party': 'organisation',
  },
  days: { Monday: '2031-03-03', Tuesday: '2031-03-04' },
  disputed: [
    [
      'the vote',
      'The council adopted the reform unanimously.',
      'The council passed the reform by nine votes to four.',
    ],
    [
      'how many marched',
      'Some 8,000 people marched through Vellmark on Monday.',
      'Police counted 3,500 demonstrators in Vellmark on Monday.',
    ],
    [
      'how many schools close',
      'All twelve village schools will close.',
      'The fourteen village schools are to be shut.',
    ],
    [
      'what it costs',
      'The reform will cost 40 million crowns.',
      'The reform will cost the state 65 million crowns.',
    ],
    ['who drafted it', 'Brida Holm drafted the reform.', 'The reform was drafted by Anders Holm.'],
    [
      'backed or opposed',
      'The Parents’ Union supports the longer school day.',
      'The Parents’ Union opposes the longer school day.',
    ],
    [
      'silent or not',
      'Brida Holm has said nothing about the exams.',
      'Brida Holm said that the exams would stay.',
    ],
    ['on which day', 'The council voted on Monday.', 'The vote in the council was held on Tuesday.'],
    ['signed or not', 'Brida Holm signed the decree.', 'Brida Holm has not signed the decree.'],
    ['how long they talked', 'They talked for two hours.', 'The three-hour meeting ended at noon.'],
    [
      'set right in the same breath',
      'The ministry lists 412 pupils; by its own count the league has 530.',
      'The pupils cheered.',
    ],
    [
      'resigned or sacked',
      'Anders Holm resigned in Vellmark on Monday.',
      'Anders Holm was sacked in Vellmark.',
    ],
    ['turnout of a ballot', 'Turnout in the ballot was 61 percent.', 'Turnout in the ballot was 74 percent.'],
  ],
  traps: [
    [
      'other bodies vote',
      'The council adopted the reform unanimously.',
      'The members of the league rejected it by 300 votes to 120.',
    ],
    ['other subsets', 'Some 8,000 people marched in Vellmark.', 'About 400 teachers marched in Vellmark.'],
    [
      'proposed and adopted',
      'The ministry wants to close twelve schools.',
      'The council closed seven schools.',
    ],
    [
      'two parties differ',
      'The Parents’ Union supports the longer school day.',
      'The Teachers’ League opposes the longer school day.',
    ],
    [
      'silent at first',
      'Brida Holm has said nothing about the exams.',
      'Brida Holm said that the exams would stay.',
      '2031-03-09',
    ],
    [
      'other matters',
      'Brida Holm declined to comment on the strike.',
      'Brida Holm said that the exams would stay.',
    ],
    ['rounded money', 'The reform will cost 40 million crowns.', 'The reform will cost 40.3 million crowns.'],
    [
      'another year’s costs',
      'The reform will cost 40 million crowns this year.',
      'Last year the reform cost 12 million crowns.',
    ],
    [
      'two reasons of two acts',
      'The school closed because of the cold.',
      'The pool closed because of the repairs.',
    ],
    ['what somebody fears', 'The league fears that nobody will apply.', 'Forty teachers applied.'],
    ['the same in other words', 'They talked for two hours.', 'The talks went on for about two hours.'],
    ['counts of two days', 'On Monday 34 classes were cancelled.', 'On Tuesday 51 classes were cancelled.'],
    ['each and all', 'Each school gets 40,000 crowns.', 'The schools get 900,000 crowns.'],
  ],
};

for (const { names, days, disputed, traps } of [ferry, school]) {
  const found = ([, one, other, on = '2031-03-05']: Row) =>
    contestsOf(
      [one, other].map((text, at) => ({ text, on: at === 0 ? '2031-03-05' : on, days })),
      names,
    );
  for (const row of disputed)
    test(`excludes: ${row[0]}`, () => {
      assert.ok(found(row).some(({ status }) => status === 'contradicted'));
    });
  for (const row of traps)
    test(`does not exclude: ${row[0]}`, () => {
      assert.ok(!found(row).some(({ status }) => status === 'contradicted'));
    });
}
