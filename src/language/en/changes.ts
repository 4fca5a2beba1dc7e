/** How English articles say that they were changed. */

import type { ChangeWords } from '../changes.ts';

export const changes: ChangeWords = {
  saysSo:
    /\b(?:updated?|updating|corrects|corrected|correction|amended|amends|clarification|clarifies)\b\s*(?:[:(–—-]|\d|at\b|on\b|to\b|with\b|throughout\b|headline\b|paragraph\b)|\b(?:this|an earlier|a previous|the original) (?:article|story|report|version|piece)\b.{0,80}\b(?:updated|corrected|amended|changed|edited|said|stated|gave|misstated|incorrectly|wrongly)\b/iu,
};
