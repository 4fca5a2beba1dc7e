/** English words that the reading of clauses needs. */

import type { GrammarWords, LinkKind, ModalKind, VerbForm } from '../grammar.ts';
import { words } from '../word-list.ts';
import { speech } from './speech.ts';

const tableOf = <Kind extends string>(lists: Partial<Record<Kind, string>>): ReadonlyMap<string, Kind> =>
  new Map(
    Object.entries<string | undefined>(lists).flatMap(([kind, list]) =>
      [...words(list ?? '')].map((word): [string, Kind] => [word, kind as Kind]),
    ),
  );

const cueVerbs = (...kinds: readonly string[]): ReadonlySet<string> =>
  new Set(
    [...speech.verbs].flatMap(([word, { kind, form }]) =>
      form === 'base' && kinds.includes(kind) ? [word] : [],
    ),
  );

/** Tags of the Penn Treebank. */
const VERB_FORMS: Readonly<Record<string, VerbForm>> = {
  VB: 'base',
  VBP: 'present',
  VBZ: 'present',
  VBD: 'past',
  VBN: 'participle',
  VBG: 'gerund',
  MD: 'modal',
};

/** Several words are joined by underscores. */
const LINKS: Partial<Record<LinkKind, string>> = {
  condition: `if unless provided providing assuming supposing provided_that providing_that assuming_that lest in_case
    as_long_as so_long_as even_if only_if on_condition_that otherwise`,
  concession: 'although though even_though whereas despite albeit in_spite_of instead_of rather_than',
  reason: 'because since due_to as_a_result_of given given_that now_that in_that seeing',
  time: 'when whenever after before until till once as_soon_as upon on ere by_the_time',
  purpose: 'to in_order_to in_order so_as_to so_as in_order_that so_that',
  manner: 'as_if as_though like by without with than',
  result: 'so so...that such_that',
};

const OUTLOOKS: Partial<Record<ModalKind, string>> = {
  expected: `expect anticipate forecast predict likely unlikely certain sure bound project foresee poise tip
    expectation forecast prediction prospect chance likelihood`,
  planned: `be plan intend aim schedule set due prepare propose ready consider mull plot decide agree opt resolve
    determine plot arrange plan proposal intention decision move bid effort agreement aim idea scheme preparation goal purpose objective task job mission target way
    about`,
  wanted: `want wish hope like love prefer desire eager keen willing long yearn seek hopeful anxious wish desire
    ambition dream willingness determined prefer`,
  demanded: `ask urge order demand call tell request require insist recommend advise instruct command press push
    suggest invite encourage beg demand call request order appeal recommendation beseech implore`,
  promised: `promise vow pledge threaten offer swear undertake commit volunteer promise vow pledge threat offer
    commitment`,
  allowed: `allow permit let enable authorise authorize entitle free permission right`,
  obliged: 'have need oblige must require force supposed ought obligation duty need got',
  attempted: 'try attempt struggle endeavour endeavor strive seek attempt effort work',
  apparent: 'seem appear look',
  able: 'able unable capable',
  possible:
    'possible impossible fear afraid worry concern concerned may danger risk possibility risk doubt wonder',
};

const MODALS: Partial<Record<ModalKind | 'future', string>> = {
  future: "will wo 'll ’ll shall sha",
  possible: 'may might could',
  able: 'can ca',
  obliged: 'must should ought need',
  hypothetical: "would 'd ’d",
};

const MODAL_ADVERBS: Partial<Record<ModalKind, string>> = {
  possible: 'perhaps possibly maybe conceivably potentially',
  expected: 'probably likely presumably',
  apparent: 'apparently reportedly allegedly supposedly purportedly seemingly evidently',
};

export const grammar: GrammarWords = {
  verbForms: new Map(Object.entries(VERB_FORMS)),
  perfect: 'have',
  copula: 'be',
  modals: tableOf(MODALS),
  modalAdverbs: tableOf(MODAL_ADVERBS),
  outlooks: tableOf(OUTLOOKS),
  passiveOutlooks: tableOf({
    apparent: 'think believe allege say report suspect rumour rumor suppose understand know feel hold claim',
  }),
  goers: words('go'),
  denying: words(
    'fail refuse decline deny omit neglect forget avoid refrain cease reject unable impossible unlikely refusal failure denial inability',
  ),
  negators: words("not n't n’t nt never"),
  negatives: words('no nobody nothing none neither nor nowhere no-one'),
  negatedAdverbs: words('longer more'),
  limiters: words('only just merely simply least necessarily'),
  without: words('without'),
  besides: words('with for'),
  links: tableOf(LINKS),
  invertedConditions: words('should had were'),
  infinitive: 'to',
  complementisers: words('that'),
  questionMarks: words('whether if'),
  interrogatives: words('what who whom whose which when where why how whatever whoever'),
  relatives: words('who whom which that'),
  possessiveRelatives: words('whose'),
  relativeTags: words('WDT WP WP$'),
  adverbialNouns: words(
    'time day moment year month week night hour minute way reason place first second last degree extent',
  ),
  companions: words('with alongside between against'),
  agents: words('by'),
  times: words(`
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december today yesterday tomorrow tonight morning afternoon evening night weekend
    day week month year decade century end time deadline noon midnight date summer winter autumn spring quarter
  `),
  existentials: words('there'),
  expletives: words('it'),
  subjectControl: words('promise vow swear threaten ask_for undertake'),
  objectRaising: words('easy hard difficult tough impossible simple'),
  speech: cueVerbs('say', 'tell', 'think', 'vow', 'call'),
  telling: cueVerbs('tell'),
  quoting: words('quote cite'),
  reportNouns: new Set([
    ...speech.reportNouns,
    ...words(`statement allegation suggestion announcement assertion report reports rumour rumor news idea notion
      accusation conclusion admission assurance claim denial evidence sign signs fact impression sense feeling`),
  ]),
  echoes: words('as'),
  sourcePrepositions: new Set(speech.sourceFollows.map((phrase) => phrase.join(' '))),
};
