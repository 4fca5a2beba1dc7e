/** English names of times, and the forms in which newspapers on both sides of the Atlantic print them. */

import type { CalendarWords, Edge, MoveableFeast, TimePattern, TimeUnit } from '../calendar.ts';
import { ZONES_OF_PLACES } from './zones.ts';

const numbered = (list: string, first = 1): [string, number][] =>
  list
    .trim()
    .split(/\s+/)
    .map((word, i) => [word, first + i]);

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Returns each word of each list with the list's key. */
const keyed = <Value>(lists: readonly (readonly [string, Value])[]): ReadonlyMap<string, Value> =>
  new Map(lists.flatMap(([list, value]) => list.split('|').map((word): [string, Value] => [word, value])));

const MONTH_NAMES =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec';
const DAY_NAMES = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
const SMALL_NUMBERS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty';
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first';
const DAY_WORDS = ORDINALS.replaceAll(' ', '|');
const FIXED_FEASTS: readonly (readonly [names: string, day: readonly [month: number, day: number]])[] = [
  ['christmas|christmas day', [12, 25]],
  ['christmas eve', [12, 24]],
  ['boxing day', [12, 26]],
  ["new year's eve", [12, 31]],
  ["new year's day", [1, 1]],
  ['epiphany', [1, 6]],
  ['orthodox christmas', [1, 7]],
  ['australia day', [1, 26]],
  ["valentine's day", [2, 14]],
  ["international women's day", [3, 8]],
  ["st patrick's day", [3, 17]],
  ['anzac day', [4, 25]],
  ['may day', [5, 1]],
  ['juneteenth', [6, 19]],
  ['canada day', [7, 1]],
  ['the fourth of july', [7, 4]],
  ['bastille day', [7, 14]],
  ['halloween', [10, 31]],
  ["all saints' day", [11, 1]],
  ['bonfire night|guy fawkes night', [11, 5]],
  ['armistice day|remembrance day|veterans day', [11, 11]],
];
/** Canada gives thanks on another day: there, and where Labour Day is spelt with a u, a date is better left open. */
const MOVEABLE_FEASTS: readonly (readonly [names: string, feast: MoveableFeast])[] = [
  ['ash wednesday', { from: 'easter', days: -46 }],
  ['shrove tuesday|pancake day|mardi gras', { from: 'easter', days: -47 }],
  ['palm sunday', { from: 'easter', days: -7 }],
  ['maundy thursday', { from: 'easter', days: -3 }],
  ['good friday', { from: 'easter', days: -2 }],
  ['easter|easter sunday|easter day', { from: 'easter', days: 0 }],
  ['easter monday', { from: 'easter', days: 1 }],
  ['ascension day', { from: 'easter', days: 39 }],
  ['pentecost|whit sunday', { from: 'easter', days: 49 }],
  ['whit monday', { from: 'easter', days: 50 }],
  ['orthodox good friday', { from: 'orthodox easter', days: -2 }],
  ['orthodox easter|orthodox easter sunday', { from: 'orthodox easter', days: 0 }],
  ['martin luther king day', { from: 'weekday', month: 1, weekday: 1, nth: 3, days: 0 }],
  ["presidents' day", { from: 'weekday', month: 2, weekday: 1, nth: 3, days: 0 }],
  ['memorial day', { from: 'weekday', month: 5, weekday: 1, nth: -1, days: 0 }],
  ['labor day', { from: 'weekday', month: 9, weekday: 1, nth: 1, days: 0 }],
  ['thanksgiving|thanksgiving day', { from: 'weekday', month: 11, weekday: 4, nth: 4, days: 0 }],
  ['black friday', { from: 'weekday', month: 11, weekday: 4, nth: 4, days: 1 }],
  ['cyber monday', { from: 'weekday', month: 11, weekday: 4, nth: 4, days: 4 }],
  ['ramadan', { from: 'islamic-umalqura', month: 9 }],
  ['eid al-fitr', { from: 'islamic-umalqura', month: 10, day: 1 }],
  ['eid al-adha', { from: 'islamic-umalqura', month: 12, day: 10 }],
  ['rosh hashanah', { from: 'hebrew', month: 'Tishri', day: 1 }],
  ['yom kippur', { from: 'hebrew', month: 'Tishri', day: 10 }],
  ['passover', { from: 'hebrew', month: 'Nisan', day: 15 }],
  ['lunar new year|chinese new year', { from: 'chinese', month: 1, day: 1 }],
];
const FEAST_NAMES = [...FIXED_FEASTS, ...MOVEABLE_FEASTS]
  .flatMap(([names]) => names.split('|'))
  .sort((a, b) => b.length - a.length)
  .map((name) =>
    name
      .replace(/(?<![\p{L}'-])(?!al-|the |of )\p{Ll}/gu, (letter) => letter.toUpperCase())
      .replace('al-f', 'al-F')
      .replace('al-a', 'al-A')
      .replace('St ', 'St\\.? ')
      .replaceAll(' ', '\\s{1,3}'),
  )
  .join('|');
const CLOCK_WORDS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const ZONES =
  'GMT|UTC|BST|IST|CEST|CET|EEST|EET|WEST|WET|MSK|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT|AKST|AKDT|HST|AST|ADT|JST|KST|SGT|HKT|PKT|AEST|AEDT|ACST|AWST|NZST|NZDT|SAST|EAT|WAT|CAT|BRT|ART';

const months = new Map([
  ...numbered(MONTH_NAMES.toLowerCase().split('|').slice(0, 12).join(' ')),
  ...Object.entries({ jan: 1, feb: 2, mar: 3, apr: 4, jun: 6, jul: 7, aug: 8, sep: 9, sept: 9, oct: 10 }),
  ...Object.entries({ nov: 11, dec: 12 }),
]);

const weekdays = new Map([
  ...numbered(DAY_NAMES.toLowerCase().replaceAll('|', ' ')),
  ...Object.entries({ mon: 1, tue: 2, tues: 2, wed: 3, thu: 4, thur: 4, thurs: 4, fri: 5, sat: 6, sun: 7 }),
]);

const numbers = new Map([
  ...numbered(SMALL_NUMBERS.split('|').slice(0, 20).join(' ')),
  ...Object.entries({ thirty: 30, forty: 40, fifty: 50, sixty: 60, a: 1, an: 1, 'a couple of': 2 }),
  ...numbered(ORDINALS),
]);

const units = keyed<TimeUnit>([
  ['minute|minutes', 'minute'],
  ['hour|hours', 'hour'],
  ['day|days', 'day'],
  ['week|weeks', 'week'],
  ['weekend|weekends', 'weekend'],
  ['month|months', 'month'],
  ['year|years', 'year'],
  ['decade|decades', 'decade'],
  ['century|centuries', 'century'],
]);

// Pieces of the forms. Blanks are bounded, so that no stretch of blanks is read twice.
const S = '\\s{1,3}';
const WEEKDAY = `(?<weekday>${DAY_NAMES})`;
const WEEKDAY_SHORT = `(?:(?<weekday>${DAY_NAMES}|Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)\\b\\.?,?${S}(?:the${S})?)?`;
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
/** The stop of "Sept.", but not the one that ends a sentence after "September". */
const SHORT_STOP = '(?:(?<=\\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec))\\.)?';
const MONTH = `(?<month>${MONTH_NAMES})\\b${SHORT_STOP}`;
/** "Sept.14", and "Sept .14" of texts whose stops stand apart. */
const TO_DAY = `(?:${S}(?:(?<=\\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\s)\\.)?|(?<=\\.))`;
const YEAR = '(?<year>1\\d{3}|2[01]\\d{2})(?!\\d|[.,]\\d)';
const EDGE = `(?:(?<edge>[Ee]arly|[Ll]ate|[Mm]id(?:dle)?|(?:[Tt]he${S})?(?:beginning|start|middle|end|close|first${S}half|second${S}half|(?:first|second|third|fourth|final|last)${S}quarter|first${S}days|last${S}days)${S}of)[\\s-](?:in${S})?(?:the${S})?)`;
const SHIFT = '(?<shift>[Ll]ast|[Tt]his|[Nn]ext|[Pp]ast)';
const UNIT = '(?<unit>minute|hour|day|week|weekend|month|year|decade|century)';
const UNITS = '(?<unit>minutes?|hours?|days?|weeks?|months?|years?|decades?|century|centuries)';
const ABOUT =
  '(?:(?:about|around|some|nearly|almost|more than|less than|over|at least|just|just over|just under|roughly|up to|only)\\s)?';
const COUNT = `(?<count>\\d{1,3}|a couple of|an?|${SMALL_NUMBERS}|[Aa]|[Aa]n|[A-Z](?:ne|wo|hree|our|ive|ix|even|ight|en)\\b)`;
/** What a time is counted from: its last word is looked for elsewhere. */
const THAN = `(?<than>(?:the|its|his|her|their|this|that|an?)${S}(?:[\\p{L}\\d'-]{1,20}${S}){0,2}?(?<thing>(?!(?:she|they|you|who|set|held|made|given|put|fixed|laid|said|says|told|asked|warned|announced|denied|admitted)\\b)\\p{Ll}{3,20}))\\b(?=\\s?[,.;:()]|$|${S}(?:he|she|they|we|\\p{Ll}+ed|set|held|made|given|put|laid|in|at|on|of|to|with|and|but|was|is|were|are|began|begins|starts|ends|that|which|by|for)\\b)`;
const PART_OF_DAY = `(?:${S}(?:(?:early|late|mid)[\\s-])?(?:morning|afternoon|evening|night|lunchtime)\\b)?`;
/** "GMT+2", "UTC-05:30". */
const OFFSET = '(?:GMT|UTC)\\s?[+\u2212-]\\s?\\d{1,2}(?::?[0-5]\\d)?';
const ZONE = `(?:${S}(?:(?<zone>${OFFSET}|${ZONES})\\b|(?<zonePlace>\\p{Lu}\\p{Ll}+(?:${S}\\p{Lu}\\p{Ll}+)?)${S}(?:[Ss]tandard${S}|[Dd]aylight${S}|[Ss]ummer${S})?[Tt]ime\\b|(?<localTime>local${S}time)\\b))?`;
const SEASON = '(?<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)';
/** Before a bare month or year; "to" and "and" only within a range, where they have a form of their own. */
const IN =
  '(?<=\\b(?:in|since|by|until|till|from|before|after|during|through|throughout|early|late|mid|of|and|to|for|over|back in|as|last|between|around|circa)\\s|\\b(?:In|Since|By|Until|From|Before|After|During|Through|Throughout|Early|Late|Mid|Between|Around)\\s|[Mm]id-|\\()';
/** What is counted, after a number that looks like a year. */
const NO_QUANTITY =
  '(?![\\s-](?:people|votes?|seats?|jobs?|homes?|houses?|cases?|deaths?|dead|men|women|children|students|pupils|workers|members|troops|soldiers|police|officers|tonnes?|tons?|metres?|meters?|miles?|kilomet|km|feet|foot|ft|pounds?|euros?|dollars?|crowns?|acres?|hectares?|square|cubic|times|times|others|more|per|percent|points?|runs|goals|copies|units|ships|boats|cars|vehicles|buildings|families|households|hours|days|weeks|years?|calories|watts|megawatts|litres?|liters?|gallons?|barrels?|or more|or so|million|billion|trillion|hundred|thousand|protesters|demonstrators|residents|passengers|employees|staff|nurses|doctors|teachers|firefighters|officers|migrants|refugees|visitors|fans|spectators|guests|words|pages|flights|sheep|cattle|trees|meals|beds|complaints|signatures|of\\s(?:them|those|these|us|whom|which|the))\\b|\\s?%|\\s(?:\\p{Lu}\\p{L}+\\s){1,2}(?:Street|Avenue|Road|Lane|Drive|Boulevard|Way|Place|St|Ave|Rd)\\b)';
const EVENT_NOUN =
  '(?:\\p{Lu}|(?:elections|riots|protests|attacks|floods|talks|bombings|fires|wars|shootings|games|championships|accords|reforms|sanctions|wildfires|demonstrations|uprisings|hearings|changes|rules|figures|results|crisis|census)\\b|(?!\\p{Ll}+(?<!s)s\\b)(?!(?:metre|meter|mile|foot|acre|strong|or|and|in|on|at|to|of|for|by|with|from|was|is|has|had)\\b)\\p{Ll}{3})';

const UNIT_WORDS = 'minutes?|hours?|days?|weeks?|months?|years?|decades?|century|centuries';

/** Pieces of the forms' sources, the rarer first, and what a text has where a form with the piece is in it. */
const NEEDS: readonly (readonly [piece: string, needs: RegExp])[] = [
  ['(?<upTo>', /(?:years?|months?|quarter)\s{1,3}(?:to|ending|ended)\s/u],
  ['(?<running>', new RegExp(`\\b(?:its|their|his|her|the)${S}(?:${DAY_WORDS})`, 'u')],
  ['(?<deadline>))(?<count>\\d{1,3}|one', /deadline|ultimatum|notice|time limit|window|grace|term/u],
  ['(?<weekOf>', /week\s{1,3}(?:of|beginning|starting)\s/u],
  ['(?<lastMonth>', new RegExp(`(?:${MONTH_NAMES})[^]{1,80}(?:${MONTH_NAMES})`, 'u')],
  ['(?<same>[Tt]hat)', /[Tt]hat\s/u],
  ["(?='s\\b)", /\p{Ll}'s/u],
  ['(?<nth>', new RegExp(`(?:first|second|third|fourth|last)${S}(?:${DAY_NAMES})`, 'u')],
  ['(?<month>', new RegExp(MONTH_NAMES, 'u')],
  ['(?<same>(?:', /[Tt]hat\s|same\s/u],
  ['(?<season>', /[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter/u],
  ['(?<feast>', new RegExp(FEAST_NAMES, 'u')],
  ['(?<lastWeekday>', new RegExp(`(?:to|until|through|and)${S}(?:${DAY_NAMES})`, 'u')],
  ['(?<weekOn>week)', new RegExp(`(?:${DAY_NAMES})${S}week`, 'u')],
  ['(?<weekOn>[Aa]', /[Aa]\s{1,3}week\s{1,3}(?:on|from)\s/u],
  ['(?<shift>last)\\b', new RegExp(`(?:${DAY_NAMES})${S}last`, 'u')],
  ['(?<unit>week)\\b', /(?:[Ll]ast|[Tt]his|[Nn]ext|[Pp]ast)\s{1,3}week/u],
  ['(?<later>following|next)', new RegExp(`(?:following|next|previous|preceding)${S}(?:${DAY_NAMES})`, 'u')],
  ['(?<twoBack>', /before\s{1,3}last|after\s{1,3}next/u],
  ['(?<weekday>', new RegExp(`${DAY_NAMES}`, 'u')],
  ['(?<monthsOf>', /months\s{1,3}of\s/u],
  ['(?<unit>weekend)', /weekend/u],
  ['(?<turn>', /turn\s/u],
  ['(?<century>', /[Cc]entury/u],
  ['(?<vague>[Aa]', /ago/u],
  ["(?<ahead>'s?", /'s?\s{1,3}time/u],
  ['(?<exactly>', /ago\s{1,3}today/u],
  [
    '(?<than>',
    new RegExp(
      `(?:${UNIT_WORDS}|night|morning|evening)${S}(?:before|after|ahead|earlier|later|into)\\s`,
      'u',
    ),
  ],
  ['(?<back>', /ago|from\s{1,3}now|earlier|before|previously|later|after/u],
  ['(?<earlier>[Tt]he', /before|previous/u],
  ['(?<later>[Tt]he', /after|following|next/u],
  ['(?<lasting>[Tt]he)', /[Tt]he\s{1,3}(?:past|last|next|coming)\s/u],
  ['[Gg]ranted', new RegExp(`(?:${UNIT_WORDS})${S}to\\s`, 'u')],
  ['(?<recent>', /[Rr]ecent|[Cc]oming/u],
  ['(?<unit>', /minute|hour|day|week|month|year|decade|centur/u],
  ['(?<fiscal>', /[Ff]iscal|[Ff]inancial|FY/u],
  ['(?<lastYear>', /\d{4}\D{1,13}\d{2}/u],
  ['(?<quarter>Q', /Q[1-4]/u],
  ['(?<quarter>[Ff]', /-quarter/u],
  ['(?<decade>', /\d0s/u],
  ['(?<year>', /\d{4}/u],
  [
    '(?<near>',
    /[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow|[Tt]his\s{1,3}(?:morning|afternoon|evening)|[Ll]ast\s{1,3}night/u,
  ],
  ['(?<overnight>', /vernight/u],
  [
    '(?<nickname>',
    /[Tt]hirties|[Ff]orties|[Ff]ifties|[Ss]ixties|[Ss]eventies|[Ee]ighties|[Nn]ineties|'[3-9]0s/u,
  ],
  ['(?<period>9', /9\/11/u],
  ['(?<period>', /War|Depression/u],
  ['(?<half>[ap]', /\d\s?[apAP]\.?[mM]/u],
  ['(?:hours|hrs)', new RegExp(`\\d\\d(?:\\s?(?:hours|hrs))?${S}(?:GMT|UTC|${ZONES})`, 'u')],
  ['(?<minute>', /\d[:.]\d/u],
  ["o'clock\\b(?!", /o'clock/u],
  ['(?<past>', /[Hh]alf\s{1,3}past|[Qq]uarter\s{1,3}(?:past|to)|(?:[Ff]ive|[Tt]en|[Tt]wenty)\s{1,3}past/u],
  ['(?<half>morning', /morning|afternoon|evening|night/u],
  ['(?<clock>', /noon|midday|midnight/u],
  ['(?<day>[12]?', /the\s{1,3}\d/u],
];

const forms = [
  // 2031-04-02; 02/04/2031 where only one order is possible
  `(?<!\\d|[-/.])(?<year>\\d{4})-(?<numericMonth>\\d{2})-(?<day>\\d{2})(?!\\d|-)`,
  `(?<!\\d|[-/.])(?<first>\\d{1,2})[/.](?<second>\\d{1,2})[/.](?<year>\\d{4})(?!\\d|[/.]\\d)`,
  // Monday 2 April 2031; 2-4 April; April 2, 2031; Apr. 2
  `\\b${WEEKDAY_SHORT}${DAY}(?:(?:\\s?-\\s?|${S}(?:to|and)${S})(?<lastDay>\\d{1,2})(?:st|nd|rd|th)?)?(?:${S}of)?${S}${MONTH}(?:,?${S}${YEAR}\\b)?`,
  `\\b${WEEKDAY_SHORT}${MONTH}${TO_DAY}${DAY}(?![:.,]?\\d|\\s?(?:%|percent|per cent))(?:(?:\\s?-\\s?|${S}(?:to|and)${S})(?<lastDay>\\d{1,2})(?:st|nd|rd|th)?\\b)?(?:,?${S}${YEAR}\\b)?`,
  // 3 May to 7 June 2031; May 3 through June 7
  `\\b${DAY}${S}${MONTH}(?:${S}(?<firstYear>\\d{4}))?(?:\\s?-\\s?|${S}(?:to|until|through)${S})(?<lastDay>\\d{1,2})(?:st|nd|rd|th)?${S}(?<lastMonth>${MONTH_NAMES})\\b${SHORT_STOP}(?:,?${S}${YEAR}\\b)?`,
  `\\b${MONTH}${S}${DAY}(?:,${S}(?<firstYear>\\d{4}))?(?:\\s?-\\s?|${S}(?:to|until|through)${S})(?<lastMonth>${MONTH_NAMES})\\b${SHORT_STOP}${S}(?<lastDay>\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?${S}${YEAR}\\b)?`,
  `(?<=\\b[Bb]etween${S})${DAY}${S}${MONTH}${S}and${S}(?<lastDay>\\d{1,2})(?:st|nd|rd|th)?${S}(?<lastMonth>${MONTH_NAMES})\\b${SHORT_STOP}(?:,?${S}${YEAR}\\b)?`,
  `(?<=\\b[Bb]etween${S})${MONTH}${S}${DAY}${S}and${S}(?<lastMonth>${MONTH_NAMES})\\b${SHORT_STOP}${S}(?<lastDay>\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?${S}${YEAR}\\b)?`,
  // the week of 3 May; the week beginning May 3
  `\\b[Tt]he${S}(?<weekOf>week${S}(?:of|beginning|starting))${S}${DAY}(?:${S}of)?${S}${MONTH}(?:,?${S}${YEAR}\\b)?`,
  `\\b[Tt]he${S}(?<weekOf>week${S}(?:of|beginning|starting))${S}${MONTH}${S}${DAY}\\b(?:,?${S}${YEAR}\\b)?`,
  // the first of June 2031; June the first
  `\\b(?:${WEEKDAY},?${S})?[Tt]he${S}(?<day>${DAY_WORDS})${S}of${S}${MONTH}(?!'s)(?:,?${S}${YEAR}\\b)?`,
  `\\b${MONTH}${S}the${S}(?<day>${DAY_WORDS}|\\d{1,2}(?:st|nd|rd|th))\\b(?:,?${S}${YEAR}\\b)?`,
  `\\b${WEEKDAY}${S}the${S}(?<day>\\d{1,2})(?:st|nd|rd|th)\\b`,
  // on the 12th
  `(?<=\\b(?:[Oo]n|[Bb]y|[Uu]ntil|[Bb]efore|[Aa]fter|[Ff]rom|[Ss]ince)${S})the${S}(?<day>[12]?\\d|3[01])(?:st|nd|rd|th)\\b(?=\\s?[,.;:)]|$|${S}(?:and|but|when|where|with|for|he|she|they|it|we|at|after|before|of${S}(?:this|last|next)${S}month)\\b)(?:${S}of${S}${SHIFT}${S}month)?`,
  // late March 2031, March to May 2031; in March; last March
  `\\b${EDGE}?${MONTH},?(?:${S}of)?${S}${YEAR}\\b`,
  `\\b${MONTH}(?:\\s?-\\s?|${S}(?:to|and|through)${S})(?<lastMonth>${MONTH_NAMES})\\b${SHORT_STOP}(?:${S}${YEAR})?`,
  `\\b${EDGE}(?<month>${MONTH_NAMES})\\b`,
  `\\b${SHIFT}${S}(?<month>January|February|March|April|May|June|July|August|September|October|November|December)\\b`,
  `${IN}(?<month>January|February|March|April|May|June|July|August|September|October|November|December)\\b(?!${S}(?:and|or)${S}\\p{Lu}|${S}\\d|'s${S}\\p{Lu})`,
  `\\b(?<month>January|February|April|June|July|August|September|October|November|December)(?='s\\b)`,
  `(?<=\\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)${S})(?<month>January|February|March|April|May|June|July|August|September|October|November|December)(?=${S}(?!(?:on|for|of|in|at|to|by|and|or|with|from|is|was|has|had|against|through|past|that)\\b)\\p{Ll}{3})`,
  // that October
  `(?<=^|[.;,:(]\\s|\\b(?:[Ii]n|[Oo]f|[Bb]y|[Ss]ince|[Uu]ntil|[Dd]uring|[Ee]arly|[Ll]ate)\\s)(?<same>[Tt]hat)${S}(?:same${S})?(?<month>January|February|March|April|May|June|July|August|September|October|November|December)\\b`,
  // the year to March 2031; the three months to the end of June
  `\\b[Tt]he${S}(?:(?<count>\\d{1,2}|${SMALL_NUMBERS})${S})?(?<upTo>years?|months?|quarter)${S}(?:to|ending|ended)${S}(?:in${S}|the${S}end${S}of${S}|end[\\s-])?(?<month>January|February|March|April|May|June|July|August|September|October|November|December)\\b(?:,?${S}${YEAR}\\b)?`,
  // Friday morning; last Monday; Monday last week
  `(?<!\\b(?:[Ee]very|[Ee]ach|[Aa]ny|[Aa]lternate|[Ee]very${S}other|[Oo]n${S}an?|Black|Good|Bloody|Easter|Palm|Ash|Super|Giving|Cyber|Holy|Maundy|Shrove|Sheffield|Casual|Freaky|Ruby|Blue|Red|Stormy|Big|Wonderful|Orthodox)${S})\\b(?:(?:[Ee]arly|[Ll]ate)${S}(?:on${S})?)?(?:(?<shift>[Ll]ast|[Tt]his(?:${S}coming)?|[Nn]ext|[Cc]oming)${S})?${WEEKDAY}${PART_OF_DAY}(?!\\p{L}|-\\p{L}|${S}(?:[Tt]rading|[Rr]oasts?|[Ll]unches|[Pp]apers?|[Nn]ewspapers?|[Dd]rivers?|[Jj]obs?|Times|Mirror|Telegraph|Express|Mail|Post|Herald|Star|Sun|People|Night|Review|Nights|Magazine|Independent|Tribune|World|Business|Club|League|[Ss]chool|Addams|Weld)\\b)`,
  `\\b${WEEKDAY}${PART_OF_DAY},?${S}(?:of${S})?${SHIFT}${S}(?<unit>week)\\b`,
  // Friday week; a week on Friday; Tuesday last; the Friday before last
  `\\b${WEEKDAY}${S}(?<weekOn>week)\\b(?!${S}(?:of|in)\\b)`,
  `\\b(?<weekOn>[Aa]${S}week${S}(?:on|from))${S}${WEEKDAY}\\b`,
  `\\b${WEEKDAY}${S}(?<shift>last)\\b(?!${S}(?:week|month|year|night))`,
  `\\b[Tt]he${S}${WEEKDAY}${S}(?<twoBack>before${S}last)\\b`,
  // the following Monday; the Friday before
  `\\b[Tt]he${S}(?:(?<later>following|next)|(?<earlier>previous|preceding))${S}${WEEKDAY}\\b${PART_OF_DAY}`,
  `\\b[Tt]he${S}${WEEKDAY}${S}(?:(?<earlier>before)|(?<later>after))(?=\\s?[,.;:)]|$)`,
  // the first Monday of March 2031; the last Friday in May
  `\\b[Tt]he${S}(?<nth>first|second|third|fourth|last)${S}${WEEKDAY}${S}(?:of|in)${S}(?<month>January|February|March|April|May|June|July|August|September|October|November|December)\\b(?:,?${S}${YEAR}\\b)?`,
  // from Monday to Friday; between Monday and Wednesday; Monday through Friday
  `\\b[Ff]rom${S}${WEEKDAY}${S}(?:to|until|through)${S}(?<lastWeekday>${DAY_NAMES})\\b`,
  `\\b[Bb]etween${S}${WEEKDAY}${S}and${S}(?<lastWeekday>${DAY_NAMES})\\b`,
  // yesterday; this morning; last night
  `\\b(?<near>[Tt]he${S}day${S}before${S}yesterday|[Tt]he${S}day${S}after${S}tomorrow|[Yy]esterday|today|tonight|(?<!\\p{Lu}\\p{L}{0,15}${S}|\\p{Lu}\\.${S})(?:Today|Tonight)(?!${S}(?:[Ss]how|[Pp]rogram))|[Tt]omorrow|[Tt]his${S}(?:morning|afternoon|evening)|(?:[Ee]arlier|[Ll]ater)${S}today|[Ll]ast${S}night)(?:${S}(?:morning|afternoon|evening|night))?\\b`,
  // earlier this week; late last year; the past year
  `\\b(?:(?<sofar>[Ee]arlier|[Ll]ater)${S}|${EDGE})?${SHIFT}${S}${UNIT}\\b`,
  // the weekend; the end of the year; later in the week; the second half of the decade
  `(?<=\\b(?:[Oo]ver|[Aa]t|[Dd]uring|[Tt]hroughout)${S})the${S}(?<unit>weekend)\\b(?!${S}(?:of|before|after)\\b)`,
  `\\b${EDGE}(?<=\\bof${S}the${S})(?<unit>week|month|year|decade|century)\\b`,
  `\\b(?<sofar>[Ee]arlier|[Ll]ater)${S}in${S}the${S}(?<unit>week|month|year|decade)\\b`,
  `\\b[Tt]he${S}(?<unit>week|weekend|month|year)${S}(?:(?<twoBack>before${S}last)|(?<twoOn>after${S}next))\\b`,
  // the turn of the century
  `\\b[Tt]he${S}turn${S}of${S}the${S}(?:(?<century>\\d{1,2}(?:st|nd|rd|th)|${DAY_WORDS})[\\s-][Cc]entury|(?<turn>century|millennium))\\b`,
  // the first three months of 2031
  `\\b[Tt]he${S}(?<monthsOf>first|last|final)${S}(?<count>\\d{1,2}|${CLOCK_WORDS})${S}months${S}of${S}(?:${YEAR}|(?:(?<shift>this|last|next)|the)${S}(?<unit>year))\\b`,
  // overnight; recent weeks; the coming weeks
  `\\b(?<overnight>[Oo]vernight)\\b(?!${S}(?:stays?|success|sensation|bags?|trains?|rates?|guests?|trips?|accommodation|delivery|shipping|flights?|buses|bus)\\b)`,
  `\\b(?<recent>[Rr]ecent|(?:[Tt]he${S})?[Cc]oming)${S}(?<unit>days|weeks|months|years|decades)\\b`,
  // in ten days' time
  `\\b[Ii]n${S}${ABOUT}${COUNT}${S}${UNITS}(?<ahead>'s?${S}time)\\b`,
  // a few days ago
  `\\b(?<vague>[Aa]${S}few|[Ss]everal)${S}(?<unit>days|weeks|months|years|decades)${S}(?<back>ago)\\b`,
  `\\b(?<lasting>[Tt]he)${S}(?!(?<!\\b(?:[Ii]n|[Oo]ver|[Ff]or|[Ww]ithin|[Dd]uring)${S}the${S})next${S}day\\b)(?<stretch>past|last|next|coming)${S}(?:(?:${COUNT}|(?<vague>few|several))${S})?${UNITS}\\b`,
  // the day before the vote; two weeks after the flood; eight months into the strike
  `\\b[Tt]he${S}(?<unit>day|week|month|year|night|morning|evening)${S}(?:(?<earlier>before)|(?<later>after))${S}${THAN}`,
  `\\b${ABOUT}${COUNT}[\\s-]${UNITS}${S}(?:(?<earlier>before|ahead${S}of|earlier${S}than)|(?<later>after|later${S}than))${S}${THAN}`,
  `\\b${ABOUT}${COUNT}[\\s-]${UNITS}${S}(?<into>into)${S}${THAN}`,
  // a year ago today
  `\\b${COUNT}[\\s-]${UNITS}${S}(?<back>ago)${S}(?<exactly>today)\\b`,
  // in its third year; entered their second week
  `(?<=\\b(?:[Ii]n|[Ii]nto|[Ee]nter|[Ee]nters|[Ee]ntered|[Ee]ntering)${S}(?:now${S})?)(?:its|their|his|her|the)${S}(?<running>${DAY_WORDS})${S}(?:straight${S}|consecutive${S})?(?<unit>day|week|month|year|decade)\\b(?!${S}(?:of|in${S}(?:office|power))\\b)`,
  // three years ago; two days later; the day before; that year
  `\\b${ABOUT}(?<!\\b[Hh]alf${S})${COUNT}[\\s-](?:and a half${S})?${UNITS}${S}(?:(?<back>ago)|(?<ahead>from${S}now)|(?<earlier>earlier(?!${S}(?:than|this|that|in)\\b)|(?:before|previously)(?=\\s?[,.;:)]|$))|(?<later>later\\b(?!${S}than\\b)|after(?:wards)?\\b(?=\\s?[,.;:)]|$)))`,
  `\\b(?<earlier>[Tt]he${S}(?:(?:day|week|month|year|night|evening|morning)${S}before(?=\\s?[,.;:)]|$)|previous${S}(?:day|week|month|year|night|evening|afternoon|morning)))\\b`,
  `\\b(?<later>[Tt]he${S}(?:(?:day|week|month|year)${S}after(?=\\s?[,.;:)]|$)|following${S}(?:day|week|month|year|morning|afternoon|evening|night)|next${S}(?:day|morning|afternoon|evening)))\\b`,
  `\\b(?<same>(?:[Tt]hat|(?:[Tt]he|[Tt]hat)${S}same)${S}(?:day|week|month|year|morning|afternoon|evening|night))\\b`,
  // in a decade; for eight months; within 50 days
  `\\b(?<lasting>[Ii]n|[Ff]or|[Ww]ithin|[Oo]ver|[Dd]uring)${S}(?:the${S}(?<stretch>past|last|next|coming)${S})?${ABOUT}(?:${COUNT}|(?<vague>(?:a${S})?few|several))[\\s-](?:and a half${S})?${UNITS}\\b(?!'|${S}(?:ago|earlier|later|before|after|from${S}now|old|of)\\b)`,
  // a 50-day deadline
  `\\b(?<lasting>(?<deadline>))(?<count>\\d{1,3}|${SMALL_NUMBERS})-(?<unit>hour|day|week|month|year)(?=${S}(?:\\p{Ll}+${S})?(?:deadline|ultimatum|notice|grace|window)\\b)`,
  // shortened from 50 days to 10 days
  `(?<=\\b(?:cut|[Ss]horten|[Ss]hortened|[Ss]hortens|[Ss]hortening|[Rr]educed|[Hh]alved|[Ee]xtended|[Ll]engthened|[Cc]hanged|[Mm]oved)\\b[^.;:"]{1,60}${S}to${S}(?:just${S}|only${S})?)(?<lasting>(?<deadline>))(?<count>\\d{1,3}|${SMALL_NUMBERS})${S}(?<unit>hours?|days?|weeks?|months?)\\b(?!${S}(?:ago|in${S}prison|old|of)\\b)`,
  // gave them 30 days to pay
  `(?<=\\b(?:[Gg]ave|[Gg]ives?|[Gg]iven|[Gg]ranted|has|have|had)${S}(?:[\\p{L}.'-]{1,20}${S}){0,4})(?<lasting>(?<deadline>))${COUNT}${S}${UNITS}(?=${S}to${S}\\p{Ll})`,
  // summer 2019; last winter; in the spring
  `\\b${EDGE}?(?:the${S})?${SEASON},?(?:${S}of)?${S}${YEAR}\\b`,
  `\\b${SHIFT}${S}${SEASON}\\b`,
  `(?<=\\b(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Ff]rom|[Oo]ver|[Dd]uring)${S})the${S}${SEASON}\\b(?!${S}of\\b)`,
  // between 1939 and 1945; 2014-15
  `\\b(?:[Ff]rom|[Bb]etween)${S}(?<year>1\\d{3}|20\\d{2})(?:${S}(?:to|and|until|through)${S}|\\s?-\\s?)(?<lastYear>1\\d{3}|20\\d{2})\\b(?!${S}(?!(?:it|he|she|they|as|his|its|was|is|has|this|does)\\b)\\p{Ll}+s\\b)${NO_QUANTITY}`,
  `(?<![\\d-])(?<year>(?:1[5-9]|20)\\d{2})[-/](?<lastYear>(?:1[5-9]|20)?\\d{2})(?![\\d-])${NO_QUANTITY}`,
  // fiscal 2031; Q3 2031; third-quarter results
  `\\b(?<fiscal>[Ff]iscal(?:${S}year)?|[Ff]inancial${S}year|FY)\\s?(?<year>20\\d{2})(?!\\d|[-/]\\d)`,
  `\\b(?<quarter>Q[1-4])(?:(?:${S}of)?${S}(?<year>20\\d{2}))?\\b`,
  `\\b(?<quarter>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth)-quarter(?=${S}(?:\\p{Ll}+${S})?(?:profit|result|earning|sale|revenue|growth|loss|figure|output|income|number|gross|GDP|net)\\p{Ll}*\\b)`,
  // the nineties; the 1990s; the 18th century
  `\\b${EDGE}?(?:the${S})(?<nickname>[Tt]hirties|[Ff]orties|[Ff]ifties|[Ss]ixties|[Ss]eventies|[Ee]ighties|[Nn]ineties|'[3-9]0s)\\b`,
  `\\b${EDGE}?(?:the${S})?(?<decade>(?:1[5-9]|20)\\d0)s\\b`,
  `\\b${EDGE}?(?:the${S})?(?<century>\\d{1,2}(?:st|nd|rd|th)|${DAY_WORDS})[\\s-][Cc]entury\\b`,
  // late 2024; in 1867; the 2022 law; (2019)
  `\\b${EDGE}(?<year>1[1-9]\\d{2}|20\\d{2})(?!\\d|[.,:]\\d|-)\\b${NO_QUANTITY}`,
  `${IN}(?<!\\b(?:rose|risen|fell|fallen|climbed|dropped|grew|grown|up|down|jumped)${S}to${S}|\\b(?:\\d{1,3}|[Oo]ne)${S}in${S})(?<year>1[1-9]\\d{2}|20\\d{2}|21\\d{2})(?!${S}(?:and|to|or)${S}\\d{4}${S}(?!(?:it|he|she|they|as|his|its|was|is|has|this|does)\\b)\\p{Ll}+s\\b)(?!\\d|[.,:]\\d|-|'s${S}\\d)\\b${NO_QUANTITY}`,
  `(?<=\\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Aa]n?|[Tt]hat|[Ss]econd|[Ff]irst)${S}|'s${S})(?<year>1[6-9]\\d{2}|20\\d{2})(?!\\d|[.,:]\\d)(?=${S}${EVENT_NOUN})${NO_QUANTITY}`,
  `(?<=\\b(?:[Ss]ince|[Aa]fter|[Bb]efore|[Uu]ntil|[Oo]n|[Ff]ollowing)${S})(?<period>9/11)(?!/|\\d)\\b(?!${S}\\p{Lu})`,
  // Christmas Eve; the Second World War
  `\\b(?<year>1[6-9]\\d{2}|20\\d{2})${S}(?<feast>${FEAST_NAMES})\\b`,
  `(?<!\\b(?:[Ee]very|[Ee]ach|Sir|Mr|Mrs|Ms|Dr)${S})\\b(?:(?<shift>[Ll]ast|[Tt]his|[Nn]ext)${S})?(?<feast>${FEAST_NAMES})\\b(?:,?${S}${YEAR}\\b)?(?!${S}(?!(?:On|In|At)\\b)\\p{Lu}|-|${S}(?:tree|present|gift|party|parties|market|card|dinner|lunch|shopping|holiday|season|song|single|film|carol|egg|bunny|break|travel|table|turkey|sale|bonus|jumper|island|parade)s?\\b)`,
  `\\b(?<period>(?:[Ff]irst|[Ss]econd)${S}World${S}War|World${S}War${S}(?:One|Two|II|I)|Cold${S}War|Great${S}Depression|Napoleonic${S}Wars|Vietnam${S}War|Korean${S}War|American${S}Civil${S}War)\\b`,
  // 11:30 am Lisbon time; 19:30 GMT; 1930 GMT; noon
  `(?<![\\d:.])(?<hour>1[0-2]|0?[1-9])(?:[:.](?<minute>[0-5]\\d))?\\s?(?<half>[ap]\\.m\\b\\.?|[ap]m\\b|A\\.?M\\b\\.?|P\\.?M\\b\\.?)${ZONE}`,
  `(?<![\\d:.])(?<hour>[01]?\\d|2[0-3])[:.]?(?<minute>[0-5]\\d)(?:\\s?(?:hours|hrs))?${S}(?<zone>${OFFSET}|${ZONES})\\b`,
  `(?<=\\b(?:at|from|by|until|around|about|before|after)${S})(?<hour>[01]?\\d|2[0-3])[:.](?<minute>[0-5]\\d)(?!\\d|[.:%]\\d|\\s?(?:%|per${S}cent|percent|million|billion|[ap]\\.?m\\b))${ZONE}`,
  // at ten in the morning; eight o'clock; by 9 at night
  `(?<=\\b(?:[Aa]t|[Bb]y|[Ff]rom|until|till|around|about|before|after|since)${S})(?<hour>${CLOCK_WORDS}|1[0-2]|[1-9])(?:${S}o'clock)?${S}(?:in${S}the|at)${S}(?<half>morning|afternoon|evening|night)\\b${ZONE}`,
  `\\b(?<hour>${CLOCK_WORDS}|1[0-2]|[1-9])${S}o'clock\\b(?!${S}(?:in|at)${S}(?:the${S})?(?:morning|afternoon|evening|night))${ZONE}`,
  `\\b(?<past>[Hh]alf${S}past|[Qq]uarter${S}(?:past|to)|(?:[Ff]ive|[Tt]en|[Tt]wenty)${S}past)${S}(?<hour>${CLOCK_WORDS}|1[0-2]|[1-9])\\b(?:${S}(?:in${S}the|at)${S}(?<half>morning|afternoon|evening|night))?(?!${S}(?:years?|days?|months?|weeks?|per|percent|million)\\b)`,
  `\\b(?<clock>noon|midday|midnight)\\b${ZONE}`,
].map((source): TimePattern => ({ pattern: new RegExp(source, 'gu'), needs: needsOf(source) }));

/** The first of these pieces that a pattern has is none that it could do without. */
function needsOf(source: string): RegExp | null {
  return NEEDS.find(([piece]) => source.includes(piece))?.[1] ?? null;
}

/** Irregular past forms of newspaper verbs; regular ones are told by their ending. */
const PAST =
  "was|were|wasn't|weren't|had|did|didn't|said|told|went|came|became|began|broke|brought|built|bought|caught|chose|cut|dealt|drew|drove|fell|felt|fought|found|flew|forbade|gave|got|grew|heard|held|hid|hit|hurt|kept|knew|laid|led|left|lent|lay|lost|made|meant|met|paid|put|quit|ran|rose|sang|sank|sat|saw|sent|set|shook|shot|shut|sold|spent|split|spoke|spread|stood|stole|struck|sued|swam|swore|swept|took|taught|tore|thought|threw|understood|upheld|withdrew|woke|won|wore|wrote|read|beat|bit|blew|bore|bled|bound|burnt|cast|clung|crept|dug|dreamt|drank|ate|fled|froze|hung|knelt|leapt|learnt|lit|overcame|overthrew|rang|rode|sought|shed|slept|slid|spelt|spun|sprang|stuck|stung|swung|tied|died|lied|wept|wound|undertook|underwent|foresaw|oversaw|mistook|resat|retook|outbid|rebuilt|repaid|resold|rewrote|withheld|withstood";
const NOT_PAST =
  '(?!(?:need|indeed|hundred|speed|seed|feed|weed|breed|bleed|greed|exceed|proceed|succeed|embed|shed|sacred|wicked|naked|hatred|kindred|bed|red|led|ted|wed|ned|fed|so-called|united|biased|unprecedented|alleged|armed|sacred)\\b)';
const ADVERBS = `(?:${S}(?:not|also|then|now|still|soon|be|have|been|being|get|go|have|formally|only|\\p{Ll}{2,12}ly)){0,4}`;
/** "Should arrive on Tuesday", and not "should make a deal", which says what is right. */
const DUE_BY = `should(?!${S}(?:not${S})?have\\b)(?=[^,;:.()"“”‘]{1,80}${S}(?:on|by|before|until|from|within|next|tomorrow)\\b)`;
const FUTURE = [
  `(?:will|'ll|won't|shall|would|wouldn't|may|might|must|${DUE_BY}|(?:has|have|needs?)${S}to)\\b${ADVERBS}(?:${S}\\p{Ll}+)?`,
  // "would begin on Tuesday and be finished by Friday"
  `(?<=\\b(?:and|or|then)${S})be\\b${ADVERBS}(?:${S}\\p{Ll}+)?`,
  `(?:is|are|was|were|be|been|'s|'re)(?:${S}(?:not|also|now|still|then|widely|both|all|\\p{Ll}{2,12}ly)){0,2}${S}(?:due|set(?=${S}(?:to|for)\\b)|expected|scheduled|slated|likely|poised|planned|planning|preparing|about|going|hoping|ready|supposed|meant|to)\\b(?:${S}to\\b)?${ADVERBS}(?:${S}\\p{Ll}+)?`,
  `(?:due|set|expected|scheduled|slated|poised|planned|planning|plans?|hopes?|hoped|hoping|expects?|agreed|agrees?|aims?|aimed|vows?|vowed|vowing|promised?|promises|promising|intends?|intended|wants?|wanted|ready|prepares?|prepared|preparing|likely|invited|urged|asked|ordered|about|threatened|threatens?|threatening|pledged|pledges?|pledging|decided|decision|plan|deal|deadline|call)${S}to\\b(?!${S}(?:an?|the|these|those|more|\\d+|this|that|his|her|its|their|all|any|some|new|it|them|him|me|us)\\b)${ADVERBS}${S}\\p{Ll}+`,
  `(?:scheduled|planned|due|slated|set|billed|tabled|pencilled in)${S}(?:for|on|by|in|at)\\b`,
  `(?:(?:is|are|was|were|been)${S})?(?:moved|postponed|delayed|rescheduled|pushed back|put back|put off|brought forward|extended|deferred|adjourned)${S}(?:to|until|till|for|by)\\b`,
  `upcoming|forthcoming`,
].join('|');
/** Simple presents that announce: "The trial opens on Monday". */
const ANNOUNCING =
  'opens|begins?|starts|resumes?|reconvenes?|meets|goes|kicks off|takes effect|takes place|comes into force|expires|faces|hosts|wants|expects|seeks|proposes';
/** What is arranged for a day to come: "are meeting". */
export const PROGRESSIVE = `(?:is|are|'re)${S}(?:not${S}|also${S}|now${S}|both${S})?(?:meeting|holding|travelling|traveling|visiting|voting|opening|starting|coming|going|hosting|returning|playing|launching|leaving|flying|taking|having|heading|gathering|convening)`;

const tenses = new RegExp(
  `\\b(?:(?<before>(?:had|'d)${S}(?:also${S}|originally${S}|first${S}|once${S})?been${S}(?:due|set|expected|scheduled|slated|likely|poised|planned|about|going|supposed|meant)${ADVERBS}(?:${S}\\p{Ll}+)?)|(?<future>${FUTURE}|${PROGRESSIVE}|${ANNOUNCING})|(?<past>(?:${PAST})|${NOT_PAST}\\p{Ll}{2,30}ed))(?![\\p{L}])`,
  'gu',
);
const headlineTenses = new RegExp(
  `\\b(?:(?<before>(?:had|'d)${S}(?:also${S}|originally${S}|first${S}|once${S})?been${S}(?:due|set|expected|scheduled|slated|likely|poised|planned|about|going|supposed|meant)${ADVERBS}(?:${S}\\p{Ll}+)?)|(?<future>${FUTURE}|${PROGRESSIVE}|to${S}\\p{Ll}+)|(?<past>(?:${PAST})|${NOT_PAST}\\p{Ll}{2,30}ed))(?![\\p{L}])`,
  'gu',
);

const SAID =
  'said|says|told|tells|announced|announces|reported|reports|added|confirmed|stated|wrote|tweeted|posted|warned|declared|explained|insisted|acknowledged|admitted|mentioned|published|indicated|noted|claimed';

const FEASTS_WITHOUT_DAY = FEAST_NAMES.split('|')
  .filter((name) => !/day|night|year|July/iu.test(name))
  .join('|');

/** A digit, or a piece of a word that some form cannot do without. */
const hint = new RegExp(
  `\\d|[Dd]ay|[Nn]ight|[Mm]orning|noon|[Ee]vening|[Mm]inute|[Hh]our|[Ww]eek|[Mm]onth|[Yy]ear|[Dd]ecade|[Cc]entur|o'clock|past|quarter to|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter|[Tt]omorrow|Wars?\\b|Depression|\\bQ[1-4]\\b|\\b[Qq]uarter\\b|[Tt]hirties|[Ff]ifties|[Ss]ixties|[Ss]eventies|[Ee]ighties|[Nn]ineties|${FEASTS_WITHOUT_DAY}|\\b(?:${MONTH_NAMES})\\b`,
  'u',
);

export const calendar: CalendarWords = {
  forms,
  hint,
  months,
  weekdays,
  numbers,
  units,
  near: keyed([
    ['the day before yesterday', -2],
    ['yesterday|last night', -1],
    ['today|tonight|this morning|this afternoon|this evening|earlier today|later today', 0],
    ['tomorrow', 1],
    ['the day after tomorrow', 2],
  ]),
  shifts: keyed([
    ['last|past|previous|earlier', -1],
    ['this|this coming', 0],
    ['next|coming|later', 1],
  ]),
  edges: keyed<Edge>([
    ['early|beginning of|start of|the beginning of|the start of|first days of|the first days of', 'early'],
    ['mid|middle|middle of|the middle of', 'mid'],
    ['late|end of|the end of|close of|the close of|last days of|the last days of', 'late'],
    ['first half of|the first half of', 'first half'],
    ['second half of|the second half of', 'second half'],
    ['first quarter of|the first quarter of', 'quarter 1'],
    ['second quarter of|the second quarter of', 'quarter 2'],
    ['third quarter of|the third quarter of', 'quarter 3'],
    [
      'fourth quarter of|the fourth quarter of|final quarter of|the final quarter of|last quarter of|the last quarter of',
      'quarter 4',
    ],
  ]),
  quarters: keyed([
    ['q1|first', 1],
    ['q2|second', 2],
    ['q3|third', 3],
    ['q4|fourth', 4],
  ]),
  nicknames: keyed([
    ["thirties|'30s", 1930],
    ["forties|'40s", 1940],
    ["fifties|'50s", 1950],
    ["sixties|'60s", 1960],
    ["seventies|'70s", 1970],
    ["eighties|'80s", 1980],
    ["nineties|'90s", 1990],
  ]),
  seasons: keyed([
    ['spring', 3],
    ['summer', 6],
    ['autumn|fall', 9],
    ['winter', 12],
  ]),
  feasts: keyed(FIXED_FEASTS),
  feastDay: /(?:day|eve|july)$/u,
  moveable: keyed(MOVEABLE_FEASTS),
  periods: keyed([
    ['first world war|world war one|world war i', { start: '1914-07-28', end: '1918-11-12' }],
    ['second world war|world war two|world war ii', { start: '1939-09-01', end: '1945-09-03' }],
    ['cold war', { start: '1947-01-01', end: '1992-01-01' }],
    ['great depression', { start: '1929-01-01', end: '1940-01-01' }],
    ['napoleonic wars', { start: '1803-01-01', end: '1816-01-01' }],
    ['vietnam war', { start: '1955-11-01', end: '1975-05-01' }],
    ['korean war', { start: '1950-06-25', end: '1953-07-28' }],
    ['9/11', { start: '2001-09-11', end: '2001-09-12' }],
    ['american civil war', { start: '1861-04-12', end: '1865-05-27' }],
  ]),
  zones: keyed([
    ['GMT|UTC', '+00:00'],
    ['BST', '+01:00'],
    ['WET', '+00:00'],
    ['WEST|CET|WAT', '+01:00'],
    ['CEST|EET|SAST|CAT', '+02:00'],
    ['EEST|MSK|EAT', '+03:00'],
    ['PKT', '+05:00'],
    ['IST', '+05:30'],
    ['SGT|HKT|AWST', '+08:00'],
    ['JST|KST', '+09:00'],
    ['ACST', '+09:30'],
    ['AEST', '+10:00'],
    ['AEDT', '+11:00'],
    ['NZST', '+12:00'],
    ['NZDT', '+13:00'],
    ['BRT|ART|ADT', '-03:00'],
    ['AST|EDT', '-04:00'],
    ['EST|CDT', '-05:00'],
    ['CST|MDT', '-06:00'],
    ['MST|PDT', '-07:00'],
    ['PST|AKDT', '-08:00'],
    ['AKST', '-09:00'],
    ['HST', '-10:00'],
    ['ET|eastern', 'America/New_York'],
    ['CT|central', 'America/Chicago'],
    ['MT|mountain', 'America/Denver'],
    ['PT|pacific', 'America/Los_Angeles'],
    ['alaska', 'America/Anchorage'],
    ['hawaii', 'Pacific/Honolulu'],
    ['greenwich mean', '+00:00'],
    ['british', 'Europe/London'],
    ['central european', 'Europe/Berlin'],
    ['uk', 'Europe/London'],
    ['japan', 'Asia/Tokyo'],
    ['indian', 'Asia/Kolkata'],
    ['beijing', 'Asia/Shanghai'],
    ['washington', 'America/New_York'],
  ]),
  zonesOfPlaces: ZONES_OF_PLACES,
  datelinePlace:
    /^(?<place>\p{Lu}[\p{L} .'-]{2,30}?)(?:,\s[^-(\n]{2,40}?)?\s?(?:\([^()\n]{2,40}\)\s?)?\s?-{1,2}\s/u,
  happensIn: /\b(?:in|at|near|outside|across|from|to)\s{1,3}(?:the\s{1,3})?$/iu,
  sameMoment: /^(?:,?\s{0,3}(?:\/|;|,|or|which is)\s{0,3}(?:or\s)?|[^.?!();\n]*\((?:or\s)?)$/u,
  isThen: /\b(?:is|are)\s(?:(?:also|now|not|only)\s)?(?:(?:on|in|for)\s(?:the\s)?)?$/iu,
  plans: {
    prepositions: new Set(['for']),
    arranging: wordsOf(`call set schedule plan announce arrange book fix organise organize convene slate tip
      reschedule postpone move delay defer adjourn pencil invite summon propose agree order list propose bill
      table put push plan confirm request demand seek prepare time advertise issue`),
    holding: wordsOf(
      'hold host stage face play attend chair open begin start launch resume give make have take see',
    ),
    unplanned:
      wordsOf(`die collapse crash explode erupt sink fall burn kill injure wound find discover win lose score
      survive escape vanish disappear shoot stab strike hit happen occur emerge break drown suffer
      arrest rescue trap damage destroy flood realise realize learn hear
      be have know think believe seem appear look feel want need like love hate hope fear wish remember recall mean
      show suggest indicate reveal demonstrate prove contain include involve consist belong own cost
      remain stay live lie stand exist last work wear carry
      follow echo cite refer reflect stem result relate concern describe depict date mark mirror repeat
      blame accuse suspect charge wanted link base locate allege report quote
      rise drop climb gain slip tumble jump trade grow decline`),
    other: wordsOf('after before following amid despite since'),
    saying: wordsOf('say'),
    pastAlike: wordsOf(
      'set put cut hit shut read let spread split quit beat cast bid cost hurt rid shed upset',
    ),
    habitual: wordsOf('often usually always normally typically generally sometimes never ever rarely seldom'),
  },
  scene: /\bit(?:'s|\sis)\s(?:(?:a|an|early|late|still|already|now)\s)*$/iu,
  risenFrom: /\b(?:up|down)\sfrom\s[^,;:()"]{1,30}\s(?:on|in)\s$/iu,
  began: /\b(?:began|begun|started|opened|broke out|erupted|launched|walked out|took office|took effect)\b/u,
  startsOf: keyed([
    [
      'strike|walkout|stoppage|dispute',
      /\b(?:walked out|(?:downed|laid down) tools|stopped work|struck|went on strike|(?:been|are) on strike since)\b/iu,
    ],
    [
      'war|invasion|conflict|occupation',
      /\b(?:invaded|invasion|marched into|crossed the border|attacked)\b/iu,
    ],
    ['siege|blockade', /\b(?:surrounded|encircled|blockaded|sealed off)\b/iu],
    ['lockdown|closure|shutdown', /\b(?:closed|shut|locked down)\b/iu],
    ['campaign|race', /\b(?:called the election|called an election|dissolved)\b/iu],
    ['term|presidency|tenure', /\b(?:sworn in|took office|was inaugurated)\b/iu],
  ]),
  clocks: keyed([
    ['noon|midday', 12],
    ['midnight', 0],
  ]),
  pastHour: keyed([
    ['half past', 30],
    ['quarter past', 15],
    ['quarter to', -15],
    ['five past', 5],
    ['ten past', 10],
    ['twenty past', 20],
  ]),
  afternoon: /^(?:p|afternoon|evening|night)/i,
  roles: keyed([
    ['since', 'since'],
    ['until|till|through', 'until'],
    ['before|ahead', 'before'],
    ['after|following', 'after'],
    ['by', 'by'],
  ]),
  tenses,
  headlineTenses,
  clauseBreak:
    /[,;:()"“”]|\s[-–—]\s|—|\b(?:that|which|who|where|when|while|after|before|because|although|though|if|as|but|whether|unless)\b/gu,
  joint: /^(?:,?\s{0,3}(?:on|at|from|by|around|about)?\s{0,3}(?:about|around)?\s{0,3}|\s{0,3}\(?)$/u,
  opensContent: /^\sthat\s(?!(?:was|is|were|are|has|had|will|would|could|may|might|left|killed)\b)/u,
  deadline:
    /\b(?:deadline|due date|target date|cut-off|cut-off date)\s(?:of|is|was|was set for|set for)\s(?:the\s)?(?:(?:midnight|noon|midday|\d{1,2}(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?)(?:\son)?\s)?$/iu,
  promised:
    /\b(?:promised?|promises|pledged?|pledges|vowed|demanded|demands?|sought|wanted|proposed|predicted|forecast|ordered|offered|requested|called for|planned|expected|wants|seeks|expects|targets|targeted)\s(?!(?:on|in|at|late|early)\b)(?:(?!\b(?:was|were|had|said|that|who|which|and)\b)[^,;:()"]){0,100}\bby\s(?:the\s(?:end|start|beginning|middle|close)\sof\s)?(?:the\s)?$|\b(?:asked|told|urged|instructed|directed|invited)\s(?:(?!\b(?:was|were|had|said|that|who|which|and|by)\b)(?:[^,;:()"]|,\s\d{1,3},)){0,100}\bto\s(?:(?!\b(?:was|were|had|said|that|who|which|and|to)\b)[^,;:()"]){2,60}\bby\s(?:the\s(?:end|start|beginning|middle|close)\sof\s)?(?:the\s)?$|\b(?:could|may|might|can)\s[^,;:()"]{0,60}\bas\s(?:soon|early)\sas\s(?:on\s)?$/iu,
  turnedOut: {
    before: /\b(?:which|who|that)\s(?:was|were)\s(?:due\s|set\s|scheduled\s|meant\s)?to\b[^,;:()"]{0,60}$/iu,
    after: /^,\s[^.;:"]{0,160}\binstead\b/iu,
  },
  named: {
    before: /\b(?:declar(?:ed?|es|ing)|proclaim(?:ed|s|ing)?|designat(?:ed?|es|ing))\s$/iu,
    after: /^\s(?:as\s)?an?\s(?:\p{Ll}+\s){0,2}(?:day|holiday)\b/u,
  },
  attributive: {
    before: /(?:\b(?:the|this|an?|its|his|her|their|our)|'s)\s{1,3}$/iu,
    after: /^'s/u,
    never: /\bon\s{1,3}$/iu,
  },
  namesDay: new RegExp(`\\b(?:${DAY_NAMES}|${MONTH_NAMES})\\b|[Yy]esterday`, 'u'),
  besideYear: {
    before:
      /^(?:,?\s(?:of\s)?|\s(?:in|at|near|outside|across)\s[^,;:.()"]{2,60}(?<!\b(?:of|than|from|since|with|to|for|by|on|in|as|and|or|over|until|the))\s)$/u,
    after: /^,?\s(?:(?:in|on|at|during)\s)?(?:the\s)?$/u,
  },
  yearsAfter: new RegExp(
    `(?:^|\\bcom(?:es|ing)${S})${ABOUT}(?<count>an?|\\d{1,2}|${SMALL_NUMBERS})${S}years?${S}after${S}[^;:.()"]{0,150}$`,
    'iu',
  ),
  compared:
    /\b(?:compared (?:to|with)|than (?:in|on|at|during)|(?:(?:per ?cent|points|increase|rise|fall|drop|decline) (?:up |down )?from)|versus) (?:the )?$/iu,
  deniedDay: /[,;(–—-]\s?(?:and\s|but\s)?not\s(?:(?:on|in|at|during)\s)?(?:the\s)?$/u,
  wentOn:
    /\b(?:was|were|had|lasted|ran|went on|continued|stayed|remained|kept|held|waited|worked|talked|fought)\b[^,;:()"]{0,300}$/iu,
  orElse: /\b(?:would|could)\s(?!have\b)[^,.;:()"]{1,60}\b(?:if|unless)\s[^,.;:()"]{1,60}\sby\s(?:the\s)?$/iu,
  untilThing: /\b(?:until|till)\s(?:an?|its|their|his|her)\s(?:\p{L}+\s){1,3}(?:in|on)\s$/iu,
  goesOn:
    /\b(?:has|have|hasn't|haven't|'ve)\s(?:(?:also|now|not|already|since|so far|\p{Ll}+ly)\s)?(?:been|\p{Ll}{2,}(?:ed|en|own|un|ung|ost|aid|ept|eft|eld|ade|one|ut|et|ood|ought|elt))\b[^,;:()"]{0,300}$/iu,
  perfect: /\b(?:has|have|had|hasn't|haven't|'ve|first|last)\b/iu,
  reported: {
    before: new RegExp(
      `(?<!\\b(?:is|are|be)${S})\\b(?:${SAID})(?:${S}(?:reporters|journalists|us|them|him|her|it|here|late|early|the${S}\\p{L}+|\\p{Lu}[\\p{L}.]*)){0,4}${S}(?:on${S})?(?:(?:late|early)${S})?$`,
      'u',
    ),
    after: new RegExp(`^${S}(?:${SAID})\\b`, 'iu'),
  },
  // What is said by whom stays together: a clause without its "the owner said" would be the paper's own.
  clauseJoint:
    /;\s|,\s(?:and|but|while|whereas|so|yet|after which|before)\s(?=(?:the|a|an|its|his|her|their|it|he|she|they|we|one|some|most|many|both|in|on)\s|\p{Lu})/gu,
  leaning: {
    link: /^(?:(?:However|Meanwhile|Also|Still|Moreover|Nevertheless|Nonetheless|Instead|Then|Besides|Separately|In addition|Furthermore|But|And|Yet|So)\b,?\s(?=\p{Lu}|\p{Ll}|["“‘'])|\p{Lu}{3,}[\p{L}\d.,' ]{0,60}(?:\([^)\n]{2,40}\)\s?)?[-–—]{1,2}\s)/u,
    subordinate:
      /^(?:despite|after|before|while|when|as|although|though|because|if|following|hours|days|weeks|where|which|who|whose|with|including|in (?:apparent|response|violation|connection|addition))\b/iu,
    subject:
      /^(?:He|She|It|They|This|That|These|Those|His|Her|Their|Its|We|I|You|Such|Both|There|he|she|it|they|this|that|these|those|his|her|their|its|we|who|which)\b/u,
  },
  saying: new RegExp(
    `\\b(?:in|at|during)${S}(?:an?|his|her|its|their|the)${S}(?:\\p{L}+${S}){0,3}(?:interview|statement|post|tweet|letter|memo|report|filing|briefing|video|email|article|note|call|ruling|telegram|message|conversation|speech|podcast|address)(?:${S}\\p{L}+){0,6}?${S}(?:(?:on|late|early)${S}(?:late${S}|early${S})?)?$`,
    'iu',
  ),
  datelineEnd: /^\s{0,2}(?:\([^()\n]{2,40}\))?\s{0,2}[-–—]/u,
  filed: /\b(?:FILE|[Ff]ile (?:photo|picture|image|footage))\b/u,
  postSigned: /\(@\w{1,30}\)\s{1,3}$/u,
  caption:
    /\(@\w+\)|^(?:[-—–]|File\b|Files?\s?[:–—-]|Grab\b|Photos?\b|Pictured?\b|Images?\b|A file\b)|\bfile (?:photo|picture|image)\b|\b(?:this|in an? undated)\b[^.]{0,40}\b(?:photo|photograph|picture|image|frame grab)\b|\b(?:is|are) (?:seen|pictured|shown) (?:in|at|on|during|with|here|after|before|outside|above|below|left|right)\b/u,
  pictured:
    /^(?!.*\b(?:said|says|told)\b).{3,160}\b(?:is|are) (?:seen|pictured) (?:here|during|at|outside|near|off|in)\b(?! (?:the |an? |this )?(?:video|footage|film|clip|recording))/u,
  unsure: /\b(?:if|unless|could|might|may|perhaps|possibly)\b/u,
  cameAbout:
    /(?:\b(?:on|in|since|during|from|after|late|early|mid)|^)\s{1,3}(?:the\s{1,3})?(?:(?:late|early|mid)\s{1,3})?$/iu,
  ahead:
    /\b(?:will|'ll|won't|shall|plans? to|(?:is|are|'s|'re) (?:also |now |still |both )?(?:to|due|set|expected|scheduled|slated|likely|poised|planned|planning|preparing|going))\b/u,
  lookedAhead: /\b(?:would|wouldn't|was to|were to|had)\b/u,
  asOf: /\bas\s{1,3}of\s{1,3}$/iu,
};
