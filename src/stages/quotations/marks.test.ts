import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../language/en/index.ts';
import { madeArticle } from './made.ts';
import { findQuoted, findQuotedWithin } from './marks.ts';

/** The quoted stretches of a text of one paragraph a line; "+" before one that goes on with the one before. */
function quotedIn(lines: string): string[] {
  const { text, blocks } = madeArticle('a1', lines).article;
  return findQuoted(text, blocks, english.speech).map(
    ({ inner, continues }) => (continues ? '+ ' : '') + text.slice(inner.start, inner.end),
  );
}

type Case = readonly [text: string, expected: readonly string[]];

function check(what: string, cases: readonly Case[]): void {
  for (const [text, expected] of cases)
    test(`${what}: ${text.replaceAll('\n', ' ¶ ')}`, () => assert.deepEqual(quotedIn(text), expected));
}

check('marks of every kind', [
  ['“The weir is gone,” she said.', ['The weir is gone,']],
  ['"The weir is gone," she said.', ['The weir is gone,']],
  ['‘The weir is gone,’ she said.', ['The weir is gone,']],
  ["'The weir is gone,' she said.", ['The weir is gone,']],
  ['«The weir is gone», she said.', ['The weir is gone']],
  ['„The weir is gone“, she said.', ['The weir is gone']],
  ["``The weir is gone,'' she said.", ['The weir is gone,']],
  ['“ The weir is gone ” was all she said.', ['The weir is gone']],
  ['She said that it was ‘ all but gone’ by then.', ['all but gone']],
  ['She said: ‘ The weir is gone.’', ['The weir is gone.']],
  ['She called it “a mess” and “a shame”.', ['a mess', 'a shame']],
  ['She called it (“a mess”)—“a shame”—twice.', ['a mess', 'a shame']],
]);

check('only the outermost count', [
  ['“He said ‘never’ to me,” she said.', ['He said ‘never’ to me,']],
  ['‘He said “never” to me,’ she said.', ['He said “never” to me,']],
  ['"He said \'never\' to me," she said.', ["He said 'never' to me,"]],
  ['“She said ‘no’ and he said ‘yes’.”', ['She said ‘no’ and he said ‘yes’.']],
]);

check('apostrophes are no marks', [
  ["The workers' demands and the board's answer", []],
  ['The workers’ demands and the board’s answer', []],
  ["They don't know what's next", []],
  ["In the '90s they were goin' home", []],
  ['Rock ’n’ roll in the ’90s', []],
  ["'The workers' demands are just,' she said.", ["The workers' demands are just,"]],
  ['‘It’s ours,’ they said. It’s theirs.', ['It’s ours,']],
  ['‘We didn’t ask for the boss’s car,’ she said.', ['We didn’t ask for the boss’s car,']],
  ['The 6\' wall and the 5" pipe', []],
]);

check('over several paragraphs', [
  [
    '“The weir is gone.\n“The mill is gone.\n“We stay,” she said.',
    ['The weir is gone.', '+ The mill is gone.', '+ We stay,'],
  ],
  [
    'She wrote: “The weir is gone.\n“We stay.”\n“And you?” he asked.',
    ['The weir is gone.', '+ We stay.', 'And you?'],
  ],
  ['“The weir is gone,” she said.\n“We stay.”', ['The weir is gone,', 'We stay.']],
]);

check('a mark that is missing', [
  ['“The weir is gone, she said.', ['The weir is gone, she said.']],
  ['She said: “We stay.\nNobody answered.', ['We stay.']],
  ['The weir is gone,” she said.', []],
  ['“The weir is gone,’ she said. “We stay.”', ['The weir is gone,', 'We stay.']],
  ['A stray “ mark. It means nothing. Nobody closed it. So it goes.', []],
  ['', []],
  ['“”', []],
]);

test('a million marks take no longer than they must', () => {
  const started = process.cpuUsage();
  for (const mark of ['“', '"', "'", '‘', '” ', '" ', "' a"]) quotedIn(mark.repeat(100_000));
  assert.ok(process.cpuUsage(started).user < 5_000_000);
});

check('a mark that nothing closes ends before its cue', [
  ['“The weir will hold, said Mara Dunst.', ['The weir will hold,']],
  ['“The weir will hold, they say.', ['The weir will hold, they say.']],
]);

test('stretches inside others', () => {
  const cases: readonly Case[] = [
    ['“He said, ‘Go home,’ and left,” she said.', ['Go home,']],
    ['‘He said, “Go home,” and left,’ she said.', ['Go home,']],
    ['“It is the millers’ weir,” she said.', []],
    ['“‘Go home,’” she said.', []],
  ];
  for (const [line, expected] of cases) {
    const { text, blocks } = madeArticle('a1', line).article;
    const inside = findQuoted(text, blocks, english.speech).flatMap((outer) =>
      findQuotedWithin(text, outer, english.speech),
    );
    assert.deepEqual(
      inside.map(({ inner }) => text.slice(inner.start, inner.end)),
      expected,
      line,
    );
  }
});

check('a mark is forgotten', [
  ['“It holds. So he said. “It will not,” she said.', ['It holds. So he said.', 'It will not,']],
  ["She said: 'It holds and it will hold.", ['It holds and it will hold.']],
  ["The millers' rest: no bread.", []],
]);
