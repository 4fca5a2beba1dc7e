import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../language/en/index.ts';
import type { Reuse } from '../../model/reuse.ts';
import { type Made, madeReports } from './made.ts';
import { gatherUtterances } from './utterances.ts';

const ENGLISH = `Mara Dunst: “We will not open the square before every beam is checked.”
Mara Dunst: “The market comes back in May.”
Henrik Olsvik: “The dam held well all night.”`;
const FRENCH = `Mara Dunst: “Nous n’ouvrirons pas la place avant que chaque poutre soit contrôlée.”
Mara Dunst: “Le marché revient en mai.”
Henrik Olsvik: “La digue a bien tenu toute la nuit.”`;

/** An article in English and one in French, of which paragraphs translate each other; the first ones are a line each. */
function heapOf(first: string, second: string, isTranslated = true): Made {
  const made = madeReports([first, second]);
  const articles = made.articles.map((article, i) => (i === 1 ? { ...article, language: 'fr-FR' } : article));
  const whole = ({ text }: { readonly text: string }) => ({ start: 0, end: text.length });
  const reuse: Reuse = {
    from: 'a1',
    to: 'a2',
    kind: 'wholly',
    direction: 'known',
    share: 1,
    passages: [{ from: whole(articles[0]!), to: whole(articles[1]!), kind: 'translated' }],
  };
  return { ...made, articles, reuse: isTranslated ? [reuse] : [] };
}

/** The first words of each variant, with its kinds of difference. */
function told(heap: Made): string[][] {
  const { quotations, layer } = gatherUtterances(heap, english);
  const wordsOf = new Map(quotations.map(({ id, content }) => [id, content[0].exact.split(' ')[0]!]));
  return layer.items
    .map(({ variants }) =>
      variants.map(({ quotation, differences }) =>
        [wordsOf.get(quotation)!, ...differences.map(({ kind }) => kind)].join(' '),
      ),
    )
    .sort();
}

test('what one speaker says in a translated paragraph translates what he says in the other, in order', () => {
  const expected = [
    ['The', 'La translated'],
    ['The', 'Le translated'],
    ['We', 'Nous translated'],
  ];
  assert.deepEqual(told(heapOf(ENGLISH, FRENCH)), expected);
  assert.deepEqual(told(heapOf(ENGLISH, FRENCH, false)), []);
});

test('where one prints more of what a speaker says than the other, nobody can tell what translates what', () => {
  const lines = FRENCH.split('\n');
  assert.deepEqual(told(heapOf(ENGLISH, [lines[1], lines[2]].join('\n'))), [['The', 'La translated']]);
});

test('another speaker, or words far longer, are no translation', () => {
  const [first] = ENGLISH.split('\n');
  assert.deepEqual(told(heapOf(first!, FRENCH.split('\n')[2]!)), []);
  assert.deepEqual(told(heapOf(first!, 'Mara Dunst: “Nous restons fermés.”')), []);
});
