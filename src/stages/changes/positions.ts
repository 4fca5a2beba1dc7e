/** Which positions are new, and which have shifted. */

import type { Citation } from '../../model/span.ts';
import type { Shift, Stance } from '../../model/stance.ts';
import { listNames } from '../../text/articles-named.ts';
import { foldText } from '../../text/normalise.ts';
import { wordsOf } from '../../text/words.ts';
import { type Both, changed, originsNaming, quotedBriefly, type Weighed } from './found.ts';

export const positionChanges = (both: Both): Weighed[] => [
  ...both.after.shifts.flatMap((shift) => newShift(both, shift)),
  ...both.after.stances.flatMap((stance) => newPosition(both, stance)),
];

function newShift(both: Both, { from, to, why }: Shift): Weighed[] {
  const stance = (id: string): Stance => both.after.stances.find((one) => one.id === id)!;
  const evidence = [...stance(from).evidence, ...stance(to).evidence];
  const known = both.before.shifts.map((shift) => both.before.stances.find(({ id }) => id === shift.to)!);
  if (known.some((one) => linksTo(both, one.evidence, stance(to).evidence))) return [];
  return [
    changed({
      kind: 'shift',
      text: `Shifted: ${why}`,
      before: both.before.stances
        .flatMap((one) => one.evidence)
        .filter((cited) => evidence.some((other) => both.places.link(cited, other) === 'same')),
      after: evidence,
    }),
  ];
}

const linksTo = ({ places }: Both, before: readonly Citation[], after: readonly Citation[]): boolean =>
  before.some((one) => after.some((other) => places.link(one, other) !== null));

/** A position is new where none of its words were there, and they are not what the holder was told to want before. */
function newPosition(both: Both, stance: Stance): Weighed[] {
  if (stance.origins.length === 0 || stance.evidence.some((cited) => both.places.inBoth(cited, 'after')))
    return [];
  const holder = both.after.entities.find(({ id }) => id === stance.holder);
  if (!holder || originsNaming(both.after, holder) < 2 || isKnown(both, stance, foldText(holder.name)))
    return [];
  const words = stance.text.startsWith(`${holder.name}: `)
    ? stance.text.slice(holder.name.length + 2)
    : stance.text;
  return [
    changed(
      {
        kind: 'position-new',
        text: `New position: ${holder.name} (${stance.label}): ${quotedBriefly(words)}`,
        because: `As ${listNames(stance.reportedBy)} ${new Set(stance.reportedBy).size > 1 ? 'report' : 'reports'}.`,
        before: [],
        after: stance.evidence,
      },
      stance.origins.length,
    ),
  ];
}

/** A new wording has half of its longer words in common with one that was known. */
const MOST_KNOWN = 0.5;
const SHORT = 3;

function isKnown({ before }: Both, stance: Stance, name: string): boolean {
  const holders = new Set(before.entities.filter((one) => foldText(one.name) === name).map(({ id }) => id));
  const own = contentWords(stance.text, name);
  return before.stances
    .filter(({ holder, party }) => holders.has(holder) || (party !== undefined && holders.has(party)))
    .some((other) => {
      const theirs = new Set(
        [other.text, ...other.evidence.map(({ exact }) => exact)].flatMap((text) => contentWords(text, name)),
      );
      return own.filter((word) => theirs.has(word)).length >= MOST_KNOWN * own.length;
    });
}

/** Numbers and longer words, without the holder's name. */
function contentWords(text: string, name: string): string[] {
  const named = new Set(wordsOf(name).map((word) => word.text));
  return wordsOf(text)
    .map((word) => foldText(word.text))
    .filter((word) => !named.has(word) && (word.length > SHORT || /\d/.test(word)));
}
