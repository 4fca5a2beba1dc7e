/** How the words that went and came in an edited article are printed, among those around them. */

import type { Article } from '../model/article.ts';
import type { Edit } from '../model/change.ts';
import type { WordDifference } from '../model/comparison.ts';
import { cite, trimSpan } from '../text/offsets.ts';
import { wordDifferences } from '../text/word-differences.ts';
import { type Piece, paragraph, piecesOf, type Screen } from './terminal.ts';

/** Characters of the words that stay, before and after an edit, that are shown. */
const AROUND = 40;

/** Returns each edit on a line of its own, or that none of the words changed. */
export function renderEdits(before: Article, after: Article, screen: Screen): string {
  const edits = editsBetween(before, after);
  if (edits.length === 0)
    return paragraph(piecesOf('The same words; marks or capitals changed.'), screen, '  ');
  return edits.map((edit) => paragraph(editPieces(edit), screen, '  ', '    ')).join('\n');
}

/** Returns which words went and came between two versions of an article, in text order. */
export function editsBetween(before: Article, after: Article): Edit[] {
  const side = ({ text, language }: Article) => ({ text, language, start: 0, end: text.length });
  const { differences } = wordDifferences(side(before), side(after));
  return differences.map((difference) => editOf(before, after, difference));
}

function editOf(before: Article, after: Article, { first, second }: WordDifference): Edit {
  const [went, came] = [trimSpan(before.text, first), trimSpan(after.text, second)];
  const lead = after.text.slice(0, second.start).slice(-AROUND);
  const tail = after.text.slice(second.end, second.end + AROUND);
  return {
    ...(went.start < went.end && { before: cite(before, went) }),
    ...(came.start < came.end && { after: cite(after, came) }),
    lead: second.start > AROUND ? `…${lead.replace(/^\S*\s/, '')}` : lead,
    tail: second.end + AROUND < after.text.length ? `${tail.replace(/\s\S*$/, '')}…` : tail,
  };
}

/** As `git diff --word-diff` marks words, so that nothing depends on colours. */
const marked = ({ before, after }: Edit) => ({
  went: before ? `[-${before.exact}-]` : '',
  came: after ? `{+${after.exact}+}` : '',
});

export function editText(edit: Edit): string {
  const { went, came } = marked(edit);
  return `${edit.lead}${went}${came}${edit.tail}`;
}

export function editPieces(edit: Edit): Piece[] {
  const { went, came } = marked(edit);
  const [next, ...rest] = piecesOf(edit.tail);
  const isMark = /^[^\s\p{L}\p{N}]/u.test(edit.tail);
  return [
    ...piecesOf(edit.lead),
    ...piecesOf(went, 'red'),
    ...piecesOf(came, 'green'),
    ...(next ? [isMark ? { ...next, glued: true } : next] : []),
    ...rest,
  ];
}
