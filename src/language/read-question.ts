/**
 * Reads a question: its kind, the words that an answer must speak of, and who does what in it. Questions are short and of
 * few shapes, so their first words are read before their tree.
 */

import type { ParsedToken } from '../model/syntax.ts';
import type { Language } from './language.ts';
import type { Asked, Question, QuestionTerm, QuestionWords } from './questions.ts';

/** Returns what a question asks for. Of several sentences the last question counts. */
export function readQuestion(given: string, language: Language): Question {
  const words = language.questions;
  const text = bare(given, language);
  const tokens = tagged(text, language);
  const forms = tokens.map(({ form }) => form.toLowerCase());
  const lower = forms.join(' ');
  const opening = openingOf(forms, words);
  const kind = kindNounOf(tokens, opening.end, opening.words, words);
  const asks = askedBy(tokens, opening, kind, lower, words);
  const from = Math.max(opening.end, kind === undefined ? 0 : kind + 1);
  const auxiliary = forms.findIndex((form, at) => at >= opening.at && words.auxiliaries.has(form));
  const predicate = predicateAt(tokens, from, auxiliary, words);
  return {
    text: given,
    asks,
    terms: joinPhrases(
      text,
      termsOf(tokens, { opening, kind, predicate, auxiliary }, asks, language),
      language,
    ),
    asksSubject: asks !== 'yes-no' && (auxiliary < 0 || auxiliary > predicate || predicate === from),
    negated: forms.some((form) => language.vocabulary.negations.has(form)),
    isPassive: isPassive(tokens, auxiliary, predicate, language),
    tense: forms.some((form) => words.future.has(form))
      ? 'future'
      : words.past.has(forms[auxiliary] ?? '') ||
          language.grammar.verbForms.get(tokens[predicate]?.xpos ?? '') === 'past'
        ? 'past'
        : 'present',
    more: forms.some((form) => words.more.has(form)),
  };
}

function bare(given: string, { questions, tokenizer }: Language): string {
  const text = given.trim().replace(/\s+/g, ' ');
  const sentences = tokenizer
    .sentencesOf(text, 0, text.length)
    .map(({ start, end }) => text.slice(start, end));
  const asked = sentences.findLast((one) => one.endsWith('?')) ?? text;
  const rest = asked.replace(questions.politeness, '').replace(questions.contrast, '?');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

function tagged(text: string, { tokenizer, annotator }: Language): readonly ParsedToken[] {
  const tokens = tokenizer.tokensOf(text, 0, text.length);
  return annotator?.().parse([tokens])[0]?.tokens ?? [];
}

interface Opening {
  readonly at: number;
  readonly end: number;
  readonly words: string;
  readonly asks: Asked | undefined;
}

/** A preposition may stand before the question word: "in which city", "for how long". */
const LATEST = 3;
const LONGEST = 4;

function openingOf(forms: readonly string[], { openings }: QuestionWords): Opening {
  for (let at = 0; at < Math.min(LATEST, forms.length); at++)
    for (let length = LONGEST; length > 0; length--) {
      const words = forms.slice(at, at + length).join(' ');
      const asks = openings.get(words);
      if (asks) return { at, end: at + length, words, asks };
    }
  return { at: 0, end: 0, words: '', asks: undefined };
}

/** Returns the noun behind "which" or "how many": the last of its phrase. */
function kindNounOf(
  tokens: readonly ParsedToken[],
  from: number,
  opening: string,
  words: QuestionWords,
): number | undefined {
  if (!words.determiners.has(opening)) return undefined;
  // "What pay rise did": all that stands before the auxiliary, whatever the tagger made of it.
  const auxiliary = tokens.findIndex(
    ({ form, upos }, at) => at >= from && (words.auxiliaries.has(form.toLowerCase()) || upos === 'ADP'),
  );
  if (auxiliary > from && auxiliary <= from + LONGEST && words.fronted.has(tokens[auxiliary]!.lemma))
    return auxiliary - 1;
  let noun: number | undefined;
  for (let at = from; at < tokens.length; at++) {
    const { upos, form } = tokens[at]!;
    if (words.auxiliaries.has(form.toLowerCase())) break;
    if (upos === 'NOUN' || upos === 'PROPN') noun = at;
    else if (noun !== undefined || !BEFORE_NOUN.has(upos)) break;
  }
  return noun;
}

const BEFORE_NOUN: ReadonlySet<string> = new Set(['ADJ', 'NUM', 'DET', 'ADV', 'PART', 'PUNCT']);

function askedBy(
  tokens: readonly ParsedToken[],
  opening: Opening,
  kind: number | undefined,
  lower: string,
  words: QuestionWords,
): Asked {
  if (words.outcome.test(lower)) return 'outcome';
  if (words.event.test(lower)) return 'event';
  const { asks } = opening;
  if (asks === undefined)
    return words.auxiliaries.has(tokens[0]?.form.toLowerCase() ?? '') ? 'yes-no' : nounAsks(tokens, 0, words);
  const noun = kind === undefined ? undefined : words.nouns.get(tokens[kind]!.lemma.toLowerCase());
  if (asks === 'thing' && noun) return noun;
  if (asks === 'count' && noun === 'amount') return noun;
  if (asks === 'thing' || asks === 'manner') {
    const verbs = tokens.filter(({ upos }) => upos === 'VERB').map(({ lemma }) => lemma.toLowerCase());
    if (asks === 'thing' && verbs.some((lemma) => words.wanting.has(lemma))) return 'wanted';
    if (verbs.some((lemma) => words.saying.has(lemma))) return 'said';
  }
  if (asks === 'thing' && kind === undefined && isCopula(tokens[opening.end], words)) {
    const rest = tokens.slice(opening.end + 1).filter(({ upos }) => upos !== 'PUNCT');
    if (rest.every(({ upos }) => upos === 'PROPN' || upos === 'DET')) return 'identity';
    return nounAsks(tokens, opening.end + 1, words);
  }
  if (asks === 'who' && isCopula(tokens[opening.end], words) && !hasVerbOrPlace(tokens, opening.end + 1))
    return 'identity';
  return asks;
}

/** "What is the number of …": the first noun tells what is asked for. */
function nounAsks(tokens: readonly ParsedToken[], from: number, words: QuestionWords): Asked {
  const rest = tokens.slice(from);
  const first = rest.findIndex(({ upos }) => upos === 'NOUN');
  if (first < 0) return 'thing';
  const last = rest.findIndex(({ upos }, at) => at >= first && upos !== 'NOUN' && upos !== 'PROPN');
  const head = rest[(last < 0 ? rest.length : last) - 1]!;
  return words.nouns.get(head.lemma.toLowerCase()) ?? 'thing';
}

/** "Who is in it", "who was arrested": asks for those of whom it is true. */
const hasVerbOrPlace = (tokens: readonly ParsedToken[], from: number): boolean =>
  tokens[from]?.upos === 'ADP' ||
  tokens[from]?.upos === 'ADV' ||
  tokens.slice(from).some(({ upos, deprel }) => upos === 'VERB' && !deprel.startsWith('acl'));

/** Returns the token that the question is about as what is done; -1 where it only says that something is. */
function predicateAt(
  tokens: readonly ParsedToken[],
  from: number,
  auxiliary: number,
  { auxiliaries, fronted }: QuestionWords,
): number {
  const isFree = (at: number): boolean => at >= from && at !== auxiliary;
  const verb = tokens.findIndex(
    ({ upos, form, deprel }, at) =>
      isFree(at) && upos === 'VERB' && !auxiliaries.has(form.toLowerCase()) && !deprel.startsWith('acl'),
  );
  if (verb >= 0) return verb;
  // "Was she convicted of fraud": what a tree may take for a participle beside its noun.
  const participle = tokens.findIndex(({ upos }, at) => isFree(at) && at > auxiliary && upos === 'VERB');
  if (auxiliary >= 0 && participle >= 0) return participle;
  if (!fronted.has(tokens[auxiliary]?.lemma ?? '')) return -1;
  // Behind "does" the last word of meaning is a verb, whatever the tagger made of it.
  return tokens.findLastIndex(
    ({ upos }, at) => isFree(at) && at > auxiliary + 1 && ['NOUN', 'VERB', 'ADJ', 'ADV'].includes(upos),
  );
}

/** Does a form of "be" stand before a participle? */
const isPassive = (
  tokens: readonly ParsedToken[],
  auxiliary: number,
  predicate: number,
  { grammar }: Language,
): boolean =>
  tokens.slice(Math.max(0, auxiliary), predicate).some(({ lemma }) => lemma === grammar.copula) &&
  grammar.verbForms.get(tokens[predicate]?.xpos ?? '') === 'participle';

const isCopula = (token: ParsedToken | undefined, { copulas }: QuestionWords): boolean =>
  token !== undefined && copulas.has(token.form.toLowerCase());

interface Places {
  readonly opening: Opening;
  readonly kind: number | undefined;
  readonly predicate: number;
  readonly auxiliary: number;
}

const MEANING: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM', 'ADV', 'X']);

function termsOf(
  tokens: readonly ParsedToken[],
  places: Places,
  asks: Asked,
  language: Language,
): QuestionTerm[] {
  const { questions, vocabulary } = language;
  const aboutAt = tokens.findIndex(
    ({ form }, at) => at > places.opening.end && questions.about.has(form.toLowerCase()),
  );
  return tokens.flatMap(({ form, lemma, upos, start, end }, at): QuestionTerm[] => {
    const low = form.toLowerCase();
    const isAsked = at >= places.opening.at && at < places.opening.end;
    if (isAsked || !MEANING.has(upos) || at === places.auxiliary) return [];
    const carries = at === places.predicate || upos === 'PROPN';
    if (!carries && (vocabulary.functionWords.has(low) || questions.auxiliaries.has(low))) return [];
    if (questions.light.has(lemma.toLowerCase()) || questions.more.has(low)) return [];
    const role =
      at === places.predicate
        ? 'predicate'
        : at === places.kind
          ? 'kind'
          : aboutAt >= 0 && at > aboutAt && asks === 'said'
            ? 'about'
            : places.predicate >= 0 && at < places.predicate && at > places.auxiliary
              ? 'subject'
              : 'other';
    const kin = kinOf(lemma.toLowerCase(), language);
    const isDetail = role === 'other' && isInDetail(tokens, at, places.predicate);
    return [{ start, end, form, lemma: lemma.toLowerCase(), role, isName: upos === 'PROPN', isDetail, kin }];
  });
}

/** Does it stand in a clause that says more of something: "an order sending the dockers back"? */
function isInDetail(tokens: readonly ParsedToken[], at: number, predicate: number): boolean {
  for (let above = at, steps = 0; above >= 0 && steps < tokens.length; above = tokens[above]!.head, steps++) {
    if (above === predicate) return false;
    if (tokens[above]!.deprel.startsWith('acl')) return true;
  }
  return false;
}

/** Returns the words of which one tells of the other, and those that name the same act. */
function kinOf(lemma: string, { questions, expectations }: Language): ReadonlySet<string> {
  const act = expectations.acts.get(lemma);
  const sameAct = act === undefined ? [] : [...expectations.acts].filter(([, other]) => other === act);
  return new Set([
    ...questions.kin.filter((set) => set.has(lemma)).flatMap((set) => [...set]),
    ...sameAct.map(([word]) => word),
  ]);
}

/** Puts one term in the place of words that mean one thing together: "take back". */
function joinPhrases(text: string, terms: readonly QuestionTerm[], language: Language): QuestionTerm[] {
  return language.questions.phrases.reduce<QuestionTerm[]>(
    (joined, { pattern, words }) => {
      const match = pattern.exec(text.toLowerCase());
      if (match === null) return joined;
      const [start, end] = [match.index, match.index + match[0].length];
      const isInside = (term: QuestionTerm): boolean => term.start >= start && term.end <= end;
      if (words.length === 0) return joined.filter((term) => !isInside(term));
      const kin = new Set(words.flatMap((word) => [word, ...kinOf(word, language)]));
      const role = joined.find(isInside)?.role ?? 'predicate';
      const whole = {
        start,
        end,
        form: match[0],
        lemma: words[0]!,
        role,
        isName: false,
        isDetail: false,
        kin,
      };
      return [...joined.filter((term) => !isInside(term)), whole].sort((a, b) => a.start - b.start);
    },
    [...terms],
  );
}
