/** `synoptic ask --library`: questions in, what the stories of a library answer out. */

import type { LibraryAnswer } from '../../model/found.ts';
import { askLibrary } from '../../pipeline/library/ask-library.ts';
import { OptionError } from '../../pipeline/reading.ts';
import { renderAnswers } from '../../render/answers.ts';
import { count } from '../../render/edition.ts';
import { type AskFlags, readQuestions } from '../ask-flags.ts';
import { DONE } from '../exit-codes.ts';
import { modelOptionOf } from '../model-flags.ts';
import { showProgress } from '../progress.ts';
import { screenOf } from '../screen.ts';
import { withLibrary } from './with-library.ts';

export function runAskLibrary(words: readonly string[], flags: AskFlags): Promise<void> {
  const { question = [], questions: file, library, json = false } = flags;
  return withLibrary(typeof library === 'string' ? { library } : {}, async ({ store }) => {
    const questions = [...question, ...(file === undefined ? [] : await readQuestions(file)), ...words];
    if (questions.length === 0)
      throw new OptionError('There is no question. Ask one in English: "When do the talks begin?"');
    const progress = await showProgress(process.stderr);
    const model = modelOptionOf(flags);
    const answers: LibraryAnswer[] = [];
    try {
      for (const one of questions)
        answers.push(await askLibrary(one, store, { ...(model && { model }), onStep: progress.step }));
    } finally {
      progress.stop();
    }
    if (json) console.log(JSON.stringify(answers.length === 1 ? answers[0] : answers, null, 2));
    else {
      process.stdout.write(renderAnswers(answers, screenOf(process.stdout)));
      for (const line of new Set(answers.flatMap(storiesIn))) console.error(line);
    }
    return DONE;
  });
}

/** "Asked: “Strike at the harbour” (12 articles, s-4f1a)." */
const storiesIn = ({ stories }: LibraryAnswer): string[] =>
  stories.map(({ id, title, articles, status, dossier, why }) => {
    const about = `“${title}” (${count(articles, 'article')}, ${id})`;
    if (status === 'not-asked') return `Not asked: ${about}. ${why ?? ''}`.trimEnd();
    const old = dossier === 'old' ? ' Its dossier is older than its articles.' : '';
    return `Asked: ${about}${status === 'not-stated' ? ', which does not say' : ''}.${old}`;
  });
