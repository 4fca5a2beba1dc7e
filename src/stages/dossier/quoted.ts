/** The quotations that tell most: what several origins print, by those whom the accounts turn on. */

import type { Language } from '../../language/language.ts';
import type { BriefItem } from '../../model/brief.ts';
import type { Quotation } from '../../model/quotation.ts';
import { wordsOf } from '../../text/words.ts';
import { countOrigins, type Findings, trusted } from './findings.ts';
import { topicOf } from './weight.ts';

/** Words of a quotation: fewer say little alone, more are a speech. */
const WORDS = { least: 8, most: 45 };

/** Returns lines of the form "Name: “words”", the weightiest first, at most one for each speaker. */
export function quotedLines(findings: Findings, language: Language): BriefItem[] {
  const { brief } = language;
  const topic = topicOf(findings, language);
  const clean = trusted(findings);
  const names = new Map(findings.entities.map((entity) => [entity.id, entity]));
  const rated = findings.quotations
    .filter((quotation) => isWhole(quotation, language) && clean.has(quotation.article))
    .map((quotation) => {
      const same = findings.quotations.filter(
        ({ id, utterance, article }) =>
          id === quotation.id ||
          (utterance !== undefined && utterance === quotation.utterance && clean.has(article)),
      );
      const evidence = [quotation, ...same.filter(({ id }) => id !== quotation.id)].flatMap(
        ({ content }) => content,
      );
      const speaker = names.get(quotation.source!);
      return {
        quotation,
        speaker: speaker?.name ?? '',
        known: speaker ? countOrigins(findings, speaker.mentions) : 0,
        evidence,
        origins: countOrigins(findings, evidence),
        topic: topic(quotation.content.map(({ exact }) => exact).join(' ')),
      };
    });
  const best = rated
    .filter(({ speaker }) => speaker !== '')
    .sort(
      (a, b) =>
        b.origins - a.origins ||
        b.known - a.known ||
        b.topic - a.topic ||
        b.evidence.length - a.evidence.length ||
        (a.quotation.id < b.quotation.id ? -1 : 1),
    );
  const heard = new Set<string>();
  return best.flatMap(({ quotation, speaker, evidence, origins }): BriefItem[] => {
    if (heard.has(speaker)) return [];
    heard.add(speaker);
    const [first, ...rest] = evidence;
    const words = quotation.content.map(({ exact }) => exact.replace(/,$/, '')).join(' … ');
    return [
      {
        text: brief.said(speaker, words),
        ...(origins > 1 && findings.independentBy === 'upstream'
          ? { status: 'single', why: brief.saidOnce(origins) }
          : { status: origins > 1 ? 'agreed' : 'single' }),
        evidence: [first!, ...rest],
      },
    ];
  });
}

/** Printed between marks as a sentence of its own, by somebody who is named, of what it names itself. */
function isWhole({ kind, source, content }: Quotation, { brief, calendar }: Language): boolean {
  if (kind !== 'direct' || source === null || content.length > 2) return false;
  const words = content.reduce((sum, { exact }) => sum + wordsOf(exact).length, 0);
  const [{ exact: opening }] = content;
  const leans =
    calendar.leaning.link.test(opening) ||
    ((calendar.leaning.subject.test(opening) || brief.unexplained.test(opening)) &&
      brief.firstPerson.exec(opening)?.index !== 0);
  return words >= WORDS.least && words <= WORDS.most && /^\p{Lu}/u.test(opening) && !leans;
}
