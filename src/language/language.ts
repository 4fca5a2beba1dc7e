/** What Synoptic knows of a language. Stages take a `Language`, or a `BasicLanguage`; they never ask which one it is. */

import type { Annotator, Tagger } from './annotator.ts';
import type { AttributionWords } from './attributions.ts';
import type { BriefWords } from './brief.ts';
import type { CalendarWords } from './calendar.ts';
import type { ChangeWords } from './changes.ts';
import type { CoreferenceWords } from './coreference/words.ts';
import type { CreditWords } from './credits.ts';
import type { DisputeWords } from './disputes.ts';
import type { ExpectationWords } from './expectations.ts';
import type { FramingWords } from './framing.ts';
import type { GrammarWords } from './grammar.ts';
import type { LineModel } from './line-model.ts';
import type { QuotationMarks } from './marks.ts';
import type { BasicNameWords, NameWords } from './names.ts';
import type { PageWords } from './page-words.ts';
import type { PlaceIndex } from './places.ts';
import type { ProposalWords } from './proposals.ts';
import type { QuestionWords } from './questions.ts';
import type { SamenessWords } from './sameness.ts';
import type { SlotWords } from './slots.ts';
import type { BasicSpeechWords, SpeechWords } from './speech.ts';
import type { SpinKnowledge } from './spin.ts';
import type { StanceWords } from './stances.ts';
import type { StatementWords } from './statements.ts';
import type { StoryWords } from './story-words.ts';
import type { Tokenizer } from './tokenizer.ts';
import type { UpstreamWords } from './upstreams.ts';
import type { FindValues } from './values.ts';
import type { BasicVocabulary, Vocabulary } from './vocabulary.ts';

/**
 * The least that a language brings. Beside articles in a full language, those in a basic one get sentences, words,
 * names by their capitals, and direct quotations with their speakers.
 */
export interface BasicLanguage {
  /** BCP 47. */
  readonly code: string;
  /** In English: "Spanish". */
  readonly name: string;
  readonly tokenizer: Tokenizer;
  readonly vocabulary: BasicVocabulary;
  readonly names: BasicNameWords;
  readonly speech: BasicSpeechWords;
  readonly marks: QuotationMarks;
  /** Learnt models, loaded when first used; absent where nothing is learnt of the language yet. */
  readonly annotator?: () => Annotator;
  /** What is learnt of tags alone, loaded when first used; absent where there is no annotator. */
  readonly tagger?: () => Tagger;
  /** How rare its words are in news, loaded when first used; absent where nobody has counted. */
  readonly stories?: () => StoryWords;
}

/** A language that dossiers can be made in. */
export interface Language extends BasicLanguage {
  readonly vocabulary: Vocabulary;
  readonly names: NameWords;
  readonly speech: SpeechWords;
  readonly calendar: CalendarWords;
  readonly page: PageWords;
  /** What tells the text of a web page from the rest. Loaded when first used. */
  readonly lines: () => LineModel;
  readonly credits: CreditWords;
  readonly upstreams: UpstreamWords;
  readonly brief: BriefWords;
  readonly stances: StanceWords;
  readonly statements: StatementWords;
  /** Words by which it is told who takes part. */
  readonly slots: SlotWords;
  /** Finds amounts, shares, counts, scores and times. */
  readonly values: FindValues;
  /** Words that refer: pronouns, nouns for people and bodies, and what is learnt of them. */
  readonly coreference: CoreferenceWords;
  /** Words by which clauses are read. */
  readonly grammar: GrammarWords;
  /** Words of saying, thinking, feeling, wanting and planning, by what they take. */
  readonly attributions: AttributionWords;
  /** Where places are, loaded when first used. */
  readonly places: () => PlaceIndex;
  /** What looks ahead, and what names the acts that are looked ahead to. */
  readonly expectations: ExpectationWords;
  /** Words among which those choose who tell of one thing. */
  readonly framing: FramingWords;
  /** Words by which accounts of the same thing exclude each other, or leave something open. */
  readonly disputes: DisputeWords;
  /** Words by which articles say that they were changed. */
  readonly changes: ChangeWords;
  /** What tells whether two statements say the same. Loaded when first used. */
  readonly sameness: () => SamenessWords;
  /** How questions are asked, and by which words they are answered. */
  readonly questions: QuestionWords;
  /** What is meant for a language model, and no part of a story. */
  readonly proposals: ProposalWords;
  /** Loaded when first used: it is the largest table. */
  readonly spin: () => SpinKnowledge;
}
