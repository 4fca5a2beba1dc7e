/** English words in and around names. Lists of names themselves are in `gazetteer/`. */

import type { NameWords } from '../names.ts';
import { byKind, words } from '../word-list.ts';
import { gazetteer, parties } from './gazetteer.ts';
import { signs } from './name-signs.ts';

/** Forms of address: AP Stylebook, "courtesy titles", with their French, German, Spanish and Italian fellows. */
const honorifics = words(`
  mr mrs ms miss mx dr prof sir dame lord lady madam madame mme mlle monsieur herr frau senor senora signor signora
  mallam alhaji hajiya sayed sayyid haji pandit shri smt datuk tengku tan_sri dato
  rev reverend fr hon messrs sheikh sheik imam ayatollah mullah maulana rabbi st saint
`);

/** Offices and ranks that English prints before a name: AP Stylebook, "titles", "military titles", "legislative titles", "religious titles". */
const titles = words(`
  president vice-president premier minister chancellor secretary senator sen representative rep congressman
  congresswoman congressperson lawmaker governor gov lieutenant-governor mayor councillor councilman councilwoman
  councilor alderman mp msp mep ambassador envoy consul commissioner speaker chairman chairwoman chairperson chair
  leader chief director director-general secretary-general general gen admiral adm colonel col captain capt commander
  cmdr major maj lieutenant lt sergeant sgt corporal private marshal brigadier brig commodore constable
  detective det inspector insp superintendent supt cpl cllr sheriff deputy officer trooper judge justice magistrate attorney solicitor
  prosecutor barrister professor doctor dean chancellor rector provost principal headteacher headmaster pope cardinal
  archbishop bishop father brother sister pastor deacon patriarch king queen prince princess duke duchess earl count
  countess baron baroness emperor empress tsar czar sultan emir shah coach manager captain goalkeeper striker
  midfielder defender quarterback forward referee analyst economist aide adviser advisor spokesman spokeswoman
  spokesperson correspondent reporter editor columnist author actor actress singer musician rapper comedian
  filmmaker novelist poet playwright artist photographer historian scientist researcher engineer astronaut
  entrepreneur billionaire businessman businesswoman activist campaigner lawyer negotiator mediator diplomat
  strategist pollster ceo cfo coo cto founder co-founder treasurer firefighter paramedic midwife nurse teacher
  resident driver pilot skipper farmer fisherman student survivor witness suspect defendant victim neighbour neighbor
  organiser organizer volunteer candidate nominee congressmember assemblyman assemblywoman legislator whip
  undersecretary under-secretary permanent comptroller auditor ombudsman coroner medic surgeon physician psychologist
  epidemiologist meteorologist seismologist climatologist biologist physicist chemist virologist sociologist
  prophet owner boss executive partner veteran winger fly-half batsman bowler jockey swimmer runner sprinter cyclist golfer
  boxer champion medallist medalist teammate
`);

/** As in lists of those who made a text. */
const CREDITED_NAME = "\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,3}";

/**
 * Family names that stand first: the hundred commonest of China (Ministry of Public Security, 2007 and later), the
 * commonest of Korea (Statistics Korea, 2015) and of Vietnam, in the spellings of newspapers.
 */
const familyNamesFirst = words(`
  wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng
  han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu lyu ding ren yao shen zhong cui tan
  lu fan wang liao shi jin jia xia fu fang zou xiong bai meng qin qiu hou jiang yin yan duan lei long tao li he mao hao
  gong shao wan qian tan dai mo kong xiang chang xi hua geng qi hong
  kim lee park choi jung chung jeong kang cho jo yoon yun jang lim im han oh seo shin kwon hwang ahn an hong yoo ryu jeon
  ko moon yang son bae baek heo nam shim noh roh ha joo
  nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly trinh dinh mai
`);

/** What governments and other parties do by way of words and decisions, beside saying. */
const deciding = words(`
  want seek demand reject refuse accept agree decide deny insist offer propose threaten warn accuse blame claim announce
  urge hope plan impose recognise recognize condemn welcome support oppose back approve ban pledge promise vow expect
  prefer consider fear believe think know hint signal respond reply react retaliate protest complain argue maintain
  pressure press call ask request order allow permit block veto suspend lift ease tighten sanction expel summon recall
  withdraw annex invade attack deploy negotiate mediate broker sign ratify denounce criticise criticize dismiss favour
  favor try intend aim attempt view see treat concede yield cede relent share spend fund finance owe
`);

/** What such a party has, in newspapers' use. */
const policies = words(`
  position stance demand policy interest condition decision proposal offer refusal response reaction goal aim objective
  strategy approach ambition intention plan view government ally claim concern threat warning request term leadership
  willingness insistence argument denial rejection support opposition influence sanction war invasion troop force army
  side official diplomat envoy negotiator
`);

/** What else people are called beside their names: occupations, offices, ties, after the person nouns of "A Comprehensive Grammar of the English Language" and newspaper use. */
const roleNouns = words(`
  head deputy member official chairman official assistant associate fellow expert specialist consultant lecturer
  academic scholar researcher scientist commentator observer critic writer journalist broadcaster presenter host
  blogger producer dramatist composer conductor pianist painter sculptor architect designer model star celebrity
  man woman boy girl child teenager pensioner grandmother grandfather mother father wife husband widow widower son
  daughter brother sister uncle aunt nephew niece cousin friend colleague neighbour neighbor boyfriend girlfriend
  fiance fiancee partner ex-wife ex-husband relative twin
  worker employee employer shopkeeper trader merchant broker banker investor financier developer builder plumber
  electrician carpenter mechanic miner docker welder labourer laborer chef cook waiter baker butcher hairdresser
  cleaner janitor guard policeman policewoman soldier sailor marine rebel militant fighter gunman commander
  warlord insurgent terrorist killer murderer attacker shooter hijacker prisoner inmate detainee hostage refugee
  migrant politician statesman parliamentarian backbencher minister incumbent challenger opponent rival successor
  predecessor ally counterpart supporter backer donor lobbyist delegate attendee representative steward convener
  convenor unionist co-chair vice-chair vice-chairman founder chairwoman president-elect
  player footballer cricketer athlete skater skier rower defender captain trainer umpire scorer substitute
  vicar priest monk nun preacher chaplain
  graduate alumnus pupil trustee patron governor curator librarian archivist archaeologist geologist
  ecologist biochemist mathematician statistician philosopher theologian linguist anthropologist
  designer programmer hacker whistleblower inventor scientist lead counsel heir monarch ruler dictator
  strongman autocrat dissident exile defector spy agent informant
`);

/** Endings of names. Multi-type words take the type that newspapers use them for most. */
const heads = byKind({
  organisation: `
    university college school academy institute institution polytechnic faculty
    ministry department agency authority commission committee council board bureau office directorate inspectorate
    service services secretariat administration government parliament congress senate assembly cabinet treasury
    court tribunal judiciary police constabulary army navy force forces guard guards corps regiment
    battalion brigade division squadron militia legion command fleet
    union unions federation confederation association society club league alliance coalition front movement party
    congress caucus campaign network organisation organization foundation fund trust charity partnership consortium
    group groups company companies corporation corp co inc ltd plc llc llp gmbh ag nv sa spa holdings industries
    enterprises partners brothers bros sons associates ventures capital bank banks bancorp financial insurance
    assurance securities exchange motors motor airlines airways airline air lines railways railway railroad shipping
    steel oil gas energy power electric telecom communications technologies technology systems software solutions
    labs laboratories pharmaceuticals pharma chemicals foods stores supermarkets breweries studios pictures
    entertainment records music productions publishing press books media news newspaper times post gazette herald
    tribune telegraph chronicle journal magazine courier observer mirror mail express argus echo examiner
    inquirer dispatch bulletin wire radio television tv broadcasting channel
    church synod diocese archdiocese mission ministries
    united city-fc fc afc cf sc rfc rovers wanderers albion athletic hotspur orchestra philharmonic symphony ballet
    opera band choir team squad
    registry archive archives programme-office taskforce task-force watchdog regulator centre center observatory
    chamber guild lodge brotherhood sisterhood order jury bar delegation syndicate cartel cooperative
    co-operative mosque-council lab rangers scouts survey initiative
    school_district school_board city_hall water_board weekly daily infantry cavalry artillery wing
    junta politburo mafia gang republicans democrats
  `,
  facility: `
    airport airfield airbase base station terminal port harbour harbor dock docks pier wharf quay marina shipyard
    bridge tunnel dam canal lock reservoir highway motorway expressway freeway turnpike road street avenue boulevard
    lane square plaza crescent terrace drive row park gardens garden zoo stadium arena dome ground oval racecourse
    racetrack circuit velodrome gym pool hospital clinic infirmary hospice surgery prison jail penitentiary
    barracks camp fort fortress castle palace tower towers building house hall mansion manor hotel inn resort
    theatre theater cinema museum gallery library cathedral church abbey chapel basilica mosque temple synagogue
    shrine monastery priory convent cemetery crematorium memorial monument statue column gate mall market supermarket
    plant refinery mill factory mine quarry colliery pipeline reactor substation depot warehouse pub tavern
    convention_centre convention_center medical_centre medical_center shopping_centre shopping_center leisure_centre
    arts_centre arts_center sports_centre sports_center health_centre health_center community_centre community_center
    trade_centre trade_center detention_centre detention_center power_station police_station fire_station bus_station
    air_base naval_base power_plant theme_park town_hall concert_hall opera_house
    courthouse embassy consulate residence headquarters kindergarten nursery
    restaurant grill cafe diner bistro pizzeria steakhouse brewery winery motel nightclub ballroom casino
  `,
  place: `
    city town village county shire district province provinces region regions oblast krai okrug governorate prefecture canton state
    territory territories republic kingdom emirate island islands isle isles islet atoll archipelago peninsula cape
    coast bay gulf sea ocean strait straits channel sound fjord lagoon lake lakes loch lough river creek falls
    waterfall valley vale mount mountain mountains hills hill peak ridge range plateau plain plains steppe desert
    forest woods wood moor marsh marshes glacier volcano canyon gorge basin delta estuary beach heath
    borough parish municipality township suburb quarter neighbourhood neighborhood heights
    strip border
  `,
  event: `
    war wars battle siege revolution uprising rebellion revolt coup massacre genocide crisis riots
    olympics paralympics games cup championship championships grand-prix prix open marathon derby tournament
    festival carnival parade expo exhibition conference summit forum congress-meeting convention
    hurricane cyclone typhoon earthquake tsunami famine plague disaster
    tour tours derby-day regatta biennale fair gala
    referendum election elections day ceasefire inquiry hearings trial
  `,
  law: `
    act bill treaty accord accords agreement agreements protocol convention conventions constitution charter amendment
    directive decree pact declaration resolution memorandum code statute law
  `,
  work: `prize award awards medal trophy`,
});

/** Ordinary as names of other things, so that one more ordinary word before them is not enough. */
const looseHeads = words(`
  group groups party office service services board team order force forces command division front movement campaign
  network news times post mirror mail express echo wire power energy oil gas air music books press media records
  capital bar band gang squad bank state city town village region district sea coast border river hill lake mountain
  island valley beach quarter heath wood woods ground pool gate column house hall building street road park lane drive row market
  day war crisis games cup open election elections code law bill act order charter station base house plant mine lock
  camp church school college union company government office center centre trust fund lab weekly daily wing
`);

/** What bodies are called by their trade, and the words for it in their names. */
const TRADES: readonly (readonly [nouns: string, inNames: string])[] = [
  ['airline carrier', 'airline airlines airways air aviation'],
  ['bank lender', 'bank banks bancorp banco banque bankers'],
  [
    'newspaper paper daily tabloid',
    'newspapers times post gazette herald tribune telegraph chronicle journal mail',
  ],
  ['broadcaster network channel', 'broadcasting television tv radio channel'],
  ['insurer', 'insurance assurance'],
  ['carmaker automaker manufacturer', 'motors motor'],
  ['drugmaker', 'pharma pharmaceuticals laboratories'],
  ['brewer', 'brewery breweries brewing'],
  ['retailer', 'stores supermarkets'],
  ['operator', 'railway railways railroad rail trains buses ferries'],
];

export const names: NameWords = {
  signs,
  participle: /.{4}ed$/u,
  gazetteer,
  parties,
  honorifics,
  titles,
  roles: new Set([...titles, ...roleNouns]),
  relations: words(`
    wife husband widow son daughter brother sister mother father uncle aunt nephew niece cousin friend colleague
    girlfriend boyfriend fiance fiancee grandson granddaughter grandfather grandmother twin successor predecessor
  `),
  roleOpeners: words('the a an his her its their our my former ex one'),
  sentenceOpeners: words(`
    yesterday today tonight tomorrow meanwhile however earlier later instead still then now again also perhaps
    last next this that once soon often sometimes indeed moreover furthermore nonetheless nevertheless thus even
    recently reportedly apparently finally eventually previously currently immediately shortly sadly clearly
    asked told speaking according addressing following including responding meeting
  `),
  roleStops: words(`
    met told asked called praised thanked urged joined replaced succeeded beat accused named appointed elected
    quoted hired fired sacked interviewed defeated contacted invited backed including include includes like
  `),
  relatives: words('who whose whom'),
  roleEndings: ['er', 'or', 'ist', 'man', 'woman', 'ician', 'eer', 'ant'],
  works: words(`
    film movie novel book album song single series drama musical opera documentary painting sculpture poem memoir
    biography thriller comedy sitcom podcast video-game game ballad track ep lp soundtrack anthem sequel
  `),
  journeys: new Set(['from to', 'from via', 'from into', 'from towards']),
  vessels: words(`
    ferry ship vessel boat tanker freighter frigate destroyer warship submarine yacht trawler corvette schooner barge
    steamer liner tug lifeboat
  `),
  shipTitles: words('princess prince queen king duke duchess lady lord empress emperor admiral captain'),
  bodies: words(`
    company firm group charity agency organisation organization union party bank think-tank tank institute university
    college school newspaper magazine website channel broadcaster network platform start-up startup manufacturer
    maker producer supplier retailer chain operator airline carrier club team side watchdog regulator body ministry
    department association federation coalition alliance movement militia army court commission committee council
    consultancy pressure-group insurer lender brewer publisher developer conglomerate subsidiary foundation
    non-profit nonprofit outlet daily weekly tabloid
  `),
  apposed: words(`
    company firm group charity agency organisation organization party bank university newspaper magazine website channel
    broadcaster network airline carrier chain daily weekly tabloid outlet start-up startup think-tank
  `),
  namedFor: new Map(
    TRADES.flatMap(([nouns, inNames]) =>
      [...words(nouns)].map((noun): [string, ReadonlySet<string>] => [noun, words(inNames)]),
    ),
  ),
  kindsOfBody: byKind({
    business: `company firm start-up startup manufacturer maker producer supplier retailer chain operator airline
      carrier insurer lender brewer publisher developer conglomerate subsidiary bank banco bancorp
      lines airlines airways railways terminals holdings plc ltd inc corp corporation industries motors foods mills`,
    state:
      'ministry department commission court army navy guard brigade police constabulary watchdog regulator council administration',
    union: 'union',
    party: 'party alliance greens',
    team: 'club team',
    school: 'university college school institute',
  }),
  namedBodies: new Set(['union', 'school', 'party', 'state']),
  owned: byKind({
    place:
      'parliament minister election elections government constitution voters citizens borders coast embassy',
    organisation:
      'shares shareholders stock stake ceo executive subsidiary factories customers earnings takeover',
  }),
  localities: words(`
    north south east west northwest northeast southwest southeast north-west north-east south-west south-east
    river lake bay reef glacier volcano
    city town village capital port suburb district province region county state island islands peninsula country
    nation republic territory municipality neighbourhood neighborhood borough area commune hamlet resort settlement
    coast valley outskirts centre downtown embankment waterfront seafront riverbank airport metropolis
  `),
  heads,
  looseHeads,
  openers: byKind({
    place:
      'lake mount mt cape gulf bay strait republic kingdom isle isles duchy county greater port san santa saint st rio lower upper',
    facility: `
      fort camp port-of hotel hyatt hilton marriott sheraton radisson ramada novotel
      estadio stade stadion stadio praca piazza rua calle avenida rue aeroporto aeropuerto puente ponte
    `,
    organisation: `
      radio fc afc ac as cf university bank ministry department institute college church
      atletico hapoel maccabi dinamo dynamo deportivo olympique universidad universidade ministerio federacion
    `,
    event: 'operation hurricane cyclone typhoon storm battle siege',
  }),
  looseOpeners: words('port lake mount mt cape fort camp'),
  headLinks: words('of for on against'),
  exampleLinks: words('as like including'),
  particles: words(
    'van von der den de del della di da do dos das du la le el al bin ibn bint ben abu ter ten zu zur y e af av',
  ),
  leadingParticles: words('bin ibn bint abu van von de del della di du dos'),
  copulas: words('is was are were became remains'),
  regionKinds: words(
    'province provinces region regions oblast oblasts governorate prefecture voivodeship krai republic canton peninsula state territory department district',
  ),
  abbreviated: new Map(
    Object.entries({
      mt: 'mount',
      st: 'saint',
      ft: 'fort',
      dept: 'department',
      univ: 'university',
      intl: 'international',
      govt: 'government',
      natl: 'national',
      assn: 'association',
      assoc: 'association',
      inst: 'institute',
      ave: 'avenue',
      blvd: 'boulevard',
      rd: 'road',
      hosp: 'hospital',
      '&': 'and',
      defence: 'defense',
      centre: 'center',
      labour: 'labor',
      harbour: 'harbor',
      organisation: 'organization',
      programme: 'program',
      theatre: 'theater',
    }),
  ),
  familyNamesFirst,
  offices: words(
    'ministry department office commission committee agency bureau directorate secretariat inspectorate',
  ),
  ministries: words('ministry presidency chancellery'),
  beforeLanguage:
    /\b(?:speak|speaks|speaking|spoke|spoken|fluent|(?:translated|translation|translates?) (?:from|into|in|to)|written in|said in|wrote in|posted in|published in|tweeted in|replied in|learn(?:s|ed|ing|t)?|in both|in broken|in perfect|in fluent)\s+(?:(?:the|in|\p{Lu}\p{L}+ and|\p{Lu}\p{L}+ or)\s+)?$/u,
  inLanguage: /\b(?:in|into)\s+$/u,
  afterLanguage: /^(?:[-‑ ]language\b|[-‑ ]speak(?:ing|ers?)\b)/u,
  beforeCredited: new RegExp(
    `(?:\\b(?:[Rr]eporting|[Ww]riting|[Ee]dit(?:ing|ed)|[Ww]ritten|[Cc]ompiled|[Pp]hoto(?:s|graph|graphs|graphy)?|[Pp]ictures?|[Ii]mages?|[Vv]ideo|[Gg]raphics?) (?:[Bb]y|[Cc]redit:?|[Cc]ourtesy of)|\\b(?:[Pp]hotos?|[Pp]icture|[Ii]mage|[Cc]redit|[Pp]hotograph)s?:|\\bCredit|\\b[Aa]ll photos) (?:${CREDITED_NAME}(?:, (?:and )?| and | & | in [^,;.()]{2,30}(?:, (?:and )?| and |; ))){0,9}$|(?:\\b(?:REUTERS|AP|AP Photo|AFP|EPA|PA|Photo|Picture|Image|Getty Images?) ?/ ?)$`,
    'u',
  ),
  afterCredited:
    /^(?:(?: in \p{Lu}[^;.()\n]{1,30})?(?:,? and |, )[^;.()\n]{2,60}?)?(?: in \p{Lu}[^;.()\n]{1,30})? (?:also )?contributed (?:to this|reporting)\b|^ ?\/ ?(?:REUTERS|Reuters|AP|AFP|EPA|PA|Getty|Bloomberg|Anadolu|Shutterstock|Xinhua|Corbis|European Pressphoto|dpa|Invision|TASS|Sipa|Alamy)\b/u,
  looseRoles: words(`
    counterpart counterparts colleague opponent rival man woman boy girl child teenager teen person star friend host
    guest member one figure native namesake survivor winner loser
  `),
  seatNouns: words('capital seat headquarters'),
  deciding,
  policies,
  serving: words('serve act work'),
  as: 'as',
  personSuffixes: words('jr sr ii iii iv vi vii viii ix xi xii xiii xiv xv xvi'),
  companySuffixes: words(
    'inc ltd corp co plc llc llp lp l.p pty pvt gmbh ag nv sa s.a spa s.p.a bros limited incorporated',
  ),
  notNames: words(`
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    mondays tuesdays wednesdays thursdays fridays saturdays sundays
    i i'm i've i'd i'll i’m i’ve i’d i’ll gmt utc ist msk jst aest sast hkt bst est edt pst pdt cst cdt cet cest am pm a.m p.m ad bc ok http https www
  `),
  praise: words(`
    great good best better bad worst worse poor excellent awesome amazing terrible horrible awful fantastic wonderful
    friendly nice lovely perfect cheap overpriced expensive delicious fast slow quick rude clean dirty beautiful
    fabulous outstanding exceptional superb decent mediocre disappointing pleasant professional reliable honest very
    really highly super simply absolutely totally extremely pretty worth love loved thank
  `),
  railways: words('railway railroad railways line lines'),
  weakNames: words(`
    aries taurus gemini leo virgo libra scorpio sagittarius capricorn aquarius pisces mercury venus mars jupiter
    saturn
    new_year new_year's new_year's_eve new_year's_day christmas_eve christmas_day boxing_day good_friday islam file
    pr hr mvp rfp dui vip vips ngo ngos wmd suv suvs atm utf fm id asap wtf lol omg diy iq mri rna led lcd usb
    image images
    tv dna hiv aids dvd cd pc gps gdp internet web god earth moon north south east west northern southern eastern
    western photo photos image video caption covid covid-19 phd ba ma mba lgbt lgbtq dvds cds q&a faq pdf url html
    ai it spring summer autumn winter states state century street avenue chapter section article part page figure
    table episode season volume christmas easter sir madam lord mr mrs ms dr ceo cfo coo cto mp mps mep meps pm vip
    un-american christmastime xmas hello hi dear thanks yes no oh mom dad mum grandma grandpa
  `),
  ordinalHeads: words(`
    infantry cavalry artillery airborne division regiment battalion brigade squadron wing corps army fleet panzer
    armored armoured fighter bomber group engineers street avenue precinct circuit arrondissement
  `),
  units: words(
    'infantry cavalry artillery division regiment battalion brigade squadron wing corps fleet group',
  ),
  numbered: words(
    'gate terminal pier berth runway platform dock junction route highway motorway hall ward unit',
  ),
  numberedByName: words('flight'),
  speech: words(`
    said says say told tells added adds warned warns claimed claims argued argues insisted insists admitted admits
    replied replies explained explains noted notes recalled recalls denied denies vowed vows tweeted tweets wrote
    writes thinks believes stressed stresses acknowledged joked quipped conceded asked asks commented remarked
    recounted testified
  `),
  placePrepositions: new Map([
    ['in', 2],
    ['near', 2.5],
    ['across', 2],
    ['outside', 1.5],
    ['throughout', 2],
    ['inside', 1],
    ['around', 1],
    ['from', 1.1],
    ['to', 0.8],
    ['into', 1],
    ['towards', 0.7],
    ['toward', 0.7],
    ['at', 0.3],
    ['visiting', 1],
    ['via', 1],
    ['off', 1],
  ]),
  facilityPrepositions: words('at'),
  compass: words('north south east west central northeast northwest southeast southwest'),
  placeAdjectives: words(`
    northern southern eastern western north-eastern north-western south-eastern south-western northeastern
    northwestern southeastern southwestern central downtown upstate rural inner outer mainland occupied
    nearby neighbouring neighboring coastal
  `),
  placeEndings: [
    ...words(`
      ia land lands stan burg burgh bourg ville town ton ford shire ham mouth bury borough polis grad gorod abad pur
      holm hagen dorf stad stadt wick minster chester cester haven sea marsh market moor dale bridge port
      joki jarvi koski saari vaara niemi irmak hisar
    `),
  ],
  demonymEndings: [
    'n',
    'ns',
    'an',
    'ans',
    'ian',
    'ians',
    'er',
    'ers',
    'ese',
    'ite',
    'ites',
    'i',
    'is',
    'ish',
  ],
  article: 'the',
  of: 'of',
  and: 'and',
};
