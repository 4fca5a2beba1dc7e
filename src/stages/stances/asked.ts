/**
 * What the reading of one article asks of the story around it: who is what, for whom somebody speaks, which bodies without a
 * name there are. As long as the story gives the same answers, the article need not be read again.
 */

import type { EntityType } from '../../model/annotation.ts';
import type { EntityId } from '../../model/entity.ts';
import type { BodyNamed } from './bodies.ts';

export interface Story {
  readonly typeOf: (entity: EntityId) => EntityType | undefined;
  /** What the name of an organisation says it is; `null` where it says nothing. */
  readonly kindOf: (entity: EntityId) => string | null | undefined;
  readonly shortName: (word: string) => EntityId | undefined;
  /** For whom somebody speaks; else himself. */
  readonly partyOf: (holder: EntityId) => EntityId;
  /** Bodies are met in the order in which the articles name them; the first says what one is called. */
  readonly meet: (body: BodyNamed) => EntityId;
  readonly isBody: (entity: EntityId) => boolean;
  readonly isMany: (entity: EntityId) => boolean;
  readonly isVague: (entity: EntityId) => boolean;
}

/** A question with its answer. */
interface Asked {
  readonly ask: (story: Story, of: never) => unknown;
  readonly of: unknown;
  readonly answer: unknown;
}

export type Questions = readonly Asked[];

/** Returns the story, and the questions that are put to it, in order; what cannot be answered otherwise later stands there once. */
export function recorded(story: Story): { readonly story: Story; readonly questions: Questions } {
  const questions: Asked[] = [];
  const put = <Of, Answer>(ask: (story: Story, of: Of) => Answer, of: Of): Answer => {
    const answer = ask(story, of);
    questions.push({ ask, of, answer });
    return answer;
  };
  const once = <Of, Answer>(ask: (story: Story, of: Of) => Answer): ((of: Of) => Answer) => {
    const known = new Map<Of, Answer>();
    return (of) => {
      if (!known.has(of)) known.set(of, put(ask, of));
      return known.get(of)!;
    };
  };
  return {
    questions,
    story: {
      typeOf: once(TYPE_OF),
      kindOf: once(KIND_OF),
      shortName: once(SHORT_NAME),
      partyOf: once(PARTY_OF),
      meet: once(MEET),
      isBody: (entity) => put(IS_BODY, entity),
      isMany: (entity) => put(IS_MANY, entity),
      isVague: (entity) => put(IS_VAGUE, entity),
    },
  };
}

const TYPE_OF = (story: Story, entity: EntityId): EntityType | undefined => story.typeOf(entity);
const KIND_OF = (story: Story, entity: EntityId): string | null | undefined => story.kindOf(entity);
const SHORT_NAME = (story: Story, word: string): EntityId | undefined => story.shortName(word);
const PARTY_OF = (story: Story, holder: EntityId): EntityId => story.partyOf(holder);
const MEET = (story: Story, body: BodyNamed): EntityId => story.meet(body);
const IS_BODY = (story: Story, entity: EntityId): boolean => story.isBody(entity);
const IS_MANY = (story: Story, entity: EntityId): boolean => story.isMany(entity);
const IS_VAGUE = (story: Story, entity: EntityId): boolean => story.isVague(entity);

/** Puts the questions to a story again, up to the first that it answers otherwise; the bodies are met on the way. */
export const answersAlike = (story: Story, questions: Questions): boolean =>
  questions.every(({ ask, of, answer }) => ask(story, of as never) === answer);
