/** English words among which outlets choose. Written by hand, for news of any kind. */

import type { Account, FramingWords, ThingWord, Way } from '../framing.ts';
import { words, wordsIn } from '../word-list.ts';

/** A line is a thing; `+` joins the verbs that count with a noun. */
const THINGS = `
war warfare conflict crisis hostilities fighting bloodshed invasion+invade aggression incursion intervention special_operation special_military_operation military_operation
summit meeting talks gathering session conference negotiations discussions consultations encounter
strike walkout stoppage industrial_action work_stoppage job_action lockout
dispute quarrel row feud standoff stand-off rift impasse deadlock
employers bosses owners management
workers staff employees strikers workforce
scabs strikebreakers strike-breakers blacklegs replacement_workers agency_workers temporary_workers
layoffs lay-offs redundancies sackings job_cuts job_losses dismissals
dockers dockworkers dock_workers longshoremen stevedores
protest demonstration rally march riot unrest disturbance disorder uprising revolt rebellion insurrection
protesters protestors demonstrators rioters activists marchers campaigners mob looters vandals
terrorists militants gunmen fighters rebels insurgents extremists separatists guerrillas jihadists radicals
attack assault raid ambush bombing airstrike air_strike shelling bombardment massacre atrocity
killing murder slaying execution assassination homicide manslaughter
attacker gunman shooter suspect assailant killer murderer perpetrator
flood flooding floods deluge inundation disaster catastrophe tragedy calamity
crash collision accident incident wreck derailment smash tragedy
blast explosion detonation bombing
fire blaze inferno wildfire
takeover merger acquisition buyout purchase sale tie-up
verdict ruling judgment judgement conviction
fraud scam theft swindle embezzlement robbery
win victory triumph landslide
defeat loss rout drubbing humiliation thrashing
government regime administration authorities junta
coup putsch overthrow ouster revolution power_grab
migrants refugees asylum_seekers immigrants illegals aliens
deportation removal expulsion repatriation
ceasefire cease-fire truce armistice pause
sanctions penalties restrictions embargo
tariffs duties levies
scandal affair controversy saga furore
allegations accusations claims smears
fans supporters hooligans ultras
ban prohibition crackdown curbs clampdown
shooting rampage bloodbath slaughter
outbreak epidemic pandemic
wall barrier fence
hostages captives detainees abductees
climate_change global_warming climate_crisis climate_emergency
reform overhaul shake-up modernisation modernization
austerity cuts savings cutbacks
bailout rescue handout lifeline
abortion termination
concession compromise surrender capitulation climbdown appeasement
`;

const things: readonly (readonly ThingWord[])[] = THINGS.trim()
  .split('\n')
  .map((line) =>
    line.split(' ').map((entry) => {
      const [word = '', ...verbs] = entry.split('+');
      return { word: word.replaceAll('_', ' '), verbs };
    }),
  );

const way = (phrases: string, near?: string): Way => ({
  phrases: wordsIn(phrases).map((phrase) => phrase.split(' ')),
  ...(near !== undefined && { near: words(near) }),
});

const LAND =
  'territory land region area city town province peninsula island border village part soil country ground district';
const EFFORT =
  'attempt effort promise bid push pledge initiative mediation diplomacy plan campaign talks negotiation vow';
const EVENT =
  'meeting summit talks talk deal agreement election vote visit offer takeover strike verdict result outcome match ruling plan negotiation decision';

const ACCOUNTS: readonly Account[] = [
  {
    concept: 'hold on land',
    ways: [
      way('occupy occupied occupation occupier seize seizure overrun conquer conquest land_grab'),
      way('annex annexed annexation unlawfully_acquire illegally_acquire illegally_seize'),
      way('control controlled capture hold has_take have_take take_control gain/NOUN', LAND),
      way(
        'liberate liberation vote_to_join vote_to_become reunite reunification reunify territorial_reality reality_on_the_ground accession return_home',
      ),
      way('cede relinquish hand_over give_away gift/VERB gift/NOUN reward/VERB surrender swap/VERB', LAND),
    ],
  },
  {
    concept: 'who takes part',
    ways: [
      way(
        'leave_out exclude exclusion shut_out sideline sidelined freeze_out relegate relegated margin snub shun bypass behind_the_back over_the_head in_the_dark',
      ),
      way(
        'invite uninvited invitation',
        'talks meeting summit negotiation event conference ceremony session',
      ),
      way('boycott stay_away decline_to_attend refuse_to_attend walk_out_of pull_out_of skip'),
    ],
  },
  {
    concept: 'what it is worth',
    ways: [
      way(
        'win/NOUN victory/NOUN triumph/NOUN success breakthrough coup/NOUN milestone landmark',
        `${EVENT} isolated proof`,
      ),
      way(
        'stall/VERB stalling buy_time play_for_time drag_its_feet drag_their_feet delay_tactic delaying_tactic ploy foot-dragging procrastinate',
      ),
      way('risk/NOUN risky gamble high-stakes minefield perilous'),
      way(
        'constructive productive fruitful pave_the_way path_to path_towards path_toward step_forward positive useful cordial',
      ),
      way('failure fiasco setback humiliation flop debacle shambles disaster damp_squib defeat/NOUN', EVENT),
      way('symbolic symbolism optics photo_opportunity photo-op for_show spectacle theatre stunt sideshow'),
    ],
  },
  {
    concept: 'what efforts are called',
    ways: [
      way(
        'unsuccessful fail failed fruitless futile unfulfilled not_be_fulfil broken in_vain doomed',
        EFFORT,
      ),
      way('sincere energetic tireless genuine courageous bold earnest determined heroic', EFFORT),
      way('reluctant reluctance hesitant half-hearted unwilling lukewarm slow_to'),
      way('peacemaker dealmaker deal-maker statesman mediator saviour savior nobel'),
      way('cynical self-serving desperate shameless opportunistic'),
    ],
  },
  {
    concept: 'what is wanted',
    ways: [
      way('demand/NOUN ultimatum maximalist hardline uncompromising diktat blackmail'),
      way('concern/NOUN grievance root_cause legitimate_interest legitimate'),
      way('request/NOUN ask/NOUN appeal/NOUN wish/NOUN proposal plea'),
      way('condition/NOUN terms/NOUN requirement precondition'),
    ],
  },
  {
    concept: 'the course of the fighting',
    ways: [
      way('bombard bombardment swarm barrage pound/VERB onslaught rain_down raze pummel'),
      way('precision_strike military_target military_infrastructure surgical_strike retaliatory retaliation'),
      way('on_the_back_foot on_the_defensive retreat/VERB lose_ground outnumbered outgunned overstretched'),
      way('advance/VERB advance/NOUN press_forward push_forward gain_ground momentum'),
    ],
  },
  {
    concept: 'how somebody holds office',
    ways: [
      way(
        'term_expire term_has_expire refuse_to_call illegitimate unelected cling_to_power without_a_mandate outstay',
      ),
      way('rule/VERB ruler strongman dictator autocrat tyrant iron_fist authoritarian'),
      way('democratically elected freely_elected popular_mandate legitimate_president re-elected'),
    ],
  },
  {
    concept: 'how it was won',
    ways: [
      way(
        'landslide sweep_to thrash rout/VERB crush trounce hammer/VERB demolish cruise romp outclass overwhelming',
      ),
      way('edge/VERB scrape narrow narrowly squeak hang_on cling_on wafer-thin slender'),
      way('steal/VERB stolen rig/VERB rigged fraud irregularity vote-buying cheat robbed controversial'),
      way('deserve deserved deserving merit/VERB historic fair'),
    ],
  },
  {
    concept: 'whose fault it is',
    ways: [
      way(
        'negligence negligent neglect/VERB neglected ignore_warning warning_ignore cover_up cover-up failed_to_act',
      ),
      way('act_of_god natural_disaster unavoidable unforeseeable unprecedented once_in_a_century freak'),
      way('blame/VERB blame/NOUN responsible responsibility culpable guilt'),
      way('accident accidental tragic_accident unintentional mistake by_mistake'),
    ],
  },
  {
    concept: 'what became of people',
    ways: [
      way('kill slay murder massacre slaughter gun_down butcher execute'),
      way('die perish lose_their_life lose_his_life lose_her_life claim_the_life pass_away'),
    ],
  },
  {
    concept: 'what the offer is called',
    ways: [
      way('fair generous reasonable attractive compelling final_offer'),
      way('insult insulting derisory paltry inadequate opportunistic undervalue low-ball lowball'),
      way('hostile unsolicited unwanted predatory aggressive', 'bid offer takeover approach'),
      way('marriage_of_equal partnership friendly agreed white_knight'),
    ],
  },
  {
    concept: 'how people are moved out',
    ways: [
      way('evacuate evacuation evacuated evacuee lead_to_safety'),
      way('flee fled displace displaced displacement uproot driven_from'),
      way('expel expulsion eject evict eviction forcibly forced_out'),
    ],
  },
  {
    concept: 'how force is told',
    ways: [
      way(
        'crackdown crack_down brutal brutality heavy-handed excessive_force beat/VERB violently repression',
      ),
      way('disperse restore_order maintain_order keep_the_peace contain/VERB self-defence self-defense'),
      way('clash scuffle confrontation skirmish'),
      way('hooligan rioter thug looter mob provocation provocateur'),
    ],
  },
  {
    concept: 'what the accused is called',
    ways: [
      way('honest innocent innocence betray scapegoat victimise witch_hunt'),
      way('rob thief greed greedy fraudster swindler crook steal/VERB villain monster'),
      way('alleged allegedly accuse suspected deny'),
    ],
  },
  {
    concept: 'how it is going to end',
    ways: [
      way('compromise common_ground meet_halfway middle_ground'),
      way('surrender capitulate capitulation cave_in back_down climb_down climbdown u-turn give_in'),
      way('stand_firm hold_the_line hold_out dig_in refuse_to_budge defiant defiance resolute'),
    ],
  },
];

export const framing: FramingWords = {
  things,
  whose: (deed) => `whose ${deed} it is`,
  order: (one, other) => `${one} and ${other}: who comes first`,
  deeds: words(`
    war conflict crisis fighting invasion aggression incursion intervention attack assault raid strike walkout stoppage
    dispute quarrel row feud riot violence unrest uprising rebellion coup crackdown massacre bombing shelling offensive
    takeover merger bid blockade siege`),
  begins: {
    byWhom: words('launch start begin wage unleash provoke mount open trigger spark ignite cause'),
    byItself: words('erupt start begin arise flare break'),
  },
  accounts: ACCOUNTS,
  plain: words(`
    man woman person people one member leader official spokesman spokeswoman spokesperson reporter journalist
    correspondent colleague counterpart friend resident part other side mr mrs ms dr`),
  loaded: words(`
    disputed contested occupied annexed breakaway separatist rebel-held so-called alleged illegal unlawful legal
    legitimate illegitimate controversial divisive notorious infamous disgraced embattled hated beloved popular
    unpopular brutal bloody deadly savage vicious cowardly horrific barbaric reckless senseless tragic peaceful violent
    armed unarmed innocent guilty corrupt hardline moderate radical extremist extreme far-right far-left right-wing
    left-wing populist nationalist authoritarian democratic liberal conservative rogue renegade hostile friendly
    unsolicited generous insulting derisory fair unfair historic landmark unprecedented crippling punishing draconian
    harsh tough lenient mild severe strict modest massive sweeping botched bungled failed doomed chaotic shambolic
    desperate cynical bold brave heroic defiant stubborn greedy wealthy billionaire veteran
    driverless automated automatic robot robotic unmanned self-driving pirate rebel puppet
    unelected elected self-proclaimed self-styled
    stolen rigged sham forced compulsory mandatory voluntary unprovoked full-scale limited targeted
    indiscriminate lasting fragile shaky secret undemocratic foreign ordinary hard-working lazy vulnerable
    undocumented emergency`),
  loadedForm:
    /^(?:pro|anti)-\p{L}|\p{L}-(?:backed|led|held|controlled|occupied|annexed|breaking|busting|run)$/u,
};
