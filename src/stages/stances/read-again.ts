/** The positions of one article, read again only where something has changed by which they are read. */

import type { Language } from '../../language/language.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { EntityId } from '../../model/entity.ts';
import type { Telling } from '../../model/telling.ts';
import { onceWhile } from '../../text/once-while.ts';
import { answersAlike, type Questions, recorded, type Story } from './asked.ts';
import type { Found } from './found.ts';
import { readPositions } from './read.ts';
import { type Said, Who } from './who.ts';

/** Returns the positions of an article, in text order. */
export function positionsIn(telling: Telling, said: Said, story: Story, language: Language): Found[] {
  const { article, text, annotation } = telling;
  // As it likely read it has been annotated anew.
  if (text !== article.text) return read(telling, said, story, language).positions;
  const known = readBefore(annotation, madeOf(telling, said, language), () => ({}));
  if (known.last && answersAlike(story, known.last.questions)) return toldBy(telling, known.last.positions);
  known.last = read(telling, said, story, language);
  return known.last.positions;
}

interface Read {
  readonly positions: Found[];
  /** What the story was asked for them. */
  readonly questions: Questions;
}

const readBefore = onceWhile<Annotation, { last?: Read }>();

/** What is read of the article itself. */
const madeOf = (
  { article: { spun }, times }: Telling,
  { names, offices, quotations }: Said,
  { code }: Language,
): unknown => [
  code,
  spun.verdict,
  times,
  names,
  [...offices].map(([office, people]) => [office, ...people]),
  quotations.map(({ utterance: _, ...quotation }) => quotation),
];

function read(telling: Telling, said: Said, story: Story, language: Language): Read {
  const asked = recorded(story);
  const { partyOf } = asked.story;
  const sameParty = (one: EntityId, other: EntityId): boolean => partyOf(one) === partyOf(other);
  const who = new Who(telling, said, asked.story, language);
  return { positions: readPositions(telling, who, sameParty, language), questions: asked.questions };
}

/** Of the article as it is known now; a position that follows another still follows that one. */
function toldBy(telling: Telling, positions: readonly Found[]): Found[] {
  const told = new Map<Found, Found>();
  for (const one of positions)
    told.set(one, { ...one, telling, follows: one.follows && told.get(one.follows)! });
  return [...told.values()];
}
