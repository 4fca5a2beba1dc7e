/** Who said it: utterances whose wording differs between articles, and every other quotation under its speaker. */

import type { DifferenceKind, Quotation, Utterance, Variant } from '../model/quotation.ts';
import type { Citation, Evidence } from '../model/span.ts';
import type { Edition } from './edition.ts';
import { type MarkedVariant, markVariant } from './variants.ts';

/** Words that the articles give in more than one wording, or to more than one speaker. */
export interface AlteredUtterance {
  readonly speaker: string;
  readonly utterance: Utterance;
  readonly wordings: readonly Wording[];
}

/** One wording, with everyone who gives it. The first wording has nothing marked. */
export interface Wording {
  readonly quotations: readonly [Quotation, ...Quotation[]];
  readonly marked: MarkedVariant;
  /** How it differs from the first, the gravest first. */
  readonly kinds: readonly DifferenceKind[];
  /** How many independent origins print it; `undefined` of words that are reported and not quoted. */
  readonly origins: number | undefined;
}

/** From what changes the sense to what only shortens it. */
const GRAVITY: readonly DifferenceKind[] = [
  'negation',
  'speaker',
  'modality',
  'substituted',
  'tense',
  'spun',
  'translated',
  'added',
  'cut',
  'indirect',
  'punctuation',
];
/** Differences that change no word that is given as somebody's. */
const HARMLESS: ReadonlySet<DifferenceKind> = new Set(['indirect', 'punctuation']);

/** Words of one speaker, with every place that has them. */
export interface Saying {
  readonly quotation: Quotation;
  readonly evidence: Evidence;
}

export interface Speaker {
  readonly name: string;
  readonly direct: readonly Saying[];
  readonly indirect: readonly Saying[];
}

/**
 * Returns the utterances whose quoted words differ, the gravest first, then those of most articles; what else the same
 * speaker said in several wordings follows at once.
 */
export function alteredUtterances(edition: Edition): AlteredUtterance[] {
  const altered = edition.dossier.utterances
    .filter(isAltered)
    .map((utterance) => ({
      utterance,
      speaker: speakerOf(edition, utterance.source, firstOf(edition, utterance)?.sourceText ?? null),
      wordings: wordingsOf(edition, utterance),
    }))
    .filter(({ wordings }) => wordings.length > 1)
    .sort(
      (a, b) =>
        gravityOf(a.utterance) - gravityOf(b.utterance) ||
        b.utterance.variants.length - a.utterance.variants.length,
    );
  return [...Map.groupBy(altered, ({ speaker }) => speaker).values()].flat();
}

const isAltered = ({ variants }: Utterance): boolean =>
  variants.some(({ differences }) => differences.some(({ kind }) => !HARMLESS.has(kind)));

const gravityOf = ({ variants }: Utterance): number =>
  Math.min(...variants.flatMap(({ differences }) => differences.map(({ kind }) => GRAVITY.indexOf(kind))));

const firstOf = ({ quotations }: Edition, { variants }: Utterance): Quotation | undefined =>
  quotations.get(variants[0]?.quotation ?? '');

/** Returns the wordings in the utterance's order; quotations with the same words and speaker are one. */
function wordingsOf(edition: Edition, utterance: Utterance): Wording[] {
  const first = contentOf(firstOf(edition, utterance));
  const wordings = new Map<string, Wording & { quotations: [Quotation, ...Quotation[]] }>();
  for (const { quotation: id, differences } of utterance.variants) {
    const quotation = edition.quotations.get(id);
    if (!quotation) continue;
    const telling = differences.filter(({ kind }) => kind !== 'punctuation');
    const key = telling.length === 0 ? '' : JSON.stringify([contentOf(quotation), telling]);
    const wording = wordings.get(key);
    if (wording) wording.quotations.push(quotation);
    else
      wordings.set(key, {
        quotations: [quotation],
        marked: markVariant(contentOf(quotation), first, telling),
        kinds: GRAVITY.filter((kind) => telling.some((difference) => difference.kind === kind)),
        origins: utterance.wordings.find(({ variants }) => variants.includes(quotation.id))?.origins.length,
      });
  }
  return [...wordings.values()];
}

/** Returns the quoted words; pieces that the text breaks stand with a blank between them. */
export const contentOf = (quotation: Quotation | undefined): string =>
  (quotation?.content ?? []).map(({ exact }) => exact).join(' ');

/**
 * Returns the speakers with their words, who is quoted most first and what names nobody last. The same words in
 * several articles stand once. Altered utterances are left out: they stand on their own.
 */
export function speakersOf(edition: Edition): Speaker[] {
  const altered = new Set(alteredUtterances(edition).map(({ utterance }) => utterance.id));
  const speakers = new Map<string, { name: string; direct: Saying[]; indirect: Saying[] }>();
  for (const saying of sayingsOf(edition, altered)) {
    const { source, sourceText, kind } = saying.quotation;
    const name = speakerOf(edition, source, sourceText);
    const key = source ?? name.toLowerCase();
    const speaker = speakers.get(key) ?? { name, direct: [], indirect: [] };
    speakers.set(key, speaker);
    (kind === 'indirect' ? speaker.indirect : speaker.direct).push(saying);
  }
  return [...speakers.values()]
    .map(({ name, direct, indirect }) => ({
      name,
      direct: cleanFirst(direct),
      indirect: cleanFirst(indirect),
    }))
    .sort(
      (a, b) =>
        Number(a.name === NOBODY) - Number(b.name === NOBODY) ||
        b.direct.length - a.direct.length ||
        b.indirect.length - a.indirect.length,
    );
}

const NOBODY = 'Nobody named';

/** Words that a machine may have swapped come after those that nobody touched. */
const cleanFirst = (sayings: readonly Saying[]): Saying[] =>
  sayings.toSorted((a, b) => Number(a.quotation.spun) - Number(b.quotation.spun));

function sayingsOf({ dossier, quotations }: Edition, altered: ReadonlySet<string>): Saying[] {
  const utterances = new Map(dossier.utterances.map((utterance) => [utterance.id, utterance]));
  const told = new Set<string>();
  return dossier.quotations.flatMap((quotation) => {
    if (quotation.kind === 'scare' || quotation.attitude) return [];
    const utterance = utterances.get(quotation.utterance ?? '');
    if (!utterance) return [{ quotation, evidence: quotation.content }];
    if (altered.has(utterance.id) || told.has(utterance.id)) return [];
    told.add(utterance.id);
    const said = quotations.get(utterance.variants[0]?.quotation ?? '') ?? quotation;
    return [{ quotation: said, evidence: evidenceOf(quotations, said, utterance.variants) }];
  });
}

function evidenceOf(
  quotations: Edition['quotations'],
  { content }: Quotation,
  variants: readonly Variant[],
): Evidence {
  const [first, ...more] = content;
  const others: Citation[] = variants
    .slice(1)
    .flatMap((variant) => quotations.get(variant.quotation)?.content ?? []);
  return [first, ...more, ...others];
}

/** Names nobody where it is not known whom it means. */
const PRONOUN = /^(?:he|she|it|they|we|i|you|who|one|this|that|these|those)$/i;

/** Returns the speaker's name; the text's own words where no entity is known and they tell who. */
export function speakerOf(edition: Edition, source: string | null, sourceText: string | null): string {
  const told = sourceText?.trim() ?? '';
  const words =
    edition.entities.get(source ?? '')?.name ?? (told === '' || PRONOUN.test(told) ? NOBODY : told);
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
