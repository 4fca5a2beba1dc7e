/** English words that refer. */

import { readFileSync } from 'node:fs';
import { type RankerWeights, weightsOf } from '../coreference/ranker.ts';
import type { CoreferenceWords, Pronoun, Sort } from '../coreference/words.ts';
import { words } from '../word-list.ts';
import { genderOfName } from './genders.ts';
import { names } from './names.ts';
import { speech } from './speech.ts';

/** Each with its personal, possessive and reflexive forms. "her" is told apart by its place in the tree. */
const PERSONAL: readonly (readonly [
  Omit<Pronoun, 'use'>,
  personal: string,
  possessive: string,
  reflexive: string,
])[] = [
  [{ person: 3, number: 'one', of: 'male' }, 'he him', 'his', 'himself'],
  [{ person: 3, number: 'one', of: 'female' }, 'she her', 'hers', 'herself'],
  [{ person: 3, number: 'one', of: 'thing' }, 'it', 'its', 'itself'],
  [{ person: 3, number: 'many', of: 'any' }, 'they them', 'their theirs', 'themselves themself'],
  [{ person: 1, number: 'one', of: 'any' }, 'i me', 'my mine', 'myself'],
];

const pronouns: ReadonlyMap<string, Pronoun> = new Map([
  ...PERSONAL.flatMap(([pronoun, ...lists]) =>
    (['personal', 'possessive', 'reflexive'] as const).flatMap((use, index) =>
      [...words(lists[index]!)].map((form): [string, Pronoun] => [form, { ...pronoun, use }]),
    ),
  ),
  ...['who', 'whom', 'whose', 'which', 'that'].map((form): [string, Pronoun] => [
    form,
    { person: 3, number: 'one', of: 'any', use: 'relative' },
  ]),
]);

/** Bodies and places whose words WordNet's list lacks, mostly since they also mean something else. */
const ORGANISATIONS = words(`
  ministry union group party court bank school committee club firm newspaper broadcaster channel airline charity
  network publisher maker operator carrier retailer lender manufacturer startup coalition alliance government
  administration senate tribunal jury board panel crew staff band army navy militia agency regime rebels side
`);
const PLACES = words(`
  village town city nation state island port province capital country region area district county neighbourhood
  neighborhood suburb site venue stadium museum airport prison bridge tower border
`);
const PEOPLE = words(`
  man woman child girl boy people person couple pair duo trio suspect accused deceased figure star youth teenager
  baby infant kid adult
`);

let nouns: ReadonlyMap<string, Sort> | undefined;

function sortOf(noun: string): Sort {
  nouns ??= readNouns();
  const known = nouns.get(noun) ?? nouns.get(noun.replace(/^.*-/, ''));
  if (known !== undefined) return known;
  if (isAge(noun)) return 'person';
  return noun.endsWith('man') || noun.endsWith('woman') || noun.endsWith('person') ? 'person' : 'thing';
}

/** Later ones win: what names and roles say is surer than a thesaurus. */
function readNouns(): Map<string, Sort> {
  const [, people = '', bodies = '', places = ''] = readFileSync(
    new URL('./coreference-nouns.txt', import.meta.url),
    'utf8',
  ).split('\n');
  const sorted = (list: Iterable<string>, sort: Sort): [string, Sort][] =>
    [...list].map((noun) => [noun, sort]);
  return new Map([
    ...sorted(words(places), 'place'),
    ...sorted(words(bodies), 'organisation'),
    ...sorted(words(people), 'person'),
    ...sorted(names.bodies, 'organisation'),
    ...sorted(ORGANISATIONS, 'organisation'),
    ...sorted(names.localities, 'place'),
    ...sorted(PLACES, 'place'),
    ...sorted(names.roles, 'person'),
    ...sorted(names.relations, 'person'),
    ...sorted(PEOPLE, 'person'),
  ]);
}

const isAge = (word: string): boolean => /^(?:\d{1,3}|[a-z]+)-years?-old$/.test(word);

export const coreference: CoreferenceWords = {
  pronouns,
  definite: words('the this that these those'),
  demonstrative: words('this that these those'),
  sortOf,
  gendered: speech.gendered,
  genderOfName,
  epithets: words(`
    man woman boy girl child person people teenager youth pair duo couple suspect victim official politician star
    company firm group organisation organization body agency business team club
    country nation state city town village region island province area
  `),
  collective: words(
    'police staff family team couple pair duo trio crew public media government board band majority',
  ),
  offices: speech.offices,
  isAge,
  lightModifiers: words(`
    former then own late new old ex current same latest first last two three four five both other young elderly
    alleged embattled veteran outgoing incoming longtime
  `),
  isCue: (word) => speech.verbs.has(word),
  isSource: (word) =>
    speech.sourceFollows.some(([first]) => first === word && first !== 'in' && first !== 'as'),
  weights: readWeights,
};

let weights: RankerWeights | undefined;

function readWeights(): RankerWeights {
  weights ??= weightsOf(
    Object.entries(
      JSON.parse(readFileSync(new URL('./coreference-weights.json', import.meta.url), 'utf8')) as Record<
        string,
        number
      >,
    ),
  );
  return weights;
}
