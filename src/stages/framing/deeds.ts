/** Whose a deed is said to be: "Arland's war", "the war that Arland began", or "the conflict", which "broke out". */

import type { FramingWords } from '../../language/framing.ts';
import { childrenOf, type Tree, treeOf } from '../../language/tree.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { Entity } from '../../model/entity.ts';
import type { ParsedSentence } from '../../model/syntax.ts';
import { contains } from '../../text/offsets.ts';
import { onceGiven } from '../../text/once-each.ts';
import type { Reading } from './reading.ts';
import {
  type Candidate,
  isDivided,
  isPrinted,
  labelled,
  mostSaid,
  printedAt,
  type Use,
  type Variant,
} from './variants.ts';

/** An event or a law does nothing. */
const AUTHORS: ReadonlySet<string> = new Set(['person', 'organisation', 'place', 'group']);

/** Told of a deed: by whom it is, or, with `null`, that it is nobody's. */
interface Told {
  readonly by: string | null;
  /** The lemma of the noun or verb that names the deed. */
  readonly deed: string;
  readonly isVerb: boolean;
  readonly use: Use;
}

/** Returns a concept for each thing that is a deed, whose articles differ in whose they call it. */
export function findDeeds(
  readings: readonly Reading[],
  entities: readonly Entity[],
  words: FramingWords,
): Candidate[] {
  const partyOf = new Map(
    entities
      .filter(({ type }) => AUTHORS.has(type))
      .map(({ id, standsFor }) => [id, standsFor ? (standsFor.party ?? standsFor.name) : id]),
  );
  const deeds = words.things
    .map((thing) => ({
      nouns: new Set(thing.map(({ word }) => word).filter((word) => words.deeds.has(word))),
      verbs: new Set(thing.flatMap(({ verbs }) => verbs)),
    }))
    .filter(({ nouns }) => nouns.size > 0);
  const acts = new Set(deeds.flatMap(({ verbs }) => [...verbs]));
  const told = readings.flatMap((reading) => toldIn(reading, acts, partyOf, words));
  return deeds.flatMap(({ nouns, verbs }) => {
    const found = told.filter(({ deed, isVerb }) => (isVerb ? verbs : nouns).has(deed));
    const variants = variantsOf(found).filter(isPrinted);
    if (variants.length < 2 || !isDivided(variants)) return [];
    return [labelled(words.whose(mostSaid(found.map(({ deed }) => deed))), variants, found.length)];
  });
}

/** What is said to be nobody's is one variant, named by how it is put most. */
const variantsOf = (found: readonly Told[]): Variant[] =>
  [...Map.groupBy(found, ({ by }) => by).values()].map((said) => {
    const uses = said.map(({ use }) => use);
    return { label: mostSaid(uses.map(printedAt)), uses };
  });

function toldIn(
  reading: Reading,
  acts: ReadonlySet<string>,
  partyOf: ReadonlyMap<string, string>,
  words: FramingWords,
): Told[] {
  return wordsOfDeeds(reading.annotation, words, acts).flatMap(({ sentence, at }): Told[] => {
    const tree = treeOf(sentence);
    const { upos, lemma } = sentence.tokens[at]!;
    const partyAt = (at: number): string | null => partyNamed(reading, sentence, at, partyOf);
    if (upos === 'NOUN') return ofNoun(reading, tree, at, partyAt, words);
    const subject = childrenOf(tree, at, 'nsubj').find((child) => partyAt(child) !== null);
    return subject === undefined
      ? []
      : [{ ...told(reading, tree, partyAt(subject), lemma, subject, at), isVerb: true }];
  });
}

interface WordOfDeed {
  readonly sentence: ParsedSentence;
  readonly at: number;
}

/** Returns the words of an article that name deeds; who reads it again has them. */
const wordsOfDeeds = (
  annotation: Annotation,
  words: FramingWords,
  acts: ReadonlySet<string>,
): readonly WordOfDeed[] =>
  deedsKnown(annotation, words, () =>
    annotation.trees.flatMap((sentence) =>
      sentence.tokens.flatMap(({ lemma, upos }, at) => {
        const word = lemma.toLowerCase();
        const isDeed = (upos === 'NOUN' && words.deeds.has(word)) || (upos === 'VERB' && acts.has(word));
        return isDeed ? [{ sentence, at }] : [];
      }),
    ),
  );

const deedsKnown = onceGiven<Annotation, FramingWords, readonly WordOfDeed[]>();

function ofNoun(
  reading: Reading,
  tree: Tree,
  at: number,
  partyAt: (at: number) => string | null,
  words: FramingWords,
): Told[] {
  const { lemma } = tree.tokens[at]!;
  const owner = childrenOf(tree, at, 'nmod:poss').find((child) => partyAt(child) !== null);
  if (owner !== undefined) return [told(reading, tree, partyAt(owner), lemma, tree.first[owner]!, at)];
  const verb = verbOf(tree, at);
  const begins = verb === -1 ? '' : tree.tokens[verb]!.lemma.toLowerCase();
  const maker =
    verb === -1 || !words.begins.byWhom.has(begins)
      ? undefined
      : childrenOf(tree, verb, 'nsubj', 'obl:agent').find((child) => child !== at && partyAt(child) !== null);
  if (maker !== undefined) return [told(reading, tree, partyAt(maker), lemma, at, verb)];
  const where = childrenOf(tree, at, 'compound').find((child) => child < at && partyAt(child) !== null);
  if (where !== undefined) return [told(reading, tree, null, lemma, where, at)];
  const isSubject = verb !== -1 && tree.tokens[at]!.deprel === 'nsubj';
  const alone = isSubject && childrenOf(tree, verb, 'obj', 'obl:agent').length === 0;
  return alone && words.begins.byItself.has(begins) ? [told(reading, tree, null, lemma, at, verb)] : [];
}

/** The verb of which the noun is subject or object, or which says in a relative clause what was done to it. */
function verbOf(tree: Tree, at: number): number {
  const head = tree.heads[at]!;
  if (head !== -1 && /^(?:nsubj|obj)/.test(tree.tokens[at]!.deprel)) return head;
  return childrenOf(tree, at, 'acl')[0] ?? -1;
}

/** Returns the party that a name at a word means: a capital's for its government. */
function partyNamed(
  { annotation, named }: Reading,
  { tokens }: ParsedSentence,
  at: number,
  partyOf: ReadonlyMap<string, string>,
): string | null {
  const index = annotation.mentions.findIndex((mention) => contains(mention, tokens[at]!));
  const entity = index === -1 ? null : named[index];
  return entity ? (partyOf.get(entity) ?? null) : null;
}

function told(
  reading: Reading,
  { tokens }: Tree,
  by: string | null,
  deed: string,
  one: number,
  other: number,
): Told {
  const [from, to] = one < other ? [one, other] : [other, one];
  return {
    by,
    deed: deed.toLowerCase(),
    isVerb: false,
    use: { reading, start: tokens[from]!.start, end: tokens[to]!.end },
  };
}
