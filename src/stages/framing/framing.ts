/** How the articles name the same things, who speaks in each, and what each leaves out of what others had told by then. */

import type { Language } from '../../language/language.ts';
import type { Claim } from '../../model/claim.ts';
import type { Entity } from '../../model/entity.ts';
import type { Concept, Framing } from '../../model/framing.ts';
import type { Stamp } from '../../model/layer.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { Origin } from '../../model/reuse.ts';
import type { Telling } from '../../model/telling.ts';
import { findAccounts } from './accounts.ts';
import { findActs } from './acts.ts';
import { choicesApart, mostlyIn, withPhrases, wordCount } from './choice.ts';
import { findDeeds } from './deeds.ts';
import { findDescriptions, findQualities } from './descriptions.ts';
import { formsApart } from './forms.ts';
import { findKinds } from './kinds.ts';
import { findNames } from './names.ts';
import { findOmissions } from './omissions.ts';
import { findOrders } from './order.ts';
import { findOtherNames } from './other-names.ts';
import { type Reading, readTellings } from './reading.ts';
import { findThings } from './things.ts';
import { tiesIn } from './ties.ts';
import { type Candidate, composed } from './variants.ts';
import { voicesIn } from './voices.ts';

export const stage: Stamp = { stage: 'framing', version: 5 };

export interface FramingSources {
  readonly tellings: readonly Telling[];
  readonly entities: readonly Entity[];
  readonly quotations: readonly Quotation[];
  readonly claims: readonly Claim[];
  readonly origins: readonly Origin[];
}

export interface FramingLayer extends Stamp {
  readonly framing: Framing;
}

/** More concepts of a kind are not read. */
const MOST: Readonly<Record<Concept['kind'], number>> = { name: 5, word: 20, label: 10 };

/** Returns the framing layer. A machine-spun text names nothing by itself: its likely words count beside those of others. */
export function compareFraming(sources: FramingSources, language: Language): FramingLayer {
  const readings = readTellings(sources.tellings, sources);
  return {
    ...stage,
    framing: {
      concepts: conceptsOf(readings, sources, language),
      voices: voicesIn(sources),
      omissions: findOmissions(readings, sources, language),
    },
  };
}

function conceptsOf(
  readings: readonly Reading[],
  { entities, claims }: FramingSources,
  language: Language,
): Concept[] {
  const { framing, vocabulary } = language;
  const areTied = tiesIn(readings, claims, language);
  const words = choicesApart(
    [...findThings(readings, framing, areTied), ...findActs(readings, language, areTied)],
    readings,
    framing.telling,
  );
  // A "militant group" is in one of the choices of words as it stands.
  const isPhrase = mostlyIn(
    words.flatMap(({ variants }) => variants).filter(({ label }) => wordCount(label) > 1),
  );
  const spelled = findNames(readings, entities, vocabulary.oneSpelling);
  const isSpelled = new Set(spelled.flatMap(({ variants }) => variants.map(({ label }) => label)));
  const areSpelled = new Set(spelled.map(({ concept }) => concept.entity));
  const candidates: Candidate[] = [
    ...choicesApart(withPhrases(words, findKinds(readings, language)), readings, framing.telling),
    ...spelled,
    ...findOtherNames(readings, entities, framing).filter(
      ({ concept, variants }) =>
        !areSpelled.has(concept.entity) && !variants.some(({ label }) => isSpelled.has(label)),
    ),
    ...findOrders(readings, entities, framing),
    ...findAccounts(readings, framing),
    ...findDescriptions(readings, entities, language),
    ...findQualities(readings, language).filter((one) => !isPhrase(one)),
    ...findDeeds(readings, entities, framing),
  ];
  const sorted = candidates.toSorted(
    (a, b) => b.weight - a.weight || (a.concept.concept < b.concept.concept ? -1 : 1),
  );
  return Object.values(Object.groupBy(sorted, ({ concept }) => concept.kind)).flatMap((kind) =>
    kind.slice(0, MOST[kind[0]!.concept.kind]).map((one) => composed(formsApart(one, readings))),
  );
}
