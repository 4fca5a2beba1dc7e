/** How one report of an utterance differs from another, word by word. */

import { diffArrays } from 'diff';
import type { Language } from '../../language/language.ts';
import type { Difference } from '../../model/quotation.ts';
import { foldText } from '../../text/normalise.ts';
import { wordsOf } from '../../text/words.ts';
import type { Wording } from './wording.ts';

/** Returns what differs in one wording against another. */
export function differencesBetween(here: Wording, there: Wording, language: Language): Difference[] {
  const differences = wordDifferences(here, there, language);
  const [one, other] = [here.quotation, there.quotation];
  const whole = one.content.length === 1 && other.content.length === 1;
  if (differences.length === 0 && whole && bare(here.text) !== bare(there.text))
    differences.push({ kind: 'punctuation', ...differingPart(bare(here.text), bare(there.text)) });
  if (one.source !== null && other.source !== null && one.source !== other.source)
    differences.push({ kind: 'speaker', here: one.sourceText ?? '', there: other.sourceText ?? '' });
  return differences;
}

function wordDifferences(here: Wording, there: Wording, language: Language): Difference[] {
  const [mine, theirs] = [printed(here), printed(there)];
  const changes = diffArrays(theirs, mine, { comparator: (a, b) => foldText(a) === foldText(b) });
  const differences: Difference[] = [];
  let removed = '';
  for (const [i, change] of changes.entries()) {
    const next = changes[i + 1];
    if (change.removed && next?.added) removed = change.value.join(' ');
    else if (change.removed) differences.push(difference('', change.value.join(' '), language));
    else if (change.added) {
      differences.push(difference(change.value.join(' '), removed, language));
      removed = '';
    }
  }
  return differences;
}

/** Words as printed; compounds in parts. */
const printed = ({ text }: Wording): string[] => wordsOf(text).flatMap((word) => word.text.split('-'));

function difference(here: string, there: string, { vocabulary }: Language): Difference {
  const negates = (words: string): boolean =>
    words.split(' ').some((word) => vocabulary.negations.has(word.toLowerCase()));
  if (negates(here) !== negates(there) && here.split(' ').length <= 3 && there.split(' ').length <= 3)
    return { kind: 'negation', here, there };
  return { kind: here === '' ? 'cut' : there === '' ? 'added' : 'substituted', here, there };
}

/** Edges, also where a cue splits it, carry the punctuation of the sentence around the quotation. */
const bare = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}[(]+|[^\p{L}\p{N}\])]+$/gu, '')
    .toLowerCase();

/** The words around what differs, without what both texts begin and end with. */
function differingPart(here: string, there: string): { here: string; there: string } {
  const [mine, theirs] = [here.split(' '), there.split(' ')];
  let start = 0;
  while (start < Math.min(mine.length, theirs.length) && mine[start] === theirs[start]) start++;
  let end = 0;
  while (end < Math.min(mine.length, theirs.length) - start && mine.at(-1 - end) === theirs.at(-1 - end))
    end++;
  return {
    here: mine.slice(start, mine.length - end).join(' '),
    there: theirs.slice(start, theirs.length - end).join(' '),
  };
}
