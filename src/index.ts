/** Synoptic as a library. What is not exported here may change without notice. */

export type * from './model/annotation.ts';
export type * from './model/answer.ts';
export type * from './model/article.ts';
export type * from './model/brief.ts';
export type * from './model/change.ts';
export type * from './model/check.ts';
export type * from './model/claim.ts';
export type * from './model/comparison.ts';
export type * from './model/dossier.ts';
export type * from './model/entity.ts';
export type * from './model/extracted.ts';
export type * from './model/feed.ts';
export type * from './model/found.ts';
export type * from './model/framing.ts';
export type * from './model/library.ts';
export type * from './model/page.ts';
export type * from './model/quotation.ts';
export type * from './model/reuse.ts';
export type * from './model/span.ts';
export type * from './model/stance.ts';
export type * from './model/timeline.ts';
export type * from './model/value.ts';
export { type AskOptions, ask, askDossier } from './pipeline/ask.ts';
export { type BriefOptions, brief } from './pipeline/brief.ts';
export { type ChangesOptions, changesBetween, changesOf } from './pipeline/changes.ts';
export { type CheckOptions, check, foundSomething } from './pipeline/check.ts';
export { type CompareOptions, compare } from './pipeline/compare.ts';
export {
  type ExtractOptions,
  extract,
  extractPage,
  type PageInHand,
} from './pipeline/extract.ts';
export { type Added, type AddOptions, addInputs } from './pipeline/library/add.ts';
export { type AskLibraryOptions, askLibrary } from './pipeline/library/ask-library.ts';
export { type FindOptions, findInLibrary } from './pipeline/library/find.ts';
export { type Author, correct, ledgerOf, undo } from './pipeline/library/ledger.ts';
export { createLibrary, type Library, openLibrary } from './pipeline/library/open-library.ts';
export { pickArticle } from './pipeline/library/pick-articles.ts';
export { pickStory } from './pipeline/library/pick-story.ts';
export { changesOfStory, type StoryChangesOptions } from './pipeline/library/story-changes.ts';
export {
  type DossierOptions,
  dossierAsOf,
  dossierOfArticles,
  dossierOfStory,
} from './pipeline/library/story-dossier.ts';
export type { PublisherFile } from './pipeline/publishers.ts';
export { readDossier } from './pipeline/read-dossier.ts';
export { NothingReadable, OptionError, type ReadingOptions } from './pipeline/reading.ts';
export { type Fault, type Verification, verifyDossier } from './pipeline/verify.ts';
export { renderAnnotations } from './render/annotations.ts';
export { renderAnswers } from './render/answers.ts';
export { renderBibtex } from './render/bibtex.ts';
export { renderCalendar } from './render/calendar.ts';
export { type ChangesView, renderChanges } from './render/changes.ts';
export { type FeedOptions, renderChangesAtom } from './render/changes-atom.ts';
export { renderCheck } from './render/check.ts';
export { renderComparison } from './render/compared-html.ts';
export { renderComparisonText } from './render/compared-text.ts';
export { renderCsl } from './render/csl.ts';
export { csvTables, renderCsv } from './render/csv.ts';
export { extractedMarkdown, extractedText } from './render/extracted.ts';
export { type DossierFormat, FORMATS, type FormatName, formatNamed, formatOfFile } from './render/formats.ts';
export { renderGraphml } from './render/graphml.ts';
export { renderHtml } from './render/html.ts';
export { renderJsonLd } from './render/json-ld.ts';
export { renderMarkdown } from './render/markdown.ts';
export type { Screen } from './render/terminal.ts';
export { type Store, StoreError } from './store/store.ts';
export type { BlockedText } from './text/alike-sentences.ts';
export { type SideBySide, setSideBySide } from './text/side-by-side.ts';
