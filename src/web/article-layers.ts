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

/**
 * Returns the runs of each block, by where it begins: its text cut wherever a layer begins or ends. The text is gone through
 * once, so that ten thousand marks cost no more than their number: a hostile article can have as many.
 */
export function layeredRuns(
  article: DossierArticle,
  marked: readonly Marked[],
  blocks: readonly Span[],
): ReadonlyMap<number, readonly LayeredRun[]> {
  const swaps = swapsWithin(blocks, article);
  const marks = marked.map((one) => widened(one, swaps)).filter(({ start, end }) => start < end);
  const edges = new Set([...blocks, ...swaps, ...marks].flatMap(({ start, end }) => [start, end]));
  const [opening, closing] = [Map.groupBy(marks, ({ start }) => start), Map.groupBy(marks, ({ end }) => end)];
  const restored = new Map(swaps.map((swap) => [swap.start, swap.restored]));
  const runs = new Map<number, LayeredRun[]>(blocks.map(({ start }) => [start, []]));
  const over = openMarks();
  let block: Span | undefined;
  let at = 0;
  for (const [from, to] of pairsOf([...edges].sort((a, b) => a - b))) {
    for (const one of closing.get(from) ?? []) over.close(one);
    for (const one of opening.get(from) ?? []) over.open(one);
    while (blocks[at] !== undefined && blocks[at]!.start <= from) block = blocks[at++];
    if (block === undefined || from >= block.end) continue;
    const swap = restored.get(from);
    runs.get(block.start)!.push({
      start: from,
      text: article.text.slice(from, to),
      ...over.shown(swap !== undefined),
      ending: (closing.get(to) ?? []).flatMap(({ status }) => status ?? []),
      ...(swap !== undefined && { restored: swap }),
    });
  }
  return runs;
}

type Swaps = DossierArticle['spun']['swaps'];

/** Returns the swaps that lie within a block, one behind the other. */
function swapsWithin(blocks: readonly Span[], article: DossierArticle): Swaps {
  const within: Swaps[number][] = [];
  let [at, end] = [0, 0];
  for (const swap of swapsOf(article)) {
    while (blocks[at] !== undefined && blocks[at]!.end < swap.end) at++;
    if (blocks[at] === undefined || swap.start < Math.max(blocks[at]!.start, end)) continue;
    within.push(swap);
    end = swap.end;
  }
  return within;
}

/** A swapped word stays whole, since what it was is printed above all of it: what begins or ends in it takes all of it. */
function widened(mark: Marked, swaps: Swaps): Marked {
  const [first, last] = [swapAround(mark.start, swaps), swapAround(mark.end, swaps)];
  return first || last ? { ...mark, start: first?.start ?? mark.start, end: last?.end ?? mark.end } : mark;
}

/** Returns the swap that a place lies inside of, not at its edge. */
function swapAround(place: number, swaps: Swaps): Swaps[number] | undefined {
  let [low, high] = [0, swaps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (swaps[middle]!.end <= place) low = middle + 1;
    else high = middle;
  }
  return swaps[low] !== undefined && swaps[low]!.start < place ? swaps[low] : undefined;
}

const pairsOf = (edges: readonly number[]): [from: number, to: number][] =>
  edges.slice(0, -1).map((from, at) => [from, edges[at + 1]!]);

const LAYERS: readonly LayerName[] = ['names', 'quotations', 'claims', 'copied', 'swapped'];

/** What lies over the place at which one is. Of several claims the one that began first gives its status. */
function openMarks() {
  const numbers = new Map<LayerName, number>();
  const claims = new Set<Marked>();
  const change = ({ layer }: Marked, by: number): unknown =>
    numbers.set(layer, (numbers.get(layer) ?? 0) + by);
  return {
    open: (mark: Marked): void => {
      change(mark, 1);
      if (mark.layer === 'claims') claims.add(mark);
    },
    close: (mark: Marked): void => {
      change(mark, -1);
      claims.delete(mark);
    },
    shown: (isSwap: boolean): Pick<LayeredRun, 'layers' | 'status'> => {
      const status = claims.values().next().value?.status;
      const layers = LAYERS.filter(
        (layer) => (numbers.get(layer) ?? 0) > 0 || (layer === 'swapped' && isSwap),
      );
      return { layers: new Set(layers), ...(status && { status }) };
    },
  };
}
