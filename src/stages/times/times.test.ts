import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../language/en/index.ts';
import type { TimeExpression } from '../../model/annotation.ts';
import { madeAnnotation, madeArticle, onDay } from './made.ts';
import { resolveTimes } from './times.ts';

/** 2 April 2031 is a Wednesday. */
const WEDNESDAY = '2031-04-02';
const FRIDAY = '2031-04-04';

function read(text: string, reference: string | null): readonly TimeExpression[] {
  const article = madeArticle('a1', text);
  return resolveTimes(article, madeAnnotation(article), reference === null ? null : onDay(reference), english)
    .expressions;
}

/** "words = start/end" for an interval, "words = day" for a day. */
function told(text: string, reference: string | null): string[] {
  return read(text, reference).map(({ start, end, date }) => `${text.slice(start, end)} = ${brief(date)}`);
}

const brief = (date: TimeExpression['date']): string =>
  date === null
    ? '?'
    : JSON.stringify(onDay(date.start.slice(0, 10))) === JSON.stringify(date)
      ? date.start
      : `${date.start}/${date.end}`;

type Case = readonly [text: string, expected: readonly string[]];

function check(what: string, reference: string | null, cases: readonly Case[]): void {
  for (const [text, expected] of cases)
    test(`${what}: ${text}`, () => assert.deepEqual(told(text, reference), expected));
}

check('full dates need no reference', null, [
  ['The ferry sank on 2 April 2029.', ['2 April 2029 = 2029-04-02']],
  ['The ferry sank on April 2, 2029, off Norrby.', ['April 2, 2029 = 2029-04-02']],
  ['It was signed on Monday, 2 April 2029.', ['Monday, 2 April 2029 = 2029-04-02']],
  ['The map shows the flood as of Sept. 12, 2030.', ['Sept. 12, 2030 = 2030-09-12']],
  [
    'It burned on Sept.12, 2030, and on Oct .4, 2030.',
    ['Sept.12, 2030 = 2030-09-12', 'Oct .4, 2030 = 2030-10-04'],
  ],
  ['The 3rd of May 2019 was dry.', ['3rd of May 2019 = 2019-05-03']],
  ['The fair ran from 2-4 April 2029.', ['2-4 April 2029 = 2029-04-02/2029-04-05']],
  ['The log was closed on 2029-04-02.', ['2029-04-02 = 2029-04-02']],
  ['Dated 24/02/2029, it was signed.', ['24/02/2029 = 2029-02-24']],
  ['Dated 02/04/2029, it was signed.', ['02/04/2029 = ?']],
  ['The report of 31 April 2029 was late.', ['31 April 2029 = ?']],
]);

check('who says it behind a comma, and a day two sentences on, tell nothing of a time', WEDNESDAY, [
  ['The pumps will not be ready before 10 May, it said.', ['10 May = 2031-05-10']],
  [
    'The curfew runs from 7 p.m. to 6 a.m. All borders are closed. Clerks must come back on Monday.',
    ['7 p.m. = ?', '6 a.m. = ?', 'Monday = 2031-04-07'],
  ],
]);

check('a plan that came about otherwise is past, and days are not counted from what was said', FRIDAY, [
  [
    'The sale, which was to start on Monday, began on Wednesday instead.',
    ['Monday = 2031-03-31', 'Wednesday = 2031-04-02'],
  ],
  [
    'She quit on Monday, four days after its chairman said she would stay. It was said on 20 March.',
    ['Monday = 2031-03-31', '20 March = 2031-03-20'],
  ],
]);

check('what somebody does has no day for being told of him', FRIDAY, [
  [
    'They knew in 2029, a year before the firm recalled them. The firm answered on 30 March.',
    ['2029 = 2029-01-01/2030-01-01', 'a year before the firm = ?', '30 March = 2031-03-30'],
  ],
]);

check('months, years and longer need none either', null, [
  ['The canal was sold in 1867 for 7,200 crowns.', ['1867 = 1867-01-01/1868-01-01']],
  ['It has been closed since 2015.', ['2015 = 2015-01-01/2016-01-01']],
  ['The 2022 flood took the bridge.', ['2022 = 2022-01-01/2023-01-01']],
  ['The bill passed in March 2014.', ['March 2014 = 2014-03-01/2014-04-01']],
  ['The mill burned in late July 2014.', ['late July 2014 = 2014-07-21/2014-08-01']],
  ['It was settled in the 18th century.', ['the 18th century = 1701-01-01/1801-01-01']],
  ['It was settled in the early nineteenth century.', ['early nineteenth century = 1801-01-01/1835-01-01']],
  ['Trams ran in the 1950s.', ['the 1950s = 1950-01-01/1960-01-01']],
  ['They fought from 1990 to 1995.', ['from 1990 to 1995 = 1990-01-01/1996-01-01']],
  ['The 2014-15 season was wet.', ['2014-15 = 2014-01-01/2016-01-01']],
  ["The 2019 New Year's Eve fire killed two.", ["2019 New Year's Eve = 2019-12-31"]],
  ['They met in the summer of 2019.', ['the summer of 2019 = 2019-06-01/2019-09-01']],
  ['She died during the Second World War.', ['Second World War = 1939-09-01/1945-09-03']],
]);

check('quantities are no years', null, [
  ['About 2,000 people marched.', []],
  ['He won by 2015 votes.', []],
  ['The town of 1900 people slept.', []],
  ['It cost 1999 crowns, or 2019.50 with tax.', []],
  ['Flight 2021 was late.', []],
  ['She may march on.', []],
]);

check('without a reference what is relative stays open', null, [
  ['The port closed on Monday.', ['Monday = ?']],
  ['The port closed yesterday.', ['yesterday = ?']],
  ['The port closed on 2 April.', ['2 April = ?']],
  ['The port closed three years ago.', ['three years ago = ?']],
]);

check('weekdays follow the tense', WEDNESDAY, [
  ['The ferry sank on Monday.', ['Monday = 2031-03-31']],
  ['The council will vote on Monday.', ['Monday = 2031-04-07']],
  ['The sides are due to meet on Friday.', ['Friday = 2031-04-04']],
  ['The sides are meeting on Friday.', ['Friday = 2031-04-04']],
  ['She is to speak on Tuesday.', ['Tuesday = 2031-04-08']],
  ['The wreck should arrive on Tuesday.', ['Tuesday = 2031-04-08']],
  ['The wreck should have arrived on Tuesday.', ['Tuesday = 2031-04-01']],
  ['The gang sent a note, threatening to publish all on Friday.', ['Friday = 2031-04-04']],
  [
    'The recount would begin on Thursday and be finished by Saturday, he said.',
    ['Thursday = 2031-04-03', 'Saturday = 2031-04-05'],
  ],
  ['The hearing will be held on Friday.', ['Friday = 2031-04-04']],
  ['The trial opens on Monday.', ['Monday = 2031-04-07']],
  ['Police arrested him on Friday.', ['Friday = 2031-03-28']],
  ['The owner said on Wednesday it was sold.', ['Wednesday = 2031-04-02']],
  ['The gates will open on Wednesday.', ['Wednesday = 2031-04-02']],
  [
    'Talks will begin on Friday, an aide told reporters on Tuesday.',
    ['Friday = 2031-04-04', 'Tuesday = 2031-04-01'],
  ],
  ['She said on Monday that they would sail on Saturday.', ['Monday = 2031-03-31', 'Saturday = 2031-04-05']],
  ['On Friday, the two mayors will meet in Halven.', ['Friday = 2031-04-04']],
  ['It has been shut since Friday.', ['Friday = 2031-03-28']],
  ['The talks had been due to end on Tuesday evening.', ['Tuesday evening = 2031-04-01']],
  ['She explained why it would not do in an interview on Tuesday.', ['Tuesday = 2031-04-01']],
  ['He was freed last Monday.', ['last Monday = 2031-03-31']],
  ['They will vote next Tuesday.', ['next Tuesday = 2031-04-08']],
  ['They walked out on Monday last week.', ['Monday last week = 2031-03-24']],
  [
    'The mayors will meet on Friday. Much hangs on Friday’s talks.',
    ['Friday = 2031-04-04', 'Friday = 2031-04-04'],
  ],
  ['Sales rose before Black Friday.', ['Black Friday = 2030-11-29']],
]);

check('dates without a year take the nearest in the direction of the tense', WEDNESDAY, [
  ['The ferry sank on March 3.', ['March 3 = 2031-03-03']],
  ['The ferry sank on Monday, March 31.', ['Monday, March 31 = 2031-03-31']],
  ['The yard closed on 20 December.', ['20 December = 2030-12-20']],
  ['Voting will start on 12 May.', ['12 May = 2031-05-12']],
  ['Voting will start on January 9.', ['January 9 = 2032-01-09']],
  ['It has been discussed since January.', ['January = 2031-01-01/2031-02-01']],
  ['The plan was printed in November.', ['November = 2030-11-01/2030-12-01']],
  ['Wages will rise in June.', ['June = 2031-06-01/2031-07-01']],
  ['In late February the river froze.', ['late February = 2031-02-21/2031-03-01']],
  ['He retired last December.', ['last December = 2030-12-01/2031-01-01']],
  ['They sail next January.', ['next January = 2032-01-01/2032-02-01']],
  [
    'In 2014 the king refused. In March he fled.',
    ['2014 = 2014-01-01/2015-01-01', 'March = 2014-03-01/2014-04-01'],
  ],
]);

check('what was promised or demanded by a date is to come', WEDNESDAY, [
  ['The companies expect to close it by the end of May.', ['the end of May = 2031-05-21/2031-06-01']],
  [
    'Lee promised the people of a flooded town a new dam by the end of the year.',
    ['the end of the year = 2031-09-01/2032-01-01'],
  ],
  ['The union demanded a rise by 1 December.', ['1 December = 2031-12-01']],
  ['The judge wants closing arguments in October.', ['October = 2031-10-01/2031-11-01']],
  [
    'They met four days before a deadline of 6 April.',
    ['four days before a deadline = 2031-04-02', '6 April = 2031-04-06'],
  ],
  ['Lee promised on Monday that it would hold.', ['Monday = 2031-03-31']],
  ['Lee told her rival, Kim Dow, in a phone call Monday that it would hold.', ['Monday = 2031-03-31']],
]);

/** 14 March 2031 is a Friday. */
check('"until" looks ahead, but for what went on until then', '2031-03-14', [
  ['The bridge is closed until 21 March.', ['21 March = 2031-03-21']],
  ['Bridge closed until March 21', ['March 21 = 2031-03-21']],
  ['The bridge was closed until 12 March.', ['12 March = 2031-03-12']],
  ['The road stays shut until Monday.', ['Monday = 2031-03-17']],
  ['The bridge is closed until Monday.', ['Monday = 2031-03-17']],
  ['The talks lasted until Monday.', ['Monday = 2031-03-10']],
]);

check('days of the month may be words', WEDNESDAY, [
  ['The law takes effect on the first of June.', ['the first of June = 2031-06-01']],
  ['It burned on the twenty-second of March 2029.', ['the twenty-second of March 2029 = 2029-03-22']],
  ['They sailed on March the third.', ['March the third = 2031-03-03']],
  ['The first of March’s two votes failed.', ['March = 2031-03-01/2031-04-01']],
]);

check('how long something went on is no stretch up to now', WEDNESDAY, [
  ['The last strike shut the port for three weeks.', ['for three weeks = ?']],
  ['The port had been shut for three weeks.', ['for three weeks = ?']],
  ['The owner, who has two ships, sailed alone for three weeks.', ['for three weeks = ?']],
  ['The port has been shut for three weeks.', ['for three weeks = 2031-03-12/2031-04-03']],
  ['They have now argued for three weeks.', ['for three weeks = 2031-03-12/2031-04-03']],
]);

check('counts from the day of the article', WEDNESDAY, [
  ['It rained yesterday.', ['yesterday = 2031-04-01']],
  ['The vote is tonight.', ['tonight = 2031-04-02']],
  ['The president declared Friday a day of mourning.', ['Friday = 2031-04-04']],
  [
    'They met on 3 May 2029. She left the next day.',
    ['3 May 2029 = 2029-05-03', 'the next day = 2029-05-04'],
  ],
  ['Rain will fall over the next day.', ['the next day = 2031-04-02/2031-04-04']],
  ['The count will be done by hand after both sides agreed to it on Monday.', ['Monday = 2031-03-31']],
  ['They sail tomorrow morning.', ['tomorrow morning = 2031-04-03']],
  ['The day before yesterday it snowed.', ['The day before yesterday = 2031-03-31']],
  ['She resigned last week.', ['last week = 2031-03-24/2031-03-31']],
  ['They met earlier this week.', ['earlier this week = 2031-03-31/2031-04-03']],
  ['He spoke last weekend.', ['last weekend = 2031-03-29/2031-03-31']],
  ['The term expired last year.', ['last year = 2030-01-01/2031-01-01']],
  ['They meet next month.', ['next month = 2031-05-01/2031-06-01']],
  ['The mill closed three years ago.', ['three years ago = 2028-01-01/2029-01-01']],
  ['He left two weeks ago.', ['two weeks ago = 2031-03-17/2031-03-24']],
  ['They have argued for eight months.', ['for eight months = 2030-08-02/2031-04-03']],
  ['It is the first visit in a decade.', ['in a decade = 2021-04-02/2031-04-03']],
  ['He was jailed for two years.', ['for two years = ?']],
  ['They moved last summer.', ['last summer = 2030-06-01/2030-09-01']],
  ['Nothing happened that day.', ['that day = ?']],
  ['USA Today asked readers.', []],
]);

check('counts to the very day', WEDNESDAY, [
  ['A year ago today the dam burst.', ['A year ago today = 2030-04-02']],
]);

check('counts from what was named before', WEDNESDAY, [
  [
    'They met on February 26. Five days earlier they had voted.',
    ['February 26 = 2031-02-26', 'Five days earlier = 2031-02-21'],
  ],
  [
    'The dam broke on 3 May 2019. The following day it rained.',
    ['3 May 2019 = 2019-05-03', 'The following day = 2019-05-04'],
  ],
  [
    'The king died in 1914. That year war came.',
    ['1914 = 1914-01-01/1915-01-01', 'That year = 1914-01-01/1915-01-01'],
  ],
]);

check('weeks and days beside this one', WEDNESDAY, [
  ['They will meet this Friday.', ['this Friday = 2031-04-04']],
  ['They will meet next Friday.', ['next Friday = 2031-04-11']],
  ['They will meet on Friday week.', ['Friday week = 2031-04-11']],
  ['The council will meet a week on Monday.', ['a week on Monday = 2031-04-14']],
  ['They met Tuesday last.', ['Tuesday last = 2031-04-01']],
  ['He left the Friday before last.', ['the Friday before last = 2031-03-21']],
  ['The week before last it snowed.', ['The week before last = 2031-03-17/2031-03-24']],
  ['The trial will begin the week after next.', ['the week after next = 2031-04-14/2031-04-21']],
  ['The game is on Sunday.', ['Sunday = 2031-04-06']],
  ['It was shut from Monday to Wednesday.', ['from Monday to Wednesday = 2031-03-31/2031-04-03']],
  ['It will be shut between Monday and Wednesday.', ['between Monday and Wednesday = 2031-04-07/2031-04-10']],
  ['The fair was held over the weekend.', ['the weekend = 2031-03-29/2031-03-31']],
  ['The fair will be held this weekend.', ['this weekend = 2031-04-05/2031-04-07']],
  ['He will come early next week.', ['early next week = 2031-04-07/2031-04-10']],
  ['The shed burned down overnight.', ['overnight = 2031-04-01/2031-04-03']],
  ['Rain will fall overnight.', ['overnight = 2031-04-02/2031-04-04']],
  ['He left earlier in the week.', ['earlier in the week = 2031-03-31/2031-04-03']],
  ['The law takes effect on the 12th.', ['the 12th = 2031-04-12']],
  ['He was born on the 12th floor.', []],
]);

check('on a Sunday weeks are those of people whose week begins on it, too', '2031-04-06', [
  ['They met last week.', ['last week = 2031-03-24/2031-04-06']],
  ['They met this week.', ['this week = 2031-03-31/2031-04-07']],
  ['They will meet next week.', ['next week = 2031-04-07/2031-04-14']],
  ['They will vote this week.', ['this week = 2031-04-07/2031-04-14']],
]);

check('parts of longer times are whole units', WEDNESDAY, [
  ['In late July the mill burned.', ['late July = 2030-07-21/2030-08-01']],
  ['In mid-March the ice broke.', ['mid-March = 2031-03-11/2031-03-21']],
  ['Trams were scrapped in the early 1990s.', ['early 1990s = 1990-01-01/1994-01-01']],
  ['Prices rose in the second half of the year.', ['the second half of the year = 2030-07-01/2031-01-01']],
  [
    'Prices will rise in the second half of the year.',
    ['the second half of the year = 2031-07-01/2032-01-01'],
  ],
  ['Profits fell in the third quarter of 2030.', ['the third quarter of 2030 = 2030-07-01/2030-10-01']],
  ['Profits will rise in Q3.', ['Q3 = 2031-07-01/2031-10-01']],
  ['The fourth-quarter results were poor.', ['fourth-quarter = 2030-10-01/2031-01-01']],
  ['Sales fell in fiscal 2030.', ['fiscal 2030 = 2030-01-01/2031-01-01']],
  [
    'Sales fell in the first three months of the year.',
    ['the first three months of the year = 2031-01-01/2031-04-01'],
  ],
  ['At the turn of the century the mill had 400 hands.', ['the turn of the century = 1995-01-01/2006-01-01']],
  ['It was the music of the nineties.', ['the nineties = 1990-01-01/2000-01-01']],
]);

check('feasts that move', WEDNESDAY, [
  ['He died on Easter Sunday.', ['Easter Sunday = 2030-04-21']],
  ['The shops will shut on Good Friday.', ['Good Friday = 2031-04-11']],
  ['Orthodox Easter 2031 will be kept in peace.', ['Orthodox Easter 2031 = 2031-04-13']],
  ['She flew home for Thanksgiving.', ['Thanksgiving = 2030-11-28']],
  ['The talks will resume after Ramadan.', ['Ramadan = 2031-12-16/2032-01-14']],
  ['The parade was on Memorial Day 2030.', ['Memorial Day 2030 = 2030-05-27']],
  ['They met on the first Monday of March.', ['the first Monday of March = 2031-03-03']],
  ['They met on the last Friday in May 2030.', ['the last Friday in May 2030 = 2030-05-31']],
]);

check('a year that is told beside it', WEDNESDAY, [
  [
    'In July this year the mill burned.',
    ['July = 2031-07-01/2031-08-01', 'this year = 2031-01-01/2032-01-01'],
  ],
  ['He won on 3 March last year.', ['3 March = 2030-03-03', 'last year = 2030-01-01/2031-01-01']],
  [
    'He fell on Bastille Day two years ago.',
    ['Bastille Day = 2029-07-14', 'two years ago = 2029-01-01/2030-01-01'],
  ],
  [
    'Two years ago, in October, the dam broke.',
    ['Two years ago = 2029-01-01/2030-01-01', 'October = 2029-10-01/2029-11-01'],
  ],
  [
    'Stalls burned on May Day in a dozen villages three years ago.',
    ['May Day = 2028-05-01', 'three years ago = 2028-01-01/2029-01-01'],
  ],
  ['The ban comes two years after stalls were looted on May Day in Halven.', ['May Day = 2029-05-01']],
  [
    "In March she beat last year's time.",
    ['March = 2031-03-01/2031-04-01', 'last year = 2030-01-01/2031-01-01'],
  ],
]);

check('what was said in an interview with whomever is past', '2031-04-06', [
  [
    'She mocked the planned wall in an interview with a paper of Norrby this week, saying it would leak.',
    ['this week = 2031-03-31/2031-04-07'],
  ],
]);

check('ranges', WEDNESDAY, [
  ['Trams ran from 3 to 7 May 2030.', ['3 to 7 May 2030 = 2030-05-03/2030-05-08']],
  ['Trams ran May 3–7, 2030.', ['May 3–7, 2030 = 2030-05-03/2030-05-08']],
  ['It ran from 3 May to 7 June 2030.', ['3 May to 7 June 2030 = 2030-05-03/2030-06-08']],
  ['It will run from May 3 through June 7.', ['May 3 through June 7 = 2031-05-03/2031-06-08']],
  ['It ran from 20 December to 6 January.', ['20 December to 6 January = 2030-12-20/2031-01-07']],
  ['They argued 2014–2016.', ['2014–2016 = 2014-01-01/2017-01-01']],
]);

check('a weekday tells which year is meant', WEDNESDAY, [
  ['The trial opens on Wednesday, 12 May.', ['Wednesday, 12 May = 2032-05-12']],
  ['The ferry sank on Monday, March 31.', ['Monday, March 31 = 2031-03-31']],
]);

check('what looks like a time and is none', WEDNESDAY, [
  ['The meeting is every Monday, on weekdays and on Sundays.', []],
  ['Theresa May will march on; she called 555-2019, day and night.', []],
  ['Between 1500 and 2000 protesters came, 1 in 1900 of all.', []],
  ['He was taken to 2020 Main Street.', []],
  ['It happened half a century ago.', []],
  ['Guards have stood there 24/7 since 9/11.', ['9/11 = 2001-09-11']],
]);

check('is counted from the day of what it names', WEDNESDAY, [
  [
    'The strike began on 17 March. The day before the strike, the owner wrote.',
    ['17 March = 2031-03-17', 'The day before the strike = 2031-03-16'],
  ],
  [
    'The vote is on 12 May. Two weeks before the vote, the mayor will speak.',
    ['12 May = 2031-05-12', 'Two weeks before the vote = 2031-04-28/2031-05-05'],
  ],
  ['They sailed two days after the storm.', ['two days after the storm = ?']],
  ['The pumps came on Monday, a day later than promised.', ['Monday = 2031-03-31']],
  [
    'Lee was sworn in on Monday, two days before the deadline set by Dow.',
    ['Monday = 2031-03-31', 'two days before the deadline = ?'],
  ],
  [
    'The dam broke on 3 May 2029, the mayor said on Monday. A day earlier, cracks were seen.',
    ['3 May 2029 = 2029-05-03', 'Monday = 2031-03-31', 'A day earlier = 2029-05-02'],
  ],
  [
    'The strike began on 17 March. Two weeks into the strike, the docks are silent.',
    ['17 March = 2031-03-17', 'Two weeks into the strike = 2031-03-31/2031-04-07'],
  ],
]);

check('is counted from what tells its start without its name', WEDNESDAY, [
  [
    'Crews walked out on 14 January. Two months into the strike, the docks are silent.',
    ['14 January = 2031-01-14', 'Two months into the strike = 2031-03-01/2031-04-01'],
  ],
  [
    'The army invaded in February 2029. Two years into the war, the front stands still.',
    ['February 2029 = 2029-02-01/2029-03-01', 'Two years into the war = 2031-01-01/2032-01-01'],
  ],
  [
    'Two months into the strike, the docks are silent.',
    ['Two months into the strike = 2031-04-01/2031-05-01'],
  ],
]);

check('stretches that go on, or end with a month', WEDNESDAY, [
  ['The war is in its third year.', ['its third year = 2028-04-02/2031-04-03']],
  ['The strike has entered its second week.', ['its second week = 2031-03-19/2031-04-03']],
  ['In its third year the firm made a loss.', ['its third year = ?']],
  ['Profits rose in the year to March.', ['the year to March = 2030-04-01/2031-04-01']],
  [
    'In the 12 months to September 2030 sales fell.',
    ['the 12 months to September 2030 = 2029-10-01/2030-10-01'],
  ],
  ['Sales fell in the three months to June.', ['the three months to June = 2030-04-01/2030-07-01']],
]);

check('a month of the year that was named', WEDNESDAY, [
  [
    'He resigned in 2028. That October he moved to Norrby.',
    ['2028 = 2028-01-01/2029-01-01', 'That October = 2028-10-01/2028-11-01'],
  ],
  ['She left on 3 November 2028, and that March she came back.', ['3 November 2028 = 2028-11-03']],
  ['The shops broke Sunday trading rules.', []],
  ['It will rain early on Monday.', ['early on Monday = 2031-04-07']],
]);

test('from several days that is counted which is the same from all of them, and years from the one between', () => {
  const around = { start: '2031-12-15', end: '2032-01-15' };
  const article = madeArticle(
    'a1',
    'It rained last year. The dock burned in October. The gate fell on Monday. It was shut last week.',
  );
  const { expressions } = resolveTimes(article, madeAnnotation(article), around, english);
  assert.deepEqual(
    expressions.map(({ date }) => brief(date)),
    ['2030-01-01/2031-01-01', '2031-10-01/2031-11-01', '?', '?'],
  );
});

test('a weekday is the one that is near most of the few days to which the article is narrowed', () => {
  const written = { start: '2031-12-16', end: '2031-12-24' };
  const article = madeArticle(
    'a1',
    'The gate fell on Tuesday. It was shut on Wednesday. It opened on Thursday.',
  );
  const { expressions } = resolveTimes(article, madeAnnotation(article), written, english);
  assert.deepEqual(
    expressions.map(({ date }) => brief(date)),
    ['2031-12-16', '2031-12-17', '?'],
  );
});

test('a week or month told from now is that of most of the few days to which the article is narrowed', () => {
  const written = { start: '2031-11-29', end: '2031-12-07' };
  const article = madeArticle('a1', 'The gate was shut last month. Clerks met earlier this week.');
  const { expressions } = resolveTimes(article, madeAnnotation(article), written, english);
  assert.deepEqual(
    expressions.map(({ date }) => brief(date)),
    ['2031-10-01/2031-11-01', '2031-11-24/2031-12-01'],
  );
});

test('terms have a day on which they end', () => {
  const terms: readonly (readonly [text: string, due: string | undefined])[] = [
    ['They must pay within 24 hours.', '2031-04-03'],
    ['They must agree within 50 days, he said on Monday.', '2031-05-20'],
    ['He gave them a 10-day deadline on Monday.', '2031-04-10'],
    ['He had once set a 10-day deadline.', undefined],
    ['On 1 March the court gave the firm 30 days to pay.', '2031-03-31'],
    ['On Monday the deadline was cut from 50 days to 10 days.', '2031-04-10'],
    ['Mr Vale shortened on Monday his 50-day deadline to 10 days.', '2031-04-10'],
    ['On Monday he cut it down to a 10-day deadline.', '2031-04-10'],
    ['He cut it down to a 10-day deadline.', undefined],
    ['On Monday her sentence was cut to ten days in prison.', undefined],
    ['They will meet in ten days.', '2031-04-12'],
    ['They must pay by Friday.', '2031-04-04'],
    ['They must pay by the end of the month.', '2031-04-30'],
    ['They have argued for ten days.', undefined],
    ['The deadline was moved to 15 April.', undefined],
  ];
  for (const [text, due] of terms)
    assert.equal(read(text, WEDNESDAY).find((one) => one.due)?.due?.start, due, text);
});

test('tells how long a length of time is', () => {
  assert.deepEqual(
    read('He slept for three hours, then for two days, then for a few weeks.', WEDNESDAY).map(
      ({ length }) => length,
    ),
    ['PT3H', 'P2D', undefined],
  );
});

test('takes the date as printed where its weekday is another, and says so', () => {
  const [told] = read('He spoke on Monday, 3 April 2031.', WEDNESDAY);
  assert.equal(told?.date?.start, '2031-04-03');
  assert.equal(told?.weekdayDiffers, true);
  assert.equal(read('He spoke on Thursday, 3 April 2031.', WEDNESDAY)[0]?.weekdayDiffers, undefined);
});

/** Returns what is told where the article was written at the place. */
function toldAt(place: string | null, text: string): string[] {
  const article = madeArticle('a1', text);
  return resolveTimes(article, madeAnnotation(article), onDay(WEDNESDAY), english, place).expressions.map(
    ({ start, end, date }) => `${text.slice(start, end)} = ${brief(date)}`,
  );
}

test('times of day are those of where the article was written', () => {
  assert.deepEqual(toldAt('Halifax', 'They will speak at 3 p.m. on Friday.'), [
    '3 p.m. on Friday = 2031-04-04T15:00:00-03:00/2031-04-04T16:00:00-03:00',
  ]);
  assert.deepEqual(
    toldAt(null, 'HALIFAX, April 2 (LNA) — They will speak at 3 p.m. on Friday.').at(-1),
    '3 p.m. on Friday = 2031-04-04T15:00:00-03:00/2031-04-04T16:00:00-03:00',
  );
  assert.deepEqual(toldAt(null, 'They will speak at 3 p.m. on Friday.'), ['3 p.m. on Friday = 2031-04-04']);
});

test('seasons are those of where the article was written', () => {
  assert.deepEqual(toldAt('Sydney', 'They met last summer.'), ['last summer = 2030-12-01/2031-03-01']);
  assert.deepEqual(toldAt(null, 'They met last summer.'), ['last summer = 2030-06-01/2030-09-01']);
});

test('reads a machine-spun article as it likely stood, and cites it as printed', () => {
  const text = 'The mill shut successful 2014, and connected Friday it burned.';
  const swaps = Object.entries({ successful: 'in', connected: 'on' }).map(([word, restored]) => ({
    start: text.indexOf(word),
    end: text.indexOf(word) + word.length,
    text: word,
    restored,
    alternatives: [],
    confidence: 1,
    basis: 'habit' as const,
  }));
  const article = { ...madeArticle('a1', text), spun: { share: 0.2, verdict: 'spun' as const, swaps } };
  const { expressions } = resolveTimes(article, madeAnnotation(article), onDay(WEDNESDAY), english);
  assert.deepEqual(
    expressions.map(({ start, end, date }) => `${text.slice(start, end)} = ${brief(date)}`),
    ['2014 = 2014-01-01/2015-01-01', 'Friday = 2031-03-28'],
  );
});

check('times of day join their day', FRIDAY, [
  [
    'The gates open at 19:30 GMT on Friday.',
    ['19:30 GMT on Friday = 2031-04-04T19:30:00+00:00/2031-04-04T19:31:00+00:00'],
  ],
  [
    'They will sail on Friday at 11.30am Lisbon time.',
    ['Friday at 11.30am Lisbon time = 2031-04-04T11:30:00+01:00/2031-04-04T11:31:00+01:00'],
  ],
  ['They will meet on Friday at noon.', ['Friday at noon = 2031-04-04']],
  [
    '“It will break on Sunday,” Lee said. The water stood at five metres at 16:00 Lisbon time.',
    ['Sunday = 2031-04-06', '16:00 Lisbon time = ?'],
  ],
  ['They will meet on Friday at ten in the morning.', ['Friday at ten in the morning = 2031-04-04']],
  [
    'They will sail on Friday at ten in the evening Lisbon time.',
    ['Friday at ten in the evening Lisbon time = 2031-04-04T22:00:00+01:00/2031-04-04T23:00:00+01:00'],
  ],
  [
    'The gates open at eight o’clock GMT on Friday.',
    ['eight o’clock GMT on Friday = 2031-04-04T08:00:00+00:00/2031-04-04T09:00:00+00:00'],
  ],
  [
    'They will meet on Friday. It begins at 11:30 am local time (1 am IST).',
    [
      'Friday = 2031-04-04',
      '11:30 am local time = 2031-04-04T11:30:00-08:00/2031-04-04T11:31:00-08:00',
      '1 am IST = 2031-04-04T11:30:00-08:00/2031-04-04T11:31:00-08:00',
    ],
  ],
  [
    'The alarm was raised at 2.40 a.m. local time (2340 GMT on Friday).',
    [
      '2.40 a.m. local time = 2031-04-05T02:40:00+03:00/2031-04-05T02:41:00+03:00',
      '2340 GMT on Friday = 2031-04-05T02:40:00+03:00/2031-04-05T02:41:00+03:00',
    ],
  ],
  [
    'She called the board at 9 p.m. on Saturday. The sirens sounded at 1.15 a.m. and the pumps stopped shortly after midnight.',
    ['9 p.m. on Saturday = 2031-03-29', '1.15 a.m. = 2031-03-30', 'midnight = 2031-03-30'],
  ],
  [
    'They walked out on Thursday. The firm will sue on Monday. Nine ships lay there by noon.',
    ['Thursday = 2031-04-03', 'Monday = 2031-04-07', 'noon = 2031-04-03'],
  ],
  [
    'The gauge showed nine metres at 6 a.m.\n\nShe is due here on Monday.',
    ['6 a.m. = ?', 'Monday = 2031-04-07'],
  ],
  [
    'It left at 4 p.m. local time (1600 GMT) on Friday.',
    [
      '4 p.m. local time = 2031-04-04T16:00:00+00:00/2031-04-04T17:00:00+00:00',
      '1600 GMT = 2031-04-04T16:00:00+00:00/2031-04-04T17:00:00+00:00',
      'Friday = 2031-04-04',
    ],
  ],
]);

test('says how a time bounds what is told', () => {
  const roles: readonly (readonly [string, string])[] = [
    ['It has been shut since Friday.', 'since'],
    ['It has been shut since the flood in 2022.', 'since'],
    ['It stays shut until 2035.', 'until'],
    ['It must be done by Friday.', 'by'],
    ['They have argued for eight months.', 'lasting'],
    ['The ferry sank on Monday.', 'at'],
  ];
  for (const [text, role] of roles)
    assert.deepEqual(
      read(text, WEDNESDAY).map((one) => one.role),
      [role],
      text,
    );
});

test('tells what is named outright from what is worked out', () => {
  assert.deepEqual(
    read('It sank on 2 April 2029, and again on 2 April.', WEDNESDAY).map(({ basis }) => basis),
    ['explicit', 'relative'],
  );
});

test('reads a line of a million characters quickly', () => {
  for (const words of ['Friday ', 'the last two ', ' ']) {
    const text = words.repeat(Math.ceil(1_000_000 / words.length));
    const article = madeArticle('a1', text);
    const sentence = { start: 0, end: text.length, block: 0, blockKind: 'body' } as const;
    const started = process.cpuUsage();
    const { expressions } = resolveTimes(
      article,
      { ...madeAnnotation(madeArticle('a1', '')), sentences: [sentence] },
      onDay(WEDNESDAY),
      english,
    );
    // Processor time: the machine may have other work.
    assert.ok(process.cpuUsage(started).user < 10_000_000, words);
    assert.ok(expressions.length < text.length);
  }
});

test('a month before a surname is a given name, unless a preposition makes it a month', () => {
  const datesIn = (text: string): number => {
    const article = madeArticle('a1', text);
    const start = text.indexOf('Pettigrew');
    const name = { type: 'person' as const, text: 'Pettigrew', fullName: 'Pettigrew' };
    const mentions = [{ start, end: start + name.text.length, ...name }];
    return resolveTimes(article, { ...madeAnnotation(article), mentions }, onDay(WEDNESDAY), english)
      .expressions.length;
  };
  assert.equal(datesIn('They named the couple as Alfred and June Pettigrew, both 66.'), 0);
  assert.equal(datesIn('In June Pettigrew resigned.'), 1);
});

check('what is a term, may come or is asked for lies ahead', WEDNESDAY, [
  ['The board has until Friday to decide.', ['Friday = 2031-04-04']],
  ['The talks have a deadline of midnight on Friday.', ['midnight on Friday = 2031-04-04']],
  ['The deadline of Monday passed.', ['Monday = 2031-03-31']],
  ['If they fail, soldiers could be sent as soon as Saturday.', ['Saturday = 2031-04-05']],
  ['The pier reopened as early as Saturday.', ['Saturday = 2031-03-29']],
  ['The king asked Ida Orne, 45, to form a cabinet by April 20.', ['April 20 = 2031-04-20']],
  ['The guild would strike if no offer came by April 20.', ['April 20 = 2031-04-20']],
  ['The guild would have struck if no offer had come by April 20.', ['April 20 = 2030-04-20']],
  ['The dam had filled by April 20.', ['April 20 = 2030-04-20']],
  ['The guild chose Ida Orne to lead it until a congress in January.', ['January = 2032-01-01/2032-02-01']],
  ['Police kept the road shut until a hearing in January.', ['January = 2031-01-01/2031-02-01']],
]);

check('a figure from which another rose is of before', WEDNESDAY, [
  ['The clinic says 310 are taking part, up from 290 on Monday.', ['Monday = 2031-03-31']],
]);
