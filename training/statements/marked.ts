/**
 * Stories in which it is marked what is said where: a folder with the articles as `NN.txt`, each with `{{F07|the words}}` around
 * what states a fact, also nested; and `facts.txt` with a line for each, "F07 what it says", "F07! …" of what they contradict
 * each other over.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DossierArticle } from '../../src/model/dossier.ts';
import type { Span } from '../../src/model/span.ts';
import { overlapLength } from '../../src/text/offsets.ts';

export interface MarkedStory {
  /** Articles by the names of their files, without marks. */
  readonly texts: ReadonlyMap<string, string>;
  readonly facts: readonly MarkedFact[];
}

export interface MarkedFact {
  readonly id: string;
  readonly isContradicted: boolean;
  /** Where articles state it. */
  readonly places: readonly (Span & { readonly file: string })[];
}

/** Throws an error that names the file and the mark where one is not closed or its fact has no line. */
export function readMarkedStory(folder: string): MarkedStory {
  const texts = new Map<string, string>();
  const places = new Map<string, (Span & { file: string })[]>();
  for (const file of readdirSync(folder)
    .filter((name) => /^\d+\.txt$/.test(name))
    .sort()) {
    const { text, marks } = withoutMarks(readFileSync(join(folder, file), 'utf8'), file);
    texts.set(file, text);
    for (const { id, start, end } of marks) places.set(id, [...(places.get(id) ?? []), { file, start, end }]);
  }
  const facts = readFileSync(join(folder, 'facts.txt'), 'utf8')
    .split('\n')
    .flatMap((line): MarkedFact[] => {
      const [, id, mark] = /^(F\d+)(!?)\s/.exec(line) ?? [];
      return id === undefined ? [] : [{ id, isContradicted: mark === '!', places: places.get(id) ?? [] }];
    });
  const known = new Set(facts.map(({ id }) => id));
  for (const id of places.keys())
    if (!known.has(id)) throw new Error(`${folder}: facts.txt has no line for ${id}.`);
  return { texts, facts };
}

/**
 * Returns the facts that a stretch of an article states, with how nearly it is the stretch of the marked words; of one of them half
 * of the shorter is the other's. `file` is what the article was read from.
 */
export function factsAt(
  { start, end }: Span,
  { parts }: Pick<DossierArticle, 'parts'>,
  file: string,
  facts: readonly MarkedFact[],
): ReadonlyMap<MarkedFact, number> {
  const part = parts.find((one) => start >= one.start && start < one.end);
  if (part === undefined) return new Map();
  const shift = part.pageStart - part.start;
  const stretch = { start: start + shift, end: end + shift };
  return new Map(
    facts.flatMap((fact) => {
      const shares = fact.places.flatMap((place) => {
        const common = place.file === file ? overlapLength(stretch, place) : 0;
        const [own, marked] = [end - start, place.end - place.start];
        return common > 0 && 2 * common >= Math.min(own, marked) ? [common / (own + marked - common)] : [];
      });
      return shares.length === 0 ? [] : [[fact, Math.max(...shares)] as const];
    }),
  );
}

interface Mark extends Span {
  readonly id: string;
}

function withoutMarks(marked: string, file: string): { readonly text: string; readonly marks: Mark[] } {
  const open: { id: string; start: number }[] = [];
  const marks: Mark[] = [];
  let text = '';
  for (const piece of marked.split(/(\{\{F\d+\||\}\})/)) {
    const [, id] = /^\{\{(F\d+)\|$/.exec(piece) ?? [];
    if (id !== undefined) open.push({ id, start: text.length });
    else if (piece !== '}}') text += piece;
    else {
      const last = open.pop();
      if (last === undefined)
        throw new Error(`${file} closes a mark that it does not open: ${text.slice(-40)}}}`);
      marks.push({ ...last, end: text.length });
    }
  }
  if (open.length > 0) throw new Error(`${file} does not close the mark of ${open[0]!.id}.`);
  return { text, marks };
}
