/** English words by which accounts of the same thing exclude each other. */

import type { DisputeWords, Pole, SideWords } from '../disputes.ts';
import { wordsIn } from '../word-list.ts';

/** Two lists each; a word of the one cannot be said of what a word of the other is said of. */
const OPPOSITES = [
  `support back favour favor endorse welcome accept approve embrace agree_to agree open willing ready |
   oppose opposed reject refuse rule_out turn_down resist veto unwilling`,
  `back_away walk_back back_down retract withdraw abandon drop give_up reverse backtrack disavow renounce |
   insist stand_by reaffirm reiterate maintain stick_to stick_with press_ahead double_down`,
  'confirm admit acknowledge concede | deny refute',
  `rise increase climb grow go_up jump surge soar | fall decline decrease shrink slump plunge go_down`,
  'win | lose',
  'advance progress push_forward gain_ground | stagnate stall retreat bog_down lose_ground',
  'succeed | fail collapse',
  'attend take_part show_up turn_up | skip boycott miss stay_away',
  'survive | die perish',
  'allow permit authorise authorize let | ban forbid prohibit bar prevent',
  'convict guilty | acquit innocent',
  'uphold | overturn quash',
  'strengthen | weaken',
  'ease relax | tighten toughen',
  'improve | worsen deteriorate',
  'legal lawful legitimate | illegal unlawful illegitimate',
  'safe | unsafe',
  'true | false untrue',
  'peaceful | violent',
  'remain stay | leave resign quit',
  'comply abide obey | violate breach flout',
  'continue | stop halt cease',
  'resume | suspend',
  'arrest detain | release free',
  'possible | impossible',
  'voluntary | compulsory',
  'unanimous | split',
  'sufficient adequate | insufficient inadequate',
];

/** The same event, named by those who welcome it and by those who do not. */
const NAMINGS = [
  'annex seize occupy invade capture overrun | liberate reunite reunify join become_part vote_to_join',
  'resign step_down quit | sack fire dismiss oust',
  'kill murder execute | neutralise eliminate',
  'walk_out | lock_out',
];

/** What is counted in most news, by the words that tell, its name first. */
const TOPICS = [
  'dead die kill death toll fatality perish drown life',
  'hurt injure wound injury injured wounded',
  'missing miss unaccounted',
  'displaced evacuate flee displace homeless evacuation evacuee',
  'rescued rescue save rescuer',
  'arrested arrest detain detention',
  'jailed jail sentence imprison',
  'dismissed layoff redundancy sack dismiss lay_off',
];

const polesIn = (lists: readonly string[]): ReadonlyMap<string, Pole> =>
  new Map(
    lists.flatMap((list) => {
      const [one, other] = list.split('|').map(wordsIn) as [string[], string[]];
      const axis = one[0]!;
      return [
        ...one.map((word): [string, Pole] => [word, { axis, side: 1 }]),
        ...other.map((word): [string, Pole] => [word, { axis, side: -1 }]),
      ];
    }),
  );

/** Returns who says it: "Harbour Post", "the union in Harbour Post". */
function nameOf({ source, outlet }: SideWords['who']): string {
  if (source === null) return outlet ?? 'one text';
  return outlet === null ? source : `${source} (in ${outlet})`;
}

const said = ({ who, words }: SideWords): string => `${nameOf(who)}: “${words}”`;

/** Returns how each kind of dispute is put, before and between its sides. */
const LEADS: Readonly<Record<string, string>> = {
  say: '',
  reasons: 'Different reasons are given. ',
  unknown: 'One says that it is not known, the other knows. ',
  lists: 'The lists differ. ',
  referents: 'They may count from different things. ',
  settled: 'What was expected was settled later. ',
  naming: 'They name it differently. ',
};

function why(how: string, sides: readonly SideWords[]): string {
  const [first, ...rest] = sides;
  const isOne = first && rest.length > 0 && rest.every(({ who }) => nameOf(who) === nameOf(first.who));
  const told = isOne
    ? `${nameOf(first.who)} says both: ${sides.map(({ words }) => `“${words}”`).join(' and ')}`
    : sides.map(said).join('; ');
  return `${LEADS[how] ?? ''}${told}.`;
}

export const disputes: DisputeWords = {
  poles: polesIn(OPPOSITES),
  namings: polesIn(NAMINGS),
  topics: new Map(
    TOPICS.flatMap((list) => {
      const [topic, ...members] = wordsIn(list);
      return [topic!, ...members].map((word): [string, string] => [word, topic!]);
    }),
  ),
  partOf: /\p{N}[^.;,]{0,12}\bof\s(?:the\s|its\s|their\s|some\s|about\s|more\sthan\s|all\s)*$/u,
  ofWhole:
    /^\sof\s(?:them|us|you|which|whom)\b|^(?:\s\p{L}+)?\s(?:out\s)?of\s(?:the\s|its\s|their\s|some\s|about\s|more\sthan\s|all\s)*\p{N}/u,
  why,
};
