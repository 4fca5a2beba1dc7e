/** What the learnt reader of names says of candidates. */

import type { NameSpan } from '../../language/annotator.ts';
import type { EntityType } from '../../model/annotation.ts';
import type { Span } from '../../model/span.ts';
import { overlapping } from '../../text/offsets.ts';
import { type Candidate, spanOf } from './candidates.ts';
import type { Lists } from './lists.ts';
import { TYPES, type Votes } from './votes.ts';

/** Weight of a sure learnt name that is just the candidate. Set on wikigold and UNER EWT (`eval/names.ts`). */
const WEIGHT = 2.5;
/** Weight against all types where nothing is learnt to be a name. */
const AGAINST = 1.5;
/** The same for a strange word: names that nobody has seen are what the learnt reader misses. */
const AGAINST_STRANGE = 0.75;
/** Confidence under which what is learnt of a strange attribute is a guess. */
const LEAST_STRANGE = 0.5;

/** Share of the weight that a name of something else has against all types. */
const OTHER = 0.7;

/** Returns the mean of what is learnt of the candidates of one name; `learnt` is in text order, without overlaps. */
export function votesOfLearnt(
  candidates: readonly Candidate[],
  learnt: readonly NameSpan[],
  lists: Lists,
): Votes {
  const votes: Votes = {};
  for (const candidate of candidates) {
    const span = spanOf(candidate);
    const names = overlapping(learnt, span);
    const strange = isStrange(candidate, lists);
    for (const name of names) {
      if (strange && name.confidence < LEAST_STRANGE && isAttribute(candidate, lists)) continue;
      const weight = (WEIGHT * name.confidence * shareOf(span, name)) / candidates.length;
      if (name.type === 'other') for (const type of TYPES) votes[type] = (votes[type] ?? 0) - weight * OTHER;
      else for (const type of typesOf(name.type)) votes[type] = (votes[type] ?? 0) + weight;
    }
    if (names.length > 0) continue;
    const against = (strange ? AGAINST_STRANGE : AGAINST) / candidates.length;
    for (const type of TYPES) votes[type] = (votes[type] ?? 0) - against;
  }
  return votes;
}

/** The learnt places are also buildings: which of the two is left to the words in and around the name. */
const typesOf = (type: EntityType): readonly EntityType[] =>
  type === 'place' ? ['place', 'facility'] : [type];

/** A word with a capital that is no ordinary one is a name of something. */
function isStrange({ line, from, to }: Candidate, lists: Lists): boolean {
  const token = line.tokens[from]!;
  return to - from === 1 && line.cased && !lists.isOrdinary(token);
}

/** "The Halvenite fleet": a word between an article and a noun may be no more than an adjective. */
function isAttribute({ line, from, to }: Candidate, lists: Lists): boolean {
  const [before, after] = [line.tokens[from - 1], line.tokens[to]];
  const isNoun = after?.gap === ' ' && !after.capital && !lists.isFunctionWord(after);
  return before?.lower === lists.names.article && isNoun;
}

/** What both cover of what either covers. */
function shareOf(one: Span, other: Span): number {
  const both = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return both / (Math.max(one.end, other.end) - Math.min(one.start, other.start));
}
