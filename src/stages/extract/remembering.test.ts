import assert from 'node:assert/strict';
import { test } from 'node:test';
import { remembering } from './remembering.ts';

/** Counts how often it is asked to find something. */
function counting(longest?: number) {
  const asked: string[] = [];
  const find = remembering((text) => {
    asked.push(text);
    return text.toUpperCase();
  }, longest);
  return { find, asked };
}

test('finds the same for the same text, and looks for it once', () => {
  const { find, asked } = counting();
  assert.deepEqual(['Harbour', 'Weather', 'Harbour'].map(find), ['HARBOUR', 'WEATHER', 'HARBOUR']);
  assert.deepEqual(asked, ['Harbour', 'Weather']);
});

test('remembers no long texts', () => {
  const { find, asked } = counting(10);
  for (const text of ['Harbour', 'The harbour', 'Harbour', 'The harbour']) find(text);
  assert.deepEqual(asked, ['Harbour', 'The harbour', 'The harbour']);
});

test('forgets all where there are too many', () => {
  const { find, asked } = counting();
  for (let number = 0; number <= 10_000; number++) find(`Harbour ${number}`);
  find('Harbour 0');
  find('Harbour 10000');
  assert.deepEqual(asked.slice(10_000), ['Harbour 10000', 'Harbour 0']);
});
