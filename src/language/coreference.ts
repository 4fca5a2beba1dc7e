/**
 * Whom pronouns and descriptions mean: "he", "the company", "the 52-year-old". An article is read from its beginning.
 * Each phrase joins one of those spoken of so far, or stays by itself where none is likely enough: better unresolved
 * than wrong. Filters (number, gender, sort, binding) leave candidates, and a log-linear ranker that was learnt on
 * annotated texts weighs them, in the manner of Durrett and Klein, "Easy Victories and Uphill Battles in Coreference
 * Resolution" (2013).
 */

import type { NamedMention, Reference, ReferenceInput } from './coreference/article.ts';
import { candidatesFor, namesAhead, sharesNoun } from './coreference/candidates.ts';
import {
  classOf,
  featuresAhead,
  featuresOf,
  featuresOfNone,
  type Scene,
  wideClassOf,
} from './coreference/features.ts';
import { findIdentities } from './coreference/identities.ts';
import { type Phrase, readArticle, spanOfPhrase } from './coreference/phrases.ts';
import { readQuotes } from './coreference/quotes.ts';
import { chancesOf } from './coreference/ranker.ts';
import { addPhrase, type Referent, referentOf } from './coreference/referents.ts';
import type { CoreferenceWords } from './coreference/words.ts';

export type { NamedMention, Reference, ReferenceInput };

/** What may be chosen for a phrase: someone spoken of before, or a name behind it. The last option is none of them. */
export interface Option {
  readonly referent?: Referent;
  readonly ahead?: Phrase;
  readonly features: readonly string[];
}

export interface Choice {
  /** Index of the option; that of the last is to leave the phrase unresolved. */
  readonly option: number;
  readonly confidence: number;
}

/** Chooses among options; the training puts the right answers in its place. */
export type Choose = (phrase: Phrase, options: readonly Option[]) => Choice;

/**
 * The least chance of a link that is made, by kind of phrase, so that about five in six links to people are right with
 * names and trees of our own (eval/coreference.ts). Below, the phrase is unresolved.
 */
const LEAST: Readonly<Record<string, number>> = {
  he: 0.45,
  they: 0.5,
  it: 0.6,
  'np.person': 0.5,
  'np.organisation': 0.6,
  'np.place': 0.45,
  'np.thing': 0.6,
};

/** Referents that are kept in mind; a bound for long pages. */
const REMEMBERED = 300;
/** Of a pronoun before its name where nobody before fits. */
const AHEAD = 0.6;
/** Who says "I" between quotation marks is as sure as who says the words. */
const SPEAKER = 0.9;
/** An apposition, a definition or a relative clause is as sure as its tree. */
const STATED = 0.95;

/** Returns the pronouns of the third person (and "I" in quotations) and the nouns that may refer, in text order. */
export function resolveReferences(input: ReferenceInput, words: CoreferenceWords): Reference[] {
  const weights = words.weights();
  return resolveWith(input, words, (phrase, options) => {
    const chances = chancesOf(
      options.map(({ features }) => features),
      weights(classOf(phrase), wideClassOf(phrase)),
    );
    const none = options.length - 1;
    const likeliest = Math.max(0, ...chances.slice(0, none));
    return likeliest >= LEAST[classOf(phrase)]!
      ? { option: chances.indexOf(likeliest), confidence: likeliest }
      : { option: none, confidence: chances[none]! };
  });
}

/** Reads an article with choices made by the caller. */
export function resolveWith(input: ReferenceInput, words: CoreferenceWords, choose: Choose): Reference[] {
  const article = readArticle(input, words);
  const identities = findIdentities(article);
  const quotes = readQuotes(article, words);
  const referents: Referent[] = [];
  const named = new Map<string, Referent>();
  const placed = new Map<Phrase, Referent>();
  const confidences = new Map<Phrase, number>();
  const scene: Scene = {
    article,
    identities,
    referents,
    named,
    words,
    quotes,
    headlines: headlinesOf(input),
  };

  /** The one spoken of last stands last, and those of long ago are forgotten. */
  const speakOf = (referent: Referent): void => {
    const at = referents.lastIndexOf(referent);
    if (at >= 0) referents.splice(at, 1);
    else if (referents.length >= REMEMBERED) referents.shift();
    referents.push(referent);
  };
  const join = (phrase: Phrase, referent: Referent): void => {
    addPhrase(referent, phrase, words);
    placed.set(phrase, referent);
    speakOf(referent);
  };
  const introduce = (phrase: Phrase, key?: string): Referent => {
    const referent = referentOf(
      phrase,
      key,
      key === undefined ? [] : (identities.roles.get(key) ?? []),
      words,
    );
    speakOf(referent);
    if (key !== undefined) named.set(key, referent);
    placed.set(phrase, referent);
    return referent;
  };
  const readName = (phrase: Phrase): void => {
    const { key } = input.names[phrase.name!]!;
    const known = named.get(key);
    if (known === undefined) introduce(phrase, key);
    else join(phrase, known);
  };

  for (const phrases of article.phrases) {
    const spoken = phrases.filter(({ pronoun }) => pronoun?.person === 1);
    for (const phrase of phrases) if (!spoken.includes(phrase)) readPhrase(phrase);
    for (const phrase of phrases) if (phrase.kind === 'together') gatherMembers(phrase, phrases);
    for (const phrase of spoken) readSpoken(phrase);
  }
  return article.phrases.flat().flatMap((phrase) => referenceOf(phrase));

  function readPhrase(phrase: Phrase): void {
    if (placed.has(phrase)) return;
    if (phrase.kind === 'name') readName(phrase);
    else if (phrase.kind === 'together') introduce(phrase);
    else readOther(phrase);
  }

  function readOther(phrase: Phrase): void {
    const stated = statedReferent(phrase);
    if (stated !== undefined) {
      confidences.set(phrase, STATED);
      join(phrase, stated);
    } else if (mayRefer(phrase)) decide(phrase);
    else if (phrase.kind === 'nominal') introduce(phrase);
  }

  function decide(phrase: Phrase): void {
    const options = optionsFor(phrase);
    const isAhead = phrase.kind === 'pronoun' && options.length === 2 && options[0]!.ahead !== undefined;
    const { option, confidence } = isAhead ? { option: 0, confidence: AHEAD } : choose(phrase, options);
    confidences.set(phrase, confidence);
    const { referent, ahead } = options[option]!;
    if (ahead !== undefined) readName(ahead);
    const chosen = referent ?? (ahead && placed.get(ahead));
    if (chosen !== undefined) join(phrase, chosen);
    else if (phrase.kind === 'nominal') introduce(phrase);
  }

  /** The one that the tree itself says is meant. */
  function statedReferent(phrase: Phrase): Referent | undefined {
    const partners = identities.partners.get(phrase) ?? [];
    const known = partners.find((partner) => placed.has(partner));
    if (known !== undefined) return placed.get(known);
    const name = partners.find(({ kind }) => kind === 'name');
    if (name === undefined) return undefined;
    readName(name);
    return placed.get(name);
  }

  function optionsFor(phrase: Phrase): Option[] {
    const candidates = candidatesFor(phrase, scene);
    const ahead = namesAhead(phrase, scene, candidates);
    const of = candidates.length;
    const sharing = referents.filter((referent) => sharesNoun(referent, phrase)).length;
    return [
      ...candidates.map((referent, index) => ({
        referent,
        features: featuresOf(phrase, referent, { rank: of - 1 - index, of, sharing }, scene),
      })),
      ...ahead.map((name) => ({ ahead: name, features: featuresAhead(phrase, name, ahead.length, scene) })),
      { features: featuresOfNone(phrase, of + ahead.length, scene) },
    ];
  }

  function readSpoken(phrase: Phrase): void {
    if (!quotes.quoted[phrase.sentence]![phrase.head]) return;
    const speaker = quotes.speakers[phrase.sentence];
    if (speaker === undefined) return;
    const referent =
      speaker.kind === 'name'
        ? named.get(input.names[speaker.name]!.key)
        : placed.get(phraseAt(speaker.sentence, speaker.head)!);
    if (referent === undefined || referent.sort !== 'person') return;
    confidences.set(phrase, SPEAKER);
    join(phrase, referent);
  }

  function phraseAt(sentence: number, at: number): Phrase | undefined {
    return article.phrases[sentence]!.find(({ head, kind }) => head === at && kind !== 'together');
  }

  function gatherMembers(phrase: Phrase, phrases: readonly Phrase[]): void {
    const members = phrases.filter(({ head, kind }) => kind !== 'together' && phrase.members!.includes(head));
    placed.get(phrase)!.members.push(...members.flatMap((member) => placed.get(member) ?? []));
  }

  function referenceOf(phrase: Phrase): Reference[] {
    if (phrase.kind !== 'pronoun' && phrase.kind !== 'nominal') return [];
    const referent = placed.get(phrase);
    const confidence = confidences.get(phrase);
    if (confidence === undefined) return [];
    const antecedent = referent && nearestOther(referent, phrase);
    return [
      {
        ...spanOfPhrase(phrase, input.sentences),
        kind: phrase.kind,
        names: antecedent === undefined ? [] : namesOf(referent!, phrase.sentence),
        antecedent: antecedent === undefined ? null : spanOfPhrase(antecedent, input.sentences),
        confidence,
      },
    ];
  }
}

/** Indefinite nouns speak of somebody new. */
const mayRefer = ({ kind, pronoun, determiner, sort, plural }: Phrase): boolean =>
  kind === 'pronoun'
    ? pronoun!.use !== 'relative'
    : determiner === 'definite' ||
      determiner === 'demonstrative' ||
      determiner === 'possessive' ||
      (determiner === 'none' && !plural && sort !== 'thing');

function headlinesOf({ sentences, blocks = [] }: ReferenceInput): Set<number> {
  const headlines = blocks.filter(({ kind }) => kind === 'headline');
  return new Set(
    sentences.flatMap(({ start }, index) =>
      headlines.some((block) => start >= block.start && start < block.end) ? [index] : [],
    ),
  );
}

function nearestOther({ phrases }: Referent, phrase: Phrase): Phrase | undefined {
  const at = phrases.indexOf(phrase);
  return (
    phrases.slice(0, at).findLast(({ pronoun }) => pronoun === undefined) ??
    phrases[at - 1] ??
    phrases[at + 1]
  );
}

/** The name of a referent, or one of each member: that before the sentence's end, or else the first behind. */
function namesOf({ phrases, members }: Referent, sentence: number): number[] {
  const named = phrases.filter(({ kind }) => kind === 'name');
  const own = named.findLast((phrase) => phrase.sentence <= sentence) ?? named[0];
  if (own !== undefined) return [own.name!];
  const each = members.map((member) => namesOf(member, sentence));
  return each.every((names) => names.length > 0) ? each.flat() : [];
}
