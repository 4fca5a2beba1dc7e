import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Stance } from '../../src/model/stance.ts';
import type { Key } from '../key.ts';
import { readAgainst } from '../reading.ts';
import { figureValue, handKey, idealDossier, placeIn } from '../trial.ts';
import { scoreStances } from './stances.ts';

const bare = handKey({ post: 'Ferry held\nKessary wants the ferry back. Ostrand rejects any ferry.' });
const key: Key = {
  ...bare,
  entities: ['Kessary', 'Ostrand'].map((name) => ({
    id: name.toLowerCase(),
    name,
    types: ['place'],
    forms: [name],
    mentions: [placeIn(bare, 'post', name)],
  })),
  stances: [
    {
      text: 'The ferry back',
      holders: ['kessary'],
      issue: 'ferry',
      label: ['demands'],
      evidence: [placeIn(bare, 'post', 'wants the ferry back')],
    },
    {
      text: 'No ferry',
      holders: ['ostrand'],
      issue: 'ferry',
      label: ['rejects', 'opposes'],
      evidence: [placeIn(bare, 'post', 'rejects any ferry')],
    },
  ],
  silent: [{ party: 'ostrand', terms: ['bridge'] }],
};
const ideal = idealDossier(key);
const [article] = ideal.articles;

const stanceOf = (name: string, words: string, label: Stance['label']): Stance => {
  const start = article!.text.indexOf(words);
  const evidence = [{ article: article!.id, start, end: start + words.length, exact: words }] as const;
  const holder = ideal.entities.find((entity) => entity.name === name)!.id;
  return {
    id: words,
    holder,
    issue: 'i',
    label,
    text: words,
    date: null,
    reportedBy: [],
    origins: [],
    evidence,
  };
};
const wants = stanceOf('Kessary', 'wants the ferry back', 'demands');
const rejects = stanceOf('Ostrand', 'rejects any ferry', 'opposes');

const cases: [what: string, stances: Stance[], name: string, figure: string, value: number | null][] = [
  ['as they are', [wants, rejects], 'ferry', 'found', 1],
  ['as they are', [wants, rejects], 'ferry', 'labels right, of those found', 1],
  ['as they are', [wants, rejects], 'ferry', 'in the key, of those given', 1],
  ['as they are', [wants, rejects], 'ferry', 'silences kept', 1],
  ['held by another', [wants, { ...rejects, holder: wants.holder }], 'ferry', 'found', 0.5],
  ['of another label', [{ ...wants, label: 'offers' }], 'ferry', 'labels right, of those found', 0],
  ['what nobody said', [wants, rejects], 'the bridge', 'silences kept', 0],
  ['empty', [], 'ferry', 'found', 0],
  ['empty', [], 'ferry', 'silences kept', null],
];

for (const [what, stances, name, figure, value] of cases)
  test(`${what}: ${figure} is ${value}`, () => {
    const dossier = { ...ideal, issues: [{ id: 'i', name, terms: [] }], stances };
    assert.equal(figureValue(scoreStances(readAgainst(dossier, key)), figure), value);
  });
