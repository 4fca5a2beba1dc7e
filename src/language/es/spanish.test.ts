import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { namesByCapitals } from '../capitals/names.ts';
import { spanish } from './index.ts';

const { tokenizer, speech, names } = spanish;

const wordsOf = (text: string): string =>
  tokenizer
    .tokensOf(text, 0, text.length)
    .map(({ form }) => form)
    .join('|');

describe('Spanish words', () => {
  const cases: [text: string, words: string][] = [
    ['Van al puerto del río.', 'Van|al|puerto|del|río|.'],
    ['Dámelo, ¿quieres?', 'Dámelo|,|¿|quieres|?'],
    ['El Sr. J. Vargas, de EE. UU.', 'El|Sr.|J.|Vargas|,|de|EE.|UU.'],
    ['a las 15:30 h, el 3,5 % de 340.000 €', 'a|las|15:30|h|,|el|3,5|%|de|340.000|€'],
    ['la 1.ª vez, el 2º', 'la|1.ª|vez|,|el|2º'],
    ['el franco-alemán #Marea @faro', 'el|franco-alemán|#Marea|@faro'],
    ['https://faro.example/a, prensa@faro.example.', 'https://faro.example/a|,|prensa@faro.example|.'],
    ['—No —dijo—. Quizá...', '—|No|—|dijo|—|.|Quizá|...'],
  ];
  for (const [text, words] of cases)
    it(`are these: ${text}`, () => {
      assert.equal(wordsOf(text), words);
      for (const { start, end, form } of tokenizer.tokensOf(text, 0, text.length))
        assert.equal(text.slice(start, end), form);
    });

  it('leave out nothing but blanks, and have places in the whole text', () => {
    const text = 'Antes. «Es el 4.º día», dijo —y calló… Fin';
    const tokens = tokenizer.tokensOf(text, 7, text.length);
    assert.equal(tokens.map(({ form }) => form).join(''), text.slice(7).replace(/\s/g, ''));
    assert.equal(tokens[0]!.start, 7);
  });

  it('are found in bounded time, whatever a hostile page holds', () => {
    const before = process.cpuUsage();
    for (const piece of ['a.', 'https://', 'a@', '«', '1.1', '. ', 'Aa ', '..-'])
      for (const each of ['tokensOf', 'sentencesOf'] as const)
        tokenizer[each](piece.repeat(40_000), 0, piece.length * 40_000);
    assert.ok(process.cpuUsage(before).user < 5_000_000);
  });
});

describe('Spanish sentences', () => {
  const cases: [text: string, sentences: string[]][] = [
    ['El Sr. Vargas calló. ¿Y ahora? ¡Nada!', ['El Sr. Vargas calló.', '¿Y ahora?', '¡Nada!']],
    ['Vive en EE. UU. desde 2029. El resto no.', ['Vive en EE. UU. desde 2029.', 'El resto no.']],
    ['A. Vargas e Y. Roke ganaron. Nadie más.', ['A. Vargas e Y. Roke ganaron.', 'Nadie más.']],
    ['«¿Cuándo abrirán?», preguntó. Nadie lo sabe.', ['«¿Cuándo abrirán?», preguntó.', 'Nadie lo sabe.']],
    ['«No abriremos.» La plaza sigue cerrada.', ['«No abriremos.»', 'La plaza sigue cerrada.']],
    ['Costó 1.200 coronas. 30 vecinos pagaron.', ['Costó 1.200 coronas.', '30 vecinos pagaron.']],
  ];
  for (const [text, sentences] of cases)
    it(`are these: ${text}`, () =>
      assert.deepEqual(
        tokenizer.sentencesOf(text, 0, text.length).map(({ start, end }) => text.slice(start, end)),
        sentences,
      ));
});

describe('Spanish names', () => {
  const cases: [what: string, text: string, names: string[]][] = [
    [
      'of people have a given name, or a title before them',
      'Ayer Elena Vargas y la ministra Roke hablaron con don Tomás.',
      ['person Elena Vargas', 'person Roke', 'person Tomás'],
    ],
    ['may have small words inside', 'Volvió Juan de la Cruz.', ['person Juan de la Cruz']],
    ['do not take in the office', 'La ministra de Hacienda Lara Ruiz calló.', ['person Lara Ruiz']],
    [
      'are surnames alone where one person has them',
      'Elena García Vargas habló. García calló, y Vargas volvió a hablar.',
      [
        'person Elena García Vargas',
        'person García = Elena García Vargas',
        'person Vargas = Elena García Vargas',
      ],
    ],
    [
      'are nobody’s where two have them',
      'Elena Roke y Tomás Roke llegaron. Nadie vio a Roke.',
      ['person Elena Roke', 'person Tomás Roke'],
    ],
    [
      'of bodies begin with what they are',
      'El Ministerio de Obras Públicas y Transportes y el Puerto de Tarrow callan.',
      ['organisation Ministerio de Obras Públicas y Transportes', 'facility Puerto de Tarrow'],
    ],
    ['of bodies have an article before them', 'Lo pidió la Weir Board.', ['organisation Weir Board']],
    [
      'may be acronyms',
      'La Junta del Dique (JDD) se reunió. La JDD pidió ayuda.',
      [
        'organisation Junta del Dique',
        'organisation JDD = Junta del Dique',
        'organisation JDD = Junta del Dique',
      ],
    ],
    [
      'of countries and well-known bodies have their usual English form',
      'Francia, EE. UU. y la ONU enviarán bombas a Londres.',
      [
        'place Francia = France',
        'place EE. UU. = United States',
        'organisation ONU = United Nations',
        'place Londres = London',
      ],
    ],
    ['of places stand behind a preposition', 'La marea subió en Aldermoor.', ['place Aldermoor']],
    ['are not the first words of sentences', 'Vecinos de Tarrow llegaron. Nadie durmió. Llueve.', []],
    ['are not feasts, networks or numbers of kings', 'En Navidad, el siglo XX volvió a Twitter.', []],
    ['are not told in capitals', 'ELENA VARGAS DEJA EL CARGO.', []],
    ['are left out where nothing says what they name', 'El viento rugía y Zarnok también.', []],
  ];
  for (const [what, text, found] of cases)
    it(what, () =>
      assert.deepEqual(
        namesByCapitals(text, tokenizer.sentencesOf(text, 0, text.length), spanish).map(
          ({ start, end, type, fullName }) => {
            const words = text.slice(start, end);
            return `${type} ${words}${fullName === words ? '' : ` = ${fullName}`}`;
          },
        ),
        found,
      ),
    );

  it('are found in bounded time', () => {
    const text = 'Elena de la Aa Bb y Puerto de San Ruiz, '.repeat(8_000);
    const before = process.cpuUsage();
    namesByCapitals(text, [{ start: 0, end: text.length }], spanish);
    assert.ok(process.cpuUsage(before).user < 6_000_000);
  });
});

it('conjugates verbs of saying', () => {
  for (const form of ['dijo', 'afirmó', 'afirmaron', 'añadía', 'señala', 'sostuvo', 'pidiendo', 'advirtió'])
    assert.ok(speech.verbs.has(form), form);
  assert.ok(!speech.verbs.has('afirmé'));
});

it('knows countries from Unicode’s tables', () => {
  const { known } = names.gazetteer();
  assert.deepEqual(known.get('Alemania'), { name: 'Germany', type: 'place' });
  assert.ok(known.size > 250);
});
