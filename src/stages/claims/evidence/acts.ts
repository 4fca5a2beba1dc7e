/** Whether two statements tell of the same deed, by the same, to the same. */

import type { Act, Party } from '../../../language/same-statement/acts.ts';
import { meets } from '../../../text/sets.ts';
import type { Who } from '../who.ts';
import type { Lexicon } from './lexicon.ts';

/** A verb that is told of anything says half as much. */
const LIGHT_DEED = 0.5;
/** Likeness of two nouns from which they may be the same party, and what that says beside a name. */
const SAME_HEAD = { least: 0.5, worth: 0.8 };
const OTHER_PARTY = -0.5;

/** The two acts that are most alike are compared, the outer ones first. */
export function compareActs(a: readonly Act[], b: readonly Act[], lexicon: Lexicon, who: Who) {
  let best: readonly [Act, Act] | undefined;
  let deed = 0;
  for (const one of a)
    for (const other of b) {
      const found = lexicon.likenessOf(one.verb, other.verb) * (one.verb.isLight ? LIGHT_DEED : 1);
      if (found > deed) [deed, best] = [found, [one, other]];
    }
  if (best === undefined) return { deed, doer: 0, done: 0, denied: 0 };
  const [one, other] = best;
  return {
    deed,
    doer: compareParties(one.doer, other.doer, lexicon, who),
    done: compareParties(one.done, other.done, lexicon, who),
    denied: one.negated === other.negated ? 0 : 1,
  };
}

function compareParties(a: Party | null, b: Party | null, { likenessOf }: Lexicon, who: Who): number {
  if (a === null || b === null) return 0;
  if (areRelated(a.names, b.names, who)) return 1;
  if (likenessOf(a.head, b.head) >= SAME_HEAD.least) return SAME_HEAD.worth;
  return a.head.upos === 'PRON' || b.head.upos === 'PRON' ? 0 : OTHER_PARTY;
}

const areRelated = (a: ReadonlySet<string>, b: ReadonlySet<string>, who: Who): boolean =>
  meets(a, b) || [...a].some((one) => meets(who.relatedTo(one), b));
