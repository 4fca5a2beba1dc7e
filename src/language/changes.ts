/** Words by which an article says of itself that it was changed. */

export interface ChangeWords {
  /** In the words that were added: "Corrects the number in paragraph 3". */
  readonly saysSo: RegExp;
}
