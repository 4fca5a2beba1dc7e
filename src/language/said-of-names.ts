/**
 * What a sentence says of a name that only things of one type are or do: rivers flow, ships sink, teams have goalkeepers,
 * people have mothers. Added up over all that a story says of a name, it tells what the name names better than its form.
 */

import type { EntityType } from '../model/annotation.ts';
import type { Span } from '../model/span.ts';
import type { ParsedSentence, ParsedToken } from '../model/syntax.ts';
import type { NameSigns } from './names.ts';

/** How much speaks for each type, and below 0 against it. */
export type Signs = Partial<Record<EntityType, number>>;

/** A name as it stands in its sentence: indices of its first token, of the one behind the last, and of its head. */
interface Place {
  readonly tokens: readonly ParsedToken[];
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly words: NameSigns;
}

/** Returns what the words around a name say of it. */
export function saidOfName({ tokens }: ParsedSentence, name: Span, words: NameSigns): Signs {
  const from = tokens.findIndex(({ end }) => end > name.start);
  const signs: Signs = {};
  if (from < 0 || tokens[from]!.start >= name.end) return signs;
  let to = from + 1;
  while (to < tokens.length && tokens[to]!.start < name.end) to++;
  const place = { tokens, from, to, head: headOf(tokens, from, to), words };
  for (const read of READERS)
    for (const [type, weight] of read(place)) {
      signs[type] = (signs[type] ?? 0) + weight;
      if (weight > 0 && type !== 'person') signs.person = (signs.person ?? 0) - weight * AGAINST_PERSON;
    }
  return signs;
}

/** What is said of a thing is hardly said of a person, whose name the thing may look like. */
const AGAINST_PERSON = 0.5;

function headOf(tokens: readonly ParsedToken[], from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const { head } = tokens[at]!;
    if (head < from || head >= to) return at;
  }
  return to - 1;
}

type Sign = readonly [EntityType, number];

const READERS: readonly ((place: Place) => readonly Sign[])[] = [
  saidBefore,
  saidBehind,
  saidOfOwner,
  saidBeside,
  saidOfSubject,
];

/** "The ferry X", "the town of X", "north of X", "the mayor of X", "aboard the X", "near X". */
function saidBefore({ tokens, from, to, words }: Place): readonly Sign[] {
  const at = tokens[from - 1]?.lemma === words.article ? from - 2 : from - 1;
  const before = tokens[at];
  if (before === undefined) return [];
  const kind = words.kinds.get(before.lemma);
  if (at === from - 1 && isFirm({ tokens, from, to, words })) return [['organisation', 3]];
  if (at === from - 1 && isNoun(before)) {
    if (kind !== undefined) return [[kind, 3]];
    if (words.relatives.has(before.lemma)) return [['person', 3]];
  }
  const second = tokens[at - 1];
  if (words.aboard.has(before.lemma) || words.aboard.has(`${second?.lemma} ${before.lemma}`))
    return [['work', 3]];
  if (before.lemma === words.of && second !== undefined) {
    if (words.kinds.get(second.lemma) === 'place' || words.ofPlaces.has(second.lemma)) return [['place', 3]];
    if (words.relatives.has(second.lemma)) return [['person', 2]];
    if (words.shares.has(second.lemma)) return [['organisation', 2]];
  }
  const isIn = words.within.has(before.lemma) && before.upos === 'ADP' && !isOwner(tokens[to]);
  return isIn && at === from - 1 && !words.notWithin.has(second?.lemma ?? '') ? [['place', 1]] : [];
}

/** "The accountants X", where X are no two people, and "a group calling itself X". */
function isFirm({ tokens, from, to, words }: Omit<Place, 'head'>): boolean {
  const [second, before] = [tokens[from - 2], tokens[from - 1]!];
  if (words.itself.has(before.form)) return second !== undefined && words.calling.has(second.lemma);
  const isMany = before.xpos === 'NNS' && words.firms.has(before.lemma);
  return isMany && tokens[to]?.upos !== 'CCONJ' && !(tokens[to]?.form === ',' && isNameAt(tokens, to + 1));
}

const isNameAt = (tokens: readonly ParsedToken[], at: number): boolean => tokens[at]?.upos === 'PROPN';

/** "The X river", "X residents", "X goalkeeper", "the X 9 phones", "the X 4 mine", "X, where"; a team is one, "who have". */
function saidBehind({ tokens, to, words }: Place): readonly Sign[] {
  const numbered = tokens[to]?.upos === 'NUM';
  let last = numbered ? to + 1 : to;
  const first = tokens[last];
  if (tokens[to]?.form === ',') {
    const next = tokens[to + 1]?.form ?? '';
    const clause = words.clauses.get(next);
    if (clause?.[0] === 'person' && tokens[to + 2]?.xpos === 'VBP') return [['organisation', 2.5]];
    return clause === undefined ? [] : [clause];
  }
  if (first === undefined || !isNoun(first)) return [];
  while (last + 1 < tokens.length && last - to < MOST_NOUNS && isNoun(tokens[last + 1]!)) last++;
  const { lemma } = tokens[last]!;
  const kind = words.kinds.get(lemma);
  if (numbered) return kind === 'work' || kind === 'facility' ? [[kind, 4]] : [];
  if (kind !== undefined && !NAMED_AFTER.has(kind)) return [[kind, 2.5]];
  if (words.dwellers.has(lemma)) return [['place', 2]];
  const had = words.had.get(first.lemma) ?? words.had.get(lemma);
  if (had === 'organisation' || kind === 'organisation') return [['organisation', 2.5]];
  return [];
}

/** "The Halven hospital" stands in Halven. */
const NAMED_AFTER: ReadonlySet<EntityType> = new Set(['organisation', 'facility']);

const MOST_NOUNS = 2;

const isNoun = ({ upos, form }: ParsedToken): boolean => upos === 'NOUN' && /^\p{Ll}/u.test(form);

const isOwner = (token: ParsedToken | undefined): boolean => token?.xpos === 'POS';

/** "X's mother", "X's goalkeeper", "X's shareholders". */
function saidOfOwner({ tokens, to, head, words }: Place): readonly Sign[] {
  if (!isOwner(tokens[to]) || tokens[head]!.deprel !== 'nmod:poss') return [];
  const owned = tokens[tokens[head]!.head];
  const type = words.had.get(owned?.lemma ?? '');
  return type === undefined ? [] : [[type, 2.5]];
}

/** "X, a town in the north", "the contractor, X", "X is a river". */
function saidBeside({ tokens, head, from, to, words }: Place): readonly Sign[] {
  for (let at = to; at < tokens.length && at < to + REACH; at++) {
    const { head: governor, deprel, lemma, upos } = tokens[at]!;
    if (governor !== head || deprel !== 'appos' || upos !== 'NOUN') continue;
    const type = words.kinds.get(lemma);
    return type === undefined ? [] : [[type, 3.5]];
  }
  const { deprel, head: predicate } = tokens[head]!;
  const said = tokens[predicate];
  if (deprel === 'appos' && said?.upos === 'NOUN' && !said.deprel.startsWith('nmod')) {
    const type = words.kinds.get(said.lemma);
    return type === undefined ? [] : [[type, 3]];
  }
  if (deprel !== 'nsubj' || said?.upos !== 'NOUN' || predicate < from) return [];
  const type = words.kinds.get(said.lemma);
  const isSo = !tokens.some((token) => token.head === predicate && words.negations.has(token.lemma));
  return type !== undefined && isSo ? [[type, 3]] : [];
}

/** Words behind a name in which what stands beside it begins. */
const REACH = 10;

/** "X flows", "X burst its banks", "X sank", "X have won", "X said she". */
function saidOfSubject({ tokens, to, head, words }: Place): readonly Sign[] {
  const { deprel, head: at } = tokens[head]!;
  const verb = tokens[at];
  const isAcross = tokens.slice(to, at).some(({ form }) => DATELINE.has(form));
  if (verb === undefined || isAcross || (deprel !== 'nsubj' && deprel !== 'nsubj:pass')) return [];
  const signs: Sign[] = [];
  for (const type of deprel === 'nsubj' ? doneAt(tokens, at, words) : []) signs.push([type, 3]);
  const isJoined = tokens.some((token) => token.head === head && token.deprel === 'conj');
  const isPlural = tokens.some(
    (token) => token.head === at && token.upos === 'AUX' && words.plural.has(token.form),
  );
  if (isPlural && !isJoined && tokens[head]!.xpos === 'NNP' && !tokens[head]!.form.endsWith('s'))
    signs.push(['organisation', 2]);
  const next = tokens.slice(at + 1, at + 3).find(({ form }) => words.persons.has(form));
  if (next !== undefined && words.saying.has(verb.lemma)) signs.push(['person', 2]);
  return signs;
}

/** What stands between the place of a dateline and the report. */
const DATELINE: ReadonlySet<string> = new Set(['(', '—', '–', '-', '--']);

/** Returns of what type those are who do what stands at a verb, and at those that are joined to it. */
function doneAt(tokens: readonly ParsedToken[], at: number, words: NameSigns): EntityType[] {
  const verbs = tokens.flatMap(({ head, deprel }, verb) =>
    verb === at || (head === at && deprel === 'conj') ? [verb] : [],
  );
  return verbs.flatMap((verb) => {
    const object = tokens.find(({ head, deprel }) => head === verb && deprel === 'obj');
    const { lemma } = tokens[verb]!;
    const type = words.doing.get(`${lemma} ${object?.lemma}`) ?? words.doing.get(lemma);
    // "She sank the boat" is no ship.
    return type === undefined || (type === 'work' && object !== undefined) ? [] : [type];
  });
}
