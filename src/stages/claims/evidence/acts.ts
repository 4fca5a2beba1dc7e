/** Whether two statements tell of the same deed, by the same, to the same. */

import type { Act, Party } from '../../../language/same-statement/acts.ts';
import { meets } from '../../../text/sets.ts';
import type { Who } from '../who.ts';
import type { Lexicon } from './lexicon.ts';

/** What is done in a statement, its words by their ordinals. */
export interface ActRead {
  readonly verb: number;
  readonly isLight: boolean;
  readonly doer: PartyRead | null;
  readonly done: PartyRead | null;
  readonly negated: boolean;
}

interface PartyRead {
  readonly names: ReadonlySet<string>;
  readonly related: readonly ReadonlySet<string>[];
  readonly head: number;
  readonly isPronoun: boolean;
}

export function readActs(acts: readonly Act[], { idOf }: Lexicon, who: Who): readonly ActRead[] {
  const read = (party: Party | null): PartyRead | null =>
    party && {
      names: party.names,
      related: [...party.names].map((name) => who.relatedTo(name)).filter(({ size }) => size > 0),
      head: idOf(party.head),
      isPronoun: party.head.upos === 'PRON',
    };
  return acts.map(({ verb, doer, done, negated }) => ({
    verb: idOf(verb),
    isLight: verb.isLight,
    doer: read(doer),
    done: read(done),
    negated,
  }));
}

/** A verb that is told of anything says half as much. */
const LIGHT_DEED = 0.5;
/** Likeness of two nouns from which they may be the same party, and what that says beside a name. */
const SAME_HEAD = { least: 0.5, worth: 0.8 };
const OTHER_PARTY = -0.5;

/** The two acts that are most alike are compared, the outer ones first. */
export function compareActs(a: readonly ActRead[], b: readonly ActRead[], lexicon: Lexicon) {
  let [one, other]: [ActRead | undefined, ActRead | undefined] = [undefined, undefined];
  let deed = 0;
  for (const here of a)
    for (const there of b) {
      const found = lexicon.likeness(here.verb, there.verb) * (here.isLight ? LIGHT_DEED : 1);
      if (found > deed) [deed, one, other] = [found, here, there];
    }
  if (one === undefined || other === undefined) return { deed, doer: 0, done: 0, denied: 0 };
  return {
    deed,
    doer: compareParties(one.doer, other.doer, lexicon),
    done: compareParties(one.done, other.done, lexicon),
    denied: one.negated === other.negated ? 0 : 1,
  };
}

function compareParties(a: PartyRead | null, b: PartyRead | null, { likeness }: Lexicon): number {
  if (a === null || b === null) return 0;
  if (meets(a.names, b.names) || a.related.some((names) => meets(names, b.names))) return 1;
  if (likeness(a.head, b.head) >= SAME_HEAD.least) return SAME_HEAD.worth;
  return a.isPronoun || b.isPronoun ? 0 : OTHER_PARTY;
}
