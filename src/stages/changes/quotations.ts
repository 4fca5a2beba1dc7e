/** Which known words are now printed otherwise, and who of weight is newly quoted. */

import type { DifferenceKind, Quotation, Utterance } from '../../model/quotation.ts';
import { listNames } from '../../text/articles-named.ts';
import { foldText } from '../../text/normalise.ts';
import { wordsOf } from '../../text/words.ts';
import { type Both, changed, originsNaming, quotedBriefly, type Weighed } from './found.ts';
import { pairByWords } from './pair-by-words.ts';

export function quotationChanges(both: Both): Weighed[] {
  const pairs = pairByWords(
    both.before.quotations.filter(isQuoted),
    both.after.quotations.filter(isQuoted),
    ({ content }) => content,
    both.places,
  );
  const known = new Map(pairs.map(({ before, after }) => [after.id, before]));
  const utterances = new Map(both.after.utterances.map((utterance) => [utterance.id, utterance]));
  const told = new Set<string>();
  return both.after.quotations.filter(isQuoted).flatMap((quotation) => {
    const was = known.get(quotation.id);
    if (was) return wordsOfOne(was) === wordsOfOne(quotation) ? [] : [reworded(both, was, quotation)];
    const utterance = utterances.get(quotation.utterance ?? '');
    if (utterance && told.has(utterance.id)) return [];
    const changes = utterance?.variants.some((variant) => known.has(variant.quotation))
      ? altered(both, quotation, utterance, known)
      : newlyQuoted(both, quotation, utterance);
    if (changes.length > 0 && utterance) told.add(utterance.id);
    return changes;
  });
}

/** Words that are given as somebody's own, by somebody who wrote them. */
const isQuoted = ({ kind, spun, attitude }: Quotation): boolean =>
  (kind === 'direct' || kind === 'mixed') && !spun && !attitude;

const printed = ({ content }: Quotation): string =>
  content.map(({ exact }) => exact.replace(/(?<!\s)\s*,$/, '')).join(' … ');
const wordsOfOne = (quotation: Quotation): string =>
  wordsOf(printed(quotation))
    .map(({ text }) => foldText(text))
    .join(' ');

function speakerOf({ after }: Both, { source, sourceText }: Quotation): string {
  return after.entities.find(({ id }) => id === source)?.name ?? sourceText ?? 'Somebody';
}

/** One article gives somebody's words otherwise than it did. */
const reworded = (both: Both, was: Quotation, is: Quotation): Weighed =>
  changed(
    {
      kind: 'quotation-altered',
      text: `Altered quotation: ${both.nameOf(is.content[0])} changed the words of ${speakerOf(both, is)}: ${quotedBriefly(printed(was))} is now ${quotedBriefly(printed(is))}`,
      before: was.content,
      after: is.content,
      differences: ['substituted'],
    },
    100,
  );

/** What changes the sense; that somebody gives more of the words, or less, is no news. */
const TELLING: readonly DifferenceKind[] = ['negation', 'speaker', 'modality', 'substituted', 'tense'];

/** Another article gives known words otherwise. */
function altered(
  both: Both,
  quotation: Quotation,
  { variants }: Utterance,
  known: ReadonlyMap<string, Quotation>,
): Weighed[] {
  const quotations = new Map(both.after.quotations.map((one) => [one.id, one]));
  const others = variants.filter((variant) => known.has(variant.quotation));
  if (others.some((other) => wordsOfOne(quotations.get(other.quotation)!) === wordsOfOne(quotation)))
    return [];
  const kindsOf = (id: string): DifferenceKind[] =>
    TELLING.filter((kind) =>
      variants
        .find((one) => one.quotation === id)
        ?.differences.some((difference) => difference.kind === kind),
    );
  const own = kindsOf(quotation.id);
  const theirs = others.map((other) => kindsOf(other.quotation));
  const kinds = own.length > 0 ? own : (theirs[0] ?? []);
  if (kinds.length === 0 || theirs.some((one) => own.length > 0 && own.every((kind) => one.includes(kind))))
    return [];
  if (own.length === 0 && theirs.some((one) => one.length === 0)) return [];
  const first = known.get(others[0]!.quotation)!;
  return [
    changed(
      {
        kind: 'quotation-altered',
        text: `Altered quotation: ${both.nameOf(quotation.content[0])} gives words of ${speakerOf(both, quotation)} otherwise than ${listNames(others.map(({ quotation: id }) => both.nameOf(quotations.get(id)!.content[0])))}: ${quotedBriefly(printed(quotation))}, not ${quotedBriefly(printed(first))}`,
        before: first.content,
        after: quotation.content,
        differences: kinds,
      },
      TELLING.length - TELLING.indexOf(kinds[0]!),
    ),
  ];
}

/** Fewer words are a phrase, and no statement. */
const LEAST_WORDS = 5;

function newlyQuoted(both: Both, quotation: Quotation, utterance: Utterance | undefined): Weighed[] {
  const speaker = both.after.entities.find(({ id }) => id === quotation.source);
  const isKnown = quotation.content.some((cited) => both.places.inBoth(cited, 'after'));
  if (!speaker || isKnown || wordsOf(printed(quotation)).length < LEAST_WORDS) return [];
  const origins = originsNaming(both.after, speaker);
  if (origins < 2 || (speaker.type !== 'person' && speaker.type !== 'organisation')) return [];
  const variants = utterance?.variants.length ?? 1;
  return [
    changed(
      {
        kind: 'quotation-new',
        text: `Newly quoted: ${speaker.name}: ${quotedBriefly(printed(quotation))}`,
        because: `In ${both.nameOf(quotation.content[0])}${variants > 1 ? ' and others' : ''}.`,
        before: [],
        after: quotation.content,
      },
      origins,
    ),
  ];
}
