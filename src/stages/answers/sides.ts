/** From sentences that may answer to the answer: what is sure enough, gathered by what it says, with its origins. */

import type { Language } from '../../language/language.ts';
import type { Answer, AnswerPassage } from '../../model/answer.ts';
import type { OriginId } from '../../model/reuse.ts';
import type { Citation } from '../../model/span.ts';
import { cite, overlapLength } from '../../text/offsets.ts';
import type { AnswerValue, Candidate } from './candidate.ts';
import type { ReadHeap } from './heap.ts';
import type { Sought } from './sought.ts';
import { wordAnswer } from './wording.ts';

/** Below, it is a guess; measured on questions of our own, half of which nothing answers (eval/questions.ts). */
const SURE = 0.6;
/** Beside the best one. */
const NEAR = 0.8;
const MOST = 3;

/** Returns the answer. */
export function compose(
  sought: Sought,
  found: readonly Candidate[],
  heap: ReadHeap,
  language: Language,
): Answer {
  const question = sought.text;
  const best = found[0];
  if (best === undefined || best.score < SURE)
    return { question, status: 'not-stated', why: '', answers: [] };
  const near = found.filter(({ score }) => score >= Math.max(SURE, NEAR * best.score));
  const groups = gather(near, heap).slice(0, 8);
  const answers = groups.slice(0, MOST).map((group) => passageOf(group, sought, heap, language));
  const sides = groups.length > 1 && areSides(groups);
  return { question, status: sides ? 'disagree' : 'answered', answers };
}

function gather(found: readonly Candidate[], heap: ReadHeap): Candidate[][] {
  const groups: Candidate[][] = [];
  for (const one of found) {
    const same = groups.find(([first]) => saySame(first!, one, heap));
    if (same) same.push(one);
    else groups.push([one]);
  }
  return groups;
}

function saySame(a: Candidate, b: Candidate, _heap: ReadHeap): boolean {
  if (a.value && b.value) {
    if (isSameValue(a.value, b.value)) return a.value.kind !== 'polarity' || alike(a, b) > 0.5;
    return false;
  }
  return alike(a, b) > 0.5;
}

function alike(a: Candidate, b: Candidate): number {
  const [one, other] = [a, b].map(({ passage }) => new Set(passage.words.map(({ stem }) => stem))) as [
    Set<string>,
    Set<string>,
  ];
  const both = [...one].filter((stem) => other.has(stem)).length;
  return both / Math.max(1, Math.min(one.size, other.size));
}

function isSameValue(a: AnswerValue, b: AnswerValue): boolean {
  if (a.kind === 'polarity') return b.kind === 'polarity' && a.polarity === b.polarity;
  if (a.kind === 'time') return b.kind === 'time' && a.start < b.end && b.start < a.end;
  if (a.kind === 'number') return b.kind === 'number' && a.min <= b.max && b.min <= a.max;
  return b.kind === 'names' && [...a.names].some((name) => b.names.has(name));
}

function areSides(_groups: readonly Candidate[][]): boolean {
  return false;
}

function passageOf(
  group: readonly Candidate[],
  sought: Sought,
  heap: ReadHeap,
  language: Language,
): AnswerPassage {
  const clean = group.filter(({ passage }) => !passage.isSpun);
  const [first, ...rest] = (
    clean.length > 0 ? [...clean, ...group.filter(({ passage }) => passage.isSpun)] : group
  ).map(citationOf);
  const evidence = [
    first!,
    ...rest.filter((one) => !(one.article === first!.article && one.start === first!.start)),
  ] as const;
  const origins = [...new Set(clean.map((one) => originOf(citationOf(one), heap)))].filter(
    (id) => id !== undefined,
  );
  return { text: wordAnswer(group, sought, heap, language), origins, evidence };
}

const citationOf = ({ passage, span }: Candidate): Citation =>
  cite(passage.told.article, passage.told.toPrint(span));

/** Returns the origin that a citation counts for: that of the statement it makes, else its article's. */
function originOf(citation: Citation, { claims, origins }: ReadHeap): OriginId | undefined {
  for (const { statements } of claims)
    for (const { evidence, origin } of statements)
      if (
        origin !== undefined &&
        evidence.article === citation.article &&
        overlapLength(evidence, citation) > (citation.end - citation.start) / 2
      )
        return origin;
  return origins.find(({ level, articles }) => level === 'article' && articles.includes(citation.article))
    ?.id;
}
