/** Makes a claim of equivalent statements: its wording, kind, status, and the origins behind it. */

import type { Language } from '../../language/language.ts';
import type { Claim, Statement } from '../../model/claim.ts';
import type { Span } from '../../model/span.ts';
import { shortHash } from '../../text/hashes.ts';
import { cite } from '../../text/offsets.ts';
import type { Dispute } from './sides.ts';
import type { ReadStatement } from './statements.ts';
import { likelyWording, pickWording } from './wording.ts';

/** Returns the claim, or `null` where nothing can be shown for it. `core`: those of it that bear each other out;
 * `isPosition`: whether a statement tells a position that several articles tell. */
export function composeClaim(
  group: readonly ReadStatement[],
  found: Dispute | null,
  core: ReadonlySet<ReadStatement>,
  isPosition: (statement: ReadStatement) => boolean,
  language: Language,
): Claim | null {
  const origins = [...new Set(group.flatMap(({ origin }) => origin ?? []))].sort(byNumber);
  const [first, ...rest] = group.map(statementOf);
  const spunOnly = origins.length === 0;
  const text = spunOnly
    ? likelyWording(group, language)
    : pickWording(core.size > 0 ? [...core] : group, language);
  if (text === null) return null;
  return {
    id: `c-${shortHash([...group.map(({ article, start, end }) => `${article.id} ${start} ${end}`), text])}`,
    text,
    kind: group.filter(isPosition).length * 2 > group.length ? 'position' : kindOf(group, language),
    status: spunOnly ? 'undetermined' : (found?.status ?? statusOf(origins.length, core.size > 0)),
    origins,
    statements: [first!, ...rest],
    ...(found && !spunOnly && { disagreement: found.disagreement }),
    ...(spunOnly && { spunOnly }),
  };
}

const statusOf = (origins: number, agree: boolean): Claim['status'] =>
  origins < 2 ? 'single-origin' : agree ? 'corroborated' : 'undetermined';

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
