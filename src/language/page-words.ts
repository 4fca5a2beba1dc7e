/** What a language's news pages print around and between articles. */

/**
 * How far a line of furniture reaches: itself, the short lines after it, the paragraph after it, or all that follows
 * up to another article.
 */
export type Reach = 'line' | 'short lines' | 'next' | 'rest';

export interface Furniture {
  /** Tested against one line, blanks trimmed, of at most 300 characters. */
  readonly pattern: RegExp;
  /** Why it is no part of an article, in plain words. */
  readonly reason: string;
  readonly reach: Reach;
}

/** What a page may hold in an article's place. */
export interface Wall {
  readonly pattern: RegExp;
  /** "a cookie notice". */
  readonly name: string;
}

/** Patterns are anchored at the start of a line and hold no nested repetition. */
export interface PageWords {
  readonly furniture: readonly Furniture[];
  /** A label over other articles: "Related Articles". */
  readonly relatedLabel: RegExp;
  /**
   * A time that counts from when the page was read: "4 hours ago", "yesterday". Tested against a whole piece of
   * a line. Groups: `count` (digits or a word of `counts`), and one of `minute`, `hour`, `day`, `week`, `month`,
   * `year`, `today`, `yesterday`.
   */
  readonly relativeTime: RegExp;
  readonly counts: ReadonlyMap<string, number>;
  /** Month names and their abbreviations, lower case, without a stop. */
  readonly months: ReadonlyMap<string, number>;
  /** What may stand beside a printed date: "Published", weekdays, "at", names of time zones. */
  readonly dateCompany: RegExp;
  /**
   * A time of day that a line begins with. Groups: `hour`, and `minute` or `half` (of the day); `zone` as printed.
   */
  readonly clock: RegExp;
  /** Halves of the day that are after noon. */
  readonly afternoon: RegExp;
  /** A time of day as those print it who print the month of "3/12/2031" first. */
  readonly monthFirst: RegExp;
  /** Says the zone of all times of a page in group `zone`: "All times GMT". */
  readonly timesIn: RegExp;
  /** What a title says of a page that was written entry by entry: "Live updates". */
  readonly liveBlog: RegExp;
  /** What a paper says of itself below its name: "A weekly for the lower town". */
  readonly tagline: RegExp;
  /** Group `name`; group `publisher` where the line names it too ("By A. Writer for The Daily Example"). */
  readonly byline: RegExp;
  /** What stands before the names at the start of a byline: "Written by". */
  readonly byLabel: RegExp;
  /** Names in the middle of a line: "March 12, 2031 by A. Writer". Group `names`, to the end of the line. */
  readonly byWithin: RegExp;
  /** Before "by", where those who follow did not write it: "Photos". Tested against what stands before. */
  readonly byOthers: RegExp;
  /** A label for the names on the next line, tested against a whole line: "Author". */
  readonly byAlone: RegExp;
  /** What pages print where a name could stand: "3 min read", "Share". */
  readonly noName: RegExp;
  /** Words that are in names of sections, organisations and buttons, and in no person's. */
  readonly noPerson: RegExp;
  /** Before the date of the first publication, or of the last change; tested against what stands before a date. */
  readonly publishedLabel: RegExp;
  readonly modifiedLabel: RegExp;
  /** What a writer is, after a comma: "Staff writer". */
  readonly writersPost: RegExp;
  /** Between a writer's name and the place written from: "A. Writer in Exampleton". */
  readonly inPlace: RegExp;
  /** A caption, told by how it begins or ends. */
  readonly caption: RegExp;
  /** A caption in one line behind the agency whose picture it is: "AFP Police made arrests in Orle". */
  readonly captionBehind: RegExp;
  /** The credit of a picture on a line of its own. */
  readonly credit: RegExp;
  /** Who reported and edited, in a line at the end. */
  readonly reporters: RegExp;
  /** A sentence to the reader about the site itself, wherever it stands: newsletters, tips, "a developing story". */
  readonly toReader: RegExp;
  /** Reasons of the furniture that says what the article had wrong, and is kept with it. */
  readonly erratumReasons: ReadonlySet<string>;
  /** Reasons of the furniture that tells a press release. */
  readonly releaseReasons: ReadonlySet<string>;
  /** In a press release, the label over what is said of its publisher. */
  readonly aboutFirm: RegExp;
  /** What follows a writer's name in the line about them. */
  readonly aboutWriter: RegExp;
  /** What follows it in a line about them, and not in a report of what they did. */
  readonly bio: RegExp;
  /** Before the name of whose page it is. */
  readonly copyright: RegExp;
  /** The lines above a message: group `name` is from, date or subject in lower case, group `value` what it says. */
  readonly mailHeader: RegExp;
  /** Above a message that was passed on. */
  readonly forwarded: RegExp;
  /** "Fwd: Re:" before a subject. */
  readonly replyMark: RegExp;
  /** The number of a page of a document. */
  readonly pageNumber: RegExp;
  /** First parts of words that keep their hyphen at the end of a line: "well-known". */
  readonly compoundParts: ReadonlySet<string>;
  /** Small words of names and titles that stay in lower case. */
  readonly smallWords: ReadonlySet<string>;
  /** Tested against titles and lines of which 400 characters are seen. First match wins. */
  readonly walls: readonly Wall[];
  /** What notices say of cookies and partners; tested against paragraphs. */
  readonly consent: RegExp;
  /** Offers the rest of an article: "Subscribe to continue reading". */
  readonly paywall: RegExp;
  /** Such an offer that asks for no money. */
  readonly signIn: RegExp;
  /** What a page is that holds an offer and nothing else. */
  readonly offerWall: string;
  /** What a page is that holds labels only. */
  readonly scriptWall: string;
  /** Where the rest of an article may be. */
  readonly behindPaywall: string;
  readonly behindSignIn: string;
  readonly notOnPage: string;
}
