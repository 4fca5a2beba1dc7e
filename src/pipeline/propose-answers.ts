/** A language model over answers: it may word them anew, and each wording is checked against the words it rests on. */

import type { Language } from '../language/language.ts';
import { isAddressed } from '../language/proposals.ts';
import type { Answer } from '../model/answer.ts';
import type { Dossier, Unchecked } from '../model/dossier.ts';
import type { Proposer } from '../model/proposal.ts';
import { askForSentences, checkSentences } from '../stages/proposals/sentences.ts';
import { Asking, speakersOf } from './propose.ts';

/**
 * Returns the answers with the wordings that passed, marked as proposed, and lines on what was kept and dropped. Which
 * passages answer, and whether the sources disagree, is never the model's to say.
 */
export async function withProposedWords(
  answers: readonly Answer[],
  dossier: Dossier,
  proposer: Proposer,
  language: Language,
): Promise<{ answers: Answer[]; told: Unchecked[] }> {
  const asking = new Asking(proposer);
  const articles = new Map(dossier.articles.map((article) => [article.id, article]));
  const speakers = speakersOf(dossier);
  const worded: Answer[] = [];
  for (const answer of answers) {
    const given = answer.answers.filter(({ evidence }) =>
      evidence.every((cited) => !isAddressed(articles.get(cited.article)!.text, cited, language.proposals)),
    );
    if (given.length === 0) {
      worded.push(answer);
      continue;
    }
    const { kept, dropped } = checkSentences(
      await asking.ask(askForSentences(given)),
      given,
      speakers,
      language,
    );
    asking.count(kept.size, dropped);
    const passages = answer.answers.map((passage) => {
      const text = kept.get(given.indexOf(passage));
      return text === undefined ? passage : { ...passage, text, proposed: true as const };
    });
    worded.push({ ...answer, answers: passages });
  }
  return { answers: worded, told: asking.told() };
}
