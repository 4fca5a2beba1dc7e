/** Items of a list behind a line that says whose wishes they are: "The union wants:". */

import type { EntityId } from '../../model/entity.ts';
import { textAt } from '../../text/offsets.ts';
import type { Found } from './found.ts';
import { foundOf, type Reader } from './reader.ts';

/** Whose wishes the items of a list are, as the line before it says. */
export type Lead = readonly EntityId[];

/** Returns whose wishes the last sentence before a list says it has; nothing where it names no wishes. */
export function leadOf(reader: Reader, heading: Lead | null): Lead | null {
  const { clauses, tree, who, sentence, language, telling } = reader;
  const words = language.stances;
  const text = textAt(telling, sentence);
  const wishing = clauses.findLast(
    ({ predicate, subject }) => subject !== undefined && words.verbs.has(predicate.lemma.toLowerCase()),
  );
  const isWish =
    words.wishes.test(text) || words.conditionsFollow.test(text.replace(/(?<![\s:])[\s:]+$/, ''));
  if (!isWish) return null;
  const subject = wishing?.subject ?? clauses.findLast(({ subject }) => subject !== undefined)?.subject;
  const holders = who.of(subject, sentence, tree);
  if (holders.length > 0) return holders;
  const named = who.named(sentence);
  return named.length > 0 ? named.slice(0, 1) : heading;
}

/** Returns the position of an item that has no holder of its own. */
export function fromItem(reader: Reader, holders: Lead): Found[] {
  const { tree, language } = reader;
  const words = language.stances;
  let first = 0;
  const skip = (form: string): boolean =>
    words.opensItem.has(form) || words.joins.has(form) || !/[\p{L}\p{N}]/u.test(form);
  while (first < tree.tokens.length - 1 && skip(tree.tokens[first]!.form.toLowerCase())) first++;
  const last = tree.tokens.length - 1;
  if (last - first < 2) return [];
  return foundOf(reader, {
    holders,
    label: 'demands',
    clause: null,
    stretch: [first, last],
    cue: null,
    speaker: null,
  });
}
