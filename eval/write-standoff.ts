/**
 * Makes the stand-off key of a story of an annotation that quotes it: `node eval/write-standoff.ts ANNOTATION TEXTS > KEY`.
 * ANNOTATION holds `quotes.json`, `facts.json`, `positions.json`, `timeline.json`, `framing.json` and `brief.json`, in which every
 * stretch is `{ doc, text, n }`: the n-th time (else the first) that the text whose file's name begins with `doc` has the words.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Place, StandoffKey } from './standoff.ts';

interface Quoted {
  readonly doc: string;
  readonly text: string;
  readonly n?: number;
}

interface Stated {
  readonly evidence: readonly Quoted[];
}

/** A word for a matter, with how often each text has it. */
interface Worded {
  readonly label: string;
  readonly counts: Record<string, number>;
}

interface Authored {
  readonly quotes: readonly (Quoted & { kind: string; speaker?: string | null; group?: string })[];
  readonly facts: readonly (Stated & { status: string; substatus?: string })[];
  readonly positions: readonly (Stated & { party: string; label: string })[];
  readonly events: readonly (Stated & { date: string | null })[];
  readonly concepts: readonly { variants: readonly Worded[] }[];
  readonly items: readonly (Stated & { text: string; contested?: boolean })[];
}

const [annotation, folder] = process.argv.slice(2);
if (annotation === undefined || folder === undefined)
  throw new Error('usage: node eval/write-standoff.ts ANNOTATION TEXTS > KEY');

const texts = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
);

console.log(JSON.stringify(standoffOf(readAnnotation(annotation)), null, 1));

function readAnnotation(from: string): Authored {
  const names = ['quotes', 'facts', 'positions', 'timeline', 'framing', 'brief'];
  return Object.assign(
    {},
    ...names.map((name) => JSON.parse(readFileSync(join(from, `${name}.json`), 'utf8'))),
  );
}

function standoffOf({ quotes, facts, positions, events, concepts, items }: Authored): StandoffKey {
  const groups = [...new Set(quotes.flatMap(({ group }) => group ?? []))];
  const evidenceOf = ({ evidence }: Stated): Place[] => evidence.map(placeOf);
  return {
    about: `Made by reading ${basename(resolve(folder!))}, before any dossier of it was looked at. Places are in characters.`,
    story: basename(resolve(folder!)),
    quotes: quotes.map((quote) => ({
      at: placeOf(quote),
      kind: quote.kind,
      speakers: (quote.speaker ?? '')
        .split(', ')
        .flatMap((name) => (name ? wordsAnywhere(name, 'speaker') : [])),
      ...(quote.group !== undefined && { group: groups.indexOf(quote.group) }),
    })),
    facts: facts.map(({ status, substatus, ...fact }) => ({
      status,
      ...(substatus !== undefined && { substatus }),
      evidence: evidenceOf(fact),
    })),
    positions: positions.flatMap(({ party, label, ...position }) =>
      wordsAnywhere(party, 'party').map((named) => ({ party: named, label, evidence: evidenceOf(position) })),
    ),
    events: events.map(({ date, ...event }) => ({ date, evidence: evidenceOf(event) })),
    concepts: concepts.map(({ variants }) =>
      byForm(variants).flatMap(({ label, counts }) =>
        wordsAnywhere(label, 'label').map((named) => ({ label: named, counts })),
      ),
    ),
    brief: items.map(({ text, contested, ...item }) => ({
      words: text.split(/\s+/).length,
      ...(contested === true && { contested }),
      evidence: evidenceOf(item),
    })),
  };
}

function placeOf({ doc, text, n = 1 }: Quoted): Place {
  const [, all] = [...texts].find(([name]) => name.startsWith(doc)) ?? [];
  if (all === undefined) throw new Error(`There is no text whose file's name begins with ${doc}.`);
  let start = -1;
  for (let time = 0; time < n; time++) {
    start = all.indexOf(text, start + 1);
    if (start < 0) throw new Error(`${doc} does not say ${time + 1} times: ${text}`);
  }
  return `${doc}:${start}-${start + text.length}`;
}

/** Singular and plural, hyphen and blank are forms of one word for a matter, called by the one that is printed most. */
function byForm(variants: readonly Worded[]): Worded[] {
  const sumOf = ({ counts }: Worded): number => Object.values(counts).reduce((sum, count) => sum + count, 0);
  const formOf = ({ label }: Worded): string => label.toLowerCase().replaceAll('-', ' ').replace(/s\b/g, '');
  return [...Map.groupBy(variants, formOf).values()].map((forms) => {
    const [most] = forms.toSorted((a, b) => sumOf(b) - sumOf(a)) as [Worded];
    const docs = new Set(forms.flatMap(({ counts }) => Object.keys(counts)));
    const counts = [...docs].map((doc) => [
      doc,
      forms.reduce((sum, form) => sum + (form.counts[doc] ?? 0), 0),
    ]);
    return { label: most.label, counts: Object.fromEntries(counts) };
  });
}

/** Returns where words first stand in any of the texts, whatever their case; none, with a line, where they do not. */
function wordsAnywhere(words: string, role: string): Place[] {
  for (const [name, text] of texts) {
    const start = text.toLowerCase().indexOf(words.toLowerCase());
    if (start >= 0) return [`${name.slice(0, 2)}:${start}-${start + words.length}`];
  }
  console.error(`No text has the ${role}: ${words}`);
  return [];
}
