/** Times of day as clocks show them: "09:30". */

const DAY_MINUTES = 1440;

/** Returns how far two clocks are apart on a dial: a quarter to twelve at night is near half past midnight. */
export function minutesApart(one: string, other: string): number {
  const apart = Math.abs(minutesOf(one) - minutesOf(other));
  return Math.min(apart, DAY_MINUTES - apart);
}

function minutesOf(clock: string): number {
  const [hours, minutes] = clock.split(':').map(Number) as [number, number];
  return hours * 60 + minutes;
}
