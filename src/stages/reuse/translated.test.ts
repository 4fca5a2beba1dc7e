import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { english } from '../../language/en/index.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Entity } from '../../model/entity.ts';
import type { Evidence } from '../../model/span.ts';
import { cite } from '../../text/offsets.ts';
import { articleOf } from './made.ts';
import { findTranslated } from './translated.ts';

const NAMES = ['Aldermoor', 'Mara Dunst', 'Henrik Olsvik', 'Corvin Mills', 'Paul Tarrow', 'Norrby'];

const told = (id: string, language: string, day: string, ...paragraphs: string[]): DossierArticle =>
  articleOf(id, paragraphs, {
    language,
    published: { value: { start: day, end: day }, basis: 'stated', evidence: [] },
  });

const entitiesOf = (articles: readonly DossierArticle[]): Entity[] =>
  NAMES.map((name) => ({
    id: `e-${name}`,
    name,
    type: 'person',
    aliases: [],
    roles: [],
    mentions: articles.flatMap((article) =>
      [...article.text.matchAll(new RegExp(name, 'g'))].map(({ index }) =>
        cite(article, { start: index, end: index + name.length }),
      ),
    ) as unknown as Evidence,
  }));

const translatedAmong = (...articles: DossierArticle[]) =>
  findTranslated(articles, entitiesOf(articles), english);

const ENGLISH = told(
  'a1',
  'en',
  '2031-05-02',
  'The mill at Aldermoor will close on 30 June 2031, Mara Dunst said. It has 1,240 workers, and 315 of them live in Norrby.',
  'Henrik Olsvik, who runs Corvin Mills, put the loss at 17.5 million crowns. In 2028 it was 11 million.',
  'Paul Tarrow of the union called on Mara Dunst and Aldermoor to save 600 jobs.',
);

const FRENCH = told(
  'a2',
  'fr',
  '2031-05-03',
  'L’usine d’Aldermoor fermera le 30 juin 2031, a annoncé Mara Dunst. Elle compte 1 240 ouvriers, dont 315 habitent Norrby.',
  'Henrik Olsvik, qui dirige Corvin Mills, chiffre la perte à 17,5 millions de couronnes. En 2028, elle était de 11 millions.',
  'Paul Tarrow, du syndicat, a demandé à Mara Dunst et à Aldermoor de sauver 600 emplois.',
);

describe('a text in another language', () => {
  it('is a translation where it has nearly all names and numbers of another in the same order', () => {
    const [reuse, ...others] = translatedAmong(ENGLISH, FRENCH);
    assert.deepEqual(others, []);
    assert.deepEqual(
      [reuse!.from, reuse!.to, reuse!.kind, reuse!.direction],
      ['a1', 'a2', 'wholly', 'known'],
    );
    assert.deepEqual(
      reuse!.passages.map(({ from, to, kind }) => [
        ENGLISH.text.slice(from.start, from.start + 8),
        FRENCH.text.slice(to.start, to.start + 8),
        kind,
      ]),
      [
        ['The mill', 'L’usine ', 'translated'],
        ['Henrik O', 'Henrik O', 'translated'],
        ['Paul Tar', 'Paul Tar', 'translated'],
      ],
    );
    assert.match(
      reuse!.because!,
      /^\d+ names and numbers stand in both in the same order\. .+ was published earlier\.$/,
    );
  });

  it('is none where it tells the same event in its own order', () => {
    const own = told(
      'a3',
      'fr',
      '2031-05-03',
      'Paul Tarrow veut sauver 600 emplois à Norrby. Le syndicat de Paul Tarrow accuse Corvin Mills et Henrik Olsvik, qui avait perdu 11 millions en 2028.',
      'La fermeture d’Aldermoor touche 315 familles de Norrby et 1 240 ouvriers. Mara Dunst parle de 17,5 millions et du 30 juin 2031.',
    );
    assert.deepEqual(translatedAmong(ENGLISH, own), []);
  });

  it('is none where few names and numbers could tell', () => {
    const [short, kurz] = [ENGLISH, FRENCH].map(({ id, language, text }) =>
      told(id, language, '2031-05-02', text.split('\n')[2]!),
    );
    assert.deepEqual(translatedAmong(short!, kurz!), []);
  });

  it('is compared with texts in other languages only', () => {
    assert.deepEqual(translatedAmong(ENGLISH, { ...FRENCH, language: 'en' }), []);
  });
});
