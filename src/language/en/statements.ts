/** English numbers and hedges as newspapers print them, and where their sentences part. */

import { stemmer } from 'stemmer';
import type { StatementWords } from '../statements.ts';
import { baseUnits, numbers } from './values.ts';

/** Nouns by which stories count many things at once. Of two different numbers of "people" each may be right. */
const ANY_COUNT = `
  people person man woman child others times time thing part way case point year month week day hour minute second
  mile kilometre kilometer metre meter foot inch ton tonne pound dollar euro crown franc yen cent percent per
  member family home vote seat goal game match yard touchdown point run wicket pass carry shot round set lap inning
  nautical square degree calibre caliber magnitude percentage age old p.m a.m
`;

/** The commonest verbs, nouns of time and adjectives of English, after Leech, Rayson and Wilson's frequency lists (2001). */
const LIGHT = `
  say said tell told ask asked go going gone went come came get got give gave given make made take took taken put
  keep kept let see saw seen know knew known think thought want wanted use used find found look looked seem try tried call
  called need needed feel felt become became leave left begin began begun start started show showed hold held bring
  brought expect expected continue continued remain remained follow followed report reported announce announced happen happened work worked move moved set run ran turn turned include including add added
  time year day week month hour minute today people person man men woman women thing way part place case point number
  first last next new old good great big small long little early late high low early recent current second third
  back away far ago once twice
  monday tuesday wednesday thursday friday saturday sunday
`;

export const statements: StatementWords = {
  numbers: new Map([...numbers, ['dozen', 12], ['half', 0.5]]),
  countedOf: /^\s(?:more\s)?of\s(?:the|its|their|his|her|our|these|those)\s/iu,
  sameCount:
    /\b(?:puts?|putting|placed|gives?|gave|set)\s(?:the|that|this|its|their)\s(?:number|figure|total|toll|count|estimate|tally)\sat\s(?:\p{L}+\s){0,2}$/iu,
  anyCount: new Set([...ANY_COUNT.trim().split(/\s+/).map(stemmer), ...baseUnits]),
  light: new Set(LIGHT.trim().split(/\s+/).map(stemmer)),
  parts:
    /(?<joint>;\s|\s[–—-]\s|—|,\s(?:and|but|while|whereas|so|yet|as|because|after|before|when|where|which|who|whose|with|though|although|since)\s|,\s(?=(?:breaking|killing|leaving|causing|making|forcing|injuring|saying|adding)\s))/gu,
  opening: /^(?:and|but|while|whereas|so|yet|as|because|though|although|that|with)\s/u,
  dependent: /^(?:with|which|who|whose|after|before|since|where|\p{L}+ing)\b/iu,
  subjects:
    /^(?:and|but|while|so|as|because)\s(?:the|its|his|her|their|he|she|it|they|we|one|some|most|many|both)\s/iu,
  negating: new Set(
    `not no never none nobody nothing neither nor without cannot can't isn't aren't wasn't weren't hasn't haven't
    hadn't doesn't don't didn't won't wouldn't shan't shouldn't couldn't n't`.split(/\s+/),
  ),
  plan: /\b(?:plans?|planned|planning|intends?|intended|aims?|schedule[ds]?|due to|set to|will|proposal|proposes?|proposed)\b/iu,
  position:
    /\b(?:wants?|wanted|demands?|demanded|insists?|insisted|rejects?|rejected|refuse[sd]?|supports|supported|opposes?|opposed|calls? for|called for|urged?|urges|believes?|thinks?|argue[sd]?|favou?rs?|offered|offers)\b/iu,
};
