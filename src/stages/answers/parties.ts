/** Whom the articles describe by a noun, and who belongs to whom: "Lorne Vale, a cooperative", "their chairwoman Dora Kessim". */

import type { Language } from '../../language/language.ts';
import type { EntityId } from '../../model/entity.ts';
import type { ParsedToken } from '../../model/syntax.ts';
import { overlaps } from '../../text/offsets.ts';
import type { Named, Passage } from './passage.ts';

export interface Parties {
  /** Whom a noun beside the name describes, by its stem. */
  readonly described: ReadonlyMap<string, ReadonlySet<EntityId>>;
  /** Who is called somebody's: by the owner's id, or by the stem of the noun that names the owners. */
  readonly belonging: ReadonlyMap<string, ReadonlySet<EntityId>>;
}

/** Returns the parties of all sentences. Takes time in proportion to their words. */
export function partiesIn(passages: readonly Passage[], language: Language): Parties {
  const described = new Map<string, Set<EntityId>>();
  const belonging = new Map<string, Set<EntityId>>();
  for (const passage of passages)
    for (const [at, token] of passage.tree.tokens.entries()) {
      if (token.deprel === 'appos') addDescription(passage, at, described);
      if (token.deprel === 'nmod:poss') addBelonging(passage, at, belonging, language);
    }
  return { described, belonging };
}

function addTo(table: Map<string, Set<EntityId>>, key: string, ids: Iterable<EntityId>): void {
  const known = table.get(key) ?? new Set();
  for (const id of ids) known.add(id);
  if (known.size > 0) table.set(key, known);
}

/** "Their cooperative, Lorne Vale", or the other way round. */
function addDescription(passage: Passage, at: number, described: Map<string, Set<EntityId>>): void {
  const { tokens } = passage.tree;
  const pair = [tokens[at]!, tokens[tokens[at]!.head]!];
  for (const [one, other] of [pair, pair.toReversed()] as [ParsedToken, ParsedToken][]) {
    const stem = passage.words.find((word) => overlaps(word, one))?.stem;
    if (one.upos !== 'NOUN' || stem === undefined || namesAt(passage, one).length > 0) continue;
    addTo(
      described,
      stem,
      namesAt(passage, other).map(({ entity }) => entity),
    );
  }
}

function addBelonging(
  passage: Passage,
  at: number,
  belonging: Map<string, Set<EntityId>>,
  language: Language,
): void {
  const { tokens } = passage.tree;
  const [owner, owned] = [tokens[at]!, tokens[at]!.head];
  // Somebody's counterpart or rival is no part of theirs.
  if (language.names.looseRoles.has(tokens[owned]?.lemma.toLowerCase() ?? '')) return;
  const around = tokens.filter(
    ({ head, deprel }, other) =>
      other === owned ||
      (head === owned && BESIDE.test(deprel)) ||
      tokens[owned]!.head === other ||
      (other > owned && tokens[other]!.start - tokens[owned]!.end <= NEXT),
  );
  const ids = new Set(
    around
      .filter((token) => token.start >= owner.start)
      .flatMap((token) => namesAt(passage, token))
      .filter(({ refers }) => !refers)
      .map(({ entity }) => entity),
  );
  if (ids.size > 0) for (const key of ownersOf(owner, ids, passage, language)) addTo(belonging, key, ids);
}

/** In characters: a name right behind the noun is its name, whatever the tree says. */
const NEXT = 2;
const BESIDE = /^(?:appos|flat|compound|nmod:desc)/;

/** The name, the noun, or whom a pronoun means: the people that the sentence before or the words before it speak of. */
function ownersOf(
  owner: ParsedToken,
  owned: ReadonlySet<EntityId>,
  passage: Passage,
  { coreference }: Language,
): string[] {
  const named = namesAt(passage, owner).filter(({ entity }) => !owned.has(entity));
  if (named.length > 0) return named.map(({ entity }) => entity);
  const stem = passage.words.find((word) => overlaps(word, owner))?.stem;
  if (owner.upos !== 'PRON') return stem === undefined ? [] : [stem];
  const inside = passage.words.some(({ end }) => end <= owner.start);
  const spoken = inside ? passage : passage.before;
  const before = spoken?.words.filter(({ end }) => spoken !== passage || end <= owner.start) ?? [];
  return before
    .filter(({ upos, lemma, at }) => {
      const isMany = (spoken?.tree.tokens[at]?.form.toLowerCase() ?? lemma) !== lemma;
      return upos === 'NOUN' && (isMany || PEOPLE.has(coreference.sortOf(lemma)));
    })
    .map((word) => word.stem);
}

const PEOPLE: ReadonlySet<unknown> = new Set(['person', 'organisation', 'group']);

const namesAt = ({ names }: Passage, token: ParsedToken): Named[] =>
  names.filter((name) => overlaps(name, token));
