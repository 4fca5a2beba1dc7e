import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../language/en/index.ts';
import { CopyIndex } from '../../text/copy-index.ts';
import { type Fingerprint, fingerprintOf, isCopy, likenessOf, type Printable } from './fingerprint.ts';

const REPORT = `The harbour council of Ammerly voted on Tuesday to raise the northern wall by two metres, after a winter in which the sea came over it 14 times.

Mayor Orla Tamm told the meeting that the work would cost 3.2 million crowns and last until 2033. Most of the money is to come from the Dovrin Fund, which paid for the new lock at Kesselby.

“We have watched the water long enough, and no one who lives behind that wall sleeps well when the wind is in the north,” she said.

Piet Lanning, who speaks for the fishermen of the Old Quay, voted against the plan. He said that boats would lose their berths for two summers, and that nobody had asked the crews.

The first stones will be brought from the quarry near Hollin in April. Engineers of the Varn Institute are to measure the waves until then, and the council will hear their report on 9 March.`;

/** Another reporter's account of the same evening, with the same names, figures and words of the mayor. */
const OTHER_REPORT = `Ammerly is to get a higher sea wall. By nine votes to four, councillors backed a scheme on Tuesday night that will cost 3.2 million crowns, despite protests from the Old Quay.

“We have watched the water long enough, and no one who lives behind that wall sleeps well when the wind is in the north,” said Orla Tamm, the mayor.

Outside the town hall some forty people had gathered in the rain. Among them was Piet Lanning, whose boat has lain at the quay since 1998. He fears two lost seasons: where his cutter should go in the meantime, he could not say.

Two thirds of the sum will be met by the Dovrin Fund. The Varn Institute, whose engineers have followed the scheme from the start, reports to the council in March; building may begin a month later with stone from Hollin.`;

/** The first report as a word spinner prints it: names, numbers and the quotation are left. */
const SPUN = REPORT.replace('voted on', 'casted a ballot on')
  .replace('raise the northern wall', 'elevate the northern divider')
  .replace('after a winter in which the sea', 'following a winter wherein the ocean')
  .replace('told the meeting that the work', 'informed the gathering that the labour')
  .replace('and last until', 'and endure till')
  .replace('Most of the money is to come', 'The vast majority of the cash is to arrive')
  .replace('which paid for the new lock', 'which settled for the modern bolt')
  .replace('who speaks for the fishermen', 'who talks for the anglers')
  .replace('voted against the plan', 'casted a ballot against the arrangement')
  .replace('boats would lose their berths', 'vessels would misplace their billets')
  .replace('nobody had asked the crews', 'no one had inquired the groups')
  .replace('The first stones will be brought', 'The primary rocks will be carried')
  .replace('are to measure the waves', 'are to gauge the surges')
  .replace('will hear their report', 'will listen to their account');

const RECIPE: Printable = {
  text: 'Boil the potatoes in salted water until they are soft. Mash them with butter and warm milk, and season with nutmeg. Fry the onions slowly in a heavy pan, then spread them over the mash and serve at once with a green salad.',
};

const print = (text: string): Fingerprint => fingerprintOf({ text }, english);

/** Is the text named beside the report by an index that holds this and others, and is it called a copy? */
function found(text: string): { named: boolean; copy: boolean } {
  const index = new CopyIndex();
  const prints = [fingerprintOf(RECIPE, english), print(REPORT)];
  for (const { sketch } of prints) index.add(sketch);
  const named = index.candidates(print(text).sketch).some(({ ordinal }) => ordinal === 1);
  return { named, copy: isCopy(likenessOf(prints[1]!, print(text))) };
}

const paragraphs = REPORT.split('\n\n');

for (const [kind, text] of [
  ['the same', REPORT],
  ['a few words changed', REPORT.replace('voted', 'decided').replace('Most of the', 'The')],
  ['its first paragraphs', paragraphs.slice(0, 3).join('\n\n')],
  ['its paragraphs in another order', paragraphs.toReversed().join('\n\n')],
  ['in capitals and straight quotes', REPORT.replaceAll(/[“”]/g, '"').replaceAll('harbour', 'HARBOUR')],
  ['spun', SPUN],
] as const)
  test(`finds a copy: ${kind}`, () => assert.deepEqual(found(text), { named: true, copy: true }));

test('calls two reports of one event no copies, though they share names, figures and a quotation', () =>
  assert.equal(found(OTHER_REPORT).copy, false));

test('names a paragraph that was lifted into another text', () => {
  const text = `${RECIPE.text}\n\n${paragraphs[1]}\n\n${paragraphs[3]}\n\n${paragraphs[4]}`;
  assert.equal(found(text).named, true);
});

test('a statement that both print in quotation marks is nobody’s copy', () => {
  const statement = `“${paragraphs[1]}”`;
  const [one, other] = [print(`${RECIPE.text}\n${statement}`), print(`${paragraphs[0]}\n${statement}`)];
  assert.deepEqual(likenessOf(one, other).words, { shared: 0, jaccard: 0, contained: 0 });
});

test('headlines and captions are left out', () => {
  const text = 'Harbour wall in Ammerly to be raised by two whole metres\nThe sea came over it.';
  const headline = { start: 0, end: 56, kind: 'headline' } as const;
  const body = { start: 57, end: text.length, kind: 'body' } as const;
  assert.deepEqual(
    fingerprintOf({ text, blocks: [headline, body] }, english),
    print('The sea came over it.'),
  );
});

for (const [text, names] of [
  ['In Kesselby Orla Tamm waited. Tamm’s boat, 14 metres long, came in 2031.', 4],
  ['Waiting is hard. Boats came. Nobody saw them.', 0],
  ['The sea rose 14 times, 3.2 metres at most, in 2031.', 1],
  ['', 0],
] as const)
  test(`runs of names and numbers in order: ${JSON.stringify(text)}`, () =>
    assert.equal(print(text).names.length, names));

test('reads texts without blanks between words character by character', () => {
  const text = '港口委员会星期二投票决定将北墙加高两米因为去年冬天海水漫过十四次';
  assert.equal(print(text).words.length, Array.from(text).length - 4);
});

test('hostile text takes no more time than its length', () => {
  const started = process.cpuUsage();
  for (const piece of ['“', '‘a ', '"', "'a b' ", '.', 'A.', 'a-', "a'", '1,', '\n“', '“a\n'])
    print(piece.repeat(100_000));
  assert.ok(process.cpuUsage(started).user < 3_000_000);
});
