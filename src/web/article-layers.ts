/** What was found in an article, layer by layer, as spans of its text that can be told apart. */

import type { DossierArticle } from '../model/dossier.ts';
import type { Entity } from '../model/entity.ts';
import type { Passage, Reuse } from '../model/reuse.ts';
import type { Citation, Span } from '../model/span.ts';
import { type Edition, type Status, sourceOf, statusOfClaim } from '../render/edition.ts';
import { KIND_WORDS, relationWords } from '../render/reuse-words.ts';
import type { Source } from '../render/sources.ts';
import { speakerOf } from '../render/speakers.ts';
import { swapsOf } from '../render/spun.ts';

export type LayerName = 'names' | 'quotations' | 'claims' | 'copied' | 'swapped';

/** A stretch of the text and what it is. */
export interface Marked extends Span {
  readonly layer: LayerName;
  /** Of a claim. */
  readonly status?: Status;
}

export interface Layers {
  readonly marked: readonly Marked[];
  /** The most mentioned first. */
  readonly names: readonly { readonly entity: Entity; readonly mentions: readonly Citation[] }[];
  readonly quotations: readonly { readonly speaker: string; readonly pieces: readonly Citation[] }[];
  readonly claims: readonly {
    readonly text: string;
    readonly status: Status;
    readonly here: readonly Citation[];
    /** Statements of it in other articles. */
    readonly there: readonly Citation[];
  }[];
  readonly copied: readonly Shared[];
  readonly swapped: number;
}

/** What this article and another share. */
export interface Shared {
  readonly other: Source;
  /** "A copy of Littoral News". */
  readonly relation: string;
  readonly reuse: Reuse;
  readonly passages: readonly { readonly here: Span; readonly kind: string }[];
}

/** Returns the layers of an article of a story. */
export function layersOf(edition: Edition, article: DossierArticle): Layers {
  const { dossier } = edition;
  const here = (citations: readonly Citation[]): Citation[] =>
    citations.filter((citation) => citation.article === article.id);
  const names = dossier.entities
    .map((entity) => ({ entity, mentions: here(entity.mentions) }))
    .filter(({ mentions }) => mentions.length > 0)
    .sort((a, b) => b.mentions.length - a.mentions.length);
  const quotations = dossier.quotations
    .filter(
      (quotation) => quotation.article === article.id && quotation.kind !== 'scare' && !quotation.attitude,
    )
    .map(({ source, sourceText, content }) => ({
      speaker: speakerOf(edition, source, sourceText),
      pieces: content,
    }));
  const claims = dossier.claims
    .map((claim) => {
      const told = claim.statements.map(({ evidence }) => evidence);
      return {
        text: claim.text,
        status: statusOfClaim(edition, claim),
        here: here(told),
        there: told.filter((one) => one.article !== article.id),
      };
    })
    .filter((claim) => claim.here.length > 0)
    .sort((a, b) => a.here[0]!.start - b.here[0]!.start);
  const copied = dossier.reuse
    .filter(({ from, to }) => from === article.id || to === article.id)
    .map((reuse) => sharedOf(edition, article, reuse))
    .sort((a, b) => b.reuse.share - a.reuse.share);
  return {
    names,
    quotations,
    claims,
    copied,
    swapped: swapsOf(article).length,
    marked: [
      ...names.flatMap(({ mentions }) => mentions.map((span) => ({ ...span, layer: 'names' as const }))),
      ...quotations.flatMap(({ pieces }) =>
        pieces.map((span) => ({ ...span, layer: 'quotations' as const })),
      ),
      ...claims.flatMap((claim) =>
        claim.here.map((span) => ({ ...span, layer: 'claims' as const, status: claim.status })),
      ),
      ...copied.flatMap(({ passages }) =>
        passages.map(({ here: span }) => ({ ...span, layer: 'copied' as const })),
      ),
    ],
  };
}

function sharedOf(edition: Edition, article: DossierArticle, reuse: Reuse): Shared {
  const other = sourceOf(edition, { article: reuse.from === article.id ? reuse.to : reuse.from });
  const sideOf = ({ from, to }: Passage): Span => (reuse.from === article.id ? from : to);
  return {
    other,
    relation: relationWords(article, other.name, reuse),
    reuse,
    passages: reuse.passages.map((passage) => ({ here: sideOf(passage), kind: KIND_WORDS[passage.kind] })),
  };
}

/** A run of text that is the same in all layers. */
export interface LayeredRun {
  readonly start: number;
  readonly text: string;
  readonly layers: ReadonlySet<LayerName>;
  readonly status?: Status;
  /** Claims that end with this run, by their status. */
  readonly ending: readonly Status[];
  /** What a swapped word probably was. */
  readonly restored?: string;
}

/** Returns a stretch of the text cut wherever a layer begins or ends. */
export function layeredRuns(
  article: DossierArticle,
  marked: readonly Marked[],
  { start, end }: Span,
): LayeredRun[] {
  const swaps = swapsOf(article).filter((swap) => swap.start >= start && swap.end <= end);
  const inside = marked.filter((one) => one.start < end && one.end > start);
  const cuts = new Set([start, end]);
  for (const { start: from, end: to } of inside) {
    if (from > start) cuts.add(from);
    if (to < end) cuts.add(to);
  }
  // A swapped word stays whole: what it was is printed above all of it.
  for (const swap of swaps) {
    for (const cut of [...cuts]) if (cut > swap.start && cut < swap.end) cuts.delete(cut);
    cuts.add(swap.start).add(swap.end);
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1]!;
    const over = inside.filter((one) => one.start < to && one.end > from);
    const swap = swaps.find((one) => one.start === from && one.end === to);
    const claim = over.find(({ layer }) => layer === 'claims');
    return {
      start: from,
      text: article.text.slice(from, to),
      layers: new Set([...over.map(({ layer }) => layer), ...(swap ? (['swapped'] as const) : [])]),
      ...(claim?.status && { status: claim.status }),
      ending: over.flatMap(({ layer, status, end: last }) =>
        layer === 'claims' && status && last === to ? [status] : [],
      ),
      ...(swap && { restored: swap.restored }),
    };
  });
}
