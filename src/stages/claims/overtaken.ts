/** What was expected and, as a later text says, "had been due": the same act, so that an end overtakes no beginning. */

import { type Dispute, type Indexed, isEarlier, isOpen, type Side, valuesOf } from './sides.ts';

/** Returns the revision, or `null` where no later text looks back at the plan. Of another act it says nothing for sure. */
export function overtakenPlan(group: readonly Indexed[]): Dispute | null {
  const looksBack = ({ statement }: Indexed): boolean => statement.overtaken;
  const [later, ...others] = group.filter(looksBack);
  const [first, ...rest] = group.filter((one) => !looksBack(one));
  if (!later || !first) return null;
  const [plan, ...plans] = [first, ...rest].filter((one) => areOfOneAct(one, later));
  const sides: [Side, Side] = [
    { value: 'expected', given: plan ? [plan, ...plans] : [first, ...rest] },
    { value: 'overtaken', given: [later, ...others] },
  ];
  if (!isOpen(sides[0]) || isEarlier(sides[1], sides[0])) return null;
  const values = valuesOf(sides);
  if (!plan) return { status: 'undetermined', disagreement: { type: 'scope', why: OTHER_ACT, values } };
  return { status: 'superseded', disagreement: { type: 'revision', why: OVERTAKEN, values } };
}

const OVERTAKEN = 'What was expected did not come about as planned, as a later text has it.';
const OTHER_ACT = 'What was expected, and what a later text looks back at, may be two acts.';

/** The innermost act is what is planned: "due to end". What tells of none is told of any. */
function areOfOneAct(one: Indexed, other: Indexed): boolean {
  const [here, there] = [one, other].map(({ statement }) => statement.acts.at(-1)?.verb.stem);
  return here === undefined || there === undefined || here === there;
}
