/** The languages that Synoptic knows. Another one is added here. */

import { baseLanguage } from '../text/languages.ts';
import { english } from './en/index.ts';
import { spanish } from './es/index.ts';
import type { BasicLanguage } from './language.ts';

/** English can do all that any language can; Spanish is a basic language. */
export const LANGUAGES: readonly BasicLanguage[] = [english, spanish];

/** Returns the language of a BCP 47 tag, "es" or "es-MX"; `undefined` where it is not known. */
export const languageFor = (tag: string): BasicLanguage | undefined =>
  LANGUAGES.find(({ code }) => code === baseLanguage(tag));
