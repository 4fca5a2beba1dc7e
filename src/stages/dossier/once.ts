/** What several sections of a brief ask of one heap is worked out once for it. */

import type { Language } from '../../language/language.ts';
import type { Findings } from './findings.ts';

type Of<Result> = (findings: Findings, language: Language) => Result;

/** Returns the function, remembering what it returned for as long as the findings are held. */
export function onceFor<Result>(make: Of<Result>): Of<Result> {
  const known = new WeakMap<Findings, WeakMap<Language, { readonly made: Result }>>();
  return (findings, language) => {
    const ofLanguages = known.get(findings) ?? new WeakMap<Language, { readonly made: Result }>();
    known.set(findings, ofLanguages);
    const kept = ofLanguages.get(language) ?? { made: make(findings, language) };
    ofLanguages.set(language, kept);
    return kept.made;
  };
}
