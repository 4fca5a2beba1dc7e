/** Quotations inside quotations: what a speaker quotes, and which report stands inside which. */

import type { Language } from '../../language/language.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { Span } from '../../model/span.ts';
import { contains, overlaps } from '../../text/offsets.ts';
import type { Cue } from './cues.ts';
import type { Draft } from './draft.ts';
import { draftQuotations } from './drafts.ts';
import { type Frame, framesOf } from './frames.ts';
import { findQuotedWithin, type Quoted } from './marks.ts';

/** A draft with the frames that its places count in. */
export interface Framed {
  readonly draft: Draft;
  readonly frames: readonly Frame[];
}

/** Returns what is quoted, with a speaker of its own, inside a quoted stretch: “She told me, ‘Go home.’” */
export function draftNested(
  text: string,
  annotation: Annotation,
  quoted: Quoted,
  language: Language,
): Framed[] {
  const within = findQuotedWithin(text, quoted, language.speech);
  if (within.length === 0) return [];
  const { inner } = quoted;
  const sentences = annotation.sentences
    .filter((sentence) => overlaps(sentence, inner))
    .map((sentence) => ({
      ...sentence,
      start: Math.max(sentence.start, inner.start),
      end: Math.min(sentence.end, inner.end),
    }));
  const frames = framesOf(text, { ...annotation, sentences }, within, language.speech);
  return draftQuotations(text, frames, language)
    .filter(({ kind, cue }) => (kind === 'direct' || kind === 'mixed') && cue !== undefined)
    .filter(({ frame, cue }) => cue === undefined || !isImagined(frames[frame]!, cue, language))
    .map((draft) => ({ draft, frames }));
}

/** “He will come and say, ‘Go home’”: words that nobody has spoken yet. */
function isImagined({ tokens }: Frame, { verb, source }: Cue, { speech, grammar }: Language): boolean {
  if (speech.verbs.get(tokens[verb.from]!.lower)?.form !== 'base') return false;
  return tokens
    .slice(Math.min(source.to, verb.from), verb.from)
    .some(({ kind, lower }) => kind === 'word' && grammar.modals.has(lower));
}

/** Returns the drafts, those of words in marks that stand in what somebody is reported to have said with that speaker. */
export function giveToReporter(
  drafts: readonly Draft[],
  frames: readonly Frame[],
  { speech }: Language,
): Draft[] {
  const says = ({ frame, cue, attitude }: Draft): boolean => {
    const verb = cue && speech.verbs.get(frames[frame]!.tokens[cue.verb.from]!.lower);
    return cue?.negated === false && (!attitude || /^(?:say|tell)$/.test(verb?.kind ?? ''));
  };
  const reports = drafts.filter((draft) => draft.kind === 'indirect' && draft.source && says(draft));
  return drafts.map((draft) => {
    if (draft.kind !== 'scare') return draft;
    const [report] = reports
      .filter(({ content }) => content.some((piece) => contains(piece, draft.content[0]!)))
      .sort((a, b) => sizeOf(a) - sizeOf(b));
    if (report?.source === undefined || report.cue === undefined) return draft;
    return { ...draft, kind: 'mixed', frame: report.frame, source: report.source, cue: report.cue };
  });
}

/**
 * Returns the quotations, each with the one whose words report it, if any: the shortest whose content holds its cue, or
 * its words where it has none.
 */
export function linkWithin(quotations: readonly Quotation[]): Quotation[] {
  const reports = quotations.filter(({ kind }) => kind !== 'scare');
  return quotations.map((quotation) => {
    if (quotation.kind === 'scare' || quotation.cue === null) return quotation;
    const [outer] = reports
      .filter((other) => other !== quotation && holdsCueOf(other, quotation) && !holdsCueOf(quotation, other))
      .sort((a, b) => sizeOf(a) - sizeOf(b));
    return outer === undefined ? quotation : { ...quotation, within: outer.id };
  });
}

const holdsCueOf = ({ content }: Quotation, { cue }: Quotation): boolean =>
  cue !== null && content.some((piece) => contains(piece, cue));

const sizeOf = ({ content }: { readonly content: readonly Span[] }): number =>
  content.reduce((sum, { start, end }) => sum + end - start, 0);
