/** What an editor changed in an article: the words that went and came, among those around them. */

import type { Article } from '../model/article.ts';
import { wordDifferences } from '../text/word-differences.ts';
import { type Piece, paragraph, piecesOf, type Screen } from './terminal.ts';

/** Characters of the words that stay, before and after a change, that are shown. */
const AROUND = 40;

/** Returns each change on a line of its own, or that none of the words changed. */
export function renderEdits(before: Article, after: Article, screen: Screen): string {
  const side = ({ text, language }: Article) => ({ text, language, start: 0, end: text.length });
  const { differences } = wordDifferences(side(before), side(after));
  if (differences.length === 0)
    return paragraph(piecesOf('The same words; marks or capitals changed.'), screen, '  ');
  return differences
    .map(({ first, second }) => {
      const went = before.text.slice(first.start, first.end);
      const came = after.text.slice(second.start, second.end);
      const lead = after.text.slice(0, second.start).slice(-AROUND);
      const tail = after.text.slice(second.end, second.end + AROUND);
      return paragraph(
        [
          ...piecesOf(second.start > AROUND ? `…${wholeWordsFrom(lead)}` : lead),
          ...marked(went, '[-', '-]', 'red'),
          ...marked(came, '{+', '+}', 'green'),
          ...piecesOf(second.end + AROUND < after.text.length ? `${wholeWordsTo(tail)}…` : tail),
        ],
        screen,
        '  ',
        '    ',
      );
    })
    .join('\n');
}

/** As `git diff --word-diff` marks words, so that nothing depends on colours. */
const marked = (words: string, open: string, close: string, style: NonNullable<Piece['style']>): Piece[] =>
  words.trim() === '' ? [] : piecesOf(`${open}${words.trim()}${close}`, style);

const wholeWordsFrom = (text: string): string => text.replace(/^\S*\s/, '');
const wholeWordsTo = (text: string): string => text.replace(/\s\S*$/, '');
