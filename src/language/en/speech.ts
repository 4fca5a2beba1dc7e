/** English words of reported speech. */

import type { CueKind, CueVerb, Gender, SpeechPronoun, SpeechWords } from '../speech.ts';
import { words } from '../word-list.ts';
import { genderOfName } from './genders.ts';

/**
 * Verbs of saying after Quirk et al., "A Comprehensive Grammar of the English Language", 16.31 (public and suasive
 * verbs), and Levin's classes 37 (communication) and 29 (call, characterise). Irregular past forms follow a slash.
 */
const VERBS: Readonly<Record<CueKind, string>> = {
  say: `
    say/said add admit acknowledge affirm allege announce argue assert aver avow boast claim comment complain concede
    conclude confess confirm contend counter declare deny disclose emphasise emphasize estimate explain
    exclaim express voice forecast/forecast hint imply indicate insist interject joke lament maintain mention muse
    note observe opine predict proclaim pronounce propose quip reaffirm reason recall recommend
    recount reflect reiterate rejoin relate remark repeat report respond restate retort reveal signal
    speculate state stipulate stress submit suggest surmise tweet underline underscore vent venture
    write/wrote post caution testify cry declare email text message highlight
    read/read point articulate echo list quote pen reply answer shout scream yell
    gripe chide exhort croak whisper mutter murmur chant boom bark snap sigh groan grumble fume moan plead
    blog telegraph cable concur gush enthuse protest object
    specify clarify elaborate volunteer offer interrupt retweet marvel rave rant warn
  `,
  tell: 'tell/told remind inform assure ask urge advise warn notify brief persuade convince implore instruct reassure',
  call: `
    call describe label brand dub denounce dismiss hail praise slam blast characterise characterize condemn criticise
    criticize decry deride deem deplore attack accuse blame portray paint refer/referred tout mock ridicule term
    welcome commend laud compare cite define regard thank applaud cheer bemoan lambast castigate
    disavow fault scold warn speak/spoke talk
  `,
  think:
    'believe think/thought feel/felt reckon worry fear hope expect suspect guess wonder agree consider know/knew want',
  vow: 'vow promise pledge threaten swear/swore undertake/undertook demand',
  mood: `
    sing/sang scoff sneer crow growl bellow hiss intone drawl gasp whine wail rage seethe jeer
    begin/began continue conclude open start go/went smile laugh grin nod shrug chuckle weep/wept sob thunder
    intervene chime interpose finish deadpan put/put share
  `,
};

/** Forms that print more often as nouns or adjectives. */
const NOUNS = words(`
  claims comments estimates forecast forecasts hints notes remarks reports rules signals states stresses
  tweet tweets posts post text texts message messages highlights reading means point points answer answers replies
  reply calls call labels label brands brand praise attacks attack blame terms term styles style rates rate promise
  promises pledge pledges demand demands order orders offer offers vow vows start starts opening open laugh laughs
  smile smiles email emails cable boom cry cries worry worries fear fears hope hopes object objects protest protests
  report estimate comment claim note state signal rule reason reasons cites threat finish put brief briefs
  feeling feelings meaning thinking finding findings writing saying sayings hearing hearings standing rating opening
  opinion remark proposal briefing reporting posting warning offering calling ruling want wants quote quotes list lists echo state states pen thanks thought cheers stress express answers whispers song plead guess backing blasts blast
`);

function inflect(verb: string, kind: CueKind): [string, CueVerb][] {
  const [base = '', irregular] = verb.split('/');
  const doubled = /(?:^|[^aeiou])[aeiou][^aeiouwxy]$/.test(base) && (base.length <= 4 || DOUBLES.has(base));
  const stem = doubled ? base + base.at(-1) : base.replace(/e$/, '');
  const soft = /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}i` : stem;
  const past = irregular ?? `${soft}ed`;
  const present = soft.endsWith('i')
    ? `${soft}es`
    : /(?:s|sh|ch|x|z|[^aeiou]o|go)$/.test(base)
      ? `${base}es`
      : `${base}s`;
  const forms: [string, CueVerb['form']][] = [
    [base, 'base'],
    [present, 'present'],
    [past, 'past'],
    [`${stem}ing`, 'gerund'],
  ];
  return forms.map(([word, form]) => [word, { kind, form, noun: NOUNS.has(word) }]);
}

/** Longer verbs that double their last letter. */
const DOUBLES: ReadonlySet<string> = words('admit submit refer rebut begin dub quip label hint');

const verbs: ReadonlyMap<string, CueVerb> = new Map(
  (['mood', 'think', 'call', 'vow', 'say', 'tell'] as const).flatMap((kind) =>
    [...words(VERBS[kind])].flatMap((verb) => inflect(verb, kind)),
  ),
);

const pronoun = (
  person: SpeechPronoun['person'],
  number: SpeechPronoun['number'],
  of: SpeechPronoun['of'],
): SpeechPronoun => ({ person, number, of });

const speakers = words(`
  spokesman spokeswoman spokesperson spokespeople spokesmen spokeswomen official officials analyst analysts expert
  experts source sources observer observers critic critics minister ministers president leader leaders aide aides
  adviser advisers advisor advisors diplomat diplomats lawmaker lawmakers police authorities officers officer
  prosecutor prosecutors lawyer lawyers attorney attorneys judge judges jury witness witnesses resident residents
  villagers neighbours neighbors locals victim victims survivor survivors relative relatives father mother son
  daughter brother sister wife husband widow parents family families friend friends colleague colleagues
  man woman men women boy girl people others many some both all most everyone someone one nobody another none two three
  activist activists campaigner campaigners protester protesters demonstrators rebels militants economist economists
  scientist scientists researcher researchers academics historian historians author authors professor doctor
  doctors nurse nurses teacher teachers student students worker workers union unions company firm agency
  department ministry government council committee commission court board bank party campaign administration
  military army navy team club club's coach manager captain player players chairman chairwoman chair chief head
  director executive executives ceo boss bosses owner founder investor investors shareholders trader traders
  mayor governor senator congressman congresswoman representative representatives delegate delegates candidate
  candidates secretary ambassador envoy general commander commanders soldier soldiers pilot driver passenger
  passengers firefighters rescuers paramedics medics farmer farmers fishermen organiser organisers organizer
  organizers group groups charity charities organisation organization watchdog regulator body
  newspaper paper magazine website broadcaster outlet outlets media reporter reporters journalist journalists
  editor columnist commentators pundits pollsters poll polls survey study report statement letter document
  documents memo memos email emails letters reports papers files records ruling indictment complaint filing affidavit article post tweet message sign signs banner
  banners supporters opponents rivals democrats republicans conservatives liberals politician politicians
  voter voters mediator mediators negotiator negotiators monitors inspectors investigators detectives
  forecasters meteorologists climatologists engineers americans europeans defendant suspect accused
  veteran striker goalkeeper defender midfielder star actor actress singer director bishop priest pope king queen
  prince princess duke teenager pensioner youth 18-year-old tourist tourists visitor visitors customer customers
  fans crowd crowds audience readers viewers listeners staff employees pupils congregation members
  militant insurgent insurgents fighter fighters hostage hostages captive captives inmate inmates prisoner prisoners
  refugee refugees migrant migrants patient patients neighbour neighbor bystander bystanders onlooker onlookers
  eyewitness eyewitnesses marcher marchers user users shopper shoppers shopkeeper shopkeepers landlord landlords
  motorist motorists cyclist cyclists driver drivers paramedic medic firefighter cousin cousins aunt uncle niece nephew
  grandmother grandfather clerk barber cleaner caretaker principal headteacher pathologist coroner biologist biologists
  geologist geologists seismologist seismologists environmentalist environmentalists conservationist
  conservationists lecturer lobbyist pundit campaigners rescuer volunteer volunteers autopsy
  insider insiders mp mps premier chancellor speaker billionaire businessman tycoon developer lobbyists
`);

const DOCUMENTS = words(`
  statement report letter letters document documents memo memos memorandum memoranda email emails files records papers ruling indictment complaint filing affidavit article post
  tweet message sign signs banner banners study survey poll polls headline note placard placards resolution
  communique communiqué ad ads advert advertisement petition website text transcript caption slogan declaration manifesto editorial order motion bill
`);

/** An office and the words by which newspapers name its holder again. */
const OFFICES: Readonly<Record<string, string>> = {
  leader: `president premier chancellor king queen pm prime chairman chairwoman chief head secretary-general
    secretary sultan emir dictator ruler captain speaker boss director`,
  president: 'president',
  premier: 'premier prime pm',
  chief:
    'chief head chairman chairwoman director commissioner secretary-general president ceo boss executive',
  boss: 'chief head chairman chairwoman director ceo manager executive boss owner',
  head: 'head chief director chairman chairwoman president leader',
  politician: 'minister senator congressman congresswoman mp mep councillor mayor governor lawmaker',
  lawmaker: 'senator congressman congresswoman mp mep representative sen rep assemblyman legislator',
  republican: 'senator congressman congresswoman representative sen rep governor',
  democrat: 'senator congressman congresswoman representative sen rep governor',
  diplomat: 'ambassador envoy minister consul secretary representative',
  envoy: 'ambassador envoy representative',
  aide: 'aide adviser advisor assistant secretary spokesman spokeswoman',
  adviser: 'aide adviser advisor assistant',
  advisor: 'aide adviser advisor assistant',
  official: 'official minister secretary commissioner director deputy undersecretary',
  spokesman: 'spokesman spokesperson secretary',
  spokeswoman: 'spokeswoman spokesperson secretary',
  spokesperson: 'spokesman spokeswoman spokesperson secretary',
  expert: 'professor expert analyst fellow researcher director economist scientist specialist',
  analyst: 'analyst economist strategist fellow researcher',
  scientist:
    'scientist researcher professor biologist physicist chemist geologist epidemiologist climatologist',
  researcher: 'researcher scientist professor fellow scholar',
  academic: 'professor lecturer fellow scholar',
  professor: 'professor prof',
  lawyer: 'lawyer attorney solicitor barrister counsel',
  attorney: 'attorney lawyer prosecutor',
  officer: 'officer sergeant constable inspector superintendent lieutenant captain detective',
  executive: 'executive chief ceo director chairman',
  coach: 'coach manager trainer',
  manager: 'manager coach',
  businessman: 'businessman billionaire tycoon entrepreneur executive founder owner',
  billionaire: 'billionaire businessman tycoon founder owner',
  cleric: 'bishop archbishop priest pope imam ayatollah rabbi cardinal',
  pontiff: 'pope',
  monarch: 'king queen sultan emir',
  general: 'general gen commander',
  commander: 'commander general colonel admiral',
  senator: 'senator sen',
  governor: 'governor gov',
  representative: 'representative rep congressman congresswoman',
  congressman: 'congressman rep representative',
  congresswoman: 'congresswoman rep representative',
};

const gendered = (male: string, female: string): ReadonlyMap<string, Gender> =>
  new Map([
    ...[...words(male)].map((word): [string, Gender] => [word, 'male']),
    ...[...words(female)].map((word): [string, Gender] => [word, 'female']),
  ]);

/** Past forms of common verbs that are no other word's form as well. */
const IRREGULAR_PASTS = words(`
  arose became began bent bound broke brought built bought caught chose clung came dealt drew drank drove ate fell fed
  fought found fled flew forbade forgot forgave froze gave went grew hung heard held kept knelt knew laid lay led left
  lent lost made meant met paid rode rang rose ran saw sought sold sent shook shot shrank sank sat slept slid spent
  spun sprang stood stole struck swam swept swung took taught tore threw wept won wore woke withdrew
`);

export const speech: SpeechWords = {
  verbs,
  verbPhrases: [
    ...['made', 'makes', 'make'].flatMap((make) => [
      [make, 'clear'],
      [make, 'it', 'clear'],
      [make, 'plain'],
      [make, 'it', 'plain'],
    ]),
    ...['shot', 'shoots', 'fired', 'fires', 'hit', 'hits', 'clapped'].map((verb) => [verb, 'back']),
    ...['chimed', 'chimes', 'weighed', 'weighs'].map((verb) => [verb, 'in']),
  ],
  compounds: words('think_tank think_tanks claims_court'),
  reportNouns: words(`
    view views belief hope hopes concern concerns fear fears claim claims call confidence opinion conviction doubt
    doubts warning warnings promise pledge prediction argument position expectation suspicion worry worries demand
  `),
  absolutes: words('with'),
  sourceFollows: [
    ['according', 'to'],
    ['in', 'the', 'words', 'of'],
    ['as', 'per'],
  ],
  betweenSubjectAndVerb: words(`
    has have had is was were are be been being would will could can may might must should did does do 'd 's 've
    also later then earlier once twice already previously since now still just even never often again first further
    himself herself themselves itself myself both all each instead too however soon today yesterday
    who've who's quickly not
    always sometimes rather only afterwards meanwhile therefore thus immediately long publicly privately
  `),
  isAdverb: (word) =>
    word.length > 4 &&
    word.endsWith('ly') &&
    !/^(?:family|italy|assembly|ally|reply|supply|anomaly|monopoly|butterfly|rally|bully|tally)$/.test(word),
  times: words(`
    monday tuesday wednesday thursday friday saturday sunday today yesterday tonight week month year morning afternoon
    evening night weekend last this earlier
    january february march april may june july august september october november december
  `),
  quotedAs: words('as'),
  quoting: words('quote quotes quoted quoting'),
  passive: words('is was were are be been being am get got gets'),
  agent: 'by',
  infinitive: 'to',
  leadsTo: words(
    'went goes go on continued continues proceeded began ready happy moved rushed used sought seemed appeared came likes wanted',
  ),
  genitive: 'of',
  complementisers: words('that'),
  questions: words('whether if how why what'),
  credits: words(
    'photo photos photograph photographs photography picture pictures image images video credit by',
  ),
  interviewers: words('q question'),
  interviewed: words('a answer'),
  relatives: words('who whom whose which that'),
  conjunctions: words('and but or nor yet then'),
  joins: 'and',
  articles: words('the a an'),
  determiners: words(`
    the a an this that these those his her its their my our your some several many two three four five six seven eight
    nine ten dozens hundreds another one no any every each other most all both few various more
  `),
  indefinite: words(`
    a an some several many two three four five six seven eight nine ten dozens hundreds another one any every each
    other most all both few various more no
  `),
  prepositions: words(`
    of in on at by to from with without within into onto over under above below between among through during against
    about across along around behind beside beyond despite for like near off outside past per since till toward
    towards until upon via amid as ahead before after following alongside including
  `),
  introductions: words(`
    after before when while as since although though if because despite asked speaking following during in on at by
    from with without amid unlike like earlier later last this meanwhile yesterday responding writing appearing
    pressed citing referring turning for under over until once even but and so yet however instead addressing
    agreeing standing commenting according still also then now to among given whereas questioned about ahead
  `),
  subordinators: words(
    'while although though if because when as since after before whereas once until unless',
  ),
  isPast: (word) =>
    verbs.get(word)?.form === 'past' || IRREGULAR_PASTS.has(word) || (word.length > 4 && word.endsWith('ed')),
  auxiliaries: words(`
    is are was were be been being am has have had do does did will would shall should can could may might must won't
    wouldn't can't couldn't isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't shouldn't
  `),
  nonFinite: words('be been being'),
  speakers,
  representing: words(
    'spokesman spokeswoman spokesperson spokespeople spokesmen spokeswomen government administration authorities leadership',
  ),
  governments: words('government administration leadership'),
  documents: DOCUMENTS,
  writing: words(`
    wrote writes written issued issues issuing released releases releasing published publishes publishing sent sends
    sending posted posts posting signed signs signing filed files filing circulated circulates penned drafted submitted
    distributed put used
  `),
  media: words(`
    statement interview interviews conference briefing briefings speech speeches address post posts tweet tweets letter
    email emails message messages call phone-call telephone rally hearing debate podcast broadcast video telegram memo
    report filing note press column article essay book memoir op-ed communique editorial radio television tv
    blog programme program show broadcaster newspaper magazine website media network app platform livestream webcast
    ceremony sermon testimony court gathering meeting town-hall panel summit forum lecture documentary release
  `),
  outlets: words(`
    x twitter facebook instagram telegram tiktok youtube reddit linkedin whatsapp weibo bluesky mastodon threads
    snapchat vk wechat substack twitch
  `),
  mediumPrepositions: words('in at on during via through by over'),
  hearerPreposition: 'to',
  pronouns: new Map([
    ['he', pronoun(3, 'one', 'male')],
    ['she', pronoun(3, 'one', 'female')],
    ['it', pronoun(3, 'one', 'thing')],
    ['they', pronoun(3, 'either', 'any')],
    ["he's", pronoun(3, 'one', 'male')],
    ["she's", pronoun(3, 'one', 'female')],
    ["they've", pronoun(3, 'either', 'any')],
    ["they're", pronoun(3, 'either', 'any')],
    ["he'd", pronoun(3, 'one', 'male')],
    ["she'd", pronoun(3, 'one', 'female')],
    ["they'd", pronoun(3, 'either', 'any')],
    ['i', pronoun(1, 'one', 'any')],
    ["i've", pronoun(1, 'one', 'any')],
    ["i'd", pronoun(1, 'one', 'any')],
    ['we', pronoun(1, 'many', 'any')],
    ["we've", pronoun(1, 'many', 'any')],
    ['you', pronoun(2, 'either', 'any')],
  ]),
  obliquePronouns: new Map([
    ['his', pronoun(3, 'one', 'male')],
    ['him', pronoun(3, 'one', 'male')],
    ['her', pronoun(3, 'one', 'female')],
    ['its', pronoun(3, 'one', 'thing')],
    ['their', pronoun(3, 'either', 'any')],
    ['them', pronoun(3, 'either', 'any')],
    ['my', pronoun(1, 'one', 'any')],
    ['me', pronoun(1, 'one', 'any')],
    ['our', pronoun(1, 'many', 'any')],
    ['us', pronoun(1, 'many', 'any')],
    ['your', pronoun(2, 'either', 'any')],
  ]),
  age: { described: /^[1-9]\d{0,2}-years?-old$/, clause: /^, who (?:is|was) [1-9]\d?\b/ },
  naming: words(`
    titled entitled nicknamed headlined codenamed captioned named word words term phrase title slogan
    song film movie book novel album episode essay series poem game hashtag name nickname motto acronym letters
    documentary podcast play musical exhibition show single track magazine programme program project operation
    known subtitled starring
  `),
  elisions: words('em til till tis twas cause cos bout round n neath gainst kay ere'),
  clipped: /in$/i,
  offices: new Map(Object.entries(OFFICES).map(([office, list]) => [office, words(list)])),
  soleOffices: words(`
    spokesman spokeswoman spokesperson boss chief head president chairman chairwoman chair director minister mayor
    governor ceo leader owner founder manager captain
  `),
  gendered: gendered(
    `mr sir lord king prince duke baron pope father brother spokesman chairman businessman congressman councilman
     policeman actor monsieur herr senor señor signor man boy husband son uncle nephew grandfather bishop archbishop
     imam sheikh sheik rabbi gunman statesman salesman fisherman`,
    `mrs ms miss madam madame mme mlle lady dame queen princess duchess baroness mother sister spokeswoman chairwoman
     businesswoman congresswoman councilwoman policewoman actress frau senora señora signora woman girl wife daughter
     aunt niece grandmother widow nun`,
  ),
  genderOfName,
};
