/** The quotations that tell most: what several origins print, by those whom the accounts turn on. */

import type { Language } from '../../language/language.ts';
import { isAddressed } from '../../language/proposals.ts';
import type { ArticleId } from '../../model/article.ts';
import type { BriefItem } from '../../model/brief.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import type { Quotation } from '../../model/quotation.ts';
import { wordsOf } from '../../text/words.ts';
import { copiesIn, countOrigins, type Findings, originsOf, trusted } from './findings.ts';
import { topicOf } from './weight.ts';

/** Words of a quotation: fewer say little alone, more are a speech. */
const WORDS = { least: 8, most: 60 };

/** Lines of one speaker. */
const OF_ONE = 2;

/** Words of a machine-spun text bear out what is quoted, but less than another account. */
const SPUN = 0.5;

/** Returns lines of the form "Name: “words”", those first that most accounts print; `after` know how it ended. */
export function quotedLines(
  findings: Findings,
  after: ReadonlySet<ArticleId>,
  language: Language,
): BriefItem[] {
  const { brief } = language;
  const topic = topicOf(findings, language);
  const clean = trusted(findings);
  const texts = new Map(findings.articles.map(({ id, text }) => [id, text]));
  const names = new Map(findings.entities.map((entity) => [entity.id, entity]));
  const variants = Map.groupBy(
    findings.quotations.filter(({ utterance }) => utterance !== undefined),
    ({ utterance }) => utterance!,
  );
  const accounts = new Map<EntityId, number>();
  const accountsOfSpeaker = ({ id, mentions }: Entity): number => {
    const known = accounts.get(id) ?? countOrigins(findings, mentions);
    accounts.set(id, known);
    return known;
  };
  const rated = findings.quotations
    .filter(
      (quotation) =>
        isWhole(quotation, language) &&
        clean.has(quotation.article) &&
        !isAddressed(texts.get(quotation.article) ?? '', quotation.content[0], language.proposals),
    )
    .flatMap((quotation) => {
      const speaker = names.get(quotation.source!);
      if (!speaker) return [];
      const same = (variants.get(quotation.utterance ?? '') ?? []).filter(({ id }) => id !== quotation.id);
      const printed = [quotation, ...same].flatMap(({ content }) => content);
      const evidence = printed.filter(({ article }) => clean.has(article));
      const support = printed.filter(({ article }) => !clean.has(article));
      const origins = countOrigins(findings, evidence);
      return [
        {
          quotation,
          speaker: speaker.name,
          evidence: [...evidence, ...support],
          origins,
          weight:
            WEIGHTS.accounts * (origins + (support.length > 0 ? SPUN : 0)) +
            WEIGHTS.speaker * accountsOfSpeaker(speaker) +
            WEIGHTS.topic * topic(quotation.content.map(({ exact }) => exact).join(' ')) +
            (after.has(quotation.article) ? WEIGHTS.after : 0),
        },
      ];
    });
  const copies = copiesIn(findings);
  const isCopied = ({ article }: Quotation): number => Number(copies.has(article));
  rated.sort(
    (a, b) =>
      b.weight - a.weight ||
      isCopied(a.quotation) - isCopied(b.quotation) ||
      (a.quotation.id < b.quotation.id ? -1 : 1),
  );
  const heard = new Map<string, number>();
  return rated.flatMap(({ quotation, speaker, evidence, origins }): BriefItem[] => {
    const count = heard.get(speaker) ?? 0;
    if (count >= OF_ONE) return [];
    heard.set(speaker, count + 1);
    const [first, ...rest] = evidence;
    const words = quotation.content.map(({ exact }) => exact.replace(/,$/, '')).join(' … ');
    const isOnce = origins > 1 && findings.independentBy === 'upstream';
    return [
      {
        text: brief.said(speaker, words),
        status: origins > 1 && !isOnce ? 'agreed' : 'single',
        ...(isOnce && { why: brief.saidOnce(origins) }),
        origins: originsOf(findings, evidence),
        evidence: [first!, ...rest],
      },
    ];
  });
}

/** Only order: set by reading which quotations of five heaps an editor would keep. */
const WEIGHTS = { accounts: 2, speaker: 0.5, topic: 4, after: 2 };

/** Printed between marks as a sentence of its own, by somebody who is named, of what it names itself. */
function isWhole({ kind, source, content }: Quotation, { brief, calendar }: Language): boolean {
  if (kind !== 'direct' || source === null || content.length > 2) return false;
  const words = content.reduce((sum, { exact }) => sum + wordsOf(exact).length, 0);
  const [{ exact: opening }] = content;
  const leans =
    calendar.leaning.link.test(opening) ||
    brief.opensBack.test(opening) ||
    ((calendar.leaning.subject.test(opening) || brief.unexplained.test(opening)) &&
      brief.firstPerson.exec(opening)?.index !== 0);
  return (
    words >= WORDS.least &&
    words <= WORDS.most &&
    (/^\p{Lu}/u.test(opening) || brief.firstPerson.exec(opening)?.index === 0) &&
    !leans
  );
}
