/** Who says what in one article: quoted words with their speakers, and clauses that report what somebody said. */

import type { Language } from '../../language/language.ts';
import type { Annotation, Times } from '../../model/annotation.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Entity } from '../../model/entity.ts';
import type { Layer, Stamp } from '../../model/layer.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { Citation, Evidence, Span } from '../../model/span.ts';
import { shortHash } from '../../text/hashes.ts';
import { cite } from '../../text/offsets.ts';
import { circumstancesOf } from './circumstances.ts';
import type { Draft } from './draft.ts';
import { draftQuotations } from './drafts.ts';
import { type Frame, framesOf } from './frames.ts';
import { borrowFromBody } from './headlines.ts';
import { findQuoted } from './marks.ts';
import { saidOn } from './said.ts';
import { createSpeakers, type Speaker, type Speakers } from './speakers.ts';

export const stage: Stamp = { stage: 'quotations', version: 3 };

/**
 * Returns the article's quotations in text order: direct, mixed, and indirect ones. They say when they were said
 * where the article's times are given.
 */
export function findQuotations(
  article: DossierArticle,
  annotation: Annotation,
  entities: readonly Entity[],
  language: Language,
  times?: Times,
): Layer<Quotation> {
  const quoted = findQuoted(article.text, article.blocks, language.speech);
  const frames = framesOf(article.text, annotation, quoted, language.speech);
  const drafts = draftQuotations(article.text, frames, language);
  const speakers = createSpeakers(article, annotation, frames, entities, language);
  const items = drafts.map((draft) => ({
    ...compose(article, frames, draft, speakerOf(draft, speakers), language),
    said: saidWhen(frames, draft, times, language),
  }));
  return { ...stage, items: borrowFromBody(article, items) };
}

const NOBODY: Speaker = { entity: null, text: '' };

const speakerOf = ({ source, frame }: Draft, { resolve }: Speakers): Speaker =>
  source === undefined ? NOBODY : resolve(source, frame);

function compose(
  article: DossierArticle,
  frames: readonly Frame[],
  draft: Draft,
  speaker: Speaker,
  language: Language,
): Omit<Quotation, 'said'> {
  const tokens = frames[draft.frame]!.tokens;
  const content = draft.content.map((span): Citation => cite(article, span)) as unknown as Evidence;
  const circumstances =
    draft.cue === undefined
      ? { medium: null, addressee: null }
      : circumstancesOf(article.text, tokens, draft.cue, language);
  return {
    id: idOf(article, draft),
    article: article.id,
    kind: draft.kind,
    source: speaker.entity,
    sourceText: speaker.text === '' ? null : speaker.text,
    cue: draft.cue === undefined ? null : cite(article, cueSpan(frames[draft.frame]!, draft.cue.verb)),
    content,
    ...circumstances,
    spun: article.spun.verdict === 'spun',
  };
}

const saidWhen = (
  frames: readonly Frame[],
  { frame, cue, content }: Draft,
  times: Times | undefined,
  language: Language,
): Quotation['said'] =>
  cue === undefined || times === undefined
    ? null
    : saidOn(frames[frame]!, cue, content, times.expressions, language);

/** Two cues may report words from the same place on, so the place of the first word does not tell them apart. */
const idOf = ({ id }: DossierArticle, { kind, content, frame, cue }: Draft): string => {
  const places = content.flatMap(({ start, end }) => [start, end]);
  return `q-${shortHash([id, kind, ...[...places, frame, cue?.verb.from ?? -1].map(String)], 10)}`;
};

const cueSpan = ({ tokens }: Frame, { from, to }: { from: number; to: number }): Span => ({
  start: tokens[from]!.start,
  end: tokens[to - 1]!.end,
});
