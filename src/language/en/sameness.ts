/** English words of one root and words that exclude each other. `opposites.txt` is from training/statements. */

import { readFileSync } from 'node:fs';
import type { SamenessWords } from '../sameness.ts';
import { words } from '../word-list.ts';
import { ngramModel } from './ngrams.ts';

/** Nouns whose form does not show the verb that they are of. */
const DEEDS = `
  sale:sell death:die birth:bear loss:lose theft:steal speech:speak thought:think gift:give growth:grow flight:fly
  choice:choose belief:believe proof:prove defence:defend defense:defend success:succeed failure:fail entry:enter
  trial:try complaint:complain response:respond pursuit:pursue analysis:analyse analysis:analyze song:sing sight:see
  life:live advice:advise relief:relieve rise:raise shot:shoot gunfire:shoot strike:hit food:feed blood:bleed breath:breathe
  bath:bathe cloth:clothe loan:lend debt:owe tale:tell deed:do seat:sit knowledge:know descent:descend ascent:ascend
  expense:expend offence:offend offense:offend pretence:pretend suspense:suspend extent:extend intent:intend
  portrait:portray trade:sell weight:weigh height:heighten strength:strengthen length:lengthen width:widen depth:deepen
  ban:prohibit ban:forbid funeral:bury burial:bury heir:inherit warmth:warm truth:true heat:hot anger:angry hunger:hungry
  safety:safe poverty:poor wealth:rich youth:young hatred:hate kill:die laughter:laugh slaughter:kill injury:injure wound:injure
  victory:win triumph:win defeat:beat abuse:abuse
`;

/** Beside those that the thesaurus has. */
const OPPOSITES = `
  support:oppose back:oppose favour:oppose favor:oppose support:reject back:reject approve:veto pass:reject gain:lose gain:drop
  hire:fire open:close open:shut raise:cut raise:lower increase:cut expand:cut expand:shrink grow:shrink resume:halt
  resume:suspend resume:stop start:end start:stop start:finish begin:end confirm:deny uphold:overturn uphold:reject convict:acquit
  rise:drop rise:decline climb:drop climb:fall surge:plunge soar:plunge jump:drop join:leave enter:leave arrive:leave arrive:depart survive:die
  strengthen:weaken majority:minority tighten:ease extend:shorten release:arrest release:detain free:jail free:imprison
  victory:defeat victory:loss ally:enemy advance:retreat attack:defend more:less more:fewer up:down best:worst higher:lower
  high:low early:late before:after cheap:expensive peace:war friend:enemy import:export ban:allow ban:permit
  praise:criticise praise:criticize welcome:condemn welcome:criticise welcome:criticize optimistic:pessimistic
  legal:illegal lawful:unlawful permanent:temporary public:private government:opposition surplus:deficit
  profit:loss win:loss true:false safe:dangerous save:destroy build:destroy create:destroy create:abolish
  buyer:seller winner:loser plaintiff:defendant prosecution:defence prosecutor:defence
`;

/** Verbs that leave what is done to their object: "make a decision". */
const LIGHT = words('be have do make take give get go come put set hold keep let become remain seem appear');

const UNDOING = words(`
  block prevent stop halt end ban bar exclude prohibit forbid scrap abolish cancel avoid veto preclude stop_from rule_out
  call_off discontinue cease refrain renounce forgo forego bar_from exclude_from block_from prevent_from
`);

const ABANDONING = words('drop give_up abandon withdraw shelve relinquish surrender quit suspend freeze');

const LESSENING = words(`
  reduce ease relax cut cap limit lower shrink curb restrict lessen loosen weaken curtail decrease diminish soften trim
  slash downsize lift cap reduction cut limit limitation restriction easing relaxation small less few low weak relief
  relaxed eased reduced lowered limited restricted curbed capped shortened
`);

const AIMS = words(`
  ambition bid plan hope effort attempt aspiration aim goal wish desire drive push quest intention idea proposal suggestion
  possibility prospect notion right chance
`);

const MEASURES = words(`
  strength power size number level amount extent capacity scale scope rate total kind sort type form part portion piece set
  series range group majority rest lot use presence
`);

/** What words of one root end in. */
const ENDINGS = [
  '',
  ...words(`
    e s es ed d ing ings er ers or ors ion ions tion tions ation ations ition sion sions ssion ment ments ance ances ence ences
    al als ial ual ure ures age ages y ies ied ity ty iness ness ful less able ible ive ative itive ous ious ic ical ics ist
    ists ism ise ize ises izes ised ized ising izing isation ization ify ifies ified ification ate ates ated ating ator ators
    ant ants ent ents ency ancy ee ees eer dom hood ship th t ts de des ded ding d ds se ses sed sing se ve ved ves ving ce
    ces cy pt ption ptions be scription ct ction ctions ian ians an ans n en ens ened ening ern ish ly ally ily el ery ary ory ery
    rer red ring ter ted ting ner ned ning mer med ming per ped ping ger ged ging ber bed bing ler led ling nial val sal tal
    eal ief ieve
  `),
];

const LENGTHS = new Map(
  Object.entries({
    decade: 315_576_000,
    year: 31_557_600,
    month: 2_629_800,
    fortnight: 1_209_600,
    week: 604_800,
    day: 86_400,
    hour: 3600,
    minute: 60,
  }),
);

/** Natural logarithms of the probability of a word that tells nothing, and of one that tells as much as any need. */
const COMMONEST = -4;
const RARE = -12;

function weighWord(lemma: string): number {
  const model = ngramModel();
  const logProbability = model.logProbability(-1, -1, model.idOf(lemma));
  return Math.max(0.2, Math.min(1.6, (COMMONEST - logProbability) / (COMMONEST - RARE)));
}

const pairsIn = (list: string): (readonly [string, string])[] =>
  list
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]);

let loaded: SamenessWords | undefined;

/** Returns the words, read when first asked for. */
export function sameness(): SamenessWords {
  loaded ??= load();
  return loaded;
}

function load(): SamenessWords {
  const opposites = new Map<string, Set<string>>();
  const exclude = (one: string, other: string): void => {
    opposites.set(one, (opposites.get(one) ?? new Set<string>()).add(other));
  };
  const listed = readFileSync(new URL('opposites.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(' ') as [string, string]);
  for (const [one, other] of [...listed, ...pairsIn(OPPOSITES)]) {
    exclude(one, other);
    exclude(other, one);
  }
  return {
    opposites,
    deeds: new Map(
      [...Map.groupBy(pairsIn(DEEDS), ([noun]) => noun)].map(([noun, pairs]) => [
        noun,
        new Set(pairs.map(([, verb]) => verb)),
      ]),
    ),
    endings: new Set(ENDINGS),
    light: LIGHT,
    undoing: UNDOING,
    abandoning: ABANDONING,
    lessening: LESSENING,
    aims: AIMS,
    measures: MEASURES,
    lengths: LENGTHS,
    weigh: weighWord,
  };
}
