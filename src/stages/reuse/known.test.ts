import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { english } from '../../language/en/index.ts';
import type { Language } from '../../language/language.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { Reuse } from '../../model/reuse.ts';
import { cite } from '../../text/offsets.ts';
import { annotated, articleOf } from './made.ts';
import { findReuse } from './reuse.ts';

const words = (text: string): string[] => text.split(', ');

const PLACES = words(
  'Tolmarsh, Ostrel, Vellin, Carnsey, Drumley, Eskwater, Grinton, Hazelmere, Illby, Jarrow',
);
const THINGS = words(
  'weir, harmonium, bandstand, ferry, windmill, cider press, tollhouse, dovecote, slipway, kiln, granary',
);
const DEEDS = words(
  'gave way at dawn, was mended by volunteers, burned down to its walls, sank in the mud, was painted green, became a café, lost its roof',
);
const PEOPLE = words('Orla Finch, Bram Tollard, Pell Adair, Vesna Lull, Ivo Marrin, Tess Quayle, Odo Brask');

const of = <Thing>(things: readonly Thing[], at: number): Thing => things[at % things.length]!;

/** Says one of many things; the same number says the same. */
const sentence = (number: number): string =>
  `The ${of(THINGS, number)} at ${of(PLACES, 3 * number)} ${of(DEEDS, number)} and ${of(PEOPLE, 5 * number)} paid ${17 * number} crowns.`;

/** Each third article has most of another, and half of them say something that others say too. */
const paragraphs = (at: number): string[] =>
  [0, 1, 2, 3].map((line) => {
    const number = 9 * (at % 3 === 2 ? at - 1 : at) + line;
    return line === 3 && at % 2 === 0 ? sentence(at % 5) : sentence(line < 3 ? number : number + at);
  });

const articles = Array.from({ length: 27 }, (_, at) => articleOf(`a${10 + at}`, paragraphs(at)));
const annotations = new Map(articles.map((article) => [article.id, annotated(article)]));

const found = (
  some: readonly DossierArticle[],
  language: Language = english,
  quotations: readonly Quotation[] = [],
): readonly Reuse[] =>
  findReuse(
    some,
    some.map(({ id }) => annotations.get(id)!),
    quotations,
    language,
  ).items;

/** What is kept is kept by languages and annotations: of others nothing is known. */
const fromNothing = (some: readonly DossierArticle[], quotations: readonly Quotation[] = []) =>
  findReuse(some, some.map(annotated), quotations, { ...english }).items;

describe('what is known of a heap', () => {
  it('is no other after other heaps, in whatever order articles come', () => {
    const whole = fromNothing(articles);
    assert.ok(whole.length >= 9);
    const others = Array.from({ length: 25 }, (_, at) => articleOf(`b${at}`, paragraphs(200 + 3 * at)));
    findReuse(others, others.map(annotated), [], english);
    for (let count = 23; count < articles.length; count += 2) found(articles.toReversed().slice(0, count));
    assert.deepEqual(found(articles), whole);
    for (const left of [3, 25]) {
      const some = articles.toSpliced(left, 1);
      assert.deepEqual(found(some), fromNothing(some));
    }
    assert.deepEqual(found(articles.toReversed()), whole);
  });

  it('is no other when what is said of articles has changed', () => {
    const published = articles.map((article, at): DossierArticle => {
      const day = (date: number): string => `2031-03-${String(date).padStart(2, '0')}`;
      const value = { start: day(32 - at), end: day(33 - at) };
      return { ...article, publisher: `Echo ${at}`, published: { value, basis: 'stated', evidence: [] } };
    });
    const named = published.map((article, at) =>
      at === 1 ? article : { ...article, publisher: at === 2 ? 'Ostrel Echo' : article.publisher },
    );
    for (const some of [articles, published, named, articles])
      assert.deepEqual(found(some), fromNothing(some));
  });

  it('is found anew where words are known to be quoted', () => {
    const [whole] = fromNothing(articles);
    const quoting = articles.find(({ id }) => id === whole!.to)!;
    const quotation: Quotation = {
      id: 'q1',
      article: quoting.id,
      kind: 'direct',
      source: null,
      sourceText: 'Bram Tollard',
      cue: null,
      content: [cite(quoting, { start: 0, end: quoting.text.length })],
      medium: null,
      addressee: null,
      said: null,
      spun: false,
    };
    const about = (items: readonly Reuse[]): readonly Reuse[] =>
      items.filter(({ from, to, kind }) => [from, to].includes(quoting.id) && kind !== 'not');
    found(articles);
    assert.ok(about(found(articles)).length > 0);
    assert.deepEqual(about(found(articles, english, [quotation])), []);
    assert.deepEqual(found(articles, english, [quotation]), fromNothing(articles, [quotation]));
  });
});
