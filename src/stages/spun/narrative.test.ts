import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { made } from './made.ts';
import { partText, type Stretch } from './narrative.ts';

describe('narrative and quotations', () => {
  const cases: [text: string, narrative: string[], quotations: string[]][] = [
    ['The ferry sails.', ['The ferry sails.'], []],
    ['“We sail,” said Mara.', [' said Mara.'], ['“We sail,”']],
    ['He said "we sail" and left.', ['He said ', ' and left.'], ['"we sail"']],
    ['The mast of 6" broke. It fell.', ['The mast of 6" broke.', 'It fell.'], []],
    ['“We sail. We do not wait.', [], ['“We sail.', 'We do not wait.']],
    ['> We sail.\nShe left.', ['She left.'], ['We sail.']],
    ['«We sail», said Mara.', [', said Mara.'], ['«We sail»']],
    ['The crew’s ‘old’ ship.', ['The crew’s ‘old’ ship.'], []],
  ];
  for (const [text, narrative, quotations] of cases)
    it(text, () => {
      const { article, annotation } = made(text);
      const parts = partText(article, annotation);
      const wordsIn = (stretches: readonly Stretch[]) =>
        stretches.map(({ start, end }) => article.text.slice(start, end));
      assert.deepEqual(wordsIn(parts.narrative), narrative);
      assert.deepEqual(wordsIn(parts.quotations), quotations);
    });

  it('knows what begins a sentence, for its capital means nothing', () => {
    const { article, annotation } = made('He said "we sail" and left.');
    assert.deepEqual(
      partText(article, annotation).narrative.map(({ opens }) => opens),
      [true, false],
    );
  });
});
