/** All figures of a dossier against a key, layer by layer. */

import type { Dossier } from '../src/model/dossier.ts';
import type { Key } from './key.ts';
import { scoreBrief } from './metrics/brief.ts';
import { scoreCitations } from './metrics/citations.ts';
import { scoreClaims } from './metrics/claims.ts';
import { scoreEntities } from './metrics/entities.ts';
import { scoreExpectations } from './metrics/expectations.ts';
import type { Figure } from './metrics/figures.ts';
import { scoreFraming } from './metrics/framing.ts';
import { scoreQuotations } from './metrics/quotations.ts';
import { scoreReuse } from './metrics/reuse.ts';
import { scoreSegments } from './metrics/segments.ts';
import { scoreSpun } from './metrics/spun.ts';
import { scoreStances } from './metrics/stances.ts';
import { scoreTimeline } from './metrics/timeline.ts';
import { readAgainst } from './reading.ts';

/** Returns the figures of every layer that the key has. */
export function scoreDossier(dossier: Dossier, key: Key): Figure[] {
  const reading = readAgainst(dossier, key);
  return [
    ...scoreCitations(dossier),
    ...scoreSegments(reading),
    ...scoreSpun(reading),
    ...scoreEntities(reading),
    ...scoreQuotations(reading),
    ...scoreReuse(reading),
    ...scoreClaims(reading),
    ...scoreStances(reading),
    ...scoreTimeline(reading),
    ...scoreExpectations(reading),
    ...scoreFraming(reading),
    ...scoreBrief(reading),
  ];
}
