import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Article } from '../../model/article.ts';
import type { Entity } from '../../model/entity.ts';
import type { Correction, LedgerEntry } from '../../model/library.ts';
import type { Reuse } from '../../model/reuse.ts';
import type { Citation } from '../../model/span.ts';
import { correctedBy, inForce, isExcluded, thoseAbout } from './correct-findings.ts';

const entryOf = (correction: Correction, at = '2031-05-02T10:00:00Z', undoneAt?: string): LedgerEntry => ({
  ...{ number: 1, at, author: 'Ida Brand', reason: '', correction },
  ...(undoneAt && { undone: { at: undoneAt, author: 'Ida Brand' } }),
});
const EXCLUDE: Correction = { kind: 'exclude', article: 'a' };

describe('a correction is in force', () => {
  const MORNING = '2031-05-02T08:00:00Z';
  const NOON = '2031-05-02T12:00:00Z';
  const EVENING = '2031-05-02T18:00:00Z';
  for (const [what, entry, by, holds] of [
    ['that stands', entryOf(EXCLUDE, NOON), undefined, true],
    ['not once it was undone', entryOf(EXCLUDE, NOON, EVENING), undefined, false],
    ['not before it was made', entryOf(EXCLUDE, NOON), MORNING, false],
    ['from the moment that it was made', entryOf(EXCLUDE, NOON), NOON, true],
    ['as long as it was not yet undone', entryOf(EXCLUDE, MORNING, EVENING), NOON, true],
    ['until the moment that it was undone', entryOf(EXCLUDE, MORNING, NOON), NOON, false],
  ] as const)
    it(what, () => assert.equal(inForce([entry], by && new Date(by)).length, holds ? 1 : 0));
});

const article = (id: string, publisher: string | null = null): Article => ({
  ...{ id, page: 'p', uri: id, title: null, publisher, byline: null, published: null },
  ...{ language: 'en', text: `text of ${id}`, blocks: [], parts: [] },
});

it('an article is left out by its id or by its publisher', () => {
  const ledger = [entryOf(EXCLUDE), entryOf({ kind: 'exclude-publisher', publisher: 'The Post' })];
  assert.ok(isExcluded(article('a', 'The Gazette'), ledger));
  assert.ok(isExcluded(article('b', 'The Post'), ledger));
  assert.ok(!isExcluded(article('b', 'The Gazette'), ledger));
  assert.ok(!isExcluded(article('a'), [entryOf({ kind: 'move', article: 'a', story: 's-b' })]));
});

describe('a story is concerned by', () => {
  for (const [what, correction, concerns] of [
    ['who is one, everywhere', { kind: 'join', names: ['Tamm', 'Orla Tamm'] }, true],
    [
      'who is two, of an article',
      { kind: 'part', name: 'T', mentions: [{ article: 'x' }, { article: 'a' }] },
      true,
    ],
    ['nobody who is two elsewhere', { kind: 'part', name: 'T', mentions: [{ article: 'x' }] }, false],
    ['a copy of one of its articles', { kind: 'copy', articles: ['a', 'b'] }, true],
    ['what is no copy', { kind: 'not-copy', articles: ['a', 'b'] }, true],
    ['no copy that is elsewhere', { kind: 'copy', articles: ['a', 'x'] }, false],
    ['nothing that is said of stories', { kind: 'merge', stories: ['s-a', 's-b'] }, false],
  ] as const satisfies readonly (readonly [string, Correction, boolean])[])
    it(what, () => assert.equal(thoseAbout(['a', 'b'], [entryOf(correction)]).length, concerns ? 1 : 0));
});

const cited = (article: string, start: number, exact: string): Citation => ({
  ...{ article, start, end: start + exact.length, exact },
});
const entity = (
  id: string,
  name: string,
  mentions: readonly Citation[],
  more: Partial<Entity> = {},
): Entity => ({
  ...{ id, name, type: 'person', aliases: [], roles: [] },
  mentions: mentions as Entity['mentions'],
  ...more,
});

describe('two names of one', () => {
  const TAMM = entity('e1', 'Orla Tamm', [cited('b', 1, 'Orla Tamm')], { aliases: ['Tamm'] });
  const MAYOR = entity('e2', 'Mayor Tamm', [cited('b', 0, 'Mayor'), cited('a', 5, 'Mayor Tamm')], {
    aliases: ['Orla Tamm', 'Mayor'],
    roles: [cited('a', 20, 'mayor')],
  });
  const join = (entities: readonly Entity[], ...names: readonly [string, string]): readonly Entity[] =>
    correctedBy([entryOf({ kind: 'join', names })]).entities(entities);

  it('are joined: the first takes what the other has, in the order of the texts', () => {
    assert.deepEqual(join([MAYOR, TAMM], 'orla tamm', 'MAYOR TAMM'), [
      {
        ...TAMM,
        aliases: ['Tamm', 'Mayor Tamm', 'Mayor'],
        roles: MAYOR.roles,
        mentions: [MAYOR.mentions[1], MAYOR.mentions[0], TAMM.mentions[0]],
      },
    ]);
  });

  it('are found by what else somebody is called, after what they are called first', () => {
    const [joined, ...others] = join([MAYOR, TAMM], 'Orla Tamm', 'Mayor');
    assert.deepEqual([joined!.id, others.length], ['e1', 0]);
  });

  it('stay as they are where one is not there, or they are one already', () => {
    assert.deepEqual(join([TAMM, MAYOR], 'Orla Tamm', 'Nobody'), [TAMM, MAYOR]);
    assert.deepEqual(join([TAMM, MAYOR], 'Nobody', 'Orla Tamm'), [TAMM, MAYOR]);
    assert.deepEqual(join([TAMM, MAYOR], 'Orla Tamm', 'Tamm'), [TAMM, MAYOR]);
  });

  it('take along what points to them', () => {
    const town = entity('e3', 'Ammerly', [cited('a', 30, 'Ammerly')], {
      standsFor: { party: 'e2', name: 'Mayor Tamm', evidence: [cited('a', 30, 'Ammerly')] },
      maybe: [
        { entity: 'e2', because: 'it may be' },
        { entity: 'e4', because: 'it may be' },
      ],
    });
    const party = entity('e4', 'The Wall Party', [cited('a', 40, 'The Wall Party')], {
      standsFor: { party: 'e3', name: 'Ammerly', evidence: [cited('a', 40, 'The')] },
      maybe: [{ entity: 'e2', because: 'it may be' }],
    });
    const [one, changed, other] = join([TAMM, MAYOR, town, party], 'Orla Tamm', 'Mayor Tamm');
    assert.equal(one!.id, 'e1');
    assert.equal(changed!.standsFor!.party, 'e1');
    assert.deepEqual(changed!.maybe, [{ entity: 'e4', because: 'it may be' }]);
    assert.equal(other!.standsFor!.party, 'e3');
    assert.ok(!('maybe' in other!));
    assert.ok(!('standsFor' in one!));
  });

  it('are no longer held for each other', () => {
    const unsure = { ...TAMM, maybe: [{ entity: 'e2', because: 'it may be' }] };
    assert.ok(!('maybe' in join([unsure, MAYOR], 'Orla Tamm', 'Mayor Tamm')[0]!));
    const itself = { ...TAMM, maybe: [{ entity: 'e1', because: 'it may be' }] };
    assert.ok(!('maybe' in join([itself, MAYOR], 'Orla Tamm', 'Mayor Tamm')[0]!));
  });
});

describe('two who have one name', () => {
  const TAMM = entity(
    'e1',
    'Orla Tamm',
    [cited('a', 9, 'Tamm'), cited('a', 0, 'Orla Tamm'), cited('b', 0, 'Old Tamm'), cited('b', 9, 'Tamm')],
    {
      aliases: ['Tamm', 'Old Tamm', 'O. Tamm'],
      roles: [cited('a', 20, 'mayor'), cited('b', 20, 'a sailor')],
    },
  );
  const OTHER = entity('e2', 'Ammerly', [cited('a', 30, 'Ammerly')]);
  const part = (
    mentions: Extract<Correction, { kind: 'part' }>['mentions'],
    name = 'Tamm',
  ): readonly Entity[] => correctedBy([entryOf({ kind: 'part', name, mentions })]).entities([TAMM, OTHER]);

  it('are parted by the article: the one who goes is called by the longest name there', () => {
    const [rest, parted, other] = part([{ article: 'b' }]);
    assert.deepEqual(
      [parted!.name, parted!.aliases, parted!.type, parted!.mentions, parted!.roles],
      ['Old Tamm', ['Tamm'], 'person', [TAMM.mentions[2], TAMM.mentions[3]], [TAMM.roles[1]]],
    );
    assert.deepEqual(
      [rest!.id, rest!.name, rest!.aliases, rest!.mentions, rest!.roles],
      ['e1', 'Orla Tamm', ['Tamm', 'O. Tamm'], [TAMM.mentions[1], TAMM.mentions[0]], [TAMM.roles[0]]],
    );
    assert.equal(other, OTHER);
    assert.match(parted!.id, /^e[0-9a-f]{12}$/);
  });

  it('are parted by a place in an article, whose roles stay with the one who stays', () => {
    const [rest, parted] = part([{ article: 'b', start: 9 }]);
    assert.deepEqual(parted!.mentions, [TAMM.mentions[3]]);
    assert.deepEqual(parted!.roles, []);
    assert.deepEqual(rest!.roles, TAMM.roles);
    assert.notEqual(parted!.id, part([{ article: 'b' }])[1]!.id);
    assert.equal(parted!.id, part([{ article: 'b', start: 9 }])[1]!.id);
    assert.notEqual(parted!.id, part([{ article: 'b', start: 0 }])[1]!.id);
  });

  it('are parted by each of the places that are named, also where one is not there', () => {
    const [, parted] = part([{ article: 'x' }, { article: 'b', start: 9 }, { article: 'a', start: 9 }]);
    assert.deepEqual(parted!.mentions, [TAMM.mentions[0], TAMM.mentions[3]]);
  });

  it('stay one where nothing would go or nothing would stay', () => {
    for (const entities of [
      part([{ article: 'x' }]),
      part([{ article: 'b', start: 4 }]),
      part([{ article: 'a' }, { article: 'b' }]),
      part([{ article: 'a' }], 'Nobody'),
    ])
      assert.deepEqual(entities, [TAMM, OTHER]);
  });

  it('of names as long the first by letter is taken', () => {
    const two = entity('e1', 'X', [cited('a', 0, 'Ann'), cited('b', 0, 'Tom'), cited('b', 5, 'Bob')]);
    const parted = (mentions: readonly Citation[]) =>
      correctedBy([entryOf({ kind: 'part', name: 'x', mentions: [{ article: 'b' }] })]).entities([
        { ...two, mentions: mentions as Entity['mentions'] },
      ])[1]!;
    assert.deepEqual(parted(two.mentions).name, 'Bob');
    assert.deepEqual(parted(two.mentions.toReversed()).name, 'Bob');
  });
});

describe('who copied whom', () => {
  const [POST, GAZETTE, HERALD] = [article('post'), article('gazette'), article('herald')];
  const found = (from: Article, to: Article): Reuse => ({
    ...{ from: from.id, to: to.id, kind: 'partly', direction: 'unknown', share: 0.4 },
    passages: [{ from: { start: 0, end: 4 }, to: { start: 0, end: 4 }, kind: 'verbatim' }],
  });
  const REST = [found(POST, HERALD), found(HERALD, GAZETTE), found(GAZETTE, HERALD), found(HERALD, POST)];
  const reuseBy = (kind: 'copy' | 'not-copy', found: readonly Reuse[], articles = [POST, GAZETTE, HERALD]) =>
    correctedBy([entryOf({ kind, articles: ['gazette', 'post'] })]).reuse(found, articles);
  const WHOLE = {
    from: { start: 0, end: POST.text.length },
    to: { start: 0, end: GAZETTE.text.length },
    kind: 'rewritten',
  };
  const MARKED = {
    ...{ from: 'post', to: 'gazette', kind: 'wholly', direction: 'known' },
    because: 'somebody who read both says so',
  };

  it('is what somebody says, in the passages that were found', () => {
    const known = found(POST, GAZETTE);
    const marked = reuseBy('copy', [known, ...REST]);
    assert.deepEqual(marked.slice(0, -1), REST);
    assert.deepEqual(marked.at(-1), { ...MARKED, share: 0.4, passages: known.passages });
  });

  it('is the whole text where nothing was found, or the other way round', () => {
    assert.deepEqual(reuseBy('copy', REST), [...REST, { ...MARKED, share: 1, passages: [WHOLE] }]);
    assert.deepEqual(reuseBy('copy', [found(GAZETTE, POST)]), [{ ...MARKED, share: 0.4, passages: [WHOLE] }]);
  });

  it('is nobody where somebody says so', () => {
    assert.deepEqual(reuseBy('not-copy', [found(POST, GAZETTE), found(GAZETTE, POST), ...REST]), REST);
  });

  it('stays as it was found where an article is not there, or something else is said', () => {
    assert.deepEqual(reuseBy('copy', REST, [POST, HERALD]), REST);
    assert.deepEqual(reuseBy('copy', REST, [GAZETTE, HERALD]), REST);
    assert.deepEqual(correctedBy([entryOf(EXCLUDE)]).reuse(REST, [POST]), REST);
    assert.deepEqual(correctedBy([entryOf(EXCLUDE)]).entities([]), []);
  });

  it('is corrected once after the other', () => {
    const ledger = (['copy', 'not-copy'] as const).map((kind) =>
      entryOf({ kind, articles: ['gazette', 'post'] }),
    );
    assert.deepEqual(correctedBy(ledger).reuse(REST, [POST, GAZETTE]), REST);
    assert.equal(correctedBy(ledger.toReversed()).reuse(REST, [POST, GAZETTE]).length, 5);
  });
});
