import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { english } from '../../language/en/index.ts';
import type { Spun } from '../../model/article.ts';
import { CLEAN, DIFFICULT, made, SENSES, TRANSLATIONS } from './made.ts';
import { detectSpun } from './spun.ts';

const spunOf = (text: string, language?: string): Spun => {
  const { article, annotation } = made(text, language);
  return detectSpun(article, annotation, english);
};

describe('a verdict', () => {
  it('calls both spun versions of a text spun, and the text clean', () => {
    assert.equal(spunOf(CLEAN).verdict, 'clean');
    assert.equal(spunOf(SENSES).verdict, 'spun');
    assert.equal(spunOf(TRANSLATIONS).verdict, 'spun');
  });

  it('tells how much was swapped: more by senses than by translation', () => {
    assert.ok(spunOf(CLEAN).share < 0.03, String(spunOf(CLEAN).share));
    assert.ok(spunOf(SENSES).share > 0.2);
    assert.ok(spunOf(TRANSLATIONS).share > 0.1);
  });

  for (const [kind, text] of Object.entries(DIFFICULT))
    it(`leaves ${kind} alone`, () => {
      const { verdict, swaps } = spunOf(text);
      assert.deepEqual([verdict, swaps], ['clean', []]);
    });

  it('needs more than a sentence of an honest text with one odd word', () => {
    assert.equal(spunOf('The whitethorn is in flower, said Tessa Morrow.').verdict, 'clean');
    assert.equal(spunOf(`${CLEAN}\nThe council volition be glad.`).verdict, 'clean');
    assert.equal(spunOf('').verdict, 'clean');
  });

  it('judges the narrative, not what is quoted', () => {
    const quoted = SENSES.replaceAll(/[“”]/g, '')
      .split('\n')
      .map((line) => `“${line}”, the pamphlet said.`)
      .join('\n');
    assert.equal(spunOf(`${CLEAN}\n${quoted}`).verdict, 'clean');
  });

  it('is given of texts in the language that is known only', () => {
    assert.deepEqual(spunOf(SENSES, 'de'), { share: 0, verdict: 'clean', swaps: [] });
    assert.equal(spunOf(SENSES, 'en-GB').verdict, 'spun');
  });
});

describe('swapped words', () => {
  const { swaps } = spunOf(SENSES);
  const { text } = made(SENSES).article;

  it('stand where they are said to, in order', () => {
    let end = 0;
    for (const swap of swaps) {
      assert.equal(text.slice(swap.start, swap.end), swap.text);
      assert.ok(swap.start >= end && swap.restored !== swap.text);
      end = swap.end;
    }
  });

  const restored: [words: string, original: string][] = [
    ['connected Tuesday', 'on'],
    ['Helium said', 'He'],
    ['whitethorn emergence', 'may'],
    ['volition not', 'will'],
    ['beryllium determination', 'be'],
    ['archetypal wealth', 'first'],
    ['successful the hills', 'in'],
    ['due to the fact that', 'because'],
    ['idiosyncratic', 'someone'],
    ['Immoderate families', 'Some'],
  ];
  for (const [words, original] of restored)
    it(`are put back: ${words}`, () => {
      const start = text.indexOf(words);
      assert.equal(swaps.find((swap) => swap.start === start)?.restored, original);
    });

  it('are not looked for in quotations that the spinner spared', () => {
    const quote = text.indexOf('“We had');
    assert.deepEqual(
      swaps.filter(({ start }) => start > quote && start < text.indexOf('” said Tessa')),
      [],
    );
  });

  it('are looked for in quotations that it did not spare', () => {
    const talk = SENSES.split('\n').at(-1)!;
    const { swaps: more } = spunOf(`${SENSES}\n“${talk}”, said Odo Lenk.`);
    assert.ok(more.some(({ start }) => start > SENSES.length + 2));
  });

  it('are none where names and numbers are left as they were', () => {
    for (const name of ['Corlen', 'Aldern', 'Odo Lenk', '2,400', 'Thursday']) {
      const at = text.indexOf(name);
      assert.ok(!swaps.some(({ start, end }) => start < at + name.length && end > at), name);
    }
  });
});
