/**
 * English words that attribute. Classes and the frames of each are those of Levin, "English Verb Classes and
 * Alternations" (1993), whose numbers stand beside them, and of Quirk et al., "A Comprehensive Grammar of the English
 * Language", 16.20 to 16.83; what words each class holds was written down by hand.
 */

import type { AttributingWord, AttributionWords, Taking } from '../attributions.ts';
import { words, wordsIn } from '../word-list.ts';

/** Frames and prepositions, then lemmas; words of a class may be in others too, and have the frames of all. */
type Class = readonly [takes: string, lemmas: string];

const SAYINGS: readonly Class[] = [
  // 37.7 say, 37.8 complain, 37.10 confess, 37.11 lecture.
  [
    'clause',
    `say add answer reply respond retort counter contend maintain insist argue assert aver avow allege claim boast brag
     comment remark observe note mention opine quip joke interject explain recount reiterate repeat restate stress
     emphasize emphasise underscore underline declare proclaim announce affirm reaffirm state report reveal disclose
     divulge indicate hint imply suggest intimate signal conclude acknowledge admit concede confess confirm deny
     testify attest certify caution warn predict forecast prophesy project estimate reckon calculate speculate theorize
     complain grumble gripe lament moan protest object propose recommend advise write tweet post blog email read
     specify clarify elaborate point_out point spell_out lay_out make_clear rule find rumor rumour
     tease cry shout exclaim whisper scream yell gush marvel vow promise pledge swear guarantee threaten charge
     counsel muse ponder fire_back shoot_back hit_back push_back continue chime_in`,
  ],
  [
    'object',
    `announce propose reveal disclose allege claim acknowledge admit concede confirm deny predict forecast promise
     pledge vow threaten voice express convey articulate reiterate reaffirm declare outline detail recommend
     emphasize emphasise stress underscore mention explain discuss raise offer
     tout cite highlight signal air vent`,
  ],
  ['about of', 'complain warn boast brag speak talk joke hint caution grumble rant'],
  ['on about', 'comment elaborate remark expound opine speculate reflect joke'],
  [
    'object',
    'discuss mention address debate trumpet champion promote tweet retweet post air publicize repeat echo',
  ],
  ['to', 'admit confess point allude refer testify agree respond'],
  ['against', 'warn caution argue advise'],
  ['for', 'argue apologize apologise campaign fight vote push lobby stump'],
  ['at', 'hint lash_out rail fume marvel'],
  ['against', 'rail fulminate speak_out campaign fight vote lash_out inveigh'],
  ['on', 'weigh_in focus dwell'],
  // 36.1 correspond, 22.2 amalgamate, 22.3 of opinions.
  ['with', 'side identify concur sympathize sympathise'],
  ['to', 'commit object point respond react reply'],
  ['as to', 'liken compare'],
  ['gerund', 'deny admit recommend suggest acknowledge propose confess report'],
  [
    'infinitive',
    'claim vow promise pledge swear threaten offer agree refuse decline profess volunteer propose',
  ],
  // 37.2 tell, 37.9 advise.
  ['heard', 'tell inform remind assure notify persuade convince reassure brief'],
  ['hearer', 'tell advise warn remind caution instruct counsel'],
  ['of about', 'inform remind assure notify tell convince accuse'],
  // 37.1 ask, 35 search: questions.
  ['question', 'ask inquire enquire wonder question demand query quiz press debate discuss'],
  ['about', 'ask inquire enquire wonder question'],
  // 58 urge, beg and order.
  ['that', 'agree urge ask beg request order demand command'],
  [
    'hearer',
    `urge ask beg implore plead request order command exhort encourage call_on press pressure lobby direct entreat
     push challenge invite`,
  ],
  ['object', 'demand request urge order'],
  ['infinitive', 'demand ask beg plead'],
  ['for on upon', 'call'],
  ['for', 'ask plead appeal press push lobby campaign advocate'],
  ['on', 'insist'],
  // 29.1 appoint, 29.2 characterize, 29.3 dub.
  [
    'naming',
    `call label brand dub deem declare describe characterize characterise portray depict paint cast term define
     denounce dismiss hail praise condemn criticize criticise mock deride decry tout refer cite frame bill
     slam blast ridicule`,
  ],
  // 33 judgment.
  [
    'object',
    `criticize criticise condemn denounce decry deplore blast slam attack assail lambast lambaste castigate rebuke
     chide scold rip ridicule mock deride disparage denigrate praise applaud hail laud commend salute extol thank
     congratulate welcome celebrate dismiss reject dispute rebut refute challenge question defend endorse
     back advocate accuse blame fault fault_for slam_for bash knock trash lament bemoan protest excoriate skewer`,
  ],
  ['of', 'accuse convict'],
  ['for', 'blame thank'],
  ['on', 'blame'],
];

const ATTITUDES: readonly Class[] = [
  // What speaks by showing: 78 indicate.
  ['clause', 'show demonstrate prove illustrate reflect establish determine'],
  // 48.1.1 appear, of what seems so.
  ['seeming', 'seem appear'],
  // 29.4 declare and 29.5 conjecture, 29.9 consider, 30.1 see of the mind.
  [
    'clause',
    `think believe feel know understand realize realise recognize recognise suspect assume presume suppose guess
     imagine figure doubt doubt_that consider decide judge conclude fear worry hope expect anticipate foresee wish
     dream pretend forget remember recall learn discover care sense trust hold accept bet wager prefer regret resolve
     fret intend mean want`,
  ],
  ['naming', 'consider regard view see perceive treat think believe find deem judge count'],
  ['of about', 'think dream worry'],
  ['in', 'believe'],
  // 32 desire, 61 try, 55 begin left out: it attributes nothing.
  [
    'infinitive',
    `want hope wish plan intend aim seek expect long yearn mean decide choose prefer prepare hesitate resolve
     propose like love hate aspire opt desire vow promise pledge threaten refuse agree decline swear
     `,
  ],
  [
    'object',
    'want seek favor favour support oppose expect anticipate foresee fear desire prefer consider envision',
  ],
  ['for', 'hope wish long yearn'],
  ['on', 'plan count bank'],
  // 31.2 admire, 31.3 marvel.
  [
    'object',
    `admire appreciate detest despise dislike distrust trust hate love loathe resent regret
     respect like dread value envy mourn believe doubt`,
  ],
  ['gerund', 'consider regret contemplate favor favour oppose support mind'],
  ['with', 'agree disagree'],
  ['of', 'approve disapprove despair tire'],
  ['to', 'look_forward'],
  ['for', 'look care'],
];

const NOUNS_SAID: readonly Class[] = [
  [
    'clause about of on',
    `statement claim assertion allegation accusation announcement declaration admission acknowledgement
     acknowledgment confession remark comment argument contention suggestion prediction forecast estimate warning
     complaint denial promise pledge vow assurance guarantee insistence report rumor rumour explanation conclusion
     finding proposal recommendation advice testimony message revelation charge hint criticism`,
  ],
  [
    'infinitive',
    'promise pledge vow threat offer proposal refusal demand request call invitation commitment plea',
  ],
  ['for', 'call demand request plea appeal proposal argument recommendation praise criticism'],
  [
    'of',
    'criticism condemnation denunciation praise endorsement rejection defense defence description depiction',
  ],
  ['clause about on over', 'question'],
  [
    'of',
    'account version assessment characterization characterisation portrayal interpretation endorsement promise',
  ],
  ['on', 'attack speech statement'],
  ['against', 'argument case complaint charge attack'],
  ['to', 'response reference reaction objection'],
];

const NOUNS_HELD: readonly Class[] = [
  [
    'clause about of on',
    `belief view opinion feeling conviction fear concern worry hope expectation doubt suspicion understanding
     assumption impression confidence certainty position stance idea notion theory thought judgment judgement
     skepticism scepticism optimism regret sense`,
  ],
  [
    'infinitive',
    'hope plan intention desire decision wish aim goal ambition determination willingness reluctance resolve effort',
  ],
  ['for', 'hope plan support desire preference respect admiration contempt enthusiasm'],
  ['in', 'faith trust confidence belief interest'],
  ['about toward towards over at', 'anxiety anger attitude frustration fear worry outrage'],
  ['to', 'commitment resistance opposition objection aversion hostility'],
  ['of', 'approval disapproval vision hope fear'],
  ['of to with over', 'support opposition concern frustration anger objection'],
];

const ADJECTIVES: readonly Class[] = [
  [
    'clause',
    `confident certain sure convinced aware unaware afraid fearful hopeful optimistic pessimistic doubtful skeptical
     sceptical worried concerned proud glad happy pleased sorry sad surprised shocked disappointed angry upset
     frustrated furious grateful thankful adamant clear unsure uncertain unclear unconvinced mindful
     dismayed delighted relieved`,
  ],
  [
    'about',
    'concerned worried optimistic pessimistic skeptical sceptical angry upset excited clear unhappy enthusiastic',
  ],
  ['of', 'afraid critical skeptical sceptical supportive proud wary certain aware fearful tired'],
  [
    'infinitive',
    'willing unwilling eager ready reluctant keen anxious determined happy glad proud hesitant prepared',
  ],
  ['with', 'frustrated pleased satisfied impressed disappointed'],
  ['to', 'opposed open committed devoted receptive hostile'],
  ['in', 'interested confident'],
  ['on', 'intent bent keen'],
  ['with about at', 'thrilled unhappy comfortable uncomfortable upset angry'],
  ['about', 'excited upbeat passionate serious cautious nervous unsure'],
  ['of', 'dismissive leery sick suspicious'],
];

const TAKINGS: ReadonlySet<string> = words(
  'clause that heard question infinitive hearer gerund seeming object naming',
);

function tableOf(...lists: readonly (readonly [classes: readonly Class[], attitude: boolean])[]) {
  const table = new Map<string, AttributingWord>();
  for (const [classes, attitude] of lists)
    for (const [takes, lemmas] of classes)
      for (const lemma of wordsIn(lemmas)) {
        const known = table.get(lemma);
        const frames = wordsIn(takes);
        table.set(lemma, {
          takes: new Set([
            ...(known?.takes ?? []),
            ...frames.filter((word): word is Taking => TAKINGS.has(word)),
          ]),
          prepositions: new Set([
            ...(known?.prepositions ?? []),
            ...frames.filter((word) => !TAKINGS.has(word)),
          ]),
          attitude: known?.attitude ?? attitude,
        });
      }
  return table;
}

export const attributions: AttributionWords = {
  verbs: tableOf([SAYINGS, false], [ATTITUDES, true]),
  nouns: tableOf([NOUNS_SAID, false], [NOUNS_HELD, true]),
  adjectives: tableOf([ADJECTIVES, true]),
  adverbs: words('allegedly reportedly supposedly purportedly'),
  frames: words(
    'in_view in_opinion in_word in_estimation in_judgment in_judgement in_account by_account in_mind in_telling',
  ),
  lightVerbs: words(`
    make have issue express give voice raise offer share hold repeat reiterate release publish deliver send defend
    announce put
  `),
  sourcePrepositions: words('by from of among'),
  namingPreposition: 'as',
  reasonPrepositions: words('for as over'),
};
