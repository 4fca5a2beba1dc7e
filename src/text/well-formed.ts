/** Text that every database and every reader of JSON takes: without U+0000, and without halves of letters. */

/** Returns the text with U+FFFD for each of them, as the HTML standard has it. The length stays, so offsets still fit. */
export const wellFormed = (text: string): string =>
  text.isWellFormed() && !text.includes('\0') ? text : text.toWellFormed().replaceAll('\0', '\ufffd');

/** Escapes in JSON that stand for them. */
const UNFIT = /\\u(?:0000|d[89ab][\da-f]{2}(?!\\ud[c-f])|(?<!\\ud[89ab][\da-f]{2}\\u)d[c-f][\da-f]{2})/gi;

/** Returns the JSON with the escape of U+FFFD for each of theirs. */
export const wellFormedJson = (json: string): string => json.replace(UNFIT, '\\ufffd');
