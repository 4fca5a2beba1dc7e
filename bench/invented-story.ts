/**
 * One long invented story: a river floods a valley, and hundreds of articles tell of it. For speed and memory: many say the
 * same in other words, some give other figures, and a third of them are copies of others with a few sentences changed.
 */

import { randomNumbers } from '../training/random.ts';

export interface StoryArticle {
  readonly url: string;
  readonly title: string;
  /** ISO 8601, a day. */
  readonly published: string;
  readonly text: string;
}

type Random = () => number;

/** Characters of an article, and how many of them are copies. */
const LENGTH = 5000;
const COPIES = 1 / 3;
/** Facts of which articles tell; a few are in nearly all of them, and most in few. */
const FACTS = 600;
const DAYS = 24;

const TOWNS =
  'Merrow,Askley,Tarnholt,Brenwick,Oldery,Pellgate,Carrowby,Hexley,Sundrow,Vantry,Lowmere,Kestrow,Dunforth,Elmstead Cross,Ravenby,Thornsett'.split(
    ',',
  );
const PEOPLE: readonly (readonly [name: string, role: string])[] = [
  ['Marta Quill', 'mayor of Merrow'],
  ['Edvin Sorle', 'environment minister'],
  ['Hanna Brask', 'head of the River Authority'],
  ['Tobias Renn', 'fire chief'],
  ['Lucia Farrow', 'hydrologist'],
  ['Piet Ostrander', 'farmer'],
  ['Ines Calder', 'opposition leader'],
  ['Jonah Teller', 'police spokesman'],
  ['Greta Lindow', 'headteacher'],
  ['Samir Vole', 'chairman of the Valley Farmers’ Union'],
  ['Orla Pennick', 'director of Askley hospital'],
  ['Ruben Castle', 'chief executive of Norfield Power'],
];
const BODIES =
  'the River Authority,the regional council,the fire service,Norfield Power,the Valley Farmers’ Union,the health ministry,the army,the transport ministry,the weather service,the Red Lantern charity'.split(
    ',',
  );
const THINGS =
  'houses,shops,farms,cars,bridges,power lines,classrooms,barns,pumps,boats,sandbags,tents,generators,lorries'.split(
    ',',
  );

/** What may be told; `[a|b]` is one or the other in each telling, `<…>` the same in every telling of one fact. */
const TEMPLATES: readonly string[] = [
  '[The flood|The water|The river] [destroyed|wrecked|swept away] [about|some|nearly] <number> <things> in <town>[, the fire service said| on the first night| before dawn on <day>|].',
  '[In|At] <town>[ alone|], <number> people [were taken to safety|were rescued|had to be brought out by boat] [on <day>|as the river rose|during the night].',
  '<Body> [will send|is sending|has promised] <number> <things> to <town>[ by <day>| within days|].',
  '[Schools|Classrooms] in <town> [stayed closed|did not open|were shut] on <day>[, leaving <number> pupils at home|].',
  '<Body> [said|announced|confirmed] on <day> that [repairs|the repairs|rebuilding] in <town> [would cost|were expected to cost|could cost] <number> million crowns.',
  '<person>, the <role>, [visited|toured|went to] <town> on <day>[ and promised help| to see the damage|].',
  '“[We were warned too late|Nobody warned us in time|The warning came when the water was at the door],” <person>[, the <role>,|] said [on <day>|in <town>].',
  '“[This valley will be rebuilt|We will rebuild every house in this valley], [whatever it costs|and we will not count the cost],” [said <person>|<person> told reporters in <town>|<person> said on <day>].',
  '<person> [denied|rejected the claim|disputed] that <body> had [ignored|overlooked] [a warning|warnings] about the dam above <town>.',
  '<person> [accused|blamed] <body> [of failing to open|for not opening] the sluices at <town>[ in time| before <day>|].',
  'The [road|main road|railway line] between <town> and <town2> [is closed|remains closed|has been cut][ until <day>| for at least <small> days|].',
  '[Some|About|Around] <number> [homes|households] in <town> [are|were] [without power|without electricity|cut off from the grid][, <body> said|].',
  'The river at <town> [reached|rose to|peaked at] <small>.4 metres on <day>, [the highest level since|more than at any time since] 1954.',
  '<small> people [were killed|died|lost their lives] when [a bridge|the old bridge|a footbridge] [collapsed|gave way] in <town>.',
  '[Rescuers|Fire crews|Search teams] [are still looking for|continue to search for] <small> people [who are missing|reported missing] in <town>.',
  '<body> [plans|intends|wants] to [build|raise] a [wall|flood wall|dyke] of <small> metres at <town>[ by next spring|].',
  '<person> [called for|demanded] [an independent inquiry|an inquiry] into [why|how] the sluices at <town> [stayed shut|were not opened].',
  '<number> [soldiers|troops] [arrived|were deployed] in <town> on <day> [to fill sandbags|to help with the clearing up].',
  'A [shelter|relief centre] in <town> [has taken in|is housing] <number> people[ since <day>|].',
  '[Farmers|Farms] around <town> [lost|have lost] <number> [cattle|sheep|animals], [according to <body>|<body> said].',
  '<person>, <number2>, [was found|was rescued] on [the roof|a roof] of [a school|a mill] in <town> after <small> hours.',
  '[The government|The cabinet] [approved|agreed] on <day> [an aid package|emergency aid] of <number> million crowns for <town>.',
  '<body> [said|insisted] [it had acted|that it had acted] on [every|each] warning[ from <person>|].',
  '[Water|Drinking water] in <town> [must be boiled|has to be boiled] [until <day>|until further notice], <body> [said|warned].',
  '<person> [will not|does not want to] [resign|step down] over the flood in <town>[, a spokesman said|].',
  '[Trains|Services] from <town> to <town2> [will resume|are due to resume] on <day>, <body> [said|announced].',
  '[Police|Officers] in <town> [arrested|detained] <small> people [for looting|on suspicion of looting] on <day>.',
  'The [hospital|clinic] in <town> [treated|has treated] <number> people[, <small> of them seriously hurt|].',
  '[Heavier rain|More rain] is [expected|forecast] in <town> on <day>, [the weather service said|according to the weather service].',
  'The dam above <town> [was inspected|had last been inspected] in 20<number2>[, a report shows| by <body>|].',
];

/** Returns so many articles; the same for the same seed. */
export function inventStory(count: number, seed = 1): StoryArticle[] {
  const random = randomNumbers(seed);
  const facts = Array.from({ length: FACTS }, () => bind(pick(TEMPLATES, random), random));
  const articles: StoryArticle[] = [];
  while (articles.length < count) {
    const at = articles.length;
    const original = at > 10 && random() < COPIES ? articles[Math.floor(random() * at)] : undefined;
    const body = original ? copied(original.text, facts, random) : written(facts, random);
    const day = Math.min(DAYS, 1 + Math.floor((DAYS * at) / count) + Math.floor(2 * random()));
    articles.push({
      url: `https://paper${at % 70}.example/${at}`,
      title: headline(body, original, random),
      published: `2031-05-${String(day).padStart(2, '0')}`,
      text: body,
    });
  }
  return articles;
}

/** Returns a template with its places, people and figures filled in. */
function bind(template: string, random: Random): string {
  const [name, role] = pick(PEOPLE, random);
  const body = pick(BODIES, random);
  const fill: Readonly<Record<string, string>> = {
    town: pick(TOWNS, random),
    town2: pick(TOWNS, random),
    person: name,
    role,
    body,
    Body: body[0]!.toUpperCase() + body.slice(1),
    things: pick(THINGS, random),
    number: String(3 + Math.floor(random() ** 3 * 900)),
    number2: String(12 + Math.floor(random() * 18)),
    small: String(2 + Math.floor(random() * 12)),
    day: pick('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '), random),
  };
  return template.replace(/<(\w+)>/g, (_, key: string) => fill[key]!);
}

/** Returns a fact in one of its wordings; now and then with another figure. */
function tell(fact: string, random: Random): string {
  const told = fact.replace(/\[([^[\]]*)\]/g, (_, choices: string) => pick(choices.split('|'), random));
  const other = random() < 0.05 ? told.replace(/\b\d{2,3}\b/, (figure) => String(Number(figure) + 7)) : told;
  return other[0]!.toUpperCase() + other.slice(1);
}

function written(facts: readonly string[], random: Random): string {
  const told = new Set<string>();
  const paragraphs: string[] = [];
  for (let length = 0; length < LENGTH; ) {
    const sentences = Array.from({ length: 1 + Math.floor(3 * random()) }, () => {
      const fact = facts[Math.floor(facts.length * random() ** 2)]!;
      if (told.has(fact)) return '';
      told.add(fact);
      return tell(fact, random);
    }).filter(Boolean);
    if (sentences.length > 0) paragraphs.push(sentences.join(' '));
    length += (paragraphs.at(-1)?.length ?? 0) + 2;
  }
  return paragraphs.join('\n\n');
}

/** Returns a text with a paragraph in ten left out or told anew. */
const copied = (text: string, facts: readonly string[], random: Random): string =>
  text
    .split('\n\n')
    .flatMap((paragraph) => {
      const kind = random();
      return kind < 0.05 ? [] : [kind < 0.1 ? tell(pick(facts, random), random) : paragraph];
    })
    .join('\n\n');

function headline(body: string, original: StoryArticle | undefined, random: Random): string {
  if (original && random() < 0.5) return original.title;
  return body.slice(0, body.indexOf('.')).replaceAll(/[“”,]/g, '').split(' ').slice(0, 9).join(' ');
}

const pick = <One>(all: readonly One[], random: Random): One => all[Math.floor(all.length * random())]!;
