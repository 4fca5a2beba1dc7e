/** English words that look ahead, and what names the acts that news are made of. */

import type { ExpectationWords, OutcomeWords, Outlook, Phase } from '../expectations.ts';
import { byKind, words, wordsIn } from '../word-list.ts';
import { brief } from './brief.ts';

/** Between a cue and its verb. */
const ADVERBS =
  '(?:\\s(?:\\p{Ll}+ly|also|now|still|not|never|then|at\\slast|again|soon|no\\slonger|all|both|each|first|next|thus|once\\sagain|at\\sleast|together|instead)){0,9}';
const VERB_ENDS = `${ADVERBS}(?:\\s(?:be|have|been|being)${ADVERBS})?(?:\\s(?:a|an|the|in|on|at))?\\s*$`;
/** "is to", "are due to", "is now expected to". */
const IS = "(?:is|are|was|were|be|'s|'re)";
const S = '\\s';

const PLANNED = [
  "(?:will|'ll|shall|won't|wo|sha)(?:\\s?n't)?",
  `${IS}${ADVERBS}${S}to`,
  '(?:due|set|scheduled|slated|booked|planned|poised|ready|going|preparing|gearing\\sup|timetabled|pencilled\\sin|lined\\sup|about|obliged)\\sto',
  '(?:plan|plans|planned|planning|intend|intends|intended|aims?|aiming|promise[sd]?|vow(?:s|ed)?|pledge[sd]?|agree[sd]?|decide[sd]?|undertook|committed|resolved|prepares?)\\sto',
];
const FORECAST = [
  '(?:expected|likely|unlikely|forecast|predicted|projected|tipped|anticipated|bound|certain|sure|favou?rites?|on\\scourse|on\\strack|estimated)\\sto',
  "(?:expects?|forecasts?|predicts?)(?:\\s[\\p{L}’'-]+){1,6}?\\sto",
];
const POSSIBLE = [
  "(?:could|may|might|should|can)(?:\\s?n't)?",
  'remains\\sto\\sbe\\sseen\\s(?:if|whether)\\s.{3,60}?\\b(?:can|will|could)',
];
const DEMANDED = [
  '(?:ordered|told|required|instructed|urged|asked|given\\s.{3,40}?|deadline|ultimatum)\\sto',
  "(?:call(?:s|ed|ing)?\\s(?:up)?on|urge[sd]?|urging|order(?:s|ed)?|ask(?:s|ed)?|press(?:es|ed)|tell(?:s)?|told|instruct(?:s|ed))(?:\\s[\\p{L}’'-]+){1,7}?\\sto",
  '(?:gives?|gave|given|has|have|had|with)\\b[^.;]{0,60}?\\b(?:until|days?|weeks?|hours?|deadline)\\b[^.;]{0,40}?\\bto',
];
const OBLIGED = ["(?:must|ought\\sto|(?:has|have|had|needs?|needed)\\sto)(?:\\s?n't)?"];
const HOPED = ['(?:hopes?|hoped|hoping|wants?|wanted|seeks?|sought|wishe[sd]|would\\slike)\\sto'];

const cue = (name: string, patterns: readonly string[]): string => `(?<${name}>\\b(?:${patterns.join('|')}))`;

const ahead = new RegExp(
  `(?:${cue('demanded', DEMANDED)}|${cue('hoped', HOPED)}|${cue('forecast', FORECAST)}|${cue('planned', PLANNED)}|${cue('obliged', OBLIGED)}|${cue('possible', POSSIBLE)})${VERB_ENDS}`,
  'iu',
);

const back = new RegExp(
  `\\b(?:(?:had|having|'d)(?:${S}(?:also|originally|first|once|initially))?(?:${S}been)?${S}(?:due|set|expected|scheduled|slated|likely|poised|planned|about|going|supposed|meant|hoped|intended|promised|vowed|forecast|predicted|booked)|(?:was|were)${ADVERBS}${S}(?:supposed|meant|originally\\s\\p{L}+)|(?:was|were)${S}to${S}have)(?:${S}to)?${VERB_ENDS}`,
  'iu',
);

/** Acts that news are made of: verbs and nouns that name one and the same, its name first. */
const ACTS = [
  'meet meet meeting talks talk summit negotiate negotiation dialogue bring_together come_together get_together sit_down share_room share_table face-to-face face_boss face_employer',
  'conference conference briefing question-and-answer',
  'vote vote ballot poll referendum',
  'election election elect',
  'rule rule ruling verdict judgment judgement hand_down decide decision adjudicate',
  'agree agree agreement deal accord ceasefire truce settlement treaty pact breakthrough compromise cease-fire',
  'strike strike walkout walk_out stoppage down_tools',
  'play play match game fixture final semi-final semifinal replay',
  'win win victory beat defeat triumph prevail',
  'lose lose',
  'draw draw',
  'resign resign resignation step_down stand_down quit',
  'arrive arrive arrival land dock landfall make_landfall reach hit_land hit_coast',
  'visit visit trip tour',
  'launch launch lift_off liftoff blast_off lift-off',
  'publish publish publication release',
  'announce announce announcement unveil declare',
  'crest crest peak',
  'resume resume resumption reopen restart',
  'attend attend attendance participate show_up turn_up take_part',
  'evacuate evacuate evacuation',
  'hear trial hearing',
  'count count recount tally',
  'merge merge merger takeover acquire acquisition buy purchase bid',
  'approve approve approval accept acceptance adopt pass ratify endorse clear back',
  'reject reject rejection refuse refusal turn_down vote_down throw_out dismiss block veto',
  'build build install put_up erect construct installation construction',
  'close close closure shut shut_down',
  'open open opening inaugurate',
  'rise rise increase climb grow go_up raise hike growth',
  'fall fall decline decrease shrink go_down recede slump contract contraction',
  'pay pay payment',
  'protest protest demonstration demonstrate march rally take_to_street',
  'convict convict conviction',
  'acquit acquit acquittal',
  'sentence sentence jail imprison',
  'uphold uphold affirm',
  'overturn overturn quash annul strike_down overrule',
  'charge charge indict indictment',
  'leave leave departure depart set_off set_out sail set_sail put_to_sea',
  'withdraw withdraw withdrawal pull_out retract retraction',
  'stay stay remain',
  'return return',
  'sign sign signing signature',
  'speak speak speech address',
  'question question',
  'break burst breach',
  'surrender surrender capitulate',
  'invade invade invasion',
  'inspect inspect inspection',
  'appeal appeal',
  'cut cut reduce reduction slash lower trim',
  'hit hit strike_at',
  'appoint appoint appointment name swear_in',
  'retire retire retirement',
  'continue continue continuation carry_on play_on stay_on',
  'stop stop halt cease',
  'present present presentation submit submission table hand_in hand_over',
  'ban ban outlaw prohibit prohibition',
  'extend extend extension prolong',
  'testify testify testimony',
  'arrest arrest detain detention',
  'apologise apologise apologize apology',
  'sack sack fire oust',
  'die die pass_away',
  'deploy deploy deployment',
  'release free',
  'sell sell sale',
];

const byName: readonly [string, string][] = ACTS.flatMap((list) => {
  const [name, ...members] = list.split(' ');
  return members.map((word): [string, string] => [word.replaceAll('_', ' '), name!]);
});

/** Verbs of acts that are something else as nouns. */
const ONLY_VERBS = words(
  'back block clear close dock fire hit land leave lower name open pass present question reach rule sack sail sign table trim',
);

const IMPLIED = [
  'sign agree',
  'win play',
  'lose play',
  'draw play',
  'approve vote rule',
  'reject vote rule',
  'convict rule',
  'acquit rule',
  'sentence rule',
  'uphold rule',
  'overturn rule',
  'resume open',
  'win vote election',
  'lose vote election',
  'testify hear',
];
const OPPOSITES = [
  'approve reject',
  'win lose',
  'rise fall',
  'rise cut',
  'convict acquit',
  'sentence acquit',
  'leave stay',
  'open close',
  'uphold overturn',
  'retire continue',
  'resign continue',
];

const PHASES: Readonly<Record<Phase, string>> = {
  held: 'hold take_place happen go_ahead occur convene stage conduct host',
  begin: 'begin start open kick_off get_under_way commence',
  end: 'end finish conclude wrap_up close break_up complete',
  cancelled: 'cancel call_off scrap drop abandon shelve axe ditch scrub abort',
  delayed:
    'postpone delay put_off push_back reschedule adjourn defer bring_forward put_back suspend move slip hold_up',
};

const kindsOf = (lists: Partial<Record<Outlook, string>>): ReadonlyMap<string, Outlook> =>
  new Map(
    Object.entries<string | undefined>(lists).flatMap(([kind, list]) =>
      [...words(list ?? '')].map((word): [string, Outlook] => [word, kind as Outlook]),
    ),
  );

const gathered = (pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> =>
  new Map([...Map.groupBy(pairs, ([one]) => one)].map(([one, all]) => [one, all.map(([, other]) => other)]));

const outcome: OutcomeWords = {
  untold: 'No article tells what came of it.',
  ahead: 'Its time lies after the last article.',
  differ: 'Articles differ on whether it came about.',
  met: (kind, day) => {
    const how = { planned: 'as planned', forecast: 'as forecast', demanded: 'as demanded' }[kind];
    return day === null ? `It came about ${how}.` : `It came about on ${brief.formatDay(day)}, ${how}.`;
  },
  notDone: 'It did not come about.',
  contrary: 'The contrary came about.',
  refused: 'It was refused.',
  cancelled: 'It was called off.',
  delayed: (day) => (day === null ? 'It was put off.' : `It was put off to ${brief.formatDay(day)}.`),
  otherDay: (day) => `It came about on ${brief.formatDay(day)} instead.`,
  otherNumber: (told, expected) => `It came out at ${told}, not ${expected}.`,
  overtaken: 'It did not come about as planned, as a later article says.',
};

export const expectations: ExpectationWords = {
  ahead,
  openQuestion: new RegExp(
    `\\b(?:remains\\sto\\sbe\\sseen|is\\s(?:not\\s(?:yet\\s)?|un)clear)\\s(?:if|whether)\\s[^.;]{3,80}?\\b(?:can|will|could|would)${VERB_ENDS}`,
    'iu',
  ),
  back,
  aheadWords:
    words(`due set schedule scheduled slate likely unlikely plan planned plans expect forecast predict hope aim intend
    promise vow pledge tip bound poise anticipate estimate accord according percent cent`),
  contests: words('win'),
  aheadNouns: kindsOf({
    planned:
      'plan proposal intention decision agreement schedule pledge promise vow commitment arrangement preparation',
    forecast: 'forecast prediction expectation',
    demanded: 'demand deadline ultimatum order',
    hoped: 'hope aim',
  }),
  attributes: kindsOf({
    planned: 'planned scheduled upcoming forthcoming proposed imminent looming',
    forecast: 'expected anticipated predicted likely',
  }),
  demanding: words('demand insist order require urge'),
  expecting: kindsOf({
    forecast: 'expect forecast predict anticipate foresee',
    demanded: 'want demand seek call_for ask_for',
    possible: 'warn_of',
  }),
  sameInPast: words('beat put cut hit set let shut spread cost quit read bet burst cast hurt split upset'),
  arranging: words('plan schedule set call convene arrange organise organize fix book'),
  toTime: /^,?\s(?:(?:on|by|at|in|until|before|from|of)\s)?(?:the\s)?$/iu,
  revises:
    /\b(?:now|instead|(?:later|earlier)\sthan|moved|brought\sforward|put\s(?:back|off)|postponed|delayed|rescheduled|revised|new\sdate)\b/iu,
  acts: new Map(byName),
  actsOnPeople: words('sack appoint arrest acquit'),
  actsOfNouns: new Map(byName.filter(([word]) => !ONLY_VERBS.has(word))),
  implied: gathered(
    IMPLIED.flatMap((list) => {
      const [act, ...others] = list.split(' ');
      return others.map((other): [string, string] => [act!, other]);
    }),
  ),
  opposites: gathered(
    OPPOSITES.flatMap((pair) => {
      const [one, other] = pair.split(' ') as [string, string];
      return [
        [one, other],
        [other, one],
      ] as [string, string][];
    }),
  ),
  phases: byKind(PHASES),
  light: words(
    'announce result lead make take give have reach do get deliver issue bring strike appear speak sit gather go hold come',
  ),
  during: new Map([
    ...wordsIn('after following since').map((word) => [word, 'before'] as const),
    ...wordsIn('during at in amid despite').map((word) => [word, 'then'] as const),
  ]),
  unrealised: words(`
    plan propose offer seek demand want expect threaten avoid avert prevent postpone delay cancel call_off scrap drop
    refuse reject oppose urge request schedule set discuss consider await announce promise suggest call ask invite prepare
    back support fear predict forecast rule_out block halt hope need face move bring put push approve agree
  `),
  settling: words('agree approve'),
  supposed: words('possible potential future further any no would-be threatened feared'),
  refusing: words('refuse reject rule_out decline deny dismiss turn_down resist block veto'),
  refusals: /\b(?:has|have|had)\sno\s(?:intention|plans?|wish|reason)\s(?:of|to)\s/iu,
  without: words('without'),
  otherwise:
    /\b(?:\p{Ll}{1,40}er|less|more|worse|better)\s(?:\p{Ll}{1,40}\s)?than\s(?:(?!not\b)[\p{L}’'-]+\s){0,5}?(?:planned|expected|forecast|scheduled|promised|predicted|hoped|announced)\b|\b(?:short\sof|missed)\s(?:the|its|their)\s(?:forecast|target|goal|deadline)|\bbehind\sschedule\b/iu,
  when: words('when once'),
  states: words(`
    be have know want need like feel think believe seem mean depend understand see wonder hope look listen care matter
    remember forget love hate fear worry exist contain consist prove suit live belong own deserve try help let
    ensure remain say tell say add note include suffice pave become comprise feature watch discuss argue insist claim view regard consider stand
  `),
  further: words('another next second third further new additional more follow-up fresh'),
  cut: /(?:^|\s)(?:of|to|by|with|for|from|the|a|an|and|that|give)[.]?$|\bchance\sto\b|^(?:A|An|The)\s(?:[\p{L}]+\s){0,2}(?:plan|promise|proposal|demand|chance|deal)\s(?:to|that)\s|,$/iu,
  earlier: /\b(?:last|previously|earlier|formerly|originally|once|first|before|in the past|ago)\b/iu,
  unplanned: words(`
    cost take last remain stay keep double triple halve rise fall grow shrink drop climb slow suffer hurt feel need
    drain melt flow freeze thaw spread peak crest exceed reach top rain snow worsen improve ease
  `),
  night: /\b(?:tonight|overnight|night)\b/iu,
  insteadOf: /\b(?:instead\sof|rather\sthan|not)\s(?:the\s)?/giu,
  instead: /^(?:instead|but|however|in\sthe\sevent)\b/iu,
  openings: /[;:–—]\s|,\s|\b(?:that|and|but|while|as|because|although|though|when|if|whether)\s/giu,
  vague: words('you one this that these those there anyone anybody everyone everybody who which what'),
  firstPersons: words('i we us me'),
  supposing: /\b(?:if|unless|had\sbeen|were\sto|suppose|in\scase|whether)\b/iu,
  outcome,
};
