/** Patterns made of lists of words, and matched at one place. */

/** Returns the match of a sticky pattern at the offset. */
export function at(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

/** Returns the source of a pattern for one of the words, the longest first; a blank stands for blanks or a hyphen. */
export const oneOf = (words: readonly string[]): string =>
  [...new Set(words)]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replace(/[$.*+?()[\]{}|^\\/]/g, '\\$&').replaceAll(' ', '[\\s-]{1,2}'))
    .join('|');

/** Returns the word with single blanks and no hyphens, as the lists have it. */
export const plainBlanks = (word: string): string => word.replace(/[\s-]+/g, ' ');
