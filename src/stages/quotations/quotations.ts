/**
 * Who says what in one article: quoted words with their speakers, clauses that report what somebody said, and words in
 * marks that nobody is said to have spoken.
 */

import { datelineOf } from '../../language/find-credits.ts';
import type { Language } from '../../language/language.ts';
import type { Annotation, Times } from '../../model/annotation.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Entity } from '../../model/entity.ts';
import type { Layer, Stamp } from '../../model/layer.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { Citation, Evidence, Span } from '../../model/span.ts';
import type { ParsedSentence } from '../../model/syntax.ts';
import { shortHash } from '../../text/hashes.ts';
import { cite, contains } from '../../text/offsets.ts';
import { onceEachWith } from '../../text/once-each.ts';
import { addAttributed } from './attributed.ts';
import { circumstancesOf } from './circumstances.ts';
import { draftHeadlines, draftInterview } from './colons.ts';
import type { Draft } from './draft.ts';
import { draftQuotations } from './drafts.ts';
import { type Frame, framesOf } from './frames.ts';
import { borrowFromBody } from './headlines.ts';
import { likelyFrames } from './likely.ts';
import { findQuoted } from './marks.ts';
import { draftNested, type Framed, giveToReporter, linkWithin } from './nested.ts';
import { saidOn } from './said.ts';
import { checkClauses } from './said-clauses.ts';
import { createSpeakers, type Speaker, type Speakers } from './speakers.ts';

export const stage: Stamp = { stage: 'quotations', version: 12 };

/**
 * Returns the article's quotations in text order: direct, mixed, and indirect ones, and scare quotes. They say when they
 * were said where the article's times are given, and inside which other one they stand. `likely` has the trees of a
 * machine-spun article as it likely read, in the places of its printed words.
 */
export function findQuotations(
  article: DossierArticle,
  annotation: Annotation,
  entities: readonly Entity[],
  language: Language,
  times?: Times,
  likely: readonly ParsedSentence[] = annotation.trees,
): Layer<Quotation> {
  const { frames, drafts, nested } = draftsIn(article, annotation, likely, language);
  const speakers = createSpeakers(article, annotation, frames, entities, language);
  const composed = ({ draft, frames, found }: Found, speaker: Speaker): Quotation => ({
    ...withSpeaker(found, speaker),
    said: saidWhen(frames, draft, times, language),
  });
  const items = drafts.map((one) => composed(one, speakerOf(one.draft, speakers)));
  const inside = nested.flatMap((one) => {
    const { draft, frames } = one;
    const outer = items.find((item) => isSpokenIn(item, draft));
    return outer === undefined || draft.source === undefined
      ? []
      : [composed(one, speakers.resolveInside(draft.source, frames[draft.frame]!, outer))];
  });
  const all = [...borrowFromBody(article, items), ...inside];
  const inOrder = all.sort((one, other) => one.content[0].start - other.content[0].start);
  return { ...stage, items: linkWithin(inOrder) };
}

/** What an article quotes, before it is known who in the story is meant by its sources. */
interface Drafts {
  readonly frames: readonly Frame[];
  readonly drafts: readonly Found[];
  /** What is quoted inside quoted stretches. */
  readonly nested: readonly Found[];
}

interface Found extends Framed {
  readonly found: Omit<Quotation, 'source' | 'sourceText' | 'said'>;
}

function draftsIn(
  article: DossierArticle,
  annotation: Annotation,
  likely: readonly ParsedSentence[],
  language: Language,
): Drafts {
  if (article.spun.verdict === 'spun' || likely !== annotation.trees)
    return readDrafts(article, annotation, likely, language);
  const known = draftedIn(annotation, language);
  const drafts = known.drafts ?? readDrafts(article, annotation, likely, language);
  known.drafts = drafts;
  return drafts;
}

/** What was drafted of an article, which other articles do not change: who reads it again has it. */
const draftedIn = onceEachWith((_: Annotation, _language: Language): { drafts?: Drafts } => ({}));

function readDrafts(
  article: DossierArticle,
  annotation: Annotation,
  likely: readonly ParsedSentence[],
  language: Language,
): Drafts {
  const quoted = findQuoted(article.text, article.blocks, language.speech).filter(
    (stretch) => !annotation.mentions.some((name) => isInside(stretch, name)),
  );
  const frames = likelyFrames(
    framesOf(article.text, annotation, quoted, language.speech, datelineOf(article)),
    article,
    language,
  );
  const marked = [
    ...draftQuotations(article.text, frames, language),
    ...draftHeadlines(article.text, frames, annotation.trees, language),
    ...draftInterview(article.text, frames, language),
  ];
  const told = checkClauses(addAttributed(marked, frames, likely, language), frames, likely, language);
  const nested = quoted.flatMap((stretch) => draftNested(article.text, annotation, stretch, language));
  const composed = (one: Framed): Found => ({
    ...one,
    found: compose(article, one.frames, one.draft, likely, language),
  });
  return {
    frames,
    drafts: giveToReporter(told, frames, language).map((draft) => composed({ draft, frames })),
    nested: nested.map(composed),
  };
}

/** 'Thomas "Red" Lisk': a nickname is nobody's words. */
const isInside = (stretch: Span, name: Span): boolean => name.start < stretch.start && stretch.end < name.end;

const isSpokenIn = ({ kind, content }: Quotation, draft: Draft): boolean =>
  (kind === 'direct' || kind === 'mixed') && content.some((piece) => contains(piece, draft.content[0]!));

const NOBODY: Speaker = { entity: null, text: '' };

const speakerOf = ({ source, frame }: Draft, { resolve }: Speakers): Speaker =>
  source === undefined ? NOBODY : resolve(source, frame);

function compose(
  article: DossierArticle,
  frames: readonly Frame[],
  draft: Draft,
  trees: readonly ParsedSentence[],
  language: Language,
): Found['found'] {
  const tokens = frames[draft.frame]!.tokens;
  const content = draft.content.map((span): Citation => cite(article, span)) as unknown as Evidence;
  const circumstances =
    draft.cue === undefined
      ? { medium: null, addressee: null }
      : circumstancesOf(article.text, tokens, draft.cue, trees, language);
  return {
    id: idOf(article, draft),
    article: article.id,
    kind: draft.kind,
    cue: draft.cue === undefined ? null : cite(article, cueSpan(frames[draft.frame]!, draft.cue.verb)),
    content,
    ...circumstances,
    spun: article.spun.verdict === 'spun',
    ...(draft.attitude && { attitude: true as const }),
  };
}

const withSpeaker = (
  { id, article, kind, ...found }: Found['found'],
  { entity, text }: Speaker,
): Omit<Quotation, 'said'> => ({
  id,
  article,
  kind,
  source: entity,
  sourceText: text === '' ? null : text,
  ...found,
});

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
