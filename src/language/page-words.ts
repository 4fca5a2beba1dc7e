export interface PageWords {
  readonly placeholder?: never;
}
