/** How a language's print marks words as somebody's. */

export interface QuotationMarks {
  /** What may close a quoted stretch, by the mark that opens it: "”" for "“". */
  readonly pairs: ReadonlyMap<string, string>;
  /** Whether a line that begins with a dash is speech, which dashes part from who speaks: "—No lo sé —dijo ella—." */
  readonly dialogueDash: boolean;
}
