/** Which articles came, went, or were edited, with the old and the new words. */

import type { Change, Edit } from '../../model/change.ts';
import type { WordDifference } from '../../model/comparison.ts';
import type { Dossier, DossierArticle } from '../../model/dossier.ts';
import type { Citation } from '../../model/span.ts';
import { quoted } from '../../text/articles-named.ts';
import { cite, trimSpan } from '../../text/offsets.ts';
import { type Both, changed, type Weighed } from './found.ts';
import type { ArticlePair } from './pair-articles.ts';

export function articleChanges(both: Both): Weighed[] {
  const { before, after, places } = both;
  return [
    ...places.pairs.flatMap((pair) => edited(both, pair)),
    ...after.articles.filter(({ id }) => !places.partnerOf(id, 'after')).map((one) => came(both, one)),
    ...before.articles.filter(({ id }) => !places.partnerOf(id, 'before')).map((one) => went(both, one)),
  ];
}

function came(both: Both, article: DossierArticle): Weighed {
  const copied = both.after.reuse.find(({ to, kind }) => to === article.id && kind === 'wholly');
  const spun = article.spun.verdict === 'spun';
  const remarks = [
    ...(spun ? ['It is machine-spun.'] : []),
    ...(copied ? [`It is a copy of ${both.nameOf({ article: copied.from })}.`] : []),
  ];
  return changed(
    {
      kind: 'article-new',
      text: `New article: ${calledWithTitle(both, article)}`,
      ...(remarks.length > 0 && { because: remarks.join(' ') }),
      before: [],
      after: headOf(article),
    },
    spun ? 0 : copied ? 1 : 2,
  );
}

const went = (both: Both, article: DossierArticle): Weighed =>
  changed({
    kind: 'article-gone',
    text: `No longer among the articles: ${calledWithTitle(both, article)}`,
    before: headOf(article),
    after: [],
  });

function calledWithTitle({ nameOf }: Both, article: DossierArticle): string {
  const name = nameOf({ article: article.id });
  return article.title === null || name.includes(article.title) ? name : `${name}, ${quoted(article.title)}`;
}

/** Returns the words that an article is known by: its first block. */
function headOf(article: DossierArticle): Citation[] {
  const [block] = article.blocks;
  const span = trimSpan(article.text, block ?? { start: 0, end: article.text.length });
  return span.start < span.end ? [cite(article, span)] : [];
}

function edited(both: Both, pair: ArticlePair): Weighed[] {
  const { before, after } = pair;
  const differences = both.places.differencesOf(pair);
  if (differences.length === 0) return [];
  const edits = differences.map((difference) => editOf(pair, difference));
  const how = saidHow(both, pair, edits);
  const grown = before.truncated !== undefined && after.truncated === undefined;
  return [
    changed(
      {
        kind: 'article-edited',
        text: `${how === null ? 'Edited without saying so' : 'Edited'}: ${calledWithTitle(both, after)}`,
        because:
          how ??
          (grown
            ? 'More of the text was read than before.'
            : 'Neither the text nor the page says that it was changed.'),
        before: edits.flatMap((edit) => edit.before ?? []),
        after: edits.flatMap((edit) => edit.after ?? []),
        edits,
        ...(how === null && !grown && { silent: true as const }),
      },
      (how === null && !grown ? 1000 : 0) + edits.length,
    ),
  ];
}

/** Characters of the words that stay, before and behind an edit. */
const AROUND = 60;

function editOf({ before, after }: ArticlePair, { first, second }: WordDifference): Edit {
  const [went, came] = [trimSpan(before.text, first), trimSpan(after.text, second)];
  const line = after.text.lastIndexOf('\n', second.start - 1) + 1;
  const end = after.text.indexOf('\n', second.end);
  const lead = after.text.slice(Math.max(line, second.start - AROUND), second.start);
  const tail = after.text.slice(second.end, Math.min(end < 0 ? Infinity : end, second.end + AROUND));
  return {
    ...(went.start < went.end && { before: cite(before, went) }),
    ...(came.start < came.end && { after: cite(after, came) }),
    lead: second.start - AROUND > line ? lead.replace(/^\S*\s/, '') : lead,
    tail: second.end + AROUND < (end < 0 ? after.text.length : end) ? tail.replace(/\s\S*$/, '') : tail,
  };
}

/** Returns how it is told that the article was changed; `null` where it is not. */
function saidHow(both: Both, { before, after }: ArticlePair, edits: readonly Edit[]): string | null {
  const words = edits.find((edit) => both.language.changes.saysSo.test(sentenceOf(edit)));
  if (words) return `The text says so: “${sentenceOf(words).trim()}”`;
  if (notesOn(both.after, after) > notesOn(both.before, before)) return 'The page says so beside the text.';
  const [was, is] = [before.modified?.value, after.modified?.value];
  if (is && is.start !== was?.start)
    return `The page says that it was changed on ${both.language.brief.formatDay(is.start.slice(0, 10))}.`;
  return null;
}

const sentenceOf = ({ lead, after, tail }: Edit): string =>
  after === undefined ? '' : `${lead.slice(-20)}${after.exact}${tail.slice(0, 40)}`;

/** Notes on changes are no part of an article's text; the extraction says why it left them out. */
const notesOn = ({ pages }: Dossier, { page }: DossierArticle): number =>
  pages
    .filter(({ id }) => id === page)
    .flatMap(({ segments }) => segments)
    .filter(({ reason }) => reason === NOTE).length;
const NOTE: Change['because'] = 'note on changes to the article';
