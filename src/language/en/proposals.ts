/** English words that are meant for a language model, collected from published prompt injections (OWASP LLM01). */

import type { ProposalWords } from '../proposals.ts';
import { words } from '../word-list.ts';

export const proposals: ProposalWords = {
  addressesMachine:
    /\b(?:(?:ignore|disregard|forget|override|bypass|do not follow)\b.{0,40}\b(?:instructions?|prompts?|rules|guidelines|directions|training)|system prompt|new instructions?:|you are (?:now )?(?:an?|the) (?:ai|assistant|language model|chatbot|llm)|as an ai\b|(?:ai|language) models?,? (?:must|should|please)|(?:respond|reply|answer|output|print|write|say|repeat) (?:only |exactly |with )?(?:the following|this sentence|"|“)|<\/?(?:system|assistant|instructions?)>|\[\/?inst\])/iu,
  light: words('say tell be have do accord report state add also that which who it they he she there'),
};
