/** English abbreviations, function words, negation and modality. */

import { stemmer } from 'stemmer';
import type { Vocabulary } from '../vocabulary.ts';
import { words } from '../word-list.ts';
import { oneSpelling } from './spelling.ts';

/** Newspaper abbreviations that are followed by more of the sentence; from the AP and Guardian style guides. */
const abbreviations = words(`
  mr mrs ms dr prof sen rep gov gen lt col capt cmdr sgt maj adm brig rev hon st jr sr messrs
  vs no nos vol fig pp p art sec ch ed eds cf al eg e.g ie i.e approx est ca etc dept div assoc intl dist ft mt ave blvd
  mme mlle msgr pres supt cpl pvt bldg tel ext viz p.s
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
  inc ltd corp co plc bros dept univ assn gov't govt
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa
  tenn tex va vt wash wis wyo
  u.s u.k u.n e.u d.c a.m p.m
  atty det insp const pte sens reps profs drs ph.d m.sc b.sc hr hrs esp ps
`);

/** Abbreviations of which the lower-case form is also a word. */
export const abbreviationsAndWords = words(
  'art cal col const del det ed fig gen ill mar mass miss no ore pa pres reps sat sun tel wash',
);

/** After the closed word classes of Quirk et al., "A Comprehensive Grammar of the English Language", with forms of be, have, do. */
const functionWords = words(`
  a an the this that these those some any no every each either neither both all half such what which whose
  i me my mine myself you your yours yourself yourselves he him his himself she her hers herself it its itself
  we us our ours ourselves they them their theirs themselves one ones who whom whoever whichever whatever
  and or but nor so yet for if unless because although though while whereas since until till when whenever where
  wherever whether than as once lest that after before
  of in on at by to from with without within into onto upon over under above below between among amid through
  during against about across along around behind beside besides beyond despite down except inside near off out
  outside past per toward towards up via throughout amongst
  am is are was were be been being have has had having do does did doing done will would shall should can could
  may might must ought used need dare
  not n't never also too very just only even still already again then there here now how why more most less least
  much many few little other another same own
  's 've 're 'll 'd 'm isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't
  shan't shouldn't can't cannot couldn't mightn't mustn't
`);

const negations = words(`
  not no never none nobody nothing nowhere neither nor without cannot n't isn't aren't wasn't weren't hasn't
  haven't hadn't doesn't don't didn't won't wouldn't shan't shouldn't can't couldn't mightn't mustn't
  denied denies deny refused refuses refuse rejected rejects reject failed fails fail
`);

/** Letters that are always spoken so; "u", "h", "eu" and "one" are not, nor is what may be spelt out. */
const CONSONANT = /^[bcdfgjklmnpqrstvwz][\p{Ll}’'-]{2,}/u;
const VOWEL = /^(?:[ai]|e(?!u)|o(?!n[ce]))[\p{Ll}’'-]{2,}/u;

function startsWith(next: string, letters: RegExp): boolean | null {
  if (letters.test(next)) return true;
  return (letters === VOWEL ? CONSONANT : VOWEL).test(next) ? false : null;
}

export const vocabulary: Vocabulary = {
  abbreviations,
  functionWords,
  negations,
  modality: {
    expected:
      /\b(?:will|'ll|shall|is|are|was|were)\s+(?:also\s+|now\s+|still\s+|not\s+)?(?:be\s+)?(?:to\b(?=\s+\p{Ll})|going\s+to|due\s+to|set\s+to|expected|scheduled|planned|likely|poised|slated)|\b(?:will|won't|shall|forecast|forecasts|predicts?|predicted|expects?|anticipated?|upcoming|scheduled)\b/iu,
    proposed:
      /\b(?:propos(?:e[sd]?|al|ing)|suggest(?:s|ed|ion)?|calls?\s+for|called\s+for|calling\s+for|offer(?:s|ed)?\s+to|demand(?:s|ed|ing)?|urg(?:e[sd]?|ing)|wants?|wanted|should|must)\b/iu,
    denied:
      /\b(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed)?|rejects?|rejected|rul(?:e[sd]?|ing)\s+out|refut(?:e[sd]?|ing)|disput(?:ed|ing))\b/iu,
    conditional: /\b(?:if|unless|provided\s+that|would|could|might|may|in\s+case|should\s+\p{L}+\s+fail)\b/iu,
  },
  suits: (word, next) =>
    word === 'a' ? startsWith(next, CONSONANT) : word === 'an' ? startsWith(next, VOWEL) : null,
  oneSpelling,
  stem: stemOf,
};

/** Words whose stems are kept: more than a long story has, and of many stories those that were met last. */
const MOST_STEMS = 30_000;

const stems = new Map<string, string>();

/** A story's words are asked for again and again, by stage after stage. */
function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= MOST_STEMS) stems.clear();
  const stem = stemmer(word);
  stems.set(word, stem);
  return stem;
}
