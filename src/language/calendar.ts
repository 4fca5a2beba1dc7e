export interface CalendarWords {
  readonly placeholder?: never;
}
