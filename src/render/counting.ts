/** How a rendered dossier says what was counted as one. */

import type { Claim } from '../model/claim.ts';
import type { Dossier } from '../model/dossier.ts';
import type { Origin, OriginLevel } from '../model/reuse.ts';
import { count, type Edition, sourceOf } from './edition.ts';

/** Returns the origins of whole articles: one for each voice. */
export const wholeOrigins = ({ origins }: Dossier): readonly Origin[] =>
  origins.filter(({ level }) => level === 'article');

/** What counts once, by how strictly origins were counted. */
export const COUNTED: Record<OriginLevel, string> = {
  article: 'Copies of one text count once; copied passages and shared sources were not looked at.',
  passage: 'Copies of one text or passage count once; sources that the articles share were not looked at.',
  upstream:
    'Copies of one text or passage count once, and so does what several articles have from one source that they name: a briefing, an agency, a post.',
};

/** Returns how many origins stand behind a claim, and on what they rest where several publishers have it from one. */
export function supportOf(edition: Edition, { origins, statements }: Claim): string | null {
  if (origins.length > 1) return count(origins.length, 'origin');
  const counted = statements.filter(({ origin }) => origin !== undefined);
  const carriers = new Set(counted.map(({ evidence }) => sourceOf(edition, evidence).name)).size;
  const origin = edition.dossier.origins.find(({ id }) => id === origins[0]);
  if (carriers < 2 || !origin || origin.level === 'article') return null;
  const carried = `carried by ${carriers}`;
  return origin.level === 'passage' ? `${carried}, copied` : `${carried}, all from the ${origin.upstream}`;
}
