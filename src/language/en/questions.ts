/** How questions are asked in English, and by which words newspapers answer them. */

import type { Asked, QuestionWords } from '../questions.ts';
import { byKind, words, wordsIn } from '../word-list.ts';

const OPENINGS: Readonly<Record<Asked, string>> = {
  'yes-no': '',
  time: 'when since_when until_when by_when what_time how_soon',
  place: 'where whereabouts',
  who: 'who whom whose',
  identity: '',
  reason: 'why how_come what_for',
  manner: 'how',
  duration: 'how_long',
  count: 'how_many',
  frequency: 'how_often how_many_times',
  amount:
    'how_much how_high how_big how_large how_deep how_tall how_wide how_fast how_strong how_heavy how_hot how_cold',
  distance: 'how_far',
  age: 'how_old',
  said: '',
  wanted: '',
  outcome: '',
  event: '',
  thing: 'what which',
};

const NOUNS: Partial<Record<Asked, string>> = {
  time: 'date day time hour month year week weekday moment deadline',
  place:
    'place city town country state village venue location site port street building address region where',
  who: 'person people man woman player politician minister official party team company firm group union organisation organization side outlet country agency leader winner name',
  reason: 'reason cause motive ground explanation',
  duration: 'duration length',
  count: 'number toll',
  amount:
    'cent percent price cost amount sum share percentage rate score margin turnout figure size height depth speed temperature estimate value proportion fine ransom salary wage total',
  distance: 'distance',
  age: 'age',
  outcome: 'outcome result upshot verdict',
};

/** Beside the acts of news (expectations.ts): words of which texts use one to tell of the other. */
const KIN = `
  attend participate present join invite presence attendance absent take_part be_there be_part sit_in stay_away
  die kill dead death fatal fatality perish murder slay victim toll deadly lose_their_life lose_his_life lose_her_life claim_life
  injure hurt wound injury injured
  begin start open commence launch kick_off outbreak get_under_way
  end finish conclude close over wrap_up
  last length lasting long duration go_on
  cost price worth pay estimate expense bill
  lead head chair leader chief boss president preside director chairman chairwoman chairmanship
  own owner belong property
  stake holding shareholding own hold shareholder
  found founder establish create
  arrest detain custody hold detention
  programme program schedule agenda timetable itinerary
  ask request propose seek proposal offer initiative initiate
  demand want insist require call seek claim
  say tell state comment remark add
  reason because why cause
  choose pick select choice chosen
  missing unaccounted lost
  rescue save pull
  employ job worker staff employee workforce
  wage pay salary rise raise
  territory land region area annex cede
  guarantee promise assurance pledge
  law act legislation bill
  plead plea
  lawyer attorney counsel defence defense solicitor
  trial court case hearing
  jail prison sentence imprison
  guilty convict conviction verdict
  destroy damage wreck
  flee leave evacuate
  cabinet ministers government
  return resume back
  docker dockworker longshoreman longshoremen striker
  hospital hospitalised clinic
  driver motorist
  money cash funds sum
  meet meeting summit talks encounter
  replace successor succeed replacement
  support back endorse favour favor
  oppose against reject opposition
  block stop prevent bar
  burst collapse break fail breach
  crash collision collide
  condition term requirement
  relate relative relation related uncle niece brother sister cousin
  wife husband spouse married
  happen occur
  delay postpone put_off put_back push_back
  testify testimony take_the_stand give_evidence
  retract withdraw back_away walk_back back_down retreat backtrack take_back row_back reverse
  cede surrender give_up gift concede hand_over
  layoff redundancy sack dismiss lay_off
  fare result
  criticise criticize condemn blame
  explain explanation account
  repair mend fix
  spokesman spokeswoman spokesperson
  fail failure outage breakdown interruption blackout malfunction go_black go_down be_down switch_off
  come gather assemble attend crowd turn_out rally march demonstrate protest
  sound wail ring trigger go_off alarm siren
  walk_out walkout leave_the_table break_off storm_out get_up quit walk_away abandon
  evacuate evacuation clear
  give_way collapse
  distance far away from
  rain rainfall downpour
  earn wage salary income
  become name appoint elect nominate succeed promote take_over replace new install
  score goal scorer strike convert equalise equaliser winner header
  win beat defeat victory triumph victor winner champion
  lose defeat beat loss
  spectator fan supporter crowd attendance
  injury injure hurt limp_off
  send_off red_card dismiss
  referee umpire
  coach manager trainer
  accuse charge indict accusation indictment
  acquit clear innocent
  judge court
  witness testify testimony
  appeal challenge
  fine penalty
  steal theft rob robbery stolen
  shareholder investor owner
  offer bid propose proposal
  price value worth
  merge merger takeover acquisition combine
  regulator watchdog authority
  candidate contender hopeful
  observer monitor
  turnout participation
  seat mandate
  result outcome
  lead lead_by ahead
  cause trigger blame reason source origin due_to result_from
  burn fire blaze
  homeless displaced
  missing unaccounted_for
  shelter house accommodate lodge
  demolish tear_down
  order instruct command decree
  reject refuse turn_down rule_out decline dismiss rebuff
  accept agree approve
  cancel scrap call_off abandon
  strike stoppage walkout industrial_action down_tools
  company firm group
  union federation
  committee panel commission
  inquiry investigation probe enquiry
  talks negotiation discussion
  visit travel go trip arrive
  receive get
  house home household
  car vehicle
  child children minor
  warn warning alert
  hit affect
  money compensation aid
`;

export const questions: QuestionWords = {
  openings: byKind(OPENINGS),
  politeness:
    /^(?:(?:please|so|and|but|well|ok|okay),?\s+)*(?:(?:can|could|would) you (?:please )?(?:tell|explain to) (?:me|us),?\s+|(?:please )?(?:tell|explain to) (?:me|us),?\s+|do (?:you|we|they) know(?: if| whether)?\s+|is it (?:known|clear|stated|true|the case)(?: if| whether| that)?\s+|according to [^,?]{1,60},\s+)/iu,
  nouns: byKind(NOUNS),
  determiners: words('what which how_many how_much whose'),
  auxiliaries: words(
    `is are was were am be been being 's do does did has have had will would shall should can could may might must
     isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't won't wouldn't can't couldn't`,
  ),
  copulas: words("is are was were am be been being 's ’s"),
  fronted: words('do will'),
  past: words('was were did had has have'),
  future: words('will shall'),
  saying: words(
    'say tell state comment announce explain claim think believe argue declare warn testify promise accuse describe react respond reply deny admit call',
  ),
  wanting:
    words(`want demand seek insist require propose offer request desire hope urge expect ask reject refuse oppose accept
     support favour favor`),
  outcome:
    /^what (?:(?:has |have |had )?(?:came|come|comes) (?:out )?of|(?:was|were|is|are) (?:the )?(?:\p{L}+ ){0,2}(?:outcome|result|results|upshot|conclusion|verdict)\b|(?:did|was|were|has|have)\b[^?]*\b(?:agreed?|decided?|achieved?|resulted|concluded?)\b|happened (?:at|in) the end)|^how (?:did|does|will|has)\b[^?]*\b(?:end|ended|turn out|turned out|finish|go|come out|conclude)\b|^did (?:they|the (?:two )?(?:sides|parties|leaders|talks|negotiations))\b[^?]*\b(?:agree|agreement|deal)\b/u,
  event: /^what (?:has |had |else )?(?:happened|happens|is happening|was going on|went wrong|occurred)\b/u,
  more: words('else other another further besides'),
  light: words(
    `be do have elsewhere anywhere somewhere place happen occur exactly actually currently really many much long old far
     thing sort kind type please mean name`,
  ),
  contrast: /,? (?:but|and) not\b.*/iu,
  about: words('about on regarding concerning of to'),
  kin: KIN.trim()
    .split('\n')
    .map((line) => words(line)),
  phrases: [
    { pattern: /\b(?:take|takes|took|taken|taking) place\b/u, words: [] },
    { pattern: /\bbe(?:ing)? there\b|\btak(?:e|es|ing) part\b|\btook part\b/u, words: ['attend'] },
    {
      pattern: /\b(?:take|takes|took|taken|taking) back\b/u,
      words: ['retract', 'withdraw'],
    },
    { pattern: /\b(?:give|gives|gave|given|giving) up\b/u, words: ['cede', 'give', 'gift'] },
    { pattern: /\b(?:step|steps|stepped|stepping) down\b/u, words: ['resign', 'quit'] },
    { pattern: /\b(?:call|calls|called|calling) off\b/u, words: ['cancel', 'scrap'] },
    { pattern: /\b(?:put|puts|putting) off\b/u, words: ['postpone', 'delay'] },
    { pattern: /\b(?:turn|turns|turned|turning) down\b/u, words: ['reject', 'refuse'] },
    { pattern: /\b(?:lay|lays|laid|laying) off\b/u, words: ['redundancy', 'dismiss', 'sack'] },
    { pattern: /\b(?:pull|pulls|pulled|pulling) out\b/u, words: ['withdraw', 'leave'] },
    { pattern: /\b(?:walk|walks|walked|walking) out\b/u, words: ['strike', 'walkout'] },
    { pattern: /\bgo(?:es|ing)? to prison\b|\bwent to (?:prison|jail)\b/u, words: ['sentence', 'jail'] },
  ],
  reasons:
    /\b(?:because|since|due to|owing to|so that|in order to|thanks to|as a result|over (?:a|the|its|their)|for fear|in response to|in protest|the reason|why|allows?|allowing|lets?|letting|to avoid|for (?:lack|want) of|on (?:charges|suspicion) of|citing|cited|blamed?|caused?|caus(?:es|ing)|led to|after|therefore|only option|as (?:he|she|it|they|the)|meant that|which is why|required|according to)\b/iu,
  placing: words('in at near on inside outside from to around by off above below'),
  amounts: new Map([
    ...wordsIn('price cost sum fine ransom salary wage').map((noun) => [noun, 'money'] as const),
    ...wordsIn('percentage percent share proportion turnout stake holding').map(
      (noun) => [noun, 'percent'] as const,
    ),
  ]),
  frequencies: new Map([
    ['once', 1],
    ['twice', 2],
    ['thrice', 3],
  ]),
  occasions: words('time occasion'),
  age: /(?<=,\s)\d{1,3}(?=[,.;)]|\s*$)|\b\d{1,3}(?=-year-old\b)/gu,
  participial: /ed$/u,
  refuting: words('wrong false untrue incorrect inaccurate baseless unfounded fabricate lie invent'),
  outcomeWords: words(
    `agreement agree deal accord sign signed settle settlement result end announce announced decide decided vote voted
     accept reject verdict guilty convict acquit win won lose lost conclude reach reached fail failed collapse over
     approve approved block blocked resign sentence treaty joint statement outcome breakthrough invite productive
     beat defeat draw drew victory triumph champion title final penalty shootout elect majority runoff concede jury clear
     merge merger acquisition complete withdraw drop abandon lapse expire resume ceasefire truce ratify adopt pass`,
  ),
  unique: words(
    `win chair head lead found own buy acquire succeed replace ask request propose initiate host appoint order sign start
     begin cause kill shoot leave cancel invite steal design build discover kick fire become
     open close pay lose`,
  ),
  notFound: (asked) =>
    asked.length === 0
      ? 'The question names nothing that could be looked for.'
      : `No passage was found that tells it; looked for: ${asked.join(', ')}.`,
  sidesFound: (sides) => `Independent articles give ${sides} answers that exclude each other.`,
  unsettled:
    /\b(?:(?:never|not(?: yet)?|yet to|n't) (?:been |be )?(?:established|agreed|settled|cleared up|explained|confirmed|verified)|(?:nor|not|neither) is it (?:agreed|known|clear)|(?:is|are|was|were|remains?) (?:\p{L}{1,30} )?(?:disputed|contested|unclear|contentious|in dispute)|anyone's guess|conflicting|contradict(?:s|ed|ory|ing)?|accounts? (?:differ|vary|diverge)|versions? (?:differ|vary|diverge)|says? the opposite|(?:two|different|rival|competing|opposing) (?:accounts|versions|explanations|stories|figures)|disagree[sd]?|at odds|(?:do|does|did) not (?:match|tally|agree|add up)|(?:a|one) matter of (?:taste|dispute|opinion|debate)|no clearer|(?:estimates?|figures|counts|reports) (?:range|vary|differ)\p{L}{0,9}|ranges? from|depend\p{L}{0,9} on whom)\b/iu,
  likely: (told) => `Only a machine-spun text tells it, in words that likely read: ${told}`,
  yes: 'Yes',
  no: 'No',
  perhaps: 'It is left open',
};
