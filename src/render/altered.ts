/** Utterances whose wording differs between articles, each wording with those who print it. */

import type { Difference, DifferenceKind, Quotation, Utterance } from '../model/quotation.ts';
import type { Edition } from './edition.ts';
import type { Role } from './roles.ts';
import { roleOf, speakerOf } from './speakers.ts';
import { type MarkedVariant, markVariant } from './variants.ts';

/** Words that the articles give in more than one wording, or to more than one speaker. */
export interface AlteredUtterance {
  readonly speaker: string;
  readonly role: Role | undefined;
  readonly utterance: Utterance;
  /** Those that quote stand before those that only report; the first is what all others are marked against. */
  readonly wordings: readonly [Wording, ...Wording[]];
}

/** One wording, with everyone who gives it. The first wording has nothing marked. */
export interface Wording {
  readonly quotations: readonly [Quotation, ...Quotation[]];
  readonly marked: MarkedVariant;
  /** How it differs from the first, the gravest first. */
  readonly kinds: readonly DifferenceKind[];
  /** How many independent origins print it; `null` of words that are reported and not quoted. */
  readonly origins: number | null;
  /** Whether several origins print it, and more than any other wording. */
  readonly best: boolean;
}

/** From what changes the sense to what only shortens it. */
const GRAVITY: readonly DifferenceKind[] = [
  'negation',
  'speaker',
  'modality',
  'substituted',
  'tense',
  'added',
  'cut',
  'translated',
  // The machine's, and no writer's.
  'spun',
  'indirect',
  'punctuation',
];
/** Differences that change no word that is given as somebody's. */
const HARMLESS: ReadonlySet<DifferenceKind> = new Set(['indirect', 'punctuation']);
/** Differences in how much is given. */
const PARTIAL: ReadonlySet<DifferenceKind> = new Set(['added', 'cut']);

/**
 * Returns the utterances whose quoted words differ, the gravest first, then those of most articles; what else the same
 * speaker said in several wordings follows at once.
 */
export function alteredUtterances(edition: Edition): AlteredUtterance[] {
  const altered = edition.dossier.utterances
    .flatMap((utterance) => {
      const wordings = wordingsOf(edition, utterance);
      if (!isSeveral(wordings) || !isTelling(wordings)) return [];
      const speaker = speakerOf(edition, utterance.source, firstOf(edition, utterance)?.sourceText ?? null);
      return [{ utterance, speaker, role: roleOf(edition, utterance.source), wordings }];
    })
    .sort(
      (a, b) =>
        gravityOf(a.wordings) - gravityOf(b.wordings) ||
        b.utterance.variants.length - a.utterance.variants.length,
    );
  return [...Map.groupBy(altered, ({ speaker }) => speaker).values()].flat();
}

const isSeveral = (wordings: readonly Wording[]): wordings is [Wording, Wording, ...Wording[]] =>
  wordings.length > 1;

/**
 * Whether somebody says something else, or says it otherwise than everybody who reports must. That one article gives
 * the same words once in full and once in part is no news.
 */
function isTelling(wordings: readonly Wording[]): boolean {
  const articles = new Set(wordings.flatMap(({ quotations }) => quotations.map(({ article }) => article)));
  const silent = articles.size > 1 ? HARMLESS : new Set([...HARMLESS, ...PARTIAL]);
  return wordings.some(({ kinds }) => kinds.some((kind) => !silent.has(kind)));
}

const gravityOf = (wordings: readonly Wording[]): number =>
  Math.min(...wordings.flatMap(({ kinds }) => kinds.map((kind) => GRAVITY.indexOf(kind))));

const firstOf = ({ quotations }: Edition, { variants }: Utterance): Quotation | undefined =>
  quotations.get(variants[0]?.quotation ?? '');

/**
 * Returns the wordings in the utterance's order, those that quote first; quotations with the same words and speaker are
 * one.
 */
function wordingsOf(edition: Edition, utterance: Utterance): Wording[] {
  const first = contentOf(firstOf(edition, utterance));
  const wordings = new Map<string, Wording & { quotations: [Quotation, ...Quotation[]] }>();
  for (const { quotation: id, differences } of utterance.variants) {
    const quotation = edition.quotations.get(id);
    if (!quotation) continue;
    const telling = differences.filter(({ kind }) => kind !== 'punctuation');
    const key = telling.length === 0 ? '' : plainWords(JSON.stringify([contentOf(quotation), telling]));
    const wording = wordings.get(key);
    if (wording) wording.quotations.push(quotation);
    else wordings.set(key, wordingOf(quotation, first, telling));
  }
  const counted = [...wordings.values()].map((wording) => ({
    ...wording,
    origins: originsOf(wording, utterance),
  }));
  const next = Math.max(1, ...counted.slice(1).map(({ origins }) => origins ?? 0));
  return counted
    .map((wording, index) => ({ ...wording, best: index === 0 && (wording.origins ?? 0) > next }))
    .sort((a, b) => orderOf(a) - orderOf(b));
}

/** Letters and digits of what is printed: capitals and marks make no wording. */
const plainWords = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');

/** Returns how many origins print it; `null` where others, who give it to somebody else, were counted with them. */
function originsOf({ quotations }: Wording, { wordings }: Utterance): number | null {
  const ids = quotations.map(({ id }) => id);
  const printed = wordings.filter(({ variants }) => variants.some((id) => ids.includes(id)));
  if (printed.length === 0 || printed.some(({ variants }) => !variants.every((id) => ids.includes(id))))
    return null;
  return new Set(printed.flatMap(({ origins }) => origins)).size;
}

/** The first stays first, and who quotes comes before who reports. */
const orderOf = (wording: Wording): number =>
  wording.kinds.length === 0 && !isRetold(wording) ? 0 : isRetold(wording) ? 2 : 1;

export const isRetold = ({ quotations: [{ kind }] }: Pick<Wording, 'quotations'>): boolean =>
  kind === 'indirect';

function wordingOf(
  quotation: Quotation,
  first: string,
  telling: readonly Difference[],
): Wording & { quotations: [Quotation, ...Quotation[]] } {
  const marked = markVariant(contentOf(quotation), first, telling);
  const free = quotation.kind === 'indirect' && keptShare(marked) < FREELY_TOLD;
  const shown = free ? telling.filter(({ kind }) => !WORDING_KINDS.has(kind)) : telling;
  return {
    quotations: [quotation],
    marked: free ? markVariant(contentOf(quotation), first, shown) : marked,
    kinds: GRAVITY.filter((kind) => shown.some((difference) => difference.kind === kind)),
    origins: null,
    best: false,
  };
}

/** Of reported words that share less with the first wording than this, other words are no news: none is marked. */
const FREELY_TOLD = 0.6;
/** Differences that every retelling has. */
const WORDING_KINDS: ReadonlySet<DifferenceKind> = new Set(['substituted', 'added', 'cut']);

/** Returns the share of letters that are the same. */
function keptShare({ runs }: MarkedVariant): number {
  const letters = (kept: boolean): number =>
    runs.reduce((sum, { kind, text }) => sum + (!kept || kind === 'same' ? text.length : 0), 0);
  return letters(true) / Math.max(1, letters(false));
}

/** Returns the quoted words; between pieces that the text breaks stands a sign of its own. */
const contentOf = (quotation: Quotation | undefined): string =>
  (quotation?.content ?? []).map(({ exact }) => withoutComma(exact)).join(' … ');

/** Returns the words without the comma that leads on to who says them. */
export const withoutComma = (words: string): string => words.replace(/(?<!\s)\s*,$/, '');
