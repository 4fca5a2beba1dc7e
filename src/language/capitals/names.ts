/**
 * Names by their capitals, where a language prints only names and the beginnings of sentences so: runs of words with
 * capitals, and what the words in and around them say that they name. A run of which nothing tells what it names is
 * no name here, since a line too few is better than a false one.
 */

import type { EntityType } from '../../model/annotation.ts';
import type { Span } from '../../model/span.ts';
import type { BasicLanguage } from '../language.ts';
import { linesOf, type NameLine, type NameWord, plain, type Reading, readingOf } from './lines.ts';
import { type Run, runsIn } from './runs.ts';
import { typeOfRun } from './types.ts';

export interface NameByCapitals extends Span {
  readonly type: EntityType;
  /** The fullest form that the text prints of it; the usual name where the language's lists have one. */
  readonly fullName: string;
}

interface Candidate {
  readonly line: NameLine;
  readonly run: Run;
  readonly words: string;
  type: EntityType | null;
  fullName: string;
}

/** Returns the names in the given sentences of a text, in text order. Takes linear time. */
export function namesByCapitals(
  text: string,
  sentences: readonly Span[],
  language: BasicLanguage,
): NameByCapitals[] {
  const lines = linesOf(text, sentences, language);
  const reading = readingOf(lines, text, language);
  const candidates = lines.flatMap((line) =>
    runsIn(line, reading).map((run): Candidate => {
      const words = text.slice(line.words[run.from]!.start, line.words[run.to - 1]!.end);
      const fullName = run.known?.name ?? words;
      return { line, run, words, type: typeOfRun(line, run, reading), fullName };
    }),
  );
  shareTypes(candidates);
  linkAcronyms(candidates);
  linkSurnames(candidates, reading);
  return candidates.flatMap(({ line, run, type, fullName }): NameByCapitals[] =>
    type === null
      ? []
      : [{ start: line.words[run.from]!.start, end: line.words[run.to - 1]!.end, type, fullName }],
  );
}

/** What a name names at one place it names at all. */
function shareTypes(candidates: readonly Candidate[]): void {
  const types = new Map<string, EntityType>();
  for (const { words, type } of candidates)
    if (type !== null && !types.has(plain(words))) types.set(plain(words), type);
  for (const candidate of candidates) candidate.type ??= types.get(plain(candidate.words)) ?? null;
}

/** "Junta del Dique (JDD)": the acronym is the name before the bracket, wherever it stands. */
function linkAcronyms(candidates: readonly Candidate[]): void {
  const meant = new Map<string, Candidate>();
  for (const [index, { line, run, words }] of candidates.entries()) {
    const before = candidates[index - 1];
    const isBracketed = line.words[run.from - 1]?.form === '(' && line.words[run.to]?.form === ')';
    if (isBracketed && /^\p{Lu}{2,}$/u.test(words) && before?.line === line && before.run.to === run.from - 1)
      meant.set(words, before);
  }
  for (const candidate of candidates) {
    const full = meant.get(candidate.words);
    if (full === undefined || full.type === null) continue;
    candidate.type = full.type;
    candidate.fullName = full.fullName;
  }
}

/** A surname alone is the person whose full name the text prints, where it is one person's only. */
function linkSurnames(candidates: readonly Candidate[], reading: Reading): void {
  const people = new Map<string, Candidate | null>();
  for (const candidate of candidates) {
    if (candidate.type !== 'person' || candidate.run.to - candidate.run.from < 2) continue;
    for (const form of surnamesOf(candidate, reading)) {
      const other = people.get(form);
      const isOther = other && plain(other.words) !== plain(candidate.words);
      people.set(form, isOther ? null : (other ?? candidate));
    }
  }
  for (const candidate of candidates) {
    const full = people.get(plain(candidate.words));
    const isElsewhere = candidate.type === 'place' && candidate.run.inPlace;
    if (!full || full.words === candidate.words || isElsewhere || candidate.run.known) continue;
    candidate.type = 'person';
    candidate.fullName = full.fullName;
  }
}

/** "Elena García Vargas" is "García", "Vargas" or "García Vargas"; "José Luis Martín" is "Martín". */
function surnamesOf({ line, run }: Candidate, { gazetteer }: Reading): string[] {
  const words = line.words.slice(run.from, run.to);
  const second = words.length > 2 && gazetteer.givenNames.has(plain(words[1]!.form)) ? 2 : 1;
  const surnames = words.slice(second);
  const single = surnames.filter(({ capital }) => capital).map(({ form }) => plain(form));
  return [...new Set([...single, plain(surnames.map(({ form }: NameWord) => form).join(' '))])];
}
