import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { english } from '../../language/en/index.ts';
import type { Annotation, EntityType, Mention } from '../../model/annotation.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import { gatherEntities } from './entities.ts';
import { sameGivenName, sameSpelling } from './spelling.ts';

/** A name as an article has it, the fuller form that the article taught, and the role that stands before it and a comma. */
type Made = readonly [type: EntityType, text: string, fullName?: string, role?: string];

interface MadeArticle {
  readonly names: readonly Made[];
  /** What stands before the first name. */
  readonly opening?: string;
  readonly spun?: true;
  /** Words that a machine put there. */
  readonly swapped?: readonly string[];
}

function gather(articles: readonly MadeArticle[]) {
  const made = articles.map((article, index) => makeArticle(`a${index}`, article));
  const [texts, annotations] = [made.map(([text]) => text), made.map(([, annotation]) => annotation)];
  return gatherEntities(texts, annotations, english).items;
}

function makeArticle(
  id: string,
  { names, opening = '', spun, swapped = [] }: MadeArticle,
): [DossierArticle, Annotation] {
  const mentions: Mention[] = [];
  let text = opening;
  for (const [type, name, fullName = name] of names) {
    mentions.push({ start: text.length, end: text.length + name.length, type, text: name, fullName });
    text += `${name}. `;
  }
  const swaps = swapped.map((word) => {
    const start = text.indexOf(word);
    return {
      start,
      end: start + word.length,
      text: word,
      restored: '',
      alternatives: [],
      confidence: 0.9,
      basis: 'habit' as const,
    };
  });
  const article: DossierArticle = {
    id,
    page: 'p',
    uri: `${id}.txt`,
    title: null,
    publisher: null,
    byline: null,
    published: null,
    language: 'en',
    text,
    blocks: [],
    parts: [],
    spun: { share: spun ? 0.2 : 0, verdict: spun ? 'spun' : 'clean', swaps },
  };
  return [
    article,
    {
      stage: 'annotate',
      version: 2,
      article: id,
      sentences: [],
      mentions,
      values: [],
      references: [],
      trees: [],
    },
  ];
}

/** Returns the forms of each entity. */
const formsOf = (articles: readonly MadeArticle[]): string[] =>
  gather(articles)
    .map(({ name, aliases }) => [name, ...aliases].join(' = '))
    .sort();

const cases: Readonly<Record<string, readonly [readonly MadeArticle[], readonly string[]]>> = {
  'a bare surname goes with the one full name of the story': [
    [{ names: [['person', 'Elena Vargas']] }, { names: [['person', 'Vargas']] }],
    ['Elena Vargas = Vargas'],
  ],
  'what an article that has the surname alone took for a body or a place': [
    [
      { names: [['person', 'Tovan Qarrel']] },
      { names: [['organisation', 'Qarrel']] },
      { names: [['person', 'Oda Vendt']] },
      { names: [['place', 'Vendt']] },
    ],
    ['Oda Vendt = Vendt', 'Tovan Qarrel = Qarrel'],
  ],
  'a surname in a longer name of a body is no person for that': [
    [
      { names: [['person', 'Tovan Qarrel']] },
      { names: [['organisation', 'Qarrel']] },
      { names: [['organisation', 'Qarrel Shipping']] },
    ],
    ['Qarrel Shipping = Qarrel', 'Tovan Qarrel'],
  ],
  'two people of one surname stay two, and a bare surname goes with its own article': [
    [
      {
        names: [
          ['person', 'Elena Vargas'],
          ['person', 'Vargas', 'Elena Vargas'],
        ],
      },
      {
        names: [
          ['person', 'Pablo Vargas'],
          ['person', 'Vargas', 'Pablo Vargas'],
        ],
      },
    ],
    ['Elena Vargas = Vargas', 'Pablo Vargas = Vargas'],
  ],
  'a bare surname behind a title goes with the one of two whom the title fits': [
    [
      { names: [['person', 'Elena Vargas']] },
      { names: [['person', 'Pablo Vargas']] },
      { names: [['person', 'Vargas']], opening: 'It was Ms. ' },
    ],
    ['Elena Vargas = Vargas', 'Pablo Vargas'],
  ],
  'a bare surname of two people is neither where its article does not tell': [
    [
      { names: [['person', 'Elena Vargas']] },
      { names: [['person', 'Pablo Vargas']] },
      { names: [['person', 'Vargas']] },
    ],
    ['Elena Vargas', 'Pablo Vargas', 'Vargas'],
  ],
  'two surnames, or the first of them': [
    [
      { names: [['person', 'Ida Tesser Vidal']] },
      { names: [['person', 'Ida Tesser']] },
      { names: [['person', 'Tesser Vidal']] },
      { names: [['person', 'Tesser']] },
    ],
    ['Ida Tesser Vidal = Ida Tesser = Tesser = Tesser Vidal'],
  ],
  'a nickname in a name': [
    [
      { names: [['person', 'Thomas "Red" Lisk']] },
      { names: [['person', 'Red Lisk']] },
      { names: [['person', 'Thomas Lisk']] },
      { names: [['person', 'Ida Lisk']] },
    ],
    ['Ida Lisk', 'Thomas "Red" Lisk = Red Lisk = Thomas Lisk'],
  ],
  'a family name first, as in Hungary': [
    [{ names: [['person', 'Kerekes Ilona']] }, { names: [['person', 'Ilona Kerekes']] }],
    ['Ilona Kerekes = Kerekes Ilona'],
  ],
  'spellings that begin with other letters': [
    [
      {
        names: [
          ['person', 'Natalia Hrytsenko'],
          ['person', 'Hasan al-Jundi'],
        ],
      },
      {
        names: [
          ['person', 'Nataliya Grytsenko'],
          ['person', 'Hassan Al Jundi'],
        ],
      },
    ],
    ['Hassan Al Jundi = Hasan al-Jundi', 'Nataliya Grytsenko = Natalia Hrytsenko'],
  ],
  'known other names of countries are one, and its people are not the country': [
    [
      {
        names: [
          ['place', 'U.S.'],
          ['place', 'United States'],
          ['group', 'Americans'],
        ],
      },
      {
        names: [
          ['place', 'America'],
          ['group', 'American'],
        ],
      },
    ],
    ['American = Americans', 'United States = America = U.S.'],
  ],
  'an acronym that one article explains is explained for all': [
    [
      {
        names: [
          ['organisation', 'Harbour Pilots Union'],
          ['organisation', 'HPU', 'Harbour Pilots Union'],
        ],
      },
      { names: [['organisation', 'HPU']] },
    ],
    ['Harbour Pilots Union = HPU'],
  ],
  'an organisation is not the place that it is named after': [
    [
      {
        names: [
          ['place', 'Brandsea'],
          ['organisation', 'Brandsea Harbour Board'],
        ],
      },
    ],
    ['Brandsea', 'Brandsea Harbour Board'],
  ],
  'transliterations of one name are one where no article prints both': [
    [
      {
        names: [
          ['person', 'Sergei Orlenko'],
          ['place', 'Drevnik'],
        ],
      },
      {
        names: [
          ['person', 'Sergey Orlenko'],
          ['place', 'Drevnick'],
        ],
      },
    ],
    ['Drevnick = Drevnik', 'Sergei Orlenko = Sergey Orlenko'],
  ],
  'likely spellings that one article tells apart are two': [
    [
      {
        names: [
          ['person', 'Sergei Orlenko'],
          ['person', 'Sergey Orlenko'],
        ],
      },
    ],
    ['Sergei Orlenko', 'Sergey Orlenko'],
  ],
  'accents, curly marks, articles and company forms do not tell names apart': [
    [
      {
        names: [
          ['person', 'José Pell'],
          ['organisation', 'The Lantern'],
          ['organisation', 'Dovrin Terminals Ltd'],
        ],
      },
      {
        names: [
          ['person', 'Jose Pell'],
          ['organisation', 'Lantern'],
          ['organisation', 'Dovrin Terminals'],
        ],
      },
    ],
    ['Dovrin Terminals Ltd = Dovrin Terminals', 'Jose Pell = José Pell', 'The Lantern = Lantern'],
  ],
  'hyphens and blanks do not tell names apart': [
    [
      {
        names: [
          ['person', 'Tal Ren-ho'],
          ['organisation', 'All-Norland Airways'],
          ['place', 'Mt. Orrin'],
        ],
      },
      {
        names: [
          ['person', 'Tal Ren Ho'],
          ['organisation', 'All Norland Airways'],
          ['place', 'Mount Orrin'],
        ],
      },
    ],
    ['All Norland Airways = All-Norland Airways', 'Mount Orrin = Mt. Orrin', 'Tal Ren Ho = Tal Ren-ho'],
  ],
  'a middle name and a second surname may be left out': [
    [
      {
        names: [
          ['person', 'Amina Tal'],
          ['person', 'Philippa Stroud'],
        ],
      },
      {
        names: [
          ['person', 'Amina Tal Reeve'],
          ['person', 'Philippa Ruth Stroud'],
        ],
      },
    ],
    ['Amina Tal Reeve = Amina Tal', 'Philippa Ruth Stroud = Philippa Stroud'],
  ],
  'a short form of a given name is its bearer, where the surname is the same': [
    [{ names: [['person', 'Frederick Lisk']] }, { names: [['person', 'Fred Lisk']] }],
    ['Frederick Lisk = Fred Lisk'],
  ],
  'an initial is the one person whom it fits': [
    [{ names: [['person', 'Joran Vargas']] }, { names: [['person', 'J. Vargas']] }],
    ['Joran Vargas = J. Vargas'],
  ],
  'an initial that fits two is neither, and a son is not his father': [
    [
      {
        names: [
          ['person', 'Joran Vargas'],
          ['person', 'Jon Orde Jr.'],
        ],
      },
      { names: [['person', 'J. Vargas']] },
      {
        names: [
          ['person', 'Julia Vargas'],
          ['person', 'Jon Orde'],
        ],
      },
    ],
    ['J. Vargas', 'Jon Orde', 'Jon Orde Jr.', 'Joran Vargas', 'Julia Vargas'],
  ],
  'a family name that stands first is a name alone': [
    [{ names: [['person', 'Wang Orlin']] }, { names: [['person', 'Wang']] }],
    ['Wang Orlin = Wang'],
  ],
  'offices are one in any order, with their country in any form, and with plurals': [
    [
      {
        names: [
          ['organisation', 'Ministry of Defence'],
          ['organisation', 'Spanish Navy'],
        ],
      },
      {
        names: [
          ['organisation', 'Defense Ministry'],
          ['organisation', 'Spain Navy'],
        ],
      },
      { names: [['organisation', 'Central Elections Commission']] },
      { names: [['organisation', 'Central Election Commission']] },
    ],
    [
      'Central Elections Commission = Central Election Commission',
      'Ministry of Defence = Defense Ministry',
      'Spanish Navy = Spain Navy',
    ],
  ],
  'what goes on with "of" may be left out; a press is not its university': [
    [
      {
        names: [
          ['organisation', 'Pilots Board of Norland'],
          ['organisation', 'Brandsea University Press'],
        ],
      },
      {
        names: [
          ['organisation', 'Pilots Board'],
          ['organisation', 'Brandsea University'],
        ],
      },
    ],
    ['Brandsea University', 'Brandsea University Press', 'Pilots Board of Norland = Pilots Board'],
  ],
  'letters that a list knows are the name of the story that has them': [
    [{ names: [['organisation', 'Norland Pilots Service']] }, { names: [['organisation', 'NPS']] }],
    ['Norland Pilots Service = NPS'],
  ],
  'a province is its name, unless an article prints both': [
    [
      {
        names: [
          ['place', 'Helm Province'],
          ['place', 'Orrin Province'],
          ['place', 'Orrin'],
        ],
      },
      { names: [['place', 'Helm']] },
    ],
    ['Helm Province = Helm', 'Orrin', 'Orrin Province'],
  ],
  'a word that a machine put there makes no entity': [
    [
      {
        names: [
          ['organisation', 'Mammal'],
          ['person', 'Elena Vargas'],
        ],
        spun: true,
        swapped: ['Mammal'],
      },
    ],
    ['Elena Vargas'],
  ],
};

describe('which names are one entity', () => {
  for (const [title, [articles, expected]] of Object.entries(cases))
    test(title, () => {
      assert.deepEqual(formsOf(articles), expected);
    });
});

test('ids can be read, are unique, and do not hang on the order of the articles', () => {
  const articles: readonly MadeArticle[] = [
    {
      names: [
        ['person', 'Elena Vargas'],
        ['place', 'Drell'],
      ],
    },
    {
      names: [
        ['person', 'Drell', 'Drell'],
        ['person', 'Anna Drell'],
      ],
    },
  ];
  const made = articles.map((article, index) => makeArticle(`a${index}`, article));
  const gatherAll = (order: typeof made) =>
    gatherEntities(
      order.map(([article]) => article),
      order.map(([, annotation]) => annotation),
      english,
    );
  assert.deepEqual(gatherAll(made), gatherAll(made.toReversed()));
  const ids = gatherAll(made).items.map(({ id }) => id);
  assert.ok(ids.includes('e-elena-vargas'));
  assert.equal(new Set(ids).size, ids.length);
});

test('what only spun texts name is a lead', () => {
  const entities = gather([
    {
      names: [
        ['person', 'Elena Vargas'],
        ['place', 'Drell'],
      ],
      spun: true,
    },
    { names: [['person', 'Elena Vargas']] },
  ]);
  assert.deepEqual(
    entities.map(({ name, spunOnly }) => [name, spunOnly]),
    [
      ['Elena Vargas', undefined],
      ['Drell', true],
    ],
  );
});

const spellings: readonly (readonly [string, string, boolean])[] = [
  ['zelenko', 'zelenkko', true],
  ['lugarsk', 'luharsk', true],
  ['northport', 'southport', false],
  ['drell', 'drill', false],
];
const givenNames: readonly (readonly [string, string, boolean])[] = [
  ['yuri', 'yury', true],
  ['volodimir', 'vladimir', true],
  ['j.', 'joran', true],
  ['mario', 'maria', false],
  ['paul', 'paula', false],
  ['anna', 'anne', false],
];

test('words that may be spellings of one name', () => {
  for (const [a, b, same] of spellings) assert.equal(sameSpelling(a, b), same, `${a} ${b}`);
  for (const [a, b, same] of givenNames) assert.equal(sameGivenName(a, b), same, `${a} ${b}`);
});

/** Entities of articles in whole sentences, with the names in them; trees are those of the language. */
function gatherTexts(...texts: readonly (readonly [text: string, names: readonly Made[]])[]) {
  const made = texts.map(([text, names], index): [DossierArticle, Annotation] => {
    const [article, annotation] = makeArticle(`a${index}`, { names: [] });
    const mentions = names.flatMap(([type, name, fullName = name, role]) =>
      [...text.matchAll(new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'gu'))].map(
        ({ index: start }): Mention => ({
          start,
          end: start + name.length,
          type,
          text: name,
          fullName,
          ...(role !== undefined && { role: { start: start - 2 - role.length, end: start - 2 } }),
        }),
      ),
    );
    const sentences = english.tokenizer.sentencesOf(text, 0, text.length);
    const trees = english.annotator!().parse(
      sentences.map(({ start, end }) => english.tokenizer.tokensOf(text, start, end)),
    );
    mentions.sort((a, b) => a.start - b.start);
    return [
      { ...article, text },
      { ...annotation, mentions, trees },
    ];
  });
  const { items } = gatherEntities(
    made.map(([article]) => article),
    made.map(([, annotation]) => annotation),
    english,
  );
  return (name: string) => items.find((entity) => entity.name === name);
}

test('the beginning of a given name is another form of it beside one office', () => {
  const named = gatherTexts(
    ['The mayor, Tomas Orde, left.', [['person', 'Tomas Orde', 'Tomas Orde', 'mayor']]],
    ['They asked the mayor, Tom Orde, again.', [['person', 'Tom Orde', 'Tom Orde', 'mayor']]],
    ['Then Pat Renn sang.', [['person', 'Pat Renn']]],
    ['The mayor, Patrin Renn, left.', [['person', 'Patrin Renn', 'Patrin Renn', 'mayor']]],
  );
  assert.deepEqual(named('Tomas Orde')?.aliases, ['Tom Orde']);
  assert.equal(named('Tom Orde'), undefined);
  assert.notEqual(named('Pat Renn'), named('Patrin Renn'));
});

describe('whom a place stands for', () => {
  test('a capital means its government where it says or wants something, or has a policy', () => {
    const named = gatherTexts([
      "Madrid rejected the offer. He lives in Madrid. Madrid's position is clear. Spain has a coast.",
      [
        ['place', 'Madrid'],
        ['place', 'Spain'],
      ],
    ]);
    const { party, evidence } = named('Madrid')!.standsFor!;
    assert.equal(party, named('Spain')!.id);
    assert.deepEqual(
      evidence.map(({ start }) => start),
      [0, 47],
    );
  });

  test('an article may say whose capital a town is', () => {
    const named = gatherTexts([
      'The talks were held in Kessary, the capital of Sarrovia. Kessary denied the report.',
      [
        ['place', 'Kessary'],
        ['place', 'Sarrovia'],
      ],
    ]);
    assert.equal(named('Kessary')!.standsFor!.party, named('Sarrovia')!.id);
  });

  test('a party that no article names is named all the same, and a capital that says nothing stands for nobody', () => {
    const named = gatherTexts([
      'The Kremlin denied the report. He flew to Lisbon.',
      [
        ['organisation', 'Kremlin'],
        ['place', 'Lisbon'],
      ],
    ]);
    assert.deepEqual(
      [named('Kremlin')!.standsFor!.party, named('Kremlin')!.standsFor!.name],
      [null, 'Russia'],
    );
    assert.equal(named('Lisbon')!.standsFor, undefined);
  });
});

test('roles are told beside a name, by "is" and by "serves as"; loose ones are none', () => {
  const named = gatherTexts([
    'Orla Tamm is the minister of transport. Orla Tamm, who serves as deputy mayor, left. Bo Renn, her counterpart, stayed.',
    [
      ['person', 'Orla Tamm'],
      ['person', 'Bo Renn'],
    ],
  ]);
  assert.deepEqual(
    named('Orla Tamm')!.roles.map(({ exact }) => exact),
    ['the minister of transport', 'deputy mayor'],
  );
  assert.deepEqual(named('Bo Renn')!.roles, []);
});

test('what people are in is no person, and a role has no verb and all of a name', () => {
  const named = gatherTexts(
    ['Ida Vendt spoke.', [['person', 'Ida Vendt']]],
    ['It rained in Vendt.', [['place', 'Vendt']]],
    [
      'She had paid former mayor, Bo Renn, in cash. The Liberal Party’s spokesman, Jan Sund, stayed.',
      [
        ['person', 'Bo Renn', 'Bo Renn', 'paid former mayor'],
        ['organisation', 'Liberal Party'],
        ['person', 'Jan Sund', 'Jan Sund', 'Party’s spokesman'],
      ],
    ],
  );
  assert.equal(named('Vendt')?.type, 'place');
  assert.deepEqual(
    ['Bo Renn', 'Jan Sund'].flatMap((name) => named(name)!.roles.map(({ exact }) => exact)),
    ['former mayor', 'Liberal Party’s spokesman'],
  );
});

test('what somebody is found to have done, or a trial is of, is nothing that they are', () => {
  const named = gatherTexts([
    'She spoke at the murder trial of half-brothers Bo Renn, 20, and Jan Sund, 24. Orla Tamm, a founder of the club, left.',
    [
      ['person', 'Bo Renn', 'Bo Renn', 'the murder trial of half-brothers'],
      ['person', 'Jan Sund'],
      ['person', 'Orla Tamm'],
    ],
  ]);
  assert.deepEqual(named('Bo Renn')!.roles, []);
  assert.deepEqual(
    named('Orla Tamm')!.roles.map(({ exact }) => exact),
    ['a founder of the club'],
  );
});

test('whose husband somebody is says nothing without her name, what else he is does', () => {
  const named = gatherTexts([
    'Orla Tamm and her singer husband, Bo Renn, were there. Her husband, Jan Sund, stayed.',
    [
      ['person', 'Orla Tamm'],
      ['person', 'Bo Renn', 'Bo Renn', 'singer husband'],
      ['person', 'Jan Sund', 'Jan Sund', 'husband'],
    ],
  ]);
  assert.deepEqual(
    named('Bo Renn')!.roles.map(({ exact }) => exact),
    ['singer'],
  );
  assert.deepEqual(named('Jan Sund')!.roles, []);
});

describe('who may be the same', () => {
  const maybe = (named: ReturnType<typeof gatherTexts>, name: string) =>
    named(name)!.maybe?.map(({ entity, because }) => `${entity}: ${because}`);

  test('names one spelling apart are one where an office is the same, else a doubt', () => {
    const doctors = gatherTexts(
      ['Noor Faiz, a doctor, spoke.', [['person', 'Noor Faiz']]],
      ['Noor Fayez, the head doctor, spoke.', [['person', 'Noor Fayez']]],
    );
    assert.equal(doctors('Noor Faiz')?.maybe ?? doctors('Noor Fayez')?.maybe, undefined);
    const strangers = gatherTexts(
      ['Noor Faiz, a doctor, spoke.', [['person', 'Noor Faiz']]],
      ['Noor Fayez, a judge, spoke.', [['person', 'Noor Fayez']]],
    );
    assert.deepEqual(maybe(strangers, 'Noor Faiz'), [
      'e-noor-fayez: One spelling apart; one is called doctor, the other judge.',
    ]);
  });

  test('a surname of two people may be either', () => {
    const named = gatherTexts(
      ['Elena Vargas spoke.', [['person', 'Elena Vargas']]],
      ['Pablo Vargas spoke.', [['person', 'Pablo Vargas']]],
      ['Vargas spoke.', [['person', 'Vargas']]],
    );
    assert.deepEqual(maybe(named, 'Vargas'), [
      'e-elena-vargas: 2 people here have this surname.',
      'e-pablo-vargas: 2 people here have this surname.',
    ]);
  });
});

test('what all articles say of a name tells its type', () => {
  const named = gatherTexts(
    ['Deniz Yolu shares fell. Talks with Deniz Yolu failed.', [['person', 'Deniz Yolu']]],
    ['The Deniz Yolu company owns it.', [['person', 'Deniz Yolu']]],
    ['The ferry Mavi Odra sank.', [['organisation', 'Mavi Odra']]],
    ['Nobody saw Mavi Odra.', [['organisation', 'Mavi Odra']]],
    ['One nurse at Ombe hospital, Ruth Kanda, spoke.', [['person', 'Ruth Kanda']]],
  );
  assert.equal(named('Deniz Yolu')!.type, 'organisation');
  assert.equal(named('Mavi Odra')!.type, 'work');
  assert.equal(named('Ruth Kanda')!.type, 'person');
});

test('a storm is one under each of its kinds', () => {
  assert.deepEqual(
    formsOf([{ names: [['event', 'Typhoon Odra']] }, { names: [['event', 'Hurricane Odra']] }]),
    ['Hurricane Odra = Typhoon Odra'],
  );
});

test('a language is not the people that speaks it', () => {
  const named = gatherTexts(['The Spanish left. He speaks Spanish well.', [['group', 'Spanish']]]);
  assert.equal(named('Spanish')!.mentions.length, 1);
});

test('who wrote, edited or photographed is not in the story', () => {
  const named = gatherTexts([
    'Bo Renn spoke. (Reporting by Orla Tamm and Jon Lisk; Editing by Ada Berg) Photo by Ida Marl/Getty Images',
    [
      ['person', 'Bo Renn'],
      ['person', 'Orla Tamm'],
      ['person', 'Jon Lisk'],
      ['person', 'Ada Berg'],
      ['person', 'Ida Marl'],
    ],
  ]);
  const contributors = gatherTexts([
    'Bo Renn spoke. Writers Orla Tamm in Halven and Jon Lisk in Drell contributed to this report.',
    [
      ['person', 'Bo Renn'],
      ['person', 'Orla Tamm'],
      ['person', 'Jon Lisk'],
    ],
  ]);
  assert.deepEqual(
    ['Bo Renn', 'Orla Tamm', 'Jon Lisk'].map((name) => contributors(name) !== undefined),
    [true, false, false],
  );
  for (const name of ['Orla Tamm', 'Jon Lisk', 'Ada Berg', 'Ida Marl']) assert.equal(named(name), undefined);
  assert.ok(named('Bo Renn'));
});
