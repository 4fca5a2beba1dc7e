import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dossier } from '../../test/e2e/fixture.ts';
import { layOut } from './edition.ts';
import { cueWords, scareWords, speakersOf } from './sayings.ts';
import { speakerOf } from './speakers.ts';

const edition = layOut(dossier);

test('speakers have what no altered utterance shows, who is quoted most first, and nobody last', () =>
  assert.deepEqual(
    speakersOf(edition).map(({ name, direct, indirect }) => [
      name.slice(0, 13),
      direct.length,
      indirect.length,
    ]),
    [
      ['</script><b o', 1, 0],
      ['Ivo Kestrel', 0, 2],
      ['Maud Orrin', 0, 1],
      ['Nobody named', 1, 0],
    ],
  ));

test('the same words in several articles are one saying with all its places', () => {
  const utterances = [
    {
      id: 'u1',
      source: 'e1',
      wordings: [],
      variants: [
        { quotation: 'q1', differences: [] },
        { quotation: 'q4', differences: [] },
      ],
    },
  ];
  const quotations = dossier.quotations.filter(({ id }) => id === 'q1' || id === 'q4');
  const [speaker] = speakersOf(layOut({ ...dossier, utterances, quotations }));
  assert.deepEqual(
    speaker?.direct.map(({ evidence }) => evidence.map(({ article }) => article)),
    [[dossier.articles[0]!.id, dossier.articles[3]!.id]],
  );
});

test('words in marks that quote nobody, and what somebody is said to feel, are nobody’s sayings', () => {
  const said = speakersOf(edition).flatMap(({ direct, indirect }) => [...direct, ...indirect]);
  assert.deepEqual(
    said.filter(({ quotation }) => quotation.kind === 'scare' || quotation.attitude),
    [],
  );
  assert.deepEqual(
    scareWords(edition).map(({ quotation }) => quotation.id),
    ['q11'],
  );
});

test('what a reported clause has of the same speaker stands once, with its verb', () => {
  const found = dossier.quotations.find(({ kind, content }) => kind === 'indirect' && content.length === 1)!;
  const { start, exact } = found.content[0];
  const clause = { ...found, cue: { ...found.content[0], exact: 'Denied' } };
  const part = (kind: 'mixed' | 'direct', from: number): typeof clause => ({
    ...clause,
    id: `${kind}-${from}`,
    kind,
    content: [{ ...clause.content[0], start: start + from, exact: exact.slice(from) }],
  });
  const quotations = [clause, part('mixed', 3), part('direct', 4)];
  const [speaker] = speakersOf(layOut({ ...dossier, utterances: [], quotations }));
  assert.deepEqual(
    [...speaker!.direct, ...speaker!.indirect].map(({ quotation }) => quotation.id),
    ['direct-4', clause.id],
  );
  assert.deepEqual(quotations.map(cueWords), ['denied', null, null]);
});

test('the government of a people is named as the text names it', () => {
  const group = {
    ...dossier.entities.find(({ id }) => id === 'e1')!,
    type: 'group' as const,
    name: 'Norlandic',
  };
  const told = layOut({ ...dossier, entities: [group] });
  assert.equal(speakerOf(told, group.id, 'the Norlandic government'), 'The Norlandic government');
  assert.equal(speakerOf(told, group.id, 'Norlandic'), 'Norlandic');
});
