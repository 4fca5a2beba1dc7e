/**
 * What a position is about, cut to its core: the things and acts that it names, and whether they are to be or not. It is
 * read word by word, since the trees of members of long lists are seldom right.
 */

import type { Language } from '../../language/language.ts';
import { type PassageWord, readWord } from '../../language/same-statement/passage-words.ts';
import { treeOf } from '../../language/tree.ts';
import type { StanceLabel } from '../../model/stance.ts';
import type { ParsedToken } from '../../model/syntax.ts';
import { contains, overlaps } from '../../text/offsets.ts';
import type { Found } from './found.ts';

export interface Word extends PassageWord {
  /** As printed, in small letters. */
  readonly form: string;
}

export interface Wanted {
  /** It is to be, or there is to be more of it; else it is not to be, or less. */
  readonly isToBe: boolean;
  /** Without names, and without what only says whether or how much. */
  readonly nouns: readonly Word[];
  readonly others: readonly Word[];
  /** Whom and what it names, countries by their own name, in small letters. */
  readonly names: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
  /** The first days of the times that it names. */
  readonly days: ReadonlySet<string>;
}

const AGAINST: ReadonlySet<StanceLabel> = new Set<StanceLabel>(['rejects', 'opposes']);

/** Returns the core of what is wanted or refused; `null` where the words have none. `own` are names of who wants it. */
export function readWanted(
  { label, cue, follows, ...found }: Found,
  own: ReadonlySet<string>,
  language: Language,
): Wanted | null {
  const { telling, content } = follows ?? found;
  const sentence = telling.annotation.trees.find((one) => contains(one, content));
  if (sentence === undefined) return null;
  const inside = treeOf(sentence).tokens.filter((token) => contains(content, token));
  const times = telling.times.expressions.filter((time) => overlaps(time, content));
  const isTime = (token: ParsedToken): boolean => times.some((time) => contains(time, token));
  const tokens = beforeCondition(inside).filter((token) => !isTime(token));
  const sense = senseOf(tokens, cue === null && AGAINST.has(label), language);
  const core = sense.core.flatMap((token) => wordOf(token, language) ?? []);
  const names = new Set(tokens.flatMap((token) => nameOf(token, language)).filter((name) => !own.has(name)));
  const isNoun = ({ upos }: Word): boolean => upos === 'NOUN' || upos === 'PROPN';
  return {
    isToBe: AGAINST.has(label) ? !sense.isToBe : sense.isToBe,
    nouns: core.filter(isNoun),
    others: core.filter((word) => !isNoun(word)),
    names,
    figures: new Set(
      telling.annotation.values
        .filter((value) => contains(content, value) && !times.some((time) => overlaps(time, value)))
        .flatMap((value) => ('value' in value ? [JSON.stringify(value.value)] : [])),
    ),
    days: new Set(times.flatMap(({ date }) => (date === null ? [] : [date.start.slice(0, 10)]))),
  };
}

/** "…, if the state disarms": on what terms is another matter. */
function beforeCondition(tokens: readonly ParsedToken[]): readonly ParsedToken[] {
  const at = tokens.findIndex(
    ({ upos, deprel }, index) => index > 1 && upos === 'SCONJ' && deprel === 'mark',
  );
  const isClause = at >= 0 && tokens.slice(at).some(({ upos, xpos }) => upos === 'VERB' && xpos !== 'VBG');
  return isClause ? tokens.slice(0, at) : tokens;
}

/**
 * Follows the words up to the first thing that they name: what undoes or lessens it turns the sense. Behind it only
 * passives do: "sanctions are lifted".
 */
function senseOf(
  tokens: readonly ParsedToken[],
  isSaidSo: boolean,
  language: Language,
): { isToBe: boolean; core: ParsedToken[] } {
  const { undoing, abandoning, lessening, aims, measures, light } = language.sameness();
  const { negations } = language.vocabulary;
  const core: ParsedToken[] = [];
  let isToBe = true;
  let isNamed = false;
  for (const [at, token] of tokens.entries()) {
    const lemma = lemmaAt(tokens, at);
    const isTurning =
      undoing.has(lemma) || lessening.has(lemma) || (abandoning.has(lemma) && aimFollows(tokens, at, aims));
    if (negations.has(token.form.toLowerCase())) {
      if (!isNamed && !isSaidSo) isToBe = !isToBe;
    } else if (isTurning && (!isNamed || isPassive(tokens, at))) isToBe = !isToBe;
    else if (!isNamed && (aims.has(lemma) || measures.has(lemma))) continue;
    else if (wordOf(token, language) !== null && nameOf(token, language).length === 0) {
      if (light.has(lemma) || language.stances.light.has(lemma)) continue;
      core.push(token);
      isNamed ||= token.upos === 'NOUN';
    }
  }
  return { isToBe, core };
}

/** With its particle: "give_up". */
function lemmaAt(tokens: readonly ParsedToken[], at: number): string {
  const lemma = tokens[at]!.lemma.toLowerCase();
  const next = tokens[at + 1];
  return next?.deprel === 'compound:prt' || (next?.deprel === 'advmod' && next.xpos === 'RP')
    ? `${lemma}_${next.form.toLowerCase()}`
    : lemma;
}

/** "Drop its long-held ambition to": before any other noun. */
function aimFollows(tokens: readonly ParsedToken[], at: number, aims: ReadonlySet<string>): boolean {
  const next = tokens.slice(at + 1).find(({ upos, xpos }) => upos === 'NOUN' || xpos === 'VBG');
  return next !== undefined && (next.xpos === 'VBG' || aims.has(next.lemma.toLowerCase()));
}

/** "Are eased", "the shifts shortened". */
function isPassive(tokens: readonly ParsedToken[], at: number): boolean {
  const before = tokens[at - 1]?.upos;
  return /^(?:VB[ND]|JJ)$/.test(tokens[at]!.xpos ?? '') && (before === 'AUX' || before === 'NOUN');
}

const CONTENT: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ']);

function wordOf(token: ParsedToken, language: Language): Word | null {
  const form = token.form.toLowerCase();
  if (!CONTENT.has(token.upos) || !/\p{L}{2}/u.test(form)) return null;
  if (language.vocabulary.functionWords.has(form)) return null;
  return nameOf(token, language).length > 0 ? null : { ...readWord(token, language), form };
}

/** "Sarrovian" names the country. */
function nameOf({ form, upos }: ParsedToken, { names }: Language): string[] {
  if (!/^\p{Lu}/u.test(form) || (upos !== 'PROPN' && upos !== 'ADJ')) return [];
  const { peoples, capitals } = names.parties();
  const name = form.replace(/['’]s$/, '');
  return [(peoples.get(name) ?? capitals.get(name) ?? name).toLowerCase()];
}
