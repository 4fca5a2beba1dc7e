/**
 * The room of languages as a library of its own, `synoptic/language`. What is not exported here may change without
 * notice. How to use it: docs/how-to/use-the-language-room.md.
 */

export type { EntityType } from '../model/annotation.ts';
export type { Span } from '../model/span.ts';
// What is learnt of a language.
export type { Annotator } from './annotator.ts';
// What every language does.
export { type NameByCapitals, namesByCapitals } from './capitals/names.ts';
// Languages.
export { english } from './en/index.ts';
export { spanish } from './es/index.ts';
export type { BasicLanguage, Language } from './language.ts';
export { languageFor } from './languages.ts';
export { sentences, tokens } from './read-text.ts';
export type { ParsedSentence, ParsedToken, Token, Upos } from './syntax.ts';
export type { Tokenizer } from './tokenizer.ts';
