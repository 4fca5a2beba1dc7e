/** Invented articles about a few events: some agree, some differ, some copy each other. */

import type { Random } from './random.ts';

export interface InventedArticle {
  readonly title: string;
  readonly byline: string;
  readonly publisher: string;
  /** ISO 8601, a day. */
  readonly day: string;
  readonly paragraphs: readonly string[];
}

interface Event {
  readonly titles: readonly string[];
  /** With one of each list in its place. */
  readonly sentences: readonly ((random: Random) => string)[];
}

const NUMBERS = ['7', '12', '40', '83', '400', '1,200', '3 million', 'two', 'a dozen', 'about 60'];
const DAYS = [
  'on Monday',
  'on Tuesday',
  'on 3 May',
  'yesterday',
  'last week',
  'in June',
  'by 10 May',
  'at 09:30',
];
const PEOPLE = [
  'Mayor Orla Tamm',
  'Ilka Morn, the harbour master',
  'Clerk Ivo Brandt',
  'Maud Orrin',
  'a spokesman',
];
const SAID = ['said', 'told reporters', 'told Orle Radio', 'insisted', 'denied', 'wrote on Friday'];
const WORDS = [
  '“The old town will not be flooded again,”',
  '“Nobody was in danger,”',
  '“We will open the gates when the valley is safe, and not an hour before,”',
  '"It costs too much"',
  '‘It was older than I am’',
];

const FLOOD: Event = {
  titles: [
    'Ammerly to raise its harbour wall',
    'Council votes for a higher wall',
    'Orle rises, schools close',
  ],
  sentences: [
    ({ pick }) =>
      `The council of Ammerly voted ${pick(DAYS)} to raise the harbour wall by ${pick(NUMBERS)} metres.`,
    ({ pick }) => `${pick(WORDS)} ${pick(PEOPLE)} ${pick(SAID)}.`,
    ({ pick }) => `The river Orle rose to ${pick(NUMBERS)} metres ${pick(DAYS)}, the water board said.`,
    ({ pick }) => `All schools in Ammerly stay closed until ${pick(DAYS)}, ${pick(PEOPLE)} ${pick(SAID)}.`,
    ({ pick }) => `Work is expected to begin ${pick(DAYS)} and to cost ${pick(NUMBERS)} crowns.`,
    ({ pick }) => `${pick(PEOPLE)} rejected the plan and demanded a wall of ${pick(NUMBERS)} metres.`,
  ],
};
const FERRY: Event = {
  titles: [
    'Chain ferry breaks down on the Ostel',
    'Passengers stranded at Brenn',
    'Ferry Petrel aground off Skelder',
  ],
  sentences: [
    ({ pick }) =>
      `The ferry broke down ${pick(DAYS)} with ${pick(NUMBERS)} passengers aboard, the Brenn port office said.`,
    ({ pick }) => `${pick(WORDS)} ${pick(SAID)} ${pick(PEOPLE)}.`,
    ({ pick }) => `Ostel Lines will bring in a spare chain from Vorden ${pick(DAYS)}.`,
    ({ pick }) => `Repairs will cost ${pick(NUMBERS)} crowns, Ostel Lines told the council of Brenn.`,
    ({ pick }) => `According to the Northern Press Service, ${pick(NUMBERS)} people were hurt.`,
    ({ pick }) => `The ferry is to sail again ${pick(DAYS)}, unless it is sold.`,
  ],
};
const EVENTS = [FLOOD, FERRY];
const PUBLISHERS = [
  'Vellin Courier',
  'Orle Radio',
  'Brenn Post',
  'Northern Press Service',
  'The Skelder Echo',
];

/** Returns a few articles of which each may have paragraphs of those before it. */
export function inventedArticles(random: Random, count: number): InventedArticle[] {
  const articles: InventedArticle[] = [];
  for (let number = 0; number < count; number++) articles.push(inventedArticle(random, articles));
  return articles;
}

function inventedArticle(random: Random, before: readonly InventedArticle[]): InventedArticle {
  const { pick, below, once } = random;
  const event = pick(EVENTS);
  const own = (): string =>
    Array.from({ length: 1 + below(3) }, () => pick(event.sentences)(random)).join(' ');
  const copied = before.length > 0 && once(3) ? pick(before).paragraphs : [];
  return {
    title: pick(event.titles),
    byline: once(3) ? 'Northern Press Service' : pick(['Ada Quill', 'Lene Holm', 'Ivo Brandt and Ada Quill']),
    publisher: pick(PUBLISHERS),
    day: `2031-05-${String(1 + below(9)).padStart(2, '0')}`,
    paragraphs: [...Array.from({ length: 1 + below(3) }, own), ...copied.slice(0, 1 + below(3)), own()],
  };
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Returns an article as a page of HTML. */
export const asHtml = ({ title, byline, publisher, day, paragraphs }: InventedArticle): string =>
  `<!doctype html><html lang="en"><head><title>${escaped(title)} – ${publisher}</title>
<meta property="og:site_name" content="${publisher}"><meta property="article:published_time" content="${day}T09:30:00+02:00">
</head><body><nav><a href="/">Home</a> <a href="/more">More</a></nav><article><h1>${escaped(title)}</h1>
<p class="byline">By ${byline}</p><time datetime="${day}">${day}</time>
${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n')}
</article><footer>© ${publisher}</footer></body></html>`;

/** Returns an article as plain text. */
export const asText = ({ title, publisher, day, paragraphs }: InventedArticle): string =>
  [title, publisher, day, ...paragraphs].join('\n\n');

/** Returns an article as Markdown with front matter. */
export const asMarkdown = ({ title, byline, publisher, day, paragraphs }: InventedArticle): string =>
  `---\ntitle: ${title}\nauthor: ${byline}\ndate: ${day}\npublisher: ${publisher}\n---\n\n# ${title}\n\n${paragraphs.join('\n\n')}\n`;
