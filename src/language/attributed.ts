/**
 * What a parsed sentence attributes to somebody: the complements of its verbs, nouns and adjectives of saying, thinking,
 * feeling, wanting and planning, and the sentence that an aside or a frame gives to a source.
 */

import type { Span } from '../model/span.ts';
import type { ParsedSentence } from '../model/syntax.ts';
import { type Content, complementOf, type Language } from './attributed/complements.ts';
import { behindPreposition, below, stretchesOf, union, type Words } from './attributed/stretches.ts';
import type { AttributingWord, Taking } from './attributions.ts';
import { type Clause, clausesOf, type Phrase, phraseOf } from './clauses.ts';
import { childrenOf, relationOf, standsBehind, type Tree, treeOf, wordsAt } from './tree.ts';

export interface Attributed {
  /** The word that attributes, with its negation. */
  readonly cue: Phrase;
  /** Absent where the text leaves open whose it is: "it is feared that". */
  readonly source?: Phrase;
  /** In the order of the text, without punctuation at the edges. */
  readonly content: readonly [Span, ...Span[]];
  /** Thought, felt, wanted or planned, and not said. */
  readonly attitude: boolean;
  /** The content is a clause, so that it can be true or false: "said that", and not "criticised the plan". */
  readonly clausal: boolean;
  readonly negated: boolean;
}

/** Returns what a sentence attributes, in the order of the cues. */
export function attributedIn(sentence: ParsedSentence, language: Language): Attributed[] {
  const tree = treeOf(sentence);
  const clauses = clausesOf(sentence, language.grammar);
  const reader: Reader = { sentence, tree, clauses, ...language };
  const found = [
    ...clauses.flatMap((clause) => byPredicate(reader, clause) ?? []),
    ...clauses.flatMap((clause) => byEquation(reader, clause) ?? []),
    ...clauses.flatMap((clause) => byFrames(reader, clause)),
    ...clauses.flatMap((clause) => byAdverb(reader, clause) ?? []),
    ...tree.tokens.flatMap((_, at) => byNoun(reader, at) ?? []),
  ];
  return found.sort((one, other) => one.cue.start - other.cue.start);
}

interface Reader extends Language {
  readonly sentence: ParsedSentence;
  readonly tree: Tree;
  readonly clauses: readonly Clause[];
}

interface Found {
  readonly cue: Phrase;
  /** Its head word. */
  readonly source: number | undefined;
  readonly words: Words;
  readonly attitude: boolean;
  readonly clausal: boolean;
  readonly negated?: boolean;
}

function made(reader: Reader, found: Found): Attributed | undefined {
  const { tree, sentence } = reader;
  const { cue, source, words, attitude, clausal, negated = false } = found;
  const content = stretchesOf(tree, words);
  if (content === undefined) return undefined;
  const named = source === undefined ? undefined : phraseOf(sentence, source, SHORT);
  if (named && named.start > cue.start && endsInParticiple(tree, named)) return undefined;
  return {
    cue,
    ...(named && { source: named }),
    content: withNegation(reader, content),
    attitude,
    clausal,
    negated,
  };
}

/** "Soldiers seize a station, say president ousted": what follows the verb is what is said. */
const endsInParticiple = ({ tokens }: Tree, { start, end }: Span): boolean =>
  tokens.some((token) => token.end === end && token.start > start && token.xpos === 'VBN');

/** "Asked not to be named". */
function withNegation(
  { tree: { tokens }, grammar }: Reader,
  [first, ...others]: readonly [Span, ...Span[]],
): [Span, ...Span[]] {
  const at = tokens.findIndex(({ start }) => start === first.start);
  const before = tokens[at - 1];
  const isNegated =
    before !== undefined &&
    tokens[at]!.form.toLowerCase() === grammar.infinitive &&
    grammar.negators.has(before.form.toLowerCase());
  return [isNegated ? { start: before.start, end: first.end } : first, ...others];
}

const SHORT = { clauses: false, appositions: false };

/** "said that", "hopes to", "is confident that", "…, he said". */
function byPredicate(reader: Reader, clause: Clause): Attributed | undefined {
  const { tree } = reader;
  const word = wordOf(reader, clause);
  if (word === undefined || isFreeClause(reader, clause) || isAsPromised(reader, clause)) return undefined;
  const content = complementOf(tree, clause, word, reader) ?? echoed(reader, clause, word);
  if (content === undefined) return undefined;
  const isPassive = clause.kind === 'passive' || isParticiple(reader, clause);
  const isImpersonal = isPassive || clause.expletive || word.takes.has('seeming');
  const subject = parallelSubject(reader, clause) ?? clause.subject;
  const source = isPassive ? clause.agent : isImpersonal ? undefined : subject;
  if (source === undefined && !isImpersonal) return undefined;
  if (source && reader.grammar.times.has(tree.tokens[source.head]!.form.toLowerCase())) return undefined;
  return made(reader, {
    ...content,
    clausal: content.clausal && clause.modality.length === 0,
    cue: cueOf(reader, clause),
    source: source?.head,
    attitude: word.attitude,
    negated: clause.negation !== undefined,
  });
}

/** "The planet, long thought to be frozen, may": whom a bare participle describes has not thought it. */
function isParticiple({ tree, grammar }: Reader, { predicate: { head } }: Clause): boolean {
  const { xpos, deprel } = tree.tokens[head]!;
  if (xpos === 'VBN' && /^acl/.test(deprel) && childrenOf(tree, head, 'aux').length === 0) return true;
  const isInfinitive = tree.tokens[head + 1]?.form.toLowerCase() === grammar.infinitive;
  return (
    isInfinitive &&
    childrenOf(tree, head, 'ccomp').some((at) => tree.tokens[tree.first[at]! - 1]?.form === ',')
  );
}

/** "To hold the vote as promised". */
function isAsPromised({ tree, grammar }: Reader, { predicate: { head } }: Clause): boolean {
  const before = tree.tokens[head - 1];
  return (
    tree.tokens[head]!.xpos === 'VBN' && before !== undefined && grammar.echoes.has(before.form.toLowerCase())
  );
}

/** "That they not agree to it": an item of a list, which says nothing by itself. */
const isFreeClause = ({ tree, grammar }: Reader, { predicate: { head } }: Clause): boolean =>
  tree.heads[head] === -1 &&
  childrenOf(tree, head, 'mark').some(
    (mark) => mark === tree.first[head] && grammar.complementisers.has(wordsAt(tree, mark)),
  );

/**
 * "She has said that the plan might work, and has dismissed doubts": what has the auxiliaries of the verb of saying, and
 * others than the clause that it is joined to, goes on with that verb.
 */
function parallelSubject({ tree, clauses, attributions }: Reader, { predicate }: Clause): Clause['subject'] {
  const { heads, tokens } = tree;
  const joined = relationOf(tokens[predicate.head]!) === 'conj' ? heads[predicate.head]! : -1;
  if (joined === -1 || relationOf(tokens[joined]!) !== 'ccomp') return undefined;
  if (childrenOf(tree, predicate.head, 'nsubj').length > 0) return undefined;
  const above = heads[joined]!;
  const auxiliaries = (at: number): string =>
    childrenOf(tree, at, 'aux')
      .map((aux) => tokens[aux]!.form)
      .join(' ');
  const isParallel =
    auxiliaries(predicate.head) === auxiliaries(above) &&
    auxiliaries(predicate.head) !== auxiliaries(joined) &&
    auxiliaries(above) !== '';
  if (!isParallel || !attributions.verbs.has(tokens[above]!.lemma.toLowerCase())) return undefined;
  return clauses.find((clause) => clause.predicate.head === above)?.subject;
}

function wordOf({ tree, attributions }: Reader, { predicate }: Clause): AttributingWord | undefined {
  const { upos, lemma } = tree.tokens[predicate.head]!;
  const { verbs, adjectives } = attributions;
  if (upos === 'VERB') return verbs.get(predicate.lemma.toLowerCase()) ?? verbs.get(lemma.toLowerCase());
  return upos === 'ADJ' ? adjectives.get(lemma.toLowerCase()) : undefined;
}

function cueOf({ tree }: Reader, { predicate, negation }: Clause): Phrase {
  const word = tree.tokens[predicate.head]!;
  const isNegated = negation?.by === 'word' && negation.token < predicate.head;
  const start = isNegated ? Math.min(predicate.start, word.start) : word.start;
  return { head: predicate.head, start, end: Math.max(predicate.end, word.end) };
}

const SAYING: readonly Taking[] = ['clause', 'that', 'heard', 'question'];

/** ", he said", "as he put it": the clause that it stands in. */
function echoed(
  { tree, grammar }: Reader,
  { predicate }: Clause,
  word: AttributingWord,
): Content | undefined {
  const { head } = predicate;
  const above = tree.heads[head]!;
  if (above === -1 || !SAYING.some((taking) => word.takes.has(taking)) || word.attitude) return undefined;
  const relation = relationOf(tree.tokens[head]!);
  const isEcho = childrenOf(tree, head, 'mark').some((mark) => grammar.echoes.has(wordsAt(tree, mark)));
  if (relation !== 'parataxis' && !(relation === 'advcl' && isEcho)) return undefined;
  if (isPartedOff(tree, above, head)) return undefined;
  return { words: below(tree, above, (at) => at === head), clausal: true };
}

/** "Tamm declared mayor; Vel concedes": behind a semicolon something else is told. */
const isPartedOff = ({ tokens }: Tree, above: number, head: number): boolean =>
  above < head && tokens.slice(above, head).some(({ form }) => form === ';');

/** "His view is that it is late", "the aim is to win". */
function byEquation(reader: Reader, clause: Clause): Attributed | undefined {
  const { tree, attributions } = reader;
  const noun = clause.subject?.head;
  const [complement] = clause.complements;
  if (clause.kind !== 'copular' || noun === undefined || complement === undefined) return undefined;
  const { lemma, start, end } = tree.tokens[noun]!;
  const word = attributions.nouns.get(lemma.toLowerCase());
  const source = ownerOf(reader, noun);
  const named = source === undefined ? undefined : phraseOf(reader.sentence, source, SHORT);
  if (word === undefined || named === undefined) return undefined;
  return {
    cue: { head: noun, start, end },
    source: named,
    content: [complement.content],
    attitude: word.attitude,
    clausal: complement.kind === 'finite',
    negated: clause.negation !== undefined,
  };
}

/** Whose a noun is: "the mayor's claim", "Trade Minister Dunst's claim", where the last is meant, "a claim by the mayor". */
const ownerOf = ({ tree, attributions }: Reader, noun: number): number | undefined =>
  childrenOf(tree, noun, 'nmod:poss').at(-1) ??
  childrenOf(tree, noun, 'nmod').find((at) =>
    standsBehind(tree, at, (mark) => attributions.sourcePrepositions.has(mark)),
  );

/** The verb, such as "make", "have" or "express", of which the noun is the object; of a passive the subject. */
function lightVerbOf({ tree, attributions, clauses }: Reader, noun: number): Clause | undefined {
  const head = tree.heads[noun]!;
  if (head === -1 || !attributions.lightVerbs.has(tree.tokens[head]!.lemma.toLowerCase())) return undefined;
  const clause = clauses.find(({ predicate }) => predicate.head === head);
  const isThing =
    clause?.kind === 'passive' ? clause.subject?.head === noun : relationOf(tree.tokens[noun]!) === 'obj';
  return isThing ? clause : undefined;
}

/** Who makes, has or expresses it. */
const giverOf = (light: Clause | undefined): number | undefined =>
  (light?.kind === 'passive' ? light.agent : light?.subject)?.head;

/** "Concerns were raised that it was late": what a careless tree gives to the verb. */
function clausesOfLightVerb(
  { tree, grammar }: Reader,
  light: Clause | undefined,
  { takes }: AttributingWord,
): number[] {
  if (light?.kind !== 'passive' || !takes.has('clause')) return [];
  return childrenOf(tree, light.predicate.head, 'ccomp', 'advcl', 'acl').filter(
    (at) =>
      at > light.predicate.head &&
      childrenOf(tree, at, 'mark').some((mark) => grammar.complementisers.has(wordsAt(tree, mark))),
  );
}

/** "his claim that", "the mayor made a promise to", "concern about". */
function byNoun(reader: Reader, noun: number): Attributed | undefined {
  const { tree, attributions, grammar } = reader;
  const { upos, lemma, start, end } = tree.tokens[noun]!;
  const word = upos === 'NOUN' ? attributions.nouns.get(lemma.toLowerCase()) : undefined;
  if (word === undefined) return undefined;
  const light = lightVerbOf(reader, noun);
  const source = ownerOf(reader, noun) ?? giverOf(light);
  const [clauses = []] = [
    clausesOfNoun(reader, noun, word),
    clausesOfOwner(reader, source, word),
    clausesOfLightVerb(reader, light, word),
  ].filter(({ length }) => length > 0);
  if (source === undefined && clauses.length === 0) return undefined;
  const about = clauses.length > 0 ? [] : phrasesOfNoun(reader, noun, word).filter((at) => at !== source);
  const words = union(
    ...clauses.map((at) => below(tree, at)),
    ...about.map((at) => behindPreposition(tree, at, grammar.infinitive)),
  );
  const clausal = clauses.length > 0 && !clauses.some((at) => isInfinitive(reader, at));
  const negated = childrenOf(tree, noun, 'det').some((at) => grammar.negatives.has(wordsAt(tree, at)));
  const cue = { head: noun, start, end };
  return made(reader, { cue, source, words, attitude: word.attitude, clausal, negated });
}

const isInfinitive = ({ tree, grammar }: Reader, at: number): boolean =>
  childrenOf(tree, at, 'mark').some((mark) => wordsAt(tree, mark) === grammar.infinitive);

function clausesOfNoun(reader: Reader, noun: number, { takes }: AttributingWord): number[] {
  const { tree, grammar } = reader;
  const isThat = (at: number): boolean =>
    childrenOf(tree, at, 'mark').some((mark) => {
      const word = wordsAt(tree, mark);
      return grammar.complementisers.has(word) || grammar.questionMarks.has(word);
    });
  return childrenOf(tree, noun, 'acl', 'ccomp').filter((at) =>
    isInfinitive(reader, at) ? takes.has('infinitive') : takes.has('clause') && isThat(at),
  );
}

/** "The claim by the miners that it was late": a careless tree lets the clause describe them. */
function clausesOfOwner(
  { tree, grammar }: Reader,
  owner: number | undefined,
  { takes }: AttributingWord,
): number[] {
  if (owner === undefined || !takes.has('clause') || relationOf(tree.tokens[owner]!) === 'nmod:poss')
    return [];
  return childrenOf(tree, owner, 'acl').filter((at) =>
    childrenOf(tree, at, 'obj', 'mark').some(
      (that) => that === tree.first[at] && grammar.complementisers.has(wordsAt(tree, that)),
    ),
  );
}

const phrasesOfNoun = ({ tree }: Reader, noun: number, { prepositions }: AttributingWord): number[] =>
  childrenOf(tree, noun, 'nmod', 'acl').filter(
    (at) =>
      at > noun && childrenOf(tree, at, 'case', 'mark').some((mark) => prepositions.has(wordsAt(tree, mark))),
  );

/** "according to the mayor", "in her view". */
function byFrames(reader: Reader, { predicate: { head } }: Clause): Attributed[] {
  const { tree, grammar, attributions } = reader;
  return childrenOf(tree, head, 'obl', 'advcl').flatMap((at) => {
    const marks = childrenOf(tree, at, 'case', 'mark');
    const preposition = marks.map((mark) => wordsAt(tree, mark)).join(' ');
    const [owner] = childrenOf(tree, at, 'nmod:poss');
    const isView = owner !== undefined && attributions.frames.has(`${preposition} ${tree.tokens[at]!.lemma}`);
    if (!isView && !grammar.sourcePrepositions.has(preposition)) return [];
    const cue = [...marks.flatMap((mark) => [...below(tree, mark)]), ...(isView ? [at] : [])];
    const words = below(tree, head, (child) => child === at);
    const found = made(reader, {
      cue: {
        head: marks[0]!,
        start: tree.tokens[Math.min(...cue)]!.start,
        end: tree.tokens[Math.max(...cue)]!.end,
      },
      source: isView ? owner : at,
      words,
      attitude: false,
      clausal: true,
    });
    return found ?? [];
  });
}

/** "reportedly". */
function byAdverb(reader: Reader, { predicate: { head } }: Clause): Attributed | undefined {
  const { tree, attributions } = reader;
  const adverb = childrenOf(tree, head, 'advmod').find((at) =>
    attributions.adverbs.has(tree.tokens[at]!.form.toLowerCase()),
  );
  if (adverb === undefined) return undefined;
  const { start, end } = tree.tokens[adverb]!;
  return made(reader, {
    cue: { head: adverb, start, end },
    source: undefined,
    words: below(tree, head, (at) => at === adverb),
    attitude: false,
    clausal: true,
  });
}
