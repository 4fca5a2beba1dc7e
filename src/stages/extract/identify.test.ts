import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { english } from '../../language/en/index.ts';
import { extractArticles } from './extract.ts';
import { identifyLanguage, languageHint } from './identify.ts';

const STORM = {
  en: 'The storm tore the roof off the market hall of Aldermoor during the night. Firefighters said that two people were slightly hurt and that the square would stay closed until the end of the week.',
  fr: 'La tempête a arraché le toit du marché couvert d’Aldermoor pendant la nuit. Les pompiers signalent deux blessés légers, et la place restera fermée jusqu’à la fin de la semaine.',
  de: 'Der Sturm hat in der Nacht das Dach der Markthalle von Aldermoor abgedeckt. Die Feuerwehr meldet zwei Leichtverletzte, und der Platz bleibt bis zum Ende der Woche gesperrt.',
  es: 'La tormenta arrancó durante la noche el tejado del mercado cubierto de Aldermoor. Los bomberos hablan de dos heridos leves, y la plaza seguirá cerrada hasta el final de la semana.',
  ar: 'اقتلعت العاصفة سقف السوق المغطى في المدينة خلال الليل. وقال رجال الإطفاء إن شخصين أصيبا بجروح طفيفة وإن الساحة ستبقى مغلقة حتى نهاية الأسبوع.',
  ja: '嵐は夜のうちに市場の屋根を吹き飛ばした。消防によると二人が軽いけがをし、広場は週末まで閉鎖される。',
  zh: '暴风雨在夜间掀翻了市场大厅的屋顶。消防队说有两人受轻伤，广场将关闭到周末。',
  ko: '폭풍이 밤사이 시장 건물의 지붕을 날려 버렸다. 소방서는 두 명이 가벼운 부상을 입었다고 밝혔다.',
};

const page = (text: string, mediaType = 'text/plain') => ({
  id: 'p',
  uri: 'storm',
  mediaType,
  sha256: '',
  text,
});

describe('the language of a text', () => {
  for (const [language, text] of Object.entries(STORM))
    it(`is told: ${language}`, () => assert.equal(identifyLanguage(text, english), language));

  it('of a few words is what the page says, and where their script tells, that', () => {
    assert.equal(identifyLanguage('Marktdach abgedeckt', english, 'de'), 'de');
    assert.equal(identifyLanguage('市場の屋根', english, 'en'), 'ja');
  });

  it('is never what the page says against a whole paragraph', () => {
    assert.equal(identifyLanguage(STORM.fr, english, 'en'), 'fr');
  });

  it('of letters that mean nothing is not told', () => {
    assert.equal(identifyLanguage('Xqz vrt blk 12 nnn. Qwx zzt 14 krr.', english), 'und');
  });
});

const hints: [html: string, mediaType: string, hint: string | null][] = [
  ['<!doctype html><html class="no-js" lang="de-AT"><body>', 'text/html', 'de'],
  ['<html LANG=fr>', 'text/html', 'fr'],
  ['<html><body lang="fr">', 'text/html', null],
  ['<html lang="fr">', 'text/plain', null],
];
for (const [html, mediaType, hint] of hints)
  it(`takes ${hint} as a hint from ${html} as ${mediaType}`, () =>
    assert.equal(languageHint(page(html, mediaType)), hint));

describe('a page in two languages', () => {
  const tagged = (text: string) => {
    const { articles, segments } = extractArticles(page(text), english);
    const [article] = articles;
    return {
      language: article!.language,
      blocks: article!.blocks.map(({ language }) => language ?? '-').join(' '),
      segments: segments.map(({ language }) => language ?? '-').join(' '),
    };
  };

  it('says so paragraph by paragraph', () => {
    assert.deepEqual(tagged(`Storm over Aldermoor\n\n${STORM.en}\n\n${STORM.fr}\n\n${STORM.en}`), {
      language: 'en',
      blocks: '- - fr -',
      segments: '- - fr -',
    });
  });

  it('has the language of most of its text, whatever it begins with', () => {
    const { language, blocks } = tagged(
      `Storm over Aldermoor\n\n${STORM.en}\n\n${STORM.de}\n\n${STORM.de} Danke.`,
    );
    assert.equal(language, 'de');
    assert.match(blocks, / en - -$/);
  });

  it('takes short lines and lists of names for the article’s', () => {
    const names =
      'Mara Dunst, Henrik Olsvik, Paul Tarrow, Ines Calder, Jens Aldous, Pia Lorring, Édouard Maële, Núria Balcells.';
    assert.equal(tagged(`Storm\n\n${STORM.en}\n\nMerci à tous.\n\n${names}\n\n${names}`).blocks, '- - - - -');
  });
});
