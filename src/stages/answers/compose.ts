/** From sentences that may answer to the answer: what is sure enough, gathered by what it says, with its origins. */

import type { Language } from '../../language/language.ts';
import type { Answer, AnswerPassage } from '../../model/answer.ts';
import type { OriginId } from '../../model/reuse.ts';
import type { Citation, Evidence } from '../../model/span.ts';
import { distinctCitations } from '../../text/citations.ts';
import { overlapLength } from '../../text/offsets.ts';
import { type Candidate, citationOf } from './candidate.ts';
import type { ReadHeap } from './heap.ts';
import { type Disputed, disputeOf, findSides, type Group, groupByValue, groupSame } from './sides.ts';
import type { Sought } from './sought.ts';
import { findRivals, isUnsettled } from './unsettled.ts';
import { wordAnswer } from './wording.ts';

/** Below, it is a guess. Set by hand, not swept: of the questions of eval/questions.ts a third has no answer. */
const SURE = 0.6;
/** Of what only a machine-spun text says. */
const SURE_OF_SPUN = 0.75;
/** Of what an article says is not settled, a side need not be told in the question's words. */
const LEAST_OPEN = 0.4;
/** Beside the best one. */
const NEAR = 0.8;
const MOST = 3;

/** Returns the answer to a question from the sentences that may be it, best first. */
export function compose(
  sought: Sought,
  found: readonly Candidate[],
  heap: ReadHeap,
  language: Language,
): Answer {
  const question = sought.text;
  const { questions } = language;
  const sure = found.filter(({ score, passage }) => score >= (passage.isSpun ? SURE_OF_SPUN : SURE));
  const [best] = sure;
  if (best === undefined)
    return { question, status: 'not-stated', why: questions.notFound(wordsOf(sought)), answers: [] };
  const dispute = sure.slice(0, MOST).flatMap((one) => disputeOf(one, found, heap) ?? [])[0];
  if (dispute) return { question, status: 'disagree', why: dispute.why, answers: sidesOf(dispute, heap) };
  const near = sure.filter(({ score }) => score >= NEAR * best.score);
  const groups = groupSame(near);
  const stated = findSides(groupByValue(sure), sought, heap);
  const sides = stated.length > 0 ? stated : rivalsAmong(found, sought, heap, language);
  const shown = sides.length > 0 ? sides : latestFirst(groups, sought);
  return {
    question,
    status: sides.length > 0 ? 'disagree' : 'answered',
    ...(sides.length > 0 && { why: questions.sidesFound(sides.length) }),
    answers: shown.slice(0, MOST).map((group) => passageOf(group, heap, language)),
  };
}

/** Returns the sides of what the articles themselves say is not settled. */
function rivalsAmong(
  found: readonly Candidate[],
  sought: Sought,
  heap: ReadHeap,
  language: Language,
): Group[] {
  if (sought.tense === 'future' || !isUnsettled(sought, heap, language)) return [];
  return findRivals(groupSame(found.filter(({ score }) => score >= LEAST_OPEN)), heap);
}

const wordsOf = ({ sought }: Sought): string[] => sought.map(({ form }) => form);

/** Of figures that change from day to day, and of plans, the last is the answer. */
function latestFirst(groups: readonly Group[], { tense }: Sought): Group[] {
  const [first] = groups[0] ?? [];
  const value = first?.value;
  if (value?.kind !== 'number' && (value?.kind !== 'time' || tense !== 'future')) return [...groups];
  const isSameThing = ([one]: Group): boolean =>
    one.value?.kind === value.kind &&
    (one.value.kind !== 'number' || value.kind !== 'number' || one.value.unit === value.unit) &&
    one.score >= NEAR * first!.score;
  const last = ([one]: Group): string => one.passage.told.article.published?.value.start ?? '';
  const same = groups
    .filter(isSameThing)
    .sort((a, b) => (last(a) < last(b) ? 1 : last(a) > last(b) ? -1 : 0));
  return [...same, ...groups.filter((group) => !isSameThing(group))];
}

function passageOf(group: Group, heap: ReadHeap, language: Language): AnswerPassage {
  const clean = group.filter(({ passage }) => !passage.isSpun);
  const spun = group.filter(({ passage }) => passage.isSpun);
  const evidence = distinct([...clean, ...spun].map(citationOf));
  return {
    text: wordAnswer(clean[0] ?? group[0], language),
    origins: originsOf(clean.map(citationOf), heap),
    evidence,
  };
}

const distinct = (citations: readonly Citation[]): Evidence =>
  distinctCitations(citations) as unknown as Evidence;

function sidesOf({ sides }: Disputed, heap: ReadHeap): AnswerPassage[] {
  const spun = new Set(
    heap.tellings.filter(({ article }) => article.spun.verdict === 'spun').map(({ article }) => article.id),
  );
  return sides.slice(0, MOST).map((evidence) => {
    const clean = evidence.filter(({ article }) => !spun.has(article));
    const [first] = clean.length > 0 ? clean : evidence;
    return {
      text: first!.exact.replace(/\s+/g, ' '),
      origins: originsOf(clean, heap),
      evidence: distinct([first!, ...evidence]),
    };
  });
}

const originsOf = (citations: readonly Citation[], heap: ReadHeap): OriginId[] =>
  [...new Set(citations.map((one) => originOf(one, heap)))].filter((id) => id !== undefined);

/** Returns the origin that a citation counts for: that of the statement it makes, else its article's. */
function originOf(citation: Citation, { claims, originByArticle }: ReadHeap): OriginId | undefined {
  for (const { statements } of claims)
    for (const { evidence, origin } of statements)
      if (
        origin !== undefined &&
        evidence.article === citation.article &&
        overlapLength(evidence, citation) > (citation.end - citation.start) / 2
      )
        return origin;
  return originByArticle.get(citation.article);
}
