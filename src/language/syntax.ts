export type * from '../model/syntax.ts';
export type { AnnotatedSentence, NameSpan } from './annotator.ts';
