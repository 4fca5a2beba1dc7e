import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { english } from '../../language/en/index.ts';
import type { Article } from '../../model/article.ts';
import { annotateArticle } from './annotate.ts';

/** Each line is a block; a line after "# " is a headline. */
function annotate(text: string) {
  const plain = text.replaceAll(/^# /gm, '');
  let at = 0;
  const blocks = text.split('\n').map((line) => {
    const start = at;
    const words = line.replace(/^# /, '');
    at += words.length + 1;
    return {
      kind: line.startsWith('# ') ? ('headline' as const) : ('body' as const),
      start,
      end: start + words.length,
    };
  });
  const article: Article = {
    id: 'a1',
    page: 'p1',
    uri: 'a1.txt',
    title: null,
    publisher: null,
    byline: null,
    published: null,
    language: 'en',
    text: plain,
    blocks,
    parts: [],
  };
  const { mentions } = annotateArticle(article, english);
  return { text: plain, mentions };
}

const namesIn = (text: string): string[] =>
  annotate(text).mentions.map(({ text: name, type }) => `${name} (${type})`);

const tables: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'numbers, railways and companies go on behind their first name': [
    ['She served in the 3rd Harbour Regiment.', ['3rd Harbour Regiment (organisation)']],
    ['It was built by the Halven and Drell Railway.', ['Halven and Drell Railway (organisation)']],
    ['He runs Dovrin Cranes, Inc., a builder.', ['Dovrin Cranes, Inc. (organisation)']],
  ],
  'a town and its state are two': [['He moved to Toledo Ohio.', ['Toledo (place)', 'Ohio (place)']]],
  'careless writers print places in lower case': [
    ['i flew from new orleans to malaysia last week', ['new orleans (place)', 'malaysia (place)']],
    ['We ate turkey on a Sunday.', []],
  ],
  'a letter before a hyphen, a number and an opening word are no part of a name': [
    ['The coach made a U-turn at noon.', []],
    ['He boarded Drell Airways Flight 22.', ['Drell Airways (organisation)']],
    ['She met Anna Lisk. Even Lisk, the woman who wrote it, came.', ['Anna Lisk (person)', 'Lisk (person)']],
    ['They met at the old Halven Gate.', ['Halven Gate (facility)']],
  ],
  'praise at the head of a review is no name': [['Great Service', []]],
  'what is said of a name tells its type': [
    ['The ferry Mavi Deniz sank on Friday.', ['Mavi Deniz (work)']],
    ['Owners of a Zephra 9 phone should call.', ['Zephra (work)']],
    ['The dwarf planet Ixora has an ocean.', ['Ixora (place)']],
    ['The Ulmajoki rises in the fells and flows to the sea.', ['Ulmajoki (place)']],
    ['The contractor, Skanmark, has sued.', ['Skanmark (organisation)']],
    ['He came with his daughter Sunna.', ['Sunna (person)']],
    ['Verdano striker Luan Prado fell.', ['Verdano (organisation)', 'Luan Prado (person)']],
  ],
  'words of many languages say what they name': [
    ['They sang in the Praça da Matriz.', ['Praça da Matriz (facility)']],
    ['Troops entered Lower Sarrow.', ['Lower Sarrow (place)']],
    ['Trần Quốc Bảo lives in Bến Sỏi.', ['Trần Quốc Bảo (person)', 'Bến Sỏi (place)']],
  ],
  'of words that are shouted, only known names are': [
    ['They were put TO DEATH ISIS said.', ['ISIS (organisation)']],
    ['See THREE HELD Anna Lisk in court.', ['Anna Lisk (person)']],
    ['Reuters Anna Lisk waves to the crowd.', ['Reuters (organisation)', 'Anna Lisk (person)']],
  ],
  'what opens a headline or a report is no name': [
    ['# Ousted Peru leader flees', ['Peru (place)']],
    ['Doctors said he would live.', []],
  ],
  'titles and honorifics stand outside the name': [
    ['Reporters asked Prime Minister Joran Velt and Mr. Orde.', ['Joran Velt (person)', 'Orde (person)']],
    ['They met Secretary of State Anna Prell.', ['Anna Prell (person)']],
    [
      'They met French President Elena Vargas and US Vice President Tom Lisk.',
      ['French (group)', 'Elena Vargas (person)', 'US (place)', 'Tom Lisk (person)'],
    ],
    ['They met the Prime Minister.', []],
    ['Fire broke out on the ferry Princess Lisk on Monday.', ['Princess Lisk (work)']],
    ['The Princess Lisk, built in 1994, sank on Monday.', ['Princess Lisk (work)']],
    ['A child gave flowers to Princess Lisk on Monday.', ['Lisk (person)']],
  ],
  'a journey is from a place to a place': [
    ['The ship sailed from Port Meris to Sanda.', ['Port Meris (place)', 'Sanda (place)']],
    ['The letter went from Anna Lisk to the paper.', ['Anna Lisk (person)']],
  ],
  'names are parted where they are two': [
    ['Trade between Norrland and Sarrovia fell.', ['Norrland (place)', 'Sarrovia (place)']],
    ['It was President Vargas and Prime Minister Lund.', ['Vargas (person)', 'Lund (person)']],
    [
      'Germany’s Hanna Kroll lives in Paris, France.',
      ['Germany (place)', 'Hanna Kroll (person)', 'Paris (place)', 'France (place)'],
    ],
    ['a London-based, pro-Russian paper', ['London (place)', 'Russian (group)']],
  ],
  'names are kept whole where they are one': [
    ['Doctors Without Walls said the number was higher.', ['Doctors Without Walls (organisation)']],
    ["He leads the Harbour and Dock Workers' Union.", ["Harbour and Dock Workers' Union (organisation)"]],
    ['She works at the Ministry of Culture and Sport.', ['Ministry of Culture and Sport (organisation)']],
    ['He lay in St Orla’s Hospital.', ['St Orla’s Hospital (facility)']],
    ['He studied at King’s College.', ['King’s College (organisation)']],
    ['They waited at Gate 4.', ['Gate 4 (facility)']],
    ['They cited the Essential Services Act.', ['Essential Services Act (law)']],
    ['They signed the Treaty of Brandsea.', ['Treaty of Brandsea (law)']],
    [
      'He called Ursula von der Lisk and Omar bin Sadek.',
      ['Ursula von der Lisk (person)', 'Omar bin Sadek (person)'],
    ],
    ['He called Jean-Luc Pell and George W. Tarn.', ['Jean-Luc Pell (person)', 'George W. Tarn (person)']],
    ['He called Thomas "Red" Lisk.', ['Thomas "Red" Lisk (person)']],
    ['The Union of Quay and Harbour Crews met.', ['Union of Quay and Harbour Crews (organisation)']],
    [
      'The Orde Pilots and Tarn Crews Union (OPTCU) met.',
      ['Orde Pilots and Tarn Crews Union (organisation)', 'OPTCU (organisation)'],
    ],
    [
      'Polls give the Green Alliance of Elena Prell 44 percent.',
      ['Green Alliance (organisation)', 'Elena Prell (person)'],
    ],
    [
      'The Organization for Security and Co-operation in Europe met.',
      ['Organization for Security and Co-operation in Europe (organisation)'],
    ],
  ],
  'lists and hyphens belong to names': [
    [
      'He left the Department of Energy, Trade and Industry.',
      ['Department of Energy, Trade and Industry (organisation)'],
    ],
    ['They live in Drell-on-Sea.', ['Drell-on-Sea (place)']],
    [
      'Elena Orde and Pablo Lisk left the Orde-Lisk talks.',
      ['Elena Orde (person)', 'Pablo Lisk (person)', 'Orde (person)', 'Lisk (person)'],
    ],
  ],
  'the words around tell the type': [
    ['She made the film “The Last Harbour”.', ['Last Harbour (work)']],
    [
      'Towns such as Drellburg, Norrmouth and Ostville flooded.',
      ['Drellburg (place)', 'Norrmouth (place)', 'Ostville (place)'],
    ],
    ['They won in Game 5.', []],
    ['A boat sank near Drell.', ['Drell (place)']],
    ['The town of Drell was quiet.', ['Drell (place)']],
    ['We asked Ondrell, 52, about it.', ['Ondrell (person)']],
    ['We asked Ondrell, a spokesman for the port.', ['Ondrell (person)']],
    ['Shares of Ondrell Inc. fell.', ['Ondrell Inc. (organisation)']],
    ['Shares in Ondrell fell.', ['Ondrell (organisation)']],
    ['She was named Ondrell’s first female prime minister.', ['Ondrell (place)']],
    [
      'HALVEN, March 12 (LNA) - It rained in Halven.',
      ['HALVEN (place)', 'LNA (organisation)', 'Halven (place)'],
    ],
  ],
  'capitals at the start of a sentence tell little': [
    ['Talks failed. Workers left. Striking dockers sang.', []],
    ['On Monday in March the strike began. Police came.', []],
    ['“We lost,” he said. “Nobody won.”', []],
    [
      'Harbour Authority staff left. They like the Harbour Authority.',
      ['Harbour Authority (organisation)', 'Harbour Authority (organisation)'],
    ],
    ['Will Turner left.', ['Will Turner (person)']],
    ['Will France leave?', ['France (place)']],
    ['Rice said so. They believe Anna Rice.', ['Rice (person)', 'Anna Rice (person)']],
  ],
  'headlines With Capitals hold what the body or the lists teach': [
    [
      '# Vargas And Dockers Agree In Germany\nElena Vargas spoke.',
      ['Vargas (person)', 'Germany (place)', 'Elena Vargas (person)'],
    ],
    ['# DOCKERS WALK OUT IN ANGER\nThe dockers left.', []],
  ],
};

for (const [title, cases] of Object.entries(tables))
  describe(title, () => {
    for (const [text, expected] of cases)
      test(text, () => {
        assert.deepEqual(namesIn(text), expected);
      });
  });

test('a full name teaches the bare surname, and brackets teach the acronym', () => {
  const { mentions } = annotate(
    'Elena Vargas leads the Harbour Pilots Union (HPU). Vargas said the HPU would wait. So did Dovrin Terminals; Dovrin waits.',
  );
  assert.deepEqual(
    mentions.map(({ text, fullName, type }) => [text, fullName, type]),
    [
      ['Elena Vargas', 'Elena Vargas', 'person'],
      ['Harbour Pilots Union', 'Harbour Pilots Union', 'organisation'],
      ['HPU', 'Harbour Pilots Union', 'organisation'],
      ['Vargas', 'Elena Vargas', 'person'],
      ['HPU', 'Harbour Pilots Union', 'organisation'],
      ['Dovrin Terminals', 'Dovrin Terminals', 'organisation'],
      ['Dovrin', 'Dovrin Terminals', 'organisation'],
    ],
  );
});

test('a given name before "and" and a full name has its surname', () => {
  const { mentions } = annotate('They were Alfred and June Lisk, both 66. Alfred had a boat.');
  assert.deepEqual(
    mentions.map(({ fullName }) => fullName),
    ['Alfred Lisk', 'June Lisk', 'Alfred Lisk'],
  );
});

/** Whom each bare "Vargas" means. */
const namesakes: Readonly<Record<string, readonly [text: string, ...meant: string[]]>> = {
  'the one named last': [
    'Elena Vargas spoke. Then Pablo Vargas spoke. Vargas left. Elena Vargas came. Vargas sat.',
    'Pablo Vargas',
    'Elena Vargas',
  ],
  'of those named in one sentence the first': [
    'Pablo Vargas is charged with killing Elena Vargas. Vargas was not in court.',
    'Pablo Vargas',
  ],
  'the one who was called so before the other came': [
    'Pablo Vargas was arrested. Vargas fled from his mother, Elena Vargas. Elena Vargas lived alone. Vargas wept.',
    'Pablo Vargas',
    'Pablo Vargas',
  ],
  'the one whose surname it is': [
    'Vargas Drums opened. Vargas had played there. Pablo Vargas sold them. Vargas sat.',
    'Pablo Vargas',
    'Pablo Vargas',
  ],
  'the one whom the title fits': [
    'Pablo Vargas was arrested. Mr. Vargas fled from his mother, Elena Vargas. Ms. Vargas lived alone.',
    'Pablo Vargas',
    'Elena Vargas',
  ],
  'nobody whom the title does not fit': ['Ms. Vargas came on foot. Pablo Vargas waited.', 'Vargas'],
};

describe('of two people with one surname it means', () => {
  for (const [whom, [text, ...meant]] of Object.entries(namesakes))
    test(whom, () => {
      const bare = annotate(text).mentions.filter((mention) => mention.text === 'Vargas');
      assert.deepEqual(
        bare.map(({ fullName }) => fullName),
        meant,
      );
    });
});

const roles: readonly (readonly [string, string, string | undefined])[] = [
  ['Jury convicts banker Jon Orde', 'Jon Orde', 'banker'],
  ['They met Transport Minister Edda Farr on Monday.', 'Edda Farr', 'Transport Minister'],
  ['They met Norland’s Prime Minister Edda Farr.', 'Edda Farr', 'Norland’s Prime Minister'],
  ['It was said by union secretary Ilse Vender.', 'Ilse Vender', 'union secretary'],
  ['Dovrin’s managing director, Hanna Kroll, left.', 'Hanna Kroll', 'Dovrin’s managing director'],
  ['Oskar Lund, a spokesman for the union, left.', 'Oskar Lund', 'a spokesman for the union'],
  ['It broke the leg of Jory Kemb, 52, a crane greaser.', 'Jory Kemb', 'a crane greaser'],
  [
    'Corin Dash, chief executive of the port authority, sat.',
    'Corin Dash',
    'chief executive of the port authority',
  ],
  ['Oskar Lund, the minister and the union agreed.', 'Oskar Lund', undefined],
  ['Oskar Lund, 52, left.', 'Oskar Lund', undefined],
];

describe('the role beside a name', () => {
  for (const [text, name, role] of roles)
    test(text, () => {
      const mention = annotate(text).mentions.find((mention) => mention.text === name);
      assert.equal(mention?.role && text.slice(mention.role.start, mention.role.end), role);
    });
});

test('mentions stand in text order and never overlap', () => {
  const { text, mentions } = annotate(
    '# Velt And Vargas Meet\nPORT HALVEN (LNA) – Joran Velt met Elena Vargas of the Vargas Bank of Norland in Halven.',
  );
  for (const [index, { start, end, text: words }] of mentions.entries()) {
    assert.equal(text.slice(start, end), words);
    assert.ok(index === 0 || mentions[index - 1]!.end <= start);
  }
});

test('hostile rows of capitals take no more time than their length', () => {
  const started = process.cpuUsage();
  annotate('Ministry of the University and '.repeat(5_000));
  annotate('Aaaa Bbbb-Cccc '.repeat(10_000));
  // 50,000 words; in time that grows with its square this took minutes.
  assert.ok(process.cpuUsage(started).user < 20_000_000);
});
