/** English words that word spinners put in the place of others. */

import type { SpinModel } from '../spin.ts';

export const spinModel = (): SpinModel => ({ telltales: TELLTALES });

/** Chemical elements for the pronouns and particles that are their symbols, and other wrong senses. */
const TELLTALES: ReadonlyMap<string, readonly string[]> = new Map(
  `helium he|beryllium be|astatine at|arsenic as|volition will|conscionable meet|erstwhile when|astir about most
  archetypal first|caput head|beryllium be|mightiness might|whitethorn may|wherefore why|betwixt between
  nether under|backmost back|springiness give|privation want|cognize know|larn learn|agelong long|amended better
  immoderate any some|successful in|connected on|besides also|implicit over|decennary decade|acold far
  accidental say|marque make|instrumentality return|truthful so|portion part while|idiosyncratic user someone
  inactive still|presently currently|frankincense thus|onshore land|aerial air|basal base|precocious high
  mislaid lost|disquieted worried|imaginable possible|warfare war|mentioned said|cellphone phone|japanese eastern
  archer tell|breadstuff bread|nutrient food|constabulary police|nighttime night|fractional half|limb leg`
    .split(/\||\n/)
    .map((line) => line.trim().split(' '))
    .filter((line) => line.length > 1)
    .map(([swapped, ...originals]) => [swapped!, originals]),
);
