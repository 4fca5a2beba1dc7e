import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { english } from '../../language/en/index.ts';
import { spanish } from '../../language/es/index.ts';
import type { Entity } from '../../model/entity.ts';
import type { TimelineEntry } from '../../model/timeline.ts';
import { daysIn } from './dates.ts';
import { readForeign } from './foreign.ts';
import { addMentions, teachNames } from './known-names.ts';
import { madeEntity, madeForeign } from './made.ts';
import { joinEntities } from './own-names.ts';
import { findForeignQuotations } from './quoted.ts';
import { addDated } from './timeline.ts';

const NAMES = teachNames(
  [
    madeEntity('person', 'Mara Dunst'),
    madeEntity('person', 'Álvaro Maële'),
    madeEntity('organisation', 'Dock Workers’ Union', 'Union', 'DWU'),
    madeEntity('organisation', 'Weir Board'),
    madeEntity('place', 'Aldermoor'),
    madeEntity('place', 'Port'),
    { ...madeEntity('place', 'Mangleton'), spunOnly: true },
  ],
  english,
);

const unknown = () => undefined;

/** Reads a text without the tables of its language, whatever it is. */
const read = (language: string, text: string, day?: string) => {
  const article = madeForeign(language, text, day ?? null);
  const foreign = readForeign(article, NAMES, english, unknown)!;
  return { ...foreign, quotations: findForeignQuotations(article, foreign, unknown) };
};

describe('a name in a text whose language is not known', () => {
  const cases: [what: string, language: string, text: string, found: string[]][] = [
    [
      'is one that was taught',
      'fr',
      'La mairie d’Aldermoor a suivi le Weir Board.',
      ['Aldermoor', 'Weir Board'],
    ],
    ['may lack its accents', 'de', 'Gestern kam Alvaro Maele nach Aldermoor.', ['Alvaro Maele', 'Aldermoor']],
    [
      'is a surname alone where the full name stands too',
      'de',
      'Mara Dunst kam. Später ging Dunst wieder.',
      ['Mara Dunst', 'Dunst'],
    ],
    ['is no surname alone, which may be an ordinary word', 'de', 'Der Dunst lag über dem Hafen.', []],
    ['is no shorter form of a body', 'fr', 'L’Union européenne suit l’affaire.', []],
    ['is its acronym', 'es', 'El sindicato DWU convocó la huelga.', ['DWU']],
    ['is no ordinary word', 'fr', 'Le Port est fermé.', []],
    ['is no town where it is somebody’s', 'fr', 'Le poète Jean Aldermoor est mort.', []],
    ['is no part of a longer one', 'fr', 'Selon l’Aldermoor Post, rien ne change.', []],
    ['is found where no blanks part the words', 'ja', '嵐はAldermoorの屋根を飛ばした。', ['Aldermoor']],
    ['was taught by a clean text', 'fr', 'La ville de Mangleton est loin.', []],
  ];
  for (const [what, language, text, found] of cases)
    it(what, () =>
      assert.deepEqual(
        read(language, text).mentions.map((mention) => mention.text),
        found,
      ),
    );

  it('is counted with its entity, under its own form', () => {
    const article = madeForeign('de', 'Gestern kam Alvaro Maele an.');
    const entities = [madeEntity('place', 'Aldermoor'), madeEntity('person', 'Álvaro Maële')];
    const foreign = readForeign(article, teachNames(entities, english), english, unknown)!;
    const [first] = addMentions(entities, [], [foreign], [article]);
    assert.equal(first!.name, 'Álvaro Maële');
    assert.deepEqual(first!.aliases, ['Alvaro Maele']);
    assert.deepEqual(
      first!.mentions.map(({ exact }) => exact),
      ['Álvaro Maële', 'Alvaro Maele'],
    );
  });
});

describe('words in quotation marks', () => {
  const cases: [language: string, text: string, quoted: [words: string, speaker: string | null][]][] = [
    [
      'de',
      '„Wir öffnen den Platz erst morgen“, sagte sie. Das „alte Tor“ bleibt.',
      [['Wir öffnen den Platz erst morgen', null]],
    ],
    ['de', 'Sie sagte: »Wir öffnen den Platz erst morgen.«', [['Wir öffnen den Platz erst morgen.', null]]],
    [
      'fr',
      'Mara Dunst a répondu : « Nous ne partirons pas avant demain. »',
      [['Nous ne partirons pas avant demain.', 'Mara Dunst']],
    ],
    [
      'fr',
      'Le maire a dit à Mara Dunst : « Nous ne partirons pas avant demain. »',
      [['Nous ne partirons pas avant demain.', null]],
    ],
    [
      'fr',
      'Mara Dunst était là. Une voix : « Nous ne partirons pas avant demain. »',
      [['Nous ne partirons pas avant demain.', null]],
    ],
    ['sv', '”Vi öppnar inte torget före måndag”, sade hon.', [['Vi öppnar inte torget före måndag', null]]],
    [
      'es',
      'Dijo: «No saldremos del "puerto viejo" antes del lunes».',
      [['No saldremos del "puerto viejo" antes del lunes', null]],
    ],
    ['ar', 'وقالت: «لن نفتح الساحة قبل يوم الاثنين».', [['لن نفتح الساحة قبل يوم الاثنين', null]]],
    ['zh', '她说：“我们星期一之前不会开放广场。”', [['我们星期一之前不会开放广场。', null]]],
    ['it', 'Una citazione «che nessuno chiude mai più davvero', []],
  ];
  for (const [language, text, quoted] of cases)
    it(`are quoted: ${text}`, () =>
      assert.deepEqual(
        read(language, text).quotations.map(({ content, sourceText }) => [content[0].exact, sourceText]),
        quoted,
      ));

  it('are found in bounded time, whatever marks a hostile page has', () => {
    const before = process.cpuUsage();
    read('fr', '« “„»"「'.repeat(20_000));
    assert.ok(process.cpuUsage(before).user < 3_000_000);
  });
});

const days: [language: string, text: string, found: string[]][] = [
  ['fr', 'le 4 mars 2029 et le 1er avril 2030', ['2029-03-04', '2030-04-01']],
  ['de', 'am 12. April 2031, kurz: 12.04.2031', ['2031-04-12']],
  ['es', 'el 12 de abril de 2031', ['2031-04-12']],
  ['pl', 'od 12 kwietnia 2031', ['2031-04-12']],
  ['ar', 'في ١٢ أبريل ٢٠٣١', ['2031-04-12']],
  ['ja', '2031年4月12日と2031-05-01', ['2031-05-01', '2031-04-12']],
  ['ko', '2031년 4월 12일', ['2031-04-12']],
  ['fr', '31/02/2031, 12/2031, 1.2.3.2031, 4 mars', []],
  ['und', '12/04/2031', []],
];
for (const [language, text, found] of days)
  it(`finds days in ${language}: ${text}`, () => assert.deepEqual(daysIn(text, language), found));

it('puts past days on the timeline, and none that was still to come', () => {
  const text = [
    'Le marché avait déjà perdu une partie de sa charpente le 4 mars 2029.',
    'La nouvelle halle doit ouvrir ses portes au public le 1er mai 2032.',
    'Le marché a été fermé du 4 mars 2029 au 9 mars 2029, dit la mairie.',
  ].join('\n');
  assert.deepEqual(
    read('fr', text, '2031-04-13').dated.map(({ date, text: line }) => [date.start, line.slice(0, 9)]),
    [['2029-03-04', 'Le marché']],
  );
  assert.deepEqual(read('fr', text).dated, []);
});

it('puts whom a line names beside it, and weighs it by the other lines of its day', () => {
  const text = 'Mara Dunst avait fermé le vieux marché de la place le 4 mars 2029.';
  const { article, dated } = read('fr', text, '2031-04-13');
  const mention = { article, start: 0, end: 10, exact: 'Mara Dunst' };
  const dunst = { id: 'e-dunst', mentions: [mention] } as unknown as Entity;
  const entry = (day: string, weight: number): TimelineEntry => ({
    ...dated[0]!,
    date: { start: day, end: day },
    weight,
    evidence: [{ article: 'other', start: 0, end: 9, exact: 'The market' }],
  });
  const added = (day: string): readonly TimelineEntry[] =>
    addDated([entry(day, 0.8)], [{ dated }], [dunst]).filter(
      ({ evidence }) => evidence[0].article === article,
    );
  assert.deepEqual(
    added('2029-03-04').map(({ participants, weight }) => [participants, weight]),
    [[['e-dunst'], 0.4]],
  );
  assert.deepEqual(
    added('2029-05-01').map(({ weight }) => weight),
    [0.8],
  );
});

it('reads nothing of an article in the expected language but its foreign paragraphs', () => {
  const article = madeForeign('en', 'The square is closed.\n« Nous ne partirons pas avant demain. »');
  const [own, other] = article.blocks;
  assert.equal(readForeign(article, NAMES, english, unknown), null);
  const mixed = { ...article, blocks: [own!, { ...other!, language: 'fr' }] };
  assert.deepEqual(
    readForeign(mixed, NAMES, english, unknown)!.sentences.map(({ block }) => block),
    [1],
  );
});

describe('a text whose language has tables', () => {
  const readSpanish = (text: string) => {
    const article = madeForeign('es', text);
    const foreign = readForeign(article, NAMES, english, () => spanish)!;
    return { ...foreign, quotations: findForeignQuotations(article, foreign, () => spanish) };
  };

  it('has names of its own, and those that were taught under their entities', () => {
    const { mentions } = readSpanish(
      'La alcaldesa Mara Dunst y Elena Vargas viajaron a Aldermoor. Dunst calló; Vargas, no. El Weir Board, tampoco.',
    );
    assert.deepEqual(
      mentions.map(({ text, type, fullName, entity }) => [text, type, fullName, entity]),
      [
        ['Mara Dunst', 'person', 'Mara Dunst', 'e-Mara Dunst'],
        ['Elena Vargas', 'person', 'Elena Vargas', null],
        ['Aldermoor', 'place', 'Aldermoor', 'e-Aldermoor'],
        ['Dunst', 'person', 'Mara Dunst', 'e-Mara Dunst'],
        ['Vargas', 'person', 'Elena Vargas', null],
        ['Weir Board', 'organisation', 'Weir Board', 'e-Weir Board'],
      ],
    );
  });

  it('gives new names to entities whose ids are free', () => {
    const vargas = madeEntity('person', 'Vargas');
    const { others, layers } = joinEntities(
      [{ ...vargas, id: 'e-vargas' }],
      [{ ...vargas, id: 'e-vargas', mentions: [{ article: 'a1', start: 3, end: 9, exact: 'Vargas' }] }],
      [
        {
          article: 'a1',
          mentions: [{ start: 3, end: 9, type: 'person', text: 'Vargas', fullName: 'Vargas', entity: null }],
        },
      ],
    );
    assert.equal(others[0]!.id, 'e-vargas-person');
    assert.equal(layers[0]!.mentions[0]!.entity, 'e-vargas-person');
  });

  const NO = 'No abriremos la plaza';
  const cases: [what: string, text: string, quoted: string[]][] = [
    ['behind, verb first', `«${NO}», afirmó Mara Dunst.`, [`Mara Dunst afirmó: ${NO}`]],
    ['behind, speaker first', `“${NO}”, Mara Dunst dijo ayer.`, [`Mara Dunst dijo: ${NO}`]],
    ['with a day between', `«${NO}», aseguró este lunes la alcaldesa.`, [`la alcaldesa aseguró: ${NO}`]],
    ['with an auxiliary', `"${NO}", ha dicho Mara Dunst en Aldermoor.`, [`Mara Dunst dicho: ${NO}`]],
    ['by a phrase', `«${NO}», según la alcaldesa Mara Dunst.`, [`Mara Dunst según: ${NO}`]],
    ['by a phrase before', `De acuerdo con Mara Dunst, «${NO}».`, [`Mara Dunst De acuerdo con: ${NO}`]],
    ['before a colon', `Mara Dunst, alcaldesa de Aldermoor, dijo: «${NO}».`, [`Mara Dunst dijo: ${NO}`]],
    ['before a colon, verb first', `Llovía. Dijo la alcaldesa: «${NO}».`, [`la alcaldesa Dijo: ${NO}`]],
    ['before "que"', `Mara Dunst dijo que «${NO}».`, [`mixed Mara Dunst dijo: ${NO}`]],
    ['in apposition', `«${NO}», dijo la alcaldesa, Mara Dunst.`, [`Mara Dunst dijo: ${NO}`]],
    [
      'by an office with its body',
      `«${NO}», explicó la portavoz del sindicato de pescadores.`,
      [`la portavoz del sindicato de pescadores explicó: ${NO}`],
    ],
    [
      'by the office whose holder is named',
      `Habló la alcaldesa Mara Dunst. «${NO}», dijo la alcaldesa.`,
      [`la alcaldesa = Mara Dunst dijo: ${NO}`],
    ],
    [
      'with the day before the speaker',
      `«${NO}», afirmó el pasado lunes el farero.`,
      [`el farero afirmó: ${NO}`],
    ],
    [
      'by the office that a name is put behind',
      `Calló la alcaldesa de Aldermoor, Mara Dunst. «${NO}», dijo luego la alcaldesa.`,
      [`la alcaldesa = Mara Dunst dijo: ${NO}`],
    ],
    [
      'within a reported clause',
      `Mara Dunst replicó desde la tribuna que la norma «solo beneficia a unos».`,
      ['mixed Mara Dunst replicó: solo beneficia a unos'],
    ],
    ['not of a clause that describes something', `Mara Dunst celebró la norma que «nace muerta».`, []],
    [
      'by a phrase put in',
      `La norma, según la alcaldesa, «nace muerta».`,
      ['la alcaldesa según: nace muerta'],
    ],
    ['before somebody who heard it', `«${NO}», dijo a este diario Mara Dunst.`, [`Mara Dunst dijo: ${NO}`]],
    [
      'by a name in apposition to an office',
      `La líder del Partido Liberal, Mara Dunst, dijo: «${NO}».`,
      [`Mara Dunst dijo: ${NO}`],
    ],
    [
      'behind a clause about the speaker',
      `Mara Dunst, que fue ministra de Transportes entre 2025 y 2028, dijo: «${NO}».`,
      [`Mara Dunst dijo: ${NO}`],
    ],
    [
      'by two together, which is neither',
      `Habló la alcaldesa Mara Dunst. «${NO}», dijeron la alcaldesa y el ministro.`,
      [`la alcaldesa y el ministro dijeron: ${NO}`],
    ],
    ['by nobody', `«${NO}», se oyó. Mara Dunst calló.`, []],
    ['by nobody, in more words', `«${NO} antes del lunes», se oyó.`, [`?: ${NO} antes del lunes`]],
    [
      'in two pieces',
      `«${NO}», dijo Mara Dunst, «antes del lunes».`,
      [`Mara Dunst dijo: ${NO} / antes del lunes`],
    ],
    [
      'sentence after sentence',
      `«${NO}», dijo Mara Dunst. «El viento sigue siendo muy fuerte». «No hay prisa», añadió.`,
      [
        `Mara Dunst dijo: ${NO}`,
        'Mara Dunst: El viento sigue siendo muy fuerte',
        'Mara Dunst añadió: No hay prisa',
      ],
    ],
    [
      'behind dashes',
      `—${NO} —dijo Mara Dunst—. El viento es fuerte.`,
      [`Mara Dunst dijo: ${NO} / El viento es fuerte.`],
    ],
    ['not of a list', '– Agua para tres días y mantas', []],
    ['not of a title', 'Mara Dunst leyó «El faro» y dijo adiós.', []],
    ['not of a paper that reports', 'El diario «La Marea» informó ayer.', []],
  ];
  for (const [what, text, expected] of cases)
    it(`says who is quoted ${what}: ${text}`, () => {
      assert.deepEqual(
        readSpanish(text).quotations.map(({ kind, source, sourceText, cue, content }) => {
          const named = source === null || source === `e-${sourceText}` ? '' : ` = ${source.slice(2)}`;
          const words = [kind === 'mixed' ? kind : '', (sourceText ?? '?') + named, cue?.exact ?? ''];
          return `${words.filter(Boolean).join(' ')}: ${content.map(({ exact }) => exact).join(' / ')}`;
        }),
        expected,
      );
    });

  it('is read in bounded time, whatever a hostile page has', () => {
    const before = process.cpuUsage();
    for (const piece of [`«${NO}», dijo Mara Dunst. `, '—a —dijo—', '« dijo : «', 'la alcaldesa y el '])
      readSpanish(piece.repeat(5_000));
    assert.ok(process.cpuUsage(before).user < 12_000_000);
  });
});
