/** Makes a claim of equivalent statements: its wording, kind, status, and the origins behind it. */

import type { Language } from '../../language/language.ts';
import type { Claim, Statement } from '../../model/claim.ts';
import type { Span } from '../../model/span.ts';
import { shortHash } from '../../text/hashes.ts';
import { cite } from '../../text/offsets.ts';
import type { Dispute } from './sides.ts';
import type { ReadStatement } from './statements.ts';
import { likelyWording, pickWording } from './wording.ts';

/**
 * Likeness from which statements of two origins surely say the same; below it they may be about the same matter only,
 * and nothing is called corroborated. On seven invented stories, each by weights learnt from the others, six in seven
 * claims above it are of one fact.
 */
const SURE = 0.5;

/** Returns the claim, or `null` where nothing can be shown for it. `likeness` is that of its best two origins. */
export function composeClaim(
  group: readonly ReadStatement[],
  found: Dispute | null,
  likeness: number,
  language: Language,
): Claim | null {
  const origins = [...new Set(group.flatMap(({ origin }) => origin ?? []))].sort(byNumber);
  const [first, ...rest] = group.map(statementOf);
  const spunOnly = origins.length === 0;
  const text = spunOnly ? likelyWording(group, language) : pickWording(group, language);
  if (text === null) return null;
  return {
    id: `c-${shortHash([...group.map(({ article, start, end }) => `${article.id} ${start} ${end}`), text])}`,
    text,
    kind: kindOf(group, language),
    status: spunOnly
      ? 'undetermined'
      : (found?.status ?? statusOf(origins.length, denyEachOther(group) ? 0 : likeness)),
    origins,
    statements: [first!, ...rest],
    ...(found && !spunOnly && { disagreement: found.disagreement }),
    ...(spunOnly && { spunOnly }),
  };
}

/** Does one say that it is not so of what the other says is? They may be of two times, or two things. */
function denyEachOther(group: readonly ReadStatement[]): boolean {
  const counted = group.filter(({ origin }) => origin !== undefined);
  return counted.some(
    (one) =>
      one.negated &&
      counted.some((other) => !other.negated && [...one.denies].some((stem) => other.stems.has(stem))),
  );
}

const statusOf = (origins: number, likeness: number): Claim['status'] =>
  origins < 2 ? 'single-origin' : likeness < SURE ? 'undetermined' : 'corroborated';

/** "o2" before "o10". */
const byNumber = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : 1);

const statementOf = (statement: ReadStatement): Statement => ({
  evidence: cite(statement.article, shownOf(statement)),
  attributedTo: statement.attributedTo,
  modality: statement.modality,
  asOf: statement.asOf,
  ...(statement.origin === undefined ? {} : { origin: statement.origin }),
});

/** Whose words they are is read with them, where the sentence says nothing else. */
const shownOf = ({ whole, attributedTo, sentence, start, end }: ReadStatement): Span => {
  const isMost = end - start >= MOST * (sentence.end - sentence.start);
  return whole && isMost && attributedTo.length > 0
    ? { start: sentence.start, end: sentence.end }
    : { start, end };
};

/** Share of a sentence that is told, beside which what only says who told it is short. Below .7 other claims of the example blur. */
const MOST = 0.7;

/** Returns the kind that most statements have; an event where nothing says otherwise but a day or a past does. */
function kindOf(group: readonly ReadStatement[], { statements }: Language): Claim['kind'] {
  const share = (is: (statement: ReadStatement) => boolean): number => group.filter(is).length / group.length;
  const textOf = ({ article, start, end }: ReadStatement): string => article.text.slice(start, end);
  if (share((one) => one.modality === 'expected' || statements.plan.test(textOf(one))) > 0.5) return 'plan';
  if (share((one) => one.modality === 'proposed' || statements.position.test(textOf(one))) > 0.5)
    return 'position';
  if (share(({ times }) => times.length > 0) > 0) return 'event';
  return group.length > 1 ? 'background' : 'other';
}
