/** One spelling of English words for all: British and American, contracted or not. Good for comparing, not for printing. */

const CONTRACTED: readonly (readonly [RegExp, string])[] = [
  [/^can'?t$/, 'can not'],
  [/^cannot$/, 'can not'],
  [/^won't$/, 'will not'],
  [/^shan't$/, 'shall not'],
  [/^(\p{L}+)n't$/u, '$1 not'],
  [/^(\p{L}+)'ll$/u, '$1 will'],
  [/^(\p{L}+)'re$/u, '$1 are'],
  [/^(\p{L}+)'ve$/u, '$1 have'],
  [/^i'm$/, 'i am'],
  [/^(it|that|there|here|he|she|what|who|where)'s$/, '$1 is'],
  [/^let's$/, 'let us'],
  [/^percent$/, 'per cent'],
  [/^gonna$/, 'going to'],
];

/** Other spellings of single words, the American last. */
const WORDS = new Map(
  `defence defense, offence offense, licence license, pretence pretense, practise practice, programme program,
  programmes programs, grey gray, judgement judgment, ageing aging, enquiry inquiry, enquiries inquiries, sceptic
  skeptic, sceptical skeptical, towards toward, afterwards afterward, amongst among, whilst while, learnt learned, burnt
  burned, spelt spelled, dreamt dreamed, manoeuvre maneuver, manoeuvres maneuvers, jewellery jewelry, plough plow, tyre
  tire, tyres tires, kerb curb, storey story, mould mold, cosy cozy, okay ok, yeah yes, cheque check, cheques checks,
  aeroplane airplane, aluminium aluminum, fulfil fulfill, enrol enroll, skilful skillful, mum mom`
    .split(/,\s+/)
    .map((pair) => pair.split(/\s+/) as [string, string]),
);

/** Endings; too few letters before them make another word ("four", "filled"). */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/^(\p{L}{3,})our(s|ed|ing|able|ite|ites|ful|less|al|hood|hoods|ly|er|ers)?$/u, '$1or$2'],
  [/^(\p{L}{3,})is(e|ed|es|ing|ation|ations|er|ers)$/u, '$1iz$2'],
  [/^(\p{L}{3,})ys(e|ed|es|ing)$/u, '$1yz$2'],
  [/^(\p{L}{2,})tre(s|d)?$/u, '$1ter$2'],
  [/^(\p{L}{3,})ll(ed|ing|er|ers)$/u, '$1l$2'],
  [/^(\p{L}{3,})ogue(s)?$/u, '$1og$2'],
];

/** Returns the word, or the words that it contracts, in one spelling; lower case with plain apostrophes. */
export function oneSpelling(word: string): string {
  for (const [pattern, full] of CONTRACTED) if (pattern.test(word)) return word.replace(pattern, full);
  const known = WORDS.get(word);
  if (known !== undefined) return known;
  for (const [pattern, other] of ENDINGS) if (pattern.test(word)) return word.replace(pattern, other);
  return word;
}
