import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../language/en/index.ts';
import {
  emptyStories,
  gatherStories,
  type ReadForStories,
  readForStories,
  type StoryMemory,
  storiesOf,
} from './stories.ts';

const REPORTS = {
  wall1: [
    'Ammerly to raise harbour wall by two metres',
    'The council of Ammerly voted on Tuesday to raise the harbour wall by two metres after the January floods. Mayor Orla Tamm called the vote a victory for the old town.',
  ],
  wall2: [
    'Harbour wall: Ammerly council votes for two more metres',
    'Ammerly will raise its harbour wall, the council decided. Orla Tamm, the mayor, said the old town would not see floods like those of January again.',
  ],
  wall3: [
    'Two metres more: Ammerly lifts its sea defences',
    'After floods in January, councillors in Ammerly backed Mayor Orla Tamm and her plan for a higher harbour wall, two metres above the present one.',
  ],
  ferry1: [
    'Ferry to Skelder runs aground in fog',
    'The ferry Petrel ran aground off Skelder in thick fog on Monday with 83 passengers aboard. The coastguard took all of them off; captain Juno Marsh was unhurt.',
  ],
  ferry2: [
    'All 83 passengers safe after Petrel grounding',
    'Coastguard crews brought 83 passengers ashore after the ferry Petrel ran onto rocks near Skelder in fog. Captain Juno Marsh stayed aboard.',
  ],
  match: [
    'Dunlow win cup final on penalties',
    'Goalkeeper Asta Rhee saved three penalties as Dunlow beat Carrow Rovers in the cup final at Merrick Park. Striker Timo Vance scored the winning spot kick before 9,000 spectators.',
  ],
} as const;

const features = (id: string, [title, text]: readonly [string, string], date?: string): ReadForStories =>
  readForStories(
    {
      id,
      title,
      text,
      blocks: [],
      published:
        date === undefined ? null : { value: { start: date, end: date }, basis: 'given', evidence: [] },
    },
    english,
  );

const all = Object.entries(REPORTS).map(([id, report]) => features(id, report));

test('gathers reports of one event, and leaves another by itself', () => {
  assert.deepEqual(articlesOf(gatherStories(emptyStories(), all)), [
    ['ferry1', 'ferry2'],
    ['match'],
    ['wall1', 'wall2', 'wall3'],
  ]);
});

test('forms the same stories whatever the order and however many come at once', () => {
  const wanted = storiesOf(gatherStories(emptyStories(), all));
  for (let round = 0; round < 20; round++) {
    const order = all.toSorted((a, b) => shuffled(a.features.id, round) - shuffled(b.features.id, round));
    const size = 1 + (round % 4);
    const memory = emptyStories();
    for (let at = 0; at < order.length; at += size) gatherStories(memory, order.slice(at, at + size));
    assert.deepEqual(storiesOf(memory), wanted);
  }
});

test('articles taken out leave the stories as if they had never come', () => {
  const memory = gatherStories(emptyStories(), all);
  gatherStories(memory, [], ['wall2']);
  gatherStories(memory, [], ['ferry1', 'ferry2']);
  const gone = ['wall2', 'ferry1', 'ferry2'];
  const without = all.filter(({ features: { id } }) => !gone.includes(id));
  assert.deepEqual(storiesOf(memory), storiesOf(gatherStories(emptyStories(), without)));
});

test('the same words long after are another story', () => {
  const [before, after] = [
    features('before', REPORTS.ferry1, '2031-03-03'),
    features('after', REPORTS.ferry2, '2031-09-03'),
  ];
  assert.equal(storiesOf(gatherStories(emptyStories(), [before, after])).length, 2);
});

test('a round-up belongs to each story of which a part tells, and joins none to another', () => {
  const lines = [...Object.values(REPORTS).map(([title, text]) => `${title}. ${text}`)].filter((_, at) =>
    [0, 3, 5].includes(at),
  );
  lines.push(
    'Orchard growers in the Vale of Threll expect their best apple harvest in a decade, after a mild spring and early rain. Cider makers at Hobden will open a second press in October, said foreman Ilse Grau.',
  );
  const text = lines.join('\n');
  const blocks = lines.map((line) => {
    const start = text.indexOf(line);
    return { kind: 'body' as const, start, end: start + line.length };
  });
  const digest = readForStories(
    { id: 'digest', title: 'Morning briefing', text, blocks, published: null },
    english,
  );
  assert.equal(digest.parts.length, 4);
  const stories = storiesOf(gatherStories(emptyStories(), [digest, ...all]));
  assert.deepEqual(
    stories.map(({ articles, roundUps }) => [articles.join(' '), roundUps.join(' ')]),
    [
      ['ferry1 ferry2', 'digest'],
      ['match', 'digest'],
      ['wall1 wall2 wall3', 'digest'],
    ],
  );
});

const articlesOf = (memory: StoryMemory): (readonly string[])[] =>
  storiesOf(memory).map(({ articles }) => articles);

/** A number that mixes an id with a seed. */
function shuffled(id: string, seed: number): number {
  let mixed = seed * 2654435761;
  for (const char of id) mixed = Math.imul(mixed ^ char.charCodeAt(0), 0x01000193);
  return mixed >>> 0;
}
