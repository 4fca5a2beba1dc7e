import type { SpeechWords } from '../speech.ts';
export const speech: SpeechWords = {};
