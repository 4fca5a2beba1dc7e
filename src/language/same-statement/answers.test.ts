import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TimeExpression } from '../../model/annotation.ts';
import type { TimeValue } from '../../model/value.ts';
import { DAY_MS } from '../../text/intervals.ts';
import { foldText } from '../../text/normalise.ts';
import { english } from '../en/index.ts';
import { parse } from '../read-text.ts';
import { groupAnswers } from './answers.ts';
import { type ReadPassage, readPassage } from './passage.ts';

function read(text: string): ReadPassage {
  const sentences = parse(text, english);
  const named = sentences.flatMap(({ names }) =>
    names.map(({ start, end }) => ({ start, end, id: foldText(text.slice(start, end)) })),
  );
  const values = english.values(text, 0, text.length);
  const times = values.flatMap((value) =>
    value.kind === 'date' && /^\d{4}/.test(value.value ?? '') ? [timeOf(value)] : [],
  );
  return readPassage({ sentences, named, values, times }, { start: 0, end: text.length }, english);
}

/** Years, months and days as they are printed. */
function timeOf({ start, end, value }: TimeValue): TimeExpression {
  const [year, month, day] = value!.split('-').map(Number);
  const from = Date.UTC(year!, (month ?? 1) - 1, day ?? 1);
  const to =
    day !== undefined
      ? from + DAY_MS
      : month !== undefined
        ? Date.UTC(year!, month, 1)
        : Date.UTC(year! + 1, 0, 1);
  const date = {
    start: new Date(from).toISOString().slice(0, 10),
    end: new Date(to).toISOString().slice(0, 10),
  };
  return { start, end, sentence: 0, date, precision: 'day', basis: 'explicit', role: 'at' };
}

describe('answers to one question', () => {
  const ANSWERS = [
    'to stop the smuggling of drugs',
    'until July 2031',
    'to curb drug trafficking',
    'for three more years',
    'July 1, 2031',
    'a period of three years',
    'to help farmers',
  ];

  it('are grouped by what they say, the largest group first', () => {
    const groups = groupAnswers(ANSWERS.map(read), read('What is it for, and how long?'), english);
    assert.deepEqual(groups, [[0, 2], [1, 4], [3, 5], [6]]);
  });

  it('are not alike by words that the question gave', () => {
    const question = read('Why did the council close the harbour?');
    const answers = [
      'the council closed the harbour for repairs',
      'the council closed the harbour after a collision',
    ];
    assert.deepEqual(groupAnswers(answers.map(read), question, english), [[0], [1]]);
  });
});
