import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../language/en/index.ts';
import { annotateArticle } from '../stages/annotate/annotate.ts';
import { madeArticle, onDay } from '../stages/times/made.ts';
import { resolveTimes } from '../stages/times/times.ts';

/** A Wednesday. */
const WRITTEN = '2031-04-02';

/** Returns the first days of the times that an article of that day names. */
function daysIn(text: string, kind: 'headline' | 'body' | 'caption' = 'body'): string[] {
  const made = madeArticle('a1', text);
  const article = { ...made, blocks: made.blocks.map((block) => ({ ...block, kind })) };
  const annotation = annotateArticle(article, english);
  return resolveTimes(article, annotation, onDay(WRITTEN), english).expressions.map(
    ({ date }) => date?.start.slice(0, 10) ?? '?',
  );
}

const AHEAD: readonly string[] = [
  'The talks begin in Halven on Tuesday.',
  'The delegations land on Sunday evening.',
  'She joins from a bank on Monday.',
  'The union has called a march for Saturday.',
  'The court rules on the appeal on Friday, and the loser pays.',
  'Polls close on Sunday.',
  'The minister, who meets the owners on Thursday, refused to comment.',
  'The ship sails on Saturday with 300 on board.',
  'He said the board votes on Monday.',
  'The new timetable is published on Friday, the company said.',
  'The two mayors are dining together on Thursday.',
  'Votes are counted on Sunday in a sports hall.',
  'The club plays Norrby on Saturday.',
  'The town holds a minute of silence on Monday.',
  'The council set a hearing for Monday.',
  'Ministers hope for rain before the cup final kicks off on Saturday.',
  'On Monday the bridge reopens to lorries.',
  'If the talks fail, the strike starts on Friday.',
  'The verdict, which the judge reads on Tuesday, will be broadcast.',
  'The firm announced a shareholder vote for 20 May.',
  'Its first train leaves on Sunday and arrives on Monday.',
  'The committee meets again on 2 May.',
  'The bill goes to the upper house on Thursday.',
  'The exhibition opens on Friday and closes on 3 June.',
];

for (const text of AHEAD)
  test(`looks ahead: ${text}`, () => {
    const days = daysIn(text);
    assert.ok(days.length > 0 && days.every((day) => day > WRITTEN), days.join(' '));
  });

const BACK: readonly string[] = [
  'It is Monday morning, and the queue reaches the gate.',
  'The move follows a strike on Monday.',
  'Footage shows the car leaving on Friday.',
  'Figures published on Monday show a fall.',
  'The report blames a fire on Friday.',
  'The minister says on Tuesday he knew nothing.',
  'They usually meet on Friday in the hall.',
  'The mill burns on Friday and three men die.',
  'The ferry sinks on Monday, and forty drown.',
  'He is accused of stealing a van on Monday.',
  'The accident comes after a crash on Friday.',
  'The town remembers the fire that killed nine on Friday.',
  'She wants to know who called him on Friday.',
  'The owners say the pump broke on Sunday.',
  'On 3 March the king flees; on 7 March the guards open the gates.',
  'Two ministers who quit on Friday are to testify.',
  'They have met on Friday.',
  'The union had called a march for Saturday, but nobody came.',
  'Police believe he drove north on Friday.',
  'The crew remain in the port where they landed on Sunday.',
  'Norrby are top after they beat Halven on Saturday.',
  'He lives in the house he bought on Friday.',
  'The letter, dated Friday, tells of a plot.',
];

for (const text of BACK)
  test(`looks back: ${text}`, () => {
    const days = daysIn(text);
    assert.ok(days.length > 0 && days.every((day) => day <= WRITTEN), days.join(' '));
  });

test('headlines and captions tell the past in the present', () => {
  for (const text of ['Ferry crew walk free on Monday', 'Court rules for miners on Friday'])
    assert.ok(daysIn(text, 'headline')[0]! < WRITTEN, text);
  for (const text of ['Miners march in Halven on Saturday.', 'The mayor inspects a bridge on Monday.'])
    assert.ok(daysIn(text, 'caption')[0]! < WRITTEN, text);
});

test('what is usual is no time', () => {
  assert.deepEqual(daysIn('The council meets on Tuesdays and every Friday.'), []);
});

test('what follows a plan is counted from it', () => {
  assert.deepEqual(
    daysIn('The delegations land on Sunday evening. A dinner will be given the following day.'),
    ['2031-04-06', '2031-04-07'],
  );
});
