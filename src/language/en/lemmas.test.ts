import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Upos } from '../../model/syntax.ts';
import { foldForm, lemmas, packLemmaRules } from './lemmas.ts';

const cases: readonly (readonly [string, Upos, string, string])[] = [
  ['ferries', 'NOUN', 'NNS', 'ferry'],
  ['wharves', 'NOUN', 'NNS', 'wharf'],
  ['women', 'NOUN', 'NNS', 'woman'],
  ['harbourmasters', 'NOUN', 'NNS', 'harbourmaster'],
  ['crises', 'NOUN', 'NNS', 'crisis'],
  ['Ferries', 'NOUN', 'NNS', 'ferry'],
  ['hoping', 'VERB', 'VBG', 'hope'],
  ['hopping', 'VERB', 'VBG', 'hop'],
  ['travelled', 'VERB', 'VBD', 'travel'],
  ['mimicked', 'VERB', 'VBD', 'mimic'],
  ['re-elected', 'VERB', 'VBN', 're-elect'],
  ['organised', 'VERB', 'VBD', 'organise'],
  ['dying', 'VERB', 'VBG', 'die'],
  ['strove', 'VERB', 'VBD', 'strive'],
  ['left', 'VERB', 'VBD', 'leave'],
  ['left', 'ADJ', 'JJ', 'left'],
  ['saw', 'VERB', 'VBD', 'see'],
  ['saw', 'NOUN', 'NN', 'saw'],
  ['denies', 'VERB', 'VBZ', 'deny'],
  ["'s", 'AUX', 'VBZ', 'be'],
  ["'s", 'PART', 'POS', "'s"],
  ['’s', 'PART', 'POS', "'s"],
  ["n't", 'PART', 'RB', 'not'],
  ['ca', 'AUX', 'MD', 'can'],
  ['wo', 'AUX', 'MD', 'will'],
  ["'d", 'AUX', 'MD', 'would'],
  ["'d", 'AUX', 'VBD', 'have'],
  ['better', 'ADJ', 'JJR', 'good'],
  ['better', 'ADV', 'RBR', 'well'],
  ['largest', 'ADJ', 'JJS', 'large'],
  ['muddier', 'ADJ', 'JJR', 'muddy'],
  ['quickly', 'ADV', 'RB', 'quickly'],
  ['them', 'PRON', 'PRP', 'they'],
  ['her', 'PRON', 'PRP', 'she'],
  ['her', 'PRON', 'PRP$', 'her'],
  ['I', 'PRON', 'PRP', 'I'],
  ['These', 'DET', 'DT', 'this'],
  ['an', 'DET', 'DT', 'a'],
  ['1,250,000', 'NUM', 'CD', '1250000'],
  ['Danish', 'ADJ', 'JJ', 'Danish'],
  ['Muddy', 'ADJ', 'JJ', 'muddy'],
  ['Halvenmere', 'PROPN', 'NNP', 'Halvenmere'],
  ['UNESCO', 'PROPN', 'NNP', 'UNESCO'],
  ['McTavish', 'PROPN', 'NNP', 'McTavish'],
  ['Islands', 'PROPN', 'NNPS', 'Island'],
  ['lisbeth', 'PROPN', 'NNP', 'Lisbeth'],
  ['press@harbour.example', 'PROPN', 'NNP', 'press@harbour.example'],
  ['“', 'PUNCT', '``', '"'],
  ['STRIKES', 'NOUN', 'NNS', 'strike'],
  ['sooooo', 'ADV', 'RB', 'so'],
  ['prettty', 'ADV', 'RB', 'pretty'],
  ['III', 'PROPN', 'NNP', 'III'],
  ['there', 'PRON', 'PRP$', 'their'],
];

test('finds lemmas as the English treebanks have them', () => {
  const { lemmaOf } = lemmas();
  for (const [form, upos, xpos, lemma] of cases) assert.equal(lemmaOf(form, upos, xpos), lemma, form);
});

test('folds what only helps the eye', () => {
  for (const [form, folded] of [
    ['don’t', "don't"],
    ['1,250,000', '1250000'],
    ['1,25', '1,25'],
    ['har\u00adbour', 'harbour'],
    ['café', 'café'],
  ])
    assert.equal(foldForm(form!), folded);
});

test('finds a million lemmas a second in text that comes back to its words', () => {
  const { lemmaOf } = lemmas();
  const started = process.cpuUsage();
  for (let i = 0; i < 10_000; i++)
    for (const [form, upos, xpos] of cases.slice(0, 50)) lemmaOf(form, upos, xpos);
  const { user, system } = process.cpuUsage(started);
  const perSecond = (10_000 * Math.min(50, cases.length)) / ((user + system) / 1_000_000);
  assert.ok(perSecond > 1_000_000, `${Math.round(perSecond)} lemmas a second`);
});

test('packs rules in the same bytes each time, without words that hold a blank', () => {
  const rules = {
    edits: new Map([['NNS', new Map([['s', { strip: 1, add: '' }]])]]),
    casings: new Map(),
    exceptions: new Map([['NOUN NNS', new Map([['10 000', 'many']])]]),
  };
  assert.deepEqual(
    packLemmaRules(rules),
    packLemmaRules({ ...rules, exceptions: new Map([['NOUN NNS', new Map()]]) }),
  );
});
