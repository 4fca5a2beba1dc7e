/**
 * English words of positions, by label and frame. The classes start from Levin, "English Verb Classes and Alternations"
 * (1993): 32 desire, 58 urge, 37.9 advise, 13.3 future having, 31.2 admire, 33 judgment, and 60 order; what words each
 * holds was written down by hand.
 */

import type { StanceLabel } from '../../model/stance.ts';
import type { StanceWord, StanceWords } from '../stances.ts';
import { words, wordsIn } from '../word-list.ts';

type Class = readonly [label: StanceLabel, denied: StanceLabel | null, takes: string, lemmas: string];

const VERBS: readonly Class[] = [
  ['demands', 'rejects', 'object clause infinitive', 'want'],
  ['demands', null, 'object clause infinitive', 'demand request seek require'],
  ['demands', null, 'due on upon', 'insist'],
  ['rejects', null, 'contrary', 'insist maintain'],
  [
    'demands',
    null,
    'hearer',
    `urge press push call_on appeal exhort implore beg plead pressure lobby petition entreat beseech prod nudge encourage
    advise instruct challenge order tell direct command`,
  ],
  ['demands', null, 'hearer for', 'ask'],
  ['demands', null, 'clause', 'urge ask recommend'],
  ['supports', null, 'object', 'recommend'],
  [
    'demands',
    null,
    'for',
    'call push press campaign plead appeal lobby argue clamour clamor agitate bargain hold_out',
  ],
  ['demands', null, 'object', 'urge advocate'],
  ['demands', null, 'infinitive', 'ask aim'],
  ['rejects', 'open to', 'object infinitive clause gerund', 'reject refuse'],
  [
    'rejects',
    'open to',
    'object gerund clause',
    `rule_out turn_down veto dismiss spurn rebuff shut_out vote_down throw_out scrap snub scorn repudiate
    shoot_down brush_aside brush_off wave_away wave_aside shrug_off knock_back`,
  ],
  ['rejects', null, 'infinitive object', 'decline'],
  ['rejects', null, 'object', 'defy flout disobey'],
  ['rejects', null, 'object clause gerund', 'deny dispute refute rebut'],
  ['rejects', null, 'object gerund', 'ban prohibit forbid outlaw'],
  ['rejects', null, 'from on', 'back_away back_off walk_away back_down pull_out'],
  ['rejects', null, 'object', 'walk_back abandon shelve renounce'],
  [
    'rejects',
    null,
    'ruling',
    'revoke overturn rescind repeal roll_back strike_down annul overrule quash nullify undo',
  ],
  ['opposes', 'open to', 'object gerund', 'oppose resist fight'],
  ['opposes', null, 'to', 'object'],
  [
    'opposes',
    null,
    'against',
    `protest fight campaign vote argue speak_out come_out push_back hit_out rally lobby appeal demonstrate march strike
    agitate rail inveigh lash_out`,
  ],
  ['opposes', null, 'at', 'lash_out hit_out rail'],
  ['opposes', null, 'object', 'appeal challenge'],
  ['opposes', null, 'matter', 'question'],
  ['opposes', null, 'clause about of', 'complain'],
  [
    'opposes',
    null,
    'object',
    `condemn denounce criticise criticize decry deplore slam protest contest boycott blast lambast lambaste castigate
    bemoan lament deride ridicule mock`,
  ],
  ['offers', null, 'object infinitive', 'offer propose promise pledge vow float volunteer'],
  ['offers', null, 'infinitive', 'undertake'],
  ['offers', null, 'object', 'grant'],
  ['offers', null, 'clause', 'guarantee undertake'],
  ['offers', null, 'clause gerund', 'propose promise pledge vow'],
  ['offers', null, 'object', 'put_forward'],
  ['offers', null, 'hearer to', 'invite'],
  ['open to', null, 'object gerund', 'consider contemplate weigh mull entertain'],
  ['open to', null, 'modal', 'suggest hint signal indicate'],
  ['offers', null, 'subjunctive', 'suggest'],
  ['supports', 'opposes', 'object gerund', 'prefer'],
  ['supports', 'rejects', 'object clause', 'accept'],
  ['supports', 'rejects', 'to infinitive clause', 'agree consent assent acquiesce'],
  [
    'supports',
    'opposes',
    'object gerund',
    `support back endorse welcome favour favor approve champion applaud defend praise hail commend laud cheer salute
    uphold justify`,
  ],
  ['supports', 'opposes', 'of', 'approve'],
  ['supports', 'opposes', 'for infinitive', 'vote'],
  ['opposes', null, 'clause object that', 'doubt'],
  ['warns', null, 'clause of against hearer object about', 'warn caution'],
  ['warns', null, 'object infinitive clause', 'threaten'],
];

/** What is only felt is a position of bodies and states; of a single person it is a mood. */
const FELT_VERBS: readonly Class[] = [
  ['supports', null, 'infinitive clause for', 'hope wish long'],
  ['supports', null, 'infinitive', 'prefer'],
  ['warns', null, 'clause object that', 'fear worry dread'],
  ['warns', null, 'about that clause', 'worry'],
  ['demands', null, 'clause', 'trust'],
];

const ADJECTIVES: readonly Class[] = [
  ['open to', 'rejects', 'to', 'open receptive amenable'],
  ['open to', 'rejects', 'infinitive to', 'ready willing prepared'],
  ['open to', 'rejects', 'infinitive', 'open'],
  ['offers', null, 'to infinitive', 'committed'],
  ['rejects', null, 'infinitive', 'unwilling'],
  ['opposes', 'open to', 'to', 'opposed hostile'],
  ['demands', null, 'clause', 'adamant insistent'],
  ['supports', null, 'of', 'supportive'],
  ['opposes', null, 'of', 'critical dismissive disapproving intolerant'],
  ['rejects', null, 'infinitive', 'loath'],
  ['demands', null, 'infinitive', 'determined resolved impatient'],
];
const FELT_ADJECTIVES: readonly Class[] = [
  [
    'warns',
    null,
    'clause about of',
    'worried concerned afraid fearful scared nervous alarmed wary cautious sceptical skeptical',
  ],
  ['offers', null, 'infinitive', 'eager keen'],
  [
    'opposes',
    null,
    'clause in with at about by over',
    'disappointed outraged angry furious dismayed appalled unhappy frustrated uncomfortable',
  ],
  ['supports', null, 'clause with about at by over', 'pleased delighted glad'],
  ['supports', null, 'with about', 'happy satisfied'],
];

const NOUNS: readonly Class[] = [
  ['demands', null, 'clause infinitive for', 'demand request call plea appeal petition wish desire'],
  ['demands', null, 'clause', 'condition requirement precondition insistence ultimatum term'],
  ['demands', null, 'infinitive', 'pressure goal aim objective priority ambition'],
  ['demands', null, 'clause', 'claim'],
  ['rejects', null, 'infinitive of clause', 'refusal rejection veto unwillingness reluctance'],
  ['opposes', null, 'to', 'opposition objection resistance hostility'],
  ['opposes', null, 'of over about for', 'criticism condemnation'],
  ['opposes', null, 'against over about', 'protest backlash outcry uproar'],
  ['supports', null, 'for', 'praise applause acclaim'],
  ['offers', null, 'infinitive clause of', 'offer proposal promise pledge vow'],
  ['supports', null, 'of', 'supporter backer proponent advocate champion'],
  ['opposes', null, 'of', 'opponent critic'],
  ['supports', null, 'over at about in', 'joy delight relief satisfaction'],
  [
    'opposes',
    null,
    'over at about clause',
    'anger outrage dismay fury disappointment displeasure indignation',
  ],
  ['open to', null, 'infinitive', 'readiness willingness openness'],
  ['supports', null, 'for of', 'support backing endorsement approval'],
  [
    'warns',
    null,
    'clause of infinitive about over',
    'warning threat concern fear worry misgiving reservation',
  ],
];

const tableOf = (...lists: readonly (readonly [classes: readonly Class[], felt: boolean])[]) => {
  const table = new Map<string, StanceWord[]>();
  for (const [classes, felt] of lists)
    for (const [label, denied, takes, lemmas] of classes)
      for (const lemma of wordsIn(lemmas)) {
        const word: StanceWord = {
          label,
          takes: new Set(wordsIn(takes)),
          ...(denied !== null && { denied }),
          ...(felt && { felt: true }),
        };
        table.set(lemma, [...(table.get(lemma) ?? []), word]);
      }
  return table;
};

const AGREEING: ReadonlyMap<string, string> = new Map([
  ['am', 'is'],
  ['are', 'is'],
  ['were', 'was'],
  ['have', 'has'],
  ['do', 'does'],
  ['’m', 'is'],
  ['’re', 'is'],
  ['’s', 'is'],
  ["'s", 'is'],
  ["'re", 'is'],
  ["'m", 'is'],
  ['’ve', 'has'],
  ["'ve", 'has'],
]);

const thirdPerson = (verb: string): string =>
  /(?:s|x|z|ch|sh|o)$/u.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/u.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`;

export const stances: StanceWords = {
  verbs: tableOf([VERBS, false], [FELT_VERBS, true]),
  adjectives: tableOf([ADJECTIVES, false], [FELT_ADJECTIVES, true]),
  nouns: tableOf([NOUNS, false]),
  lightVerbs: words(
    'make have issue express give voice raise put send repeat reiterate deliver announce signal show state see',
  ),
  listing: words('include be comprise involve stand'),
  including: words('including among'),
  which: 'which',
  owners: words('by from among'),
  kin: words('family household'),
  resolving: words('vote'),
  facing: words(
    'draw face meet provoke spark prompt trigger attract encounter earn win arouse elicit receive cause raise stir',
  ),
  counting: words(
    'hundred thousand dozen score ten crowd couple handful majority number lot throng mob group',
  ),
  conditions: words('demand condition requirement request precondition'),
  safe: words('safe secure'),
  obliging: words('must should'),
  expecting: words('should'),
  obligingVerbs: words('need have ought'),
  refusing: words('can could will wo ca would may'),
  ruling: words('can ca will wo'),
  future: words('will shall would'),
  may: words('can may'),
  pledging: words(`
    protect help pay repay build rebuild work try ensure guarantee defend send support provide fight keep deliver return
    restore bring back_up back spare fund invest listen cooperate co-operate collaborate negotiate cut raise lower
    reduce increase create hire deal investigate review improve punish
  `),
  also: words('also further besides too moreover additionally'),
  essential: words(
    'essential imperative vital crucial necessary indispensable critical non-negotiable paramount',
  ),
  important: words('important'),
  valued: words(
    'decision choice step move idea opportunity chance solution plan deal start measure approach sign',
  ),
  good: words(
    'good great excellent right correct positive welcome wise sensible credible wonderful brilliant fantastic perfect best',
  ),
  deciding: words('make take'),
  acceptable: words('acceptable negotiable conceivable'),
  belonging: words('of for at in from within'),
  together: 'with',
  genitive: 'of',
  reports: words(
    'interview statement post tweet letter speech address briefing conference article column editorial podcast memo',
  ),
  bearing: words('live imagine'),
  yielding: words('accept agree consent compromise tolerate support consider drop'),
  agreeing: (verb) => AGREEING.get(verb.toLowerCase()) ?? thirdPerson(verb),
  been: 'has',
  beenMany: 'have',
  going: 'is',
  unacceptable: words('unacceptable impossible unthinkable intolerable inconceivable non-starter'),
  blaming: words(`
    horrendous horrible terrible disastrous catastrophic outrageous shameful disgraceful scandalous appalling
    unfair unjust wrong dangerous reckless irresponsible illegal unlawful absurd cruel insulting
    sexist racist discriminatory offensive disrespectful misguided heartless hypocritical
    disaster catastrophe outrage shame disgrace scandal mistake blunder betrayal insult farce sham travesty ploy bad
  `),
  feared: words(`
    consequence war risk danger threat disaster catastrophe crisis collapse chaos harm damage bloodshed retaliation
    delay shortage hardship
  `),
  causing: words('face cause bring mean suffer trigger provoke risk create lead threaten result spell'),
  summing: words('all what'),
  seeking: words('want need after ask demand seek'),
  fearing: words('could may might'),
  ending: words('end'),
  meaning: words('mean'),
  allowing: words('allow permit tolerate accept'),
  regretting: words('apologise apologize'),
  needing: new Map([['need', 'want']]),
  states: words(`
    country nation state capital government side camp delegation authority regime administration leadership management
    ministry cabinet leader official lawmaker diplomat negotiator board member representative delegate spokesman
    spokeswoman spokesperson lawyer team office people
  `),
  institutions: words(`
    government opposition prosecution defence defense cabinet parliament police army military navy judiciary
    management presidency municipality ministry region county city town district province canton prefecture electorate clergy coalition regulator watchdog
  `),
  nobodies: words(`
    people person man woman child boy girl baby witness visitor reader other youth teenager adult couple source rescuer
    dead wounded guest customer mother father brother sister son daughter meteorologist journalist media press crew staff side figure number majority minority member matter letter order paper
    computer centre center group body
  `),
  camps: words('critic opponent supporter activist campaigner protester analyst expert observer economist'),
  several: words('some many several most'),
  movements: words('campaign movement initiative'),
  articles: words('the a an'),
  idle: words(`
    bet gamble say admit see know remember understand tell look think stress add ask mention note wonder speculate
    comment elaborate specify answer respond reply confirm disclose reveal identify name believe hear forget imagine feel
    guess express pretend thank apologise apologize congratulate clarify emphasise emphasize point
    underestimate understate overestimate overstate exaggerate
  `),
  idleAlone: words('go wait'),
  learning: words('know see hear'),
  firstPersons: words('i we'),
  firstPossessives: words('my our'),
  anybody: words('nobody anybody anyone everyone everybody one you'),
  none: words('no any'),
  only: 'only',
  ends: words(`
    which who whom whose where when while although though but as because since saying citing adding noting stressing
    after before unless until given despite whereas so with following amid according
  `),
  joins: words('and or'),
  asWell: ['as', 'well', 'as'],
  noMember: words(`
    which who whom whose where when while although though but as because since after before unless until given despite
    whereas so with he she it they i we you this these those there not
    in on at by from of under over between among about into against during within like such including especially even
    only just both either neither
  `),
  opensItem: words('that if'),
  conditionsFollow: /\bif:?\s*$/iu,
  offices: words(`
    president vice-president vice premier minister chancellor secretary chief head leader chair chairman chairwoman
    chairperson director spokesman spokeswoman spokesperson governor mayor ambassador envoy commissioner boss ceo
    executive official negotiator delegate representative aide general organiser organizer founder owner king queen
    emir prince sheikh foreign lawyer attorney prosecutor counsel captain coach manager treasurer member councillor
  `),
  leading: new Set([
    ...words('lead head chair represent run direct'),
    'speak for',
    'preside over',
    'act for',
    'appear for',
  ]),
  publicRoles: words(`
    provost bishop archbishop cardinal pope imam rabbi patriarch abbot pastor vicar
    judge justice magistrate ombudsman auditor inspector superintendent sheriff constable
    senator deputy mp lawmaker congressman congresswoman representative parliamentarian candidate speaker whip premier
    colonel general admiral major commander prince princess duke lord baroness lady
    editor publisher banker investor shareholder developer industrialist
    activist campaigner leader dean rector headteacher headmaster striker player
  `),
  ownVoices: words(`
    former ex ex-president previous analyst expert professor fellow researcher economist historian scientist lecturer
    author columnist pollster strategist academic scholar retired critic observer commentator hydrologist
  `),
  ownBodies: words(`
    institute institution university college school academy foundation centre center think-tank tank
    laboratory journal news times post herald gazette courier tribune agency
  `),
  sides: new Map([
    ['against', 'opposes'],
    ['in favour of', 'supports'],
    ['in favor of', 'supports'],
  ]),
  naming: words('see view regard call describe brand label dub condemn denounce dismiss deride'),
  intentions: words('plan intention reason wish desire cause need grounds ground intent appetite interest'),
  whether: words('whether if'),
  organs: words('board management leadership'),
  retaining: words('keep retain'),
  hearing: words('on upon to with'),
  contented: words('content happy glad satisfied fine'),
  putting: words('put lay bring place'),
  tables: words('table'),
  praising: words('welcome necessary reasonable fair sensible overdue'),
  harming: words(`
    amputation mutilation murder killing execution burial funeral massacre butchery slaughter bloodbath suicide
    robbery theft raid looting plunder fraud swindle scam hoax lie blackmail extortion bribe crime vandalism arson
    attack assault onslaught war declaration coup putsch siege invasion ambush slap kick punch stab knife blow bomb
    poison cancer plague virus nightmare hell horror curse trap noose straitjacket gag shackle prison cage tax
    madness insanity lunacy folly nonsense rubbish garbage joke circus charade theatre pantomime stunt gimmick bluff
    fairy fantasy fiction illusion mirage smokescreen fig whitewash cover-up sellout sell-out surrender capitulation
    humiliation provocation injustice absurdity mess shambles fiasco failure flop bankruptcy ruin wreck chaos waste
    punishment penalty expropriation dispossession eviction land-grab grab power-grab witch-hunt smear
    hurtful cynical hypocritical arrogant brutal heartless callous senseless pointless useless worthless stupid ridiculous
    laughable premature excessive disproportionate undemocratic unconstitutional racist discriminatory divisive
    toothless hollow empty unworkable unrealistic unaffordable unhelpful misguided misleading false baseless
  `),
  untrue: words('false untrue baseless unfounded groundless nonexistent non-existent fabricated'),
  mistaken: words('wrong incorrect inaccurate misleading exaggerated fake rubbish nonsense lie'),
  real: words('true exist accord correspond'),
  solving: words('solve tackle resolve fix help work'),
  solutions: words('solution answer'),
  failings: words('lapse failure negligence neglect injustice discrimination incompetence'),
  undermining: words(`
    undermine weaken jeopardise jeopardize endanger threaten harm hurt damage destroy violate infringe breach erode
    cripple imperil compromise devastate ruin betray delay disrupt contradict ignore disregard sabotage
    discriminate
  `),
  lapsing: words('fail neglect'),
  sufficing: words('enough sufficient adequate'),
  grounds: words('reason need excuse justification place room basis point'),
  effects: words('implication repercussion effect impact consequence outcome'),
  grave: words(
    'serious grave dire severe devastating disastrous catastrophic terrible negative harmful adverse',
  ),
  rights: words('right'),
  please: 'please',
  settled: words(`
    normal back ready complete completed finished done restored repaired available operational operating over open
    online fixed cleared
  `),
  until: 'until',
  rulings: words(`
    rule regulation law act bill decision order ruling verdict conviction sentence policy ban permit licence license
    approval plan reform tax tariff sanction measure restriction limit protection mandate treaty agreement deal
    scheme change cut rise increase programme program directive veto
  `),
  administrations: words('administration government cabinet'),
  documents: words(`
    act bill law treaty pact accord constitution charter directive amendment code resolution regulation agreement
    protocol covenant
  `),
  turning: words('use turn'),
  denying: words('deny dispute refute rebut'),
  idleObjects: words(`
    door allegiance loyalty apology thanks condolence congratulation sympathy greeting best goal point penalty bail asylum
    refuge cover identification battle fire blaze flame wildfire duel tear
    interview evidence information detail update glimpse insight hint reason example excuse explanation comfort
  `),
  revenging: words(
    'retaliate avenge revenge destroy crush punish sue strike fight_back respond hit_back strike_back',
  ),
  departments: words('ministry department'),
  allegations: words(
    'accusation allegation reproach charge insinuation rumour rumor report claim assertion notion slur',
  ),
  assuring: words('will would shall wo'),
  harms: words(`
    dismiss sack fire lay_off lose harm hurt forget abandon close shut evict expel deport force punish prosecute raise
    touch sell privatise privatize
  `),
  cooperating: words(`
    come attend join sign return participate take talk negotiate meet vote lift release withdraw stop end cease suspend
    resume accept agree support back pay help work open sell disarm leave resign step_down
  `),
  fighting: words(`
    strike walk_out sue quit block boycott protest fight appeal retaliate attack respond act close shut down stop_work
    blockade occupy oppose challenge invade escalate
  `),
  provided: words('if provided once'),
  answering: words('refuse decline'),
  conditional: words('conditional contingent dependent'),
  enduring: words('tolerate countenance stomach brook abide condone stand put_up hear bow yield cave'),
  having: words('have'),
  excluding:
    /\b(?:out of the question|off the table|not (?:up for|open to) (?:discussion|negotiation|debate)|not (?:on the table|an option|for sale))\b/iu,
  wished: words('like love prefer'),
  rather: 'rather',
  than: 'than',
  turns: words('but while whereas yet'),
  unless: words('unless'),
  blocs: new Map([
    ['European', 'Europe'],
    ['Europeans', 'Europe'],
    ['European Union', 'Europe'],
    ['African', 'Africa'],
    ['Arab', 'Arab League'],
  ]),
  wishes:
    /\b(?:want|wants|wanted|demand|demands|seek|seeks|seeking|need|needs|goals?|aims?|conditions|terms|asking|position|requests?|priorities)\b/iu,
  vague: words('that this it them these those so such'),
  vagueMany: words('these those'),
  light: words(`
    have make take get give go come do be say tell want need see keep let put use try start begin stop end continue
    allow ensure include involve provide agree accept reject support oppose offer propose demand insist ask call
    thing way part time day week month year people side party country other another new first last next one any all
    such more most much many own part able possible important certain clear full good bad big small
    effort idea chance bit board order push state mr mrs ms mr. mrs. ms. further direct sure
    monday tuesday wednesday thursday friday saturday sunday
    hour minute single half whole wish lady lord if but torn stay round sake matter question answer
    deal plan agreement issue step table outright move decision condition proposal position term terms
  `),
  shifted: (party, issue, from, to, day) =>
    `${party} on ${issue}: first “${from}”, then “${to}”${day === null ? '' : ` (${day})`}.`,
  otherwise: 'other matters',
};
