import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../language/en/index.ts';
import { parse } from '../../language/read-text.ts';
import { madeClaim, madeFindings, madePerson } from './made.ts';
import { wordingsOf } from './wording.ts';

const day = '2031-05-10';
const texts = {
  courier: {
    day,
    text: 'In her kitchen in Upper Velm, Ida Falk, who lost a barn when the dam was opened on Friday, was counting spoons. However, the council agreed to pay the farmers.',
  },
  herald: { day, text: 'The Velm dam was opened on Friday and 40 barns were lost. It helped.' },
  radio: {
    day,
    text: 'Engineers opened the Velm dam on Friday. It helped the town, and the council agreed to pay the farmers.',
  },
};

const wording = wordingsOf(madeFindings(texts, { entities: [madePerson(texts, 'Ida Falk')] }), english);

test('of several sentences the one that the others bear out is shown', () => {
  const opened = madeClaim(texts, {
    courier: 'Ida Falk, who lost a barn when the dam was opened on Friday',
    herald: 'The Velm dam was opened on Friday and 40 barns were lost.',
    radio: 'Engineers opened the Velm dam on Friday.',
  });
  const shown = wording(opened);
  assert.equal(shown?.text, 'The Velm dam was opened on Friday and 40 barns were lost.');
  assert.equal(shown?.cited.article, 'herald');
});

test('what is told by the way is shown where nobody tells it outright', () => {
  const told = {
    wire: {
      day,
      text: 'Twelve sheds burned down after fire broke out at the Velm dam on Friday, engineers said.',
    },
    glance: { day, text: 'The keeper of the Velm dam, which caught fire on Friday, was arrested.' },
  };
  const caught = madeClaim(told, {
    glance: 'which caught fire on Friday',
    wire: 'Twelve sheds burned down after fire broke out at the Velm dam on Friday',
  });
  const findings = madeFindings(told);
  const annotations = findings.annotations.map((one) => ({
    ...one,
    trees: parse(told[one.article as keyof typeof told].text, english),
  }));
  assert.equal(wordingsOf({ ...findings, annotations }, english)(caught)?.cited.article, 'wire');
});

test('what links a sentence to the one before is left out', () => {
  const agreed = madeClaim(texts, { courier: 'However, the council agreed to pay the farmers.' });
  assert.equal(wording({ ...agreed, text: 'It agreed.' })?.text, 'The council agreed to pay the farmers.');
});

test('a claim that nobody states in a sentence of its own has no wording', () => {
  assert.equal(wording(madeClaim(texts, { herald: 'It helped.' })), null);
});
