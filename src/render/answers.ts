/** Answers in plain words for a terminal: each with who says so, how many origins, and the exact words. */

import type { Answered, AnswerPassage, AnswerStatus } from '../model/answer.ts';
import type { ArticleId } from '../model/ids.ts';
import { listNames, type Nameable, nameApart } from '../text/articles-named.ts';
import { count } from './edition.ts';
import { paragraph, piecesOf, type Screen, type Style } from './terminal.ts';

const VERDICTS: Readonly<Record<AnswerStatus, { readonly words: string; readonly style: Style }>> = {
  answered: { words: '', style: 'bold' },
  disagree: { words: 'The sources disagree.', style: ['bold', 'yellow'] },
  'not-stated': { words: 'Not stated.', style: ['bold', 'dim'] },
};

/** The words of more articles are in the JSON. */
const MOST_QUOTED = 3;

/** Returns the answers, one below the other; where there are several, each under its question. */
export const renderAnswers = (answers: readonly Answered[], screen: Screen): string =>
  answers
    .map((answer) => renderAnswer(answer, screen, answers.length > 1))
    .join('\n\n')
    .concat('\n');

function renderAnswer(answer: Answered, screen: Screen, showsQuestion: boolean): string {
  const { words, style } = VERDICTS[answer.status];
  const names = namesOf(answer);
  const verdict = [words, answer.why ?? ''].filter((line) => line !== '').join(' ');
  return [
    ...(showsQuestion ? [paragraph(piecesOf(answer.question, 'bold'), screen)] : []),
    ...(verdict === '' ? [] : [paragraph(piecesOf(verdict, style), screen)]),
    ...answer.answers.map((passage) => renderPassage(passage, names, screen)),
  ].join('\n');
}

function renderPassage(
  passage: AnswerPassage,
  names: ReadonlyMap<ArticleId, string>,
  screen: Screen,
): string {
  const cited = [...new Set(passage.evidence.map(({ article }) => article))];
  const spoken = passage.evidence.filter(
    ({ exact }) => !passage.text.includes(exact.replace(/\s+/g, ' ').trim()),
  );
  const who = `${listNames(cited.map((id) => names.get(id)!))} (${originsIn(passage)})`;
  return [
    paragraph(piecesOf(passage.text, 'bold'), screen, '• ', '  '),
    paragraph(piecesOf(who, 'dim'), screen, '  '),
    ...spoken
      .slice(0, MOST_QUOTED)
      .map(({ article, exact }) =>
        paragraph(piecesOf(`${names.get(article)!}: “${exact}”`), screen, '    ', '      '),
      ),
  ].join('\n');
}

/** Returns how many origins say so, in words; what machine-spun texts alone say has none. */
export const originsIn = ({ origins }: AnswerPassage): string =>
  origins.length === 0
    ? 'a machine-spun text only'
    : origins.length === 1
      ? 'one origin'
      : count(origins.length, 'independent origin');

/** Returns what each cited article is called, so that no two are called the same. */
export function namesOf({ articles }: Pick<Answered, 'articles'>): ReadonlyMap<ArticleId, string> {
  const nameable = articles.map(({ page, ...article }): Nameable & { id: ArticleId } => ({
    ...article,
    uri: article.title === null ? page : article.uri,
    text: '',
  }));
  const nameOf = nameApart(nameable);
  return new Map(nameable.map((article) => [article.id, nameOf(article)]));
}
