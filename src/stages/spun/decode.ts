/**
 * Reads a sentence as its likeliest original: a lattice of what each word may stand for, searched with a trigram
 * model. A reading must gain more than its cost to replace what is printed.
 */

import type { SpinModel, Substitution } from '../../language/spin.ts';
import type { Word } from '../../text/words.ts';

/** A word as the model knows it. */
export interface Token extends Word {
  readonly id: number;
  /** The original's first sound is a vowel, by the article that was left before it; `null` without one. */
  readonly vowelAfterArticle: boolean | null;
  /** Capitalised inside a sentence: only known substitutions are tried on names. */
  readonly name: boolean;
}

export interface Reading {
  /** Tokens `from` to `to`, half open, read as `originals`. */
  readonly from: number;
  readonly to: number;
  readonly originals: readonly number[];
  readonly known: boolean;
  readonly telling: boolean;
  /** What the reading gains over the printed words, in nats, after its cost. */
  readonly gain: number;
  /** How many nats the next best reading of the same words is behind, `NEARLY` at most. */
  readonly lead: number;
  /** Other readings of the same words that fit nearly as well, best first. */
  readonly alternatives: readonly (readonly number[])[];
}

/** What is taken off the cost of reading a printed word so: more is believed of a text that is known to be spun. */
export type Ease = (printed: number, substitution: Substitution) => number;

interface Path {
  readonly first: number;
  readonly second: number;
  readonly score: number;
  readonly before: Path | null;
  readonly step: Step | null;
}

interface Step {
  readonly from: number;
  readonly to: number;
  readonly substitution: Substitution | null;
  readonly cost: number;
}

/** Paths kept at each word, and substitutions tried on it beside the known ones. More changed under 1% of readings. */
const BEAM = 6;
const TRIED = 6;
/** In nats: what an original gains by fitting a stranded "a" or "an", or pays for not fitting. */
const ARTICLE_FIT = 2.5;

/** Returns the readings of a stretch of words that beat what is printed, in order. */
export function readOriginals(tokens: readonly Token[], model: SpinModel, ease: Ease = () => 0): Reading[] {
  const paths: Path[][] = Array.from({ length: tokens.length + 1 }, () => []);
  paths[0]!.push({ first: model.begin, second: model.begin, score: 0, before: null, step: null });
  const stepsAt = tokens.map((_, at) => stepsFrom(tokens, at, model, ease));
  for (let at = 0; at < tokens.length; at++) {
    const beam = paths[at]!.sort((a, b) => b.score - a.score).slice(0, BEAM);
    for (const path of beam)
      for (const step of stepsAt[at]!) extend(paths[step.to]!, path, step, tokens, model);
  }
  const ends = paths[tokens.length]!.map((path) => ({ path, score: path.score + endScore(path, model) }));
  const best = ends.reduce((a, b) => (b.score > a.score ? b : a), ends[0]!);
  return readingsOf(best?.path ?? null, stepsAt, tokens, model);
}

function stepsFrom(tokens: readonly Token[], at: number, model: SpinModel, ease: Ease): Step[] {
  const token = tokens[at]!;
  const steps: Step[] = [{ from: at, to: at + 1, substitution: null, cost: misfit(token, token.id, model) }];
  if (token.id < 0) return steps;
  const before = tokens[at - 1]?.id ?? model.begin;
  const after = tokens[at + 1]?.id ?? model.end;
  const tried: { step: Step; promise: number }[] = [];
  for (const substitution of model.substitutionsOf(token.id)) {
    const { rest, originals, known } = substitution;
    if ((token.name && !known) || (rest.length > 0 && rest.some((id, i) => tokens[at + 1 + i]?.id !== id)))
      continue;
    const cost =
      Math.max(-1, substitution.cost - ease(token.id, substitution)) + misfit(token, originals[0]!, model);
    const to = at + 1 + rest.length;
    if (known) steps.push({ from: at, to, substitution, cost });
    else {
      const promise = promiseOf(originals[0]!, before, after, model) - cost;
      if (tried.length === TRIED && tried[TRIED - 1]!.promise >= promise) continue;
      insert(tried, { step: { from: at, to, substitution, cost }, promise });
    }
  }
  for (const { step } of tried) steps.push(step);
  return steps;
}

/** Puts one among the others, the most promising first, and drops the last of too many. */
function insert(
  tried: { step: Step; promise: number }[],
  one: { readonly step: Step; readonly promise: number },
): void {
  let place = tried.length;
  while (place > 0 && tried[place - 1]!.promise < one.promise) place--;
  tried.splice(place, 0, one);
  if (tried.length > TRIED) tried.pop();
}

const promiseOf = (original: number, before: number, after: number, model: SpinModel): number =>
  model.logProbability(-1, before, original) + model.logProbability(-1, original, after);

/** A spinner leaves "a" and "an" as they were, so the original fits them even where the printed word does not. */
function misfit({ vowelAfterArticle }: Token, id: number, model: SpinModel): number {
  if (vowelAfterArticle === null || id < 0) return 0;
  return startsWithVowel(model.wordOf(id)) === vowelAfterArticle ? 0 : ARTICLE_FIT;
}

/** Returns whether a word takes "an". Words that sound otherwise than they are spelt are told by their beginnings. */
export const startsWithVowel = (word: string): boolean =>
  /^(?:[aeio]|u(?!ni(?!n|m)|s[aeiu]|k|tili|ti|topi|ran|rin)|hour|honest|honou?r|heir)/i.test(word) &&
  !/^(?:eu|one\b|once\b|ewe)/i.test(word);

function extend(into: Path[], path: Path, step: Step, tokens: readonly Token[], model: SpinModel): void {
  let { first, second } = path;
  let score = path.score - step.cost;
  const read = (id: number): void => {
    score += model.logProbability(first, second, id);
    first = second;
    second = id;
  };
  if (step.substitution === null) read(tokens[step.from]!.id);
  else for (const id of step.substitution.originals) read(id);
  for (let rival = 0; rival < into.length; rival++) {
    const other = into[rival]!;
    if (other.first !== first || other.second !== second) continue;
    if (other.score < score) into[rival] = { first, second, score, before: path, step };
    return;
  }
  into.push({ first, second, score, before: path, step });
}

const endScore = ({ first, second }: Path, model: SpinModel): number =>
  model.logProbability(first, second, model.end);

/** Alternatives offered beside a reading, and how many nats worse they may be. */
const MOST_ALTERNATIVES = 3;
const NEARLY = 4;

function readingsOf(
  end: Path | null,
  stepsAt: readonly (readonly Step[])[],
  tokens: readonly Token[],
  model: SpinModel,
): Reading[] {
  const steps: Step[] = [];
  for (let path = end; path?.step; path = path.before) steps.push(path.step);
  steps.reverse();
  return steps.flatMap((step, i) => {
    if (step.substitution === null) return [];
    const left = originalsBefore(steps, i, tokens, model);
    const right = originalsAfter(steps, i, tokens, model);
    const worth = (other: Step): number =>
      scoreBetween(left, readAs(other, tokens), right, model) - other.cost;
    const printed = tokens.slice(step.from, step.to).map(({ id }) => id);
    const kept = scoreBetween(left, printed, right, model) - misfit(tokens[step.from]!, printed[0]!, model);
    const best = worth(step);
    const alternatives = stepsAt[step.from]!.filter(
      (other) => other.to === step.to && other.substitution !== null,
    )
      .filter((other) => String(other.substitution!.originals) !== String(step.substitution!.originals))
      .map((other) => ({ originals: other.substitution!.originals, worth: worth(other) }))
      .filter((other) => other.worth > best - NEARLY)
      .sort((x, y) => y.worth - x.worth)
      .slice(0, MOST_ALTERNATIVES);
    const { originals, known, telling } = step.substitution;
    return [
      {
        from: step.from,
        to: step.to,
        originals,
        known,
        telling,
        gain: best - kept,
        lead: best - (alternatives[0]?.worth ?? best - NEARLY),
        alternatives: alternatives.map((other) => other.originals),
      },
    ];
  });
}

const readAs = (step: Step, tokens: readonly Token[]): readonly number[] =>
  step.substitution?.originals ?? [tokens[step.from]!.id];

function originalsBefore(
  steps: readonly Step[],
  i: number,
  tokens: readonly Token[],
  model: SpinModel,
): number[] {
  const before = steps.slice(Math.max(0, i - 2), i).flatMap((step) => readAs(step, tokens));
  return [model.begin, model.begin, ...before].slice(-2);
}

function originalsAfter(
  steps: readonly Step[],
  i: number,
  tokens: readonly Token[],
  model: SpinModel,
): number[] {
  const after = steps.slice(i + 1, i + 3).flatMap((step) => readAs(step, tokens));
  return (after.length < 2 ? [...after, model.end] : after).slice(0, 2);
}

function scoreBetween(
  left: readonly number[],
  words: readonly number[],
  right: readonly number[],
  model: SpinModel,
): number {
  const all = [...left, ...words, ...right];
  let score = 0;
  for (let i = 2; i < all.length; i++) score += model.logProbability(all[i - 2]!, all[i - 1]!, all[i]!);
  return score;
}
