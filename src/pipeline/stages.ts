/** Which stages make a dossier of articles, and in which versions: a dossier by other versions is made anew. */

import type { Stamp } from '../model/layer.ts';
import { stage as annotate } from '../stages/annotate/annotate.ts';
import { stage as claims } from '../stages/claims/claims.ts';
import { stage as brief } from '../stages/dossier/brief.ts';
import { stage as entities } from '../stages/entities/entities.ts';
import { stage as expectations } from '../stages/expectations/expectations.ts';
import { stage as foreign } from '../stages/foreign/foreign.ts';
import { stage as framing } from '../stages/framing/framing.ts';
import { stage as origins } from '../stages/origins/origins.ts';
import { stage as places } from '../stages/places/places.ts';
import { stage as quotations } from '../stages/quotations/quotations.ts';
import { stage as reuse } from '../stages/reuse/reuse.ts';
import { stage as spun } from '../stages/spun/spun.ts';
import { stage as stances } from '../stages/stances/stances.ts';
import { stage as timeline } from '../stages/timeline/timeline.ts';
import { stage as times } from '../stages/times/times.ts';
import { stage as utterances } from '../stages/utterances/utterances.ts';

/** All but the extraction, which is done when an article comes. */
export const STAGES: readonly Stamp[] = [
  annotate,
  spun,
  times,
  entities,
  quotations,
  foreign,
  reuse,
  origins,
  utterances,
  claims,
  timeline,
  expectations,
  stances,
  framing,
  places,
  brief,
];
