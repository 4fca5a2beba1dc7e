export interface SpeechWords {
  readonly placeholder?: never;
}
