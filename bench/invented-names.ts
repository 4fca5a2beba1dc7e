/** Names of people and places that there are not. */

const SYLLABLES =
  'ba ce dor el fin gar hol im ju kel lor mar nis or pel quen ras sol tur ul ven wick yar zen'.split(' ');

/** Returns a name of two or three syllables. */
export function inventName(random: () => number): string {
  const below = (limit: number): number => Math.floor(random() * limit);
  const letters = Array.from({ length: 2 + below(2) }, () => SYLLABLES[below(SYLLABLES.length)]!).join('');
  return letters[0]!.toUpperCase() + letters.slice(1);
}
