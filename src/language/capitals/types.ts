/** What a run of words with capitals names, by its own words and those around it. */

import type { EntityType } from '../../model/annotation.ts';
import { type NameLine, plain, type Reading } from './lines.ts';
import type { Run } from './runs.ts';

/** Returns the type, surest signs first, `null` where nothing tells. */
export const typeOfRun = (line: NameLine, run: Run, reading: Reading): EntityType | null =>
  run.known?.type ??
  (run.titled ? 'person' : null) ??
  byOwnWords(line, run, reading) ??
  (run.doubtful ? null : byNeighbours(line, run, reading));

const ROMAN = /^[IVXLCDM]+$/;

function byOwnWords({ words }: NameLine, { from, to }: Run, reading: Reading): EntityType | null {
  const { names } = reading.language;
  const [first, last] = [words[from]!, words[to - 1]!];
  const isLong = to - from > 1;
  const head = isLong ? (names.openers.get(first.lower) ?? names.heads.get(last.lower)) : undefined;
  if (head !== undefined) return head;
  if (isLong && names.companySuffixes.has(last.lower.replace(/\.$/, ''))) return 'organisation';
  if (!isLong && /^\p{Lu}{2,6}$/u.test(first.form) && !ROMAN.test(first.form)) return 'organisation';
  const isGiven = reading.gazetteer.givenNames.has(plain(first.form));
  return isLong && isGiven && !isDetermined(words, from, reading) ? 'person' : null;
}

/** People's names mostly stand without an article, those of bodies with one. */
const isDetermined = (words: NameLine['words'], from: number, { language }: Reading): boolean =>
  words[from - 1] !== undefined && language.speech.determiners.has(words[from - 1]!.lower);

function byNeighbours({ words }: NameLine, run: Run, reading: Reading): EntityType | null {
  const { from, to, inPlace } = run;
  const { names, speech } = reading.language;
  const isLong = to - from > 1;
  const determined = isDetermined(words, from, reading);
  const described = words[to]?.form === ',' && names.titles.has(words[to + 1]?.lower ?? '');
  if (isLong && described) return 'person';
  const speaks = [words[from - 1], words[to]].some((word) => word && speech.verbs.has(word.lower));
  if (speaks && !determined) return 'person';
  if (isLong && !determined && !inPlace && reading.gazetteer.surnames.has(plain(words[to - 1]!.form)))
    return 'person';
  const isTown = reading.gazetteer.towns.has(plain(formOf(words, run, reading)));
  const before = names.placePrepositions.get(words[from - 1]?.lower ?? '') ?? 0;
  if (inPlace || (isTown && before > 0)) return 'place';
  return determined && isLong ? 'organisation' : null;
}

const formOf = (words: NameLine['words'], { from, to }: Run, { text }: Reading): string =>
  text.slice(words[from]!.start, words[to - 1]!.end);
