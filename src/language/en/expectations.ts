/** English words that look ahead, and what names the acts that news are made of. */

import type { ExpectationWords, OutcomeWords, Outlook, Phase } from '../expectations.ts';
import { words } from '../word-list.ts';
import { brief } from './brief.ts';

/** Between a cue and its verb. */
const ADVERBS =
  '(?:\\s(?:\\p{Ll}+ly|also|now|still|not|never|then|at\\slast|again|soon|no\\slonger|all|both|each|first|next|thus|once\\sagain|at\\sleast|together|instead|only))*';
const BE = `(?:\\s(?:be|have|been|being))?`;
const VERB_ENDS = `${ADVERBS}${BE}${ADVERBS}(?:\\s(?:a|an|the|in|on|at))?\\s*$`;
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
  'meet meeting talks talk summit negotiate negotiation dialogue bring_together come_together get_together',
  'conference conference briefing',
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
  'arrive arrive arrival land dock',
  'visit visit trip tour',
  'launch launch lift_off liftoff blast_off',
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
  'rise rise increase climb grow go_up',
  'fall fall drop decline decrease shrink go_down',
  'pay pay payment',
  'protest protest demonstration demonstrate march rally',
  'convict convict conviction',
  'acquit acquit acquittal',
  'sentence sentence',
  'charge charge indict indictment',
  'leave leave departure depart withdraw withdrawal',
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
  'cut cut',
  'hit hit strike_at',
  'appoint appoint appointment name',
];

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
];
const OPPOSITES = ['approve reject', 'win lose', 'rise fall', 'convict acquit', 'leave stay', 'open close'];

const PHASES: Readonly<Record<Phase, string>> = {
  held: 'hold take_place happen go_ahead occur convene stage conduct host',
  begin: 'begin start open kick_off get_under_way commence',
  end: 'end finish conclude wrap_up close break_up complete',
  cancelled: 'cancel call_off scrap drop abandon shelve axe ditch',
  delayed: 'postpone delay put_off push_back reschedule adjourn defer bring_forward put_back suspend',
};

const kindsOf = (lists: Partial<Record<Outlook, string>>): ReadonlyMap<string, Outlook> =>
  new Map(
    Object.entries<string | undefined>(lists).flatMap(([kind, list]) =>
      [...words(list ?? '')].map((word): [string, Outlook] => [word, kind as Outlook]),
    ),
  );

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
    demanded: 'want demand seek',
  }),
  acts: new Map(
    ACTS.flatMap((list) => {
      const [name, ...members] = list.split(' ');
      return members.map((word): [string, string] => [word.replaceAll('_', ' '), name!]);
    }),
  ),
  implied: new Map(
    IMPLIED.map((list): [string, string[]] => {
      const [act, ...others] = list.split(' ');
      return [act!, others];
    }),
  ),
  opposites: new Map(
    OPPOSITES.flatMap((pair) => {
      const [one, other] = pair.split(' ') as [string, string];
      return [
        [one, other],
        [other, one],
      ] as [string, string][];
    }),
  ),
  phases: new Map(
    Object.entries(PHASES).flatMap(([phase, list]) =>
      [...words(list)].map((word): [string, Phase] => [word, phase as Phase]),
    ),
  ),
  light: words(
    'announce result lead make take give have reach do get deliver issue bring strike appear speak sit gather go hold come',
  ),
  during: words('after during following at'),
  states: words(`
    be have know want need like feel think believe seem mean depend understand see wonder hope look listen care matter
    remember forget love hate fear worry exist contain consist prove suit live belong own deserve try help let
    ensure remain say tell ask call say add note argue insist claim view regard consider stand
  `),
  further: words('another next second third further new additional more follow-up fresh'),
  earlier: /\b(?:last|previously|earlier|formerly|originally|once|first|before|in the past|ago)\b/iu,
  insteadOf: /\b(?:instead\sof|rather\sthan|not)\s/giu,
  instead: /^(?:instead|but|however|in\sthe\sevent)\b/iu,
  openings: /[;:–—]\s|,\s|\b(?:that|and|but|while|as|because|although|though|when|if|whether)\s/giu,
  vague: words('you one this that these those there anyone anybody everyone everybody who which what'),
  firstPersons: words('i we us me'),
  supposing: /\b(?:if|unless|had\sbeen|were\sto|suppose|in\scase|whether)\b/iu,
  outcome,
};
