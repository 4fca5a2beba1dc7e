/**
 * Does a sentence say no more than the words that it cites? Every word that tells something must stand there, by its
 * stem; so must every number and what is quoted. What is denied there must be denied, and what is expected expected.
 * A sentence that says the same in other words is dropped, too: nothing here could tell it from one that is wrong.
 */

import { clausesOf } from '../../language/clauses.ts';
import type { Language } from '../../language/language.ts';
import { parse } from '../../language/read-text.ts';
import type { ParsedSentence, ParsedToken } from '../../model/syntax.ts';
import { foldMarks, foldText } from '../../text/normalise.ts';
import type { Reason } from './reasons.ts';

/**
 * Returns why a sentence is not borne out by the one in whose place it stands and the words that are cited, or `null`
 * where it is. What is denied or only expected is so by the sentence before.
 */
export function unsupported(
  text: string,
  before: string,
  cited: readonly string[],
  language: Language,
): Reason | null {
  const given = [before, ...cited];
  const said = read([text], language);
  const sentence = read([before], language);
  const support = read(given, language);
  if (!quotesVerbatim(text, given)) return 'quoted';
  const missing = said.words.filter((word) => !support.stems.has(word.stem));
  if (missing.some(({ form }) => /\p{Nd}/u.test(form))) return 'number';
  if (missing.some(({ upos }) => upos === 'PROPN')) return 'name';
  if (missing.length > 0) return 'unsupported';
  if (!agreeOnPolarity(said, sentence)) return 'polarity';
  if (said.modality !== sentence.modality) return 'modality';
  return null;
}

/** Returns why two statements may not be called one, or `null` where nothing speaks against it. */
export function differing(one: string, other: string, language: Language): Reason | null {
  const [a, b] = [read([one], language), read([other], language)];
  const share = (some: (text: Read) => ReadonlySet<string>): boolean =>
    some(a).size === 0 || some(b).size === 0 || [...some(a)].some((each) => some(b).has(each));
  if (!share(({ numbers }) => numbers) || !share(({ names }) => names)) return 'differing';
  if (a.isNegated !== b.isNegated) return 'polarity';
  if (a.modality !== b.modality) return 'modality';
  return null;
}

interface Read {
  /** Those that tell something. */
  readonly words: readonly { readonly form: string; readonly stem: string; readonly upos: string }[];
  readonly stems: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  /** Whether what is done is done, by its lemma. */
  readonly polarity: ReadonlyMap<string, ReadonlySet<boolean>>;
  readonly isNegated: boolean;
  readonly modality: string;
}

function read(texts: readonly string[], language: Language): Read {
  const sentences = texts.flatMap((text) => parse(foldMarks(text), language));
  const words = sentences.flatMap(({ tokens }) =>
    tokens.filter((token) => tells(token, language)).map((token) => wordOf(token, language)),
  );
  const polarity = new Map<string, Set<boolean>>();
  for (const [lemma, isDone] of sentences.flatMap((sentence) => deedsIn(sentence, language)))
    polarity.set(lemma, (polarity.get(lemma) ?? new Set()).add(isDone));
  return {
    words,
    stems: new Set(words.map(({ stem }) => stem)),
    names: new Set(words.filter(({ upos }) => upos === 'PROPN').map(({ stem }) => stem)),
    numbers: new Set(words.filter(({ form }) => /\p{Nd}/u.test(form)).map(({ stem }) => stem)),
    polarity,
    isNegated: sentences.some(({ tokens }) => tokens.some(({ form }) => isNegation(form, language))),
    modality: modalityOf(texts, language),
  };
}

/** Words of grammar, marks, and words such as "say" may stand in any sentence. */
function tells({ form, lemma, upos }: ParsedToken, { vocabulary, proposals }: Language): boolean {
  const lower = form.toLowerCase();
  return (
    /[\p{L}\p{N}]/u.test(form) &&
    !['AUX', 'DET', 'ADP', 'PART', 'CCONJ', 'SCONJ', 'PRON', 'PUNCT'].includes(upos) &&
    !vocabulary.functionWords.has(lower) &&
    !proposals.light.has(lemma.toLowerCase())
  );
}

function wordOf({ form, upos }: ParsedToken, { vocabulary }: Language): Read['words'][number] {
  const plain = form
    .toLowerCase()
    .replace(/[’']s$/u, '')
    .replaceAll(',', '');
  return { form, upos, stem: vocabulary.stem(vocabulary.oneSpelling(plain)) };
}

const deedsIn = (sentence: ParsedSentence, { grammar }: Language): [string, boolean][] =>
  clausesOf(sentence, grammar).map(({ predicate, negation }) => [predicate.lemma, negation === undefined]);

const isNegation = (form: string, { vocabulary }: Language): boolean =>
  vocabulary.negations.has(form.toLowerCase());

/** What both tell of must be so in both; and neither denies anything where the other does not. */
const agreeOnPolarity = (said: Read, support: Read): boolean =>
  said.isNegated === support.isNegated &&
  [...said.polarity].every(([lemma, isDone]) => {
    const there = support.polarity.get(lemma);
    return there === undefined || [...isDone].every((each) => there.has(each));
  });

/** Returns how sure the texts are, the least sure first. */
function modalityOf(texts: readonly string[], { vocabulary: { modality } }: Language): string {
  const all = texts.map(foldMarks).join(' ');
  const kinds = ['conditional', 'denied', 'proposed', 'expected'] as const;
  return kinds.find((kind) => modality[kind].test(all)) ?? 'asserted';
}

const QUOTED = /["“”]([^"“”]+)["“”]/gu;

/** Whatever stands between quotation marks stands so in the given words. */
function quotesVerbatim(text: string, given: readonly string[]): boolean {
  const all = given.map(foldText);
  return [...text.matchAll(QUOTED)].every(([, words]) =>
    all.some((each) => each.includes(foldText(words!).replace(/[,.]$/u, ''))),
  );
}
