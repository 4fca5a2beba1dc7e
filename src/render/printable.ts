/** Characters that would garble a page, made visible. */

/**
 * Control characters, the marks that turn the direction of text around (U+202A–E, U+2066–9: with these "txt.exe" can
 * be made to read "exe.txt"), the line and paragraph separators of Unicode, and halves of surrogate pairs.
 */
const UNPRINTABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Returns the text with every unprintable character as "�". The length stays, so offsets still fit. */
export const printable = (text: string): string =>
  text.replace(/[\r\u2028\u2029]/g, ' ').replace(UNPRINTABLE, '\ufffd');
