/** Text laid out for a terminal: widths, lines, and marks that need no colour. */

import { styleText } from 'node:util';
import stringWidth from 'string-width';
import { printable } from './printable.ts';

/** How wide the terminal is, in columns, and whether colours may be used. */
export interface Screen {
  readonly width: number;
  readonly colour: boolean;
}

export type Style = Parameters<typeof styleText>[0];

/** Returns the text in a style, or as it is where colours may not be used. */
export const styled = (text: string, style: Style, { colour }: Pick<Screen, 'colour'>): string =>
  colour && text !== '' ? styleText(style, text, { validateStream: false }) : text;

/** A piece of a line that is not broken, with how it is shown. A glued one follows the last without a blank. */
export interface Piece {
  readonly text: string;
  readonly style?: Style | undefined;
  readonly glued?: boolean;
}

/** Returns the text in words, in a style, with what could garble a terminal made visible. */
export const piecesOf = (text: string, style?: Style): Piece[] =>
  printable(text)
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => ({ text: word, style }));

/** Returns the pieces as lines that are no wider than the width; what is longer and glued together is broken. */
export function fill(pieces: readonly Piece[], width: number): Piece[][] {
  const lines: Piece[][] = [];
  let room = 0;
  for (const word of gluedTogether(pieces)) {
    const parts =
      widthOf(word) <= width ? [word] : word.flatMap((piece) => broken(piece, width)).map((part) => [part]);
    for (const part of parts) {
      const needed = widthOf(part) + (part[0]!.glued ? 0 : 1);
      if (lines.length > 0 && needed <= room) {
        lines.at(-1)!.push(...part);
        room -= needed;
      } else {
        lines.push([...part]);
        room = width - widthOf(part);
      }
    }
  }
  return lines;
}

/** Returns the pieces in words: what is glued to a piece goes where it goes, as a comma behind a marked word. */
function gluedTogether(pieces: readonly Piece[]): Piece[][] {
  const words: Piece[][] = [];
  for (const piece of pieces) {
    const last = words.at(-1);
    if (piece.glued && last) last.push(piece);
    else words.push([piece]);
  }
  return words;
}

function broken(piece: Piece, width: number): Piece[] {
  if (stringWidth(piece.text) <= width) return [piece];
  const parts = [''];
  for (const { segment } of graphemes.segment(piece.text)) {
    if (parts.at(-1) !== '' && stringWidth(parts.at(-1)! + segment) > width) parts.push('');
    parts[parts.length - 1] += segment;
  }
  return parts.map((text, at) => ({ ...piece, text, glued: piece.glued === true || at > 0 }));
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Returns a line as it is printed. */
export const printLine = (line: readonly Piece[], screen: Pick<Screen, 'colour'>): string =>
  line
    .map(({ text, style, glued }, at) => {
      const shown = style === undefined ? text : styled(text, style, screen);
      return at === 0 || glued ? shown : ` ${shown}`;
    })
    .join('');

/** In columns. */
export const widthOf = (line: readonly Piece[]): number =>
  line.reduce((sum, { text, glued }, at) => sum + stringWidth(text) + (at === 0 || glued ? 0 : 1), 0);

/** Returns a paragraph whose lines are indented, the first one less. */
export function paragraph(
  pieces: readonly Piece[],
  { width, colour }: Screen,
  first = '',
  rest = first,
): string {
  return fill(pieces, Math.max(MIN_WIDTH, width - rest.length))
    .map((line, at) => (at === 0 ? first : rest) + printLine(line, { colour }))
    .join('\n');
}

/** Narrower, nothing can be read. */
const MIN_WIDTH = 16;
