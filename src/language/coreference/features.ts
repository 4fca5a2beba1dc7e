/**
 * What speaks for and against a candidate, as names of features that the ranker has weights for. Each counts twice: for
 * the kind of phrase alone and for pronouns or nouns at large, so that the rarer kinds learn from the others.
 */

import { relationOf, type Tree } from '../tree.ts';
import { type Reading, sharesNoun } from './candidates.ts';
import { ofOne, ofThree, ofTwo } from './feature-names.ts';
import type { Phrase } from './phrases.ts';
import { plain } from './phrases.ts';
import type { Quotes } from './quotes.ts';
import { phrasesSince, type Referent } from './referents.ts';
import { ancestorsOf, subjectOf } from './trees.ts';

export interface Scene extends Reading {
  readonly quotes: Quotes;
  /** Indexes of headlines' sentences. */
  readonly headlines: ReadonlySet<number>;
}

/** How a candidate stands among the others. */
interface Standing {
  /** From 0, the one spoken of last, of so many. */
  readonly rank: number;
  readonly of: number;
  /** How many of those spoken of are called by the phrase's noun. */
  readonly sharing: number;
}

const RANK = ofOne((rank: number) => `rank${rank}`);

/** Features of a candidate. */
export function featuresOf(
  phrase: Phrase,
  referent: Referent,
  { rank, of, sharing }: Standing,
  scene: Scene,
): string[] {
  const last = lastBefore(referent, phrase);
  const shared = [
    ...common(phrase, referent, last, scene),
    RANK(Math.min(rank, 4)),
    of === 1 ? 'only' : rank === 0 ? 'latest' : 'earlier',
  ];
  const own =
    phrase.kind === 'pronoun'
      ? ofPronoun(phrase, referent, last, scene)
      : ofNominal(phrase, referent, last, sharing, scene);
  return [...shared, ...own];
}

/** Features of a name that stands behind the phrase. */
export function featuresAhead(phrase: Phrase, name: Phrase, of: number, scene: Scene): string[] {
  if (phrase.kind === 'pronoun')
    return ['ahead', `ahead.${phrase.place}`, name.gender === phrase.gender ? 'ahead.gender' : 'ahead.any'];
  const roles = scene.identities.roles.get(scene.article.input.names[name.name!]!.key) ?? [];
  const called = roles.filter(({ noun }) => noun === phrase.noun);
  const known = new Set(roles.flatMap(({ noun, modifiers }) => [noun, ...modifiers]));
  return [
    'ahead',
    called.length > 0 ? 'ahead.called' : 'ahead.held',
    `ahead.${toldBy(phrase, known)}.${phrase.determiner}`,
    of === 1 ? 'ahead.only' : 'ahead.several',
    `ahead.far${Math.min(bucket(name.sentence - phrase.sentence), 4)}`,
    `ahead.headline${scene.headlines.has(phrase.sentence)}`,
    `ahead.restricted${phrase.restricted}`,
  ];
}

/** Does what is known of someone hold the words that tell which one is meant? */
function toldBy({ modifiers }: Phrase, known: ReadonlySet<string>): string {
  if (modifiers.length === 0) return 'plain';
  const held = modifiers.filter((modifier) => known.has(modifier)).length;
  return held === modifiers.length ? 'agree' : held > 0 ? 'partly' : 'differ';
}

/** Features of meaning none of the candidates. */
export function featuresOfNone(phrase: Phrase, candidates: number, scene: Scene): string[] {
  const tree = scene.article.trees[phrase.sentence]!;
  const features = [
    'none',
    `none.count${Math.min(candidates, 3)}`,
    `none.${phrase.place}`,
    isQuoted(phrase, scene) ? 'none.quoted' : 'none.told',
    `none.start${phrase.sentence < 3}`,
  ];
  if (phrase.kind === 'pronoun') features.push(...ofImpersonal(tree, phrase));
  else
    features.push(
      `none.${phrase.determiner}`,
      `none.${phrase.determiner}.${phrase.restricted}`,
      `none.modifiers${Math.min(phrase.modifiers.length, 2)}`,
      `none.epithet${scene.words.epithets.has(phrase.noun)}`,
      `none.known${scene.referents.some((referent) => sharesNoun(referent, phrase))}.${phrase.determiner}`,
      `none.plural${phrase.plural}`,
      `none.headline${scene.headlines.has(phrase.sentence)}`,
    );
  return features;
}

/** "It rained", "it is clear that". */
function ofImpersonal(tree: Tree, { head, pronoun }: Phrase): string[] {
  if (pronoun!.of !== 'thing') return [];
  const governor = tree.tokens[head]!.head;
  if (governor < 0) return ['none.bare'];
  const clausal = tree.children[governor]!.some((child) =>
    /^(?:ccomp|csubj|advcl|xcomp)$/.test(relationOf(tree.tokens[child]!)),
  );
  return [`none.${tree.tokens[governor]!.upos}.${clausal}`, `none.${tree.tokens[head]!.deprel}`];
}

const isQuoted = ({ sentence, head }: Phrase, { quotes }: Scene): boolean => quotes.quoted[sentence]![head]!;

/** "he", "they", "it", "np.person". */
export const classOf = ({ kind, pronoun, sort }: Phrase): string => {
  if (kind !== 'pronoun') return `np.${sort}`;
  if (pronoun!.number === 'many') return 'they';
  return pronoun!.of === 'thing' ? 'it' : 'he';
};

/** The class at large. */
export const wideClassOf = ({ kind }: Phrase): string => (kind === 'pronoun' ? 'pro' : 'np');

const lastBefore = ({ phrases }: Referent, { sentence, head }: Phrase): Phrase =>
  phrases.findLast((one) => one.sentence < sentence || (one.sentence === sentence && one.head < head)) ??
  phrases[0]!;

const STEPS = [0, 1, 2, 3, 5, 9, 17];
const bucket = (count: number): number => STEPS.findLastIndex((step) => count >= step);

const FAR = ofOne((far: number) => `far${far}`);
const LAST = ofOne((what: string) => `last.${what}`);
const LAST_NEAR = ofTwo((what: string, near: number) => `last.${what}.${near}`);
const PLACES = ofThree((here: string, there: string, near: number) => `places.${here}.${there}.${near}`);
const OFTEN = ofOne((often: number) => `often${often}`);
const SORT = ofTwo((sort: string, type: string) => `sort.${sort}.${type}`);
const QUOTED = ofTwo((quoted: boolean, said: boolean) => `quoted${quoted}.${said}`);
const TOPIC = ofOne((place: string) => `topic.${place}`);
const SPEAKS = ofOne((back: number) => `speaks.${back}`);

function common(phrase: Phrase, referent: Referent, last: Phrase, scene: Scene): string[] {
  const distance = phrase.sentence - last.sentence;
  const near = Math.min(bucket(distance), 3);
  const quoted = isQuoted(phrase, scene);
  const said = isQuoted(last, scene);
  return [
    FAR(bucket(distance)),
    LAST(last.place),
    LAST_NEAR(last.place, near),
    LAST(last.kind),
    LAST_NEAR(last.kind, near),
    PLACES(phrase.place, last.place, Math.min(near, 2)),
    OFTEN(bucket(referent.phrases.length)),
    referent.key === undefined ? 'unnamed' : 'named',
    SORT(referent.sort, referent.type ?? ''),
    QUOTED(quoted, said),
    ...(quoted && isSpeaker(phrase, referent, scene) ? ['speaker'] : []),
    ...(scene.headlines.has(referent.phrases[0]!.sentence) ? ['headline'] : []),
    ...(wasTopic(phrase, referent, scene) ? ['topic', TOPIC(phrase.place)] : []),
    ...(speaks(phrase, scene) ? [SPEAKS(spokeLately(phrase, referent, scene))] : []),
  ];
}

function isSpeaker(phrase: Phrase, referent: Referent, { quotes, article }: Scene): boolean {
  const speaker = quotes.speakers[phrase.sentence];
  if (speaker === undefined) return false;
  if (speaker.kind === 'name') return referent.key === article.input.names[speaker.name]!.key;
  return phrasesSince(referent, speaker.sentence).some(
    ({ sentence, head }) => sentence === speaker.sentence && head === speaker.head,
  );
}

/** Is it the subject of a verb of saying, or named after "according to"? */
function speaks({ sentence, head }: Phrase, { article, words }: Scene): boolean {
  const tree = article.trees[sentence]!;
  const token = tree.tokens[head]!;
  const governor = tree.tokens[token.head];
  if (relationOf(token) === 'nsubj') return governor !== undefined && words.isCue(plain(governor.form));
  return tree.children[head]!.some(
    (child) =>
      words.isCue(plain(tree.tokens[child]!.form)) || words.isSource(plain(tree.tokens[child]!.form)),
  );
}

/** Sentences back to where it last spoke, at most 3. */
function spokeLately(phrase: Phrase, referent: Referent, scene: Scene): number {
  const spoke = phrasesSince(referent, phrase.sentence - 2).findLast((one) => speaks(one, scene));
  return spoke === undefined ? 3 : phrase.sentence - spoke.sentence;
}

/** Was it the main subject of the sentence before? */
function wasTopic({ sentence }: Phrase, referent: Referent, { article }: Scene): boolean {
  const tree = article.trees[sentence - 1];
  if (tree === undefined) return false;
  return phrasesSince(referent, sentence - 1).some(
    (one) =>
      one.sentence === sentence - 1 &&
      one.place === 'subject' &&
      tree.tokens[tree.tokens[one.head]!.head]?.head === -1,
  );
}

/** Phrases back that the same pronoun is looked for. */
const TWINS = 20;

const USE = ofOne((use: string) => `use.${use}`);
const SORT_COUNT = ofThree(
  (sort: string, count: string, collective: boolean) => `sort.${sort}.${count}.${collective}`,
);
const TOGETHER_NEAR = ofTwo((sort: string, near: number) => `together.${sort}.${near}`);
const TWIN = ofOne((back: number) => `twin${back}`);
const WITHIN = ofOne((within: string) => `within.${within}`);
const WITHIN_AS = ofTwo((within: string, what: string) => `within.${within}.${what}`);
const TOKENS = ofOne((count: number) => `tokens${count}`);

function ofPronoun(phrase: Phrase, referent: Referent, last: Phrase, scene: Scene): string[] {
  const { pronoun, gender } = phrase;
  const features = [
    USE(pronoun!.use),
    SORT_COUNT(referent.sort, referent.plural ? 'many' : 'one', referent.collective),
  ];
  if (pronoun!.number === 'many' && !referent.plural)
    features.push(
      `one.${referent.sort}.${referent.gender ?? referent.likelyGender}.${referent.key !== undefined}`,
    );
  if (gender !== undefined) {
    if (referent.gender === gender) features.push('gender.sure');
    else if (referent.likelyGender === gender) features.push('gender.likely');
    else features.push(referent.likelyGender === undefined ? 'gender.unknown' : 'gender.unlikely');
  }
  if (referent.members.length > 0)
    features.push(TOGETHER_NEAR(referent.sort, Math.min(phrase.sentence - last.sentence, 2)));
  const twin = referent.phrases
    .slice(-TWINS)
    .findLast(({ noun, kind }) => kind === 'pronoun' && noun === phrase.noun);
  if (twin !== undefined) features.push(TWIN(Math.min(phrase.sentence - twin.sentence, 3)));
  if (last.pronoun !== undefined && last.pronoun.of === pronoun!.of) features.push('goes on');
  const within = withinSentence(phrase, referent, scene);
  features.push(WITHIN(within), WITHIN_AS(within, phrase.place), WITHIN_AS(within, pronoun!.use));
  if (last.sentence === phrase.sentence) features.push(TOKENS(bucket(phrase.head - last.head)));
  return features;
}

/** How the candidate stands to the pronoun in the same sentence. */
function withinSentence(phrase: Phrase, referent: Referent, { article, words }: Scene): string {
  const tree = article.trees[phrase.sentence]!;
  const heads = new Set(phrasesSince(referent, phrase.sentence).map(({ head }) => head));
  if (heads.size === 0) return 'not';
  let clauses = 0;
  for (const at of ancestorsOf(tree, phrase.head)) {
    const subject = subjectOf(tree, at);
    if (subject < 0 || subject === phrase.head) continue;
    clauses++;
    if (!heads.has(subject)) continue;
    const speaks = words.isCue(plain(tree.tokens[at]!.form));
    return `subject${Math.min(clauses, 3)}${speaks ? '.speaks' : ''}`;
  }
  return 'beside';
}

const MATCH = ofOne((match: string) => `match.${match}`);
const MATCH_AS = ofTwo((match: string, what: string | number) => `match.${match}.${what}`);
const MATCH_RIVALS = ofTwo((match: string, rivals: number) => `match.${match}.rivals${rivals}`);
const TOLD = ofOne((told: string) => `told.${told}`);
const RESTRICTED = ofTwo((restricted: boolean, match: string) => `restricted${restricted}.${match}`);
const FITS = ofTwo((fits: string, determiner: string) => `${fits}.${determiner}`);

function ofNominal(
  phrase: Phrase,
  referent: Referent,
  last: Phrase,
  sharing: number,
  scene: Scene,
): string[] {
  const { words } = scene;
  const { noun, modifiers, determiner } = phrase;
  if (referent.members.length > 0)
    return [
      'together',
      `together.${determiner}`,
      `together.${words.epithets.has(noun)}`,
      `together.${words.collective.has(noun)}`,
    ];
  const called = referent.roles.filter((role) => role.noun === noun);
  const offices = words.offices.get(noun);
  const held = referent.roles.some((role) => offices?.has(role.noun));
  const inName = referent.nouns.has(noun);
  const match =
    called.length > 0
      ? 'called'
      : inName
        ? 'inName'
        : held
          ? 'held'
          : words.epithets.has(noun)
            ? 'epithet'
            : 'other';
  const told = toldBy(phrase, referent.known);
  const near = Math.min(bucket(phrase.sentence - last.sentence), 3);
  const fits = referent.sort === phrase.sort ? 'sort' : 'other sort';
  const named = referent.key === undefined ? 'unnamed' : 'named';
  const rivals = sharing - (inName ? 1 : 0);
  return [
    MATCH(match),
    MATCH_AS(match, named),
    MATCH_AS(match, determiner),
    MATCH_AS(match, told),
    MATCH_AS(match, near),
    MATCH_AS(match, fits),
    MATCH_RIVALS(match, Math.min(rivals, 2)),
    TOLD(told),
    RESTRICTED(phrase.restricted, match),
    FITS(fits, determiner),
    ...(match === 'called' && called.some((role) => sameModifiers(role.modifiers, modifiers))
      ? ['same words']
      : []),
    ...(referent.gender !== undefined && referent.gender === phrase.gender ? ['gender.sure'] : []),
    ...(phrase.gender !== undefined && referent.likelyGender !== undefined
      ? [phrase.gender === referent.likelyGender ? 'gender.likely' : 'gender.unlikely']
      : []),
  ];
}

const sameModifiers = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((word) => other.includes(word));
