import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dossier, HOSTILE } from '../../test/e2e/fixture.ts';
import { renderMarkdown } from './markdown.ts';

const markdown = renderMarkdown(dossier);
const lines = markdown.split('\n');

test('has every section that the dossier has something for', () =>
  assert.deepEqual(
    lines.filter((line) => line.startsWith('## ')),
    [
      '## The brief',
      '## Who wants what',
      '## Where they differ',
      '## Who said it',
      '## Timeline',
      '## Who carried what',
      '## Who copied whom',
      '## How they name it',
      '## Who is quoted',
      '## What each leaves out',
      '## People, places, organisations',
      '## The articles',
      '## Not checked',
    ],
  ));

test('leaves out what the dossier has nothing for', () => {
  const bare = renderMarkdown({
    ...dossier,
    claims: [],
    timeline: [],
    expectations: [],
    reuse: [],
    origins: [],
  });
  for (const heading of ['Where they differ', 'Timeline', 'Who carried what', 'Who copied whom'])
    assert.doesNotMatch(bare, new RegExp(`## ${heading}`));
});

test('says the status of every sentence of the brief in words, but of those on how the texts were made', () => {
  const brief = lines.slice(lines.indexOf('## The brief'), lines.indexOf('## Who wants what'));
  assert.deepEqual(
    brief.filter((line) => line.startsWith('- ')).map((line) => /\*\*(.+)\*\*/.exec(line)?.[1]),
    ['Agreed', 'Contested', 'Single origin', undefined, 'Spun', 'Outdated'],
  );
});

test('tells who wants what, what shifted and how things are named', () => {
  assert.ok(
    lines.some((line) => /^- Council Hill \*\*offers\*\*, by Maud Orrin, 2 May 2044: Will open/.test(line)),
  );
  assert.ok(
    lines.some((line) => /^- Council Hill on opening of the gates: offers, .+; then rejects, /.test(line)),
  );
  assert.ok(lines.some((line) => /^- barrier doors: FastFlow, machine-spun 1\[/.test(line)));
  assert.ok(lines.includes('## What each leaves out'));
});

test('every mark has its note, and every note its mark', () => {
  const noted = new Set([...markdown.matchAll(/^\[\^(\d+)\]: /gm)].map(([, number]) => number));
  const marked = new Set([...markdown.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => number));
  assert.deepEqual(marked, noted);
  assert.ok(noted.size > 20);
});

test('a note gives the publisher and the exact words', () =>
  assert.ok(
    lines.some((line) =>
      /^\[\^\d+\]: Orrinford Gazette: “Our reporter counted 250 people on the crest on Sunday\.”$/.test(line),
    ),
  ));

test('a note of a machine-spun text says so and gives the likely words', () =>
  assert.match(markdown, /FastFlow: “.*protected.*” \(machine-spun text; probably: \*.*safe.*\*\)/));

test('words that a text adds and lacks are marked', () =>
  assert.ok(markdown.includes('We will **never** open the gates ~~when the valley is safe')));

test('wordings say who prints them, how many origins that are, and what kind of difference it is', () => {
  assert.match(
    markdown,
    /^- The Orchard \(1 origin, more or less sure\): “The water ~~will~~ \*\*may\*\* be gone/mu,
  );
  assert.match(markdown, /^- Orrinford Gazette \(retold\): the water will be gone by June\[/mu);
});

test('a saying says who tells it, and marks that quote nobody stand apart', () => {
  assert.match(markdown, /^- the gates were stuck\[\^\d+\] — as told by Ivo Kestrel$/mu);
  assert.match(markdown, /nobody is said to have spoken so\n\n- “pause”\[/u);
});

test('an expectation tells when it was due, whether it was moved, and what came of it', () => {
  assert.match(
    markdown,
    /Planned by Maud Orrin for 3 May 2044, moved from 29 April 2044\. \*\*Came as expected: It came about/u,
  );
  assert.match(markdown, /Forecast for 1 May 2044\. \*\*Came otherwise: A later article denies it/u);
  assert.match(markdown, /Demanded for 10 May 2044\. \*\*Not yet known\*\*/u);
});

test('a name stands with its role, whom it stands for, and who may be the same', () => {
  assert.match(markdown, /Maud Orrin 4 \(“Council leader”\[\^\d+\]\)/u);
  assert.match(markdown, /Council Hill 1 \(stands for the council\[/u);
  assert.match(markdown, /Ivo Kestrel 1 \(perhaps also Ivor Kestrell\)/u);
});

test('what only a machine-spun text tells is marked in the timeline', () =>
  assert.match(
    markdown,
    /\*\*12 May 2044\*\* .* — planned — likely wording; only a machine-spun text tells it$/mu,
  ));

test('who copied whom is a nested list', () =>
  assert.match(
    markdown,
    /^- \*\*Northern Press Service\*\*, “.+”\n {2}- \*\*Orrinford Gazette\*\*, “.+” — in part, word for word; 71% of the shorter text is in both$/mu,
  ));

test('hostile text stays text', () => {
  assert.doesNotMatch(markdown, /(?<!\\)<(?!https:\/\/paper)/);
  assert.doesNotMatch(markdown, /(?<!\\)\]\(/);
  assert.doesNotMatch(markdown, /[\u202a-\u202e]/);
  assert.ok(markdown.includes(HOSTILE.title.replace(/[<>]/g, '\\$&')));
});
