/** English inflections by rule, with the irregular forms that matter for a news vocabulary. */

export type Part = 'noun' | 'verb' | 'adj' | 'adv';

/** Returns the forms of a lemma; the same place holds the same inflection for every word of that part of speech. */
export function formsOf(lemma: string, part: Part): string[] {
  if (part === 'verb') {
    const irregular = IRREGULAR_VERBS.get(lemma);
    return [
      lemma,
      irregular?.[2] ?? withS(lemma),
      irregular?.[0] ?? withEd(lemma),
      irregular?.[1] ?? withEd(lemma),
      withIng(lemma),
    ];
  }
  if (part === 'noun') return [lemma, IRREGULAR_PLURALS.get(lemma) ?? withS(lemma)];
  if (part === 'adj') return [lemma, ...(IRREGULAR_DEGREES.get(lemma) ?? degrees(lemma))];
  return [lemma];
}

const withS = (word: string): string => {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|[^aeiou]o)$/.test(word) ? `${word}es` : `${word}s`;
};

const withEd = (word: string): string => {
  if (word.endsWith('e')) return `${word}d`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ied`;
  return `${doubled(word)}ed`;
};

const withIng = (word: string): string => {
  if (word.endsWith('ie')) return `${word.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(word) && word.length > 2) return `${word.slice(0, -1)}ing`;
  return `${doubled(word)}ing`;
};

/** Stress decides in longer words; the list has those that double in a news vocabulary. */
const doubled = (word: string): string =>
  (/^[^aeiou]*[aeiou][bdfgklmnprtvz]$/.test(word) || DOUBLING.has(word)) && !/[wxy]$/.test(word)
    ? word + word.at(-1)
    : word;

const degrees = (word: string): string[] => {
  if (word.length > 7) return [];
  const stem = word.endsWith('e')
    ? word.slice(0, -1)
    : /[^aeiou]y$/.test(word)
      ? `${word.slice(0, -1)}i`
      : doubled(word);
  return [`${stem}er`, `${stem}est`];
};

const DOUBLING = new Set(
  'admit commit permit submit transmit refer prefer occur control begin forget regret compel expel equip plan'.split(
    ' ',
  ),
);

const rows = (table: string): [string, string[]][] =>
  table
    .trim()
    .split('\n')
    .flatMap((line) => line.split(','))
    .map((row) => row.trim().split(' '))
    .filter((row) => row.length > 1)
    .map(([lemma, ...forms]) => [lemma!, forms]);

/** Lemma, past, participle and, where irregular, the third person. */
const IRREGULAR_VERBS = new Map(
  rows(`be was been is, have had had has, do did done does, say said said, go went gone goes, get got got
    make made made, know knew known, think thought thought, take took taken, see saw seen, come came come
    find found found, give gave given, tell told told, feel felt felt, become became become, leave left left
    put put put, mean meant meant, keep kept kept, let let let, begin began begun, show showed shown
    hear heard heard, run ran run, hold held held, bring brought brought, write wrote written, sit sat sat
    stand stood stood, lose lost lost, pay paid paid, meet met met, set set set, lead led led
    understand understood understood, speak spoke spoken, read read read, spend spent spent, grow grew grown
    win won won, buy bought bought, send sent sent, build built built, fall fell fallen, cut cut cut
    sell sold sold, break broke broken, hit hit hit, eat ate eaten, catch caught caught, draw drew drawn
    choose chose chosen, rise rose risen, drive drove driven, wear wore worn, fight fought fought
    throw threw thrown, shoot shot shot, seek sought sought, teach taught taught, fly flew flown
    sing sang sung, lie lay lain, lay laid laid, deal dealt dealt, sleep slept slept, strike struck struck
    hurt hurt hurt, shut shut shut, hide hid hidden, shake shook shaken, steal stole stolen, bear bore borne
    beat beat beaten, blow blew blown, forget forgot forgotten, hang hung hung, ride rode ridden
    sink sank sunk, spread spread spread, swim swam swum, swing swung swung, tear tore torn, wake woke woken
    bind bound bound, bite bit bitten, bleed bled bled, burst burst burst, cast cast cast, cost cost cost
    dig dug dug, feed fed fed, flee fled fled, freeze froze frozen, quit quit quit, shed shed shed
    shrink shrank shrunk, slide slid slid, split split split, spring sprang sprung, stick stuck stuck
    sweep swept swept, swear swore sworn, withdraw withdrew withdrawn, undergo underwent undergone
    undertake undertook undertaken, overcome overcame overcome, forbid forbade forbidden, foresee foresaw foreseen
    upset upset upset, bid bid bid, bet bet bet, lend lent lent, light lit lit, weep wept wept, bend bent bent`),
);

const IRREGULAR_PLURALS = new Map(
  rows(`man men, woman women, child children, person people, foot feet, tooth teeth, mouse mice, life lives
    wife wives, knife knives, leaf leaves, half halves, self selves, wolf wolves, thief thieves, shelf shelves
    crisis crises, analysis analyses, basis bases, series series, species species, aircraft aircraft`).map(
    ([lemma, forms]) => [lemma, forms[0]!],
  ),
);

const IRREGULAR_DEGREES = new Map(
  rows(
    'good better best, bad worse worst, far further furthest, little less least, many more most, much more most',
  ),
);
