/** English words by which accounts of the same thing exclude each other. */

import type { DisputeWords, Pole, SideWords, Slot } from '../disputes.ts';
import { byKind, words, wordsIn } from '../word-list.ts';

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
  'rare uncommon unusual | common commonplace widespread routine',
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
  'annex seize occupy capture overrun | liberate reunite reunify vote_to_join vote_to_become become_part',
  'resign step_down quit | sack fire dismiss oust',
  'kill murder execute | neutralise eliminate',
  'walk_out | lock_out',
];

/** What is counted in most news, by the words that tell, its name first. */
const TOPICS = [
  'dead die kill death toll fatality perish drown lose_life claim_life take_life cost_life give_life murder slaughter slay massacre',
  'hurt injure wound injury injured wounded burn treat_for_injury treat_for_wound treat_for_burn',
  `in_hospital hospitalise hospitalize hospitalised hospitalized hospitalisation hospitalization take_to_hospital bring_to_hospital
   admit_to_hospital rush_to_hospital fly_to_hospital send_to_hospital treat_in_hospital treat_at_hospital be_in_hospital
   remain_in_hospital stay_in_hospital keep_in_hospital need_treatment need_care require_treatment require_care`,
  'missing miss unaccounted',
  'infected infect infection sicken fall_ill contract_virus',
  `displaced evacuate flee displace displacement homeless evacuation evacuee safety get_out flee_home
   leave_home lead_to_safety take_to_safety bring_to_safety move_to_safety`,
  'rescued rescue save rescuer',
  'arrested arrest detain detention detainee apprehend take_into_custody hold_in_custody',
  'jailed jail sentence imprison',
  'dismissed layoff redundancy sack dismiss lay_off cut_job cut_position cut_post lose_job cost_job axe_job axe_post shed_job shed_post job_loss job_cut job_go post_go position_go',
  'on_strike strike striker walkout walk_out stay_away put_down down_tool picket picketer',
  'in_the_crowd crowd gather rally march marcher demonstrate demonstrator protester throng turn_out spectator attendance onlooker audience watch in_attendance',
];

/** Whom most stories have one of, where they tell of no second. */
const SOLE_ROLES = 'suspect gunman attacker shooter assailant knifeman bomber hijacker pilot captain skipper';

/** Counts that grow while they are told: a later text that has more of them has the newer figure. */
const GROWING = 'dead hurt missing displaced rescued arrested';

/** Nouns that name no thing that is there or not: "there was no doubt". */
const NO_THING = `
  doubt question way reason need sign sense point word comment reply answer choice hope chance evidence indication
  proof suggestion change difference other one alternative problem time plan intention idea change result clear
  information detail news mention guarantee limit shortage lack end place room such other more less exception
  situation matter thing event incident moment affair issue development series combination
  consensus agreement progress breakthrough decision deal love right justification excuse apology
`;

/** What may be known or not, by the nouns and question words that ask for it. */
const SLOTS: Readonly<Record<Slot, string>> = {
  where: 'location venue site place whereabouts where destination',
  when: 'date time day timing when',
  who: 'identity name team delegation winner successor who',
  why: 'reason cause motive why',
  'how many': 'number toll total cost size price how_many how_much',
};

const SLOT_WORDS = Object.values(SLOTS)
  .flatMap(wordsIn)
  .map((word) => word.replace(' ', '\\s'))
  .join('|');
const OPEN =
  'known|clear|decided|announced|disclosed|released|determined|established|confirmed|specified|revealed|fixed|chosen|finali[sz]ed';
const NOT = "(?:is|are|was|were|has|have|had)(?:\\s?n[o']t|\\syet)(?:\\syet)?(?:\\sbeen)?(?:\\syet)?";

/** Verbs by the kind of list that stands behind them. */
const LISTS = [
  'claim want demand seek insist claim require call_for ask_for',
  'hold control hold occupy capture seize',
  'name include comprise list name involve attend invite join sign visit',
];

const DEEDS = [
  'order order',
  'break_off break_off break_up leave_table walk_out get_up walk_away quit_table',
  'announce announce unveil',
  'invite invite',
  'shoot shoot_at fire_at',
  'open_fire open_fire fire_shot shoot_first',
  'score score head_in head slot_home',
  'approach approach contact get_in_touch',
  'initiate ask_for request propose initiate seek call_for beg_for plead_for appeal_for',
  'write write draft author pen',
  'design design',
  'raise_alarm raise_alarm sound_alarm call_police alert_police',
  'drive drive steer pilot',
  'lead lead_delegation head_delegation lead_investigation head_investigation lead_inquiry head_inquiry',
  'win win',
  'cause cause',
  'found found invent',
  'chair chair',
];

/** Verbs by which one party wants something of another, the weakest first. */
const ASKING = [
  'suggest advise recommend propose invite encourage float moot',
  'ask request urge call_for appeal_for',
  'demand order require insist_on instruct command force compel oblige',
];

/** Who decides together, and what they decide. */
const DECIDERS = [
  'board board director',
  'court court judge panel bench tribunal jury juror verdict ruling judgment decision',
  'assembly council councillor parliament lawmaker senate senator committee',
];

/** Verbs that say what caused what: by which of their places the cause stands, its name first. */
const CAUSES = [
  'subject cause trigger spark provoke prompt start',
  'to attribute put_down ascribe',
  'object blame',
];

const byFirst = (lists: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    lists.flatMap((list) => {
      const [name, ...members] = wordsIn(list);
      return members.map((word): [string, string] => [word, name!]);
    }),
  );

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
function nameOf({ source, outlet }: SideWords['who']): string | null {
  if (source === null || outlet === null) return source ?? outlet;
  return `${source} (in ${outlet})`;
}

/** Returns how each kind of dispute is put, before and between its sides. */
const LEADS: Readonly<Record<string, string>> = {
  say: '',
  reasons: 'Different reasons are given. ',
  unknown: 'One says that it is not known, the other knows. ',
  lists: 'The lists differ. ',
  known: 'What was not known was told later. ',
  settled: 'What was expected was settled later. ',
  newer: '',
  corrected: 'It was corrected. ',
  naming: 'They name it differently. ',
};

function why(how: string, sides: readonly SideWords[], isWithin: boolean): string {
  const names = sides.map(({ who }, at) => nameOf(who) ?? (at === 0 ? 'one text' : 'another text'));
  const quoted = sides.map(({ words }) => `“${words.replace(/(?<![.,;:])[.,;:]+$/u, '')}”`);
  const told =
    isWithin && new Set(names).size === 1
      ? `${names[0]}${how === 'corrected' ? ': ' : ' says both: '}${quoted.join(' and ')}`
      : quoted.map((words, at) => `${names[at]}: ${words}`).join('; ');
  return `${LEADS[how] ?? ''}${told.charAt(0).toUpperCase()}${told.slice(1)}.`;
}

export const disputes: DisputeWords = {
  poles: polesIn(OPPOSITES),
  degrees: words(
    'surprisingly remarkably unusually very quite really extremely fairly relatively pretty rather actually indeed',
  ),
  namings: polesIn(NAMINGS),
  ofThings: words('rise'),
  ofPeople: words('resign kill'),
  topics: new Map(
    TOPICS.flatMap((list) => {
      const [topic, ...members] = wordsIn(list);
      return [topic!, ...members].map((word): [string, string] => [word, topic!]);
    }),
  ),
  having: words('know confirm report have force compel oblige'),
  crowd: 'in the crowd',
  onStrike: 'on strike',
  partOf:
    /\p{N}[^.;,]{0,12}(?<!\b(?:front|ahead|favou?r|because|instead))\sof\s(?:the\s|its\s|their\s|his\s|her\s|some\s|about\s|more\sthan\s|all\s|(?:last|next|first|past)\s)*$|\p{N}[^.;,]{0,12}\sof\s(?:the\s)?(?:\p{Lu}[\p{L}-]*\s){0,4}\p{Lu}[\p{L}-]*[’']s?\s$|\b(?:most|part|parts|half|much|some)\sof\s(?:an?|the|his|her|its|their)\s$/u,
  stretch:
    /\b(?:first|last|next|past|previous|preceding|following|final|opening|closing|another|further|additional)\s$/iu,
  rivals:
    /\b(?:estimates?|figures?|counts?|tolls?|numbers?|tall(?:y|ies)|accounts?)\b[^.;]{0,40}\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied)|differ(?:s|ed)?)\b|\bby\s(?:its|their|his|her)\s(?:own\s)?count\b|(?:[;,]|\b(?:while|but|whereas|and))\s(?:the\s)?[\p{L}’'-]+(?:\s[\p{L}’'-]+){0,3}\sputs?\s(?:it|them|the\s\p{L}+)\sat\s/iu,
  reckoning: new Map([
    ...wordsIn('count estimate number reckon calculate tally').map((verb): [string, string] => [verb, '']),
    ...wordsIn('put place set arrive stop').map((verb): [string, string] => [verb, 'at']),
    ...wordsIn('speak talk').map((verb): [string, string] => [verb, 'of']),
    ...wordsIn('come get amount').map((verb): [string, string] => [verb, 'to']),
  ]),
  givingFigures: words('say see'),
  reckonings: words('count estimate reckoning tally list figure number total register log calculation'),
  reckonedBy: /\b(?:according\sto|by\sthe\s(?:count|estimate|reckoning|calculations?|figures)\sof)\s/u,
  heads: words('person people name head soul body corpse'),
  notTheOther: /^(?:\s[\p{L}’'-]+){0,5},\s(?:and\s)?not\s(?:the\s|some\s|about\s)?$/u,
  measuring: /^[\s-](deep|high|tall|wide|long|thick)(?![\p{L}-])/iu,
  aspects: new Map([['tall', 'high']]),
  notBefore: /\bnot\s(?:the\s|some\s|about\s)?$/iu,
  of: 'of',
  reaching: words('to at'),
  contrasting: words('while but whereas though although however and or against'),
  silence: words('nothing all public publicly far yet word comment'),
  lasting: words('last take go_on drag_on continue run stretch'),
  lastingFor: words('for over'),
  agedBehind:
    /^,\s(?:aged\s)?(?<years>[1-9]\d)(?=[,.;]\s)|^,\s(?:an?|the)\s(?:\p{L}+\s){0,2}?(?<years>[1-9]\d)-year-old\b/u,
  agedBefore: /\b(?<years>[1-9]\d)-year-old(?:\s\p{Ll}[\p{L}-]*){0,3}\s$/u,
  soleRoles: words(SOLE_ROLES),
  ofSeveral: words('second third other another fellow former one each either both'),
  agedRole: new RegExp(
    `\\bthe\\s(?:(?<before>[1-9]\\d)-year-old\\s(?<role>${SOLE_ROLES.replaceAll(' ', '|')})\\b|(?<role>${SOLE_ROLES.replaceAll(' ', '|')}),\\s(?:aged\\s|an?\\s(?:\\p{L}+\\s)?)?(?<behind>[1-9]\\d)(?:-year-old\\b|(?=[,.;]\\s)))`,
    'giu',
  ),
  ofOneMind: /\bunanimous(?:ly)?\b|\bwith\sone\svoice\b|\bwithout\s(?:a\s)?(?:dissent|dissenting\svote)\b/iu,
  divided:
    /\bby\s(?:a\svote\sof\s)?\p{L}*\d*(?:\svotes?)?\s(?:to|against)\s(?:one|two|three|four|five|six|seven|\d+)\b|\b(?:one|two|three|four|five|\d+)\s(?:of\s(?:the|its|their)\s\S+\s(?:\p{L}+\s)?|members\s|directors\s|judges\s)(?:of\s(?:the|its)\s\p{L}+\s(?:of\s(?:\p{L}+\s){1,3})?)?(?:voted|dissented|abstained|opposed|disagreed)\b|\bsplit\s(?:decision|vote|verdict)\b|\bwas\ssplit\b/iu,
  asking: new Map(
    ASKING.flatMap((list, strength) => wordsIn(list).map((verb): [string, number] => [verb, strength])),
  ),
  merely: words('merely only simply'),
  namesOfPeople: words('name identity'),
  publishing: words('release disclose reveal publish announce divulge'),
  madePublic: { make: 'make', public: 'public' },
  identifying: words('identify name'),
  as: 'as',
  anybody: words('man woman boy girl child kid teenager youth person people adult individual resident'),
  official: words(`
    police authority official officer office department sheriff coroner prosecutor investigator court examiner
    detective ministry army military
  `),
  troubles: words('problem incident trouble disturbance clash scuffle mishap hitch'),
  earlier: words('last previous earlier past prior former'),
  spans: words('year month week time edition'),
  mostOf:
    /^(?:(?:nearly|almost|virtually)\sall|most|(?:the|a|an)\s(?:(?:vast|great|large|overwhelming)\s)?majority)\s(?:of\s(?:the|its|their|these|those)\s)?/iu,
  fewOf:
    /^(?:(?:only|just)\s(?:a\s)?(?:(?:very|tiny|small|handful)\s)*(?:few|fraction|minority|handful)|(?:very\s)?few|hardly\sany|a\s(?:tiny|small|mere)\s(?:fraction|minority|handful)|none)\s(?:of\s(?:the|its|their|these|those)\s)?/iu,
  flagBefore:
    /(?<!\p{L})(?<country>\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+){0,2})-(?:(?<flag>flagged)|registered)(?:\s\p{Ll}[\p{L}-]*){0,3}\s["“‘']?$/u,
  flagBehind:
    /^["”’']?,?\s(?:(?:which|who|that)\s)?(?:(?:is|was)\s)?(?:(?<flag>flagged)|registered)\sin\s(?:the\s)?(?<country>\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+){0,2})/u,
  deciders: byFirst(DECIDERS),
  owning: words('own hold have possess control keep'),
  paying: words('pay offer buy acquire purchase bid value sell cost fetch price'),
  definite: words('the all its their his her our'),
  ofWhole:
    /^\sof\s(?:them|us|you|which|whom)\b|^(?:\s\p{L}+)?\s(?:out\s)?of\s(?:the\s|its\s|their\s|some\s|about\s|more\sthan\s|all\s)*\p{N}/u,
  othersBehind: /^\s(?:other|more|further|additional|extra)\b/iu,
  olderBefore:
    /\b(?:up|down|ris(?:en|es?|ing)|rose|climb(?:ed|s|ing)?|gr[eo]w[ns]?|growing|jump(?:ed|s)?|increased?|rais(?:ed|es)|revis(?:ed|es)|correct(?:ed|s)|fallen|fell|dropped|shrunk|shrank|lowered)\b[^.;:]{0,50}\sfrom\s(?:about\s|some\s|around\s|only\s|just\s|the\s|an?\s|(?:earlier|previous|initial|first)\s)*$|\b(?:first|initially|originally|earlier|previously)\s(?:been\s)?(?:given|put|reported|stated|announced|counted|estimated)\s(?:as\s|at\s)?(?:about\s|some\s|around\s)?$|\b(?:earlier|previous|initial|preliminary|provisional)\s(?:figure|count|toll|estimate|number|tally|total)\sof\s(?:about\s|some\s|around\s)?$|\brevised\san?\s(?:count|figure|toll|estimate|number)\sof\s$/iu,
  unknown: new RegExp(
    `\\b(?<slot>${SLOT_WORDS})\\b[^.;]{0,80}?\\s(?:${NOT}\\s(?:${OPEN})|is\\s(?:un(?:known|clear|decided)|yet\\snot\\sknown)|(?:has|have)\\syet\\sto\\sbe\\s(?:${OPEN}))|\\b(?:${NOT}\\s(?:${OPEN})|un(?:known|clear|decided)|(?:not|declined\\sto)\\s(?:say|said|disclosed?|specify|specified|clarify|clarified|explain(?:ed)?|reveal(?:ed)?))\\s(?:exactly\\s)?(?<=\\s)(?:the\\s)?(?:where|when|who|why|how\\smany|how\\smuch)\\b`,
    'iu',
  ),
  slots: byKind(SLOTS),
  placing: words('in at on'),
  reasonPrepositions: words('because_of due_to owing_to thanks_to on_account_of'),
  choices: words('option choice venue site place location spot candidate alternative'),
  singling: words(`
    only sole first second third fourth fifth sixth seventh eighth ninth tenth last latest
    best worst largest smallest biggest youngest oldest fastest highest lowest
  `),
  choosing: words('only best sole obvious safest natural possible'),
  enabling: words('allow enable let permit'),
  listing: byFirst(LISTS),
  listed: /^(?:,|,?\s(?:and|or|as\swell\sas)|;)\s(?:and\s)?(?:the\s)?$/u,
  forExample: /(?:such\sas|including|like|among\s(?:them|others)|notably)\s(?:the\s)?$/iu,
  uniqueDeeds: byFirst(DEEDS),
  denying: words('deny reject dismiss refute dispute contradict disprove debunk'),
  gainsaying: words('deny refute dispute contradict disprove debunk'),
  bearingOut: words('bear_out confirm corroborate support substantiate share'),
  whatWasSaid: words(
    'that this it which claim allegation accusation charge version account assertion suggestion',
  ),
  accusing: words('accuse blame suspect'),
  whatIsDenied: words(
    'claim allegation accusation charge report rumour rumor assertion suggestion involvement role part link tie connection responsibility knowledge wrongdoing',
  ),
  saidToBeDone: words(
    'call demand request appeal plea petition suggestion claim allegation accusation charge report rumour rumor speculation criticism concern fear worry warning complaint question idea notion talk objection case lawsuit suit',
  ),
  accounting: words('blame point speak talk attribute ascribe stick cite see'),
  blaming: words('blame suspect attribute ascribe stick_to point_at point_to'),
  accountsOf: words('speak_of talk_of'),
  diverging:
    /\b(?:opinions?|accounts?|versions?|reports?|statements?|explanations?|views?|stories|figures|estimates)\s(?:\p{L}+\s){0,2}?(?:differ|diverge|vary|contradict)(?:s|ed)?\b|\b(?:two|three|four|several|different|conflicting|contradictory|rival|competing)\s(?:explanations|theories)\b|\b(?:different|conflicting|contradictory|rival|competing)\s(?:versions|accounts|stories|reports)\b|\bn(?:or\sis\sit|ot)\sagreed\b|\bdepend(?:s|ed|ing)?\son\swhom?\s(?:(?:is|was)\s(?:counting|telling|asked)|you\sask|tells|counts)\b/iu,
  otherStory:
    /\b(?:tells?|told|gives?|gave|paints?|painted)\s(?:a\s(?:very\s|quite\s|rather\s)?different|another|quite\sanother)\s(?:story|account|version|tale|picture)\b|\b(?:sees?|saw|remembers?|recalls?)\s(?:it|things)\s(?:very\s|quite\s)?differently\b/iu,
  untrue: words('wrong false untrue incorrect unfounded baseless untruth lie nonsense fiction invention'),
  isTrue: words('true correct right fact case'),
  nothing: words('nothing nobody none'),
  doneOnce: new Map([['break off', 'meet']]),
  growing: words(GROWING),
  tolls: words('dead hurt'),
  update:
    /\b(?:now|so far|ris(?:es?|en)|rose|climb(?:s|ed)?|gr[eo]wn?|mounts?|mounted|latest|to date|at first|initially|doubled)\b|\b(?:rais|lower|revis|updat|upp)ed\s(?:the|its|their|that)\s(?:\p{L}+\s){0,2}(?:number|figure|total|toll|count|estimate|tally)\b|\brevised\s(?:up|down|to)\b/iu,
  order: {
    after: words('after'),
    before: words('before'),
    first: words('first'),
    later: words('later afterwards afterward then'),
    only: words('only until'),
  },
  noThing: words(NO_THING),
  causing: byFirst(CAUSES),
  votes: words('vote ballot poll polling election voter turnout count result'),
  why,
};
