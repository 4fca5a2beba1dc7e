import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Change, ChangeKind } from '../model/change.ts';
import type { Dossier } from '../model/dossier.ts';
import { brief } from './brief.ts';
import { changesBetween, changesOf } from './changes.ts';

const HARBOUR = fileURLToPath(new URL('../../examples/harbour', import.meta.url));
const EDITED = '03-tidewater-daily.txt';

let folder: string;
let dayOne: Dossier;
let all: Dossier;
let edited: Dossier;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'synoptic-changes-'));
  const [early, late] = [join(folder, 'early'), join(folder, 'late')];
  await cp(HARBOUR, early, { recursive: true });
  await cp(HARBOUR, late, { recursive: true });
  const files = await readdir(early);
  await Promise.all(files.filter((file) => file > '06').map((file) => rm(join(early, file))));
  dayOne = await brief([early], { title: 'The strike' });
  all = await brief([late], { title: 'The strike' });
  const text = await readFile(join(late, EDITED), 'utf8');
  await writeFile(
    join(late, EDITED),
    text
      .replace('costing 14 million crowns', 'costing 15 million crowns')
      .replace('"not a port, it is a bottleneck"', '"hardly a port, it is a bottleneck"'),
  );
  edited = await brief([late], { title: 'The strike' });
});
after(() => rm(folder, { recursive: true, force: true }));

const ofKind = (changes: readonly Change[], kind: ChangeKind): Change[] =>
  changes.filter((change) => change.kind === kind);

describe('a heap that grew', () => {
  it('tells first of accounts that exclude each other now, with the words of each', () => {
    const changes = changesBetween(dayOne, all);
    const [first] = changes;
    assert.equal(first!.kind, 'contradicted');
    const jobs = ofKind(changes, 'contradicted').find(({ text }) => /340 jobs/.test(text))!;
    assert.deepEqual(
      jobs.sides!.map(({ value }) => value),
      ['340 jobs', '430 jobs'],
    );
    assert.match(jobs.sides![1]!.evidence[0]!.exact, /430 jobs will go/);
  });

  it('tells what came of what was expected', () => {
    const [, ...others] = ofKind(changesBetween(dayOne, all), 'expectation');
    const cranes = others.find(({ text }) => /14 driverless cranes/.test(text))!;
    assert.match(cranes.text, /^Did not come about as expected: /);
    assert.match(cranes.after[0]!.exact, /eight driverless cranes/);
  });

  it('tells which claims gained an origin, and by whose words', () => {
    const gained = ofKind(changesBetween(dayOne, all), 'corroboration-gained');
    const imports = gained.find(({ text }) => /imports/.test(text))!;
    assert.deepEqual(imports.origins, { before: 1, after: 2 });
    assert.match(imports.because!, /Kessary Herald says so, too/);
    assert.match(imports.after[0]!.exact, /two-fifths of what it imports/);
  });

  it('tells of words that another outlet prints otherwise', () => {
    const [velt] = ofKind(changesBetween(dayOne, all), 'quotation-altered');
    assert.match(velt!.text, /“the country will not be held at anchor”, not “cannot be held at anchor”/);
    assert.deepEqual(velt!.differences, ['modality']);
  });

  it('names the new articles, and what is a copy among them', () => {
    const articles = ofKind(changesBetween(dayOne, all), 'article-new');
    assert.equal(articles.length, 8);
    assert.match(articles.at(-1)!.because!, /machine-spun.*copy of The Sarrovian Mail/);
  });

  it('tells what is overdue as of a day', () => {
    const overdue = (asOf: string) =>
      ofKind(changesBetween(all, all, { asOf }), 'overdue').map(({ text }) => text);
    assert.deepEqual(overdue('2031-03-14'), []);
    assert.ok(overdue('2031-03-20').some((text) => /vote on them on Wednesday/.test(text)));
  });
});

describe('an article that was edited', () => {
  it('shows the words that went and came, and that nothing says so', () => {
    const [edit, ...others] = ofKind(changesBetween(all, edited), 'article-edited');
    assert.deepEqual(others, []);
    assert.equal(edit!.silent, true);
    assert.deepEqual(
      edit!.edits!.map((one) => [one.before?.exact, one.after?.exact]),
      [
        ['14', '15'],
        ['not', 'hardly'],
      ],
    );
  });

  it('is told to have changed quoted words', () => {
    const [bottleneck] = ofKind(changesBetween(all, edited), 'quotation-altered');
    assert.match(bottleneck!.text, /“not a port, .*” is now “hardly a port, /);
  });

  it('is not silent where its page says when it was changed', () => {
    const modified = {
      value: { start: '2031-03-13', end: '2031-03-14' },
      basis: 'metadata',
      evidence: [],
    } as const;
    const told = {
      ...edited,
      articles: edited.articles.map((one) => (one.uri.endsWith(EDITED) ? { ...one, modified } : one)),
    };
    const [edit] = ofKind(changesBetween(all, told), 'article-edited');
    assert.equal(edit!.silent, undefined);
    assert.match(edit!.because!, /changed on .*13 March 2031/);
  });
});

describe('any two dossiers', () => {
  it('that are the same have no changes', () => {
    for (const dossier of [dayOne, all, edited]) assert.deepEqual(changesBetween(dossier, dossier), []);
  });

  it('the other way round have gained what was lost, and lost what was gained', () => {
    for (const [one, other] of [
      [dayOne, all],
      [all, edited],
    ] as const) {
      const [there, back] = [changesBetween(one, other), changesBetween(other, one)];
      const about = (changes: Change[], kind: ChangeKind): string[] =>
        ofKind(changes, kind)
          .map(({ text }) => text.replace(/^[^:]*: /, ''))
          .sort();
      for (const [gained, lost] of [
        ['corroboration-gained', 'corroboration-lost'],
        ['article-new', 'article-gone'],
      ] as const) {
        assert.deepEqual(about(there, gained), about(back, lost));
        assert.deepEqual(about(there, lost), about(back, gained));
      }
    }
  });

  it('have changes whose every word stands in one of them', () => {
    for (const [one, other] of [
      [dayOne, all],
      [all, dayOne],
      [all, edited],
    ] as const) {
      const { changes, articles } = changesOf(one, other);
      assert.equal(new Set(changes.map(({ id }) => id)).size, changes.length);
      for (const change of changes) {
        for (const [citations, { articles: own }] of [
          [change.before, one],
          [change.after, other],
        ] as const)
          for (const { article, start, end, exact } of citations) {
            assert.equal(own.find(({ id }) => id === article)?.text.slice(start, end), exact);
            assert.ok(articles.some(({ id }) => id === article));
          }
        assert.ok(change.before.length + change.after.length > 0 || change.kind === 'story-title');
      }
    }
  });

  it('tell when the event is dated or called otherwise', () => {
    const date = { ...all.date!, value: { start: '2031-03-14', end: '2031-03-15' } };
    const changes = changesBetween(all, { ...all, title: 'The deal', date });
    assert.deepEqual(
      changes.map(({ kind }) => kind),
      ['story-date', 'story-title'],
    );
    assert.match(changes[0]!.text, /Friday 14 March 2031, and no longer Thursday 13 March 2031/);
  });
});
