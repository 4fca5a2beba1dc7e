/** Who said it: every quotation under its speaker, but for those that stand among the altered utterances. */

import type { Quotation, Variant } from '../model/quotation.ts';
import type { Citation, Evidence } from '../model/span.ts';
import { alteredUtterances } from './altered.ts';
import type { Edition } from './edition.ts';
import type { Role } from './roles.ts';
import { NOBODY, roleOf, speakerOf } from './speakers.ts';

/** Words of one speaker, with every place that has them. */
export interface Saying {
  readonly quotation: Quotation;
  readonly evidence: Evidence;
}

export interface Speaker {
  readonly name: string;
  readonly role: Role | undefined;
  readonly direct: readonly Saying[];
  readonly indirect: readonly Saying[];
}

/**
 * Returns the speakers with their words, who is quoted most first and what names nobody last. The same words in
 * several articles stand once. Altered utterances are left out: they stand on their own.
 */
export function speakersOf(edition: Edition): Speaker[] {
  const altered = new Set(alteredUtterances(edition).map(({ utterance }) => utterance.id));
  const speakers = new Map<
    string,
    { name: string; role: Role | undefined; direct: Saying[]; indirect: Saying[] }
  >();
  for (const saying of sayingsOf(edition, altered)) {
    const { source, sourceText, kind } = saying.quotation;
    const name = speakerOf(edition, source, sourceText);
    const entity = edition.entities.get(source ?? '');
    const key = entity?.name.toLowerCase() === name.toLowerCase() ? entity.id : name.toLowerCase();
    const speaker = speakers.get(key) ?? { name, role: roleOf(edition, source), direct: [], indirect: [] };
    speakers.set(key, speaker);
    (kind === 'indirect' ? speaker.indirect : speaker.direct).push(saying);
  }
  return [...speakers.values()]
    .map(({ name, role, direct, indirect }) => ({
      name,
      role,
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

/** Words that a machine may have swapped come after those that nobody touched. */
const cleanFirst = (sayings: readonly Saying[]): Saying[] =>
  sayings.toSorted((a, b) => Number(a.quotation.spun) - Number(b.quotation.spun));

function sayingsOf({ dossier, quotations }: Edition, altered: ReadonlySet<string>): Saying[] {
  const utterances = new Map(dossier.utterances.map((utterance) => [utterance.id, utterance]));
  const told = new Set<string>();
  const clauses = Map.groupBy(
    dossier.quotations.filter(({ kind, attitude }) => kind === 'indirect' && !attitude),
    ({ article }) => article,
  );
  return dossier.quotations.flatMap((quotation) => {
    if (quotation.kind === 'scare' || quotation.attitude) return [];
    if (clauses.get(quotation.article)?.some((clause) => isWithin(quotation, clause))) return [];
    const utterance = utterances.get(quotation.utterance ?? '');
    if (!utterance) return [{ quotation, evidence: quotation.content }];
    if (altered.has(utterance.id) || told.has(utterance.id)) return [];
    told.add(utterance.id);
    const said = quotations.get(utterance.variants[0]?.quotation ?? '') ?? quotation;
    return [{ quotation: said, evidence: evidenceOf(quotations, said, utterance.variants) }];
  });
}

/** A clause that reports a speaker's words shows the pieces of them in marks, and the clauses joined in it. */
function isWithin(part: Quotation, whole: Quotation): boolean {
  if (part === whole || part.kind === 'direct' || part.source !== whole.source) return false;
  if (part.source === null && part.sourceText !== whole.sourceText) return false;
  const size = ({ content }: Quotation): number =>
    content.reduce((sum, { start, end }) => sum + end - start, 0);
  return (
    size(part) < size(whole) &&
    part.content.every((piece) =>
      whole.content.some(({ start, end }) => start <= piece.start && piece.end <= end),
    )
  );
}

/** Returns the verb with which words are reported that were not quoted: who denies something has not said it. */
export const cueWords = ({ kind, cue, spun }: Quotation): string | null =>
  kind === 'indirect' && cue !== null && !spun ? cue.exact.toLowerCase() : null;

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

/** Returns the words in marks that nobody is said to have spoken, those that most articles print first. */
export function scareWords({ dossier }: Edition): Saying[] {
  const groups = Map.groupBy(
    dossier.quotations.filter(({ kind }) => kind === 'scare'),
    ({ content }) =>
      content
        .map(({ exact }) => exact.toLowerCase().replace(/[\s\p{P}]+/gu, ' '))
        .join(' ')
        .trim(),
  );
  return [...groups.values()]
    .map(([quotation, ...others]): Saying => {
      const [first, ...more] = [quotation!, ...others].flatMap(({ content }) => content);
      return { quotation: quotation!, evidence: [first!, ...more] };
    })
    .sort((a, b) => articlesIn(b) - articlesIn(a));
}

const articlesIn = ({ evidence }: Saying): number => new Set(evidence.map(({ article }) => article)).size;
