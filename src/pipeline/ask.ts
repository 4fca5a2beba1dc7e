/** The use case of people with a question: what do the articles answer, and do they agree? */

import { english } from '../language/en/index.ts';
import { isForeign } from '../language/foreign.ts';
import type { Answer, Answered } from '../model/answer.ts';
import type { Dossier, DossierArticle, Unchecked } from '../model/dossier.ts';
import type { Telling } from '../model/telling.ts';
import { annotateArticle } from '../stages/annotate/annotate.ts';
import { answerQuestions } from '../stages/answers/answers.ts';
import { resolveTimes } from '../stages/times/times.ts';
import { type BriefOptions, compileInputs } from './brief.ts';
import { type ModelOption, proposerOf } from './model.ts';
import { withProposedWords } from './propose-answers.ts';
import { OptionError } from './reading.ts';
import { tellingsOf } from './tellings.ts';

export interface AskOptions extends BriefOptions {
  /** Told what a language model proposed, and what of it was dropped. */
  readonly onTold?: (line: Unchecked) => void;
}

/**
 * Returns an answer for each question, in their order: passages of the inputs with the number of their origins, the
 * sides where the sources disagree, or `not-stated`.
 * @throws NothingReadable, with the reason for each input; OptionError
 */
export async function ask(
  questions: readonly string[],
  inputs: readonly string[],
  options: AskOptions = {},
): Promise<Answered[]> {
  const asked = checked(questions);
  const { model, ...reading } = options;
  const { dossier, tellings } = await compileInputs(inputs, reading);
  options.onStep?.('answering');
  return named(await worded(answers(asked, dossier, tellings), dossier, options), dossier);
}

/**
 * Returns the same from a dossier that was made before. Its articles are read again, which takes a part of the time.
 * @throws OptionError
 */
export async function askDossier(
  questions: readonly string[],
  dossier: Dossier,
  options: Pick<AskOptions, 'model' | 'onTold'> = {},
): Promise<Answered[]> {
  const asked = checked(questions);
  const readable = dossier.articles.filter((article) => !isForeign(article, english));
  const annotations = readable.map((article) => annotateArticle(article, english));
  const times = readable.map((article, at) =>
    resolveTimes(article, annotations[at]!, article.published?.value ?? null, english),
  );
  const tellings = tellingsOf(readable, annotations, times, english);
  return named(await worded(answers(asked, dossier, tellings), dossier, options), dossier);
}

/** Returns the answers in the words of a language model, where there is one and its words pass. */
async function worded(
  given: readonly Answer[],
  dossier: Dossier,
  { model, onTold }: { readonly model?: ModelOption; readonly onTold?: AskOptions['onTold'] },
): Promise<readonly Answer[]> {
  if (model === undefined) return given;
  const { answers, told } = await withProposedWords(given, dossier, await proposerOf(model), english);
  for (const line of told) onTold?.(line);
  return answers;
}

function checked(questions: readonly string[]): readonly string[] {
  const asked = questions.map((question) => question.trim());
  if (asked.length === 0 || asked.some((question) => !/\p{L}/u.test(question)))
    throw new OptionError('There is no question. Ask one in English: "When do the talks begin?"');
  return asked;
}

const answers = (questions: readonly string[], dossier: Dossier, tellings: readonly Telling[]): Answer[] =>
  answerQuestions(questions, { ...dossier, tellings }, english);

/** Returns the answers with what tells which articles they cite. */
function named(given: readonly Answer[], dossier: Dossier): Answered[] {
  const articles = new Map(dossier.articles.map((article) => [article.id, article]));
  const pages = new Map(dossier.pages.map(({ id, uri }) => [id, uri]));
  const nameOf = ({ id, uri, title, publisher, published, page }: DossierArticle) => ({
    id,
    uri,
    title,
    publisher,
    published,
    page: pages.get(page) ?? uri,
  });
  return given.map((answer) => {
    const cited = answer.answers.flatMap(({ evidence }) => evidence.map(({ article }) => article));
    return { ...answer, articles: [...new Set(cited)].map((id) => nameOf(articles.get(id)!)) };
  });
}
