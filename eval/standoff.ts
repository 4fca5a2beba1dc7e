/**
 * Keys of texts that must not be copied: stand-off annotation, which says where words stand and not what they are. With the
 * texts at hand it becomes the annotation that the annotated corpus's scorer reads.
 */

import type { Span } from '../src/model/span.ts';

/** A stretch of one of the texts, in characters: "01:315-518". The text is called by the beginning of its file's name. */
export type Place = `${string}:${number}-${number}`;

export interface StandoffKey {
  readonly about: string;
  /** The folder of its texts, or the name that ECB+ has for it: "ecbplus/19ecb". */
  readonly story: string;
  readonly quotes: readonly {
    readonly at: Place;
    readonly kind: string;
    /** Where the name of who says it stands, somewhere in the story: of any of several. */
    readonly speakers: readonly Place[];
    /** The same number for the same utterance. */
    readonly group?: number;
  }[];
  readonly facts: readonly (Stated & { readonly status: string; readonly substatus?: string })[];
  readonly positions: readonly (Stated & { readonly party: Place; readonly label: string })[];
  readonly events: readonly (Stated & { readonly date: string | null })[];
  /** Of each matter its words, with how often each text has them. */
  readonly concepts: readonly (readonly {
    readonly label: Place;
    readonly counts: Readonly<Record<string, number>>;
  }[])[];
  /** Of each point only how many words it takes. */
  readonly brief: readonly (Stated & { readonly words: number; readonly contested?: true })[];
}

interface Stated {
  readonly evidence: readonly Place[];
}

/** Files of an annotation by their names, as the scorer reads them from a folder. */
export type Annotation = Readonly<Record<string, string>>;

interface Stretch extends Span {
  readonly doc: string;
}

/** Returns the annotation that a key stands for; `textOf` gives the text of a document. */
export function annotationOf(key: StandoffKey, textOf: (doc: string) => string): Annotation {
  const wordsAt = (place: Place): string => {
    const { doc, start, end } = stretchOf(place);
    return textOf(doc).slice(start, end);
  };
  const cited = (place: Place) => ({ ...stretchOf(place), text: wordsAt(place) });
  const stated = ({ evidence }: Stated) => ({ evidence: evidence.map(cited) });
  return {
    'quotes.json': JSON.stringify({
      quotes: key.quotes.map(({ at, kind, speakers }, index) => ({
        ...cited(at),
        id: `q${index}`,
        kind,
        ...(speakers.length > 0 && { speaker: speakers.map(wordsAt).join(', ') }),
      })),
      same_utterance: utterancesOf(key),
    }),
    'facts.json': JSON.stringify({
      facts: key.facts.map((fact, at) => ({
        ...fact,
        ...stated(fact),
        id: `f${at}`,
        label: `fact ${at}`,
        docs: [...new Set(fact.evidence.map((place) => stretchOf(place).doc))],
      })),
    }),
    'positions.json': JSON.stringify({
      positions: key.positions.map((position, at) => ({
        ...stated(position),
        id: `p${at}`,
        issue: `issue ${at}`,
        label: position.label,
        party: wordsAt(position.party),
      })),
    }),
    'timeline.json': JSON.stringify({
      events: key.events.map((event, at) => ({ ...event, ...stated(event), id: `t${at}` })),
    }),
    'framing.json': JSON.stringify({
      concepts: key.concepts.map((variants, at) => ({
        concept: `concept ${at}`,
        variants: variants.map(({ label, counts }) => {
          const words = wordsAt(label).toLowerCase();
          const spans = Object.keys(counts).flatMap((doc) => placesOf(words, doc, textOf(doc)));
          return { label: words, counts, spans };
        }),
      })),
    }),
    'brief.md': key.brief.map(bulletOf).join('\n'),
  };
}

function stretchOf(place: Place): Stretch {
  const [, doc = '', start, end] = /^(.*):(\d+)-(\d+)$/.exec(place) ?? [];
  if (start === undefined) throw new Error(`This is no place in a text, as "01:315-518" is: ${place}`);
  return { doc, start: Number(start), end: Number(end) };
}

function utterancesOf({ quotes }: StandoffKey) {
  const groups = Map.groupBy(quotes.keys(), (at) => quotes[at]!.group);
  groups.delete(undefined);
  return [...groups].map(([group, ats]) => ({
    id: `u${group}`,
    variants: ats.map((at) => ({ quote: `q${at}` })),
  }));
}

/** Returns where a text has some words, whatever their case. */
function placesOf(words: string, doc: string, text: string): Stretch[] {
  const letters = words.replace(/[^\p{L}\p{N}\s]/gu, String.raw`\$&`);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${letters}(?![\\p{L}\\p{N}])`, 'gi');
  return [...text.matchAll(pattern)].map(({ index }) => ({ doc, start: index, end: index + words.length }));
}

function bulletOf({ words, contested, evidence }: StandoffKey['brief'][number]): string {
  const mark = contested ? ['(contested)'] : [];
  return ['-', ...mark, ...Array<string>(words).fill('word'), ...evidence.map((place) => `[${place}]`)].join(
    ' ',
  );
}
