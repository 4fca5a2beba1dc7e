/** By whose clock a time of day is told: that of the place where an article was written, or where something happens. */

import type { CalendarWords } from '../../language/calendar.ts';
import { type Form, zoneOfPlace } from '../../language/time-forms.ts';
import type { Mention, Sentence } from '../../model/annotation.ts';

/** Paragraphs among which the dateline is: headline and standfirst stand before it. */
const FIRST = 4;

/** Returns the zone of the place that is given, else of the one in the dateline. */
export function homeZone(
  text: string,
  sentences: readonly Sentence[],
  place: string | null,
  calendar: CalendarWords,
): string | null {
  if (place !== null) return zoneOfPlace(place, calendar);
  for (const { start, end } of sentences.slice(0, FIRST)) {
    const named = calendar.datelinePlace.exec(text.slice(start, Math.min(end, start + 120)))?.groups?.place;
    const zone = named === undefined ? null : zoneOfPlace(named, calendar);
    if (zone !== null) return zone;
  }
  return null;
}

/** "Local time" is that of the place in which the sentence has something happen, else of where the article was written. */
export function zoneNear(
  { start, parts }: Form,
  names: readonly Mention[],
  text: string,
  home: string | null,
  calendar: CalendarWords,
): string | null {
  if (parts.zone !== undefined || parts.zonePlace !== undefined) return null;
  if (parts.localTime === undefined) return home;
  const zones = names
    .filter(
      (name) =>
        name.type === 'place' &&
        calendar.happensIn.test(text.slice(Math.max(0, name.start - 12), name.start)),
    )
    .map((name) => ({ away: Math.abs(name.start - start), zone: zoneOfPlace(name.text, calendar) }))
    .filter(({ zone }) => zone !== null)
    .sort((a, b) => a.away - b.away);
  return zones[0]?.zone ?? home;
}

const SOUTH =
  /^(?:Australia\/|Antarctica\/|America\/(?:Argentina\/|Buenos_Aires|Santiago|Sao_Paulo|Montevideo|Asuncion|La_Paz|Lima|Punta_Arenas)|Africa\/(?:Johannesburg|Harare|Gaborone|Windhoek|Maputo|Lusaka|Maseru|Mbabane|Luanda)|Pacific\/(?:Auckland|Chatham|Fiji|Tongatapu|Apia|Noumea)|Indian\/(?:Antananarivo|Mauritius|Reunion))/;

/** Returns whether the zone's seasons are those of the southern half of the world. */
export const isSouthern = (zone: string): boolean => SOUTH.test(zone);
