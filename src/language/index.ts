/**
 * The room of languages as a library of its own, `synoptic/language`. What is not exported here may change without
 * notice. How to use it: docs/how-to/use-the-language-room.md. Languages come first, then what all of them do, then what
 * only those do of which models are learnt.
 */

export type { EntityType } from '../model/annotation.ts';
export type { Span } from '../model/span.ts';

// Languages.

export { english } from './en/index.ts';
export { spanish } from './es/index.ts';
export type { BasicLanguage, Language } from './language.ts';
export { languageFor } from './languages.ts';

// What every language does.

export type { Token } from '../model/syntax.ts';
export { type NameByCapitals, namesByCapitals } from './capitals/names.ts';
export { sentences, tokens } from './read-text.ts';
export type { Tokenizer } from './tokenizer.ts';

// What those do of which models are learnt.

export type { ParsedSentence, ParsedToken, Upos } from '../model/syntax.ts';
export type { Value } from '../model/value.ts';
export type { AnnotatedSentence, Annotator, NameSpan, TaggedToken, Tagger } from './annotator.ts';
export { type Apposition, appositionsOf } from './appositions.ts';
export { type Argument, type Clause, clausesOf, type Phrase, phraseOf } from './clauses.ts';
export {
  type NamedMention,
  type Reference,
  type ReferenceInput,
  resolveReferences,
} from './coreference.ts';
export { type NgramModel, scoreSentence } from './ngrams.ts';
export { parse, tag } from './read-text.ts';
export type { SpinModel, SynonymLattice } from './spin.ts';
