/** A stretch of time, as all layers write it. */

/**
 * Half-open stretch of time. Bounds are ISO 8601: dates (`2031-04-02`), or date-times with offset
 * (`2031-04-02T11:30:00+02:00`). One day is `{ start: '2031-04-02', end: '2031-04-03' }`.
 */
export interface Interval {
  readonly start: string;
  readonly end: string;
}
