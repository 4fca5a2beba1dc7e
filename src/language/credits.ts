/** What a language knows about naming the one whose text is printed: agencies, and the lines that credit them. */

export interface CreditWords {
  /** News agencies by each form of their names as printed, also in capitals; the value is the usual form. */
  readonly agencies: ReadonlyMap<string, string>;
  /** What an agency that is in no list is called: "Meridian News Agency". Tested against a whole name in capitals. */
  readonly agencyName: RegExp;
  /** Before or after a name in a byline, no part of it: "By", "Staff". Left out wherever it stands at an edge. */
  readonly besideName: RegExp;
  /**
   * A line that says whose text it is, tested against at most 200 characters. Group `name`:
   * "Source: X", "This article was first published by X", "© 2031 X".
   */
  readonly creditLines: readonly RegExp[];
  /** A line that credits a part or the reporting only, which makes the text nobody else's. */
  readonly contributed: RegExp;
  /** A line that names all that a text was put together from, none of which is the whole. Group `names`. */
  readonly compiledFrom: RegExp;
  /** In a byline that two share: "A. Writer and Reuters". */
  readonly sharedWith: RegExp;
  /**
   * A statement that something is from another's report. Group `name` is who is named, and may reach too far: "as the
   * Example first reported", "told Example News", "according to Example".
   */
  readonly reportOf: readonly RegExp[];
}
