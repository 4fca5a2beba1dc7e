/** Whether two numbers that differ can both be right. */

/** Of "about 2,400" so much is allowed either way. */
const ABOUT = 0.1;
/** Of "about 69 percent", in points: shares are counted, and two points decide votes. */
const ABOUT_POINTS = 1;

/** Of a number of one digit and noughts, "600", so much is hardly meant exactly. Set by hand on real stories. */
const BARE = 0.025;

/** Do they lie so near that "about" the one has room for the other? */
export const areAbout = (low: number, high: number, areShares: boolean): boolean =>
  high - low <= (areShares ? ABOUT_POINTS : high * ABOUT);

/**
 * Is it the other, rounded? 2,400 is 2,412, and three million 2.96 million; never 340 for 344: two digits that count are
 * exact. `least` is the smallest step to which numbers are thought rounded.
 */
export function isRounded(round: number, exact: number, least: number): boolean {
  if (round < 100) return false;
  if (round % 10 ** Math.floor(Math.log10(round)) === 0 && Math.abs(round - exact) <= BARE * round)
    return true;
  const step = 10 ** (Math.floor(Math.log10(round)) - 1);
  return step >= least && round % step === 0 && exact % step !== 0 && Math.abs(round - exact) <= step / 2;
}
