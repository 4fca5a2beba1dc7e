/** What a language knows about naming times: its words, its forms of dates, and how its verbs tell past from future. */

import type { TimeExpression } from '../model/annotation.ts';
import type { Interval } from '../model/article.ts';

export type TimeUnit =
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'year'
  | 'decade'
  | 'century';

/** A pattern, and what a stretch of text has wherever the pattern matches, which is sooner looked for. */
export interface TimePattern {
  readonly pattern: RegExp;
  readonly needs: RegExp | null;
}

/** A part of a month, a year or the like. */
export type Edge = 'early' | 'mid' | 'late' | 'first half' | 'second half' | `quarter ${1 | 2 | 3 | 4}`;

/**
 * A feast that moves: days from Easter; days from the so-manieth weekday of a month (-1: the last one); or a month or day
 * of another calendar of Unicode's, by the number or name that `Intl` prints for its month.
 */
export type MoveableFeast =
  | { readonly from: 'easter' | 'orthodox easter'; readonly days: number }
  | {
      readonly from: 'weekday';
      readonly month: number;
      readonly weekday: number;
      readonly nth: number;
      readonly days: number;
    }
  | {
      readonly from: 'islamic-umalqura' | 'hebrew' | 'chinese';
      readonly month: number | string;
      readonly day?: number;
    };

/**
 * Patterns of whole expressions, tried in this order at each place; the longest match wins. What they mean is told
 * by their named groups:
 * `weekday`, `day`, `lastDay` (of a range), `month`, `lastMonth`, `year`, `lastYear`, `decade` ("1990s"),
 * `century`, `numericMonth`, `first` and `second` (of "2/4/2031"), `edge` ("late"), `shift` ("last"), `unit`,
 * `count`, `back` or `ahead` ("ago", "from now"), `earlier` or `later` (than what was named before),
 * `near` ("yesterday"), `same` ("that day"), `season`, `feast`, `period`, `lasting` ("for", "in"), `stretch`
 * ("past", of "the past year"), `vague` ("several"),
 * `than` with `thing` ("the day before the vote": vote), `into` ("eight months into the strike"), `nth` ("the first Monday of
 * March"), `monthsOf` ("the first three months of 2031"), `weekOf` ("the week of 3 May"), `weekOn` ("Friday week"), `twoBack` and `twoOn` ("the week before last"),
 * `lastWeekday`, `firstYear` (of "3 May 2031 to 4 May 2032"), `turn` (of the century), `recent` ("recent weeks", "the
 * coming weeks"), `fiscal`, `quarter`, `nickname` ("the nineties"), `overnight`,
 * `hour`, `minute`, `half` (of the day: "pm"), `clock` ("noon"), `zone`, `zonePlace` ("Lisbon time"), `localTime`,
 * `sofar` ("earlier this week").
 */
export interface CalendarWords {
  readonly forms: readonly TimePattern[];
  /** A stretch of text in which it is not found has none of the forms. */
  readonly hint: RegExp;
  /** Lower case, without a stop; so are all words here. */
  readonly months: ReadonlyMap<string, number>;
  /** Monday is 1. */
  readonly weekdays: ReadonlyMap<string, number>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly units: ReadonlyMap<string, TimeUnit>;
  /** "yesterday": -1. */
  readonly near: ReadonlyMap<string, number>;
  /** "last", "earlier": -1, "this": 0, "next", "later": 1. */
  readonly shifts: ReadonlyMap<string, number>;
  /** "the beginning of": early. */
  readonly edges: ReadonlyMap<string, Edge>;
  /** Of a year: "Q3", "third": 3. */
  readonly quarters: ReadonlyMap<string, number>;
  /** "the nineties": 1990. */
  readonly nicknames: ReadonlyMap<string, number>;
  /** First month of each season in the northern half of the world. */
  readonly seasons: ReadonlyMap<string, number>;
  /** Days of the year with a name, as month and day. */
  readonly feasts: ReadonlyMap<string, readonly [month: number, day: number]>;
  /** Names of feasts that are no longer than a day. */
  readonly feastDay: RegExp;
  readonly moveable: ReadonlyMap<string, MoveableFeast>;
  /** Wars and eras with the years that histories give them. */
  readonly periods: ReadonlyMap<string, Interval>;
  /** Abbreviations, upper case, and names of zones: IANA zone or offset. */
  readonly zones: ReadonlyMap<string, string>;
  /** IANA zones of places that no zone is named after, lower case. */
  readonly zonesOfPlaces: ReadonlyMap<string, string>;
  /** What opens a report with the place, in the group `place`, that it was sent from: "HALVEN, March 12 (LNA) -". */
  readonly datelinePlace: RegExp;
  /** Before the name of a place where something happens: "in". */
  readonly happensIn: RegExp;
  /** Between two clocks of one moment: "11:30 local time (19:30 GMT)". */
  readonly sameMoment: RegExp;
  /** What stands before the time of what is to come, told in the present: "the vote is on". */
  readonly isThen: RegExp;
  /** Lemmas by which a present or a "for" tells of a plan. */
  readonly plans: {
    /** Before the time for which something is arranged: "for". */
    readonly prepositions: ReadonlySet<string>;
    /** "call", "schedule". */
    readonly arranging: ReadonlySet<string>;
    /** Verbs whose object takes place: "hold a vote on Monday". */
    readonly holding: ReadonlySet<string>;
    /** Verbs of what nobody plans, of states and of evidence: "sink", "remain", "show". */
    readonly unplanned: ReadonlySet<string>;
    /** Before a noun to which a time behind it belongs: "after a crash on Friday". */
    readonly other: ReadonlySet<string>;
    /** Verbs whose object is seldom a noun, so that a noun there is a misread verb: "said the board votes". */
    readonly saying: ReadonlySet<string>;
    /** Forms that are past as well as present: "set". */
    readonly pastAlike: ReadonlySet<string>;
    /** Adverbs of what is usual: "often". */
    readonly habitual: ReadonlySet<string>;
  };
  /** Opens the description of a scene, with the time after it: "it is Monday morning". */
  readonly scene: RegExp;
  /** What stands before the time of a figure that was another then: "up from 290 on". */
  readonly risenFrom: RegExp;
  /** Verbs of a sentence that tells when something began. */
  readonly began: RegExp;
  /** Verbs that tell of the start of a thing without its name: of a strike "walked out". */
  readonly startsOf: ReadonlyMap<string, RegExp>;
  /** "noon": 12. */
  readonly clocks: ReadonlyMap<string, number>;
  /** What is added to the hour, in minutes: "quarter to": -15. */
  readonly pastHour: ReadonlyMap<string, number>;
  /** Halves of the day that are after noon: "pm". */
  readonly afternoon: RegExp;
  /** Words before an expression that say how it bounds what happened: "since". */
  readonly roles: ReadonlyMap<string, TimeExpression['role']>;
  /** Verb groups that set a clause in the future or the past; the group `future` says which. */
  readonly tenses: RegExp;
  /** As `tenses`, for headlines, whose infinitives are the future and whose present is the past. */
  readonly headlineTenses: RegExp;
  /** Where a clause ends inside a sentence. */
  readonly clauseBreak: RegExp;
  /** Behind a time: what opens the clause that tells what was said then: "on Monday that she". */
  readonly opensContent: RegExp;
  /** What stands before a time that is a term, met or not: "a deadline of". */
  readonly deadline: RegExp;
  /** What stands before the time by which something was promised or demanded, or from which it may come: "promised a dam by". */
  readonly promised: RegExp;
  /** "Declared Wednesday a day of mourning": a day that is yet to be what it is named. */
  readonly named: { readonly before: RegExp; readonly after: RegExp };
  /** Around the time of a plan that came about otherwise: "which was to open on Monday, opened on Friday instead". */
  readonly turnedOut: { readonly before: RegExp; readonly after: RegExp };
  /** What stands around a time that belongs to a noun: "Friday's vote", "the Friday vote". */
  readonly attributive: { readonly before: RegExp; readonly after: RegExp; readonly never: RegExp };
  /** Words of a time that say which day is meant, whoever reads them: "Friday", "Oct. 19". */
  readonly namesDay: RegExp;
  /** What may stand between a day and a time of that day: "Friday at noon". Tested against the whole gap. */
  readonly joint: RegExp;
  /** What may stand between a day or month and "last year", or "two years ago", that tells its year: before it and after it. */
  readonly besideYear: { readonly before: RegExp; readonly after: RegExp };
  /** Before the day of what lies so many years back, their number in the group `count`: "it comes two years after". */
  readonly yearsAfter: RegExp;
  /** Before a time with which another is compared: "compared with". */
  readonly compared: RegExp;
  /** Before a day that is said not to be the one. */
  readonly deniedDay: RegExp;
  /** What stands before the time by which something has to be, or else another follows: "would sue if it were not out by". */
  readonly orElse: RegExp;
  /** What stands before "until" where it went on up to then and no longer: "was", "lasted". */
  readonly wentOn: RegExp;
  /** What stands before the time of something until which another lasts: "until a congress in". */
  readonly untilThing: RegExp;
  /** What stands before "for three weeks" where it still goes on: "has been shut". */
  readonly goesOn: RegExp;
  /** Words of a clause that make "in ten years" look back: "has", "first". */
  readonly perfect: RegExp;
  /** What stands between a time and the verb by which something was said then: "said on Monday", "on Monday told". */
  readonly reported: { readonly before: RegExp; readonly after: RegExp };
  /** Where a sentence may be parted into clauses that read well alone; the next one begins at the end of the match. */
  readonly clauseJoint: RegExp;
  /**
   * First words that lean on what stands before: "However, "; "Despite", which opens half a sentence; and subjects
   * that were named before: "He".
   */
  readonly leaning: { readonly link: RegExp; readonly subordinate: RegExp; readonly subject: RegExp };
  /** What stands before the time of a saying that is past whatever was said: "in a statement on". */
  readonly saying: RegExp;
  /** What follows the day that a report is headed with: "HALVEN, March 12 (LNA) -". */
  readonly datelineEnd: RegExp;
  /** What stands before the day of a post of a network: its author's name there. */
  readonly postSigned: RegExp;
  /** In the description of a picture that is older than what it stands beside. */
  readonly filed: RegExp;
  /** Lines that describe a picture, or sign a post; their dates are those of the picture. */
  readonly caption: RegExp;
  /** Sentences that tell who is seen in a picture, and where, and nothing that anybody did. */
  readonly pictured: RegExp;
  /** Words that make a plan depend on something: "if", "might". */
  readonly unsure: RegExp;
  /** What stands before the time of what has come about, as "on" and not "set for". */
  readonly cameAbout: RegExp;
  /** A plan that was open when the text was written: "will", and not "was to". */
  readonly ahead: RegExp;
  /** A plan of the past, whose time may be past too: "would". */
  readonly lookedAhead: RegExp;
  /** "as of": what follows was current when the text was written. */
  readonly asOf: RegExp;
}
