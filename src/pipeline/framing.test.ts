import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../language/en/index.ts';
import type { Claim, Statement } from '../model/claim.ts';
import type { DossierArticle } from '../model/dossier.ts';
import type { Concept, Framing } from '../model/framing.ts';
import type { Origin } from '../model/reuse.ts';
import { annotateArticle } from '../stages/annotate/annotate.ts';
import { gatherEntities } from '../stages/entities/entities.ts';
import { compareFraming } from '../stages/framing/framing.ts';
import { findQuotations } from '../stages/quotations/quotations.ts';
import { madeArticle, onDay } from '../stages/times/made.ts';
import { resolveTimes } from '../stages/times/times.ts';
import { tellingsOf } from './tellings.ts';

const WEDNESDAY = onDay('2031-04-02');

const originOf = ({ id }: DossierArticle): Origin => ({
  id: `o-${id}`,
  level: 'article',
  articles: [id],
  because: 'Nothing here copies it.',
  evidence: [],
});

function framingOf(articles: readonly DossierArticle[], claims: readonly Claim[] = []): Framing {
  const annotations = articles.map((article) => annotateArticle(article, english));
  const times = articles.map((article, i) =>
    resolveTimes(article, annotations[i]!, article.published?.value ?? null, english),
  );
  const entities = gatherEntities(articles, annotations, english).items;
  const quotations = articles.flatMap(
    (article, i) => findQuotations(article, annotations[i]!, entities, english).items,
  );
  const tellings = tellingsOf(articles, annotations, times, english);
  const origins = articles.map(originOf);
  return compareFraming({ tellings, entities, quotations, claims, origins }, english).framing;
}

const made = (...texts: readonly string[]): DossierArticle[] =>
  texts.map((text, i) => madeArticle(`a${i}`, text, WEDNESDAY));

/** Each concept in a line: its variants, with the counts by article. */
const lineOf = ({ concept, variants }: Concept): string =>
  `${concept}: ${variants
    .map(({ label, counts }) => `${label} ${Object.entries(counts).map(([id, count]) => `${id}x${count}`)}`)
    .join('; ')}`;

const lines = (kind: Concept['kind'], ...texts: readonly string[]): string[] =>
  framingOf(made(...texts))
    .concepts.filter((concept) => concept.kind === kind)
    .map(lineOf);

test('one paper has a strike where another has a stoppage', () => {
  assert.deepEqual(
    lines(
      'word',
      'The strike at Halven port goes on. The strike began on Monday, and the strike has no end.',
      'The stoppage at Halven port goes on. The stoppage costs the town a fortune.',
    ),
    ['strike: strike a0x3; stoppage a1x2'],
  );
});

test('a word that all use alike is no choice of words', () => {
  assert.deepEqual(
    lines(
      'word',
      'The strike goes on. It is the longest strike in years, and the walkout of 2017 is forgotten.',
      'The strike goes on. Nobody expected the strike to last.',
    ),
    [],
  );
});

test('a word that is said of much else counts where the texts tie it to another', () => {
  assert.deepEqual(
    lines(
      'word',
      'The assembly passed the reform on Monday. The reform closes four schools. Critics fear the reform.',
      'The assembly passed the bill on Monday. The bill closes four schools. Few people have read the bill.',
    ),
    ['reform: reform a0x3; bill a1x3'],
  );
  assert.deepEqual(
    lines(
      'word',
      'The assembly passed the reform on Monday. The reform closes four schools. Critics fear the reform.',
      'A waiter brought the bill. The guest tore up the bill. He said that the bill was wrong.',
    ),
    [],
  );
});

test('or where it means much the same by itself', () => {
  const evidence = 'Evidence was read out at Velm. The evidence took a day, and nobody doubts the evidence.';
  assert.deepEqual(
    lines('word', evidence, 'Ostby hears testimony today. It is sad testimony. All like such testimony.'),
    ['evidence: evidence a0x3; testimony a1x3'],
  );
});

test('the forms of a verb count with its noun, and are shown', () => {
  assert.deepEqual(
    lines(
      'word',
      'The war in Norrland is long. The war took the harvest, and the war took the men.',
      'Sarrovia invaded Norrland in May. The invasion failed. The invasion was short.',
    ),
    ['war: war a0x3; invasion (invaded) a1x3'],
  );
});

test('what is done is told by other verbs, and by their nouns; "turned in" is not "turned away"', () => {
  assert.deepEqual(
    lines(
      'word',
      'The rebels kidnapped forty miners in May. The kidnapping shocked Velm. Guards barred the miners. A guard turned in his badge.',
      'Forty miners were abducted in May. Rebels abducted them at night. Guards turned them away, turned all of them away.',
    ),
    [
      'kidnapped: abducted a1x2; kidnapped a0x1; kidnapping a0x1',
      'turned them away: turned them away a1x2; barred a0x1',
    ],
  );
});

test('who is accused denies it in one paper, rebuffs it or hits back in another', () => {
  assert.deepEqual(
    lines(
      'word',
      'Velm denied the charge on Monday. The mayor denied all. His denial was short.',
      'Velm rebuffed the charge on Monday. The mayor hit back at noon.',
    ),
    ['denied: denied a0x2; denial a0x1; rebuffed a1x1; hit back a1x1'],
  );
});

test('an act told as a thing stands apart from the act, and a plural from what is printed like the verb', () => {
  assert.deepEqual(
    lines(
      'word',
      'Guards killed two miners at Velm. The deaths shocked Ostby. Who ordered the deaths is not known.',
      'Two miners died at Velm on Monday. They died at noon, and one miner is dead at Orle.',
    ),
    ['died: died a1x2; deaths a0x2; killed a0x1; dead a1x1'],
  );
  assert.deepEqual(
    lines(
      'word',
      'Tailors of Velm protest today. The tailors protest at noon. The protests are their first.',
      'Tailors of Velm demonstrated today. The tailors demonstrated at noon.',
    ),
    ['protest: protest a0x2; demonstrated a1x2; protests a0x1'],
  );
});

test('a thing of one name is told by other nouns behind it', () => {
  const [line = ''] = lines(
    'word',
    'Anna Weld went to Norway. Norwegian ships left at noon. Norwegian ships are slow, and Norwegian ships are old.',
    'Anna Weld went to Norway. Norwegian vessels left at noon. Norwegian vessels are slow, and Norwegian vessels are old.',
  );
  assert.match(line, /; Norwegian ships a0x3; Norwegian vessels a1x3$/);
});

test('a participle beside a noun is a word for it', () => {
  assert.deepEqual(
    lines(
      'word',
      'Velm protects endangered newts. The endangered newts live in a pond. Boats spare endangered newts.',
      'Velm protects threatened newts. The threatened newts live in a pond. Boats spare threatened newts.',
    ).filter((line) => !line.includes('newt')),
    ['endangered: endangered a0x3; threatened a1x3'],
  );
});

test('a word for a thing in several words counts in all forms of the last one', () => {
  assert.deepEqual(
    lines(
      'word',
      'A relief worker came to Velm on Monday. More relief workers came at noon. Relief workers brought bread.',
      'A rescue team came to Velm on Monday. More rescue teams came at noon. Rescue teams brought bread.',
    ),
    ['relief workers: relief workers a0x2; rescue teams a1x2; relief worker a0x1; rescue team a1x1'],
  );
});

test('each form of a word is counted as it is printed, also in a longer phrase, and not in the name of a body', () => {
  assert.deepEqual(
    lines(
      'word',
      'The strikers of Velm met. Some strikers sang, and a man from the Union of Velm Dock Workers wept.',
      'The dock workers of Velm met. Dock workers sang; the workers met at noon.',
    ),
    ['strikers: workers a1x3; strikers a0x2; dock workers a1x2'],
  );
});

test('a form that is seldom printed counts with the one that is printed most', () => {
  const talks = 'The summit was short. The summit was loud, and the summit failed.';
  const meeting =
    'The meeting was short. The meeting was loud. A meeting is a meeting. The meeting failed, a meeting of fools.';
  assert.deepEqual(lines('word', talks, `${meeting} The meeting was one of two meetings.`), [
    'meeting: meeting a1x8; summit a0x3',
  ]);
});

test('the month of March is no march', () => {
  const protest = 'Velm saw a protest on Monday. The protest was loud, and the protest was long.';
  assert.deepEqual(
    lines('word', protest, 'Velm saw snow on March 9. The inn closed on 12 March and on March 14.'),
    [],
  );
});

test('British and American spellings of a verb are one', () => {
  assert.deepEqual(
    lines(
      'word',
      'The mayor of Velm apologised on Monday. He apologised at noon. His apology was short.',
      'The mayor of Velm apologized on Monday. He apologized at noon. His apology was short.',
    ),
    [],
  );
});

test('a verb that is said of much else counts where it has the same object as another', () => {
  const seized = 'The navy seized the tanker on Monday. It seized the tanker at noon.';
  const held = 'The navy searched the tanker on Monday. It stopped to eat.';
  assert.deepEqual(lines('word', seized, held), ['seized: seized a0x2; searched a1x1']);
  assert.deepEqual(
    lines('word', seized, 'The navy searched its own cellars on Monday. It stopped to eat.'),
    [],
  );
});

test('a phrase that no list knows is another where its noun means much the same', () => {
  const zone = 'Ostby opens a safe zone at the fair. The safe zone has a tent, and guards.';
  assert.deepEqual(
    lines('word', zone, 'Ostby opens a safety area at the fair. The safety area has a tent, and guards.'),
    ['safe zone: safe zone a0x2; safety area a1x2'],
  );
  assert.deepEqual(
    lines(
      'word',
      zone,
      'Ostby has a safety record to be proud of. The safety record is read out at the fair.',
    ),
    [],
  );
});

test('a band is a militant group in one paper, a terror group in another, and told of once', () => {
  const texts = [
    'The militant group freed two miners. The militant group wants money.',
    'The terror group freed two miners. The terror group wants money.',
  ];
  assert.deepEqual(lines('word', ...texts), ['militant group: militant group a0x2; terror group a1x2']);
  assert.deepEqual(lines('label', ...texts), []);
});

test('a band and its men are one choice of words', () => {
  assert.deepEqual(
    lines(
      'word',
      'Militants hold the mill at Orle. The militants want money.',
      'The terror group holds the mill at Orle. The terror group wants money.',
    ),
    ['militants: militants a0x2; terror group a1x2'],
  );
});

test('phrases for a thing stand beside the words for it, and count with them', () => {
  assert.deepEqual(
    lines(
      'word',
      'Sexual assaults shocked Velm. Guards count the assaults. More sexual assaults are feared.',
      'Sex attacks shocked Velm. Guards count the attacks. More sex attacks are feared.',
    ),
    ['attacks: attacks a1x3; assaults a0x3; sexual assaults a0x2; sex attacks a1x2'],
  );
});

test('who was at the feast is called otherwise by each', () => {
  assert.deepEqual(
    lines(
      'word',
      'Revellers danced at Ostby. The revellers sang.',
      'Partygoers danced at Ostby. Festival-goers sang.',
    ),
    ['revellers: revellers a0x2; partygoers a1x1; festival-goers a1x1'],
  );
});

test('what all call a plane, and one now and then a jet, is no choice of words', () => {
  const planes = (count: number): string => 'The plane left Halven at noon. '.repeat(count);
  assert.deepEqual(lines('word', planes(8), `${planes(8)} The jet came back. It is an old jet.`), []);
  assert.deepEqual(lines('word', planes(4), 'The jet left Halven. The jet came back.'), [
    'plane: plane a0x4; jet a1x2',
  ]);
});

const AUTHORITY = 'The Halven Port Authority (HPA) paid. ';

test('a body of whom much is told is named in full here and in short there; a name and its abbreviation are no choice', () => {
  const full = 'The Halven Port Authority sent a letter. '.repeat(5);
  const short = `${AUTHORITY}${'The HPA sent a letter. '.repeat(5)}`;
  assert.deepEqual(lines('name', full, short), []);
  assert.deepEqual(lines('name', full, short, 'The Port Authority paid. The Port Authority wept.'), [
    'Halven Port Authority: Halven Port Authority a0x5,a1x1; HPA a1x6; Port Authority a2x2',
  ]);
});

test('one paper calls somebody by the first name whom another calls by the last', () => {
  const begun = 'Odalie Fenwright, a baker of Velm, is missing since May.';
  assert.deepEqual(
    lines(
      'name',
      `${begun} Odalie was last seen at a fair. Odalie wore a red hat. Odalie sang. Her mother says that Odalie is kind.`,
      `${begun} Fenwright was last seen at a fair. Fenwright wore a red hat. Fenwright sang. Guards say that Fenwright owed money.`,
    ),
    ['Odalie Fenwright: Odalie a0x4; Fenwright a1x4; Odalie Fenwright a0x1,a1x1'],
  );
  assert.deepEqual(
    lines(
      'name',
      `${begun} Fenwright was last seen at a fair.`,
      `${begun} Odalie was last seen at a fair. Odalie sang.`,
    ),
    [],
  );
});

test('spellings of a name are counted; a word that others bear is shown in the whole name', () => {
  const [line = ''] = lines(
    'name',
    'Oleksander Tamm, the mayor, spoke. Tamm said Mayor Oleksander Tamm would stay.',
    'Alexandra Bo, a clerk, spoke. Oleksander Tamm, the mayor, wept. Oleksander Tamm left.',
    'Oleksandr Tamm, the mayor, spoke. Oleksandr Tamm wept.',
  );
  assert.equal(line, 'Oleksander Tamm: Oleksander a0x2,a1x2; Oleksandr a2x2');
});

test('short and long names, accents and hyphens are no choice of words', () => {
  assert.deepEqual(
    lines(
      'name',
      'Ilsa Vennick, the mayor, spoke. Vennick wept. Vennick left. The Port Authority of Halven (PAH) paid.',
      'Ílsa Vennick, the mayor, spoke. Ílsa Vennick wept. PAH paid.',
    ),
    [],
  );
});

test('one paper names the one side first, another the other', () => {
  const [line = ''] = lines(
    'name',
    'Ilsa Vennick met Hanne Krull. The Vennick-Krull meeting was short.',
    'Hanne Krull met Ilsa Vennick. The Krull-Vennick meeting was long.',
  );
  assert.match(line, /who comes first: Vennick-Krull a0x1; Krull-Vennick a1x1/);
});

test('what a leader is called is a concept where some paper takes a view', () => {
  const texts = [
    'President Orsan Tekk spoke on Monday. President Tekk smiled.',
    'The strongman Orsan Tekk spoke on Monday. Tekk smiled.',
  ];
  assert.deepEqual(lines('label', ...texts), ['Orsan Tekk: president a0x2; strongman a1x1']);
  assert.deepEqual(lines('label', texts[0]!, texts[0]!.replaceAll('President', 'Premier')), []);
});

test('whose a war is: a side’s own, or nobody’s', () => {
  const [line = ''] = lines(
    'label',
    'Sarrovia’s war on Norrland is long. Few believe that Sarrovia will end Sarrovia’s war.',
    'The Norrland conflict goes on. Many died since the conflict broke out in Norrland.',
  );
  assert.match(line, /^whose \w+ it is: /);
  assert.match(line, /Sarrovia’s war a0x2/);
  assert.match(line, /Norrland conflict a1x/);
});

test('the same cranes are driverless in one paper and robots in another', () => {
  assert.deepEqual(
    lines(
      'label',
      'The port buys driverless cranes. Driverless cranes cost less.',
      'The port buys robot cranes. Robot cranes cost jobs.',
    ),
    ['cranes: driverless a0x2; robot a1x2'],
  );
});

test('a modifier that no list has takes a view where it means the like of one that does', () => {
  const told = (one: string, other: string): string[] =>
    lines('label', `Velm is to get ${one} tunnel. Work began in May.`, `Velm is to get ${other} tunnel.`);
  assert.deepEqual(told('an outrageous', 'a frightening'), ['tunnel: outrageous a0x1; frightening a1x1']);
  assert.deepEqual(told('a northern', 'a wooden'), []);
  assert.deepEqual(told('a Somalian', 'a Muslim'), []);
});

test('who speaks, and how many words stand between marks', () => {
  const { voices } = framingOf(
    made(
      '“We will hold the line,” said Ilsa Vennick, the union leader. Hanne Krull said that talks would open.',
    ),
  );
  assert.deepEqual(
    voices[0]!.speakers.map(({ name, quotations, words }) => ({ name, quotations, words })),
    [
      { name: 'Ilsa Vennick', quotations: 1, words: 5 },
      { name: 'Hanne Krull', quotations: 1, words: 0 },
    ],
  );
});

test('where all tell a matter in one way, and one in another as well, none takes a view', () => {
  const left = 'The chairman of the port was sacked. He was sacked at noon, the chairman. The chairman left.';
  assert.deepEqual(lines('label', left, `${left} Nobody had thought that the chairman would step down.`), []);
});

const FLOOD = 'The dam above Verrin burst at three in the morning and nine people drowned.';
const FAIR = 'The fair at Verrin opened with music and dancing, and the mayor cut a ribbon.';

/** A claim that the articles state in their first sentence. */
function claimOf(articles: readonly DossierArticle[], change: Partial<Statement> = {}): Claim {
  const [first, ...rest] = articles.map(
    ({ id, text }): Statement => ({
      evidence: { article: id, start: 0, end: text.length, exact: text },
      attributedTo: [],
      modality: 'asserted',
      asOf: null,
      origin: `o-${id}`,
      ...change,
    }),
  );
  return {
    id: 'c1',
    text: FLOOD,
    kind: 'event',
    status: 'corroborated',
    origins: articles.map(({ id }) => `o-${id}`),
    statements: [first!, ...rest],
  };
}

const leftOut = (days: readonly string[], change: Partial<Statement> = {}, last = FAIR): string[] => {
  const articles = days.map((day, i) =>
    madeArticle(`a${i}`, i === days.length - 1 ? last : FLOOD, onDay(day)),
  );
  return framingOf(articles, [claimOf(articles.slice(0, -1), change)]).omissions.map(
    ({ article }) => article,
  );
};

test('an article leaves out what two others had when it appeared', () => {
  assert.deepEqual(leftOut(['2031-04-01', '2031-04-02', '2031-04-02']), ['a2']);
});

for (const [why, days, change, last] of [
  ['what others had only later', ['2031-04-02', '2031-04-03', '2031-04-02'], {}, FAIR],
  ['what is old', ['2031-03-01', '2031-03-01', '2031-04-02'], {}, FAIR],
  ['what one other had', ['2031-04-02', '2031-04-02'], {}, FAIR],
  ['what was only expected', ['2031-04-02', '2031-04-02', '2031-04-02'], { modality: 'expected' }, FAIR],
  [
    'what it tells in words of its own',
    ['2031-04-02', '2031-04-02', '2031-04-02'],
    {},
    'Nine drowned when the Verrin dam burst in the night.',
  ],
] as const)
  test(`an article does not leave out ${why}`, () => {
    assert.deepEqual(leftOut(days, change, last), []);
  });
