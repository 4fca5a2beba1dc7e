import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Conll18Scores, scoreConll18, type TreeSentence } from './conll18.ts';

/** A row of words; "+" joins a word to the one before it. */
const plain = (sentence: string): TreeSentence =>
  sentence.split(' ').map((word) => ({ form: word.replace(/^\+/, ''), joined: word.startsWith('+') }));

/** Words as "form/UPOS/lemma/head/relation", heads counted from 1, 0 for the root. */
const tree = (sentence: string): TreeSentence =>
  sentence.split(' ').map((word) => {
    const [form = '', upos = '', lemma = '', head = '', deprel = ''] = word.split('/');
    return {
      form: form.replace(/^\+/, ''),
      joined: form.startsWith('+'),
      upos,
      lemma,
      head: Number(head) - 1,
      deprel,
    };
  });

const counts = (scores: Conll18Scores, name: keyof Conll18Scores): string => {
  const { hits, given, wanted } = scores[name];
  return `${hits} of ${given}, ${wanted} there`;
};

test('sentences count where both of their ends are right', () => {
  const scores = scoreConll18(
    [plain('He left .'), plain('It rained .'), plain('Good')],
    [plain('He left . It rained .'), plain('Good')],
  );
  assert.equal(counts(scores, 'sentences'), '1 of 2, 3 there');
  assert.equal(counts(scores, 'words'), '7 of 7, 7 there');
  assert.deepEqual(scores.sentences.faults, ['- Heleft.', '- Itrained.', '+ Heleft.Itrained.']);
});

test('words align by their characters', () => {
  const scores = scoreConll18([plain('a well - known sea')], [plain('a well-known sea')]);
  assert.equal(counts(scores, 'tokens'), '2 of 3, 5 there');
  assert.equal(counts(scores, 'words'), '2 of 3, 5 there');
  assert.deepEqual(scores.words.faults, ['- well', '- -', '- known', '+ well-known']);
});

test('a contraction is one token and its words align by their letters', () => {
  const gold = [plain('I ca +n’t go')];
  const apart = scoreConll18(gold, [plain('I ca n’t go')]);
  assert.equal(counts(apart, 'tokens'), '2 of 4, 3 there');
  assert.equal(counts(apart, 'words'), '4 of 4, 4 there');
  const wrong = scoreConll18(gold, [plain('I can +’t go')]);
  assert.equal(counts(wrong, 'tokens'), '3 of 3, 3 there');
  assert.equal(counts(wrong, 'words'), '2 of 4, 4 there');
});

test('a contraction may reach over words of the other side', () => {
  const scores = scoreConll18([plain('he +’ll +go on')], [plain('he ’ll +go on')]);
  assert.equal(counts(scores, 'words'), '4 of 4, 4 there');
});

test('heads and relations count for aligned words only, without the subtypes of relations', () => {
  const gold = [
    tree('Nobody/PRON/nobody/3/nsubj:pass was/AUX/be/3/aux:pass seen/VERB/see/0/root ./PUNCT/./3/punct'),
  ];
  const found = [tree('Nobody/PRON/nobody/3/nsubj was/VERB/was/1/aux seen/VERB/see/0/root ./PUNCT/./3/dep')];
  const scores = scoreConll18(gold, found);
  assert.equal(counts(scores, 'upos'), '3 of 4, 4 there');
  assert.equal(counts(scores, 'lemmas'), '3 of 4, 4 there');
  assert.equal(counts(scores, 'uas'), '3 of 4, 4 there');
  assert.equal(counts(scores, 'las'), '2 of 4, 4 there');
  assert.deepEqual(scores.upos.faults, ['was: AUX, found VERB']);
  assert.deepEqual(scores.uas.faults, ['was: aux:pass of seen, found aux of Nobody']);
});

test('the head of a word is wrong where the head itself is not aligned', () => {
  const gold = [tree('ice/NOUN/ice/2/compound boats/NOUN/boat/3/nsubj sail/VERB/sail/0/root')];
  const found = [tree('iceboats/NOUN/iceboat/2/nsubj sail/VERB/sail/0/root')];
  assert.equal(counts(scoreConll18(gold, found), 'uas'), '1 of 2, 3 there');
  assert.equal(counts(scoreConll18(found, gold), 'las'), '1 of 3, 2 there');
});

test('a root that was given a head is wrong, and so is a word made the root', () => {
  const gold = [tree('Ships/NOUN/ship/2/nsubj sail/VERB/sail/0/root')];
  const found = [tree('Ships/NOUN/ship/0/root sail/VERB/sail/1/acl')];
  assert.equal(counts(scoreConll18(gold, found), 'uas'), '0 of 2, 2 there');
});

test('texts that differ are refused, with the place', () => {
  assert.throws(
    () => scoreConll18([plain('one sea')], [plain('one see')]),
    /differ at character 5: the treebank has "a", found was "e"/,
  );
});
