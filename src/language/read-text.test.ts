import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { english, languageFor, sentences, spanish, tokens } from './index.ts';

describe('a text of several paragraphs', () => {
  const text = 'Tide reaches\nthe quay\n\n  Mr. Roke left. He said no.\n \nFin';

  it('has sentences that cross a line break, but no blank line', () =>
    assert.deepEqual(
      sentences(text, english).map(({ start, end }) => text.slice(start, end)),
      ['Tide reaches\nthe quay', 'Mr. Roke left.', 'He said no.', 'Fin'],
    ));

  it('has words sentence by sentence, at their places in the text', () => {
    const words = tokens(text, english);
    assert.deepEqual(
      words[1]!.map(({ form }) => form),
      ['Mr.', 'Roke', 'left', '.'],
    );
    for (const { start, end, form } of words.flat()) assert.equal(text.slice(start, end), form);
  });

  it('is read in bounded time', () => {
    const before = process.cpuUsage();
    sentences('\n \n'.repeat(100_000), spanish);
    sentences('\n'.repeat(200_000), spanish);
    assert.ok(process.cpuUsage(before).user < 3_000_000);
  });
});

it('finds a language by its tag', () => {
  assert.equal(languageFor('es-MX'), spanish);
  assert.equal(languageFor('EN'), english);
  assert.equal(languageFor('xx'), undefined);
});
