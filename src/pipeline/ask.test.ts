import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Answered } from '../model/answer.ts';
import { ask } from './ask.ts';

/** Three outlets on a strike of ferry crews; the third has it otherwise. */
const REPORTS: Readonly<Record<string, string>> = {
  post: `Valley Post
4 March 2031

Ferry crews of Selby walk out

The ferry crews of Selby walked out on Monday because Selby Lines cut the night allowance.

About 300 sailors took part in the stoppage, the Ferry Workers’ Union said.

Carla Dorn, general secretary of the Ferry Workers’ Union, demanded an allowance of 40 crowns a night.

“The rosters are a danger to every passenger,” Dorn said of the rosters.

Mediator Piet Halmar chairs the talks, which are held at the Old Mill in Ostrand.
`,
  mail: `Marrow Mail
4 March 2031

Islanders stranded as crews stay ashore

Hundreds of islanders were stranded when the ferry crews walked out on Monday.

About 180 sailors took part in the stoppage, Selby Lines said.

Selby Lines will not publish the rosters, its spokesman said.

The harbour master did not close the port.

Mail readers called the harbour office. Its clerk, Ina Vorre, answered the telephone twice on Sunday.

Jory Kemble, 52, a greaser, said that he had not slept for two days.
`,
  echo: `Ostrand Echo
5 March 2031

Harbour watch

Mediator Piet Halmar invited both sides to Ostrand. The talks are held at the Old Mill, and lasted six hours on Tuesday.
`,
};

const folder = mkdtempSync(join(tmpdir(), 'synoptic-ask-'));
after(() => rmSync(folder, { recursive: true }));

/** What is asked, and what the first answer must say; `null` where nothing answers. */
const QUESTIONS: readonly [question: string, answer: RegExp | null][] = [
  ['When did the crews walk out?', /on Monday/],
  ['Where are the talks held?', /Old Mill/],
  ['Who chairs the talks?', /Piet Halmar/],
  ['Who is Carla Dorn?', /general secretary of the Ferry Workers/],
  ['Why did the crews walk out?', /because Selby Lines cut the night allowance/],
  ['How long did the talks last?', /six hours/],
  ['How old is Jory Kemble?', /52/],
  ['What allowance does the union want?', /40 crowns a night/],
  ['What did Carla Dorn say about the rosters?', /a danger to every passenger/],
  ['Did the crews walk out?', /^Yes: .*ferry crews/],
  ['Will Selby Lines publish the rosters?', /^No: /],
  ['Did the harbour master close the port?', /^No: /],
  ['How often did the clerk answer the telephone?', /twice/],
  ['Who is the sister of Carla Dorn?', null],
  ['What did Carla Dorn say about the weather?', null],
  ['How many lorries burned?', null],
  ['Who resigned?', null],
];
const DISPUTED = 'How many sailors took part in the stoppage?';

let answers: ReadonlyMap<string, Answered>;
before(async () => {
  for (const [name, text] of Object.entries(REPORTS)) writeFileSync(join(folder, `${name}.txt`), text);
  const questions = [...QUESTIONS.map(([question]) => question), DISPUTED];
  const given = await ask(questions, [folder], { web: false });
  answers = new Map(given.map((answer) => [answer.question, answer]));
});

describe('a question', () => {
  for (const [question, expected] of QUESTIONS)
    test(question, () => {
      const { status, answers: passages } = answers.get(question)!;
      assert.equal(status, expected === null ? 'not-stated' : 'answered');
      if (expected !== null) assert.match(passages[0]!.text, expected);
      else assert.deepEqual(passages, []);
    });
});

test('what two outlets tell otherwise is answered by both sides, each with its words', () => {
  const { status, answers: sides } = answers.get(DISPUTED)!;
  assert.equal(status, 'disagree');
  const words = sides.map(({ evidence }) => evidence.map(({ exact }) => exact).join(' '));
  assert.ok(words.some((side) => side.includes('300')) && words.some((side) => side.includes('180')));
});

test('what two outlets tell alike has both as origins', () => {
  const { answers: passages } = answers.get('When did the crews walk out?')!;
  assert.equal(passages[0]!.origins.length, 2);
});
