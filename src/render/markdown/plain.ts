/** Text that Markdown must not read as anything else. */

/** What means something anywhere: emphasis, links, footnotes, tables, markup, entities, formulas, names, numbers of issues. */
const MEANING = /[\\`*_[\]<>|~&$@]|#(?=\d)/g;

/** What means a list, a rule or a heading where a line begins. */
const LINE_START = /^(?=[-=+:#])|^(\d{1,9})(?=[.)])/;

/** Returns the text on one line, as text. No address in it becomes a link. */
export const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(MEANING, '\\$&')
    .replace(/\b(https?|ftp|www|mailto|xmpp)(?=[:.])/gi, '$1\\')
    .replace(LINE_START, (digits) => `${digits}\\`);
