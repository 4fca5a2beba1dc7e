import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { english } from '../../language/en/index.ts';
import type { Annotation, EntityType, Mention } from '../../model/annotation.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import { gatherEntities } from './entities.ts';
import { sameGivenName, sameSpelling } from './spelling.ts';

/** A name as an article has it, and the fuller form that the article taught. */
type Made = readonly [type: EntityType, text: string, fullName?: string];

interface MadeArticle {
  readonly names: readonly Made[];
  readonly spun?: true;
  /** Words that a machine put there. */
  readonly swapped?: readonly string[];
}

function gather(articles: readonly MadeArticle[]) {
  const made = articles.map((article, index) => makeArticle(`a${index}`, article));
  const [texts, annotations] = [made.map(([text]) => text), made.map(([, annotation]) => annotation)];
  return gatherEntities(texts, annotations, english).items;
}

function makeArticle(id: string, { names, spun, swapped = [] }: MadeArticle): [DossierArticle, Annotation] {
  const mentions: Mention[] = [];
  let text = '';
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
  'a bare surname of two people is neither where its article does not tell': [
    [
      { names: [['person', 'Elena Vargas']] },
      { names: [['person', 'Pablo Vargas']] },
      { names: [['person', 'Vargas']] },
    ],
    ['Elena Vargas', 'Pablo Vargas', 'Vargas'],
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
