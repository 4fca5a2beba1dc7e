import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Casing, type LemmaRules, lemmatizer } from './lemmatizer.ts';

/** Rules of an invented language, in which plurals end in "-ar". */
const rules: LemmaRules = {
  exceptions: new Map([['NOUN PL', new Map([['Ars', 'Ars Nova']])]]),
  edits: new Map([
    [
      'PL',
      new Map([
        ['', { strip: 0, add: '' }],
        ['ar', { strip: 2, add: '' }],
        ['lar', { strip: 3, add: 'l' }],
        ['iklar', { strip: 4, add: 'o' }],
        ['^star', { strip: 0, add: '' }],
      ]),
    ],
  ]),
  casings: new Map<string, Map<string, Casing>>([
    ['PL title', new Map([['', 'lower']])],
    ['PL upper', new Map([['', 'title']])],
  ]),
};

const cases: readonly (readonly [string, string, string])[] = [
  ['botar', 'bot', 'an ending'],
  ['tiklar', 'tio', 'the longest ending that a rule knows'],
  ['star', 'star', 'a rule for a whole word'],
  ['costar', 'cost', 'which holds for no word that merely ends so'],
  ['Botar', 'bot', 'capitals by a rule'],
  ['BOTIKLAR', 'Botio', 'of words in capitals too'],
  ['BoTaR', 'BoT', 'capitals where no rule knows the shape'],
  ['Ars', 'Ars Nova', 'an exception, as it is printed'],
  ['ars', 'ars', 'and not otherwise'],
  ['', '', 'nothing'],
];

test('takes the rule of the longest ending', () => {
  const { lemmaOf } = lemmatizer(rules, (form) => form);
  for (const [form, lemma, what] of cases) assert.equal(lemmaOf(form, 'NOUN', 'PL'), lemma, what);
});

test('leaves words of an unknown tag', () => {
  assert.equal(lemmatizer(rules, (form) => form).lemmaOf('Botar', 'X', 'ODD'), 'Botar');
});

test('folds a form before it looks', () => {
  assert.equal(lemmatizer(rules, (form) => form.replace('_', '')).lemmaOf('bot_ar', 'NOUN', 'PL'), 'bot');
});

test('gives the same lemma again, however many words came between', () => {
  const { lemmaOf } = lemmatizer(rules, (form) => form);
  for (const round of ['first', 'second'])
    for (let i = 0; i < 50_000; i++) assert.equal(lemmaOf(`b${i}ar`, 'NOUN', 'PL'), `b${i}`, round);
});
