/**
 * Parts a sentence, by its tree, into the things that it says at once: its clauses, what somebody is reported to have
 * said, each member of a list, descriptions set beside a name, and events that are only named ("the sale in 1867").
 */

import { appositionsOf } from '../../language/appositions.ts';
import { type Clause, clausesOf, phraseOf } from '../../language/clauses.ts';
import type { Language } from '../../language/language.ts';
import { childrenOf, type Tree, treeOf } from '../../language/tree.ts';
import type { Span } from '../../model/span.ts';
import type { ParsedSentence } from '../../model/syntax.ts';
import { contains, overlaps, spanAt } from '../../text/offsets.ts';

/** One thing that a sentence says. Its span is what is shown for it. */
export interface Unit extends Span {
  /** Tokens of the tree that say it. */
  readonly says: readonly number[];
  /** Tokens elsewhere in the sentence that belong to it: the subject and verb that it shares. */
  readonly shares: readonly number[];
  /** Index of its clause; `null` of a description and of an event that is only named. */
  readonly clause: number | null;
  /** It opens as a sentence or a main clause does. */
  readonly stands: boolean;
  /** It is only named: it makes no claim by itself, but may join one. */
  readonly named: boolean;
  /** Of the members of a list but the first: where what they share stands. */
  readonly lead?: Span;
}

/** Words of content without which a part says nothing by itself. */
const LEAST_WORDS = 3;
/** Words of content that the member of a list has at least, and a clause that shares its subject. */
const LEAST_MEMBER = 2;
/** Words around a verb of saying, names and times left out, from which they tell something by themselves. */
const TELLING_WORDS = 5;

/** Returns what a sentence says; `times` and `names` are those that it names, `quoted` what it reports, all sorted. */
export function unitsOf(
  sentence: ParsedSentence,
  { times, names, reported }: { times: readonly Span[]; names: readonly Span[]; reported: readonly Span[] },
  language: Language,
): Unit[] {
  const tree = treeOf(sentence);
  const clauses = clausesOf(sentence, language.grammar);
  const isContent = (at: number): boolean => tellsSomething(tree, at, language);
  const tellsMore = (at: number): boolean => {
    const { start } = tree.tokens[at]!;
    return isContent(at) && spanAt(names, start) < 0 && !times.some((one) => overlaps(one, tree.tokens[at]!));
  };
  const owners = ownersOf(tree, clauses);
  const into = mergedInto(tree, clauses, owners, reported, isContent, language);
  const units = clauses.flatMap((clause, index): Unit[] => {
    if (into[index] !== index) return [];
    const says = owners.flatMap((owner, at) => (owner !== -1 && into[owner] === index ? [at] : []));
    const unit = clauseUnit(tree, clause, index, clauses, into, withoutCue(tree, says, clause, language));
    if (unit === null) return [];
    const told = reported.find((one) => holdsPartly(tree, unit.says, one));
    if (told) return partAt(tree, unit, told, isContent, tellsMore);
    const words = unit.says.filter(isContent).length;
    if (
      isReporting(clause, reported, language) &&
      (unit.says.filter(tellsMore).length < TELLING_WORDS || endsWith(tree, unit, clause.predicate.head))
    )
      return [];
    if (words + unit.shares.filter(isContent).length < LEAST_WORDS) return [];
    return membersOf(sentence, tree, clause, unit, names, isContent);
  });
  const beside = [
    ...describedIn(sentence, tree, isContent),
    ...eventsIn(sentence, tree, clauses, times, names, isContent, language),
  ].filter((one) => !units.some(({ start, end }) => start === one.start && end === one.end));
  return [...units, ...beside].sort((a, b) => a.start - b.start || b.end - a.end);
}

function tellsSomething({ tokens }: Tree, at: number, { vocabulary }: Language): boolean {
  const { upos, form, lemma } = tokens[at]!;
  if (upos === 'PUNCT' || upos === 'AUX' || upos === 'PRON' || upos === 'ADP' || upos === 'DET') return false;
  return /[\p{L}\p{N}]/u.test(form) && !vocabulary.functionWords.has(lemma.toLowerCase());
}

/** Returns of each token the index of the clause whose word it is, -1 of one that stands outside of all. */
function ownersOf(tree: Tree, clauses: readonly Clause[]): number[] {
  const at = new Map<number, number>();
  clauses.forEach(({ predicate }, index) => {
    if (!at.has(predicate.head)) at.set(predicate.head, index);
  });
  const owners = new Array<number>(tree.tokens.length).fill(-1);
  for (const token of tree.downward)
    owners[token] = at.get(token) ?? (tree.heads[token] === -1 ? -1 : owners[tree.heads[token]!]!);
  return owners;
}

/** Returns of each clause the one that it is part of: itself where it says something of its own. */
function mergedInto(
  tree: Tree,
  clauses: readonly Clause[],
  owners: readonly number[],
  reported: readonly Span[],
  isContent: (at: number) => boolean,
  language: Language,
): number[] {
  const sizes = clauses.map(() => 0);
  for (const [at, owner] of owners.entries()) if (owner !== -1 && isContent(at)) sizes[owner]!++;
  const order = byDepth(clauses);
  const below = [...sizes];
  for (const index of order.toReversed()) {
    const { parent } = clauses[index]!;
    if (parent !== undefined) below[parent]! += below[index]!;
  }
  const into = clauses.map((_, index) => index);
  for (const index of order) {
    const { parent } = clauses[index]!;
    if (parent === undefined) continue;
    if (
      breaksWord(tree, clauses[index]!) ||
      !isOwn(tree, clauses[index]!, index, clauses, below[index]!, reported, language)
    )
      into[index] = into[parent]!;
  }
  return absorb(order, clauses, into, sizes, reported, language);
}

/** "Face-to-face", "take-it-or-leave-it": a clause that begins or ends within such a word is none. */
const breaksWord = ({ tokens }: Tree, { start, end }: Span): boolean =>
  tokens.some(({ form, start: from, end: to }) => /^[-–‐‑]$/.test(form) && (to === start || from === end));

/** What says too little by itself goes with what it stands in, and takes in what stands in it. */
function absorb(
  order: readonly number[],
  clauses: readonly Clause[],
  into: readonly number[],
  sizes: readonly number[],
  reported: readonly Span[],
  language: Language,
): number[] {
  const total = clauses.map((_, index) =>
    sizes.reduce((sum, size, at) => sum + (into[at] === index ? size : 0), 0),
  );
  const joined = [...into];
  for (const index of order.toReversed()) {
    const clause = clauses[index]!;
    if (joined[index] !== index || clause.parent === undefined) continue;
    const above = joined[clause.parent]!;
    const isTold = clause.role === 'complement' || clause.role === 'aside';
    const isSmall = total[index]! < (clause.role === 'conjunct' ? LEAST_MEMBER : LEAST_WORDS) && !isTold;
    const isNeeded =
      total[above]! < LEAST_WORDS &&
      clause.role !== 'conjunct' &&
      !isReporting(clauses[above]!, reported, language);
    if (!isSmall && !isNeeded) continue;
    for (const [at, owner] of joined.entries()) if (owner === index) joined[at] = above;
    total[above]! += total[index]!;
  }
  return joined;
}

/** Returns the indices of clauses, each after its parent. */
function byDepth(clauses: readonly Clause[]): number[] {
  const depth = (index: number): number => {
    let steps = 0;
    for (
      let up = clauses[index]!.parent;
      up !== undefined && steps <= clauses.length;
      up = clauses[up]!.parent
    )
      steps++;
    return steps;
  };
  return clauses.map((_, index) => index).sort((a, b) => depth(a) - depth(b) || a - b);
}

function isOwn(
  tree: Tree,
  clause: Clause,
  index: number,
  clauses: readonly Clause[],
  size: number,
  reported: readonly Span[],
  language: Language,
): boolean {
  const parent = clauses[clause.parent!]!;
  if (clause.predicate.head === parent.predicate.head) return false;
  switch (clause.role) {
    case 'main':
      return true;
    case 'conjunct':
      return size >= LEAST_MEMBER;
    case 'complement': {
      const kind = parent.complements.find((one) => one.clause === index)?.kind;
      if (kind === 'quotation') return size >= LEAST_MEMBER;
      const isReport =
        language.grammar.speech.has(parent.predicate.lemma) || reported.some((one) => overlaps(one, clause));
      return kind === 'finite' && isReport && size >= LEAST_MEMBER;
    }
    case 'aside':
    case 'relative':
      return size >= LEAST_WORDS;
    case 'adverbial':
      return !isBound(tree, clause) && size >= LEAST_WORDS;
    default:
      return clause.role === 'adnominal' && followsComma(tree, clause) && size >= LEAST_WORDS;
  }
}

/** ", followed by a dinner in the town hall" goes on with what comes next. */
const followsComma = ({ tokens }: Tree, { start, tense }: Clause): boolean =>
  tense === 'none' && tokens[tokens.findIndex((token) => token.start === start) - 1]?.form === ',';

/** Are some of the words reported, and others not? The tree took the report for something else. */
function holdsPartly({ tokens }: Tree, says: readonly number[], reported: Span): boolean {
  const words = says.filter((at) => tokens[at]!.upos !== 'PUNCT');
  const inside = words.filter((at) => contains(reported, tokens[at]!));
  return inside.length >= LEAST_WORDS && inside.length < words.length;
}

/** Parts what is reported from the words that say whose it is, which are kept where they tell more. */
function partAt(
  tree: Tree,
  unit: Unit,
  reported: Span,
  isContent: (at: number) => boolean,
  tellsMore: (at: number) => boolean,
): Unit[] {
  const isInside = (at: number): boolean => contains(reported, tree.tokens[at]!);
  const parts = [
    { says: unit.says.filter(isInside), tells: isContent, least: LEAST_WORDS },
    { says: unit.says.filter((at) => !isInside(at)), tells: tellsMore, least: TELLING_WORDS },
  ];
  return parts.flatMap(({ says, tells, least }): Unit[] => {
    const shown = trimmed(tree, says);
    return shown === null || says.filter(tells).length < least ? [] : [{ ...unit, ...shown, says }];
  });
}

const LOOSE: ReadonlySet<string> = new Set(['PUNCT', 'CCONJ', 'SCONJ', 'PRON', 'AUX', 'ADV', 'PART']);

/** ", and he said" at the end of a clause only leads over to what is said, which is a part of its own. */
function withoutCue(
  { tokens }: Tree,
  says: readonly number[],
  { predicate }: Clause,
  { grammar }: Language,
): readonly number[] {
  const last = says.findLast((at) => tokens[at]!.upos !== 'PUNCT');
  if (last === undefined || last === predicate.head) return says;
  const { upos, lemma } = tokens[last]!;
  if (upos !== 'VERB' || !grammar.speech.has(lemma)) return says;
  let kept = says.indexOf(last);
  while (kept > 0 && LOOSE.has(tokens[says[kept - 1]!]!.upos)) kept--;
  return kept < LEAST_WORDS ? says : says.slice(0, kept);
}

const endsWith = ({ tokens }: Tree, { end }: Span, at: number): boolean => tokens[at]!.end === end;

/** "From joining", "by saying", "if he leaves" and "to talk" say how, on what condition or what for, and nothing alone. */
function isBound(tree: Tree, { link, predicate, tense, subject }: Clause): boolean {
  if (link?.kind === 'condition' || link?.kind === 'manner') return true;
  // "With divers searching the river" says by itself what they do.
  if (subject?.basis === 'stated') return false;
  const marks = childrenOf(tree, predicate.head, 'mark', 'case').map((at) => tree.tokens[at]!);
  return tense === 'none' && marks.some(({ upos }) => upos === 'ADP' || upos === 'PART' || upos === 'SCONJ');
}

function isReporting(clause: Clause, reported: readonly Span[], { grammar }: Language): boolean {
  const tells = clause.complements.some(
    ({ kind }) => kind === 'finite' || kind === 'quotation' || kind === 'question',
  );
  return (
    grammar.speech.has(clause.predicate.lemma) && (tells || reported.length > 0 || clause.role === 'aside')
  );
}

function clauseUnit(
  tree: Tree,
  clause: Clause,
  index: number,
  clauses: readonly Clause[],
  into: readonly number[],
  says: readonly number[],
): Unit | null {
  const shown = trimmed(tree, says);
  if (shown === null) return null;
  const inside = new Set(says);
  const shares: number[] = [];
  const add = ({ start, end }: Span): void => {
    tree.tokens.forEach((token, at) => {
      if (token.start >= start && token.end <= end && !inside.has(at)) shares.push(at);
    });
  };
  for (const argument of [clause.subject, clause.object])
    if (argument && !inside.has(argument.head))
      for (const one of argument.conjuncts) add(headPhrase(tree, one.head));
  // "wants to leave and to sell": what is joined to a part of a clause shares what governs it.
  const above = clause.role === 'conjunct' && clause.parent !== undefined ? into[clause.parent]! : -1;
  if (above !== -1 && above !== clause.parent && into[clause.parent!] !== clause.parent) {
    const governing = clauses[above]!;
    shares.push(governing.predicate.head);
    if (governing.subject) add(headPhrase(tree, governing.subject.head));
  }
  const isFree = clause.role === 'main' || clause.role === 'aside' || clause.role === 'complement';
  const hasSubject = clause.subject?.basis === 'stated' || clause.expletive;
  return {
    ...shown,
    says,
    shares: [...new Set(shares)].sort((a, b) => a - b),
    clause: index,
    stands:
      hasSubject &&
      clause.tense !== 'none' &&
      (isFree || clause.role === 'conjunct' || clause.role === 'adverbial'),
    named: false,
  };
}

/** Returns the words of a noun with what stands before it. */
function headPhrase(tree: Tree, head: number): Span {
  const first = childrenOf(tree, head, 'compound', 'flat', 'amod', 'nmod:poss', 'nummod').reduce(
    (from, child) => Math.min(from, child),
    head,
  );
  const last = childrenOf(tree, head, 'flat').reduce((to, child) => Math.max(to, child), head);
  return { start: tree.tokens[first]!.start, end: tree.tokens[last]!.end };
}

const EDGES: ReadonlySet<string> = new Set(['PUNCT', 'CCONJ']);

/** Returns the stretch from the first to the last of the words, without marks and conjunctions at its edges. */
function trimmed({ tokens }: Tree, says: readonly number[]): Span | null {
  let [first, last] = [0, says.length - 1];
  const isEdge = (at: number): boolean => {
    const { upos, form, deprel } = tokens[says[at]!]!;
    if (at === first && deprel === 'mark' && upos === 'SCONJ') return true;
    return EDGES.has(upos) && !/^["“”‘’()[\]]$/.test(form);
  };
  while (first <= last && isEdge(first)) first++;
  while (last > first && isEdge(last)) last--;
  if (first > last) return null;
  return { start: tokens[says[first]!]!.start, end: tokens[says[last]!]!.end };
}

/** "He wants X, Y and Z" says three things, with one subject and verb. Names that are joined stay together. */
function membersOf(
  sentence: ParsedSentence,
  tree: Tree,
  clause: Clause,
  unit: Unit,
  names: readonly Span[],
  isContent: (at: number) => boolean,
): Unit[] {
  const joined = listsIn(tree, clause);
  if (joined.some((head) => spanAt(names, tree.tokens[head]!.start) >= 0)) return [unit];
  if (joined.length < 2 || joined.some((head) => tree.tokens[head]!.upos === 'PROPN')) return [unit];
  const inside = new Set(unit.says);
  const spans = joined.map((head) => phraseOf(sentence, head, { conjuncts: false }));
  const within = ({ start, end }: Span): number[] =>
    unit.says.filter((at) => tree.tokens[at]!.start >= start && tree.tokens[at]!.end <= end);
  const members = spans.map(within);
  const isCounted = (member: readonly number[]): boolean =>
    member.some((at) => tree.tokens[at]!.upos === 'NUM');
  if (members.some((member) => member.filter(isContent).length < LEAST_MEMBER || isCounted(member)))
    return [unit];
  if (!joined.every((head) => inside.has(head))) return [unit];
  const listed = new Set(members.flat());
  const first = Math.min(...members[0]!);
  const rest = unit.says.filter((at) => !listed.has(at));
  const before = rest.filter((at) => at < first);
  const lead = trimmed(tree, before);
  return members.flatMap((member, index): Unit[] => {
    const says = index === 0 ? [...rest, ...member].sort((a, b) => a - b) : member;
    const shown = trimmed(tree, index === 0 ? [...before, ...member] : member);
    if (shown === null) return [];
    return [
      {
        ...unit,
        ...shown,
        says,
        shares: index === 0 ? unit.shares : [...new Set([...unit.shares, ...before])].sort((a, b) => a - b),
        stands: index === 0 && unit.stands,
        ...(index > 0 && lead !== null && { lead }),
      },
    ];
  });
}

/** Returns the heads of what is joined as the object of a clause, or as what its subject is said to be. */
function listsIn(tree: Tree, { object, predicate, kind }: Clause): number[] {
  if (object && object.conjuncts.length > 1) return object.conjuncts.map(({ head }) => head);
  if (kind !== 'copular') return [];
  const joined = childrenOf(tree, predicate.head, 'conj').filter((at) => tree.tokens[at]!.upos === 'NOUN');
  return joined.length === 0 ? [] : [predicate.head, ...joined];
}

/** "The base, a site built in 1940": what stands beside a name says something of it. Of people it is their office. */
function describedIn(sentence: ParsedSentence, tree: Tree, isContent: (at: number) => boolean): Unit[] {
  return appositionsOf(sentence).flatMap(({ kind, name, description }): Unit[] => {
    if (
      kind !== 'apposition' ||
      [name.head, description.head].every((head) => tree.tokens[head]!.upos === 'PROPN')
    )
      return [];
    if (/^\p{Lu}/u.test(tree.tokens[description.head]!.form)) return [];
    const says = tokensIn(tree, description);
    if (says.filter(isContent).length < LEAST_WORDS) return [];
    const shown = trimmed(tree, says);
    return shown === null
      ? []
      : [{ ...shown, says, shares: tokensIn(tree, name), clause: null, stands: false, named: true }];
  });
}

const tokensIn = ({ tokens }: Tree, { start, end }: Span): number[] =>
  tokens.flatMap((token, at) => (token.start >= start && token.end <= end ? [at] : []));

/** "The sale of the island in 1867", "three-hour talks in Port Vell": an act that is named with when, where or whose. */
function eventsIn(
  sentence: ParsedSentence,
  tree: Tree,
  clauses: readonly Clause[],
  times: readonly Span[],
  names: readonly Span[],
  isContent: (at: number) => boolean,
  { expectations }: Language,
): Unit[] {
  const predicates = new Set(clauses.map(({ predicate }) => predicate.head));
  const found: Unit[] = [];
  for (const [at, { upos, lemma }] of tree.tokens.entries()) {
    if (upos !== 'NOUN' || predicates.has(at) || !expectations.actsOfNouns.has(lemma.toLowerCase())) continue;
    const phrase = phraseOf(sentence, at, { conjuncts: false });
    if (found.some((one) => overlaps(one, phrase))) continue;
    const says = tokensIn(tree, phrase);
    const isTold =
      times.some((one) => overlaps(one, phrase)) || says.some((one) => tree.tokens[one]!.upos === 'NUM');
    const isNamed = names.some((one) => overlaps(one, phrase));
    if (
      says.filter(isContent).length < LEAST_WORDS ||
      !isNamed ||
      !(isTold || says.filter(isContent).length > LEAST_WORDS)
    )
      continue;
    const shown = trimmed(tree, says);
    if (shown) found.push({ ...shown, says, shares: [], clause: null, stands: false, named: true });
  }
  return found;
}
