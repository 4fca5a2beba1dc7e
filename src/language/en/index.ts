/** English. */

import type { Language } from '../language.ts';
import { annotator } from './annotator.ts';
import { attributions } from './attributions.ts';
import { brief } from './brief.ts';
import { calendar } from './calendar.ts';
import { changes } from './changes.ts';
import { coreference } from './coreference.ts';
import { credits } from './credits.ts';
import { disputes } from './disputes.ts';
import { expectations } from './expectations.ts';
import { framing } from './framing.ts';
import { grammar } from './grammar.ts';
import { lineModel } from './lines.ts';
import { marks } from './marks.ts';
import { names } from './names.ts';
import { page } from './page-words.ts';
import { places } from './places.ts';
import { proposals } from './proposals.ts';
import { questions } from './questions.ts';
import { sameness } from './sameness.ts';
import { slots } from './slots.ts';
import { speech } from './speech.ts';
import { spinModel } from './spin.ts';
import { stances } from './stances.ts';
import { statements } from './statements.ts';
import { storyWords } from './stories.ts';
import { tagger } from './tagger.ts';
import { tokenizer } from './tokenizer.ts';
import { upstreams } from './upstreams.ts';
import { valuesOf } from './values.ts';
import { vocabulary } from './vocabulary.ts';

export const english: Language = {
  code: 'en',
  name: 'English',
  tokenizer,
  vocabulary,
  names,
  speech,
  marks,
  calendar,
  page,
  lines: lineModel,
  credits,
  upstreams,
  brief,
  stances,
  statements,
  slots,
  values: valuesOf,
  coreference,
  grammar,
  attributions,
  disputes,
  changes,
  expectations,
  framing,
  sameness,
  questions,
  proposals,
  places,
  spin: spinModel,
  annotator,
  tagger,
  stories: storyWords,
};
